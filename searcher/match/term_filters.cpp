// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/term_filters.h"

#include "searcher/compile/part.h"
#include "searcher/match/term_union.h"

namespace kz {
namespace {

constexpr std::size_t kMostFilters = 64;

// The entry of `key` and whether it is new; the others go where there are too many.
template <typename Key, typename Value>
auto kept_at(const Key& key, std::map<Key, Value>& kept) {
  if (kept.size() == kMostFilters && !kept.contains(key)) kept.clear();
  return kept.try_emplace(key);
}

}  // namespace

Xapian::Query TermFilters::any_of(const std::vector<std::string>& terms) {
  constexpr std::size_t kFewTerms = 3;
  if (is_remote_ || terms.empty()) return any_term(terms);
  const auto [entry, is_first] = kept_at(terms, articles_);
  if (is_first) return terms.size() <= kFewTerms ? any_term(terms) : Xapian::Query((new TermUnion(terms))->release());
  auto& articles = entry->second;
  if (!articles) articles = std::make_shared<const ArticleSet>(database_, terms);
  return Xapian::Query((new ArticleSetSource(articles, description_of_any(terms)))->release());
}

Xapian::Query TermFilters::within(const DaySpan& asked, const DayTerms& terms) {
  const auto [entry, is_first] = kept_at(std::pair(&terms, asked), days_);
  if (is_first) entry->second = terms.within(asked, database_);
  return any_of(entry->second);
}

}  // namespace kz
