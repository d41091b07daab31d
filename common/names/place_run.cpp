// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/name_runs.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxPlaceWords = 5;
constexpr std::array<std::string_view, 6> kHeads = {"lake", "mount", "mt", "cape", "fort", "camp"};

// "the town of Jabla", "villages of".
constexpr std::array<std::string_view, 27> kBeforeOf = {
    "town",        "towns",    "city",         "cities",        "village",   "villages",  "hamlet",
    "settlement",  "district", "districts",    "province",      "provinces", "region",    "county",
    "governorate", "oblast",   "prefecture",   "municipality",  "suburb",    "suburbs",   "canton",
    "enclave",     "island",   "neighborhood", "neighbourhood", "township",  "outskirts",
};
// "Sinjar district".
constexpr std::array<std::string_view, 13> kBehind = {
    "district", "districts",  "province", "governorate",  "oblast",        "county",       "village",
    "township", "prefecture", "raion",    "neighborhood", "neighbourhood", "municipality",
};
// What one has "in" a company.
constexpr std::array<std::string_view, 17> kOwned = {
    "stake",  "stakes",   "share",  "shares",   "stock",      "interest",    "interests",  "holding",     "holdings",
    "invest", "invested", "equity", "position", "investment", "investments", "confidence", "shareholder",
};
bool is_name(const NameWord& word) {
  return word.letter_case == LetterCase::title && !word.is_stop_word;
}

bool follows_closely(const NameWord& word) {
  return word.gap == NameGap::space || word.gap == NameGap::hyphen;
}

bool is_tail(const NameWord& word) {
  return (word.classes & word_class::kPlaceTail) != 0;
}

/// "Lake Manassas".
std::size_t headed_run(std::span<const NameWord> words, std::size_t first) {
  if (std::find(kHeads.begin(), kHeads.end(), words[first].form) == kHeads.end()) return 0;
  const bool has_name = first + 1 < words.size() && words[first + 1].gap == NameGap::space &&
                        is_name(words[first + 1]) && (words[first + 1].classes & word_class::kCommon) == 0;
  return has_name ? 2 : 0;
}

/// May stand in the name of a place that is in no table: no title, weekday, given name.
bool is_plain_name(const NameWord& word) {
  return is_name(word) && word.classes == 0 && !word.is_initial;
}

/// Behind the plain names from `first` on, which belong together; `first` where there is none.
std::size_t end_of_plain_name(std::span<const NameWord> words, std::size_t first) {
  if (!is_plain_name(words[first])) return first;
  auto last = first + 1;
  while (last < words.size() && last - first < kMaxDescribedWords && follows_closely(words[last]) &&
         is_plain_name(words[last]) && !words[last - 1].has_possessive) {
    ++last;
  }
  return last;
}

bool follows_place_noun(std::span<const NameWord> words, std::size_t first) {
  if (first < 2 || words[first].gap != NameGap::space || words[first - 1].form != "of") return false;
  const NameWord& noun = words[first - 2];
  return words[first - 1].gap == NameGap::space && noun.letter_case == LetterCase::lower &&
         is_one_of(noun.form, kBeforeOf);
}

/// Whether the words up to `last` stand before a noun that is their kind of place.
bool is_before_place_noun(std::span<const NameWord> words, std::size_t last) {
  return last < words.size() && words[last].gap == NameGap::space && words[last].letter_case == LetterCase::lower &&
         is_one_of(words[last].form, kBehind);
}

/// "in Samos", and no more of a name behind.
bool stands_in(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  if (first == 0 || words[first].gap != NameGap::space) return false;
  const NameWord& before = words[first - 1];
  const bool is_word = before.letter_case == LetterCase::lower || before.is_first;
  if (!is_word || (before.form != "in" && before.form != "near")) return false;
  if (first > 1 && is_one_of(words[first - 2].form, kOwned)) return false;
  if (words[last - 1].letter_case != LetterCase::title || words[last - 1].has_possessive) return false;
  return last == words.size() || !follows_closely(words[last]) || words[last].letter_case == LetterCase::lower;
}

}  // namespace

std::size_t described_place_at(std::span<const NameWord> words, std::size_t first) {
  const auto last = end_of_plain_name(words, first);
  if (last == first) return 0;
  if (follows_place_noun(words, first)) return last - first;
  const bool is_told = !words[first].is_first && !words[last - 1].has_possessive && is_before_place_noun(words, last);
  return is_told && !ends_as_adjective(words[last - 1].form) ? last - first : 0;
}

std::size_t located_place_at(std::span<const NameWord> words, std::size_t first) {
  const auto last = end_of_plain_name(words, first);
  return last > first && stands_in(words, first, last) ? last - first : 0;
}

std::size_t place_run_at(std::span<const NameWord> words, std::size_t first) {
  if (!is_name(words[first]) || words[first].has_possessive) return 0;
  const std::size_t headed = headed_run(words, first);
  const bool may_start = (words[first].classes & word_class::kTitle) == 0 && !is_tail(words[first]);
  std::size_t last = 0;
  for (std::size_t at = first + 1; may_start && at < words.size() && at - first < kMaxPlaceWords; ++at) {
    if (!follows_closely(words[at]) || !is_name(words[at]) || (words[at].classes & word_class::kTitle) != 0) break;
    if (is_tail(words[at])) last = at + 1;
    if (words[at].has_possessive) break;
  }
  return std::max(headed, last == 0 ? 0 : last - first);
}

}  // namespace kz
