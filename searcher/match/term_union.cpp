// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/term_union.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kz {

std::string description_of_any(const std::vector<std::string>& terms) {
  return fmt::format("({})", fmt::join(terms, " OR "));
}

void TermUnion::init(const Xapian::Database& database) {
  cursors_.clear();
  at_ = 0;
  fewest_ = 0;
  const double all = database.get_doccount();
  double none = 1;  // the share of articles without any, taken as independent of one another
  double sum = 0;
  for (const auto& term : terms_) {
    const auto articles = database.get_termfreq(term);
    if (articles == 0) continue;
    cursors_.emplace_back(database, term, articles, database.get_lastdocid());
    fewest_ = std::max(fewest_, articles);
    none *= 1 - articles / all;
    sum += articles;
  }
  estimate_ = std::max(fewest_, static_cast<Xapian::doccount>(std::lround(all * (1 - none))));
  most_ = static_cast<Xapian::doccount>(std::min(sum, all));
  std::stable_sort(cursors_.begin(), cursors_.end(),
                   [](const auto& a, const auto& b) { return a.articles() > b.articles(); });
}

void TermUnion::next(double min_weight) {
  skip_to(at_ + 1, min_weight);
}

void TermUnion::skip_to(Xapian::docid document, double min_weight) {
  check(document, min_weight);
}

bool TermUnion::check(Xapian::docid document, double /*min_weight*/) {
  if (document <= at_) return true;
  Xapian::docid nearest = PostingCursor::kEnd;
  for (auto& cursor : cursors_) {
    cursor.go_to(document);
    nearest = std::min(nearest, cursor.at());
    if (nearest == document) break;  // the other lists may stay behind
  }
  at_ = nearest;
  return true;
}

}  // namespace kz
