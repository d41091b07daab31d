// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/dates/day_span.h"
#include "common/index/day_terms.h"
#include "searcher/match/article_set.h"

namespace kz {

/// Filters by any of many terms: the names of a country's bodies, the days of a few weeks. To look through the postings
/// of some eighty terms takes several times as long as ranking a query. So the articles of a filter that is asked for
/// again (a batch, a page, saved queries, a program that embeds kzsearch) are kept as a set: 12 KB for 100,000
/// articles. Not for the first time: rare words beside a filter need few of its postings.
class TermFilters {
 public:
  /// Of `database` as it is now; where it `is_remote`, queries are of the terms alone.
  explicit TermFilters(Xapian::Database database, bool is_remote = false)
      : database_(std::move(database)), is_remote_(is_remote) {}

  /// Articles with any of `terms`.
  [[nodiscard]] Xapian::Query any_of(const std::vector<std::string>& terms);
  /// Articles with a stretch of days within `asked`; where it is `unknown`, those with any.
  [[nodiscard]] Xapian::Query within(const DaySpan& asked, const DayTerms& terms);

 private:
  Xapian::Database database_;
  bool is_remote_;
  std::map<std::vector<std::string>, std::shared_ptr<const ArticleSet>> articles_;  ///< null where asked for once
  std::map<std::pair<const DayTerms*, DaySpan>, std::vector<std::string>> days_;
};

}  // namespace kz
