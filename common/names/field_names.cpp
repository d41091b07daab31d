// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/field_names.h"

#include <algorithm>
#include <array>

#include "common/names/acronym_key.h"
#include "common/names/name_key.h"
#include "common/names/name_runs.h"
#include "common/names/org_identity.h"
#include "common/names/org_parts.h"
#include "common/names/person_context.h"
#include "common/names/person_shapes.h"
#include "common/names/state_bodies.h"
#include "common/names/word_classes.h"
#include "common/places/gazetteer.h"
#include "common/places/state_abbreviations.h"
#include "common/text/characters.h"

namespace kz {
namespace {

/// "W.F." of "W.F. Rockwell": initials, where the letters are no name of their own ("U.S. Steel"). Without dots, as
/// some write, only before what is known to be a surname or behind a role: "the author JK Rowling".
void mark_initials(std::string_view text, std::span<NameWord> words) {
  constexpr std::size_t kMostLetters = 3;
  constexpr std::uint32_t kPersonal = word_class::kSurname | word_class::kGivenName | word_class::kFirstName;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    NameWord& word = words[at];
    const NameWord& next = words[at + 1];
    const auto letters = word.form.size();
    if (word.letter_case != LetterCase::upper || letters < 2 || letters > kMostLetters) continue;
    if (next.letter_case != LetterCase::title || !stands_close(next) || is_common_acronym(word.form)) continue;
    const bool is_dotted = text.substr(word.begin, word.end - word.begin).find('.') == 1;
    const bool is_surname = (next.classes & word_class::kSurname) != 0 && (next.classes & ~kPersonal) == 0;
    const bool is_told = at > 0 && stands_close(word) && words[at - 1].letter_case == LetterCase::lower &&
                         is_role(words[at - 1]) && next.classes == 0;
    const bool is_plain = letters == 2 && word.classes == 0 && (is_surname || is_told);
    if (is_dotted) word.classes = 0;  // "M.S. Berg" is no "Ms Berg"
    word.is_initial = (is_dotted || is_plain) && !known_name_at(words, at, Capitals::tell);
  }
}

}  // namespace

FieldNames::FieldNames(TextField field, std::string_view text, std::span<const Token> tokens)
    : field_(field),
      text_(text),
      words_(name_words(text, tokens)),
      capitals_(is_mostly_upper(words_) ? Capitals::all_upper : Capitals::tell),
      is_headline_(field == TextField::title && is_mostly_capitalized(words_)) {
  mark_initials(text, words_);
}

void FieldNames::find(ArticleNames& article) {
  const auto teams = team_runs(words_, capitals_);
  auto team = teams.begin();
  for (std::size_t at = 0; at < words_.size();) {
    while (team != teams.end() && team->first < at) ++team;
    if (team != teams.end() && team->first == at) {
      add_team(*team, article);
      at += team->size;
    } else {
      at += std::max<std::size_t>(1, find_at(at, article));
    }
  }
}

/// The club of a town is called as the town: "Leicester" is then the club throughout the report.
void FieldNames::add_team(const TeamRun& run, ArticleNames& article) {
  const auto name = std::span(words_).subspan(run.first, run.size);
  const auto key = key_of(name);
  ArticleActor team{EntityKind::org, key, "org:" + slug_of(key), written(text_, name), {}, false, {}};
  if (run.is_town) article.add_team(key, team);
  found_.push_back({run.first, run.first + run.size, {}, std::move(team), {}, false});
}

