// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/name_groups.h"

#include <algorithm>
#include <numeric>

namespace kz {

NameGroups::NameGroups(std::size_t names) : group_of_(names), members_(names) {
  std::iota(group_of_.begin(), group_of_.end(), std::size_t{0});
  for (std::size_t i = 0; i < names; ++i) members_[i].push_back(i);
}

void NameGroups::join(std::size_t a, std::size_t b, JoinReason reason, float distance) {
  const auto [first, second] = std::minmax({of(a), of(b)});
  if (first == second) return;
  joins_.push_back({.a = a, .b = b, .reason = reason, .distance = distance});
  auto& into = members_[first];
  auto& from = members_[second];
  for (const auto member : from) group_of_[member] = first;
  into.insert(into.end(), from.begin(), from.end());
  from = {};
}

void NameGroups::forbid(std::size_t a, std::size_t b) {
  forbidden_[a].push_back(b);
  forbidden_[b].push_back(a);
}

bool NameGroups::is_forbidden(std::size_t a, std::size_t b) const {
  if (forbidden_.empty()) return false;
  const auto x = of(a);
  const auto y = of(b);
  const bool is_x_smaller = members_[x].size() < members_[y].size();
  const auto other = is_x_smaller ? y : x;
  const auto& members = members_[is_x_smaller ? x : y];
  return std::any_of(members.begin(), members.end(), [&](auto member) {
    const auto found = forbidden_.find(member);
    return found != forbidden_.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](auto partner) { return of(partner) == other; });
  });
}

JoinedNames NameGroups::take() {
  return {.group_of = std::move(group_of_), .joins = std::move(joins_)};
}

}  // namespace kz
