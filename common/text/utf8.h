// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kz {

/// What some bytes start with: a well-formed character, or a maximal ill-formed subsequence (Unicode 15, section 3.9).
struct Utf8Sequence {
  std::size_t length = 0;
  bool is_valid = false;
};

/// `bytes` must not be empty.
[[nodiscard]] Utf8Sequence utf8_sequence(std::string_view bytes) noexcept;

/// Bytes made valid UTF-8.
struct DecodedText {
  std::string text;
  std::size_t replaced = 0;  ///< ill-formed sequences (and NUL bytes) that became U+FFFD, one each
};

/// `bytes` as valid UTF-8: a leading byte order mark is dropped; each maximal ill-formed subsequence, and each NUL
/// byte, becomes U+FFFD ("substitution of maximal subparts").
[[nodiscard]] DecodedText decode_utf8(std::string_view bytes);

[[nodiscard]] bool is_valid_utf8(std::string_view bytes) noexcept;

/// NFKC, case folded, diacritics removed from Latin, Greek, Cyrillic, Arabic and Hebrew letters, apostrophes of every
/// kind made U+0027, decimal digits of every script made ASCII, format characters (soft hyphen, zero-width space and
/// joiner, bidi marks) removed. "Älichan" -> "alichan", "Wałęsa" -> "walesa", "STRASSE" and "Straße" -> "strasse",
/// "İstanbul" and "ISTANBUL" -> "istanbul", "ﬁre" -> "fire". `text` must be valid UTF-8.
[[nodiscard]] std::string fold(std::string_view text);

/// The same without removing diacritics: "Älichan" -> "älichan".
[[nodiscard]] std::string fold_case(std::string_view text);

/// Whether `c` is written for an apostrophe: U+0027, U+2019, U+02BC, U+0060, ... Some are closing quotes as well.
[[nodiscard]] bool is_apostrophe(char32_t c) noexcept;

/// The length of the longest prefix of `text` of at most `max_bytes` bytes that does not end within a character.
[[nodiscard]] std::size_t utf8_prefix(std::string_view text, std::size_t max_bytes) noexcept;

}  // namespace kz