std::size_t FieldNames::find_at(std::size_t first, ArticleNames& article) {
  KnownName known = state_at(first);
  if (!known) known = known_name_at(words_, first, capitals_);
  const bool has_rules = capitals_ == Capitals::tell && may_start_org(words_[first]);
  if (!known && has_rules) known = division_at(first);
  if (!known && !has_rules) return 0;  // almost every small word
  if (words_[first].is_capitalized() && is_of_ship(first)) return 1;
  known = part_at(first, as_river(first, as_state(first, with_division_word(first, formal_name_at(first, known)))));
  if (is_cut_short(first, known) || is_titled_name(first, known)) known = {};
  if (has_rules) {
    const PersonRun run = person_run_at(words_, first);
    // A village keeps no company from being called like it.
    const bool is_minor = known.place() != nullptr && is_village(*known.place());
    const std::size_t org = find_org_at(first, is_minor ? KnownName{} : known, run, article);
    if (org > 0) return org;
    if (const std::size_t place = find_unknown_place_at(first, known, run, article); place > 0) return place;
    if (const std::size_t person = find_person_at(first, known, run, article); person > 0) return person;
  }
  if (!known) return has_rules ? add_single_org(first, article) : 0;
  if (is_exchange(first, known) || is_price(first, known)) return known.size;
  if (const std::size_t branch = has_rules ? acronym_branch_at(first, known) : 0; branch > 0) {
    add_org(first, branch, article);
    return branch;
  }
  if (!is_part_of_longer_name(first, known) && !is_language(first, known)) add_known(first, known, article);
  return known.size;
}

/// A place that no table has, by its form or by what stands beside it; returns its words, 0 for none.
std::size_t FieldNames::find_unknown_place_at(std::size_t first, const KnownName& known, const PersonRun& run,
                                              ArticleNames& article) {
  if (is_headline_) return 0;
  const std::size_t place = place_run_at(words_, first);
  if (place > known.size && place >= run.size) {
    if (place == 1) article.add_place(words_[first].form);  // "A120", which may be an airliner elsewhere
    found_.push_back({first, first + place, {}, {}, {}, true});
    return place;
  }
  const std::size_t described = described_place_at(words_, first);
  // "the mayor of Omsk Orlov": the town is known, and somebody's surname follows.
  const bool has_bearer = known.prominent_place() != nullptr && described == known.size + 1 &&
                          is_surname_shaped(words_[first + known.size].form);
  if (described > known.size && !has_bearer) {
    article.add_place(key_of(std::span(words_).subspan(first, described)));
    found_.push_back({first, first + described, {}, {}, {}, true});
    return described;
  }
  if (const std::size_t called = called_place_at(first, known, run); called > 0) {
    found_.push_back({first, first + called, {}, {}, {}, true});
    return called;
  }
  // "Bar Tulvan", where Bar is a town; but of "Kazakh Zorvan" the land is known.
  const bool is_of_town = known.place() != nullptr && known.place()->level > PlaceLevel::country &&
                          known.places.front().use() == PlaceNameUse::name;
  if (run.is_sure || (known && !is_of_town) || known.prominent_place() != nullptr) return 0;
  const std::size_t located = !known && heads_with_dash(first) ? 1 : located_place_at(words_, first);
  const auto key = key_of(std::span(words_).subspan(first, located));
  if (located <= known.size || (!is_located(first) && article.by_surname(key) != nullptr)) return 0;
  if (is_surely_located(words_, first, first + located)) {
    article.add_place(key_of(std::span(words_).subspan(first, located)));
  }
  found_.push_back({first, first + located, {}, {}, {}, true, true});
  return located;
}

/// A person, sure or not; returns its words, 0 for none.
std::size_t FieldNames::find_person_at(std::size_t first, const KnownName& known, const PersonRun& run,
                                       ArticleNames& article) {
  // "Jordan" after a title is a person, "Virginia Beach" a city.
  const bool is_weak = known.place() != nullptr && (run.size == 1 || known.prominent_place() == nullptr);
  const bool is_person = run.size > known.size || (run.size == known.size && run.size > 0 && is_weak && run.is_sure);
  // "in Santa Barbara, California", "in Mato Grosso"
  const bool is_town =
      known.place() != nullptr && known.size >= run.size && is_located(first) &&
      ((known.size > 1 && !is_village(*known.place())) || is_surely_located(words_, first, first + known.size));
  // "Santa Monica"
  constexpr std::array<std::string_view, 3> kSaints = {"saint", "san", "santa"};
  const bool is_saint = known.place() != nullptr && known.size == run.size && run.size > 1 &&
                        is_one_of(words_[first].form, kSaints) && words_[first + 1].form != "claus";
  const bool is_division = known.place() != nullptr && known.size > 1 && is_held_division(first, known.size);
  const bool has_article = words_[first].form == "los" || words_[first].form == "las";  // "Los Rios"
  if (!is_person || is_town || is_saint || is_division || has_article) return 0;
  // In a headline whose words all have capitals, only the body tells where a name ends.
  if (run.is_sure && !is_headline_) {
    add_person(first, run, article);
    return run.size;
  }
  if (known.actor != nullptr && !run.is_sure) return 0;
  pending_.push_back({first, run, key_of(std::span(words_).subspan(first, run.size))});
  return run.size;
}

