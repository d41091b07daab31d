// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kzsearch/searcher.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/events/same_sentence.h"
#include "searcher/events/sentence_query.h"
#include "searcher/hit_maker.h"
#include "searcher/identity/named_pairs.h"
#include "searcher/index_reader.h"
#include "searcher/match/matcher.h"
#include "searcher/query/query_parser.h"

namespace kz {

/// What one index answers to a request: first what matches, then hits of those matches that are wanted. What is made of
/// `request` and `reader` refers to both.
class IndexAnswer {
 public:
  IndexAnswer(const SearchRequest& request, IndexReader& reader);
  IndexAnswer(const IndexAnswer&) = delete;  // its parts refer to each other
  IndexAnswer& operator=(const IndexAnswer&) = delete;

  /// The page asked for, best first.
  [[nodiscard]] const std::vector<Match>& page() const noexcept { return matches_.page; }

  [[nodiscard]] Hit make_hit(const Match& match, std::size_t rank) { return hit_maker_->make(match, rank); }

  /// nullptr where no pairs are asked for.
  [[nodiscard]] PairCounter* pairs() noexcept { return pairs_ ? &*pairs_ : nullptr; }

  /// All but the hits and the pairs.
  [[nodiscard]] SearchResult& result() noexcept { return result_; }
  [[nodiscard]] const SearchResult& result() const noexcept { return result_; }

  /// Whether an article holds the plain word of the query that stands at `offset`.
  [[nodiscard]] bool holds_word_at(std::size_t offset) const;

  /// Makes it the answer of an index in which nothing matches.
  void drop_matches();

 private:
  [[nodiscard]] bool takes_feedback() const;
  void widen_by_best();
  void tell_story();
  void drop_needless_suggestions();
  void tell_unheard_words();
  void count_pairs();

  const SearchRequest& request_;
  IndexReader& reader_;
  ParsedQuery parsed_;
  CompiledQuery compiled_;
  std::optional<SentenceQuery> sentence_query_;
  std::optional<SameSentence> same_sentence_;
  Matches matches_;
  std::optional<HitMaker> hit_maker_;
  std::optional<PairCounter> pairs_;
  SearchResult result_;
};

}  // namespace kz
