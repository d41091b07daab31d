// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/gazetteer.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "common/names/key_table.h"
#include "common/names/name_key.h"
#include "common/names/name_list.h"
#include "common/places/city_rows.h"
#include "common/places/country_names.h"
#include "common/places/demonym_rows.h"
#include "common/places/place_rows.h"

namespace kz {
namespace {

constexpr std::uint64_t kCapitalWeight = 20;  // a capital of 50,000 is in the news like another city of a million
constexpr std::size_t kExpectedKeys = 24'000;

std::string country_id(std::string_view code) {
  return "iso:" + std::string(code);
}

std::string area_id(std::string_view code) {
  return "m49:" + std::string(code);
}

bool is_same_name(const PlaceName& a, const PlaceName& b) {
  return a.place == b.place && a.use == b.use;
}

}  // namespace

struct Gazetteer::Tables {
  std::deque<Place> places;  // a deque, for names point into it as it grows
  std::unordered_map<std::string_view, Place*> by_id;
  std::unordered_set<const Place*> capitals;
  KeyTable<PlaceName> names;

  Tables();

  Place* place(std::string_view id) const {
    const auto found = by_id.find(id);
    return found == by_id.end() ? nullptr : found->second;
  }

  Place& add_place(Place place) {
    Place& kept = places.emplace_back(std::move(place));
    by_id.emplace(kept.id, &kept);
    return kept;
  }

  void add_name(std::string_view name, const Place& place, PlaceNameUse use = PlaceNameUse::name) {
    names.add(name_key(name), {&place, use}, is_same_name);
  }

  void add_names(std::string_view list, const Place& place) {
    for_each_item(list, '|', [&](std::string_view name) { add_name(name, place); });
  }

