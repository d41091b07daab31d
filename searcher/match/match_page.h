// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "kzsearch/searcher.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/match/matcher.h"

namespace kz {

/// A score without its last digits: Xapian adds weights up in an order that depends on how many matches are fetched;
/// without what that changes, equal scores are equal on every page.
[[nodiscard]] double rounded_score(double score);

/// Orders equal scores by id; with `drops_last` without the last score, of which more may follow.
void sort_ties(std::vector<Match>& page, bool drops_last);

/// Whether near-identical reports are folded into one hit: wanted, and there are some. A story folds sentences.
[[nodiscard]] bool folds_copies(const SearchRequest& request, IndexReader& reader);

/// Leaves of every group of copies the article that comes first.
void fold_copies(std::vector<Match>& page);

/// Leaves the matches from `offset` up to `wanted`, both counted from the best.
void cut_page(std::vector<Match>& page, std::size_t offset, std::size_t wanted);

/// Articles with all the words before the others, by one constant on top of their score.
[[nodiscard]] Xapian::Query tiered_query(const CompiledQuery& compiled);

/// Whether the matches that a request is about are those with all the words, where there are any.
[[nodiscard]] inline bool prefers_all_words(const SearchRequest& request, SortOrder order) {
  return order != SortOrder::relevance || request.count_exactly || !request.facets.empty() || request.timeline;
}

/// Runs `match(query, order)`, which fills `out`, in the reading of the words that the request asks for.
template <typename MatchQuery>
void match_in_tiers(const CompiledQuery& query, const SearchRequest& request, Matches& out, MatchQuery&& match) {
  const auto order = request.sort.value_or(query.has_text ? SortOrder::relevance : SortOrder::newest_first);
  if (!query.has_tiers) {
    match(query.relaxed, order);
  } else if (!prefers_all_words(request, order)) {
    match(tiered_query(query), order);
  } else {
    match(query.strict, order);
    if (out.total > 0) return;
    match(query.relaxed, order);
    out.relaxed = out.total > 0;
  }
}

}  // namespace kz