/// "The West" of "The West Bengal Board", "The Guardian" of "The Guardian Council".
bool FieldNames::is_cut_short(std::size_t first, const KnownName& known) const {
  const std::size_t behind = first + known.size;
  const bool has_more = known.size == 2 && is_article(words_[first].form) && behind < words_.size() &&
                        words_[behind].is_capitalized() && continues_name(words_, behind);
  return has_more && (!known.places.empty() || known_name_at(words_, first + 1, capitals_).size > 1);
}

/// "Princess Anne" is no town, unless something is "in" it or a state follows.
bool FieldNames::is_titled_name(std::size_t first, const KnownName& known) const {
  if (known.size != 2 || known.place() == nullptr || known.prominent_place() != nullptr) return false;
  const bool is_written_so = (words_[first].classes & word_class::kTitle) != 0 &&
                             (words_[first + 1].classes & word_class::kGivenName) != 0 &&
                             stands_close(words_[first + 1]);
  const std::size_t after = first + 2;
  const bool has_state = after < words_.size() && words_[after].gap == NameGap::comma && words_[after].is_capitalized();
  const bool follows_the = first > 0 && words_[first - 1].form == "the";  // "the Prince Edward" is a theatre
  return is_written_so && !has_state && !follows_the && !continues_name(words_, first) && !is_located(first);
}

/// "(NYSE: ZRV)", "<ZRV.HK>": says where shares are sold.
bool FieldNames::is_exchange(std::size_t first, const KnownName& known) const {
  const std::size_t begin = words_[first].begin;
  const bool is_suffix = begin > 1 && text_[begin - 1] == '.' && text_[begin - 2] != ' ' && text_[begin - 2] != '.';
  if (known.size == 1 && known.actor == nullptr && words_[first].letter_case == LetterCase::upper && is_suffix)
    return true;
  return known.actor != nullptr && words_[first].gap == NameGap::open &&
         text_.substr(words_[first].end).starts_with(':');
}

/// "in English", "speaks Russian and Kazakh", "Russian-speaking": no land is meant.
bool FieldNames::is_language(std::size_t first, const KnownName& known) const {
  constexpr std::array<std::string_view, 8> kBefore = {"in",    "into",     "speak",  "speaks",
                                                       "spoke", "speaking", "fluent", "translated"};
  constexpr std::array<std::string_view, 3> kBehind = {"language", "languages", "speaking"};
  if (!known.is_demonym()) return false;
  const std::size_t after = first + known.size;
  const bool is_last = after >= words_.size() || words_[after].is_first;
  if (!is_last && words_[after].letter_case == LetterCase::lower && is_one_of(words_[after].form, kBehind)) return true;
  const bool is_told = first > 0 && words_[first].gap == NameGap::space &&
                       words_[first - 1].letter_case == LetterCase::lower && is_one_of(words_[first - 1].form, kBefore);
  // "in Russian schools" is of the land.
  return is_told && (is_last || words_[after].gap != NameGap::space || words_[after].is_stop_word);
}

/// "Jewish West Bank": the head is part of a place's name.
bool FieldNames::ends_with_place(std::size_t first, std::size_t size) const {
  const NameWord& last = words_[first + size - 1];
  if (size < 3 || (last.classes & word_class::kOrgHead) == 0) return false;
  if (words_[first + size - 3].letter_case == LetterCase::lower) return false;  // "Ministry of the Russian Federation"
  const KnownName known = known_name_at(words_, first + size - 2, capitals_);
  return known.size == 2 && known.place() != nullptr;
}

