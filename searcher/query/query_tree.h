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
  phrase,     ///< `text`: what stands between the quotation marks; `distance` other words may stand between them, which
              ///< then may be in any order
  prefix,     ///< `text`: how the word, or the last of the words, begins
  fuzzy,      ///< `text`, with up to `distance` letters inserted, left out, replaced or swapped
  words,      ///< what was written side by side: which of the children an article needs is for MatchMode to say
  required,   ///< `+a`; one child, only as a child of `words` that also has children that are not required
  all_of,     ///< AND, and what filters are joined by; two children or more
  any_of,     ///< OR; two children or more
  but_not,    ///< the first child without any of the others
  near,       ///< the children within `distance` words of one another, in any order
  adjacent,   ///< the children in this order, within `distance` words of one another
  sentence,   ///< the children in one sentence
  title,      ///< one child, a word, phrase, prefix or fuzzy word that must stand in the title
  caption,    ///< likewise, in a caption
  filter,     ///< `field` and `text`, a name or id
  published,  ///< `text`, a span of days
  event,      ///< likewise, of days spoken of
  date,       ///< likewise, of either
};

/// Whether `kind` joins its children by where they stand in the text.
[[nodiscard]] constexpr bool is_proximity(QueryKind kind) noexcept {
  return kind == QueryKind::near || kind == QueryKind::adjacent || kind == QueryKind::sentence;
}

/// A node of a query as written. `[begin, end)` are bytes of the query it was read from, for messages that point.
struct QueryNode {
  QueryKind kind = QueryKind::words;
  std::string text;
  Filter::Field field = Filter::Field::place;
  std::size_t distance = 0;  ///< words or letters
  std::vector<QueryNode> children;
  std::size_t begin = 0;
  std::size_t end = 0;

  /// Nothing to search for: the root of an empty query.
  [[nodiscard]] bool is_empty() const noexcept { return kind == QueryKind::words && children.empty(); }
};

/// Whether a stop word among `words`, the child of that index, belongs to a name: "Ever" of "Ever Given", written with
/// a capital beside another word with one. Not where all words of a longer query have capitals, as a headline's do.
[[nodiscard]] bool is_part_of_name(const QueryNode& words, std::size_t child);

/// An s-expression: `(words csto troops)`, `(and (phrase alma ata) fire)`, `(not csto fire)`, `(filter place
/// "Almaty")`,
/// `()` for an empty query.
[[nodiscard]] std::string to_string(const QueryNode& node);

/// The name a field has in queries and options: "place", "lang", "translated_from".
[[nodiscard]] const char* field_name(Filter::Field field) noexcept;

}  // namespace kz
