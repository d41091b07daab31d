// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/names/key_table.h"
#include "common/places/place.h"
#include "common/tables/places/country_names.h"
#include "common/tables/places/place_rows.h"

namespace kz {

/// What becomes a `Place`.
struct DraftPlace {
  std::string id;
  std::string_view name;
  std::string_view country;
  const DraftPlace* outer = nullptr;
  double latitude = 0;
  double longitude = 0;
  std::uint32_t population = 0;
  PlaceLevel level = PlaceLevel::city;
  PlaceDoubt doubt = PlaceDoubt::none;
  bool is_capital = false;
  bool is_seat = false;
  bool is_curated = false;
};

/// What becomes a `PlaceName`.
struct DraftName {
  const DraftPlace* place = nullptr;
  PlaceNameUse use = PlaceNameUse::name;
};

/// The gazetteer as it is put together from GeoNames' tables, CLDR's country names and the rows written here.
class GazetteerDraft {
 public:
  GazetteerDraft();

  [[nodiscard]] const std::deque<DraftPlace>& places() const { return places_; }
  /// The areas that a country or area lies in, nearest first.
  [[nodiscard]] const std::unordered_map<const DraftPlace*, std::vector<const DraftPlace*>>& areas() const {
    return areas_;
  }
  /// By key, the likeliest place first.
  [[nodiscard]] const KeyTable<DraftName>& names() const { return names_; }

 private:
  [[nodiscard]] DraftPlace* place(std::string_view id) const;
  /// The likeliest place of that name within the country.
  [[nodiscard]] const DraftPlace* place_in(std::string_view country, std::string_view key) const;
  DraftPlace& add_place(DraftPlace place);
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  void add_name(std::string_view name, const DraftPlace& place);
  void add_names(std::string_view list, const DraftPlace& place);
  void add_area_ids(const DraftPlace& inner, const std::vector<std::string>& codes);
  void add_areas(std::span<const Region> regions);
  void add_countries(std::span<const Region> regions);
  void add_foreign_names(std::span<const Region> regions, const std::function<std::string(std::string_view)>& id_of);
  void add_foreign_city_names();
  void add_regions();
  void add_rows(std::span<const PlaceRow> rows);
  void add_area_members();
  void add_cities();
  void add_city_names(std::string_view keys, const DraftPlace& city);
  void add_renown();
  void add_shorter_names();
  void add_spellings();
  void mark_seldom_cities();
  void add_more_names();
  void add_division_names();
  void add_demonyms();
  void sort_names();

  std::deque<std::string> texts_;  // names that are in no table; a deque, for views into it stay valid
  std::deque<DraftPlace> places_;  // a deque, for names point into it as it grows
  std::unordered_map<std::string_view, DraftPlace*> by_id_;
  std::unordered_map<std::string_view, const DraftPlace*> region_by_code_;
  std::unordered_map<const DraftPlace*, std::vector<const DraftPlace*>> areas_;
  KeyTable<DraftName> names_;
};

}  // namespace kz
