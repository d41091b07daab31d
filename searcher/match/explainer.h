// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kzsearch/searcher.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/index_reader.h"
#include "searcher/match/matcher.h"

namespace kz {

/// What the score of `match` is made of: each part of the query that the article matches, heaviest first; what is left
/// is what an article with all the words is lifted by.
[[nodiscard]] std::vector<Explanation> explain_match(const Match& match, const CompiledQuery& query,
                                                     IndexReader& reader);

}  // namespace kz
