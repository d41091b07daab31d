// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kzsearch/searcher.h"

namespace kz {

enum class QueryKind {
  everything,  ///< `*`: all articles; only as what a query of exclusions alone subtracts from
  word,  ///< `text`: one run of query text as typed ("Nur-Sultan", "U.S."); the analyser may make several tokens of it
  phrase,     ///< `text`: what stands between the quotation marks
  words,      ///< what was written side by side: which of the children an article needs is for MatchMode to say
  required,   ///< `+a`; one child, only as a child of `words` that also has children that are not required
  all_of,     ///< AND, and what filters are joined by; two children or more
  any_of,     ///< OR; two children or more
  but_not,    ///< the first child without any of the others
  title,      ///< one child, a word or a phrase that must stand in the title
  filter,     ///< `field` and `text`, a name or id
  published,  ///< `text`, a span of days
  event,      ///< likewise, of days spoken of
  date,       ///< likewise, of either
};

/// A node of a query as written. `[begin, end)` are bytes of the query it was read from, for messages that point.
struct QueryNode {
  QueryKind kind = QueryKind::words;
  std::string text;
  Filter::Field field = Filter::Field::place;
  std::vector<QueryNode> children;
  std::size_t begin = 0;
  std::size_t end = 0;

  /// Nothing to search for: the root of an empty query.
  [[nodiscard]] bool is_empty() const noexcept { return kind == QueryKind::words && children.empty(); }
};

/// An s-expression: `(words csto troops)`, `(and (phrase alma ata) fire)`, `(not csto fire)`, `(filter place
/// "Almaty")`,
/// `()` for an empty query.
[[nodiscard]] std::string to_string(const QueryNode& node);

/// The name a field has in queries and options: "place", "lang", "translated_from".
[[nodiscard]] const char* field_name(Filter::Field field) noexcept;

}  // namespace kz
