// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/identity/entity_list.h"

#include <algorithm>
#include <set>
#include <string>

#include "common/names/name_key.h"

namespace kz {
namespace {

/// The ordinals of all entities with a spelling or a word that starts with `prefix`.
std::set<std::uint32_t> starting_with(const Xapian::Database& database, const std::string& prefix) {
  std::set<std::uint32_t> ordinals;
  for (const auto& start : {name_table::spelling_key(prefix), name_table::word_key(prefix)}) {
    for (auto key = database.metadata_keys_begin(start); key != database.metadata_keys_end(start); ++key) {
      const auto with = name_table::decode_ordinals(database.get_metadata(*key));
      ordinals.insert(with.begin(), with.end());
    }
  }
  return ordinals;
}

}  // namespace

IndexedEntity indexed_entity(const EntityRecord& record) {
  return {.kind = record.kind,
          .id = record.id,
          .name = record.name,
          .country = record.country,
          .articles = record.articles};
}

std::vector<IndexedEntity> list_entities(IndexReader& reader, bool are_places, std::string_view prefix,
                                         std::size_t limit) {
  std::vector<IndexedEntity> list;
  const auto take = [&](std::uint32_t ordinal) {
    const auto& record = reader.names().entity(ordinal);
    if (record.id.empty()) return false;
    const bool is_listed = (record.kind == EntityKind::place) == are_places && record.articles > 0;
    if (is_listed) list.push_back(indexed_entity(record));
    return limit == 0 || list.size() < limit;
  };
  const auto key = name_key(prefix);
  // Ordinals fall with the number of articles, and of equal ones rise with the id.
  if (key.empty()) {
    for (std::uint32_t ordinal = 1; take(ordinal);) ++ordinal;
  } else {
    for (const auto ordinal : starting_with(reader.database(), key)) {
      if (!take(ordinal)) break;
    }
  }
  return list;
}

}  // namespace kz
