// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// The command line of a program, or of one command of it, as CLI11 reads it, with one rule for both: an option takes
/// one value each time it stands, all else is a word, and what follows `--` is words only. Every mistake is an
/// Error(ErrorCode::usage).
class CommandLine {
 public:
  /// `program` as it is called, with a command where there is one: "kzindex rebuild".
  CommandLine(std::string program, std::string description, std::string usage);

  /// "--help" and "--version" are there already.
  [[nodiscard]] CLI::App& app() noexcept { return app_; }

  /// An option with a value; the last one given counts.
  CLI::Option* add_value(const std::string& names, std::optional<std::string>& value, const std::string& value_name,
                         const std::string& description);
  /// An option with a value that may be repeated.
  CLI::Option* add_values(const std::string& names, std::vector<std::string>& values, const std::string& value_name,
                          const std::string& description);

  /// Reads `arguments` (without the program's name) and returns the words among them. A text returned in `shown` is to
  /// be printed in place of any work: the help or the version.
  struct Words {
    std::vector<std::string> words;
    std::optional<std::string> shown;
  };
  [[nodiscard]] Words parse(const std::vector<std::string>& arguments);

 private:
  [[noreturn]] void refuse_unknown(const std::string& argument) const;
  [[nodiscard]] std::string help_hint() const;

  std::string program_;
  CLI::App app_;
};

/// `value` as a number; Error(ErrorCode::usage) names `option` where it is none or above `max`.
[[nodiscard]] std::size_t parse_count(std::string_view option, std::string_view value,
                                      std::size_t max = static_cast<std::size_t>(-1));

/// The place of `value` in `choices`; Error(ErrorCode::usage) names `option` and the choices where it is not among
/// them.
[[nodiscard]] std::size_t parse_choice(std::string_view option, std::string_view value,
                                       std::span<const std::string_view> choices);

/// `given`, else $KZSEARCH_DB, else $XDG_DATA_HOME/kzsearch/index, else ~/.local/share/kzsearch/index: the folder of an
/// index that is written. A tcp:// address is an Error(ErrorCode::usage).
[[nodiscard]] std::string index_path(const std::optional<std::string>& given);

/// The same for an index that is only read: a folder or a tcp:// address. Error(ErrorCode::usage) for an address that
/// cannot be one.
[[nodiscard]] std::string searched_index(const std::optional<std::string>& given);

}  // namespace kz
