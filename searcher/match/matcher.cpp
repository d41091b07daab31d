// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/matcher.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "common/index/schema.h"
#include "searcher/copy_folding.h"
#include "searcher/events/same_sentence.h"
#include "searcher/events/timeline_counter.h"
#include "searcher/facets.h"
#include "searcher/match/match_page.h"
#include "searcher/match/ranking_weight.h"
#include "searcher/match/sort_keys.h"
#include "searcher/match/word_sum.h"
#include "searcher/remote/served_matches.h"

namespace kz {
namespace {

class Matcher {
 public:
  Matcher(const SearchRequest& request, IndexReader& reader, const Xapian::MatchDecider* decider)
      : request_(request),
        reader_(reader),
        decider_(decider),
        enquire_(reader.database()),
        counts_all_(prefers_all_words(request, SortOrder::relevance) || decider != nullptr),
        folds_(folds_copies(request, reader)) {}

  Matches run(const CompiledQuery& query) {
    events_ = query.events;
    match_in_tiers(query, request_, out_, [this](const Xapian::Query& asked, SortOrder order) { match(asked, order); });
    return std::move(out_);
  }

 private:
  void match(const Xapian::Query& query, SortOrder order) {
    const auto articles = reader_.database().get_doccount();
    const auto limit = request_.limit == 0 ? articles : std::min<std::size_t>(request_.limit, articles);
    const auto check = counts_all_ ? articles : request_.ids_only ? 0 : kCountedAnyway;
    enquire_.clear_matchspies();
    FacetCounter facets(request_.facets, reader_.names());
    facets.add_to(enquire_);
    TimelineCounter timeline(request_.timeline, events_);
    timeline.add_to(enquire_);
    GroupCounter groups(reader_.copies());
    if (folds_ && check > 0) enquire_.add_matchspy(&groups);
    enquire_.set_query(query);
    enquire_.set_docid_order(Xapian::Enquire::ASCENDING);
    const auto keys = make_sort_keys(order, events_);
    if (keys) {
      enquire_.set_weighting_scheme(Xapian::BoolWeight());
      enquire_.set_sort_by_key(keys.get(), false);
    } else {
      enquire_.set_weighting_scheme(ranking_weight());
      enquire_.set_sort_by_relevance();
    }
    if (keys && !folds_) {
      take(enquire_.get_mset(static_cast<Xapian::doccount>(first_hit()), static_cast<Xapian::doccount>(limit), check,
                             nullptr, decider_));
    } else {
      fetch_page(limit, check, !keys);
    }
    if (folds_) count_groups(groups);
    out_.facets = facets.facets(request_.facet_limit);
    out_.timeline = timeline.timeline();
  }

  /// The offset, no further than behind the last article.
  [[nodiscard]] std::size_t first_hit() const {
    return std::min<std::size_t>(request_.offset, reader_.database().get_doccount());
  }

  /// Fetches until the page is full: copies that are folded leave gaps in it. And Xapian breaks ties of score by
  /// document number, which depends on the history of the index: a tie that crosses the end of what was fetched is
  /// fetched whole, and ordered by article id.
  void fetch_page(std::size_t limit, Xapian::doccount check, bool is_ranked) {
    const auto offset = first_hit();
    const auto wanted = std::min<std::size_t>(offset + limit, reader_.database().get_doccount());
    for (auto size = first_fetch(wanted);; size *= 2) {
      const auto mset = enquire_.get_mset(0, static_cast<Xapian::doccount>(size), check, nullptr, decider_);
      enquire_.clear_matchspies();  // they have seen every match now
      take(mset);
      const bool is_all = mset.size() < size;
      if (is_ranked) sort_ties(out_.page, !is_all);
      if (folds_) fold_copies(out_.page);
      if (!is_all && out_.page.size() < wanted) continue;
      cut_page(out_.page, offset, wanted);
      return;
    }
  }

  /// One more than `wanted`, to see whether a tie goes on; and as many more as there are copies, on the average.
  [[nodiscard]] std::size_t first_fetch(std::size_t wanted) const {
    if (!folds_) return wanted + 1;
    const std::size_t articles = reader_.database().get_doccount();
    const auto groups = articles - std::min(reader_.copies().hidden(), articles - 1);
    return std::min(wanted * articles / groups, articles) + 1;
  }

  void take(const Xapian::MSet& mset) {
    const std::vector<Xapian::docid> documents(mset.begin(), mset.end());
    auto ids = reader_.values(schema::kIdSlot, documents);
    out_.page.clear();
    for (auto it = mset.begin(); it != mset.end(); ++it) {
      out_.page.push_back({.document = *it,
                           .score = rounded_score(it.get_weight()),
                           .id = std::move(ids[out_.page.size()]),
                           .sort_key = it.get_sort_key(),
                           .copies = folds_ ? reader_.copies().group_of(*it) : 0});
    }
    out_.total_is_exact = mset.get_matches_lower_bound() == mset.get_matches_upper_bound();
    out_.total = mset.get_matches_lower_bound();
  }

  /// Makes a total of articles one of groups: exact where every match was looked at.
  void count_groups(const GroupCounter& groups) {
    if (out_.total_is_exact && groups.articles() == out_.total) {
      out_.total = groups.groups();
      return;
    }
    const auto at_least = out_.total - std::min(out_.total, reader_.copies().hidden());
    out_.total = std::max({at_least, groups.groups(), first_hit() + out_.page.size()});
    out_.total_is_exact = false;
  }

  const SearchRequest& request_;
  IndexReader& reader_;
  const Xapian::MatchDecider* decider_;
  Xapian::Enquire enquire_;
  bool counts_all_;
  bool folds_;  // near-identical reports into one hit
  std::vector<DaySpan> events_;
  Matches out_;
};

}  // namespace

Matches find_matches(const CompiledQuery& query, const SearchRequest& request, IndexReader& reader,
                     const SameSentence* decider) {
  if (reader.is_remote()) return find_served_matches(query, request, reader, decider);
  return Matcher(request, reader, decider).run(query);
}

}  // namespace kz
