// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace kz {

/// Text of any charset made valid UTF-8.
struct RecodedText {
  std::string text;
  std::size_t replaced = 0;  ///< sequences that stand for no character and became U+FFFD, one each
  std::string charset;       ///< what it was read as, where that is not UTF-8; empty where it is
  bool is_guess = false;     ///< nothing told the charset but the bytes themselves
};

/// What is valid UTF-8 is taken as that whatever `declared` says; so is what mostly is. Else the byte order mark tells
/// the charset, then `declared` (a name as IANA or WHATWG know it, may be empty), then `detect_charset` where it finds
/// one in enough text. Of the whole of a text without any character of UTF-8 beyond ASCII, a few bytes that
/// windows-1252 has letters and quotation marks for are that. Bytes that nothing explains become U+FFFD.
[[nodiscard]] RecodedText recode_text(std::string_view bytes, std::string_view declared, bool is_whole = true);

/// The charset that a byte order mark of UTF-16 or UTF-32 tells, or that of UTF-16 without one, by where its NULs
/// stand; empty where there is none.
[[nodiscard]] std::string_view charset_of_mark(std::string_view bytes) noexcept;

/// Whether text of this charset is made of bytes below 0x80 that do not mean ASCII: its bytes are valid UTF-8 by
/// chance.
[[nodiscard]] bool is_seven_bit(std::string_view charset);

/// What ICU's detector takes `bytes` for, none of which need be UTF-8, or IBM866, which it does not know, where nearly
/// all letters are Cyrillic ones of that; empty where there is too little to tell.
[[nodiscard]] std::string detect_charset(std::string_view bytes);

/// Turns pieces of text in one charset into UTF-8, whatever the piece's ends cut through.
class CharsetConverter {
 public:
  /// `charset`: a name that `known_charset` gives.
  explicit CharsetConverter(const std::string& charset);
  ~CharsetConverter();
  CharsetConverter(CharsetConverter&&) noexcept;
  CharsetConverter& operator=(CharsetConverter&&) noexcept;

  /// The text of the next bytes; a sequence they do not end waits for the next call, `at_end` tells that there is none.
  [[nodiscard]] std::string convert(std::string_view bytes, bool at_end);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// The usual name of what pages and feeds declare as `charset`, empty where it is unknown: "latin1" is read as
/// windows-1252, as browsers do.
[[nodiscard]] std::string known_charset(std::string_view charset);

}  // namespace kz
