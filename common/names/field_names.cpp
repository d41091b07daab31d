// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/field_names.h"

#include <algorithm>
#include <array>
#include <functional>

#include "common/names/name_key.h"
#include "common/names/name_runs.h"
#include "common/names/word_classes.h"
#include "common/places/gazetteer.h"
#include "common/places/state_abbreviations.h"
#include "common/text/characters.h"

namespace kz {
namespace {

bool is_full_name_of(const ArticleActor* actor, std::string_view key) {
  return actor != nullptr && actor->key == key;
}

}  // namespace

FieldNames::FieldNames(TextField field, std::string_view text, std::span<const Token> tokens)
    : field_(field),
      text_(text),
      words_(name_words(text, tokens)),
      capitals_(is_mostly_upper(words_) ? Capitals::all_upper : Capitals::tell),
      is_headline_(field == TextField::title && is_mostly_capitalized(words_)) {}

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
  ArticleActor team{EntityKind::org, key, "org:" + slug_of(key), written(text_, name), {}, false, false};
  if (run.is_town) article.add_team(key, team);
  found_.push_back({run.first, run.first + run.size, {}, std::move(team), {}, false});
}

/// "Leicester, England", "DENVER AT BOSTON", "NEW YORK 1996-08-30".
bool FieldNames::is_told_as_place(const Found& place) const {
  constexpr std::size_t kYearFigures = 4;
  if (is_located(place.first) || (place.first > 0 && words_[place.first - 1].form == "at")) return true;
  if (place.last == words_.size()) return false;
  const NameWord& after = words_[place.last];
  const bool is_date = after.letter_case == LetterCase::caseless && after.form.size() == kYearFigures;
  return is_date || (after.gap == NameGap::comma && known_name_at(words_, place.last, capitals_).place() != nullptr);
}

/// Towns that a report uses as names of their clubs, unless something is "in" them.
void FieldNames::take_teams(const ArticleNames& article) {
  if (!article.has_teams()) return;
  for (Found& found : found_) {
    if (found.known.places.empty()) continue;
    const auto* team = article.team(key_of(std::span(words_).subspan(found.first, found.last - found.first)));
    if (team == nullptr || is_told_as_place(found)) continue;
    found.known = {};
    found.actor = *team;
  }
}

std::size_t FieldNames::find_at(std::size_t first, ArticleNames& article) {
  KnownName known = state_at(first);
  if (!known) known = with_division_word(first, known_name_at(words_, first, capitals_));
  const bool has_rules = capitals_ == Capitals::tell && words_[first].is_capitalized();
  if (has_rules) {
    const PersonRun run = person_run_at(words_, first);
    const std::size_t org = std::max(org_run_at(words_, first), acronymed_at(first));
    if (org > std::max(known.size, run.size) && !ends_with_place(first, org)) {
      add_org(first, org, article);
      return org;
    }
    if (const std::size_t team = run.is_sure ? 0 : team_run_at(first, known); team > 0) {
      add_org(first, team, article);
      return team;
    }
    const std::size_t place = is_headline_ ? 0 : place_run_at(words_, first);
    if (place > known.size && place >= run.size) {
      found_.push_back({first, first + place, {}, {}, {}, true});
      return place;
    }
    const std::size_t described = is_headline_ ? 0 : described_place_at(words_, first);
    if (described > known.size) {
      article.add_place(key_of(std::span(words_).subspan(first, described)));
      found_.push_back({first, first + described, {}, {}, {}, true});
      return described;
    }
    const std::size_t located = is_headline_ || known || run.is_sure ? 0 : located_place_at(words_, first);
    if (located > 0) {
      found_.push_back({first, first + located, {}, {}, {}, true, true});
      return located;
    }
    // "Jordan" after a title is a person, "Virginia Beach" a city.
    const bool is_weak = known.place() != nullptr && (run.size == 1 || known.prominent_place() == nullptr);
    const bool is_person = run.size > known.size || (run.size == known.size && run.size > 0 && is_weak && run.is_sure);
    if (is_person && run.is_sure) {
      add_person(first, run, article);
      return run.size;
    }
    if (is_person && !is_headline_ && known.actor == nullptr) {
      pending_.push_back({first, run, key_of(std::span(words_).subspan(first, run.size))});
      return run.size;
    }
  }
  if (!known) return has_rules ? add_acronym(first, article) : 0;
  if (!is_part_of_longer_name(first, known) && !is_language(first, known)) add_known(first, known, article);
  return known.size;
}

