// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kz {

/// Counts the words of one article after another: a flat hash table that keeps its memory, so that a word costs no
/// allocation. Views must stay valid until `clear`.
class WordCounts {
 public:
  WordCounts();

  void clear();

  /// Counts `text` `weight` times, at `position`.
  void add(std::string_view text, std::uint32_t weight, std::uint32_t position);

  /// Calls `take(text, weight, positions)` for each word in order of first appearance; positions as they were added.
  template <typename Take>
  void for_each(Take take) const {
    std::vector<std::uint32_t> positions;
    for (const auto& word : words_) {
      positions.clear();
      for (auto at = word.first; at != kNone; at = places_[at].next) positions.push_back(places_[at].position);
      take(word.text, word.weight, positions);
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;
  struct Word {
    std::string_view text;
    std::uint32_t weight = 0;
    std::uint32_t first = kNone;  // indexes into places_
    std::uint32_t last = kNone;
  };
  struct Place {
    std::uint32_t position = 0;
    std::uint32_t next = kNone;
  };

  [[nodiscard]] std::uint32_t& slot_of(std::string_view text);
  void grow();

  std::vector<std::uint32_t> slots_;  // indexes into words_, kNone where free; the size is a power of two
  std::vector<Word> words_;
  std::vector<Place> places_;
};

}  // namespace kz
