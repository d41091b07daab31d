// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace kz {

/// What ties a piece to the one before it.
enum class Joint : unsigned char {
  none,        ///< it starts a new word
  hyphen,      ///< "Kassym-Jomart"
  apostrophe,  ///< "O'Brien"
};

/// A part of a word that is searched on its own. The views stay valid until the next call of `WordSplitter::split`.
struct WordPiece {
  std::uint32_t begin = 0;  ///< UTF-8 bytes, half open
  std::uint32_t end = 0;
  std::string_view written;  ///< not folded; without the dots of "U.S." and the separators of "20,000"
  Joint joint = Joint::none;
};

/// Text -> the pieces of its words, by ICU's word segmentation and the rules of `Analyzer` for hyphens, apostrophes,
/// dotted abbreviations and numbers. Not safe for use by several threads at once.
class WordSplitter {
 public:
  WordSplitter();
  ~WordSplitter();
  WordSplitter(WordSplitter&&) noexcept;
  WordSplitter& operator=(WordSplitter&&) noexcept;

  /// The pieces of `text` (valid UTF-8) in text order.
  [[nodiscard]] std::span<const WordPiece> split(std::string_view text);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kz
