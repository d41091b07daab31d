// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/index/schema.h"
#include "common/index/stored_article.h"
#include "kzsearch/searcher.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/events/asked_names.h"
#include "searcher/index_reader.h"
#include "searcher/match/matcher.h"
#include "searcher/snippet.h"
#include "searcher/snippet_candidates.h"

namespace kz {

/// What an article has beside its stored text.
struct ShortValues {
  std::string revision;
  std::string agencies;
};

/// Makes hits of matches: reads the stored article, looks its names up, cuts snippets.
class HitMaker {
 public:
  /// `page` are the matches to come.
  HitMaker(const SearchRequest& request, const CompiledQuery& query, IndexReader& reader, std::span<const Match> page)
      : request_(request), query_(query), reader_(reader), candidates_(query.marks) {
    if (!request.ids_only && !reader.is_remote()) read_ahead(page);
    const bool shows_text = !request.ids_only && request.snippets > 0;
    if (!shows_text) return;
    for (const auto& terms : query.asked_names) asked_.emplace_back(terms, reader);
    // What articles call them is not among the words that are marked: of places and known actors no table of the index
    // tells.
    for (const auto& each : query.widened) {
      if (!each.names.empty()) asked_.emplace_back(each.names, reader);
    }
  }

  [[nodiscard]] Hit make(const Match& match, std::size_t rank);

 private:
  void read_ahead(std::span<const Match> page);
  [[nodiscard]] ShortValues short_values(const Xapian::Document& document) const;
  [[nodiscard]] SnippetPlaces places_of(const StoredArticle& article, TextField field);
  [[nodiscard]] bool is_asked(const DateMention& date) const;
  void explain_days(const StoredArticle& article, Hit& hit) const;
  void explain_copies(const Xapian::Document& document, Hit& hit) const;
  [[nodiscard]] std::string title_of(const std::string& id) const;

  const SearchRequest& request_;
  const CompiledQuery& query_;
  IndexReader& reader_;
  SnippetCandidates candidates_;
  /// Values of the matches to come: of a slot, those of many articles are read faster than those of one in several
  /// slots.
  std::unordered_map<Xapian::docid, ShortValues> read_;
  std::vector<AskedNames> asked_;  // of each filter on names, and each name that words mean
};

/// The article `id` whole, or nothing where the index has none.
[[nodiscard]] std::optional<ShownArticle> show_article(const std::string& id, IndexReader& reader);

}  // namespace kz
