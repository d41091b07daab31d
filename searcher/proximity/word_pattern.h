// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "common/index/word_sequence.h"
#include "kzsearch/entities.h"

namespace kz {

/// Words that must stand near each other within one sentence: a phrase, NEAR, ADJ, SENTENCE.
struct WordPattern {
  /// A window as long as the sentence.
  static constexpr std::size_t kWholeSentence = std::numeric_limits<std::size_t>::max();

  /// The words that may stand in one place (see word_sequence::word), ascending, at least one.
  using Words = std::vector<std::uint32_t>;
  /// Places side by side, at least one: of a phrase among others several.
  using Operand = std::vector<Words>;

  std::vector<Operand> operands;
  std::size_t window = 0;                          ///< words from the first to the last that matches, both counted
  bool is_ordered = true;                          ///< the operands come in their order
  std::optional<TextField> within = std::nullopt;  ///< the text it must stand in, else any
};

/// Whether `pattern` stands in `words`; every operand is met by words of its own. True for a pattern without operands.
[[nodiscard]] bool matches(const WordPattern& pattern, const WordSequence& words);

/// A word of a sentence that stands where a pattern wants it.
struct PatternWord {
  std::size_t position = 0;  ///< in the sentence
  std::size_t operand = 0;   ///< of the pattern
};

/// The words of one sentence, ascending, with which `pattern` stands in it, wherever it does; none where it does not.
[[nodiscard]] std::vector<PatternWord> words_of(const WordPattern& pattern, std::span<const std::uint32_t> sentence);

}  // namespace kz
