// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "searcher/index_reader.h"

namespace kz {

/// The places and actors that a filter stands for, to be asked name by name: the terms of the filter find articles,
/// this the mentions in them.
class AskedNames {
 public:
  /// `terms` as resolve_name gives them.
  AskedNames(const std::vector<std::string>& terms, IndexReader& reader);

  /// Whether a mention of the name `number` is one of what was asked for: of the actor, of the place or one within it,
  /// of an organisation that carries the country.
  [[nodiscard]] bool holds(std::uint32_t number);

  [[nodiscard]] bool is_empty() const noexcept { return numbers_.empty() && places_.empty(); }

 private:
  [[nodiscard]] bool is_asked_or_within(const EntityRecord& place) const;
  [[nodiscard]] bool lies_within(std::uint32_t number) const;

  IndexReader& reader_;
  std::unordered_set<std::uint32_t> numbers_;
  std::unordered_set<std::string> places_;                   // ids
  std::unordered_map<std::uint32_t, bool> is_place_within_;  // by number, as far as asked
};

}  // namespace kz
