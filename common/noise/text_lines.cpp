// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/text_lines.h"

#include <algorithm>

#include "common/text/characters.h"

namespace kz {
namespace {

/// The length of the blank or other control character at `at`, 0 where there is none.
std::size_t space_length(std::string_view text, std::size_t at) {
  const Character c = character_at(text, at);
  const bool is_space = c.code <= U' ' || c.code == U'\u00A0' || c.code == U'\u3000' || c.code == U'\uFEFF' ||
                        c.code == U'\u200B' || (c.code >= 0x7F && c.code <= 0x9F);
  return is_space ? c.length : 0;
}

}  // namespace

CleanedLine make_line(std::string_view text, std::size_t begin, std::size_t end) {
  CleanedLine line{begin, begin, end, {}, 0};
  while (line.begin < end) {
    const std::size_t length = space_length(text, line.begin);
    if (length == 0) break;
    line.begin += length;
  }
  while (line.end > line.begin) {
    const std::size_t last = previous_character(text, line.end);
    if (space_length(text, last) == 0) break;
    line.end = last;
  }
  return line;
}

std::vector<CleanedLine> split_lines(std::string_view text) {
  std::vector<CleanedLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    // Faster than find_first_of, which searches the two for each byte.
    const auto* const last =
        std::find_if(text.begin() + begin, text.end(), [](char c) { return c == '\n' || c == '\r'; });
    const auto end = static_cast<std::size_t>(last - text.begin());
    lines.push_back(make_line(text, begin, end));
    const bool is_crlf = text.substr(end, 2) == "\r\n";
    begin = end + (is_crlf ? 2 : 1);
  }
  return lines;
}

}  // namespace kz
