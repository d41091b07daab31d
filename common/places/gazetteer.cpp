// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/gazetteer.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <string>
#include <unordered_map>

#include "common/names/key_table.h"
#include "common/names/name_key.h"
#include "common/names/name_list.h"
#include "common/places/country_names.h"
#include "common/places/demonym_rows.h"
#include "common/places/place_rows.h"
#include "common/places/place_tables.h"

namespace kz {
namespace {

constexpr std::uint64_t kCapitalWeight = 20;  // a capital of 50,000 is in the news like another city of a million
// A region that lends its name from its chief town is seldom meant by it.
constexpr std::uint64_t kRegionWeight = 20;
constexpr std::size_t kExpectedKeys = 140'000;
constexpr std::size_t kMinCityKey = 3;  // bytes
constexpr std::string_view kCityPrefix = "gn:";

std::string country_id(std::string_view code) {
  return "iso:" + std::string(code);
}

std::string area_id(std::string_view code) {
  return "m49:" + std::string(code);
}

/// "KZ.09" -> "iso:KZ-MAN"; regions that ISO does not know by a name of ours, and counties, are "x:" and the code.
std::string region_id(const RegionRow& row) {
  std::string country(row.geonames_code.substr(0, 2));
  if (!row.iso_code.empty()) return "iso:" + country + "-" + std::string(row.iso_code);
  std::string id = "x:" + std::string(row.geonames_code);
  std::transform(id.begin(), id.end(), id.begin(), [](char c) {
    if (c == '.') return '-';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return id;
}

bool is_same_name(const PlaceName& a, const PlaceName& b) {
  return a.place == b.place && a.use == b.use;
}

/// Whether who asks for `place`, a region called like its chief town, by one of these names means the town: Almaty.
bool is_city_rather(const Place& place, std::span<const PlaceName> names) {
  if (place.level != PlaceLevel::region || place.is_curated) return false;
  return std::any_of(names.begin(), names.end(), [&](const PlaceName& other) {
    return other.place->level == PlaceLevel::city && other.place->country == place.country;
  });
}

std::uint64_t weight(const PlaceName& name) {
  constexpr std::uint64_t kAboveAll = std::uint64_t{1} << 40U;
  const Place& place = *name.place;
  const bool is_country = place.level == PlaceLevel::country && place.id.starts_with("iso:");
  if (is_country || place.id.starts_with("m49:")) return kAboveAll;
  if (place.level == PlaceLevel::region && !place.is_curated) return place.population / kRegionWeight;
  return std::uint64_t{place.population} * (place.is_capital ? kCapitalWeight : 1);
}

}  // namespace

struct Gazetteer::Tables {
  std::deque<std::string> texts;  // names that are in no table; a deque, for views into it stay valid
  std::deque<Place> places;       // but the cities; a deque, for names point into it as it grows
  std::deque<Place> cities;       // by rising GeoNames id
  std::unordered_map<std::string_view, Place*> by_id;
  std::unordered_map<std::string_view, const Place*> region_by_code;
  std::unordered_map<const Place*, std::vector<const Place*>> areas;  // that a country or area lies in, nearest first
  KeyTable<PlaceName> names;

  Tables();

  [[nodiscard]] Place* place(std::string_view id) const {
    const auto found = by_id.find(id);
    return found == by_id.end() ? nullptr : found->second;
  }
  [[nodiscard]] Place* any_place(std::string_view id) {
    if (!id.starts_with(kCityPrefix)) return place(id);
    const std::size_t index = city_index(id.substr(kCityPrefix.size()));
    return index < cities.size() ? &cities[index] : nullptr;
  }
  /// The index in `cities` of a GeoNames id, or their number.
  [[nodiscard]] std::size_t city_index(std::string_view number) const;

  Place& add_place(Place place) {
    Place& kept = places.emplace_back(std::move(place));
    by_id.emplace(kept.id, &kept);
    return kept;
  }

  std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }

  void add_name(std::string_view name, const Place& place, PlaceNameUse use = PlaceNameUse::name) {
    names.add_copy(name_key(name), {&place, use}, is_same_name);
  }

  void add_names(std::string_view list, const Place& place) {
    for_each_item(list, '|', [&](std::string_view name) { add_name(name, place); });
  }

  void add_area_ids(const Place& inner, const std::vector<std::string>& codes) {
    for (const std::string& code : codes) areas[&inner].push_back(place(area_id(code)));
  }

  void add_areas(std::span<const Region> regions);
  void add_countries(std::span<const Region> regions);
  void add_foreign_names(std::span<const Region> regions, const std::function<std::string(std::string_view)>& id_of);
  void add_regions();
  void add_rows(std::span<const PlaceRow> rows);
  void add_area_members();
  void add_cities();
  void add_city_names(std::string_view keys, const Place& city);
  void add_more_names();
  void add_demonyms();
  void sort_names();
};

Gazetteer::Tables::Tables() {
  names.reserve(kExpectedKeys);
  const std::vector<Region> cldr_area = cldr_areas();
  const std::vector<Region> countries = cldr_countries();
  add_areas(cldr_area);
  add_countries(countries);
  add_rows(place_rows());
  add_rows(division_rows());
  add_regions();
  add_area_members();
  add_cities();
  add_more_names();
  add_demonyms();
  add_foreign_names(cldr_area, area_id);
  add_foreign_names(countries, country_id);
  sort_names();
}

void Gazetteer::Tables::add_areas(std::span<const Region> regions) {
  for (const Region& region : regions) {
    Place place;
    place.id = area_id(region.code);
    place.name = keep(region.name);
    place.level = PlaceLevel::area;
    add_name(region.name, add_place(std::move(place)));
  }
  for (const Region& region : regions) add_area_ids(*place(area_id(region.code)), region.containers);
}

void Gazetteer::Tables::add_countries(std::span<const Region> regions) {
  for (const Region& region : regions) {
    Place place;
    place.id = country_id(region.code);
    place.name = keep(region.name);
    place.country = keep(region.code);
    place.level = PlaceLevel::country;
    add_area_ids(add_place(std::move(place)), region.containers);
  }
  // First, for their order decides between countries of one name.
  for (const CountryNameRow& row : country_name_rows()) {
    if (const Place* country = place(country_id(row.code))) add_names(row.names, *country);
  }
  for (const Region& region : regions) add_name(region.name, *place(country_id(region.code)));
}

/// Names in other languages must not take a name from another place: Salvador is a city, "El Salvador" the country.
void Gazetteer::Tables::add_foreign_names(std::span<const Region> regions,
                                          const std::function<std::string(std::string_view)>& id_of) {
  for (const Region& region : regions) {
    const Place* known = place(id_of(region.code));
    for (const std::string& name : region.names) {
      if (names.find(name_key(name)).empty()) add_name(name, *known);
    }
  }
}

void Gazetteer::Tables::add_regions() {
  for_each_region_row([this](const RegionRow& row) {
    const Place* country = place(country_id(row.geonames_code.substr(0, 2)));
    if (country == nullptr) return;
    const std::string id = region_id(row);
    const std::size_t dot = row.geonames_code.rfind('.');
    const auto outer = region_by_code.find(row.geonames_code.substr(0, dot));
    if (const Place* curated = place(id)) {
      region_by_code.emplace(row.geonames_code, curated);  // its row says what it is called
      return;
    }
    Place region;
    region.id = id;
    region.name = row.name;
    region.country = country->country;
    region.outer = outer == region_by_code.end() ? country : outer->second;
    region.latitude = row.latitude;
    region.longitude = row.longitude;
    region.population = row.population;
    region.level = PlaceLevel::region;
    const Place& kept = add_place(std::move(region));
    region_by_code.emplace(row.geonames_code, &kept);
    add_city_names(row.keys, kept);
  });
}

void Gazetteer::Tables::add_rows(std::span<const PlaceRow> rows) {
  for (const PlaceRow& row : rows) {
    Place place;
    place.id = row.id;
    place.name = row.names.substr(0, row.names.find('|'));
    place.country = row.country;
    place.outer = row.country.empty() ? nullptr : this->place(country_id(row.country));
    place.latitude = row.latitude;
    place.longitude = row.longitude;
    place.population = row.thousands * 1000;
    place.level = row.level;
    place.is_curated = true;
    add_names(row.names, add_place(std::move(place)));
  }
}

void Gazetteer::Tables::add_area_members() {
  for (const AreaRow& row : area_rows()) {
    const Place* area = place(row.id);
    for_each_item(row.countries, ' ', [&](std::string_view code) {
      const Place* country = place(country_id(code));
      if (country != nullptr && area != nullptr) areas[country].push_back(area);
    });
  }
}

void Gazetteer::Tables::add_city_names(std::string_view keys, const Place& city) {
  for_each_item(keys, '|', [&](std::string_view key) {
    if (key.size() < kMinCityKey) return;
    // "Mexico", "Djibouti": a country's name means the country.
    const auto known = names.find(key);
    const bool is_country = std::any_of(known.begin(), known.end(), [](const PlaceName& other) {
      return other.place->level == PlaceLevel::country || other.place->level == PlaceLevel::area;
    });
    if (!is_country) names.add(key, {&city, PlaceNameUse::name}, is_same_name);
  });
}

void Gazetteer::Tables::add_cities() {
  for_each_city_row([this](const CityRow& row) {
    Place& city = cities.emplace_back();
    city.id.assign(kCityPrefix).append(row.geonames_id);
    city.name = row.name;
    const auto region = region_by_code.find(row.region);
    city.outer = region != region_by_code.end() ? region->second : place(country_id(row.region.substr(0, 2)));
    city.country = row.region.substr(0, 2);
    city.latitude = row.latitude;
    city.longitude = row.longitude;
    city.population = row.population;
    city.is_capital = row.is_capital;
    city.is_seat = row.is_seat;
    city.doubt = row.is_word ? PlaceDoubt::word : row.is_person ? PlaceDoubt::person : PlaceDoubt::none;
    add_city_names(row.keys, city);
  });
  for (const std::string_view key : seldom_cities()) {
    for (const PlaceName& name : names.find(key)) {
      if (name.place->level == PlaceLevel::city) any_place(name.place->id)->doubt = PlaceDoubt::word;
    }
  }
}

std::size_t Gazetteer::Tables::city_index(std::string_view number) const {
  const auto number_of = [](const Place& city) { return std::string_view(city.id).substr(kCityPrefix.size()); };
  // Numbers of fewer digits are smaller; as texts of one length they compare as numbers do.
  const auto is_less = [&](const Place& city, std::string_view wanted) {
    const std::string_view have = number_of(city);
    return have.size() != wanted.size() ? have.size() < wanted.size() : have < wanted;
  };
  const auto found = std::lower_bound(cities.begin(), cities.end(), number, is_less);
  const bool is_found = found != cities.end() && number_of(*found) == number;
  return is_found ? static_cast<std::size_t>(found - cities.begin()) : cities.size();
}

void Gazetteer::Tables::add_more_names() {
  for (const PlaceNameRow& row : place_name_rows()) {
    Place* known = any_place(row.id);
    if (known == nullptr) continue;
    if (row.is_usual) known->name = row.names.substr(0, row.names.find('|'));
    if (known->doubt == PlaceDoubt::person) known->doubt = PlaceDoubt::none;
    add_names(row.names, *known);
  }
}

void Gazetteer::Tables::add_demonyms() {
  for (const DemonymRow& row : demonym_rows()) {
    const Place* known = any_place(row.place);
    if (known == nullptr) continue;
    for_each_item(row.forms, '|', [&](std::string_view form) {
      const std::string key = name_key(form);
      const auto names_known = names.find(key);
      const bool is_name = std::any_of(names_known.begin(), names_known.end(),
                                       [&](const PlaceName& name) { return name.place == known; });
      if (!is_name) names.add_copy(key, {known, PlaceNameUse::demonym}, is_same_name);
    });
  }
}

void Gazetteer::Tables::sort_names() {
  names.for_each([](std::string_view, std::span<PlaceName> found) {
    if (found.size() < 2) return;
    // Stable: places of one weight stay in the order of their tables.
    std::stable_sort(found.begin(), found.end(),
                     [](const PlaceName& a, const PlaceName& b) { return weight(a) > weight(b); });
  });
}

Gazetteer::Gazetteer() : tables_(new Tables) {}

const Gazetteer& Gazetteer::standard() {
  static const Gazetteer gazetteer;  // never destroyed in effect: its tables live as long as the program
  return gazetteer;
}

std::span<const PlaceName> Gazetteer::find(std::string_view key) const {
  return tables_->names.find(key);
}

std::size_t Gazetteer::longest_from(std::string_view first_word) const {
  return tables_->names.longest_from(first_word);
}

const Place* Gazetteer::by_id(std::string_view id) const {
  if (!id.starts_with(kCityPrefix)) return tables_->place(id);
  const std::size_t index = tables_->city_index(id.substr(kCityPrefix.size()));
  return index < tables_->cities.size() ? &tables_->cities[index] : nullptr;
}

std::vector<const Place*> Gazetteer::containing(const Place& place) const {
  std::vector<const Place*> found;
  const Place* innermost_with_areas = &place;
  for (const Place* outer = place.outer; outer != nullptr; outer = outer->outer) {
    found.push_back(outer);
    innermost_with_areas = outer;
  }
  const auto areas = tables_->areas.find(innermost_with_areas);
  if (areas != tables_->areas.end()) found.insert(found.end(), areas->second.begin(), areas->second.end());
  return found;
}

std::unordered_map<std::string_view, std::vector<std::string_view>> Gazetteer::keys_by_place() const {
  std::unordered_map<std::string_view, std::vector<std::string_view>> keys;
  tables_->names.for_each([&](std::string_view key, std::span<const PlaceName> found) {
    for (const PlaceName& name : found) {
      if (name.use == PlaceNameUse::name && !is_city_rather(*name.place, found)) keys[name.place->id].push_back(key);
    }
  });
  for (auto& [id, of_place] : keys) std::sort(of_place.begin(), of_place.end());
  return keys;
}

}  // namespace kz
