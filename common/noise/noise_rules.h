// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// A line of an article as the rules see it.
struct NoiseLine {
  std::string_view text;                ///< without white space around it
  std::string folded;                   ///< `fold`, runs of white space made one space
  std::vector<std::string_view> words;  ///< of `folded`, split at spaces
  std::string_view previous_reason;     ///< why the line before was taken for noise; empty where it was not
  bool is_first = false;                ///< of the text: its title, mostly
  bool is_near_start = false;           ///< nothing but a few lines come before it
  bool is_last = false;                 ///< nothing but noise follows
};

/// Fills in `text`, `folded` and `words`. `words` refers to `folded`: do not copy the result's parts apart.
void read_noise_line(std::string_view text, NoiseLine& line);

/// Why the line is no part of the article ("navigation", "comment form", ...), or "" where it is or may be one. A rule
/// takes whole lines only, and none that reads as a sentence of prose.
[[nodiscard]] std::string_view noise_reason(const NoiseLine& line);

/// The same of what is left once all else that is noise has been taken out.
[[nodiscard]] std::string_view leftover_reason(const NoiseLine& line);

/// Where, in the last line of an article, the agencies' credit behind its last sentence begins: "... said. Dpa",
/// "... said. (abc / afp / dpa)". npos where there is none.
[[nodiscard]] std::size_t find_credit_tail(std::string_view line);

/// Lines longer than this (bytes) are prose: no rule looks at them.
inline constexpr std::size_t kMaxNoiseLineBytes = 240;

}  // namespace kz
