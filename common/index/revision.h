// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include <xapian.h>

namespace kz {

/// The revision of an index: 1 when it is first built, one more after each change to it. 0 where `database` has none.
[[nodiscard]] std::uint64_t index_revision(const Xapian::Database& database);

void set_index_revision(std::uint64_t revision, Xapian::WritableDatabase& database);

/// The revision of the article `id` in `database` where its content hash is `content`, else 0.
[[nodiscard]] std::uint64_t kept_revision(const std::string& id, const std::string& content,
                                          const Xapian::Database& database);

}  // namespace kz
