// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include "indexer/names/alias_rules.h"
#include "indexer/names/metadata_batch.h"
#include "indexer/names/name_dictionary.h"

namespace kz {

/// The second pass: what the whole corpus tells. Joins the name keys of `names` into places and actors and returns
/// the name table (common/index/name_table.h) that replaces the one of `database`. A function of the names and their
/// counts alone: the order of the articles does not matter.
///
/// Places are one where the gazetteer gives them one id or the user says so, actors where `join_actors` finds them one;
/// `rules` are what the user says of that. The places that contain a named place are entities too, so that `--place
/// Kazakhstan` works where only Almaty is named.
[[nodiscard]] MetadataBatch bind_names(NameDictionary& names, const Xapian::Database& database,
                                       const AliasRules& rules);

}  // namespace kz
