// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/proximity_chain.h"

#include <algorithm>
#include <utility>

#include "searcher/query/query_lists.h"

namespace kz {
namespace {

// Whether the index can tell where in a text `node` stands.
bool has_place(const QueryNode& node) {
  switch (node.kind) {
    case QueryKind::word:
    case QueryKind::prefix:
    case QueryKind::fuzzy:
      return true;
    case QueryKind::phrase:
      return node.distance == 0;
    case QueryKind::any_of:
      return std::all_of(node.children.begin(), node.children.end(), has_place);
    default:
      return false;
  }
}

QueryKind kind_of(const QueryToken& joint) {
  if (joint.text == "NEAR") return QueryKind::near;
  return joint.text == "ADJ" ? QueryKind::adjacent : QueryKind::sentence;
}

}  // namespace

ProximityChain::ProximityChain(QueryNode first) : run_(first), last_(std::move(first)) {}

std::optional<std::string> ProximityChain::add(const QueryToken& joint, QueryNode next) {
  const auto kind = kind_of(joint);
  if (!has_place(last_) || !has_place(next)) {
    finished_.push_back(std::move(run_));
    run_ = last_ = std::move(next);
    return joint.text + " read as AND: it joins words and phrases only";
  }
  if (run_.kind == kind && run_.distance == joint.distance) {
    run_.end = std::max(run_.end, next.end);
    run_.children.push_back(next);
  } else {
    if (is_proximity(run_.kind)) finished_.push_back(std::move(run_));
    run_ = make_list(kind, {std::move(last_), next});
    run_.distance = joint.distance;
  }
  last_ = std::move(next);
  return std::nullopt;
}

QueryNode ProximityChain::finish() {
  finished_.push_back(std::move(run_));
  return make_joined(QueryKind::all_of, std::move(finished_));
}

}  // namespace kz
