// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/entities_of.h"

#include <algorithm>
#include <map>

namespace kz {

ArticleEntities entities_of(const std::vector<StoredName>& names, NameTable& table) {
  std::map<std::uint32_t, std::size_t> counts;  // by ordinal
  for (const auto& name : names) {
    if (const auto ordinal = table.ordinal_of(name.number); ordinal != 0) counts[ordinal] += name.count;
  }
  ArticleEntities out;
  for (const auto& [ordinal, count] : counts) {
    const auto& record = table.entity(ordinal);
    auto& list = record.kind == EntityKind::place ? out.places : out.actors;
    list.push_back(
        {.kind = record.kind, .id = record.id, .name = record.name, .country = record.country, .count = count});
  }
  for (auto* list : {&out.places, &out.actors}) {
    std::sort(list->begin(), list->end(),
              [](const Entity& a, const Entity& b) { return a.count != b.count ? a.count > b.count : a.id < b.id; });
  }
  return out;
}

}  // namespace kz
