// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/query/query_lexer.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// Operands joined by NEAR, ADJ and SENTENCE. A run of one operator is one node; where it changes, as in
/// "a NEAR/5 b SENTENCE c", the operand between belongs to both, and both must hold.
class ProximityChain {
 public:
  explicit ProximityChain(QueryNode first);

  /// Joins `next` by the operator `joint`. An operand that has no place in the text (a filter, an AND) is joined by AND
  /// instead, which the repair returned says.
  [[nodiscard]] std::optional<std::string> add(const QueryToken& joint, QueryNode next);

  [[nodiscard]] QueryNode finish();

 private:
  QueryNode run_;   // the last operand, or the node that ends with it
  QueryNode last_;  // the last operand
  std::vector<QueryNode> finished_;
};

}  // namespace kz
