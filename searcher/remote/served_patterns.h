// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/index_reader.h"
#include "searcher/proximity/word_pattern.h"

namespace kz {

/// What stands for patterns (words near each other) in a query for a server, which cannot look for them. The query is
/// compiled twice. The first time a pattern is taken for its words, wherever they stand, or for nothing within what is
/// excluded; the query then finds all that it should, and more. Of the articles with the words of a pattern among
/// these, the words in their order are fetched and looked through here. The second time a pattern is its words, and
/// that an article is one of those in which it stands.
class ServedPatterns {
 public:
  /// In place of `pattern_query(terms, pattern)`; asked in the same order each time.
  [[nodiscard]] Xapian::Query query(const Xapian::Query& terms, WordPattern pattern, bool is_excluded);

  /// Whether none was asked for.
  [[nodiscard]] bool empty() const noexcept { return asked_.empty(); }

  /// Looks for the patterns in the articles that `among` finds. Throws Error(query) where that are too many.
  void look_in(const Xapian::Query& among, const IndexReader& reader);

 private:
  struct Asked {
    Xapian::Query terms;
    WordPattern pattern;
    std::vector<std::string> with;     ///< id terms of the articles in which it stands
    std::vector<std::string> without;  ///< ... and of the others that were looked in
  };

  [[nodiscard]] static Xapian::Query answer_of(const Asked& asked);

  std::vector<Asked> asked_;
  bool is_answered_ = false;
  std::size_t next_ = 0;  // once answered
};

}  // namespace kz
