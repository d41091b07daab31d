// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_characters.h"

#include <array>
#include <string_view>

#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::array<std::string_view, 8> kWideBlanks = {
    "\u0085", "\u00a0", "\u1680", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000",
};
constexpr std::array<std::string_view, 8> kQuotes = {
    "\"", "\u201c", "\u201d", "\u201e", "\u201f", "\u00ab", "\u00bb", "\uff02",
};

bool is_ascii_blank(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// U+2000 to U+200B, the blanks of different widths.
bool is_typographic_blank(std::string_view rest) noexcept {
  return rest.size() >= 3 && rest.starts_with("\xE2\x80") && static_cast<unsigned char>(rest[2]) >= 0x80 &&
         static_cast<unsigned char>(rest[2]) <= 0x8B;
}

// The blocks of nothing but punctuation: U+00A0 to U+00BF without its letters and digits, U+2000 to U+206F, U+3000 to
// U+301F. Other symbols may stay: they give no term.
bool is_wide_punctuation(std::string_view character) noexcept {
  constexpr std::string_view kLatinLettersAndDigits = "\xAA\xB2\xB3\xB5\xB9\xBA\xBC\xBD\xBE";
  if (character.size() == 2)
    return character[0] == '\xC2' && kLatinLettersAndDigits.find(character[1]) == std::string::npos;
  if (character.size() != 3) return false;
  const auto last = static_cast<unsigned char>(character[2]);
  if (character.starts_with("\xE2\x80")) return true;
  if (character.starts_with("\xE2\x81")) return last < 0xB0;
  return character.starts_with("\xE3\x80") && last < 0xA0;
}

/// Bytes of the mark at the end of `word` that ends or encloses a sentence or a part of it, 0 where there is none.
std::size_t mark_behind(std::string_view word) noexcept {
  constexpr std::string_view kMarks = ",;:!?'`[]{}";
  if (word.empty()) return 0;
  if (kMarks.find(word.back()) != std::string_view::npos) return 1;
  const auto last = previous_character(word, word.size());
  return is_wide_punctuation(word.substr(last)) ? word.size() - last : 0;
}

std::size_t mark_before(std::string_view word) noexcept {
  constexpr std::string_view kMarks = "'`[]{}";
  if (word.empty()) return 0;
  if (kMarks.find(word.front()) != std::string_view::npos) return 1;
  std::size_t length = 1;
  while (length < word.size() && is_continuation_byte(word[length])) ++length;
  return is_wide_punctuation(word.substr(0, length)) ? length : 0;
}

}  // namespace

std::string_view without_stops(std::string_view word) noexcept {
  auto rest = word;
  while (const auto length = mark_before(rest)) rest.remove_prefix(length);
  while (const auto length = mark_behind(rest)) rest.remove_suffix(length);
  const auto last = rest.find_last_not_of('.');
  const bool is_dotted = last != std::string_view::npos && rest.substr(0, last).find('.') != std::string_view::npos;
  if (!is_dotted) rest = rest.substr(0, last + 1);
  return rest.empty() ? word : rest;
}

std::size_t blank_length(std::string_view text, std::size_t at) noexcept {
  if (is_ascii_blank(text[at])) return 1;
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  const std::string_view rest = text.substr(at);
  if (is_typographic_blank(rest)) return 3;
  for (const std::string_view blank : kWideBlanks) {
    if (rest.starts_with(blank)) return blank.size();
  }
  return 0;
}

bool ends_with_blank(std::string_view text) noexcept {
  for (std::size_t length = 1; length <= 3 && length <= text.size(); ++length) {
    if (blank_length(text, text.size() - length) == length) return true;
  }
  return false;
}

std::size_t quote_length(std::string_view text, std::size_t at) noexcept {
  const std::string_view rest = text.substr(at);
  for (const std::string_view quote : kQuotes) {
    if (rest.starts_with(quote)) return quote.size();
  }
  return 0;
}

bool has_searchable_text(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && is_continuation_byte(text[end])) ++end;
    const char c = text[at];
    const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
    if (is_ascii && ((c >= '0' && c <= '9') || (is_field_letter(c) && c != '_'))) return true;
    if (!is_ascii && !is_wide_punctuation(text.substr(at, end - at))) return true;
    at = end;
  }
  return false;
}

bool is_field_letter(char c) noexcept {
  return is_ascii_letter(c) || c == '_';
}

}  // namespace kz
