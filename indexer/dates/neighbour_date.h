// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/copies/article_print.h"
#include "indexer/dates/open_date.h"
#include "kzsearch/article.h"

namespace kz {

/// The hashes of the sentences of a body that have enough words to tell something, ascending.
[[nodiscard]] std::vector<std::uint64_t> sentence_hashes(const ArticlePrint& print);

/// Whether two articles have enough sentences in common to be of the same days; both as `sentence_hashes` gives them.
[[nodiscard]] bool share_sentences(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// What dated articles tell of the day of an undated one, as numbers of days (calendar.h).
struct NeighbourDays {
  std::vector<long> of_sentences;  ///< of each article that shares sentences with it
  std::vector<long> of_actors;     ///< that its actors tell, see StoryFinder::days_of
  std::vector<long> of_story;      ///< of each article that shares actors with it
  std::optional<long> of_all;      ///< StoryFinder::common_day
};

/// The day that an undated article was published, as its neighbours tell: sentences if there are any, else four days or
/// more that actors tell. They must agree within three days for the most part; which of the days around is meant, the
/// weekdays tell that the article names, for news speaks of the day it appears on and those before it. nullopt where
/// nothing is told or it does not agree.
[[nodiscard]] std::optional<PublicationDate> date_from_neighbours(const NeighbourDays& days,
                                                                  const WeekdayCounts& weekdays);

/// The same where the article tells its day without a year: neighbours need tell the year alone, so any do that share
/// actors with it, else all articles. nullopt where they are farther away than half a year.
[[nodiscard]] std::optional<PublicationDate> year_from_neighbours(const NeighbourDays& days, const YearlessDay& day);

}  // namespace kz
