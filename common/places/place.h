// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kz {

enum class PlaceLevel : unsigned char { area, country, region, city };

/// What else a city's name is often meant for.
enum class PlaceDoubt : unsigned char { none, person, word };

/// The views live as long as the program.
struct Place {
  std::string id;                ///< "gn:1526384", "iso:KZ", "iso:KZ-ALA", "m49:143", "x:soviet-union"
  std::string_view name;         ///< its usual English name
  std::string_view country;      ///< ISO 3166-1 alpha-2, empty for areas
  const Place* outer = nullptr;  ///< the region a city lies in, the country a region does
  double latitude = 0;           ///< degrees; 0 and 0 where not known
  double longitude = 0;
  std::uint32_t population = 0;
  PlaceLevel level = PlaceLevel::city;
  PlaceDoubt doubt = PlaceDoubt::none;
  bool is_capital = false;  ///< of its country
  bool is_seat = false;     ///< of a government, its region's or country's
  bool is_curated = false;  ///< a region that news name without its country
};

/// How a name was used: "Kazakhstan" or "Kazakh".
enum class PlaceNameUse : unsigned char { name, demonym };

struct PlaceName {
  const Place* place = nullptr;
  PlaceNameUse use = PlaceNameUse::name;
};

}  // namespace kz
