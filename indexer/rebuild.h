// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/index/generation.h"
#include "indexer/source/article_source.h"
#include "kzsearch/indexer.h"

namespace kz {

/// Builds a new generation of the index from `source`, verifies it and makes it live. The caller holds the writer lock.
/// On any error the live generation stays and what was built is removed.
[[nodiscard]] IndexReport rebuild_index(const IndexFolder& folder, ArticleSource& source,
                                        const IndexerOptions& options);

/// Rewrites the live generation as a new one without the space that changes left behind. The caller holds the writer
/// lock.
void compact_index(const IndexFolder& folder);

}  // namespace kz
