// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kzsearch/identity.h"
#include "searcher/index_reader.h"

namespace kz {

[[nodiscard]] IndexedEntity indexed_entity(const EntityRecord& record);

/// See Searcher::list_actors; `are_places` lists places instead.
[[nodiscard]] std::vector<IndexedEntity> list_entities(IndexReader& reader, bool are_places, std::string_view prefix,
                                                       std::size_t limit);

/// See Searcher::explain_entity.
[[nodiscard]] std::optional<EntityExplanation> explain_entity(IndexReader& reader, std::string_view name,
                                                              std::size_t examples);

}  // namespace kz
