// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <xapian.h>

#include "kzsearch/searcher.h"
#include "searcher/events/article_sentences.h"
#include "searcher/events/asked_names.h"
#include "searcher/events/sentence_query.h"
#include "searcher/index_reader.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// Counts who is named with whom: two actors in one sentence, of the articles given.
class PairCounter {
 public:
  /// Where `root` or the filters of `request` ask for actors, one of each pair is one of them; where days are asked
  /// for, the sentence speaks of one of them; under SearchRequest::same_sentence it has all that was asked.
  PairCounter(const QueryNode& root, const SearchRequest& request, bool asks_days, SentenceQuery& query,
              IndexReader& reader);

  /// Articles are to be added in the order in which their sentences are to be shown.
  void add(Xapian::docid document);

  [[nodiscard]] std::size_t size() const noexcept { return counts_.size(); }

  /// The part of the list that the request asks for: most sentences first, then most articles, ties by ids.
  [[nodiscard]] std::vector<NamedPair> page();

 private:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;  // ordinals, the lower first
  struct Place {
    Xapian::docid document = 0;
    std::size_t sentence = 0;
  };
  struct Count {
    std::size_t sentences = 0;
    std::size_t articles = 0;
    Xapian::docid last = 0;
    std::vector<Place> examples;
  };
  struct Actor {
    std::uint32_t ordinal = 0;
    bool is_asked = false;
  };

  void add_sentence(Xapian::docid document, std::size_t sentence);
  [[nodiscard]] std::vector<Actor> actors_of(std::size_t sentence);
  [[nodiscard]] NamedPair named(const Pair& pair, const Count& count);
  [[nodiscard]] PairSentence sentence_at(const Place& place, const Pair& pair);

  const SearchRequest& request_;
  bool asks_days_;
  SentenceQuery& query_;
  IndexReader& reader_;
  std::optional<AskedNames> asked_;  // absent: any actor will do
  ArticleSentences article_;
  std::map<Pair, Count> counts_;
  std::set<std::uint32_t> asked_ordinals_;  // those met
};

}  // namespace kz
