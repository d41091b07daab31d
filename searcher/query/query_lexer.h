// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kzsearch/searcher.h"

namespace kz {

struct QueryToken {
  enum class Kind {
    word,
    phrase,
    filter,     // text: the name, field: of what
    published,  // text: a span of days
    event,      // likewise
    date,       // likewise
    title_word,
    title_phrase,
    open,         // (
    close,        // )
    conjunction,  // AND
    disjunction,  // OR
    negation,     // NOT, or - before a word
    requirement,  // + before a word
    end,          // after the last token
  };
  Kind kind = Kind::end;
  std::string text;
  Filter::Field field = Filter::Field::place;
  std::size_t begin = 0;  // bytes of the query, half open
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
/// for an unknown field and for forms that are not supported yet.
[[nodiscard]] std::vector<QueryToken> lex_query(std::string_view query, RepairList& repairs);

}  // namespace kz
