// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>

#include <xapian.h>

#include "indexer/names/metadata_batch.h"

namespace kz {

/// The second pass over an index's fingerprints: finds the articles that are copies of one another and returns the
/// copy table (common/index/copy_table) that replaces the one of `database`. Depends on the articles alone, not on
/// their order or history. `cancelled` is polled: throws Error(interrupted).
[[nodiscard]] MetadataBatch bind_copies(const Xapian::Database& database, const std::function<bool()>& cancelled);

}  // namespace kz
