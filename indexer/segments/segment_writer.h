// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <span>

#include "indexer/segments/posting_run.h"

namespace kz {

/// Writes the documents of `runs`, numbered from 1 in their order, as a database of Xapian's glass backend into
/// `folder`, which is made. What Xapian itself would write, document by document through trees of terms and changes,
/// for a third of the time. It is meant to be merged: the blocks are not filled to the last byte, as Xapian's merge
/// does.
///
/// `runs` have at least one document. Throws std::filesystem::filesystem_error where a file cannot be written.
void write_segment(const std::filesystem::path& folder, std::span<const PostingRun> runs);

}  // namespace kz
