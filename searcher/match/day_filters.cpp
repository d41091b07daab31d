// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/day_filters.h"

#include "searcher/compile/part.h"
#include "searcher/match/term_union.h"

namespace kz {
namespace {

Xapian::Query looked_through(const std::vector<std::string>& terms) {
  constexpr std::size_t kFewTerms = 3;
  if (terms.size() <= kFewTerms) return any_term(terms);
  return Xapian::Query((new TermUnion(terms))->release());
}

}  // namespace

Xapian::Query DayFilters::within(const DaySpan& asked, const DayTerms& terms) {
  constexpr std::size_t kMostKept = 64;
  const Key key{&terms, asked};
  const auto known = filters_.find(key);
  if (known == filters_.end()) {
    if (filters_.size() == kMostKept) filters_.clear();
    const auto& added = filters_.emplace(key, Filter{terms.within(asked, database_), nullptr}).first->second;
    return is_remote_ ? any_term(added.terms) : looked_through(added.terms);
  }
  if (is_remote_) return any_term(known->second.terms);
  auto& [days, articles] = known->second;
  if (days.empty()) return looked_through(days);
  if (!articles) articles = std::make_shared<const ArticleSet>(database_, days);
  return Xapian::Query((new ArticleSetSource(articles, description_of_any(days)))->release());
}

}  // namespace kz
