// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/index/name_table.h"
#include "kzsearch/searcher.h"

namespace kz {

/// The terms that a filter value stands for, and what to tell the person who typed it.
struct NameFilter {
  std::vector<std::string> terms;  ///< articles with any of them; empty where the index knows no such name
  std::vector<std::string> keys;   ///< the name keys behind the terms of actors
  std::string note;                ///< who was meant, where that is not plain; may be empty
};

/// Articles that name `value`: a place (and what lies in it), an actor by any of its names. A value that is only part
/// of names ("Tokayev") stands for every actor that bears it. With `exact_names`, actors by this very spelling only.
/// `field` is place, actor, person or org.
[[nodiscard]] NameFilter resolve_name(Filter::Field field, std::string_view value, bool exact_names, NameTable& names);

/// The actors that `key` is a whole spelling or alias of, as terms; for widening a query.
[[nodiscard]] NameFilter actors_spelled(std::string_view key, NameTable& names);

}  // namespace kz
