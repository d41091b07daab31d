// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kz {

/// A line of the text without its line end and the white space around it; blank where `begin == end`.
struct CleanedLine {
  std::size_t line_begin = 0;  ///< with its indent
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view reason;      ///< empty: kept
  std::size_t caption_end = 0;  ///< of a caption, where its credit begins; 0: there is none
  [[nodiscard]] bool is_blank() const { return begin == end; }
  [[nodiscard]] bool is_kept() const { return !is_blank() && reason.empty(); }
};

/// The line at `[begin, end)` of `text`.
[[nodiscard]] CleanedLine make_line(std::string_view text, std::size_t begin, std::size_t end);

/// All lines of `text`, blank ones too; they end with LF, CR or both.
[[nodiscard]] std::vector<CleanedLine> split_lines(std::string_view text);

}  // namespace kz
