// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "searcher/compile/compiled_query.h"
#include "searcher/events/article_sentences.h"
#include "searcher/index_reader.h"
#include "searcher/query/query_tree.h"

namespace kz {

class SentenceTest;

/// A query with its filters, asked of one sentence. What a sentence cannot tell (source, language, publication day,
/// what is excluded) the article was asked already, and counts as true here.
class SentenceQuery {
 public:
  /// `root`, `request` and `compiled` must outlive it. Throws Error(query) as compiling does.
  SentenceQuery(const QueryNode& root, const SearchRequest& request, const CompiledQuery& compiled,
                IndexReader& reader);
  ~SentenceQuery();

  /// Whether the sentence has everything: the words as MatchMode says (under `automatic` all of them), a name of every
  /// name filter, a date within the days asked for. Words are read last, and only where the rest holds.
  [[nodiscard]] bool holds_all(ArticleSentences& article, std::size_t sentence);

  /// Whether it has a word or a name that was asked for; true where neither was.
  [[nodiscard]] bool holds_any(ArticleSentences& article, std::size_t sentence);

  /// The first of its dates that was asked for, a single day before longer spans; nullptr where there is none. Where no
  /// days are asked for, all dates that cover days are.
  [[nodiscard]] const DateMention* date_of(const ArticleSentences& article, std::size_t sentence) const;

 private:
  const CompiledQuery& compiled_;
  std::unique_ptr<SentenceTest> test_;
};

}  // namespace kz
