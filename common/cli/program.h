// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "kzsearch/error.h"

namespace kz {

/// The exit statuses that are no error; the others come from `exit_status`. CONTRACT: docs/man, "EXIT STATUS".
inline constexpr int kExitDone = 0;
inline constexpr int kExitNothing = 1;  ///< kzsearch: no hit; kzindex: some articles were rejected

/// `error` on standard error: "<program>: <message>", its detail indented, "hint: <hint>".
void print_error(std::string_view program, const Error& error);

/// Runs the body of main(): what it returns, or what it throws told on standard error, becomes the exit status. A
/// closed pipe ends it quietly with 0.
[[nodiscard]] int run_program(std::string_view program, const std::function<int()>& body) noexcept;

/// argv without the program's name.
[[nodiscard]] std::vector<std::string> arguments_of(int argc, const char* const* argv);

}  // namespace kz
