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

}  // namespace

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
