// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/name_table.h"
#include "indexer/names/alias_rules.h"
#include "kzsearch/indexer.h"

namespace kz {

/// `rule` with the names that it is to be kept with: as typed where articles write an actor so or where it is an id, of
/// a place its id, else the usual form of the actor that a search by it finds. Error(ErrorCode::usage) where one is no
/// actor or place of the index, or only one of the two is a place.
[[nodiscard]] AliasRule said_names(AliasRule rule, NameTable& names);

/// Warnings of the rules of a file that name someone whom no article of `database`, a bound index, names: a slip, or an
/// actor yet to come.
[[nodiscard]] std::vector<ArticleIssue> unknown_names(const AliasRules& rules, const Xapian::Database& database);

}  // namespace kz
