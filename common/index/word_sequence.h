// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "common/text/analyzer.h"

namespace kz {

/// The words of one article in the order of its text: what phrases and nearness are checked against, in place of
/// Xapian's position lists, which cost a third of the time and of the bytes of an index.
///
/// A word is a number: the frequent words of English have the numbers below 128 and one byte, which are nearly half of
/// a text; any other has 23 bits of the hash of its form and three bytes, the first with its highest bit set. So two
/// words are taken for one another once in eight million pairs. Marks stand where a sentence or a field ends; no
/// pattern crosses them.
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

/// Reads such a value, which must outlive it: a range of words and marks. Bytes at its end that are no whole word are
/// passed over.
class WordSequence {
 public:
  class Iterator {
   public:
    explicit Iterator(std::string_view rest) noexcept : rest_(rest) { read(); }

    [[nodiscard]] std::uint32_t operator*() const noexcept { return word_; }
    Iterator& operator++() noexcept {
      rest_.remove_prefix(length_);
      read();
      return *this;
    }
    [[nodiscard]] bool operator==(std::default_sentinel_t) const noexcept { return length_ == 0; }

   private:
    void read() noexcept;

    std::string_view rest_;
    std::uint32_t word_ = 0;
    std::size_t length_ = 0;  // of the word, in bytes; 0 at the end
  };

  explicit WordSequence(std::string_view bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] Iterator begin() const noexcept { return Iterator(bytes_); }
  [[nodiscard]] static std::default_sentinel_t end() noexcept { return {}; }

 private:
  std::string_view bytes_;
};

// Whether a word has one byte or three is told by nothing before it: where three can be read, nothing branches on it.
inline void WordSequence::Iterator::read() noexcept {
  const auto byte = [this](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(rest_[at])}; };
  if (rest_.size() >= 3) {
    const auto long_mark = byte(0) >> 7;
    length_ = 1 + 2 * std::size_t{long_mark};
    word_ = (byte(0) << 16 | byte(1) << 8 | byte(2)) >> (16 * (1 - long_mark));
  } else {
    length_ = rest_.empty() || byte(0) >> 7 != 0 ? 0 : 1;
    word_ = length_ == 0 ? 0 : byte(0);
  }
}

}  // namespace kz
