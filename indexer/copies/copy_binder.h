// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>

#include <xapian.h>

#include "indexer/names/metadata_batch.h"

namespace kz {

/// The second pass over an index's fingerprints: finds the articles that are copies of one another and returns the
/// copy table (common/index/copy_table) that replaces the one of `database`. Depends on the articles alone, not on
/// their order or history. `folder` takes what memory does not hold, in a file that is gone afterwards. `cancelled` is
/// polled: throws Error(interrupted); Error(io) where the file cannot be written.
[[nodiscard]] MetadataBatch bind_copies(const Xapian::Database& database, std::string folder,
                                        const std::function<bool()>& cancelled);

}  // namespace kz
