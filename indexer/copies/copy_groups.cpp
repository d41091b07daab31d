// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/copy_groups.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kz {

CopyGroups::CopyGroups(std::size_t articles) : group_of_(articles) {
  std::iota(group_of_.begin(), group_of_.end(), std::uint32_t{0});
}

void CopyGroups::add_pair(std::uint32_t a, std::uint32_t b, double strength) {
  pairs_.push_back({.a = std::min(a, b), .b = std::max(a, b), .strength = strength});
  copies_of_[a].push_back(b);
  copies_of_[b].push_back(a);
}

void CopyGroups::join_pairs() {
  std::sort(pairs_.begin(), pairs_.end(), [](const Pair& x, const Pair& y) {
    if (x.strength != y.strength) return x.strength > y.strength;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  for (const auto& pair : pairs_) {
    auto from = group_of_[pair.a];
    auto to = group_of_[pair.b];
    if (from == to) continue;
    if (members(from).size() > members(to).size()) std::swap(from, to);
    auto& joining = members(from);
    auto& joined = members(to);  // a map moves none of its values
    if (pairs_between(joining, to) * 2 < joining.size() * joined.size()) continue;
    for (const auto member : joining) group_of_[member] = to;
    joined.insert(joined.end(), joining.begin(), joining.end());
    members_.erase(from);
  }
  pairs_ = {};
}

std::vector<std::uint32_t>& CopyGroups::members(std::uint32_t group) {
  const auto [found, is_new] = members_.try_emplace(group);
  if (is_new) found->second.push_back(group);
  return found->second;
}

std::size_t CopyGroups::pairs_between(const std::vector<std::uint32_t>& some, std::uint32_t group) const {
  std::size_t pairs = 0;
  for (const auto member : some) {
    const auto& copies = copies_of_.at(member);  // a group grows by pairs only
    pairs += static_cast<std::size_t>(
        std::count_if(copies.begin(), copies.end(), [&](std::uint32_t copy) { return group_of_[copy] == group; }));
  }
  return pairs;
}

}  // namespace kz
