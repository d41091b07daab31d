// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/dates/day_span.h"
#include "kzsearch/searcher.h"
#include "searcher/snippet.h"

namespace kz {

/// A plain word of a query, for spelling.
struct TypedWord {
  std::size_t offset = 0;
  std::string text;                ///< as typed
  std::string form;                ///< folded
  std::vector<std::string> terms;  ///< that it is looked for by
};

/// A part of a query that adds to the score by itself, for explaining it.
struct WeightedPart {
  std::string text;
  Xapian::Query query;
};

/// Words of the query, side by side, and what is taken in their place.
struct WidenedWords {
  std::size_t offset = 0;             ///< of the first
  std::size_t count = 0;              ///< words or phrases
  std::vector<std::string> names;     ///< terms of the actors that they name
  std::vector<std::string> synonyms;  ///< near-synonyms, as written
};

/// A query as Xapian runs it, in two readings of words written side by side.
struct CompiledQuery {
  Xapian::Query strict;   ///< articles with all the words
  Xapian::Query relaxed;  ///< articles with any of them
  Xapian::Query first;   ///< articles, all of them in `relaxed`, that go before its others: with all the words, and not
                         ///< only synonyms of them
  Xapian::Query tiered;  ///< `relaxed` with those of `first` lifted over the others, where that is one sum; else empty
  bool has_tiers = false;       ///< whether some articles go first
  bool has_text = false;        ///< false: nothing to rank by, only filters
  std::size_t words = 0;        ///< weighted leaves, for an upper bound of the score
  SnippetTerms marks;           ///< what snippets mark
  std::optional<Day> as_of;     ///< the day that relative days count from
  std::vector<DaySpan> events;  ///< days spoken of that were asked for, each by itself
  std::vector<WidenedWords> widened;
  std::vector<std::vector<std::string>> asked_names;  ///< terms of each filter on names that must hold
  std::vector<QueryNote> notes;
  std::vector<TypedWord> typed;     ///< none where SearchRequest::ids_only
  std::vector<WeightedPart> parts;  ///< only where SearchRequest::explain

  std::string described;  ///< what `description` says, where that is not these queries'

  /// Both readings as Xapian describes them, for people to read.
  [[nodiscard]] std::string description() const {
    if (!described.empty()) return described;
    if (!has_tiers) return relaxed.get_description();
    return "all: " + strict.get_description() + "\nany: " + relaxed.get_description();
  }
};

}  // namespace kz
