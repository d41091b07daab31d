// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <deque>

#include "kzsearch/searcher.h"
#include "searcher/index_answer.h"

namespace kz {

/// What each of several indexes is to be asked so that `merge_answers` can answer `request`: whole counts, and the
/// pages before the one wanted, too.
[[nodiscard]] SearchRequest request_of_each(const SearchRequest& request);

/// One answer of those of several indexes to `request_of_each(request)`. Scores are compared as they are: each index
/// weighs its words by its own articles. Copies are folded within an index only.
[[nodiscard]] SearchResult merge_answers(const SearchRequest& request, std::deque<IndexAnswer>& answers);

}  // namespace kz
