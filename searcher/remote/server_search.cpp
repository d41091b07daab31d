// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/remote/server_search.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "common/index/schema.h"
#include "kzsearch/error.h"
#include "searcher/match/ranking_weight.h"

namespace kz {
namespace {

constexpr std::size_t kMostMatches = 1'000'000;  // some 200 MB here

/// Matches in one answer. Each answer is a search of its own.
constexpr Xapian::doccount kPage = 50'000;
/// The same where whole articles come with them: some 10 MB.
constexpr Xapian::doccount kPageOfArticles = 5'000;

[[noreturn]] void refuse_matches(const IndexReader& reader) {
  throw Error(ErrorCode::query,
              fmt::format("more than {} articles of '{}' match: too many to list, sort or count through a server",
                          kMostMatches, reader.path()),
              "narrow the query, or ask on the machine that holds the index");
}

/// One way through all matches: which slots come with them.
struct Pass {
  Xapian::valueno first = 0;
  std::optional<Xapian::valueno> second;
  bool is_ranked = false;
  Xapian::doccount page = kPage;
};

template <typename Take>
void go_through(const Xapian::Database& database, const Xapian::Query& query, const Pass& pass, Take&& take) {
  const auto articles = database.get_doccount();
  if (articles == 0) return;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  if (pass.is_ranked) {
    enquire.set_weighting_scheme(ranking_weight());
    enquire.set_sort_by_value_then_relevance(pass.first, false);
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_value(pass.first, false);
  }
  if (pass.second) enquire.set_collapse_key(*pass.second, articles);
  for (Xapian::doccount first = 0;; first += pass.page) {
    const auto mset = enquire.get_mset(first, pass.page, articles);
    for (auto it = mset.begin(); it != mset.end(); ++it) take(it);
    if (mset.size() < pass.page) return;
  }
}

}  // namespace

ServerSearch::ServerSearch(const IndexReader& reader, Xapian::Query query, bool is_ranked)
    : reader_(reader), query_(std::move(query)), is_ranked_(is_ranked) {}

ServerSearch::Best ServerSearch::best(std::size_t count) const {
  const auto& database = reader_.database();
  const auto articles = database.get_doccount();
  Best found;
  if (articles == 0) return found;
  Xapian::Enquire enquire(database);
  enquire.set_query(query_);
  enquire.set_weighting_scheme(ranking_weight());
  enquire.set_sort_by_relevance_then_value(schema::kIdSlot, false);
  const auto mset =
      enquire.get_mset(0, static_cast<Xapian::doccount>(std::min<std::size_t>(count, articles)), articles);
  for (auto it = mset.begin(); it != mset.end(); ++it) {
    found.articles.push_back({.document = *it, .weight = it.get_weight(), .values = {it.get_sort_key()}});
  }
  found.total = mset.get_matches_lower_bound();
  return found;
}

std::vector<ServedArticle> ServerSearch::all(const std::vector<Xapian::valueno>& slots) const {
  std::vector<ServedArticle> articles;
  std::unordered_map<Xapian::docid, std::size_t> places;  // in `articles`
  for (std::size_t i = 0; i < slots.size(); i += 2) {
    Pass pass{.first = slots[i], .second = std::nullopt, .is_ranked = is_ranked_ && i == 0};
    if (i + 1 < slots.size()) pass.second = slots[i + 1];
    go_through(reader_.database(), query_, pass, [&](const Xapian::MSetIterator& it) {
      if (i == 0) {
        if (articles.size() == kMostMatches) refuse_matches(reader_);
        places.emplace(*it, articles.size());
        articles.push_back(
            {.document = *it, .weight = it.get_weight(), .values = std::vector<std::string>(slots.size())});
      }
      const auto place = places.find(*it);
      if (place == places.end()) return;  // cannot be: it is one state of the index that is asked
      auto& values = articles[place->second].values;
      values[i] = it.get_sort_key();
      if (pass.second) values[i + 1] = it.get_collapse_key();
    });
  }
  return articles;
}

void ServerSearch::each(Xapian::valueno slot, const Visit& visit) const {
  const Pass pass{.first = schema::kIdSlot, .second = slot, .is_ranked = false, .page = kPageOfArticles};
  go_through(reader_.database(), query_, pass,
             [&](const Xapian::MSetIterator& it) { visit(*it, it.get_sort_key(), it.get_collapse_key()); });
}

}  // namespace kz
