// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace kz {

/// A row of the region table (scripts/make_place_tables). The views live as long as the program.
struct RegionRow {
  std::string_view geonames_code;  ///< "KZ.09"
  std::string_view iso_code;       ///< ISO 3166-2 without the country: "MAN"; empty where it is not known
  std::string_view name;
  double latitude = 0;  ///< degrees, of the middle of its people
  double longitude = 0;
  std::uint32_t population = 0;
  std::string_view keys;  ///< separated by '|'
};

/// A row of the city table.
struct CityRow {
  std::string_view geonames_id;
  std::string_view name;
  std::string_view region;  ///< as RegionRow::geonames_code; the country is what stands before the dot
  double latitude = 0;
  double longitude = 0;
  std::uint32_t population = 0;
  bool is_capital = false;  ///< of its country
  bool is_seat = false;     ///< of its region's government, or its country's
  bool is_word = false;     ///< an English word is spelt the same
  bool is_person = false;   ///< a given name or surname is
  std::string_view keys;    ///< separated by '|'
};

void for_each_region_row(const std::function<void(const RegionRow&)>& take);

/// By rising GeoNames id.
void for_each_city_row(const std::function<void(const CityRow&)>& take);

}  // namespace kz
