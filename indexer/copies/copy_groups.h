// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
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

 private:
  struct Pair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double strength = 0;
  };

  [[nodiscard]] std::size_t pairs_between(const std::vector<std::uint32_t>& some, std::uint32_t group) const;

  std::vector<Pair> pairs_;
  std::vector<std::vector<std::uint32_t>> copies_of_;  // of each article
  std::vector<std::vector<std::uint32_t>> members_;    // of each group
  std::vector<std::uint32_t> group_of_;
};

}  // namespace kz