/// "in English", "speaks Russian and Kazakh", "Russian-speaking": no land is meant.
bool FieldNames::is_language(std::size_t first, const KnownName& known) const {
  constexpr std::array<std::string_view, 8> kBefore = {"in",    "into",     "speak",  "speaks",
                                                       "spoke", "speaking", "fluent", "translated"};
  constexpr std::array<std::string_view, 3> kBehind = {"language", "languages", "speaking"};
  if (known.places.empty() || known.places.front().use() != PlaceNameUse::demonym) return false;
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
  const KnownName known = known_name_at(words_, first + size - 2, capitals_);
  return known.size == 2 && known.place() != nullptr;
}

/// "the CFDT": an organisation without its full name; returns its words, 0 for none.
std::size_t FieldNames::add_acronym(std::size_t first, ArticleNames& article) {
  constexpr std::size_t kMinLetters = 3;
  constexpr std::size_t kMaxLetters = 6;
  const NameWord& word = words_[first];
  const bool follows_article = first > 0 && word.gap == NameGap::space && words_[first - 1].form == "the";
  const bool is_written_so = word.letter_case == LetterCase::upper && word.form.size() >= kMinLetters &&
                             word.form.size() <= kMaxLetters && word.end - word.begin == word.form.size();
  const bool is_letters = std::all_of(word.form.begin(), word.form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!follows_article || !is_written_so || !is_letters || is_headline_ || word.is_stop_word || word.classes != 0 ||
      is_common_acronym(word.form)) {
    return 0;
  }
  ArticleActor org;
  org.kind = EntityKind::org;
  org.key = word.form;
  org.id = "org:" + org.key;
  org.name = text_.substr(word.begin, word.end - word.begin);
  if (article.by_acronym(org.key) == nullptr) article.add_acronym(org.key, org);
  found_.push_back({first, first + 1, {}, *article.by_acronym(org.key), {}, false});
  return 1;
}

/// "Ill." of "Springfield, Ill.", and "West" of "the West", which is no direction.
KnownName FieldNames::state_at(std::size_t first) const {
  const NameWord& word = words_[first];
  const bool follows_article = first > 0 && word.gap == NameGap::space && words_[first - 1].form == "the";
  if (word.form == "west" && word.letter_case == LetterCase::title && follows_article && !is_headline_) {
    const bool is_named =
        first + 1 < words_.size() && words_[first + 1].gap != NameGap::apart && words_[first + 1].is_capitalized();
    return is_named ? KnownName{} : KnownName{1, nullptr, Gazetteer::standard().find("the west")};
  }
  if (first == 0 || word.gap != NameGap::comma || !word.is_capitalized() || !words_[first - 1].is_capitalized())
    return {};
  const bool goes_on = first + 1 < words_.size() && words_[first + 1].gap == NameGap::space &&
                       words_[first + 1].is_capitalized() && !words_[first + 1].is_first;
  const bool is_postal = word.form.size() == 2;
  if (goes_on || (is_postal && word.letter_case != LetterCase::upper && word.form != "ga" && word.form != "pa" &&
                  word.form != "va" && word.form != "ky" && word.form != "md" && word.form != "mo")) {
    return {};
  }
  const auto state = abbreviated_state(word.form);
  return state.empty() ? KnownName{} : KnownName{1, nullptr, state};
}

/// "Helmand Province" is the region also where the table has it as "Helmand".
KnownName FieldNames::with_division_word(std::size_t first, KnownName known) const {
  const std::size_t after = first + known.size;
  if (known.places.empty() || after >= words_.size() || words_[after].gap != NameGap::space) return known;
  if (words_[after - 1].has_possessive || words_[after].letter_case != LetterCase::title) return known;
  if (!is_division_word(words_[after].form)) return known;
  const auto region = std::find_if(known.places.begin(), known.places.end(), [](const PlaceName& name) {
    return name.place().level == PlaceLevel::region && name.use() == PlaceNameUse::name;
  });
  if (region == known.places.end()) return known;
  return {known.size + 1, nullptr, known.places.subspan(static_cast<std::size_t>(region - known.places.begin()))};
}

