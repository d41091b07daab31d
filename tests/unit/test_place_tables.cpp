// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tables/places/place_tables.h"

#include <charconv>
#include <set>
#include <string>

#include "common/item_list.h"
#include "common/names/name_key.h"
#include "support/catch.h"

using kz::CityRow;
using kz::RegionRow;

namespace {

std::string_view first_key(std::string_view keys) {
  return keys.substr(0, keys.find('|'));
}

bool is_on_earth(double latitude, double longitude) {
  return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
}

bool are_keys(std::string_view keys) {
  bool are = !keys.empty();
  kz::for_each_item(keys, '|', [&](std::string_view key) { are = are && kz::name_key(key) == key; });
  return are;
}

}  // namespace

TEST_CASE("every row of the city table is sound, and its keys are folded as names in articles are", "[gazetteer]") {
  std::set<std::string> regions;
  kz::for_each_region_row([&](const RegionRow& row) { regions.emplace(row.geonames_code); });
  std::size_t rows = 0;
  unsigned long last = 0;
  std::size_t with_region = 0;
  std::string broken;
  kz::for_each_city_row([&](const CityRow& row) {
    ++rows;
    unsigned long id = 0;
    std::from_chars(row.geonames_id.data(), row.geonames_id.data() + row.geonames_id.size(), id);
    const bool is_sound = id > last && !row.name.empty() && row.region.size() > 2 && row.region[2] == '.' &&
                          is_on_earth(row.latitude, row.longitude) && are_keys(row.keys) &&
                          kz::name_key(row.name) == first_key(row.keys);
    if (!is_sound) broken += std::string(row.geonames_id) + " ";
    last = id;
    with_region += regions.count(std::string(row.region));
  });
  CHECK(broken.empty());
  CHECK(rows > 50'000);
  CHECK(with_region * 100 > rows * 98);
}

TEST_CASE("every row of the region table is sound", "[gazetteer]") {
  std::size_t rows = 0;
  std::set<std::string> ids;
  std::string broken;
  kz::for_each_region_row([&](const RegionRow& row) {
    ++rows;
    const bool is_new =
        row.iso_code.empty() ||
        ids.insert(std::string(row.geonames_code.substr(0, 2)) + "-" + std::string(row.iso_code)).second;
    const bool is_sound = is_new && row.geonames_code.size() > 3 && row.geonames_code[2] == '.' &&
                          is_on_earth(row.latitude, row.longitude) && are_keys(row.keys);
    if (!is_sound) broken += std::string(row.geonames_code) + " ";
  });
  CHECK(broken.empty());
  CHECK(rows > 3'000);
}
