// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "kzsearch/searcher.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/index_reader.h"

namespace kz {

class SameSentence;

struct Match {
  Xapian::docid document = 0;
  double score = 0;
  std::string id;
  std::string sort_key;      ///< what it is ordered by, see `make_sort_keys`; empty where by score
  std::uint32_t copies = 0;  ///< the group of copies that it stands for, see CopyTable; 0 where none
};

/// Whether `a` stands before `b` in an order of either kind.
[[nodiscard]] bool comes_before(const Match& a, const Match& b) noexcept;

/// The page of matches asked for, and what was counted on the way.
struct Matches {
  std::vector<Match> page;
  std::size_t total = 0;
  bool total_is_exact = true;
  bool relaxed = false;  ///< see SearchResult::relaxed
  std::vector<Facet> facets;
  Timeline timeline;
};

/// Runs a compiled query in the order, tiers and page that `request` asks for. Of the articles found those match that
/// pass `decider`, where there is one.
[[nodiscard]] Matches find_matches(const CompiledQuery& query, const SearchRequest& request, IndexReader& reader,
                                   const SameSentence* decider = nullptr);

}  // namespace kz
