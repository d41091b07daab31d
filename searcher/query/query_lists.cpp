// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_lists.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kz {

QueryNode make_list(QueryKind kind, std::vector<QueryNode> children) {
  QueryNode node;
  node.kind = kind;
  node.begin = children.front().begin;
  node.end = children.front().end;
  for (const QueryNode& child : children) {
    node.begin = std::min(node.begin, child.begin);
    node.end = std::max(node.end, child.end);
  }
  node.children = std::move(children);
  return node;
}

QueryNode make_joined(QueryKind kind, std::vector<QueryNode> children) {
  if (children.size() == 1) return std::move(children.front());
  std::vector<QueryNode> flat;
  for (QueryNode& child : children) {
    if (child.kind == kind) {
      std::move(child.children.begin(), child.children.end(), std::back_inserter(flat));
    } else {
      flat.push_back(std::move(child));
    }
  }
  return make_list(kind, std::move(flat));
}

}  // namespace kz
