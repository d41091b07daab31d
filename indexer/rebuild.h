// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/index/generation.h"
#include "indexer/names/alias_rules.h"
#include "indexer/source/article_source.h"
#include "kzsearch/indexer.h"

namespace kz {

/// The rules on names that an index built or updated with `options` has: those of the live one, the ones of its file
/// replaced by those of `options.alias_file` where one is given. Errors: those of `read_alias_rules`, and
/// ErrorCode::usage where rules contradict each other.
[[nodiscard]] AliasRules rules_for(const IndexFolder& folder, const IndexerOptions& options);

/// Builds a new generation of the index from `source`, verifies it and makes it live. The caller holds the writer lock.
/// On any error the live generation stays and what was built is removed.
[[nodiscard]] IndexReport rebuild_index(const IndexFolder& folder, ArticleSource& source,
                                        const IndexerOptions& options);

/// Rewrites the live generation as a new one without the space that changes left behind. The caller holds the writer
/// lock.
void compact_index(const IndexFolder& folder);

}  // namespace kz
