// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <xapian.h>

#include "common/dates/day_span.h"
#include "kzsearch/searcher.h"

namespace kz {

/// What articles are sorted by, ties by article id; null for SortOrder::relevance. Of the days an article speaks of
/// those within any of `events` count, all where it is empty; it must outlive the result.
[[nodiscard]] std::unique_ptr<Xapian::KeyMaker> make_sort_keys(SortOrder order, const std::vector<DaySpan>& events);

/// The slots of an article that they are made of.
[[nodiscard]] std::vector<Xapian::valueno> slots_of_sort_keys(SortOrder order);

}  // namespace kz