/// "Texas Rangers", "Leeds United": the words of a club called after its town; 0 where none stands there.
std::size_t FieldNames::team_run_at(std::size_t first, const KnownName& known) const {
  constexpr std::size_t kMinNickname = 5;
  const Place* place = known.prominent_place();
  const std::size_t at = first + known.size;
  if (place == nullptr || known.places.front().use() == PlaceNameUse::demonym || is_headline_) return 0;
  if (at >= words_.size() || words_[at - 1].has_possessive || words_[at].gap != NameGap::space) return 0;
  const NameWord& word = words_[at];
  if (word.letter_case != LetterCase::title || word.is_stop_word || word.is_first) return 0;
  const bool is_followed =
      at + 1 < words_.size() && words_[at + 1].gap == NameGap::space && words_[at + 1].is_capitalized();
  if (is_club_word(word.form)) return known.size + 1;
  const bool is_local = place->level == PlaceLevel::city || place->level == PlaceLevel::region;
  const bool is_nickname = word.form.size() >= kMinNickname && word.form.back() == 's' && word.classes == 0;
  return is_local && is_nickname && !is_followed && !is_event_word(word.form) ? known.size + 1 : 0;
}

/// "Washington Street", "Lincoln Park": not the city.
bool FieldNames::is_part_of_longer_name(std::size_t first, const KnownName& known) const {
  const std::size_t after = first + known.size;
  if (known.place() == nullptr || known.place()->level != PlaceLevel::city || after >= words_.size()) return false;
  const NameWord& next = words_[after];
  const bool is_tail = next.gap == NameGap::space && next.letter_case == LetterCase::title &&
                       (next.classes & word_class::kPlaceTail) != 0;
  return is_tail && !words_[after - 1].has_possessive && next.form != "airport" && next.form != "province" &&
         next.form != "county";
}

void FieldNames::add_known(std::size_t first, const KnownName& known, ArticleNames& article) {
  if (known.actor != nullptr) {
    article.add_known(*known.actor, key_of(std::span(words_).subspan(first, known.size)));
  }
  found_.push_back({first, first + known.size, known, {}, {}, false});
}

void FieldNames::add_person(std::size_t first, const PersonRun& run, ArticleNames& article) {
  const auto name = std::span(words_).subspan(first, run.size);
  found_.push_back(
      {first, first + run.size, {}, article.add_person(name, run.surname, written(text_, name)), {}, false});
}

std::string FieldNames::country_within(std::size_t first, std::size_t size) const {
  for (std::size_t at = first; at < first + size; ++at) {
    const KnownName known = known_name_at(words_, at, capitals_);
    const Place* place = known.prominent_place();
    if (place != nullptr && !place->country().empty()) return std::string(place->country());
  }
  return {};
}

/// "Kazakh Foreign Ministry" and "Ministry of Foreign Affairs of Kazakhstan" are one.
void FieldNames::name_ministry(std::span<const NameWord> words, ArticleActor& org) const {
  std::string ministry = ministry_name(text_, words);
  if (ministry.empty()) return;
  const Place* country = Gazetteer::standard().by_id("iso:" + org.country);
  org.name = country == nullptr ? std::move(ministry) : name_within(ministry, *country);
  org.key = name_key(org.name);
  org.is_state_body = country == nullptr;
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
  ArticleActor org{EntityKind::org, key_of(name), {}, written(text_, name), country_within(first, size), false, false};
  name_ministry(name, org);
  org.id = "org:" + slug_of(org.key);
  name_government(name, org);
  const std::size_t after = first + size;
  const auto acronym = acronym_behind(after);
  if (is_acronym_of(acronym, name)) {
    org.key = acronym;
    org.id = "org:" + org.key;
  }
  // "Istrian Democratic Assembly (IDS)": an acronym in another language, of this article alone.
  if (!acronym.empty() && !known_name_at(words_, after, capitals_)) article.add_acronym(acronym, org);
  article.add_short_names(name, org);
  found_.push_back({first, after, {}, std::move(org), {}, false});
}

