// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/entities_of.h"

#include <algorithm>
#include <map>
#include <string>

namespace kz {

ArticleEntities entities_of(const std::vector<StoredName>& names, NameTable& table) {
  struct Said {
    std::size_t count = 0;
    std::string role;
  };
  std::map<std::uint32_t, Said> said;  // by ordinal
  for (const auto& name : names) {
    const auto ordinal = table.ordinal_of(name.number);
    if (ordinal == 0) continue;
    auto& of_entity = said[ordinal];
    of_entity.count += name.count;
    if (of_entity.role.empty()) of_entity.role = name.role;
  }
  ArticleEntities out;
  for (const auto& [ordinal, of_entity] : said) {
    const auto& record = table.entity(ordinal);
    auto& list = record.kind == EntityKind::place ? out.places : out.actors;
    list.push_back({.kind = record.kind,
                    .id = record.id,
                    .name = record.name,
                    .country = record.country,
                    .count = of_entity.count,
                    .role = of_entity.role});
  }
  for (auto* list : {&out.places, &out.actors}) {
    std::sort(list->begin(), list->end(),
              [](const Entity& a, const Entity& b) { return a.count != b.count ? a.count > b.count : a.id < b.id; });
  }
  return out;
}

}  // namespace kz
