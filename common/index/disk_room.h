// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

#include "common/index/draft_document.h"

namespace kz {

/// Looks before a commit whether it will find room. Xapian 1.4 writes some blocks of a commit in a destructor, where a
/// full disk is no error that can be caught but the end of the process; so none is begun that may not fit. To be asked
/// before anything is changed, or within a transaction: a database that is closed commits what it has.
///
/// Throws std::filesystem::filesystem_error where the disk that holds the database in the folder `database` has no room
/// for `added` bytes beside the blocks that the commit writes anew, or where its files may not grow so far.
void require_room(const std::filesystem::path& database, std::uint64_t added);

/// The most bytes that a database is expected to grow by when it takes `document`.
[[nodiscard]] std::uint64_t most_bytes(const DraftDocument& document);

}  // namespace kz
