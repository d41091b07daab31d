// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/text_layout.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace kz {
namespace {

struct Character {
  UChar32 code = 0;  // negative: ill-formed
  std::size_t length = 1;
};

Character character_at(std::string_view text, std::size_t at) noexcept {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  auto next = static_cast<std::int64_t>(at);
  UChar32 code = 0;
  U8_NEXT(bytes, next, size, code);
  return {code, static_cast<std::size_t>(next) - at};
}

bool is_visible(UChar32 code) noexcept {
  if (code < 0) return false;
  const int type = u_charType(code);
  const bool reorders = u_hasBinaryProperty(code, UCHAR_BIDI_CONTROL) != 0;
  return type != U_CONTROL_CHAR && type != U_LINE_SEPARATOR && type != U_PARAGRAPH_SEPARATOR && !reorders;
}

std::size_t columns_of(UChar32 code) noexcept {
  if (code < 0) return 1;  // shown as U+FFFD
  if (code < 0x300) return 1;
  const int type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || (type == U_FORMAT_CHAR && is_visible(code))) return 0;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

}  // namespace

std::size_t count_columns(std::string_view text) noexcept {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    columns += columns_of(character.code);
    at += character.length;
  }
  return columns;
}

void append_visible(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (is_visible(character.code)) {
      out += text.substr(at, character.length);
    } else {
      out += "\uFFFD";
    }
    at += character.length;
  }
}

std::vector<std::pair<std::size_t, std::size_t>> wrap(std::string_view text, std::size_t width) {
  std::vector<std::pair<std::size_t, std::size_t>> lines;
  std::size_t begin = 0;
  std::size_t columns = 0;
  std::size_t blank = std::string_view::npos;  // the last one of this line
  std::size_t columns_to_blank = 0;
  for (std::size_t at = 0; width > 0 && at < text.size();) {
    const Character character = character_at(text, at);
    const std::size_t wide = columns_of(character.code);
    if (text[at] == ' ') {
      blank = at;
      columns_to_blank = columns;
    } else if (columns + wide > width && at > begin) {
      const bool at_blank = blank != std::string_view::npos;
      lines.emplace_back(begin, at_blank ? blank : at);
      begin = at_blank ? blank + 1 : at;
      columns -= at_blank ? columns_to_blank + 1 : columns;
      blank = std::string_view::npos;
    }
    columns += wide;
    at += character.length;
  }
  lines.emplace_back(begin, text.size());
  return lines;
}

}  // namespace kz
