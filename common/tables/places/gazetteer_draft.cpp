// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tables/places/gazetteer_draft.h"

#include <algorithm>
#include <array>

#include "common/item_list.h"
#include "common/names/name_key.h"
#include "common/tables/places/city_names.h"
#include "common/tables/places/demonym_rows.h"
#include "common/tables/places/place_tables.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::uint64_t kCapitalWeight = 20;  // a capital of 50,000 is in the news like another city of a million
// A region that lends its name from its chief town is seldom meant by it.
constexpr std::uint64_t kRegionWeight = 20;
constexpr std::size_t kMinCityKey = 3;  // bytes
// A smaller place does not take a name from a curated one of its country: Highbury is a stadium, not the quarter.
constexpr std::uint32_t kQuarter = 50'000;

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

bool is_same_name(const DraftName& a, const DraftName& b) {
  return a.place == b.place && a.use == b.use;
}

/// What is shown: "Kazan" for "Kazan’", "Suwon" for "Suwon-si".
std::string_view shown_name(const CityRow& row) {
  std::string_view name = row.name;
  if (row.region.starts_with("KR") && name.ends_with("-si")) name.remove_suffix(3);
  for (const std::string_view mark : {"’", "'"}) {
    if (name.ends_with(mark)) name.remove_suffix(mark.size());
  }
  return name;
}

/// "qamishli" of "al qamishli", "ansan" of "ansan si", "hualien" of "hualien city": news leave out what says nothing.
/// Empty where all of the first key does.
std::string_view shorter_key(const CityRow& row) {
  // There, each city is one of this name; elsewhere it is a part of some: "Rainbow City".
  constexpr std::array<std::string_view, 7> kOfCities = {"CN", "ID", "JP", "KR", "PH", "PK", "TW"};
  std::string_view key = row.keys.substr(0, row.keys.find('|'));
  const std::string_view country = row.region.substr(0, 2);
  for (const std::string_view lead : {"al ", "city of "}) {
    if (key.starts_with(lead)) return key.substr(lead.size());
  }
  const std::string_view end = country == "KR" && key.ends_with(" si") ? " si" : " city";
  if (!key.ends_with(end) || !is_one_of(country, kOfCities)) return {};
  key.remove_suffix(end.size());
  return key;
}

/// "Sanaa Province" names no town.
bool ends_with_division(std::string_view name) {
  constexpr std::array<std::string_view, 4> kWords = {"Department", "Governorate", "Province", "Region"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return name.ends_with(word); });
}

std::uint64_t weight(const DraftName& name) {
  constexpr std::uint64_t kAboveAll = std::uint64_t{1} << 40U;
  const DraftPlace& place = *name.place;
  const bool is_country = place.level == PlaceLevel::country && place.id.starts_with("iso:");
  if (is_country || place.id.starts_with("m49:")) return kAboveAll;
  if (place.level == PlaceLevel::region && !place.is_curated) return place.population / kRegionWeight;
  return std::uint64_t{place.population} * (place.is_capital ? kCapitalWeight : 1);
}

}  // namespace

GazetteerDraft::GazetteerDraft() {
  const std::vector<Region> cldr_area = cldr_areas();
  const std::vector<Region> countries = cldr_countries();
  add_areas(cldr_area);
  add_countries(countries);
  add_rows(place_rows());
  add_rows(division_rows());
  add_rows(province_rows());
  add_rows(feature_rows());
  add_rows(river_rows());
  add_rows(landmark_rows());
  add_regions();
  add_area_members();
  add_cities();
  add_renown();
  add_shorter_names();
  add_spellings();
  mark_seldom_cities();
  add_more_names();
  add_division_names();
  add_demonyms();
  add_foreign_names(cldr_area, area_id);
  add_foreign_names(countries, country_id);
  add_foreign_city_names();
  sort_names();
}

