// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "indexer/names/actor_joiner.h"

namespace kz {

/// Names on their way into groups: each starts alone, groups are only ever put together.
class NameGroups {
 public:
  explicit NameGroups(std::size_t names);

  /// The smallest place in the group of `name`.
  [[nodiscard]] std::size_t of(std::size_t name) const { return group_of_[name]; }
  [[nodiscard]] const std::vector<std::size_t>& all() const { return group_of_; }
  [[nodiscard]] const std::vector<std::size_t>& members(std::size_t group) const { return members_[group]; }

  /// Puts the groups of `a` and `b` together and remembers why; nothing where they are one already.
  void join(std::size_t a, std::size_t b, JoinReason reason, float distance = 0);

  /// Names of the groups of `a` and `b` shall never be one.
  void forbid(std::size_t a, std::size_t b);
  [[nodiscard]] bool is_forbidden(std::size_t a, std::size_t b) const;

  [[nodiscard]] JoinedNames take();

 private:
  std::vector<std::size_t> group_of_;
  std::vector<std::vector<std::size_t>> members_;  // of each name that leads a group
  std::vector<NameJoin> joins_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> forbidden_;  // names and those they must not meet
};

}  // namespace kz
