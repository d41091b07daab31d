// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>

#include <xapian.h>

namespace kz {

/// The second pass over an index's fingerprints: finds the articles that are copies of one another and writes the
/// copy table (common/index/copy_table). Depends on the articles alone, not on their order or history. `cancelled` is
/// polled: throws Error(interrupted).
void bind_copies(Xapian::WritableDatabase& database, const std::function<bool()>& cancelled);

}  // namespace kz
