// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kzsearch/entities.h"
#include "kzsearch/searcher.h"

namespace kz {

struct QueryToken {
  enum class Kind {
    word,
    phrase,       // distance: other words that may stand between its words
    prefix,       // text: the start of a word, prefi*
    fuzzy,        // distance: slips allowed, name~1
    everything,   // *
    filter,       // text: the name, field: of what
    published,    // text: a span of days
    event,        // likewise
    date,         // likewise
    saved,        // text: the name of a saved query
    open,         // (
    close,        // )
    conjunction,  // AND; text: "&&" where that was written
    disjunction,  // OR; text: "||" or "|"
    negation,     // NOT, or - before a word
    requirement,  // + before a word
    proximity,    // text: NEAR, ADJ or SENTENCE; distance: in words, of the first two
    end,          // after the last token
  };
  Kind kind = Kind::end;
  std::string text;
  Filter::Field field = Filter::Field::place;
  std::size_t distance = 0;
  TextField within = TextField::body;  // title or caption: where `title:` or `caption:` stood before it
  std::size_t begin = 0;               // bytes of the query, half open
  std::size_t end = 0;
};

/// Repairs of a query, of which a query full of rubbish may have very many: the first few, and a count of the others.
class RepairList {
 public:
  void add(std::size_t offset, std::string text);
  /// By offset.
  [[nodiscard]] std::vector<QueryNote> take();

 private:
  std::vector<QueryNote> notes_;
  std::size_t left_out_ = 0;
};

/// The tokens of a query, the last of kind `end`. Reports what it mends in `repairs`; throws Error(ErrorCode::query)
/// for an unknown field.
[[nodiscard]] std::vector<QueryToken> lex_query(std::string_view query, RepairList& repairs);

}  // namespace kz