/// "Wash." of "Patty Murray, D-Wash.,".
bool FieldNames::follows_party(std::size_t first) const {
  constexpr std::array<std::string_view, 3> kParties = {"d", "r", "i"};
  const NameWord& party = words_[first - 1];
  return words_[first].gap == NameGap::hyphen && is_one_of(party.form, kParties) &&
         party.letter_case == LetterCase::upper && (party.gap == NameGap::comma || party.gap == NameGap::open);
}

/// "Ill." of "Springfield, Ill.".
KnownName FieldNames::state_at(std::size_t first) const {
  const NameWord& word = words_[first];
  if (!word.is_capitalized()) return {};
  if (const KnownName area = area_at(first)) return area;
  if (first == 0 || !words_[first - 1].is_capitalized()) return {};
  if (word.gap != NameGap::comma && !follows_party(first)) return {};
  // "Charleston, W.Va."
  const bool is_west = word.form == "w" && first + 1 < words_.size() && words_[first + 1].form == "va" &&
                       words_[first + 1].begin == word.end + 1;
  if (is_west) return {2, nullptr, abbreviated_state("wva", {})};
  const bool goes_on = first + 1 < words_.size() && words_[first + 1].gap == NameGap::space &&
                       words_[first + 1].is_capitalized() && !words_[first + 1].is_first;
  const bool is_dotted = word.end - word.begin > word.form.size();
  if (is_dotted && (word.form == "md" || word.form == "pa")) return {};  // "Nina Berg, M.D.", "Berg & Quell, P.A."
  if (goes_on || !is_written_as_state(word)) return {};
  const bool follows_town = !found_.empty() && found_.back().last == first;
  const auto state =
      abbreviated_state(word.form, follows_town ? found_.back().known.places : std::span<const PlaceName>());
  return state.empty() ? KnownName{} : KnownName{1, nullptr, state};
}

/// Whether the words beside a name say that a state is meant: "Georgia Gov.", "Washington state", "the governor of
/// Georgia", and where else a city would be, "eastern Washington", "New York lawmakers".
bool FieldNames::is_told_as_state(std::size_t first, std::size_t size, bool is_country) const {
  constexpr std::array<std::string_view, 5> kBehind = {"gov", "governor", "legislature", "sen", "rep"};
  constexpr std::array<std::string_view, 2> kBehindTown = {"lawmakers", "legislators"};
  constexpr std::array<std::string_view, 4> kBefore = {"state", "governor", "gov", "legislature"};
  constexpr std::array<std::string_view, 5> kParts = {"upstate", "eastern", "western", "southwestern", "southeastern"};
  const std::size_t after = first + size;
  if (after < words_.size() && stands_close(words_[after]) && !words_[after - 1].has_possessive) {
    const NameWord& behind = words_[after];
    const bool is_state = behind.form == "state" && behind.letter_case == LetterCase::lower;
    if (is_state || is_one_of(behind.form, kBehind) || (!is_country && is_one_of(behind.form, kBehindTown)))
      return true;
  }
  if (first == 0 || !stands_close(words_[first])) return false;
  const auto before = words_[first - 1].form;
  if (!is_country && is_one_of(before, kParts)) return true;
  return first > 1 && before == "of" && stands_close(words_[first - 1]) && is_one_of(words_[first - 2].form, kBefore);
}

/// "and Boston" of "Seattle, Washington and Boston", which is a list, and not of "Reno, Washington and Yakima,
/// Washington".
bool FieldNames::is_followed_by_city(std::size_t last) const {
  const std::size_t next = last + 1;
  if (next >= words_.size() || words_[last].form != "and" || !words_[next].is_capitalized()) return false;
  const KnownName known = known_name_at(words_, next, capitals_);
  const std::size_t after = next + known.size;
  return known.place() != nullptr && (after >= words_.size() || words_[after].gap != NameGap::comma);
}

