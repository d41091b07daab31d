// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/field_names.h"

#include <algorithm>
#include <limits>

#include "common/names/name_runs.h"
#include "common/names/word_classes.h"

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
  for (std::size_t at = 0; at < words_.size();) at += std::max<std::size_t>(1, find_at(at, article));
}

std::size_t FieldNames::find_at(std::size_t first, ArticleNames& article) {
  const KnownName known = known_name_at(words_, first, capitals_);
  const bool has_rules = capitals_ == Capitals::tell && words_[first].is_capitalized();
  if (has_rules) {
    const PersonRun run = person_run_at(words_, first);
    const std::size_t org = org_run_at(words_, first);
    if (org > std::max(known.size, run.size)) {
      add_org(first, org, article);
      return org;
    }
    const bool is_person =
        run.size > known.size || (run.size == known.size && run.size > 0 && known.place != nullptr && run.is_sure);
    if (is_person && run.is_sure) {
      add_person(first, run, article);
      return run.size;
    }
    if (is_person && !is_headline_ && known.actor == nullptr) {
      pending_.push_back({first, run, key_of(std::span(words_).subspan(first, run.size))});
      return run.size;
    }
  }
  if (!known) return 0;
  if (!is_part_of_longer_name(first, known)) add_known(first, known, article);
  return known.size;
}

/// "Washington Street", "Lincoln Park": not the city.
bool FieldNames::is_part_of_longer_name(std::size_t first, const KnownName& known) const {
  const std::size_t after = first + known.size;
  if (known.place == nullptr || known.place->level != PlaceLevel::city || after >= words_.size()) return false;
  const NameWord& next = words_[after];
  const bool is_tail =
      next.gap == Gap::space && next.letter_case == LetterCase::title && (next.classes & word_class::kPlaceTail) != 0;
  return is_tail && !words_[after - 1].has_possessive && next.form != "airport" && next.form != "province" &&
         next.form != "county";
}

void FieldNames::add_known(std::size_t first, const KnownName& known, ArticleNames& article) {
  if (known.actor != nullptr) {
    article.add_known(*known.actor, key_of(std::span(words_).subspan(first, known.size)));
  }
  found_.push_back({first, first + known.size, known, {}});
}

void FieldNames::add_person(std::size_t first, const PersonRun& run, ArticleNames& article) {
  const auto name = std::span(words_).subspan(first, run.size);
  const std::string_view written = text_.substr(name.front().begin, name.back().end - name.front().begin);
  found_.push_back({first, first + run.size, {}, article.add_person(name, run.surname, written)});
}

std::string FieldNames::country_within(std::size_t first, std::size_t size) const {
  for (std::size_t at = first; at < first + size; ++at) {
    const KnownName known = known_name_at(words_, at, capitals_);
    if (known.place != nullptr && !known.place->country.empty()) return known.place->country;
  }
  return {};
}

void FieldNames::add_org(std::size_t first, std::size_t size, ArticleNames& article) {
  const auto name = std::span(words_).subspan(first, size);
  ArticleActor org{EntityKind::org,
                   key_of(name),
                   {},
                   std::string(text_.substr(name.front().begin, name.back().end - name.front().begin)),
                   country_within(first, size),
                   false};
  org.id = "org:" + slug_of(org.key);
  const std::size_t after = first + size;
  const bool has_acronym = after < words_.size() && words_[after].gap == Gap::open &&
                           words_[after].letter_case == LetterCase::upper && is_acronym_of(words_[after].form, name);
  if (has_acronym) {
    org.key = words_[after].form;
    org.id = "org:" + org.key;
    article.add_acronym(org.key, org);
  }
  article.add_short_names(name, org);
  found_.push_back({first, after, {}, std::move(org)});
}

std::size_t FieldNames::times_alone(std::string_view surname) const {
  std::size_t times = 0;
  for (std::size_t at = 0; at < words_.size(); ++at) {
    if (words_[at].form != surname) continue;
    if (words_[at].letter_case == LetterCase::lower) return std::numeric_limits<std::size_t>::max();
    if (words_[at].letter_case == LetterCase::upper) continue;
    const bool follows_name =
        at > 0 && words_[at].gap == Gap::space && words_[at - 1].is_capitalized() && !words_[at - 1].is_stop_word;
    const bool is_followed =
        at + 1 < words_.size() && words_[at + 1].gap == Gap::space && words_[at + 1].is_capitalized();
    if (!follows_name && !is_followed && (!words_[at].is_first || speaks(words_, at, 1))) ++times;
  }
  return times;
}

