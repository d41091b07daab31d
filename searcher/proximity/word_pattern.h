// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "common/index/word_sequence.h"
#include "kzsearch/entities.h"

namespace kz {

/// Words that must stand near each other within one sentence: a phrase, NEAR, ADJ, SENTENCE.
struct WordPattern {
  /// A window as long as the sentence.
  static constexpr std::size_t kWholeSentence = std::numeric_limits<std::size_t>::max();

  /// For each place of the pattern the words that may stand there (see word_sequence::word), ascending, at least one.
  std::vector<std::vector<std::uint32_t>> places;
  std::size_t window = 0;  ///< words from the first to the last that matches, both counted; at least places.size()
  bool is_ordered = true;  ///< the places come in their order
  std::optional<TextField> within = std::nullopt;  ///< the text it must stand in, else any
};

/// Whether `pattern` stands in `words`; every place is met by a word of its own. True for a pattern without places.
[[nodiscard]] bool matches(const WordPattern& pattern, const WordSequence& words);

}  // namespace kz
