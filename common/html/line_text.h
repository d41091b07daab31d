// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// Whether `c` is white space that HTML collapses.
[[nodiscard]] constexpr bool is_html_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Appends `text` to a line as HTML shows it: a run of white space is one blank, none at the line's start.
inline void append_line_text(std::string& line, std::string_view text) {
  for (const char c : text) {
    if (!is_html_space(c)) {
      line += c;
    } else if (!line.empty() && line.back() != ' ' && line.back() != '\n') {
      line += ' ';
    }
  }
}

inline void trim_line_end(std::string& line) {
  while (!line.empty() && line.back() == ' ') line.pop_back();
}

}  // namespace kz
