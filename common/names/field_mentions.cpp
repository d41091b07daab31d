// SPDX-License-Identifier: GPL-2.0-or-later
// The mentions that the names found in a field make.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "common/names/field_names.h"
#include "common/names/lone_names.h"
#include "common/names/name_key.h"
#include "common/names/name_runs.h"
#include "common/names/person_context.h"
#include "common/names/word_classes.h"
#include "common/places/gazetteer.h"
#include "common/places/state_abbreviations.h"
#include "common/places/towns_by_sound.h"
#include "common/text/characters.h"

namespace kz {

namespace {

/// "Sihanouk", "Quell-Orlov".
bool is_one_name(std::span<const NameWord> words) {
  return std::all_of(words.begin() + 1, words.end(), [](const NameWord& word) { return word.gap == NameGap::hyphen; });
}

/// "van der Berg", "Al-Sudani" of a person whose key ends so: 0 where `words` do not start with it.
std::size_t with_particles(std::span<const NameWord> words, std::size_t limit, const ArticleNames& article,
                           const ArticleActor*& person) {
  constexpr std::size_t kMostParticles = 3;
  std::size_t at = 0;
  while (at < std::min(limit, kMostParticles) && is_name_particle(words[at].form)) ++at;
  if (at == 0) return 0;
  for (std::size_t size = std::min(limit, at + article.longest_surname()); size > at; --size) {
    const auto name = words.first(size);
    const bool is_joined = std::all_of(name.begin() + 1, name.end(), [](const NameWord& word) {
      return word.gap == NameGap::hyphen || stands_close(word);
    });
    if (!is_joined || !name.back().is_capitalized()) continue;
    person = article.by_surname(key_of(name.subspan(at)));
    if (person == nullptr) continue;
    const std::string end = " " + key_of(name);
    const std::size_t found = (" " + person->key + " ").find(end + " ");
    if (found != std::string::npos) return size;
  }
  return 0;
}

void name_place(PlacedMention& placed, const Place& place) {
  placed.place = &place;
  placed.mention.key = place.id();
  placed.mention.id = place.id();
  placed.mention.name = place.name();
  placed.mention.country = place.country();
  if (place.latitude() == 0 && place.longitude() == 0) return;  // nobody knows where
  placed.mention.latitude = place.latitude();
  placed.mention.longitude = place.longitude();
}

/// "Wanted" of "Most Wanted Hardware".
bool is_followed_by_capital(std::span<const NameWord> words, std::size_t at) {
  return at + 1 < words.size() && stands_close(words[at + 1]) && words[at + 1].is_capitalized() &&
         !words[at].has_possessive;
}

/// Whether a neighbour is in capitals, too: of a heading, an acronym is no sign.
bool stands_in_capitals(std::span<const NameWord> words, std::size_t at) {
  const auto is_upper = [](const NameWord& word) { return word.letter_case == LetterCase::upper && !word.is_initial; };
  return (at > 0 && words[at].gap != NameGap::apart && is_upper(words[at - 1])) ||
         (at + 1 < words.size() && words[at + 1].gap != NameGap::apart && is_upper(words[at + 1]));
}

}  // namespace

/// The surname or acronym at `first`, of the longest `limit` words at most.
const ArticleActor* FieldNames::repeated_at(std::size_t first, std::size_t limit, const ArticleNames& article,
                                            std::size_t& size) const {
  const NameWord& word = words_[first];
  constexpr std::size_t kLongestParticle = 5;  // of is_name_particle()
  constexpr std::size_t kLongestSuffix = 2;    // "Jr"
  const bool may_be_particle =
      article.longest_surname() > 0 && word.form.size() <= kLongestParticle && is_name_particle(word.form);
  if (word.letter_case == LetterCase::lower && !may_be_particle) return nullptr;
  if (is_shouted(std::span(words_).subspan(first))) return nullptr;
  if (word.letter_case == LetterCase::upper) {
    size = 1;
    if (const ArticleActor* org = article.by_acronym(word.form)) return org;
    const bool is_ticker = word.begin > 0 && text_[word.begin - 1] == '<';
    const bool is_alone = !is_ticker && !stands_in_capitals(words_, first) && !article.by_surname(word.form);
    if (const ArticleActor* org = is_alone ? article.by_initials(word.form) : nullptr) return org;
  }
  const ArticleActor* called = nullptr;
  size = may_be_particle ? with_particles(std::span(words_).subspan(first), limit, article, called) : 0;
  if (size > 0) return called;
  if (word.is_initial || (word.gap == NameGap::hyphen && first > 0)) return nullptr;
  const bool is_title = first + 1 < words_.size() && words_[first + 1].is_capitalized() &&
                        follows_title(words_, first + 1);  // "King Charles" in a report on Stephen King
  if (is_title || ((word.classes & word_class::kTitle) != 0 && first > 0 && words_[first - 1].form == "the")) {
    return nullptr;
  }
  for (size = std::min(article.longest_short_name(), limit); size > 0; --size) {
    const auto name = std::span(words_).subspan(first, size);
    if (!std::all_of(name.begin(), name.end(), [](const NameWord& w) { return w.is_capitalized(); })) continue;
    const ArticleActor* org = article.by_short_name(key_of(name));
    // Of "Belgrave Harriers", "Harriers" is no other club.
    const bool is_tail =
        org != nullptr && continues_name(words_, first) &&
        (org->key.ends_with(" " + key_of(name)) || (size == 1 && is_followed_by_capital(words_, first)));
    if (org != nullptr && !is_tail) return org;
  }
  for (size = std::min(article.longest_surname(), limit); size > 0; --size) {
    const auto name = std::span(words_).subspan(first, size);
    if (name.back().letter_case == LetterCase::lower) continue;
    const bool is_joined = std::all_of(name.begin() + 1, name.end(), [](const NameWord& w) {
      return w.gap == NameGap::hyphen || w.gap == NameGap::space;
    });
    if (!is_joined) continue;
    const ArticleActor* person = article.by_surname(key_of(name));
    if (person == nullptr) continue;
    // "Quell" of Nina Quell Orlov is not that of "Quell Street".
    const bool is_last = size > 1 || person->key.ends_with(word.form);
    const bool goes_on = is_followed_by_capital(words_, first) && words_[first + 1].form.size() > kLongestSuffix;
    if (is_last || !goes_on) return person;
  }
  return nullptr;
}

/// A surname of the article in another spelling. Words that are surnames of their own are other people's.
const ArticleActor* FieldNames::respelled_at(std::size_t at, ArticleNames& article) const {
  constexpr std::size_t kShortest = 5;
  const NameWord& word = words_[at];
  const bool is_name = word.letter_case == LetterCase::title && word.classes == 0 && !word.is_stop_word &&
                       word.form.size() >= kShortest && capitals_ == Capitals::tell && !is_headline_;
  const bool is_alone = is_name && !is_beside_capital(at) && (!word.is_first || speaks(words_, at, 1));
  return is_alone && !known_name_at(words_, at, capitals_) ? article.by_sound(word.form) : nullptr;
}

/// "Osaka eases past": a large town that is no capital starts a sentence whose verb follows.
bool FieldNames::does_something(const Found& place) const {
  const Place& meant = place.meaning->place();
  if (meant.level != PlaceLevel::city || meant.is_capital || !words_[place.first].is_first) return false;
  return is_small(words_, place.last) && !words_[place.last].is_stop_word && !words_[place.first].has_possessive;
}

/// The person of the article who is called like a place that was found ("Jordan said"), where the words tell so.
const ArticleActor* FieldNames::namesake(const Found& place, const ArticleNames& article) const {
  const std::size_t size = place.last - place.first;
  if (!place.meaning || size != 1) return nullptr;
  const ArticleActor* person = article.by_surname(words_[place.first].form);
  const bool is_told = speaks(words_, place.first, 1) || follows_title(words_, place.first);
  if (place.meaning->use() == PlaceNameUse::demonym) {
    // Peter Magyar: "Magyar said", "Magyar's party", but not "Magyar voters" nor "the Magyar's party".
    const bool follows_article = stands_close(words_[place.first]) && is_article(words_[place.first - 1].form);
    const bool is_owner = words_[place.first].has_possessive && !follows_article;
    return is_told || is_owner || acts_as_person(words_, place.last) ? person : nullptr;
  }
  if (person == nullptr) return called_by_given_name(place, article);
  constexpr std::uint32_t kLargeCity = 500'000;
  const Place& meant = place.meaning->place();
  if (is_told || does_something(place)) return person;
  if (meant.level != PlaceLevel::city) return nullptr;
  // Whitney Houston, of whom a report says nothing that is "in" Houston; but a capital is rather its government.
  const bool is_nowhere = !meant.is_capital && !article.is_located(words_[place.first].form);
  return meant.population < kLargeCity || is_nowhere ? person : nullptr;
}

/// The person of the article whose given name a place is, where what it does or suffers tells so: `"It rains," Kenya
/// said`, where the article names Kenya Quell.
const ArticleActor* FieldNames::called_by_given_name(const Found& place, const ArticleNames& article) const {
  using lone_sign::kActs, lone_sign::kAtStart, lone_sign::kOther, lone_sign::kSaidHe, lone_sign::kSpeaks,
      lone_sign::kSure, lone_sign::kTold;
  const ArticleActor* person = article.by_given_name(words_[place.first].form);
  if (person == nullptr || is_told_in_place(place)) return nullptr;
  const std::uint32_t signs = lone_signs(words_, place.first);
  const bool is_quoted = (signs & kSpeaks) != 0 && is_beside_quotation(place.first);
  const bool is_told = (signs & (kSure | kAtStart | kTold | kSaidHe | kActs)) != 0 && (signs & kOther) == 0;
  return is_quoted || is_told ? person : nullptr;
}

/// The company of the article whose short name is also that of a village: "Warner" of "Warner Communications Inc".
const ArticleActor* FieldNames::company_called(const Found& place, const ArticleNames& article) const {
  if (!place.meaning || !is_village(place.meaning->place()) || is_located(place.first)) return nullptr;
  return article.by_short_name(key_of(std::span(words_).subspan(place.first, place.last - place.first)));
}

/// The organisation of the article whose acronym is also that of a land, "Zorland Now (NZ)"; but not one called US.
const ArticleActor* FieldNames::acronym_called(const Found& place, const ArticleNames& article) const {
  constexpr std::array<std::string_view, 2> kSure = {"uk", "us"};
  const NameWord& word = words_[place.first];
  const bool is_acronym = place.meaning != nullptr && place.last == place.first + 1 &&
                          word.letter_case == LetterCase::upper && word.form.size() <= 3 &&
                          !is_one_of(word.form, kSure);
  return is_acronym ? article.by_acronym(word.form) : nullptr;
}

PlacedMention FieldNames::placed(std::size_t first, std::size_t last, EntityKind kind) const {
  PlacedMention placed;
  placed.first = first;
  placed.last = last;
  placed.mention.kind = kind;
  placed.mention.field = field_;
  placed.mention.begin = words_[first].begin;
  placed.mention.end = words_[last - 1].end;
  constexpr std::array<std::string_view, 8> kWithDot = {"bros", "co", "corp", "inc", "jr", "ltd", "pty", "sr"};
  const bool is_abbreviated = is_one_of(words_[last - 1].form, kWithDot);
  const bool is_spaced = last - first == 2 && words_[first].is_initial && words_[last - 1].is_initial;    // "U. S."
  const bool is_initial = kind == EntityKind::person && last - first > 1 && words_[last - 1].is_initial;  // "Gerda K."
  // "al-Aqsa"
  const bool has_article = kind == EntityKind::place && first > 0 && words_[first].gap == NameGap::hyphen &&
                           words_[first].letter_case == LetterCase::title &&
                           words_[first - 1].letter_case == LetterCase::lower &&
                           is_article_of_name(words_[first - 1].form);
  if (has_article) placed.mention.begin = words_[first - 1].begin;
  if ((is_abbreviated || is_spaced || is_initial) && text_.substr(placed.mention.end).starts_with('.'))
    ++placed.mention.end;  // "Acme Inc.", "Berg Jr."
  return placed;
}

PlacedMention FieldNames::mention_of(std::size_t first, std::size_t last, const ArticleActor& actor) const {
  PlacedMention placed = this->placed(first, last, actor.kind);
  placed.mention.key = actor.key;
  placed.mention.id = actor.id;
  placed.mention.name = actor.name;
  placed.mention.country = actor.country;
  placed.state_body = actor.state_body;
  return placed;
}

PlacedMention FieldNames::mention_of(const Found& found, const ArticleNames& article) const {
  if (const ArticleActor* person = namesake(found, article)) return mention_of(found.first, found.last, *person);
  if (const ArticleActor* org = company_called(found, article)) return mention_of(found.first, found.last, *org);
  if (const ArticleActor* org = acronym_called(found, article)) return mention_of(found.first, found.last, *org);
  if (!found.known) {
    // "Prince Sihanouk" is Norodom Sihanouk.
    const bool is_surname = found.actor.kind == EntityKind::person &&
                            is_one_name(std::span(words_).subspan(found.first, found.last - found.first));
    const ArticleActor* full = is_surname ? article.by_surname(found.actor.key) : nullptr;
    if (found.actor.kind == EntityKind::person && full == nullptr) {
      const auto name = std::span(words_).subspan(found.first, found.last - found.first);
      static_cast<void>(with_particles(name, name.size(), article, full));
    }
    return mention_of(found.first, found.last, full != nullptr ? *full : found.actor);
  }
  if (found.known.actor == nullptr) return mention_of_place(found);
  const KnownActor& actor = *found.known.actor;
  const std::string said = key_of(std::span(words_).subspan(found.first, found.last - found.first));
  // A surname is whoever of that name the article names in full; a company called by one, too, unless it is named so.
  const bool is_word = !actor.word.empty() && actor.word == said && article.by_short_name(said) == nullptr;
  const bool may_be_surname = actor.kind == EntityKind::person || is_word || actor.name.ends_with("'s");  // "Moody's"
  const ArticleActor* other = may_be_surname ? article.by_surname(said) : nullptr;
  if (words_[found.first].letter_case == LetterCase::upper && other == nullptr) other = article.by_acronym(said);
  if (other != nullptr) return mention_of(found.first, found.last, *other);
  return mention_of(found.first, found.last,
                    {actor.kind, article.key_for(actor, said), actor.id, actor.name, actor.country, true, {}});
}

/// Whether at most two words of one sentence stand between `last` and `first`.
bool FieldNames::stands_shortly_before(std::size_t last, std::size_t first) const {
  constexpr std::size_t kMostBetween = 2;
  const auto between = std::span(words_).subspan(last, first + 1 - last);
  return first - last <= kMostBetween && std::all_of(between.begin(), between.end(), stands_close);
}

/// The country that most of the places found nearby lie in, the nearer the more they count; where there are none, the
/// one that the article is about.
std::string_view FieldNames::country_near(std::size_t index, std::string_view about) const {
  constexpr std::size_t kNear = 3;
  constexpr std::array<double, kNear> kWeights = {1, 0.4, 0.2};
  constexpr double kBefore = 1.1;  // of two as near the one that was named already
  constexpr double kClose = 2;     // "the Belgian port of Polvena"
  std::vector<std::pair<std::string_view, double>> votes;
  const auto add = [&](std::string_view country, double weight) {
    if (country.empty()) return;
    const auto known =
        std::find_if(votes.begin(), votes.end(), [&](const auto& vote) { return vote.first == country; });
    if (known == votes.end()) {
      votes.emplace_back(country, weight);
    } else {
      known->second += weight;
    }
  };
  for (std::size_t step = 1; step <= kNear; ++step) {
    const double weight = kWeights[step - 1];
    if (index >= step && found_[index - step].meaning) {
      const bool is_close = step == 1 && stands_shortly_before(found_[index - 1].last, found_[index].first);
      add(found_[index - step].meaning->place().country(), weight * (is_close ? kClose : kBefore));
    }
    if (index + step < found_.size() && found_[index + step].meaning) {
      add(found_[index + step].meaning->place().country(), weight);
    }
  }
  if (votes.empty()) return about;
  return std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// The country that the words beside a place tell: "Mount Olga in Kenya", "Kenya's Mount Olga"; empty where none do.
std::string_view FieldNames::country_told(std::size_t index) const {
  const Found& found = found_[index];
  const auto country_of = [](const Found& place) {
    const bool is_name = place.meaning != nullptr && place.meaning->use() == PlaceNameUse::name;
    return is_name ? place.meaning->place().country() : std::string_view();
  };
  if (index + 1 < found_.size()) {
    const Found& next = found_[index + 1];
    const bool follows_comma = next.first == found.last && words_[next.first].gap == NameGap::comma;
    const bool follows_in = next.first == found.last + 1 && stands_close(words_[next.first]) &&
                            stands_close(words_[found.last]) && words_[found.last].form == "in";
    if (follows_comma || follows_in) return country_of(next);
  }
  const bool is_owned = index > 0 && found_[index - 1].last == found.first && stands_close(words_[found.first]) &&
                        words_[found.first - 1].has_possessive;
  return is_owned ? country_of(found_[index - 1]) : std::string_view();
}

/// A mountain or a street is one place wherever it is named, so that only the words beside it tell its country; of the
/// districts and towns of one name, that of the places around it is meant.
PlacedMention FieldNames::mention_of_run(std::size_t index, ArticleNames& article, std::string_view about) const {
  const Found& found = found_[index];
  PlacedMention placed = this->placed(found.first, found.last, EntityKind::place);
  Mention& mention = placed.mention;
  const auto words = std::span(words_).subspan(found.first, found.last - found.first);
  const auto key = key_of(words);
  if (!is_landmark(words)) mention.country = country_near(index, about);
  if (article.has_place(key)) mention.country = article.country_of_place(key, mention.country);
  if (const Place* town = is_landmark(words) ? nullptr : TownsBySound::standard().find(key, mention.country)) {
    name_place(placed, *town);
    return placed;
  }
  const std::string country = name_key(mention.country);
  mention.id = "x:" + country + (country.empty() ? "" : "-") + slug_of(key);
  mention.key = mention.id;
  mention.name = written(text_, words);
  const bool is_built = is_building(words);
  const Place* town = is_landmark(words) && !is_built       ? nullptr
                      : is_built && mention.country.empty() ? town_before(index)
                                                            : town_near(index, mention.country);
  if (town != nullptr) {
    mention.latitude = town->latitude();
    mention.longitude = town->longitude();
    mention.is_approximate = true;
  }
  return placed;
}

/// The town named last before a street or building whose country nothing tells.
const Place* FieldNames::town_before(std::size_t index) const {
  constexpr std::size_t kMostBetween = 6;  // other places
  for (std::size_t step = 1; step <= std::min(index, kMostBetween); ++step) {
    const PlaceName* meaning = found_[index - step].meaning;
    if (meaning != nullptr && meaning->place().level == PlaceLevel::city) return &meaning->place();
  }
  return nullptr;
}

/// The town of `country` that is named nearest to a place that no table has: about where that is.
const Place* FieldNames::town_near(std::size_t index, std::string_view country) const {
  constexpr std::size_t kNear = 3;
  const auto town_at = [&](std::size_t at) -> const Place* {
    const PlaceName* meaning = found_[at].meaning;
    const bool is_town = meaning != nullptr && meaning->place().level == PlaceLevel::city;
    return is_town && meaning->place().country() == country ? &meaning->place() : nullptr;
  };
  for (std::size_t step = 1; step <= kNear && !country.empty(); ++step) {
    const Place* before = index >= step ? town_at(index - step) : nullptr;
    const Place* behind = index + step < found_.size() ? town_at(index + step) : nullptr;
    if (behind != nullptr &&
        (before == nullptr || (step == 1 && words_[found_[index + 1].first].gap == NameGap::comma)))
      return behind;
    if (before != nullptr) return before;
  }
  return nullptr;
}

PlacedMention FieldNames::mention_of_place(const Found& found) const {
  const Place& place = found.meaning->place();
  PlacedMention placed = this->placed(found.first, found.last, EntityKind::place);
  name_place(placed, place);
  if (found.meaning->use() == PlaceNameUse::demonym) placed.mention.use = MentionUse::demonym;
  const NameWord& last = words_[found.last - 1];
  const bool is_abbreviated = last.letter_case == LetterCase::title && found.last == found.first + 1 &&
                              place.level == PlaceLevel::region && text_.substr(placed.mention.end).starts_with('.') &&
                              is_abbreviated_state(last.form);
  if (is_abbreviated) ++placed.mention.end;  // "Calif."
  return placed;
}

void FieldNames::place_landmarks(ArticleNames& article, std::string_view most) const {
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const auto words = std::span(words_).subspan(found_[i].first, found_[i].last - found_[i].first);
    if (!found_[i].is_place_run || !is_landmark(words)) continue;
    auto country = country_told(i);
    if (country.empty() && is_building(words)) country = most;
    if (country.empty()) continue;
    article.add_place(key_of(words));
    static_cast<void>(article.country_of_place(key_of(words), country));
  }
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
    if (actor == nullptr) {
      actor = respelled_at(at, article);
      size = 1;
    }
    if (actor != nullptr) all.push_back(mention_of(at, at + size, *actor));
    at += size;
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
