// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_chain.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/query/query_lists.h"

namespace kz {
namespace {

// Made of filters alone: it narrows, whatever MatchMode says of the words beside it.
bool is_restriction(const QueryNode& node) {
  switch (node.kind) {
    case QueryKind::filter:
    case QueryKind::published:
    case QueryKind::event:
    case QueryKind::date:
    case QueryKind::everything:
      return true;
    case QueryKind::all_of:
    case QueryKind::any_of:
    case QueryKind::but_not:
      return std::all_of(node.children.begin(), node.children.end(), is_restriction);
    case QueryKind::word:
    case QueryKind::phrase:
    case QueryKind::words:
    case QueryKind::required:
    case QueryKind::title:
    case QueryKind::caption:
    case QueryKind::prefix:
    case QueryKind::fuzzy:
    case QueryKind::near:
    case QueryKind::adjacent:
    case QueryKind::sentence:
      break;
  }
  return false;
}

bool is_exclusion_alone(const QueryNode& node) {
  return node.kind == QueryKind::but_not && node.children.front().kind == QueryKind::everything;
}

// "a (b c)" asks for three words like "a b c"; "+" within the group belongs to the group.
void add_word(std::vector<QueryNode>& words, QueryOperand operand) {
  QueryNode& node = operand.node;
  const auto is_required = [](const QueryNode& child) { return child.kind == QueryKind::required; };
  if (operand.is_required) {
    words.push_back(make_list(QueryKind::required, {std::move(node)}));
  } else if (node.kind == QueryKind::words && std::none_of(node.children.begin(), node.children.end(), is_required)) {
    std::move(node.children.begin(), node.children.end(), std::back_inserter(words));
  } else {
    words.push_back(std::move(node));
  }
}

}  // namespace

void QueryChain::add(QueryOperand operand) {
  is_empty_ = false;
  if (is_exclusion_alone(operand.node)) {
    add_exclusion(std::move(operand));
  } else if (operand.is_excluded) {
    excluded_.push_back(std::move(operand.node));
  } else {
    run_.push_back(std::move(operand));
  }
}

void QueryChain::end_run() {
  if (run_.empty()) return;
  std::vector<QueryNode> words;
  std::size_t words_at = parts_.size();
  const bool all_required = std::all_of(run_.begin(), run_.end(), [](const QueryOperand& operand) {
    return operand.is_required || is_restriction(operand.node);
  });
  for (QueryOperand& operand : run_) {
    if (all_required || is_restriction(operand.node)) {
      parts_.push_back(std::move(operand.node));
      continue;
    }
    if (words.empty()) words_at = parts_.size();
    add_word(words, std::move(operand));
  }
  run_.clear();
  if (words.empty()) return;
  QueryNode node = words.size() == 1 ? std::move(words.front()) : make_list(QueryKind::words, std::move(words));
  parts_.insert(parts_.begin() + static_cast<std::ptrdiff_t>(words_at), std::move(node));
}

std::optional<QueryNode> QueryChain::finish() {
  end_run();
  if (parts_.empty() && excluded_.empty()) return std::nullopt;
  if (excluded_.empty()) return make_joined(QueryKind::all_of, std::move(parts_));
  QueryNode kept;
  kept.kind = QueryKind::everything;
  kept.begin = kept.end = excluded_.front().begin;
  if (!parts_.empty()) kept = make_joined(QueryKind::all_of, std::move(parts_));
  excluded_.insert(excluded_.begin(), std::move(kept));
  return make_list(QueryKind::but_not, std::move(excluded_));
}

// "a (NOT b)" is "a NOT b"; "NOT (NOT b)" is "b".
void QueryChain::add_exclusion(QueryOperand operand) {
  std::vector<QueryNode> without(std::make_move_iterator(operand.node.children.begin() + 1),
                                 std::make_move_iterator(operand.node.children.end()));
  if (operand.is_excluded) {
    run_.push_back({make_joined(QueryKind::any_of, std::move(without)), false, operand.is_required});
  } else {
    std::move(without.begin(), without.end(), std::back_inserter(excluded_));
  }
}

}  // namespace kz
