// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/known_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/names/word_classes.h"
#include "common/places/place_resolver.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMinWordsInAnyCase = 3;
constexpr std::size_t kAcronymLetters = 3;  // "US", "WHO": names only in capitals
constexpr std::size_t kMinLettersInUpperText = 4;

/// How many words from `first` stand close enough to be one name, up to `limit`.
std::size_t connected(std::span<const NameWord> words, std::size_t first, std::size_t limit) {
  std::size_t size = 1;
  while (size < limit && first + size < words.size()) {
    const NameGap gap = words[first + size].gap;
    if (gap == NameGap::apart || gap == NameGap::open) break;
    ++size;
  }
  return std::min(size, limit);
}

/// "al-Qaida".
bool starts_with_particle(std::span<const NameWord> words) {
  return words.size() > 1 && words[1].gap == NameGap::hyphen && words[1].is_capitalized() &&
         is_name_particle(words.front().form);
}

bool is_capitalized_name(std::span<const NameWord> words) {
  if (words.front().letter_case == LetterCase::lower && !starts_with_particle(words)) return false;
  if (words.back().letter_case == LetterCase::lower) return false;
  // Inside, only "of", "and", "la" and the like are small, and what hyphens join: "Port-au-Prince".
  return std::all_of(words.begin(), words.end(), [](const NameWord& word) {
    return word.letter_case != LetterCase::lower || word.is_stop_word || word.gap == NameGap::hyphen ||
           is_name_particle(word.form);
  });
}

bool is_common_word(const NameWord& word) {
  return word.is_stop_word || (word.classes & word_class::kCommon) != 0;
}

bool may_be_actor(std::span<const NameWord> name, Capitals capitals) {
  const NameWord& word = name.front();
  if (name.size() >= kMinWordsInAnyCase) return true;
  if (name.size() > 1) return is_capitalized_name(name);
  if ((word_classes(word.form) & word_class::kAgency) != 0) return true;
  if (word.letter_case == LetterCase::lower) return false;
  if (capitals == Capitals::all_upper) return word.form.size() >= kMinLettersInUpperText && !is_common_word(word);
  if (word.form.size() <= kAcronymLetters)
    return word.letter_case == LetterCase::upper || word.letter_case == LetterCase::caseless;
  return !word.is_stop_word;
}

bool may_be_place(std::span<const NameWord> name, const PlaceName& place, Capitals capitals) {
  const NameWord& word = name.front();
  if (!is_capitalized_name(name)) return false;
  if (name.size() > 1) return true;
  if (word.letter_case == LetterCase::caseless && word.form.front() >= '0' && word.form.front() <= '9') return false;
  const bool is_upper = word.letter_case == LetterCase::upper;
  const bool is_acronym = word.form.size() <= kAcronymLetters && place.place().level != PlaceLevel::city;
  if (is_acronym && place.use() == PlaceNameUse::name) {
    // "US" among capitals is "us"; "U.S." is longer than its form.
    return is_upper && (capitals == Capitals::tell || word.end - word.begin > word.form.size());
  }
  if (word.is_stop_word) return false;
  if (capitals == Capitals::all_upper) return word.form.size() >= kMinLettersInUpperText && !is_common_word(word);
  return !is_upper || word.form.size() > kAcronymLetters;
}

std::string key_of_first(std::span<const NameWord> words, std::size_t size) {
  return key_of(words.first(size));
}

/// "Moody", where "Moody's" is known.
bool lacks_apostrophe(const NameWord& word, const KnownActor& actor) {
  return !word.has_possessive && actor.name.ends_with("'s") && actor.name.find(' ') == actor.name.npos;
}

KnownName known_actor(std::span<const NameWord> rest, Capitals capitals) {
  const ActorLexicon& lexicon = ActorLexicon::standard();
  const std::size_t longest = lexicon.longest_from(rest.front().form);
  for (std::size_t size = longest == 0 ? 0 : connected(rest, 0, longest); size > 0; --size) {
    if (!may_be_actor(rest.first(size), capitals) || (size == 1 && is_shouted(rest))) continue;
    const KnownActor* actor = lexicon.find(key_of_first(rest, size));
    if (actor != nullptr && (size > 1 || !lacks_apostrophe(rest.front(), *actor))) return {size, actor, {}};
  }
  return {};
}

KnownName known_place(std::span<const NameWord> rest, Capitals capitals) {
  const Gazetteer& gazetteer = Gazetteer::standard();
  const std::size_t longest = gazetteer.longest_from(rest.front().form);
  for (std::size_t size = longest == 0 ? 0 : connected(rest, 0, longest); size > 0; --size) {
    const std::span<const PlaceName> names = gazetteer.find(key_of_first(rest, size));
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (may_be_place(rest.first(size), names[i], capitals)) return {size, nullptr, names.subspan(i)};
    }
  }
  return {};
}

}  // namespace

bool is_shouted(std::span<const NameWord> rest) {
  constexpr std::array<std::string_view, 2> kWords = {"is", "who"};
  return is_one_of(rest.front().form, kWords) && rest.size() > 1 && rest[1].gap == NameGap::space &&
         rest[1].letter_case == LetterCase::upper;
}

const Place* KnownName::prominent_place() const {
  return place() != nullptr && is_prominent(*place()) ? place() : nullptr;
}

KnownName known_name_at(std::span<const NameWord> words, std::size_t first, Capitals capitals) {
  const std::span<const NameWord> rest = words.subspan(first);
  const KnownName actor = known_actor(rest, capitals);
  if (rest.front().letter_case == LetterCase::lower) return actor;
  const KnownName place = known_place(rest, capitals);
  return place.size > actor.size ? place : actor;
}

}  // namespace kz
