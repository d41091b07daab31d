// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>

#include "kzsearch/searcher.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/compile/telling_terms.h"
#include "searcher/index_reader.h"
#include "searcher/query/query_tree.h"

namespace kz {

class ServedPatterns;

/// Tree and filters -> Xapian query. Words go through the analyser in each language of the index; a word between
/// exclusions or in a group is read strictly under MatchMode::automatic. Where the query is words side by side,
/// articles may also have `feedback`, which adds a little to their score. For a server `patterns` gives what stands for
/// patterns (see ServedQuery, which asks for it).
[[nodiscard]] CompiledQuery compile_query(const QueryNode& root, const SearchRequest& request, IndexReader& reader,
                                          std::span<const TellingTerm> feedback = {},
                                          ServedPatterns* patterns = nullptr);

}  // namespace kz
