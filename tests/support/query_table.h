// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kz::test {

/// How the hits of a search case compare with the reports it names.
enum class Expectation {
  in_order,   ///< these reports, in this order
  any_order,  ///< exactly these, in any order
  among,      ///< at least these
  nothing,    ///< no hit
};

/// One search case: a line of tests/data/queries.tsv, whose header describes the format.
struct QueryCase {
  std::size_t line = 0;  ///< from 1
  std::vector<std::string> arguments;
  Expectation expectation = Expectation::in_order;
  std::vector<std::string> reports;  ///< short names
  std::string why;
};

/// The search cases of the file `path`. Throws std::runtime_error naming the line that cannot be read.
[[nodiscard]] std::vector<QueryCase> read_query_table(const std::string& path);

/// `text` in words as a POSIX shell divides it: single quotes, double quotes, backslash. There is no expansion. Throws
/// std::runtime_error where a quotation mark is not closed.
[[nodiscard]] std::vector<std::string> split_shell_words(std::string_view text);

}  // namespace kz::test