/// "IDS" of " (IDS)" at `at`; empty where no acronym stands there.
std::string_view FieldNames::acronym_behind(std::size_t at) const {
  if (at >= words_.size() || words_[at].gap != NameGap::open) return {};
  const NameWord& word = words_[at];
  const bool is_alone = text_.substr(word.end).starts_with(')');
  return is_alone && word.letter_case == LetterCase::upper ? word.form : std::string_view();
}

/// The words of "Italian Democratic Socialists (SDI)" from `first` on: capitalised, "of" and the like between them, and
/// their initials in brackets; 0 where they are not.
std::size_t FieldNames::acronymed_at(std::size_t first) const {
  constexpr std::size_t kMaxWords = 8;
  if (!words_[first].is_capitalized() || words_[first].is_stop_word) return 0;
  for (std::size_t last = first + 1; last < words_.size() && last - first <= kMaxWords; ++last) {
    const NameWord& word = words_[last];
    if (word.gap == NameGap::open) {
      const auto name = std::span(words_).subspan(first, last - first);
      return name.size() > 1 && is_acronym_of(acronym_behind(last), name) ? name.size() : 0;
    }
    const bool goes_on = (word.gap == NameGap::space || word.gap == NameGap::hyphen) &&
                         (word.is_capitalized() || word.is_stop_word || is_name_particle(word.form));
    if (!goes_on) return 0;
  }
  return 0;
}

void FieldNames::count_alone(AloneCounts& counts) const {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const NameWord& word = words_[at];
    if (word.letter_case == LetterCase::upper) continue;
    const auto found = counts.find(word.form);
    if (found == counts.end()) continue;
    if (word.letter_case == LetterCase::lower) {
      found->second.is_word = true;
      continue;
    }
    const bool follows_name =
        at > 0 && word.gap == NameGap::space && words_[at - 1].is_capitalized() && !words_[at - 1].is_stop_word;
    const bool is_followed =
        at + 1 < words_.size() && words_[at + 1].gap == NameGap::space && words_[at + 1].is_capitalized();
    if (!follows_name && !is_followed && (!word.is_first || speaks(words_, at, 1))) ++found->second.times;
  }
}

void FieldNames::settle(ArticleNames& article, std::span<const FieldNames* const> all) {
  AloneCounts counts;
  for (const Pending& pending : pending_) counts.try_emplace(words_[pending.first + pending.run.size - 1].form);
  for (const Found& found : found_) {
    if (found.is_guess) counts.try_emplace(words_[found.last - 1].form);
  }
  for (const FieldNames* field : all) field->count_alone(counts);
  drop_guesses(counts);
  for (const Pending& pending : pending_) {
    const auto surname =
        std::span(words_).subspan(pending.first + pending.run.surname, pending.run.size - pending.run.surname);
    const Alone& alone = counts.at(surname.back().form);
    // "Hanna Putin" is another one of that name.
    const bool is_namesake =
        !words_[pending.first].is_first && pending.run.surname > 0 &&
        known_name_at(words_, pending.first + pending.run.surname, capitals_).size == surname.size() &&
        ActorLexicon::standard().find(key_of(surname)) != nullptr;
    const bool is_named = is_namesake || is_full_name_of(article.by_surname(key_of(surname)), pending.key);
    if (const ArticleActor* org = article.by_short_name(pending.key)) {
      found_.push_back({pending.first, pending.first + pending.run.size, {}, *org, {}, false});
    } else if (is_named || (!alone.is_word && (alone.times > 0 || pending.run.speaks || pending.run.has_title))) {
      add_person(pending.first, pending.run, article);
    } else {
      add_known_within(pending.first, pending.run.size, article);
    }
  }
  pending_.clear();
  add_speakers(article);
  take_teams(article);
  add_repeated_places(article);
  std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.first < b.first; });
}

/// Whether a quotation ends or starts close by: companies say much, but are hardly quoted.
bool FieldNames::is_beside_quotation(std::size_t at) const {
  constexpr std::size_t kNear = 2;  // words: the name, and the verb before or behind it
  const auto begin = at < kNear ? 0 : words_[at - kNear].end;
  const auto end = at + kNear < words_.size() ? words_[at + kNear].begin : text_.size();
  const auto near = text_.substr(begin, end - begin);
  return near.find('"') != near.npos || near.find("\u201C") != near.npos || near.find("\u201D") != near.npos;
}

