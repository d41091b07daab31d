// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "searcher/query/query_tree.h"

namespace kz {

/// A word, a phrase, a group … with the signs before it.
struct QueryOperand {
  QueryNode node;
  bool is_excluded = false;
  bool is_required = false;
};

/// What stands between two ORs: runs of operands side by side, joined by AND, less what is excluded.
class QueryChain {
 public:
  void add(QueryOperand operand);
  /// At an AND: what follows is another run.
  void end_run();
  [[nodiscard]] bool is_empty() const { return is_empty_; }
  /// Nothing for a chain without operands.
  [[nodiscard]] std::optional<QueryNode> finish();

 private:
  void add_exclusion(QueryOperand operand);

  std::vector<QueryOperand> run_;
  std::vector<QueryNode> parts_;
  std::vector<QueryNode> excluded_;
  bool is_empty_ = true;
};

}  // namespace kz
