// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/places/place.h"

namespace kz {

/// Places by name and by id. Built once, on first use, in some ten milliseconds; safe for use by several threads.
class Gazetteer {
 public:
  static const Gazetteer& standard();

  /// What `key` (see `name_key`) may name, most likely first as far as the name alone tells; empty where nothing.
  [[nodiscard]] std::span<const PlaceName> find(std::string_view key) const;

  /// The number of words of the longest name whose first word is `first_word` (a word of a key); 0 where none starts
  /// so.
  [[nodiscard]] std::size_t longest_from(std::string_view first_word) const;

  /// nullptr where there is none.
  [[nodiscard]] const Place* by_id(std::string_view id) const;

  /// All places that `place` lies in, nearest first: region, country, areas.
  [[nodiscard]] std::vector<const Place*> containing(const Place& place) const;

  /// The keys that name each place (not its demonyms), sorted, by its id; a region called like its town leaves the name
  /// to it. Reads every name: keep the result. Views stay valid as long as the gazetteer, which is the program's end.
  [[nodiscard]] std::unordered_map<std::string_view, std::vector<std::string_view>> keys_by_place() const;

 private:
  Gazetteer();
  struct Tables;
  const Tables* tables_;
};

}  // namespace kz
