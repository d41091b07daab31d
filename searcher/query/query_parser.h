// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query_tree.h"

namespace kz {

/// Parentheses that may stand within each other; more is an error, so that a tree can be walked by recursion.
inline constexpr std::size_t kMaxQueryDepth = 100;

struct ParsedQuery {
  QueryNode root;                  ///< `is_empty()` where the text holds nothing to search for
  std::vector<QueryNote> repairs;  ///< by offset; no more than a screenful, the last then counts the others
};

/// The query language of docs/query_syntax.md. Any bytes can be parsed, in time linear in their number: a broken
/// operator, parenthesis or quotation mark is mended and reported in `repairs`.
///
/// Throws Error(ErrorCode::query) for an unknown field ("actr:csto"), a field with a group ("place:(a OR b)"), a saved
/// query that is not in `saved` or refers to itself, and nesting beyond kMaxQueryDepth.
[[nodiscard]] ParsedQuery parse_query(std::string_view text, const SavedQueries& saved = {});

/// Throws Error(ErrorCode::query) where `text`, which `parsed` was read from, had to be mended: for --strict.
void refuse_repairs(const ParsedQuery& parsed, std::string_view text);

/// For Error::detail: the line of `query` that holds byte `begin`, shortened where it is long, and a line that marks
/// `[begin, end)` with "^~~~". Control characters are shown as blanks.
[[nodiscard]] std::string point_at(std::string_view query, std::size_t begin, std::size_t end);

}  // namespace kz
