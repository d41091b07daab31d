// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>

#include <xapian.h>

#include "indexer/names/name_dictionary.h"
#include "kzsearch/indexer.h"

namespace kz {

/// Dates the undated articles of an index from their dated neighbours (date_from_neighbours): day, event days and
/// stored article are rewritten, nothing else. Only days that articles tell themselves count as evidence, so that
/// neither the order of the articles nor an earlier call matters. `cancelled` is polled: throws Error(interrupted).
/// Returns how many have a day now.
std::size_t bind_dates(const NameDictionary& names, Xapian::WritableDatabase& database,
                       const std::function<bool()>& cancelled);

/// The same for articles without an index.
void bind_dates(std::span<AnnotatedArticle> articles);

}  // namespace kz
