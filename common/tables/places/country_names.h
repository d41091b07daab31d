// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// A country or area of CLDR with its names.
struct Region {
  std::string code;                     ///< ISO 3166-1 alpha-2 or UN M49
  std::string name;                     ///< its usual English name
  std::vector<std::string> names;       ///< in other major languages
  std::vector<std::string> containers;  ///< codes of the areas it lies in, nearest first
};

/// All territories of ICU's CLDR data.
[[nodiscard]] std::vector<Region> cldr_countries();

/// Continents and subcontinents, and the groupings that are places (not "EU", which is an organisation, nor the world).
[[nodiscard]] std::vector<Region> cldr_areas();

/// Names in news that CLDR lacks or that replace its formal ones.
struct CountryNameRow {
  std::string_view code;
  std::string_view names;  ///< separated by '|'
};
[[nodiscard]] std::span<const CountryNameRow> country_name_rows();

}  // namespace kz