/// "Georgia Gov. Brian Kemp", "Tacoma, Washington": the state, where the table has a country or a city first.
KnownName FieldNames::as_state(std::size_t first, KnownName known) const {
  if (known.places.empty() || is_headline_) return known;
  const auto form = words_[first].form;
  const bool is_new_york = known.size == 2 && form == "new" && words_[first + 1].form == "york";
  const bool is_called_alike = known.size == 1 && (form == "georgia" || form == "washington");
  if (!is_new_york && !is_called_alike) return known;
  const bool is_told = is_told_as_state(first, known.size, known.place()->level == PlaceLevel::country);
  const bool follows_item = !found_.empty() && found_.back().last == first && words_[first].gap == NameGap::comma;
  if (!is_told && (!follows_item || is_followed_by_city(first + known.size))) return known;
  const auto states = Gazetteer::standard().find(is_new_york ? "new york state" : std::string(form) + " state");
  const bool is_meant = !states.empty() && (is_told || has_town_in(found_.back().known.places, states.front().place()));
  if (is_meant) known.places = states;
  return known;
}

/// "Texas Rangers", "Leeds United": the words of a club called after its town; 0 where none stands there.
std::size_t FieldNames::team_run_at(std::size_t first, const KnownName& known) const {
  constexpr std::size_t kMinNickname = 5;
  const Place* place = known.prominent_place();
  const std::size_t at = first + known.size;
  if (place == nullptr || known.is_demonym() || is_headline_) return 0;
  if (at >= words_.size() || words_[at - 1].has_possessive || words_[at].gap != NameGap::space) return 0;
  const NameWord& word = words_[at];
  if (word.letter_case != LetterCase::title || word.is_stop_word || word.is_first) return 0;
  const bool is_followed =
      at + 1 < words_.size() && words_[at + 1].gap == NameGap::space && words_[at + 1].is_capitalized();
  if (is_club_word(word.form)) return known.size + 1;
  const bool is_local = place->level == PlaceLevel::city || place->level == PlaceLevel::region;
  const bool is_short = words_[first].end - words_[first].begin > words_[first].form.size();  // "D.C. Crimes Report"
  const bool is_nickname = !is_short && word.form.size() >= kMinNickname && word.form.back() == 's' &&
                           word.classes == 0 && !is_division_word(word.form.substr(0, word.form.size() - 1));
  return is_local && is_nickname && !is_followed && !is_event_word(word.form) ? known.size + 1 : 0;
}

/// "Washington Street", "Lincoln Park": not the city.
bool FieldNames::is_part_of_longer_name(std::size_t first, const KnownName& known) const {
  const std::size_t after = first + known.size;
  if (known.place() == nullptr || after >= words_.size()) return false;
  const NameWord& next = words_[after];
  // "Western Thrace" lies not in the West.
  if (words_[first].form == "western" && known.size == 1 && stands_close(next) && next.letter_case == LetterCase::title)
    return !next.is_stop_word && !known_name_at(words_, after, capitals_);
  if (known.place()->level != PlaceLevel::city) return false;
  const bool is_tail = next.gap == NameGap::space && next.letter_case == LetterCase::title &&
                       (next.classes & word_class::kPlaceTail) != 0;
  return is_tail && !words_[after - 1].has_possessive && next.form != "airport" && next.form != "province" &&
         next.form != "county";
}

/// "London" of "HMS London", "Ford" of "USS Gerald R. Ford".
bool FieldNames::is_of_ship(std::size_t at) const {
  constexpr std::array<std::string_view, 2> kShips = {"hms", "uss"};
  const std::size_t longest = capitals_ == Capitals::tell ? 4 : 1;  // words of a name
  for (std::size_t steps = 0; steps < longest && at > 0; ++steps, --at) {
    const NameWord& before = words_[at - 1];
    if (!stands_close(words_[at]) || !before.is_capitalized() || before.has_possessive) return false;
    if (is_one_of(before.form, kShips)) return true;
  }
  return false;
}

