// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/index/name_evidence.h"
#include "common/index/name_table.h"
#include "indexer/names/alias_rules.h"
#include "indexer/names/name_dictionary.h"

namespace kz {

/// An entity being put together.
struct EntityGroup {
  EntityRecord record;
  std::vector<std::pair<std::uint32_t, std::string>> keys;  // articles, name key
  std::vector<std::uint32_t> numbers;
  std::map<std::string, std::uint32_t> spellings;  // articles by spelling
  std::map<std::string, std::uint32_t> countries;  // articles by country
  std::vector<NameJoinEvidence> joins;
};

using NameGroupsById = std::map<std::string, EntityGroup>;  // by entity id

/// The names of an index that stand in articles, those of one place or actor together. Articles that say two names of
/// one actor count once.
[[nodiscard]] NameGroupsById group_names(const NameDictionary& names, const Xapian::Database& database,
                                         const AliasRules& rules);

/// The most frequent text, ties by bytes; empty where there is none.
[[nodiscard]] std::string most_frequent(const std::map<std::string, std::uint32_t>& counts);

/// What an actor is called: the most frequent spelling, but "Paul O'Connell" where "P O'Connell" is no more than four
/// times as frequent.
[[nodiscard]] std::string usual_spelling(const std::map<std::string, std::uint32_t>& spellings);

}  // namespace kz