void FieldNames::settle(ArticleNames& article, std::span<const FieldNames* const> all) {
  for (const Pending& pending : pending_) {
    const auto surname =
        std::span(words_).subspan(pending.first + pending.run.surname, pending.run.size - pending.run.surname);
    std::size_t alone = 0;
    bool is_word = false;
    for (const FieldNames* field : all) {
      const std::size_t times = field->times_alone(surname.back().form);
      is_word = is_word || times == std::numeric_limits<std::size_t>::max();
      if (!is_word) alone += times;
    }
    // "Hanna Putin" is another one of that name.
    const bool is_namesake =
        !words_[pending.first].is_first && pending.run.surname > 0 &&
        known_name_at(words_, pending.first + pending.run.surname, capitals_).size == surname.size() &&
        ActorLexicon::standard().find(key_of(surname)) != nullptr;
    const bool is_named = is_namesake || is_full_name_of(article.by_surname(key_of(surname)), pending.key);
    if (const ArticleActor* org = article.by_short_name(pending.key)) {
      found_.push_back({pending.first, pending.first + pending.run.size, {}, *org});
    } else if (is_named || (!is_word && (alone > 0 || pending.run.speaks))) {
      add_person(pending.first, pending.run, article);
    } else {
      add_known_within(pending.first, pending.run.size, article);
    }
  }
  pending_.clear();
  std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.first < b.first; });
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
  if (word.letter_case == LetterCase::upper) {
    size = 1;
    if (const ArticleActor* org = article.by_acronym(word.form)) return org;
  }
  if (word.letter_case == LetterCase::lower && !is_name_particle(word.form)) return nullptr;
  if (word.is_initial || (word.gap == Gap::hyphen && first > 0)) return nullptr;
  for (size = std::min(article.longest_short_name(), limit); size > 0; --size) {
    const auto name = std::span(words_).subspan(first, size);
    if (!std::all_of(name.begin(), name.end(), [](const NameWord& w) { return w.is_capitalized(); })) continue;
    if (const ArticleActor* org = article.by_short_name(key_of(name))) return org;
  }
  for (size = std::min(article.longest_surname(), limit); size > 0; --size) {
    const auto name = std::span(words_).subspan(first, size);
    if (name.back().letter_case == LetterCase::lower) continue;
    const bool is_joined = std::all_of(name.begin() + 1, name.end(),
                                       [](const NameWord& w) { return w.gap == Gap::hyphen || w.gap == Gap::space; });
    if (!is_joined) continue;
    if (const ArticleActor* person = article.by_surname(key_of(name))) return person;
  }
  return nullptr;
}

/// The person of the article who is called like a place that was found ("Jordan said"), where the words tell so.
const ArticleActor* FieldNames::namesake(const Found& place, const ArticleNames& article) const {
  const std::size_t size = place.last - place.first;
  if (place.known.place == nullptr || size != 1 || place.known.use == PlaceNameUse::demonym) return nullptr;
  const ArticleActor* person = article.by_surname(words_[place.first].form);
  if (person == nullptr) return nullptr;
  const bool is_told = speaks(words_, place.first, 1) || follows_title(words_, place.first);
  constexpr std::uint32_t kLargeCity = 500'000;
  const bool is_small = place.known.place->level == PlaceLevel::city && place.known.place->population < kLargeCity;
  return is_told || is_small ? person : nullptr;
}

Mention FieldNames::mention_of(std::size_t first, std::size_t last, const ArticleActor& actor) const {
  return {actor.kind, field_, words_[first].begin, words_[last - 1].end, actor.key, actor.id, actor.name, actor.country,
          {},         {}};
}

Mention FieldNames::mention_of(const Found& found, const ArticleNames& article) const {
  if (const ArticleActor* person = namesake(found, article)) return mention_of(found.first, found.last, *person);
  if (!found.known) {
    // "Prince Sihanouk" is Norodom Sihanouk.
    const bool is_surname = found.actor.kind == EntityKind::person && found.last - found.first == 1;
    const ArticleActor* full = is_surname ? article.by_surname(found.actor.key) : nullptr;
    return mention_of(found.first, found.last, full != nullptr ? *full : found.actor);
  }
  Mention mention{
      EntityKind::place, field_, words_[found.first].begin, words_[found.last - 1].end, {}, {}, {}, {}, {}, {}};
  if (const KnownActor* actor = found.known.actor) {
    const std::string said = key_of(std::span(words_).subspan(found.first, found.last - found.first));
    // A surname is whoever of that name the article names in full.
    const ArticleActor* other = actor->kind == EntityKind::person ? article.by_surname(said) : nullptr;
    if (other != nullptr) return mention_of(found.first, found.last, *other);
    mention.kind = actor->kind;
    mention.key = article.key_for(*actor, said);
    mention.id = actor->id;
    mention.name = actor->name;
    mention.country = actor->country;
    return mention;
  }
  const Place& place = *found.known.place;
  mention.key = place.id;
  mention.id = place.id;
  mention.name = place.name;
  mention.country = place.country;
  const bool has_point = place.latitude != 0 || place.longitude != 0;
  if (has_point) {
    mention.latitude = place.latitude;
    mention.longitude = place.longitude;
  }
  return mention;
}

std::vector<Mention> FieldNames::resolve(const ArticleNames& article) {
  std::vector<Mention> mentions;
  mentions.reserve(found_.size());
  std::size_t next = 0;
  for (std::size_t at = 0; at < words_.size();) {
    if (next < found_.size() && found_[next].first == at) {
      mentions.push_back(mention_of(found_[next], article));
      at = found_[next++].last;
      continue;
    }
    const std::size_t limit = (next < found_.size() ? found_[next].first : words_.size()) - at;
    std::size_t size = 1;
    const ArticleActor* actor = repeated_at(at, limit, article, size);
    if (actor != nullptr) mentions.push_back(mention_of(at, at + size, *actor));
    at += actor != nullptr ? size : 1;
  }
  return mentions;
}

}  // namespace kz
