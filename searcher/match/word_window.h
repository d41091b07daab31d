// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/match/word_leaf.h"

namespace kz {

/// The weights of the articles of a stretch of document numbers, added up a word at a time, as each word's articles
/// are walked. For queries of very many words, of which each article has few: to look at all words in each article
/// takes words times articles, this as long as the words have articles.
class WordWindow {
 public:
  struct Tally {
    double score = 0;
    std::size_t groups = 0;
    bool is_match = false;
  };

  /// The article `document`, by `leaves` in the order in which their weights are to be added. Documents must be asked
  /// for in rising order.
  [[nodiscard]] const Tally& at(Xapian::docid document, const std::vector<WordLeaf*>& leaves);

  /// The first number from `document` on that may be a match; PostingCursor::kEnd if there is none.
  [[nodiscard]] Xapian::docid next(Xapian::docid document, const std::vector<WordLeaf*>& leaves);

 private:
  void fill(Xapian::docid from, const std::vector<WordLeaf*>& leaves);

  std::vector<Tally> tallies_;
  std::vector<std::size_t> last_groups_;  // of each article the group that was counted last
  Xapian::docid begin_ = 0;
  Xapian::docid end_ = 0;
  Xapian::docid beyond_ = 0;  // the first article behind the window that has a word
};

}  // namespace kz
