// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/text/stemmer.h"
#include "kzsearch/searcher.h"
#include "searcher/index_reader.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// The languages that the words of a query are read in: those that it asks the articles to be in (`--lang`, `lang:`),
/// else those of the index (IndexReader::languages).
class QueryLanguages {
 public:
  QueryLanguages(const QueryNode& root, const SearchRequest& request, const IndexReader& reader);

  /// Never empty.
  [[nodiscard]] const std::vector<std::string>& all() const noexcept;
  /// In the order of `all`.
  [[nodiscard]] const std::vector<Stemmer>& stemmers() const noexcept;

 private:
  const IndexReader& reader_;
  std::vector<std::string> asked_;
  std::vector<Stemmer> asked_stemmers_;
};

}  // namespace kz
