// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/text/analyzer.h"

namespace kz {

/// The words of one article in the order of its text: what phrases and nearness are checked against, in place of
/// Xapian's position lists, which cost a third of the time and of the bytes of an index.
///
/// A word is 32 bits of the hash of its form, so two words of an article are taken for one once in thirty million
/// articles. Marks stand where a sentence or a field ends; no pattern crosses them.
namespace word_sequence {

inline constexpr std::uint32_t kSentenceEnd = 0;
inline constexpr std::uint32_t kFieldEnd = 1;  ///< follows the sentence end of the title

/// The number of a folded form (Token::form); the same on every machine, never a mark.
[[nodiscard]] std::uint32_t word(std::string_view form) noexcept;

[[nodiscard]] constexpr bool is_mark(std::uint32_t word) noexcept {
  return word <= kFieldEnd;
}

}  // namespace word_sequence

/// Writes the value of schema::kWordsSlot, field after field.
class WordSequenceWriter {
 public:
  /// Adds the words of `tokens` (joined forms are none) and an end of field.
  void add_field(std::span<const Token> tokens);
  [[nodiscard]] std::string take() noexcept { return std::move(bytes_); }

 private:
  void put(std::uint32_t word);
  std::string bytes_;
};

/// Reads such a value, which must outlive it; bytes that are no whole word at its end are passed over.
class WordSequence {
 public:
  explicit WordSequence(std::string_view bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] std::size_t size() const noexcept { return bytes_.size() / sizeof(std::uint32_t); }
  [[nodiscard]] std::uint32_t operator[](std::size_t at) const noexcept;

 private:
  std::string_view bytes_;
};

}  // namespace kz
