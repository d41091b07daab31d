// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
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

  using Pair = std::pair<std::uint32_t, std::uint32_t>;  // ordinals of this index, the lower first
  struct Named {
    Pair pair;
    NamedPair counted;  ///< by ids; without examples
    bool is_a_asked = false;
    bool is_b_asked = false;
  };

  /// All pairs, in no order.
  [[nodiscard]] std::vector<Named> pairs();

  /// The articles of the index, matching or not, with the actor of this id.
  [[nodiscard]] std::size_t articles_with(const std::string& id);

  /// Forgets all pairs.
  void clear() { counts_.clear(); }

  /// Sentences that name both, of the articles added first; up to `most`, and to twenty.
  [[nodiscard]] std::vector<PairSentence> examples(const Pair& pair, std::size_t most);

 private:
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

/// Puts the part of the list of pairs that `request` asks for into `result`, and how many there are: most sentences
/// first, then most articles, ties by ids. In several indexes a pair is what has the same two ids.
void list_pairs(std::span<PairCounter* const> indexes, const SearchRequest& request, SearchResult& result);

}  // namespace kz
