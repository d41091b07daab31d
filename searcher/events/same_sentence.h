// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <unordered_map>

#include <xapian.h>

#include "searcher/events/article_sentences.h"
#include "searcher/events/sentence_query.h"
#include "searcher/index_reader.h"

namespace kz {

/// Lets an article match only where one sentence of it answers the whole query. Xapian's positional operators could not
/// say so: they take neither synonyms nor the many keys of one actor, and dates have no position. Asked of what passes
/// everything else, once an article; the answer is kept, since one search may match twice.
class SameSentence : public Xapian::MatchDecider {
 public:
  SameSentence(SentenceQuery& query, IndexReader& reader) : query_(query), reader_(reader) {}

  bool operator()(const Xapian::Document& document) const override { return holds(document.get_docid(), document); }
  /// The same where `document` does not know its number, but has the stored article.
  [[nodiscard]] bool holds(Xapian::docid number, const Xapian::Document& document) const;

 private:
  [[nodiscard]] bool read(const Xapian::Document& document) const;

  SentenceQuery& query_;
  IndexReader& reader_;
  // Xapian asks a const decider.
  mutable ArticleSentences article_;
  mutable std::unordered_map<Xapian::docid, bool> known_;
};

}  // namespace kz