/// `"We feel it," Karim said.`: one name that people have, a verb of speech, and what was said. Appends to `found_`,
/// which it leaves unsorted.
void FieldNames::add_speakers(ArticleNames& article) {
  if (capitals_ == Capitals::all_upper || is_headline_) return;
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname;
  const auto taken = taken_words();
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const NameWord& word = words_[at];
    const bool is_name = word.letter_case == LetterCase::title && !word.is_stop_word && !word.has_possessive &&
                         word.classes != 0 && (word.classes & ~kPersonal) == 0;
    if (taken[at] || !is_name || is_beside_capital(at) || !speaks(words_, at, 1)) continue;
    const std::string key(word.form);
    if (article.by_surname(key) != nullptr || article.by_short_name(key) != nullptr) continue;
    if (!is_beside_quotation(at) || known_name_at(words_, at, capitals_)) continue;
    add_person(at, {.size = 1, .surname = 0, .is_sure = true, .speaks = true, .has_title = false}, article);
  }
}

/// Whether the word is part of a longer row of capitalised words.
bool FieldNames::is_beside_capital(std::size_t at) const {
  const auto joins = [&](std::size_t word, std::size_t other) {
    return words_[word].gap != NameGap::apart && words_[word].gap != NameGap::comma && words_[other].is_capitalized() &&
           !words_[other].is_stop_word;
  };
  return (at > 0 && joins(at, at - 1)) || (at + 1 < words_.size() && joins(at + 1, at + 1));
}

/// For each word whether it is in `found_`.
std::vector<bool> FieldNames::taken_words() const {
  std::vector<bool> taken(words_.size() + 1);
  for (const Found& found : found_) {
    for (std::size_t at = found.first; at < found.last; ++at) taken[at] = true;
  }
  return taken;
}

void FieldNames::drop_guesses(const AloneCounts& counts) {
  std::erase_if(found_,
                [&](const Found& found) { return found.is_guess && counts.at(words_[found.last - 1].form).is_word; });
}

/// "Jabla", where the article says "the town of Jabla" elsewhere. Appends to `found_`, which it leaves unsorted.
void FieldNames::add_repeated_places(const ArticleNames& article) {
  if (!article.has_places()) return;
  const auto is_taken = taken_words();
  for (std::size_t first = 0; first < words_.size(); ++first) {
    for (std::size_t size = std::min(kMaxDescribedWords, words_.size() - first); size > 0; --size) {
      const auto name = std::span(words_).subspan(first, size);
      const bool is_free = std::none_of(is_taken.begin() + static_cast<std::ptrdiff_t>(first),
                                        is_taken.begin() + static_cast<std::ptrdiff_t>(first + size), std::identity());
      const bool is_written_so =
          std::all_of(name.begin(), name.end(), [](const NameWord& w) { return w.is_capitalized(); });
      if (!is_free || !is_written_so || !article.has_place(key_of(name))) continue;
      if (article.by_surname(key_of(name)) != nullptr && !is_located(first)) continue;
      found_.push_back({first, first + size, {}, {}, {}, true});
      first += size - 1;
      break;
    }
  }
}

/// A run that turned out to be no person may still hold names: "Greater Manchester".
void FieldNames::add_known_within(std::size_t first, std::size_t size, ArticleNames& article) {
  for (std::size_t at = first; at < first + size;) {
    const KnownName known = known_name_at(words_, at, capitals_);
    const bool fits = known && at + known.size <= first + size && !is_part_of_longer_name(at, known);
    if (fits) add_known(at, known, article);
    at += std::max<std::size_t>(1, fits ? known.size : 0);
  }
}

