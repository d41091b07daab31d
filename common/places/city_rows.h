// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kz {

/// A row of the city table (scripts/make_city_table). The views live as long as the program.
struct CityRow {
  std::string_view geonames_id;
  std::string_view name;
  std::string_view country;  ///< ISO 3166-1 alpha-2
  double latitude = 0;
  double longitude = 0;
  std::uint32_t population = 0;
  bool is_capital = false;
  std::string_view aliases;  ///< separated by '|'
};

/// By population, the most populous first.
[[nodiscard]] std::vector<CityRow> city_rows();

}  // namespace kz
