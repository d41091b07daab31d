// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/alias_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/index/name_lookup.h"
#include "common/names/name_key.h"
#include "indexer/names/alias_rules.h"
#include "kzsearch/error.h"

namespace kz {

std::string said_name(const std::string& text, NameTable& names) {
  const auto is_actor = [&](auto ordinal) { return names.entity(ordinal).kind != EntityKind::place; };
  if (is_entity_id(text)) {
    const auto found = names.with_id(text);
    if (std::any_of(found.begin(), found.end(), is_actor)) return text;
  }
  if (names.is_said(EntityKind::person, name_key(text)) || names.is_said(EntityKind::org, name_key(text))) return text;
  const auto found = find_actors(text, names, is_actor);
  if (!found.empty()) return names.entity(found.front().ordinal).keys.front();
  throw Error(ErrorCode::usage, fmt::format("no actor '{}' in this index", text),
              "'kzsearch --list-actors' shows them; rules on places are not possible");
}

}  // namespace kz
