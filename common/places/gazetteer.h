// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kz {

enum class PlaceLevel { area, country, region, city };

struct Place {
  std::string id;       ///< "gn:1526384", "iso:KZ", "m49:143", "x:soviet-union"
  std::string name;     ///< its usual English name
  std::string country;  ///< ISO 3166-1 alpha-2, empty for areas
  PlaceLevel level = PlaceLevel::city;
  double latitude = 0;  ///< degrees; 0 and 0 where not known
  double longitude = 0;
  std::uint32_t population = 0;
  std::vector<std::string> parents;  ///< ids of all places it lies in, nearest first: city -> country -> areas
};

/// How a name was used: "Kazakhstan", "Kazakh", or a capital (which may stand for its government).
enum class PlaceNameUse { name, demonym };

struct PlaceName {
  const Place* place = nullptr;
  PlaceNameUse use = PlaceNameUse::name;
};

/// Places by name and by id. Built once, on first use, in a few milliseconds; safe for use by several threads.
class Gazetteer {
 public:
  static const Gazetteer& standard();

  /// What `key` (see `name_key`) may name, most likely (most populous) first; empty where nothing.
  [[nodiscard]] std::span<const PlaceName> find(std::string_view key) const;

  /// The number of words of the longest name whose first word is `first_word` (a word of a key); 0 where none starts
  /// so.
  [[nodiscard]] std::size_t longest_from(std::string_view first_word) const;

  /// nullptr where there is none.
  [[nodiscard]] const Place* by_id(std::string_view id) const;

  /// The keys that name each place (not its demonyms), sorted, by its id. Reads every name: keep the result. Views stay
  /// valid as long as the gazetteer, which is the program's end.
  [[nodiscard]] std::unordered_map<std::string_view, std::vector<std::string_view>> keys_by_place() const;

 private:
  Gazetteer();
  struct Tables;
  const Tables* tables_;
};

}  // namespace kz
