// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/index/name_table.h"
#include "kzsearch/searcher.h"

namespace kz {

/// Whether a filter on `field` may mean an entity of that kind. `field` is place, actor, person or org.
[[nodiscard]] bool fits(Filter::Field field, EntityKind kind);

/// Leaves of `ordinals` those that fit.
void keep_kind(Filter::Field field, NameTable& names, std::vector<std::uint32_t>& ordinals);

/// Who may be meant, whoever is first before all.
struct Meant {
  std::vector<std::uint32_t> ordinals;
  bool is_spelled_so = true;
  bool are_all_meant = false;  ///< part of a name that many organisations bear
};

/// Whom a filter on `field` (actor, person or org) means by `value`: an id, a whole name, words of a name, or a name
/// that sounds so, in any spelling and script. Nobody where there is none.
[[nodiscard]] Meant choose_actors(Filter::Field field, std::string_view value, NameTable& names);

}  // namespace kz
