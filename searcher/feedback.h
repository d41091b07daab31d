// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "searcher/compile/telling_terms.h"
#include "searcher/index_reader.h"
#include "searcher/match/matcher.h"

namespace kz {

/// Articles that a query is widened by (pseudo-relevance feedback: Rocchio, Relevance feedback in information
/// retrieval, 1971, with the best articles taken for relevant).
inline constexpr std::size_t kFeedbackArticles = 10;

/// What the best articles of a first answer, at most kFeedbackArticles, say beside the query `asked`: words and actors,
/// most telling first.
[[nodiscard]] std::vector<TellingTerm> feedback_terms(std::span<const Match> best, const Xapian::Query& asked,
                                                      IndexReader& reader);

/// The terms as `best` write them, separated by commas.
[[nodiscard]] std::string as_written(std::span<const TellingTerm> terms, std::span<const Match> best,
                                     IndexReader& reader);

}  // namespace kz
