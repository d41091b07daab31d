// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/word_counts.h"

#include <algorithm>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace kz {
namespace {

constexpr std::size_t kFirstSlots = 1024;  // a long report has 500 different words

}  // namespace

WordCounts::WordCounts() : slots_(kFirstSlots, kNone) {}

void WordCounts::clear() {
  std::fill(slots_.begin(), slots_.end(), kNone);
  words_.clear();
}

void WordCounts::add(std::string_view text, std::uint32_t weight) {
  if (words_.size() * 2 >= slots_.size()) grow();
  auto& slot = slot_of(text);
  if (slot == kNone) {
    slot = static_cast<std::uint32_t>(words_.size());
    words_.push_back({.text = text, .weight = weight});
    return;
  }
  words_[slot].weight += weight;
}

std::uint32_t& WordCounts::slot_of(std::string_view text) {
  const auto mask = slots_.size() - 1;
  for (auto at = XXH3_64bits(text.data(), text.size()) & mask;; at = (at + 1) & mask) {
    if (slots_[at] == kNone || words_[slots_[at]].text == text) return slots_[at];
  }
}

void WordCounts::grow() {
  slots_.assign(slots_.size() * 2, kNone);
  for (std::uint32_t i = 0; i < words_.size(); ++i) slot_of(words_[i].text) = i;
}

}  // namespace kz
