// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/events/asked_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/index/name_table.h"
#include "common/index/schema.h"

namespace kz {

AskedNames::AskedNames(const std::vector<std::string>& terms, IndexReader& reader) : reader_(reader) {
  const auto& database = reader.database();
  for (const std::string_view term : terms) {
    if (term.starts_with(schema::kPlacePrefix)) {
      places_.emplace(term.substr(schema::kPlacePrefix.size()));
      continue;
    }
    for (const auto kind : {EntityKind::person, EntityKind::org}) {
      const auto prefix = schema::name_term(kind, {});
      if (!term.starts_with(prefix)) continue;
      const auto record = database.get_metadata(name_table::name_key(kind, term.substr(prefix.size())));
      if (!record.empty()) numbers_.insert(decode_name_record(record).number);
    }
  }
}

bool AskedNames::holds(std::uint32_t number) {
  if (numbers_.contains(number)) return true;
  if (places_.empty()) return false;
  const auto [known, is_new] = is_place_within_.try_emplace(number, false);
  if (is_new) known->second = lies_within(number);
  return known->second;
}

bool AskedNames::is_asked_or_within(const EntityRecord& place) const {
  const auto is_asked = [&](const std::string& id) { return places_.contains(id); };
  return is_asked(place.id) || std::any_of(place.outer.begin(), place.outer.end(), is_asked);
}

bool AskedNames::lies_within(std::uint32_t number) const {
  auto& names = reader_.names();
  const auto& entity = names.entity(names.ordinal_of(number));
  if (entity.kind == EntityKind::place) return is_asked_or_within(entity);
  if (entity.country.empty()) return false;
  // An organisation lies in its country, as for --place.
  const auto countries = names.with_id("iso:" + entity.country);
  return std::any_of(countries.begin(), countries.end(),
                     [&](auto ordinal) { return is_asked_or_within(names.entity(ordinal)); });
}

}  // namespace kz
