// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/ascii_words.h"

#include <array>

#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::array<bool, 256> make_word_bytes() {
  std::array<bool, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = static_cast<char>(i);
    bytes[i] = is_ascii_alnum(c) || c == '_';
  }
  return bytes;
}
constexpr std::array<bool, 256> kWordBytes = make_word_bytes();

constexpr bool joins_letters(char c) noexcept {
  return c == '\'' || c == '.';
}
constexpr bool joins_digits(char c) noexcept {
  return c == '\'' || c == '.' || c == ',' || c == ';';
}

}  // namespace

std::size_t ascii_word_end(std::string_view text, std::size_t at) noexcept {
  const std::size_t begin = at;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (kWordBytes[static_cast<unsigned char>(c)]) continue;
    if (at == begin || at + 1 >= text.size()) break;
    const char before = text[at - 1];
    const char after = text[at + 1];
    const bool is_inside = (joins_letters(c) && is_ascii_letter(before) && is_ascii_letter(after)) ||
                           (joins_digits(c) && is_ascii_digit(before) && is_ascii_digit(after));
    if (!is_inside) break;
  }
  const bool is_lone_underscore = at == begin + 1 && text[begin] == '_';
  return is_lone_underscore ? begin : at;
}

}  // namespace kz
