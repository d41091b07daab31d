// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz::test {

/// `text` with every decimal fraction as "#": a score or a time is no part of what a test of the output compares.
[[nodiscard]] std::string hide_fractions(std::string_view text);

/// A program's error message in its parts.
struct ErrorText {
  std::string message;  ///< the lines before the hint, without the last line end
  std::string hint;     ///< the line behind "hint: ", empty where there is none
};

/// Throws std::runtime_error where a line follows the hint.
[[nodiscard]] ErrorText split_error(std::string_view standard_error);

/// The first byte of `text` that could steer a terminal, as "\x1b at byte 17"; empty where there is none. Line ends and
/// tabs are none.
[[nodiscard]] std::string find_control_character(std::string_view text);

}  // namespace kz::test
