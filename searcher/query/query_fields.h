// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "kzsearch/searcher.h"
#include "searcher/query/query_lexer.h"

namespace kz {

/// A name that may stand before a colon in a query.
struct QueryField {
  std::string_view name;
  QueryToken::Kind kind;               ///< of the value; `word` for title: and caption:
  Filter::Field field;                 ///< where `kind` is filter
  TextField within = TextField::body;  ///< where `kind` is word, what the word must stand in
};

/// The field called `name`, whatever its case; null where there is none.
[[nodiscard]] const QueryField* find_query_field(std::string_view name);

/// The name of a field that `name` is most likely a slip of, or empty.
[[nodiscard]] std::string_view nearest_query_field(std::string_view name);

}  // namespace kz
