// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/matcher.h"

#include <algorithm>
#include <utility>

#include "common/index/schema.h"
#include "searcher/events/timeline_counter.h"
#include "searcher/facets.h"
#include "searcher/match/ranking_weight.h"
#include "searcher/match/sort_keys.h"

namespace kz {
namespace {

/// No word's weight comes near this (BM25 gives at most (k1 + 1) ln N), so that as many times the number of words lifts
/// articles with all the words over the others.
constexpr double kTierWeightPerWord = 64;

/// Totals are exact up to here without being asked for; counting them all costs a ranked query 3.4 times its time.
constexpr Xapian::doccount kCountedAnyway = 200;

/// Articles with all the words before the others, by one constant on top of their score.
Xapian::Query tiered(const CompiledQuery& compiled) {
  auto* source = new Xapian::FixedWeightPostingSource(kTierWeightPerWord * static_cast<double>(compiled.words + 1));
  const Xapian::Query constant(source->release());
  return {Xapian::Query::OP_AND_MAYBE, compiled.relaxed,
          Xapian::Query(Xapian::Query::OP_FILTER, constant, compiled.strict)};
}

class Matcher {
 public:
  Matcher(const SearchRequest& request, IndexReader& reader, const Xapian::MatchDecider* decider)
      : request_(request),
        reader_(reader),
        decider_(decider),
        enquire_(reader.database()),
        prefers_all_words_(request.count_exactly || !request.facets.empty() || request.timeline),
        counts_all_(prefers_all_words_ || decider != nullptr) {}

  Matches run(const CompiledQuery& query) {
    const auto order = request_.sort.value_or(query.has_text ? SortOrder::relevance : SortOrder::newest_first);
    const bool prefers_all_words = order != SortOrder::relevance || prefers_all_words_;
    events_ = query.events;
    if (!query.has_tiers) {
      match(query.relaxed, order);
    } else if (!prefers_all_words) {
      match(tiered(query), order);
    } else {
      match(query.strict, order);
      if (out_.total == 0) {
        match(query.relaxed, order);
        out_.relaxed = out_.total > 0;
      }
    }
    return std::move(out_);
  }

 private:
  void match(const Xapian::Query& query, SortOrder order) {
    const auto articles = reader_.database().get_doccount();
    const auto limit = request_.limit == 0 ? articles : std::min<std::size_t>(request_.limit, articles);
    const auto check = counts_all_ ? articles : request_.ids_only ? 0 : kCountedAnyway;
    enquire_.clear_matchspies();
    FacetCounter facets(request_.facets, reader_.names(), enquire_);
    const TimelineCounter timeline(request_.timeline, events_, enquire_);
    enquire_.set_query(query);
    enquire_.set_docid_order(Xapian::Enquire::ASCENDING);
    if (const auto keys = make_sort_keys(order, events_)) {
      enquire_.set_weighting_scheme(Xapian::BoolWeight());
      enquire_.set_sort_by_key(keys.get(), false);
      take(enquire_.get_mset(static_cast<Xapian::doccount>(first_hit()), static_cast<Xapian::doccount>(limit), check,
                             nullptr, decider_));
    } else {
      enquire_.set_weighting_scheme(ranking_weight());
      enquire_.set_sort_by_relevance();
      fetch_ranked(limit, check);
    }
    out_.facets = facets.facets(request_.facet_limit);
    out_.timeline = timeline.timeline();
  }

  /// The offset, no further than behind the last article.
  [[nodiscard]] std::size_t first_hit() const {
    return std::min<std::size_t>(request_.offset, reader_.database().get_doccount());
  }

  /// Xapian breaks ties of score by document number, which depends on the history of the index: fetch until a tie at
  /// the end of the page is whole, then order ties by article id.
  void fetch_ranked(std::size_t limit, Xapian::doccount check) {
    const auto offset = first_hit();
    const auto wanted = std::min<std::size_t>(offset + limit, reader_.database().get_doccount());
    for (auto size = wanted + 1;; size *= 2) {
      const auto mset = enquire_.get_mset(0, static_cast<Xapian::doccount>(size), check, nullptr, decider_);
      enquire_.clear_matchspies();  // they have seen every match now
      const bool is_whole = mset.size() < size || mset.size() <= wanted || limit == 0 ||
                            mset[static_cast<Xapian::doccount>(wanted - 1)].get_weight() != mset.back().get_weight();
      if (!is_whole) continue;
      take(mset);
      cut_page(offset, wanted);
      return;
    }
  }

  void cut_page(std::size_t offset, std::size_t wanted) {
    auto& page = out_.page;
    std::stable_sort(page.begin(), page.end(), [](const Match& a, const Match& b) {
      return a.score != b.score ? a.score > b.score : a.id < b.id;
    });
    page.resize(std::min(page.size(), wanted));
    page.erase(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(std::min(offset, page.size())));
  }

  void take(const Xapian::MSet& mset) {
    out_.page.clear();
    for (auto it = mset.begin(); it != mset.end(); ++it) {
      out_.page.push_back(
          {.document = *it, .score = it.get_weight(), .id = it.get_document().get_value(schema::kIdSlot)});
    }
    out_.total_is_exact = mset.get_matches_lower_bound() == mset.get_matches_upper_bound();
    out_.total = mset.get_matches_lower_bound();
  }

  const SearchRequest& request_;
  IndexReader& reader_;
  const Xapian::MatchDecider* decider_;
  Xapian::Enquire enquire_;
  bool prefers_all_words_;
  bool counts_all_;
  std::vector<DaySpan> events_;
  Matches out_;
};

}  // namespace

Matches find_matches(const CompiledQuery& query, const SearchRequest& request, IndexReader& reader,
                     const Xapian::MatchDecider* decider) {
  return Matcher(request, reader, decider).run(query);
}

}  // namespace kz
