// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/remote/served_matches.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "searcher/events/same_sentence.h"
#include "searcher/events/timeline_counter.h"
#include "searcher/facets.h"
#include "searcher/match/match_page.h"
#include "searcher/match/sort_keys.h"
#include "searcher/remote/server_search.h"

namespace kz {
namespace {

/// Fetched of a page at least: so many matches cost little more than ten, and totals are exact up to here also where
/// copies are folded.
constexpr std::size_t kLeastFetched = 1'000;

using Slots = std::vector<Xapian::valueno>;

void add_slots(Slots& slots, const Slots& more) {
  for (const auto slot : more) {
    if (std::find(slots.begin(), slots.end(), slot) == slots.end()) slots.push_back(slot);
  }
}

Xapian::Document document_of(const ServedArticle& article, const Slots& slots) {
  Xapian::Document document;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (!article.values[i].empty()) document.add_value(slots[i], article.values[i]);
  }
  return document;
}

class ServedMatcher {
 public:
  ServedMatcher(const SearchRequest& request, IndexReader& reader, const SameSentence* same_sentence)
      : request_(request), reader_(reader), same_sentence_(same_sentence), folds_(folds_copies(request, reader)) {}

  Matches run(const CompiledQuery& query) {
    events_ = query.events;
    match_in_tiers(query, request_, out_, [this](const Xapian::Query& asked, SortOrder order) { match(asked, order); });
    return std::move(out_);
  }

 private:
  void match(const Xapian::Query& query, SortOrder order) {
    const auto articles = reader_.database().get_doccount();
    offset_ = std::min<std::size_t>(request_.offset, articles);
    const auto limit = request_.limit == 0 ? articles : std::min<std::size_t>(request_.limit, articles);
    wanted_ = std::min<std::size_t>(offset_ + limit, articles);
    const bool wants_all = prefers_all_words(request_, order) || same_sentence_ != nullptr || request_.limit == 0;
    if (wants_all) {
      look_at_all(query, order);
    } else {
      fetch_best(query);
    }
    cut_page(out_.page, offset_, wanted_);
  }

  void look_at_all(const Xapian::Query& query, SortOrder order) {
    auto slots = slots_of_sort_keys(order);
    add_slots(slots, FacetCounter::slots(request_.facets));
    if (request_.timeline) add_slots(slots, TimelineCounter::slots());
    const ServerSearch search(reader_, query, order == SortOrder::relevance);
    auto articles = search.all(slots);
    if (same_sentence_ != nullptr) keep_those_of_one_sentence(search, articles);
    FacetCounter facets(request_.facets, reader_.names());
    TimelineCounter timeline(request_.timeline, events_);
    const auto keys = make_sort_keys(order, events_);
    out_.page.clear();
    for (const auto& article : articles) {
      const auto document = document_of(article, slots);
      facets.count(document);
      timeline.count(document);
      add(article, keys ? (*keys)(document) : std::string());
    }
    std::sort(out_.page.begin(), out_.page.end(), comes_before);
    if (folds_) fold_copies(out_.page);
    out_.total = out_.page.size();
    out_.total_is_exact = true;
    out_.facets = facets.facets(request_.facet_limit);
    out_.timeline = timeline.timeline();
  }

  /// Stored articles are large: they are looked at some thousand at a time.
  void keep_those_of_one_sentence(const ServerSearch& search, std::vector<ServedArticle>& articles) const {
    std::unordered_set<Xapian::docid> kept;
    search.each(schema::kArticleSlot, [&](Xapian::docid number, const std::string&, const std::string& stored) {
      Xapian::Document document;
      document.add_value(schema::kArticleSlot, stored);
      if (same_sentence_->holds(number, document)) kept.insert(number);
    });
    std::erase_if(articles, [&](const ServedArticle& article) { return !kept.contains(article.document); });
  }

  /// Fetches until the page is full: copies that are folded leave gaps in it, and a tie of scores is ordered by id, so
  /// one that crosses the end of what was fetched is fetched whole.
  void fetch_best(const Xapian::Query& query) {
    const ServerSearch search(reader_, query, true);
    for (auto size = std::max(kLeastFetched, wanted_ + 1);; size *= 2) {
      const auto best = search.best(size);
      const bool is_all = best.articles.size() < size;
      out_.page.clear();
      for (const auto& article : best.articles) add(article, {});
      sort_ties(out_.page, !is_all);
      const auto fetched = out_.page.size();
      if (folds_) fold_copies(out_.page);
      if (!is_all && out_.page.size() < wanted_) continue;
      out_.total_is_exact = !folds_ || is_all;
      out_.total = is_all ? out_.page.size() : best.total;
      if (!out_.total_is_exact) {
        const auto hidden = fetched - out_.page.size();
        out_.total =
            std::max(best.total - std::min(best.total, std::max(reader_.copies().hidden(), hidden)), out_.page.size());
      }
      return;
    }
  }

  void add(const ServedArticle& article, std::string sort_key) {
    out_.page.push_back({.document = article.document,
                         .score = rounded_score(article.weight),
                         .id = article.values.front(),
                         .sort_key = std::move(sort_key),
                         .copies = folds_ ? reader_.copies().group_of(article.document) : 0});
  }

  const SearchRequest& request_;
  IndexReader& reader_;
  const SameSentence* same_sentence_;
  bool folds_;  // near-identical reports into one hit
  std::vector<DaySpan> events_;
  std::size_t offset_ = 0;
  std::size_t wanted_ = 0;  // matches from the best to the end of the page
  Matches out_;
};

}  // namespace

Matches find_served_matches(const CompiledQuery& query, const SearchRequest& request, IndexReader& reader,
                            const SameSentence* same_sentence) {
  return ServedMatcher(request, reader, same_sentence).run(query);
}

}  // namespace kz
