// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/cli_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace kz::test {

std::string hide_fractions(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto digits_end = [&](std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
  };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t point = digits_end(at);
    const std::size_t end = point > at && point < text.size() && text[point] == '.' ? digits_end(point + 1) : 0;
    if (end > point + 1) {
      out += '#';
      at = end;
    } else {
      const std::size_t next = std::max(point, at + 1);
      out += text.substr(at, next - at);
      at = next;
    }
  }
  return out;
}

ErrorText split_error(std::string_view standard_error) {
  constexpr std::string_view kHint = "hint: ";
  if (!standard_error.empty() && standard_error.back() == '\n') standard_error.remove_suffix(1);
  if (standard_error.substr(0, kHint.size()) == kHint) throw std::runtime_error("a hint without a message");
  const std::size_t at = standard_error.find("\nhint: ");
  if (at == std::string_view::npos) return {std::string(standard_error), {}};
  const std::string_view hint = standard_error.substr(at + 1 + kHint.size());
  if (hint.find('\n') != std::string_view::npos) throw std::runtime_error("a line follows the hint");
  return {std::string(standard_error.substr(0, at)), std::string(hint)};
}

std::string find_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F)
      return fmt::format("\\x{:02x} at byte {}", byte, at);
    // U+0080 to U+009F; U+009B is an escape sequence's start in one character.
    const bool is_c1 = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (is_c1) return fmt::format("\\u{:04x} at byte {}", static_cast<unsigned char>(text[at + 1]), at);
  }
  return {};
}

}  // namespace kz::test