DraftPlace* GazetteerDraft::place(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

DraftPlace& GazetteerDraft::add_place(DraftPlace place) {
  DraftPlace& kept = places_.emplace_back(std::move(place));
  by_id_.emplace(kept.id, &kept);
  return kept;
}

void GazetteerDraft::add_name(std::string_view name, const DraftPlace& place) {
  names_.add_copy(name_key(name), {&place, PlaceNameUse::name}, is_same_name);
}

void GazetteerDraft::add_names(std::string_view list, const DraftPlace& place) {
  for_each_item(list, '|', [&](std::string_view name) { add_name(name, place); });
}

void GazetteerDraft::add_area_ids(const DraftPlace& inner, const std::vector<std::string>& codes) {
  for (const std::string& code : codes) areas_[&inner].push_back(place(area_id(code)));
}

void GazetteerDraft::add_areas(std::span<const Region> regions) {
  for (const Region& region : regions) {
    DraftPlace place;
    place.id = area_id(region.code);
    place.name = keep(region.name);
    place.level = PlaceLevel::area;
    add_name(region.name, add_place(std::move(place)));
  }
  for (const Region& region : regions) add_area_ids(*place(area_id(region.code)), region.containers);
}

void GazetteerDraft::add_countries(std::span<const Region> regions) {
  for (const Region& region : regions) {
    DraftPlace place;
    place.id = country_id(region.code);
    place.name = keep(region.name);
    place.country = keep(region.code);
    place.level = PlaceLevel::country;
    add_area_ids(add_place(std::move(place)), region.containers);
  }
  // First, for their order decides between countries of one name.
  for (const CountryNameRow& row : country_name_rows()) {
    if (const DraftPlace* country = place(country_id(row.code))) add_names(row.names, *country);
  }
  for (const Region& region : regions) add_name(region.name, *place(country_id(region.code)));
}

/// Names in other languages must not take a name from another place: Salvador is a city, "El Salvador" the country.
void GazetteerDraft::add_foreign_names(std::span<const Region> regions,
                                       const std::function<std::string(std::string_view)>& id_of) {
  for (const Region& region : regions) {
    const DraftPlace* known = place(id_of(region.code));
    for (const std::string& name : region.names) {
      if (names_.find(name_key(name)).empty()) add_name(name, *known);
    }
  }
}

const DraftPlace* GazetteerDraft::place_in(std::string_view country, std::string_view key) const {
  const DraftPlace* likeliest = nullptr;
  std::uint64_t most = 0;
  for (const DraftName& name : names_.find(key)) {
    const bool is_within = name.place->country == country && name.place->level != PlaceLevel::country;
    if (!is_within || weight(name) < most) continue;
    likeliest = name.place;
    most = weight(name);
  }
  return likeliest;
}

void GazetteerDraft::add_foreign_city_names() {
  for (const PlaceNameRow& row : foreign_place_rows()) {
    if (const DraftPlace* known = place(row.id)) add_names(row.names, *known);
  }
  for (const ZoneCity& city : cldr_cities()) {
    const DraftPlace* known = place_in(city.country, name_key(city.name));
    if (known == nullptr) continue;
    for (const std::string& name : city.names) {
      if (names_.find(name_key(name)).empty()) add_name(name, *known);
    }
  }
}

void GazetteerDraft::add_regions() {
  for_each_region_row([this](const RegionRow& row) {
    const DraftPlace* country = place(country_id(row.geonames_code.substr(0, 2)));
    if (country == nullptr) return;
    const std::string id = region_id(row);
    const std::size_t dot = row.geonames_code.rfind('.');
    const auto outer = region_by_code_.find(row.geonames_code.substr(0, dot));
    if (DraftPlace* curated = place(id)) {
      region_by_code_.emplace(row.geonames_code, curated);  // its row says what it is called
      if (outer != region_by_code_.end()) curated->outer = outer->second;
      return;
    }
    DraftPlace region;
    region.id = id;
    region.name = row.name;
    region.country = country->country;
    region.outer = outer == region_by_code_.end() ? country : outer->second;
    region.latitude = row.latitude;
    region.longitude = row.longitude;
    region.population = row.population;
    region.level = PlaceLevel::region;
    const DraftPlace& kept = add_place(std::move(region));
    region_by_code_.emplace(row.geonames_code, &kept);
    add_city_names(row.keys, kept);
  });
  for (const std::string_view id : known_divisions()) {
    if (DraftPlace* known = place(id)) known->is_curated = true;
  }
}

void GazetteerDraft::add_rows(std::span<const PlaceRow> rows) {
  for (const PlaceRow& row : rows) {
    DraftPlace place;
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

void GazetteerDraft::add_area_members() {
  for (const AreaRow& row : area_rows()) {
    const DraftPlace* area = place(row.id);
    for_each_item(row.countries, ' ', [&](std::string_view code) {
      const DraftPlace* country = place(country_id(code));
      if (country != nullptr && area != nullptr) areas_[country].push_back(area);
    });
  }
}

void GazetteerDraft::add_city_names(std::string_view keys, const DraftPlace& city) {
  for_each_item(keys, '|', [&](std::string_view key) {
    if (key.size() < kMinCityKey) return;
    // "Mexico", "Djibouti": a country's name means the country; but there is a Lebanon in Pennsylvania.
    const bool is_abroad = city.level == PlaceLevel::city && key == keys.substr(0, key.size());
    const auto known = names_.find(key);
    const bool is_taken = std::any_of(known.begin(), known.end(), [&](const DraftName& other) {
      const bool is_at_home = other.place->country == city.country;
      if (other.place->level == PlaceLevel::country) return is_at_home || !is_abroad;
      if (other.place->level == PlaceLevel::area) return true;
      return other.place->is_curated && city.level == PlaceLevel::city && city.population < kQuarter && is_at_home;
    });
    if (!is_taken) names_.add(key, {&city, PlaceNameUse::name}, is_same_name);
  });
}

void GazetteerDraft::add_cities() {
  for_each_city_row([this](const CityRow& row) {
    DraftPlace city;
    city.id = "gn:" + std::string(row.geonames_id);
    city.name = shown_name(row);
    const auto region = region_by_code_.find(row.region);
    city.outer = region != region_by_code_.end() ? region->second : place(country_id(row.region.substr(0, 2)));
    city.country = row.region.substr(0, 2);
    city.latitude = row.latitude;
    city.longitude = row.longitude;
    city.population = row.population;
    city.is_capital = row.is_capital;
    city.is_seat = row.is_seat;
    city.doubt = row.is_word ? PlaceDoubt::word : row.is_person ? PlaceDoubt::person : PlaceDoubt::none;
    add_city_names(row.keys, add_place(std::move(city)));
  });
}

void GazetteerDraft::add_renown() {
  for (const RenownRow& row : renown_rows()) {
    DraftPlace* city = place(row.id);
    if (city != nullptr) city->population = std::max(city->population, row.thousands * 1000);
  }
}

/// "Tell Abyad" and "Tal Abyad" for "Tall Abyad": as news write what the table transcribes.
void GazetteerDraft::add_spellings() {
  static constexpr std::string_view kHill = "tall ";
  for_each_city_row([this](const CityRow& row) {
    const std::string_view key = row.keys.substr(0, row.keys.find('|'));
    const DraftPlace* city = key.starts_with(kHill) ? place("gn:" + std::string(row.geonames_id)) : nullptr;
    if (city == nullptr) return;
    for (const std::string_view hill : {"tell ", "tal ", "tel "}) {
      const std::string spelled = std::string(hill) + std::string(key.substr(kHill.size()));
      if (names_.find(spelled).empty()) add_name(spelled, *city);
    }
  });
}

/// A shorter name must not take one from another place.
void GazetteerDraft::add_shorter_names() {
  constexpr std::uint32_t kLeastPeople = 50'000;
  constexpr std::size_t kLeastLetters = 5;
  for_each_city_row([this](const CityRow& row) {
    if (row.population < kLeastPeople) return;
    const std::string_view key = shorter_key(row);
    const DraftPlace* city = place("gn:" + std::string(row.geonames_id));
    if (city != nullptr && key.size() >= kLeastLetters && names_.find(key).empty()) add_name(key, *city);
  });
}

void GazetteerDraft::mark_seldom_cities() {
  for (const std::string_view key : seldom_cities()) {
    for (const DraftName& name : names_.find(key)) {
      if (name.place->level == PlaceLevel::city) place(name.place->id)->doubt = PlaceDoubt::word;
    }
  }
}

void GazetteerDraft::add_more_names() {
  for (const PlaceNameRow& row : place_name_rows()) {
    DraftPlace* known = place(row.id);
    if (known == nullptr) continue;
    known->name = row.names.substr(0, row.names.find('|'));
    if (known->doubt == PlaceDoubt::person) known->doubt = PlaceDoubt::none;
    add_names(row.names, *known);
  }
}

/// "Lattakia" is also the town that the region is called after, however that is spelled elsewhere.
void GazetteerDraft::add_division_names() {
  for (const PlaceNameRow& row : division_name_rows()) {
    DraftPlace* region = place(row.id);
    if (region == nullptr) continue;
    region->name = row.names.substr(0, row.names.find('|'));
    const DraftPlace* town = place_in(region->country, name_key(region->name));
    for_each_item(row.names, '|', [&](std::string_view name) {
      add_name(name, *region);
      const bool is_of_town = town != nullptr && town->level == PlaceLevel::city && !ends_with_division(name);
      if (is_of_town) add_name(name, *town);
    });
  }
}

void GazetteerDraft::add_demonyms() {
  for (const DemonymRow& row : demonym_rows()) {
    const DraftPlace* known = place(row.place);
    if (known == nullptr) continue;
    for_each_item(row.forms, '|', [&](std::string_view form) {
      const std::string key = name_key(form);
      const auto names_known = names_.find(key);
      const bool is_name = std::any_of(names_known.begin(), names_known.end(),
                                       [&](const DraftName& name) { return name.place == known; });
      if (!is_name) names_.add_copy(key, {known, PlaceNameUse::demonym}, is_same_name);
    });
  }
}

void GazetteerDraft::sort_names() {
  names_.for_each([](std::string_view, std::span<DraftName> found) {
    if (found.size() < 2) return;
    // Stable: places of one weight stay in the order of their tables.
    std::stable_sort(found.begin(), found.end(),
                     [](const DraftName& a, const DraftName& b) { return weight(a) > weight(b); });
  });
}

}  // namespace kz