/// The surname or acronym at `first`, of the longest `limit` words at most.
const ArticleActor* FieldNames::repeated_at(std::size_t first, std::size_t limit, const ArticleNames& article,
                                            std::size_t& size) const {
  const NameWord& word = words_[first];
  if (is_shouted(std::span(words_).subspan(first))) return nullptr;
  if (word.letter_case == LetterCase::upper) {
    size = 1;
    if (const ArticleActor* org = article.by_acronym(word.form)) return org;
  }
  if (word.letter_case == LetterCase::lower && !is_name_particle(word.form)) return nullptr;
  if (word.is_initial || (word.gap == NameGap::hyphen && first > 0)) return nullptr;
  for (size = std::min(article.longest_short_name(), limit); size > 0; --size) {
    const auto name = std::span(words_).subspan(first, size);
    if (!std::all_of(name.begin(), name.end(), [](const NameWord& w) { return w.is_capitalized(); })) continue;
    if (const ArticleActor* org = article.by_short_name(key_of(name))) return org;
  }
  for (size = std::min(article.longest_surname(), limit); size > 0; --size) {
    const auto name = std::span(words_).subspan(first, size);
    if (name.back().letter_case == LetterCase::lower) continue;
    const bool is_joined = std::all_of(name.begin() + 1, name.end(), [](const NameWord& w) {
      return w.gap == NameGap::hyphen || w.gap == NameGap::space;
    });
    if (!is_joined) continue;
    if (const ArticleActor* person = article.by_surname(key_of(name))) return person;
  }
  return nullptr;
}

/// The person of the article who is called like a place that was found ("Jordan said"), where the words tell so.
const ArticleActor* FieldNames::namesake(const Found& place, const ArticleNames& article) const {
  const std::size_t size = place.last - place.first;
  if (!place.meaning || size != 1 || place.meaning->use() == PlaceNameUse::demonym) return nullptr;
  const ArticleActor* person = article.by_surname(words_[place.first].form);
  if (person == nullptr) return nullptr;
  const bool is_told = speaks(words_, place.first, 1) || follows_title(words_, place.first);
  constexpr std::uint32_t kLargeCity = 500'000;
  const bool is_small =
      place.meaning->place().level == PlaceLevel::city && place.meaning->place().population < kLargeCity;
  return is_told || is_small ? person : nullptr;
}

PlacedMention FieldNames::placed(std::size_t first, std::size_t last, EntityKind kind) const {
  PlacedMention placed;
  placed.first = first;
  placed.last = last;
  placed.mention.kind = kind;
  placed.mention.field = field_;
  placed.mention.begin = words_[first].begin;
  placed.mention.end = words_[last - 1].end;
  const bool is_abbreviated = (words_[last - 1].classes & word_class::kOrgTail) != 0;
  if (is_abbreviated && text_.substr(placed.mention.end).starts_with('.')) ++placed.mention.end;  // "Acme Inc."
  return placed;
}

PlacedMention FieldNames::mention_of(std::size_t first, std::size_t last, const ArticleActor& actor) const {
  PlacedMention placed = this->placed(first, last, actor.kind);
  placed.mention.key = actor.key;
  placed.mention.id = actor.id;
  placed.mention.name = actor.name;
  placed.mention.country = actor.country;
  placed.is_state_body = actor.is_state_body;
  return placed;
}

PlacedMention FieldNames::mention_of(const Found& found, const ArticleNames& article) const {
  if (const ArticleActor* person = namesake(found, article)) return mention_of(found.first, found.last, *person);
  if (!found.known) {
    // "Prince Sihanouk" is Norodom Sihanouk.
    const bool is_surname = found.actor.kind == EntityKind::person && found.last - found.first == 1;
    const ArticleActor* full = is_surname ? article.by_surname(found.actor.key) : nullptr;
    return mention_of(found.first, found.last, full != nullptr ? *full : found.actor);
  }
  if (found.known.actor == nullptr) return mention_of_place(found);
  const KnownActor& actor = *found.known.actor;
  const std::string said = key_of(std::span(words_).subspan(found.first, found.last - found.first));
  // A surname is whoever of that name the article names in full.
  const ArticleActor* other = actor.kind == EntityKind::person ? article.by_surname(said) : nullptr;
  if (other != nullptr) return mention_of(found.first, found.last, *other);
  return mention_of(found.first, found.last,
                    {actor.kind, article.key_for(actor, said), actor.id, actor.name, actor.country, true, false});
}

/// The country of the nearest place found before or after, else the one that the article is about.
std::string_view FieldNames::country_near(std::size_t index, std::string_view about) const {
  constexpr std::size_t kNear = 3;
  for (std::size_t step = 1; step <= kNear; ++step) {
    if (index >= step && found_[index - step].meaning) return found_[index - step].meaning->place().country();
    if (index + step < found_.size() && found_[index + step].meaning)
      return found_[index + step].meaning->place().country();
  }
  return about;
}

