// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kz {

enum class PlaceLevel : unsigned char { area, country, region, city };

/// What else a city's name is often meant for.
enum class PlaceDoubt : unsigned char { none, person, word };

/// A place as it lies in the packed gazetteer (see `Gazetteer`), read where it is: texts and the place around it are
/// told by their distance in bytes from it, so that nothing is built or relocated when a program starts. It cannot be
/// copied; the views live as long as the gazetteer.
struct Place {
  Place() = default;
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  /// "gn:1526384", "iso:KZ", "iso:KZ-ALA", "m49:143", "x:soviet-union"
  [[nodiscard]] std::string_view id() const { return text_at(id_distance, id_size); }
  /// Its usual English name.
  [[nodiscard]] std::string_view name() const { return text_at(name_distance, name_size); }
  /// ISO 3166-1 alpha-2, empty for areas.
  [[nodiscard]] std::string_view country() const {
    return {country_code.data(), country_code.front() == '\0' ? 0U : country_code.size()};
  }
  /// The region a city lies in, the country a region does; nullptr for none.
  [[nodiscard]] const Place* outer() const {
    return outer_distance == 0 ? nullptr : reinterpret_cast<const Place*>(address() + outer_distance);
  }
  [[nodiscard]] double latitude() const { return latitude_units / kUnitsPerDegree; }  ///< degrees
  /// Degrees. It and the latitude are 0 where they are not known.
  [[nodiscard]] double longitude() const { return longitude_units / kUnitsPerDegree; }

  static constexpr double kUnitsPerDegree = 10'000;

  std::int32_t id_distance = 0;
  std::int32_t name_distance = 0;
  std::int32_t outer_distance = 0;
  std::int32_t latitude_units = 0;
  std::int32_t longitude_units = 0;
  std::uint32_t population = 0;
  std::array<char, 2> country_code = {};
  std::uint8_t id_size = 0;
  std::uint8_t name_size = 0;
  PlaceLevel level = PlaceLevel::city;
  PlaceDoubt doubt = PlaceDoubt::none;
  bool is_capital : 1 = false;  ///< of its country
  bool is_seat : 1 = false;     ///< of a government, its region's or country's
  bool is_curated : 1 = false;  ///< a region that news name without its country

 private:
  [[nodiscard]] const char* address() const { return reinterpret_cast<const char*>(this); }
  [[nodiscard]] std::string_view text_at(std::int32_t distance, std::uint8_t size) const {
    return {address() + distance, size};
  }
};

/// How a name was used: "Kazakhstan" or "Kazakh".
enum class PlaceNameUse : unsigned char { name, demonym };

/// What a name may stand for, packed as `Place` is.
struct PlaceName {
  PlaceName() = default;
  PlaceName(const PlaceName&) = delete;
  PlaceName& operator=(const PlaceName&) = delete;

  [[nodiscard]] const Place& place() const {
    return *reinterpret_cast<const Place*>(reinterpret_cast<const char*>(this) + (packed & ~1));
  }
  [[nodiscard]] PlaceNameUse use() const { return (packed & 1) == 0 ? PlaceNameUse::name : PlaceNameUse::demonym; }

  /// The distance of the place in bytes, an even number, plus one for a demonym.
  std::int32_t packed = 0;
};

/// How likely a name is to be this place by itself: this many and more for names that are little else.
inline constexpr int kProminentPoints = 2;
[[nodiscard]] int name_points(const Place& place);

/// Whether few people live there, or nobody says how many: such a place is meant only where much speaks for it.
[[nodiscard]] bool is_village(const Place& place);

/// Whether a name is likely enough to be this place for other rules to build on it without the article's evidence.
[[nodiscard]] bool is_prominent(const Place& place);

}  // namespace kz
