// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/index/generation.h"
#include "indexer/source/article_source.h"
#include "kzsearch/indexer.h"

namespace kz {

/// Adds, replaces and with `prune` removes articles of the live generation, a batch a commit; makes an index where
/// there is none. The caller holds the writer lock. When it ends early, finished batches stay and the unfinished one
/// leaves no trace.
[[nodiscard]] IndexReport update_index(const IndexFolder& folder, ArticleSource& source, bool prune,
                                       const IndexerOptions& options);

/// Removes articles by id. The caller holds the writer lock.
[[nodiscard]] IndexReport remove_articles(const IndexFolder& folder, const std::vector<std::string>& ids,
                                          const IndexerOptions& options);

/// Adds a rule and binds the names anew. Errors: see Indexer::add_alias.
void add_alias(const IndexFolder& folder, AliasRule rule, const IndexerOptions& options);

/// Takes back a rule of `add_alias` and binds the names anew; false where there is none on these names.
[[nodiscard]] bool remove_alias(const IndexFolder& folder, const std::string& a, const std::string& b,
                                const IndexerOptions& options);

}  // namespace kz
