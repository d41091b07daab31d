// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <xapian.h>

#include "common/dates/day_span.h"
#include "kzsearch/searcher.h"
#include "searcher/snippet.h"

namespace kz {

/// A query as Xapian runs it, in two readings of words written side by side.
struct CompiledQuery {
  Xapian::Query strict;         ///< articles with all the words
  Xapian::Query relaxed;        ///< articles with any of them
  bool has_tiers = false;       ///< whether the two differ
  bool has_text = false;        ///< false: nothing to rank by, only filters
  std::size_t words = 0;        ///< weighted leaves, for an upper bound of the score
  SnippetTerms marks;           ///< what snippets mark
  std::optional<Day> as_of;     ///< the day that relative days count from
  std::vector<DaySpan> events;  ///< days spoken of that were asked for, each by itself
  std::vector<QueryNote> notes;
};

}  // namespace kz
