// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/copy_groups.h"

#include <algorithm>
#include <utility>

namespace kz {

CopyGroups::CopyGroups(std::size_t articles) : copies_of_(articles), members_(articles), group_of_(articles) {
  for (std::uint32_t i = 0; i < articles; ++i) {
    members_[i] = {i};
    group_of_[i] = i;
  }
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
    if (members_[from].size() > members_[to].size()) std::swap(from, to);
    const auto possible = members_[from].size() * members_[to].size();
    if (pairs_between(members_[from], to) * 2 < possible) continue;
    for (const auto member : members_[from]) group_of_[member] = to;
    members_[to].insert(members_[to].end(), members_[from].begin(), members_[from].end());
    members_[from] = {};
  }
  pairs_ = {};
}

std::size_t CopyGroups::pairs_between(const std::vector<std::uint32_t>& some, std::uint32_t group) const {
  std::size_t pairs = 0;
  for (const auto member : some) {
    pairs += static_cast<std::size_t>(std::count_if(copies_of_[member].begin(), copies_of_[member].end(),
                                                    [&](std::uint32_t copy) { return group_of_[copy] == group; }));
  }
  return pairs;
}

}  // namespace kz
