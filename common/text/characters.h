// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace kz {

/// A character and the bytes it takes in the text it was read from.
struct Character {
  char32_t code = 0;
  std::size_t length = 0;
};

/// The character that starts at `at`, which must be a character's first byte in valid UTF-8.
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) noexcept {
  const auto byte_at = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t lead = byte_at(at);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1FU) << 6U | (byte_at(at + 1) & 0x3FU), 2};
  if (lead < 0xF0) return {(lead & 0x0FU) << 12U | (byte_at(at + 1) & 0x3FU) << 6U | (byte_at(at + 2) & 0x3FU), 3};
  return {(lead & 0x07U) << 18U | (byte_at(at + 1) & 0x3FU) << 12U | (byte_at(at + 2) & 0x3FU) << 6U |
              (byte_at(at + 3) & 0x3FU),
          4};
}

[[nodiscard]] constexpr bool is_continuation_byte(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The first byte of the character that ends right before `at` (`at` > 0).
[[nodiscard]] inline std::size_t previous_character(std::string_view text, std::size_t at) noexcept {
  do {
    --at;
  } while (at > 0 && is_continuation_byte(text[at]));
  return at;
}

[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept {
  return '0' <= c && c <= '9';
}
/// Small ones alone: all letters of text that `fold` has been over.
[[nodiscard]] constexpr bool is_small_ascii_letter(char c) noexcept {
  return 'a' <= c && c <= 'z';
}
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
  return is_small_ascii_letter(c) || ('A' <= c && c <= 'Z');
}
[[nodiscard]] constexpr bool is_ascii_alnum(char c) noexcept {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
/// At least one character, all of them 0 to 9.
[[nodiscard]] constexpr bool are_digits(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c); });
}
[[nodiscard]] constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\r';
}
[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] inline std::string ascii_lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}
[[nodiscard]] constexpr bool is_ascii(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x80;
}
[[nodiscard]] constexpr bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}

/// The number of characters of valid UTF-8.
[[nodiscard]] constexpr std::size_t count_characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation_byte(byte); }));
}

/// `text` without the spaces, tabs and line ends around it.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view kWhite = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kWhite);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhite) - begin + 1);
}

/// Whether `word` is one of `list`, which is in no order.
template <typename List>
[[nodiscard]] constexpr bool is_one_of(std::string_view word, const List& list) {
  // Almost every entry differs in its length or first letter: that is seen here, without a call.
  return std::any_of(std::begin(list), std::end(list), [&](std::string_view entry) {
    return entry.size() == word.size() && (word.empty() || (entry.front() == word.front() && entry == word));
  });
}

}  // namespace kz
