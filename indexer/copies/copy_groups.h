// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kz {

/// Makes groups of pairs of copies. Copies of copies are copies, but only as far as most of two groups are copies of
/// each other: else a chain of reports, each a little different from the one before, would become one.
class CopyGroups {
 public:
  /// For articles 0 to `articles` - 1, each a group of its own.
  explicit CopyGroups(std::size_t articles);

  /// `a` and `b` are copies; each pair is told once. `strength` is how surely.
  void add_pair(std::uint32_t a, std::uint32_t b, double strength);

  /// Joins groups by the pairs told, the surest first. The result does not depend on the order they were told in.
  void join_pairs();

  /// A number that the articles of one group have in common.
  [[nodiscard]] std::uint32_t root(std::uint32_t article) const { return group_of_[article]; }

  /// Whether the article is in one group with others.
  [[nodiscard]] bool is_joined(std::uint32_t article) const {
    const auto group = members_.find(group_of_[article]);
    return group != members_.end() && group->second.size() > 1;
  }

 private:
  struct Pair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double strength = 0;
  };

  [[nodiscard]] std::size_t pairs_between(const std::vector<std::uint32_t>& some, std::uint32_t group) const;

  /// The articles of a group, which is named by one of them.
  [[nodiscard]] std::vector<std::uint32_t>& members(std::uint32_t group);

  std::vector<Pair> pairs_;
  std::vector<std::uint32_t> group_of_;
  // Most articles have no copy: these hold those that do.
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> copies_of_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> members_;  // by group
};

}  // namespace kz
