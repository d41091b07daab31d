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

  /// Counts `text` `weight` times.
  void add(std::string_view text, std::uint32_t weight);

  /// Calls `take(text, weight)` for each word in order of first appearance.
  template <typename Take>
  void for_each(Take take) const {
    for (const auto& word : words_) take(word.text, word.weight);
  }

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;
  struct Word {
    std::string_view text;
    std::uint32_t weight = 0;
  };

  [[nodiscard]] std::uint32_t& slot_of(std::string_view text);
  void grow();

  std::vector<std::uint32_t> slots_;  // indexes into words_, kNone where free; the size is a power of two
  std::vector<Word> words_;
};

}  // namespace kz