  void add_areas(std::span<const Region> regions);
  void add_countries(std::span<const Region> regions);
  void add_foreign_names(std::span<const Region> regions, const std::function<std::string(std::string_view)>& id_of);
  void add_rows(std::span<const PlaceRow> rows);
  void add_area_members();
  void add_cities();
  void add_city_name(std::string_view name, const Place& place);
  void add_more_names();
  void add_demonyms();
  void complete_parents();
  void sort_names();
  [[nodiscard]] std::uint64_t weight(const PlaceName& name) const;
};

Gazetteer::Tables::Tables() {
  names.reserve(kExpectedKeys);
  const std::vector<Region> areas = cldr_areas();
  const std::vector<Region> countries = cldr_countries();
  add_areas(areas);
  add_countries(countries);
  add_rows(place_rows());
  add_rows(division_rows());
  add_area_members();
  add_cities();
  add_more_names();
  add_demonyms();
  add_foreign_names(areas, area_id);
  add_foreign_names(countries, country_id);
  complete_parents();
  sort_names();
}

void Gazetteer::Tables::add_areas(std::span<const Region> regions) {
  for (const Region& region : regions) {
    Place& place = add_place({area_id(region.code), region.name, "", PlaceLevel::area, 0, 0, 0, {}});
    for (const std::string& outer : region.containers) place.parents.push_back(area_id(outer));
    add_name(region.name, place);
  }
}

void Gazetteer::Tables::add_countries(std::span<const Region> regions) {
  for (const Region& region : regions) {
    Place& place = add_place({country_id(region.code), region.name, region.code, PlaceLevel::country, 0, 0, 0, {}});
    for (const std::string& outer : region.containers) place.parents.push_back(area_id(outer));
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

void Gazetteer::Tables::add_rows(std::span<const PlaceRow> rows) {
  for (const PlaceRow& row : rows) {
    const std::string_view usual = row.names.substr(0, row.names.find('|'));
    Place& place = add_place({std::string(row.id),
                              std::string(usual),
                              std::string(row.country),
                              row.level,
                              row.latitude,
                              row.longitude,
                              row.thousands * 1000,
                              {}});
    if (!row.country.empty()) place.parents.push_back(country_id(row.country));
    add_names(row.names, place);
  }
}

void Gazetteer::Tables::add_area_members() {
  for (const AreaRow& row : area_rows()) {
    for_each_item(row.countries, ' ', [&](std::string_view code) {
      if (Place* country = place(country_id(code))) country->parents.emplace_back(row.id);
    });
  }
}

void Gazetteer::Tables::add_city_name(std::string_view name, const Place& place) {
  const std::string key = name_key(name);
  if (is_never_a_city(key)) return;
  // "Mexico", "Djibouti": a country's name means the country.
  const auto known = names.find(key);
  const bool is_country = std::any_of(known.begin(), known.end(), [](const PlaceName& other) {
    return other.place->level == PlaceLevel::country || other.place->level == PlaceLevel::area;
  });
  if (!is_country) names.add(key, {&place, PlaceNameUse::name}, is_same_name);
}

void Gazetteer::Tables::add_cities() {
  for (const CityRow& row : city_rows()) {
    const Place& place = add_place({"gn:" + std::string(row.geonames_id),
                                    std::string(row.name),
                                    std::string(row.country),
                                    PlaceLevel::city,
                                    row.latitude,
                                    row.longitude,
                                    row.population,
                                    {country_id(row.country)}});
    if (row.is_capital) capitals.insert(&place);
    add_city_name(row.name, place);
    for_each_item(row.aliases, '|', [&](std::string_view alias) { add_city_name(alias, place); });
  }
}

void Gazetteer::Tables::add_more_names() {
  for (const PlaceNameRow& row : place_name_rows()) {
    Place* known = place(row.id);
    if (known == nullptr) continue;
    if (row.is_usual) known->name = row.names.substr(0, row.names.find('|'));
    add_names(row.names, *known);
  }
}

void Gazetteer::Tables::add_demonyms() {
  for (const DemonymRow& row : demonym_rows()) {
    const Place* known = place(row.place);
    if (known == nullptr) continue;
    for_each_item(row.forms, '|', [&](std::string_view form) {
      const std::string key = name_key(form);
      const auto names_known = names.find(key);
      const bool is_name = std::any_of(names_known.begin(), names_known.end(),
                                       [&](const PlaceName& name) { return name.place == known; });
      if (!is_name) names.add(key, {known, PlaceNameUse::demonym}, is_same_name);
    });
  }
}

/// Cities and divisions also lie in whatever their country lies in.
void Gazetteer::Tables::complete_parents() {
  for (Place& inner : places) {
    if (inner.level == PlaceLevel::country || inner.level == PlaceLevel::area || inner.parents.empty()) continue;
    const Place* country = place(inner.parents.front());
    if (country == nullptr) continue;
    inner.parents.insert(inner.parents.end(), country->parents.begin(), country->parents.end());
  }
}

std::uint64_t Gazetteer::Tables::weight(const PlaceName& name) const {
  constexpr std::uint64_t kAboveAll = std::uint64_t{1} << 40U;
  const bool is_country = name.place->level == PlaceLevel::country && name.place->id.starts_with("iso:");
  if (is_country || name.place->id.starts_with("m49:")) return kAboveAll;
  return name.place->population * (capitals.contains(name.place) ? kCapitalWeight : 1);
}

void Gazetteer::Tables::sort_names() {
  names.for_each([this](std::string_view, std::vector<PlaceName>& found) {
    if (found.size() < 2) return;
    // Stable: places of one weight stay in the order of their tables.
    std::stable_sort(found.begin(), found.end(),
                     [this](const PlaceName& a, const PlaceName& b) { return weight(a) > weight(b); });
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
  return tables_->place(id);
}

std::unordered_map<std::string_view, std::vector<std::string_view>> Gazetteer::keys_by_place() const {
  std::unordered_map<std::string_view, std::vector<std::string_view>> keys;
  tables_->names.for_each([&](std::string_view key, const std::vector<PlaceName>& found) {
    for (const PlaceName& name : found) {
      if (name.use == PlaceNameUse::name) keys[name.place->id].push_back(key);
    }
  });
  for (auto& [id, of_place] : keys) std::sort(of_place.begin(), of_place.end());
  return keys;
}

}  // namespace kz
