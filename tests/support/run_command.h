// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kz::test {

struct CommandOptions {
  std::string stdin_text;                     ///< what the command reads on standard input
  std::map<std::string, std::string> env;     ///< added to, or in place of, the bare environment described below
  std::string cwd;                            ///< empty: that of the test
  std::optional<std::uint64_t> rlimit_fsize;  ///< bytes; a write beyond it fails as on a full disk
  std::function<void(pid_t)> started;         ///< called once the command runs; may send it a signal
  std::chrono::seconds timeout{60};           ///< after it the command is killed and the test fails
};

struct CommandResult {
  int status = 0;   ///< exit status; 128 + N where signal N ended it
  std::string out;  ///< standard output
  std::string err;  ///< standard error
};

/// Runs `args[0]` with the other arguments and waits for its end. It sees PATH, HOME=/nonexistent, LC_ALL=C.UTF-8,
/// TZ=UTC and the sanitizers' settings, nothing else of the test's environment, and has no terminal. Throws
/// std::runtime_error where it cannot be started or runs into the timeout.
[[nodiscard]] CommandResult run_command(const std::vector<std::string>& args, const CommandOptions& options = {});

/// The programs as they were built beside the tests.
[[nodiscard]] std::string kzindex_program();
[[nodiscard]] std::string kzsearch_program();

/// A file or folder of the checkout, by its path from the root: "corpus/reports".
[[nodiscard]] std::string checkout_path(const std::string& relative);

}  // namespace kz::test
