// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/person_edges.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "common/identity/name_blocks.h"
#include "common/identity/name_distance.h"
#include "common/identity/skeleton.h"
#include "common/sort_unique.h"

namespace kz {
namespace {

// Forty names of one skeleton and one initial are usual; hundreds are Smiths, who are told apart by their given names.
constexpr std::size_t kLargestBlock = 64;
// In a block of names that even their whole skeleton does not part, each is compared with so many next to it.
constexpr std::size_t kWindow = 32;

using Entry = std::pair<std::uint64_t, std::uint32_t>;  // block, place
using Members = std::span<const Entry>;

class Comparison {
 public:
  explicit Comparison(std::span<const NameForm> forms) : forms_(forms) {}

  void compare_block(Members members) {
    if (members.size() <= kLargestBlock) return compare_all(members, members.size());
    // Divided by the given names; a name may be in several parts.
    std::vector<Entry> parts;
    for (const auto& [block, place] : members) {
      const auto& words = forms_[place].words;
      for (std::size_t i = 0; i + 1 < words.size() && i < 2; ++i) {
        for (const auto& skeleton : words[i]->skeletons) {
          parts.emplace_back(XXH3_64bits(skeleton.data(), skeleton.size()), place);
        }
      }
    }
    for_each_block(parts,
                   [&](Members part) { compare_all(part, part.size() <= kLargestBlock ? part.size() : kWindow); });
  }

  template <typename Visit>
  static void for_each_block(std::vector<Entry>& entries, Visit visit) {
    sort_unique(entries);
    for (std::size_t begin = 0; begin < entries.size();) {
      std::size_t end = begin + 1;
      while (end < entries.size() && entries[end].first == entries[begin].first) ++end;
      if (end - begin > 1) visit(Members(entries).subspan(begin, end - begin));
      begin = end;
    }
  }

  std::vector<NameEdge> take() {
    const auto order = [](const NameEdge& edge) { return std::tuple(edge.distance, edge.a, edge.b); };
    std::sort(edges_.begin(), edges_.end(), [&](const auto& x, const auto& y) { return order(x) < order(y); });
    const auto is_same = [](const auto& x, const auto& y) { return x.a == y.a && x.b == y.b; };
    edges_.erase(std::unique(edges_.begin(), edges_.end(), is_same), edges_.end());
    return std::move(edges_);
  }

 private:
  void compare_all(Members members, std::size_t window) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      const auto end = std::min(members.size(), i + 1 + window);
      for (std::size_t j = i + 1; j < end; ++j) {
        const auto [a, b] = std::minmax(members[i].second, members[j].second);
        const float distance = name_distance(forms_[a], forms_[b]);
        if (distance <= kSameName) edges_.push_back({.a = a, .b = b, .distance = distance});
      }
    }
  }

  std::span<const NameForm> forms_;
  std::vector<NameEdge> edges_;
};

}  // namespace

std::vector<NameEdge> person_edges(std::span<const NameForm> forms) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    for (const auto block : name_blocks(forms[i])) entries.emplace_back(block, static_cast<std::uint32_t>(i));
  }
  Comparison comparison(forms);
  Comparison::for_each_block(entries, [&](Members members) { comparison.compare_block(members); });
  return comparison.take();
}

}  // namespace kz
