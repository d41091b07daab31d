// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "common/places/place.h"

namespace kz {

/// A place that neither CLDR nor the city table has: areas, historic states, disputed places, first-level divisions.
struct PlaceRow {
  std::string_view id;
  std::string_view names;  ///< separated by '|', the usual one first
  PlaceLevel level = PlaceLevel::region;
  std::string_view country;  ///< ISO 3166-1 alpha-2; empty for areas
  double latitude = 0;
  double longitude = 0;
  std::uint32_t thousands = 0;  ///< of inhabitants, roughly; ranks homonyms
};

/// What news call a place that is known from elsewhere.
struct PlaceNameRow {
  std::string_view id;
  std::string_view names;  ///< separated by '|'; the first is shown, the others are known, too
};

/// A city that news name more often than its number of people tells: Venice, Davos.
struct RenownRow {
  std::string_view id;
  std::uint32_t thousands = 0;  ///< of inhabitants of a city of its fame; it ranks homonyms
};

/// The countries within an area that CLDR does not have.
struct AreaRow {
  std::string_view id;
  std::string_view countries;  ///< ISO 3166-1 alpha-2, separated by a space
};

[[nodiscard]] std::span<const PlaceRow> place_rows();
[[nodiscard]] std::span<const PlaceRow> division_rows();  ///< the same, first-level divisions of countries
[[nodiscard]] std::span<const PlaceRow> province_rows();  ///< the same, further ones and those of regions
[[nodiscard]] std::span<const PlaceRow> feature_rows();   ///< the same, seas, great rivers, mountains, islands
[[nodiscard]] std::span<const PlaceRow> river_rows();     ///< the same, rivers
[[nodiscard]] std::span<const PlaceRow> landmark_rows();  ///< the same, streets, squares, buildings, airports
[[nodiscard]] std::span<const PlaceNameRow> place_name_rows();
[[nodiscard]] std::span<const PlaceNameRow> division_name_rows();  ///< regions, and the towns they are called after
[[nodiscard]] std::span<const PlaceNameRow> foreign_place_rows();  ///< names in other scripts, beside those they have
[[nodiscard]] std::span<const AreaRow> area_rows();
[[nodiscard]] std::span<const RenownRow> renown_rows();

/// Regions of the region table that news name without their country.
[[nodiscard]] std::span<const std::string_view> known_divisions();

/// Keys of cities that are first of all something else: English words, given names or surnames that the city table does
/// not mark ("van", "clinton").
[[nodiscard]] std::span<const std::string_view> seldom_cities();

}  // namespace kz