/// Streets of one name in several countries are several places.
PlacedMention FieldNames::mention_of_run(std::size_t index, ArticleNames& article, std::string_view about) const {
  const Found& found = found_[index];
  PlacedMention placed = this->placed(found.first, found.last, EntityKind::place);
  Mention& mention = placed.mention;
  const auto words = std::span(words_).subspan(found.first, found.last - found.first);
  const auto key = key_of(words);
  mention.country = country_near(index, about);
  if (article.has_place(key)) mention.country = article.country_of_place(key, mention.country);
  const std::string country = name_key(mention.country);
  mention.id = "x:" + country + (country.empty() ? "" : "-") + slug_of(key);
  mention.key = mention.id;
  mention.name = written(text_, words);
  return placed;
}

PlacedMention FieldNames::mention_of_place(const Found& found) const {
  const Place& place = found.meaning->place();
  PlacedMention placed = this->placed(found.first, found.last, EntityKind::place);
  placed.place = &place;
  placed.mention.key = place.id();
  placed.mention.id = place.id();
  placed.mention.name = place.name();
  placed.mention.country = place.country();
  if (found.meaning->use() == PlaceNameUse::demonym) placed.mention.use = MentionUse::demonym;
  const bool has_point = place.latitude() != 0 || place.longitude() != 0;
  if (has_point) {
    placed.mention.latitude = place.latitude();
    placed.mention.longitude = place.longitude();
  }
  return placed;
}

/// "in Reading", or at the very start as in "KYIV (Reuters) -".
bool FieldNames::is_located(std::size_t first) const {
  if (first == 0) return field_ == TextField::body && words_.size() > 1 && words_[1].gap != NameGap::space;
  const NameWord& before = words_[first - 1];
  const bool is_word = before.letter_case == LetterCase::lower || before.is_first;
  return words_[first].gap == NameGap::space && is_word && is_locative(before.form);
}

void FieldNames::add_place_uses(std::vector<PlaceUse>& uses) const {
  const Found* last = nullptr;
  for (const Found& found : found_) {
    if (found.known.places.empty()) continue;
    const bool follows_comma =
        last != nullptr && last->last == found.first && words_[found.first].gap == NameGap::comma;
    if (follows_comma) uses.back().outer = uses.size();
    const bool is_told = is_located(found.first) || described_place_at(words_, found.first) > 0;
    uses.push_back({found.known.places, is_told, words_[found.first].is_first || is_headline_, {}});
    last = &found;
  }
}

std::size_t FieldNames::take_places(std::span<const PlaceName* const> meanings) {
  std::size_t taken = 0;
  for (Found& found : found_) {
    if (!found.known.places.empty()) found.meaning = meanings[taken++];
  }
  const auto is_no_place = [](const Found& found) { return !found.known.places.empty() && !found.meaning; };
  found_.erase(std::remove_if(found_.begin(), found_.end(), is_no_place), found_.end());
  return taken;
}

std::vector<Mention> FieldNames::resolve(ArticleNames& article, std::string_view about) {
  std::vector<PlacedMention> all;
  all.reserve(found_.size());
  std::size_t next = 0;
  for (std::size_t at = 0; at < words_.size();) {
    if (next < found_.size() && found_[next].first == at) {
      all.push_back(found_[next].is_place_run ? mention_of_run(next, article, about)
                                              : mention_of(found_[next], article));
      at = found_[next++].last;
      continue;
    }
    const std::size_t limit = (next < found_.size() ? found_[next].first : words_.size()) - at;
    std::size_t size = 1;
    const ArticleActor* actor = repeated_at(at, limit, article, size);
    if (actor != nullptr) all.push_back(mention_of(at, at + size, *actor));
    at += actor != nullptr ? size : 1;
  }
  add_countries_to_state_bodies(words_, all, about);
  add_roles(text_, words_, all);
  add_governments(words_, all);
  std::vector<Mention> mentions;
  mentions.reserve(all.size());
  for (PlacedMention& placed : all) mentions.push_back(std::move(placed.mention));
  return mentions;
}

}  // namespace kz