/// "Hurricane Florence", and Florence throughout its report.
bool FieldNames::is_called_after_place(std::size_t first, const KnownName& known, ArticleNames& article) const {
  constexpr std::array<std::string_view, 4> kStorms = {"hurricane", "typhoon", "cyclone", "storm"};
  if (known.actor != nullptr || known.is_demonym()) return false;
  const auto name = std::span(words_).subspan(first, known.size);
  const auto before = first > 0 && stands_close(words_[first]) ? words_[first - 1].form : std::string_view();
  if (is_one_of(before, kStorms)) article.add_storm(key_of(name));
  return article.has_storms() && article.is_storm(key_of(name)) && !is_located(first);
}

/// "Simpson" of "Simpson-Daniel": hardly the village.
bool FieldNames::is_half_of_name(std::size_t first, const KnownName& known) const {
  if (known.place() == nullptr || !is_village(*known.place())) return false;
  const std::size_t after = first + known.size;
  const auto joins = [&](std::size_t at) { return words_[at].gap == NameGap::hyphen && words_[at].is_capitalized(); };
  return (first > 0 && words_[first].gap == NameGap::hyphen && words_[first - 1].is_capitalized()) ||
         (after < words_.size() && joins(after));
}

/// "EA" of "Electronic Arts (EA)", "Nuggets" of "Denver Nuggets".
void FieldNames::add_short_forms(std::size_t first, const KnownName& known, const std::string& key,
                                 ArticleNames& article) const {
  const auto name = std::span(words_).subspan(first, known.size);
  const std::size_t after = first + known.size;
  const auto said = [&](std::string_view acronym = {}) {
    const KnownActor& actor = *known.actor;
    const bool is_org = actor.kind == EntityKind::org && !acronym.empty();
    return ArticleActor{actor.kind, is_org ? acronym_key(key, acronym) : key, actor.id, actor.name, actor.country, true,
                        {}};
  };
  const auto acronym = acronym_behind(after);
  // Also where others are called so elsewhere: "African Development Bank (ADB)".
  const bool is_called_so = is_acronym_of(acronym, name) || is_only_here(after, name);
  if (!acronym.empty() && is_called_so && known_name_at(words_, after, capitals_).actor != known.actor) {
    article.add_acronym(acronym, said(acronym));
  }
  if (has_nickname(first, known.size)) article.add_org_name(name.last(1), said());
  if (const auto short_name = short_name_behind(after, name); !short_name.empty())
    article.add_org_name(short_name, said());
  const auto initials = is_headline_ || capitals_ != Capitals::tell ? std::string() : initials_of(name);
  if (!initials.empty()) article.add_initials(initials, said(initials));
  constexpr std::size_t kShort = 3;  // "the Fed", and "Fed" where a sentence starts
  const bool is_short = known.size == 1 && name.front().form.size() == kShort;
  if (is_short && name.front().letter_case == LetterCase::title) article.add_org_name(name, said());
}

void FieldNames::add_known(std::size_t first, const KnownName& known, ArticleNames& article) {
  if (is_called_after_place(first, known, article) || is_half_of_name(first, known)) return;
  if (known.actor != nullptr) {
    const auto name = std::span(words_).subspan(first, known.size);
    const auto key = key_of(name);
    article.add_known(*known.actor, key);
    if (known.actor->kind == EntityKind::org) add_short_forms(first, known, key, article);
  }
  add_half_named(first, known);
  found_.push_back({first, first + known.size, known, {}, {}, false});
}

void FieldNames::add_person(std::size_t first, const PersonRun& run, ArticleNames& article) {
  const auto name = std::span(words_).subspan(first, run.size);
  found_.push_back({first, first + run.size, {}, article.add_person(name, run, written(text_, name)), {}, false});
}

std::string FieldNames::country_within(std::size_t first, std::size_t size) const {
  for (std::size_t at = first; at < first + size; ++at) {
    const KnownName known = known_name_at(words_, at, capitals_);
    const Place* place = known.prominent_place();
    if (place != nullptr && !place->country().empty()) return std::string(place->country());
  }
  return {};
}

