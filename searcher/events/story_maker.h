// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

#include "kzsearch/searcher.h"
#include "searcher/events/article_sentences.h"
#include "searcher/events/sentence_query.h"
#include "searcher/index_reader.h"

namespace kz {

/// Articles a story reads at most, the best first: each is read and analysed whole.
inline constexpr std::size_t kMaxStoryArticles = 2000;

/// The order of a story: by days, longer spans before the days within, then by the day of publication and id of the
/// article.
[[nodiscard]] bool comes_before(const StoryLine& a, const StoryLine& b);

/// The sentences of articles that answer a query and speak of a day, as a chronology.
class StoryMaker {
 public:
  /// A sentence answers with a word or name that was asked for, or, where `needs_all`, with all that was. Where
  /// `folds`, copies of a sentence become one line.
  StoryMaker(SentenceQuery& query, IndexReader& reader, bool needs_all, bool folds)
      : query_(query), reader_(reader), needs_all_(needs_all), folds_(folds) {}

  /// `group` is the article's number in the copy table, 0 for none.
  void add(Xapian::docid document, std::uint32_t group);

  /// All lines, by their days.
  [[nodiscard]] std::vector<StoryLine> lines();

 private:
  struct Candidate {
    StoryLine line;
    std::size_t place = 0;               // of the sentence in its article
    std::uint32_t group = 0;             // of copies, that its article is of
    std::vector<std::uint32_t> words;    // hashes, ascending, each once
    std::vector<std::uint32_t> figures;  // likewise
  };

  void add_sentence(std::size_t sentence, const DateMention& date, std::uint32_t group);
  static bool are_copies(const Candidate& a, const Candidate& b);
  static void fold_into(StoryLine& line, Candidate& copy);

  SentenceQuery& query_;
  IndexReader& reader_;
  bool needs_all_;
  bool folds_;
  ArticleSentences article_;
  std::vector<Candidate> candidates_;
};

}  // namespace kz
