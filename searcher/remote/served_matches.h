// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/match/matcher.h"

namespace kz {

/// `find_matches` where a server finds them. Of a page by relevance it sends the best; for all else (another order,
/// counts, facets, a timeline, sentences) all matches with the slots of them that are looked at, and the rest is done
/// here. Throws Error(query) where that are more than a million.
[[nodiscard]] Matches find_served_matches(const CompiledQuery& query, const SearchRequest& request, IndexReader& reader,
                                          const SameSentence* same_sentence);

}  // namespace kz
