// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

#include "kzsearch/searcher.h"
#include "searcher/index_reader.h"
#include "searcher/query/query_tree.h"
#include "searcher/snippet.h"

namespace kz {

/// A query as Xapian runs it, in two readings of words written side by side.
struct CompiledQuery {
  Xapian::Query strict;    ///< articles with all the words
  Xapian::Query relaxed;   ///< articles with any of them
  bool has_tiers = false;  ///< whether the two differ
  bool has_text = false;   ///< false: nothing to rank by, only filters
  std::size_t words = 0;   ///< weighted leaves, for an upper bound of the score
  SnippetTerms marks;      ///< what snippets mark
  std::vector<QueryNote> notes;
};

/// The stock ranking over folded lengths (common/index/schema.h).
[[nodiscard]] Xapian::BM25Weight ranking_weight();

/// Tree and filters -> Xapian query. Words go through the analyser in each language of the index; a word between
/// exclusions or in a group is read strictly under MatchMode::automatic.
[[nodiscard]] CompiledQuery compile_query(const QueryNode& root, const SearchRequest& request, IndexReader& reader);

}  // namespace kz