/// "Kazakh Foreign Ministry" and "Ministry of Foreign Affairs of Kazakhstan" are one, as are "Ukrainian Air Force" and
/// "Air Force of Ukraine".
void FieldNames::name_state_body(std::span<const NameWord> words, ArticleActor& org) const {
  org.state_body = state_body_name(text_, words);
  if (org.state_body.empty()) return;
  const Place* country = Gazetteer::standard().by_id("iso:" + org.country);
  std::string name = country == nullptr ? org.state_body : name_within(org.state_body, *country);
  org.key = name_key(name);
  // Ministries are translated in too many ways to show one of them; "U.S. Navy" stays.
  const bool is_ministry = org.state_body.ends_with(" Ministry");
  if (is_ministry || country == nullptr) org.name = std::move(name);
}

/// "Government of Iraq", "Iraqi Government".
void FieldNames::name_government(std::span<const NameWord> words, ArticleActor& org) {
  constexpr std::string_view kWord = "government";
  const bool is_government = words.front().form == kWord || words.back().form == kWord;
  const bool has_more = words.size() > 3 || (words.size() == 3 && words[1].form != "of");
  const Place* country = Gazetteer::standard().by_id("iso:" + org.country);
  if (!is_government || has_more || country == nullptr) return;
  org.id = "gov:" + name_key(org.country);
  org.key = org.id;
  org.name = name_within("Government", *country);
}

void FieldNames::add_org(std::size_t first, std::size_t size, ArticleNames& article) {
  const auto name = std::span(words_).subspan(first, size);
  ArticleActor org{EntityKind::org, key_of(name), {}, written(text_, name), country_within(first, size), false, {}};
  name_state_body(name, org);
  org.id = "org:" + slug_of(org.key);
  name_government(name, org);
  if (const KnownActor* known = known_within(name, org.country)) {
    org.id = known->id;
    org.name = known->name;
    org.country = known->country;
    org.is_known = true;
  }
  const std::size_t after = first + size;
  const auto acronym = acronym_behind(after);
  const bool may_have_acronym = org.state_body.empty();  // which has a key of its own
  const bool is_called_so = may_have_acronym && is_acronym_of(acronym, name) && may_be_called(after, name);
  if (is_called_so) call_by(acronym, org);
  if (may_have_acronym && !is_called_so && !org.is_known) call_by_known_name(after, name, org);
  // "KDP (Kurdistan Democratic Party)"
  const bool is_explained =
      first > 0 && words_[first].gap == NameGap::open && text_.substr(words_[after - 1].end).starts_with(')');
  const auto before =
      is_explained && words_[first - 1].letter_case == LetterCase::upper ? words_[first - 1].form : std::string_view();
  if (!before.empty() && is_acronym_of(before, name) && !known_name_at(words_, first - 1, capitals_)) {
    if (may_have_acronym) call_by(before, org);
    article.add_acronym(before, org);
  }
  // "Istrian Democratic Assembly (IDS)": an acronym in another language, of this article alone.
  const auto without_form = name.first(size - std::min(size, legal_form_at(words_, after - 1)));
  const bool is_other = is_acronym_of(acronym, without_form) ? is_redefined(after, size) : is_no_company(after, name);
  const KnownName called = acronym.empty() ? KnownName{} : known_name_at(words_, after, capitals_);
  const bool is_land = is_called_so && called.actor == nullptr;  // "Zorland Now (NZ)"
  if (is_other || (!acronym.empty() && (!called || is_land))) {
    article.add_acronym(acronym, org);
  }
  article.add_short_names(name, org);
  if (const auto short_name = short_name_behind(after, name); !short_name.empty())
    article.add_org_name(short_name, org);
  for (const auto part : {name, without_form}) {
    const auto initials = is_headline_ || capitals_ != Capitals::tell ? std::string() : initials_of(part);
    if (!initials.empty()) article.add_initials(initials, org);
  }
  found_.push_back({first, after, {}, std::move(org), {}, false});
}

/// "in Reading", or at the very start as in "KYIV (Reuters) -".
bool FieldNames::is_located(std::size_t first) const {
  if (first == 0) return field_ == TextField::body && words_.size() > 1 && words_[1].gap != NameGap::space;
  const NameWord& before = words_[first - 1];
  const bool is_word = before.letter_case == LetterCase::lower || before.is_first;
  return words_[first].gap == NameGap::space && is_word && is_locative(before.form);
}

}  // namespace kz
