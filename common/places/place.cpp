// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/place.h"

namespace kz {
namespace {

int points_by_population(const Place& place) {
  constexpr std::uint32_t kMillion = 1'000'000;
  const bool is_known_capital = place.is_capital && (place.doubt == PlaceDoubt::none || place.population >= 200'000);
  if (is_known_capital || place.population >= kMillion) return 4;
  if (place.population >= 300'000) return 3;
  if (place.population >= 100'000 || (place.is_seat && place.population >= 40'000)) return 2;
  return place.population >= 15'000 ? 1 : 0;
}

}  // namespace

int name_points(const Place& place) {
  if (place.level != PlaceLevel::city) return place.level == PlaceLevel::region && !place.is_curated ? 1 : 4;
  const int doubt = place.doubt == PlaceDoubt::word ? 2 : place.doubt == PlaceDoubt::person ? 1 : 0;
  return points_by_population(place) - doubt;
}

bool is_village(const Place& place) {
  constexpr std::uint32_t kTown = 5'000;
  return place.level == PlaceLevel::city && place.population < kTown && !place.is_seat;
}

bool is_prominent(const Place& place) {
  return name_points(place) >= kProminentPoints;
}

}  // namespace kz
