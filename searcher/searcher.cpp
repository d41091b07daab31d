// SPDX-License-Identifier: GPL-2.0-or-later
#include "kzsearch/searcher.h"

#include <algorithm>
#include <utility>

#include <xapian.h>

#include "common/index/entities_of.h"
#include "common/index/schema.h"
#include "common/text/analyzer.h"
#include "common/text/utf8.h"
#include "common/xapian_guard.h"
#include "kzsearch/error.h"
#include "searcher/facets.h"
#include "searcher/index_reader.h"
#include "searcher/query/query_parser.h"
#include "searcher/query_compiler.h"
#include "searcher/snippet.h"

namespace kz {
namespace {

/// No word's weight comes near this (BM25 gives at most (k1 + 1) ln N), so that as many times the number of words lifts
/// articles with all the words over the others.
constexpr double kTierWeightPerWord = 64;

/// Totals are exact up to here without being asked for; counting them all costs a ranked query 3.4 times its time.
constexpr Xapian::doccount kCountedAnyway = 200;

struct Match {
  Xapian::docid document = 0;
  double score = 0;
  std::string id;
};

/// Orders by publication day, undated articles last, ties by article id.
class DateKeyMaker : public Xapian::KeyMaker {
 public:
  explicit DateKeyMaker(bool newest_first) : newest_first_(newest_first) {}

  std::string operator()(const Xapian::Document& document) const override {
    auto key = document.get_value(schema::kPublishedSlot);
    if (key.empty()) {
      key = "~";
    } else if (newest_first_) {
      for (auto& digit : key) digit = static_cast<char>('0' + ('9' - digit));
    }
    return key + document.get_value(schema::kIdSlot);
  }

 private:
  bool newest_first_;
};

/// Articles with all the words before the others, by one constant on top of their score.
Xapian::Query tiered(const CompiledQuery& compiled) {
  auto* source = new Xapian::FixedWeightPostingSource(kTierWeightPerWord * static_cast<double>(compiled.words + 1));
  const Xapian::Query constant(source->release());
  return {Xapian::Query::OP_AND_MAYBE, compiled.relaxed,
          Xapian::Query(Xapian::Query::OP_FILTER, constant, compiled.strict)};
}

/// One search from parsed query to matches: what is repeated when the index changes under it.
class Search {
 public:
  Search(const SearchRequest& request, IndexReader& reader)
      : request_(request), reader_(reader), enquire_(reader.database()) {}

  SearchResult run() {
    auto parsed = parse_query(decode_utf8(request_.query).text);
    result_.repairs = std::move(parsed.repairs);
    result_.parsed = to_string(parsed.root);
    compiled_ = compile_query(parsed.root, request_, reader_);
    result_.expansions = compiled_.notes;
    const auto order = request_.sort.value_or(compiled_.has_text ? SortOrder::relevance : SortOrder::newest_first);
    const bool counts_all = request_.count_exactly || !request_.facets.empty();
    const bool prefers_all_words = order != SortOrder::relevance || counts_all;
    if (!compiled_.has_tiers) {
      match(compiled_.relaxed, order);
    } else if (!prefers_all_words) {
      match(tiered(compiled_), order);
    } else {
      match(compiled_.strict, order);
      if (result_.total == 0) {
        match(compiled_.relaxed, order);
        result_.relaxed = result_.total > 0;
      }
    }
    for (std::size_t i = 0; i < matches_.size(); ++i) result_.hits.push_back(hit(matches_[i], request_.offset + i + 1));
    return std::move(result_);
  }

 private:
  void match(const Xapian::Query& query, SortOrder order) {
    const auto articles = reader_.database().get_doccount();
    const bool counts_all = request_.count_exactly || !request_.facets.empty();
    const auto limit = request_.limit == 0 ? articles : std::min<std::size_t>(request_.limit, articles);
    const auto check = counts_all ? articles : request_.ids_only ? 0 : kCountedAnyway;
    enquire_.clear_matchspies();
    FacetCounter facets(request_.facets, reader_.names(), enquire_);
    enquire_.set_query(query);
    enquire_.set_docid_order(Xapian::Enquire::ASCENDING);
    DateKeyMaker by_date(order == SortOrder::newest_first);
    if (order == SortOrder::relevance) {
      enquire_.set_weighting_scheme(ranking_weight());
      enquire_.set_sort_by_relevance();
      fetch_ranked(limit, check);
    } else {
      enquire_.set_weighting_scheme(Xapian::BoolWeight());
      enquire_.set_sort_by_key(&by_date, false);
      take(enquire_.get_mset(static_cast<Xapian::doccount>(first_hit()), static_cast<Xapian::doccount>(limit), check));
    }
    result_.facets = facets.facets(request_.facet_limit);
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
      const auto mset = enquire_.get_mset(0, static_cast<Xapian::doccount>(size), check);
      enquire_.clear_matchspies();  // they have seen every match now
      const bool is_whole = mset.size() < size || mset.size() <= wanted || limit == 0 ||
                            mset[static_cast<Xapian::doccount>(wanted - 1)].get_weight() != mset.back().get_weight();
      if (!is_whole) continue;
      take(mset);
      std::stable_sort(matches_.begin(), matches_.end(), [](const Match& a, const Match& b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
      });
      matches_.resize(std::min(matches_.size(), wanted));
      matches_.erase(matches_.begin(),
                     matches_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, matches_.size())));
      return;
    }
  }

  void take(const Xapian::MSet& mset) {
    matches_.clear();
    for (auto it = mset.begin(); it != mset.end(); ++it) {
      matches_.push_back(
          {.document = *it, .score = it.get_weight(), .id = it.get_document().get_value(schema::kIdSlot)});
    }
    result_.total_is_exact = mset.get_matches_lower_bound() == mset.get_matches_upper_bound();
    result_.total = mset.get_matches_lower_bound();
  }

  Hit hit(Match& match, std::size_t rank) {
    Hit out;
    out.rank = rank;
    out.id = std::move(match.id);
    out.score = match.score;
    if (request_.ids_only) return out;
    auto stored = reader_.articles().get(reader_.database().get_document(match.document));
    out.title = std::move(stored.title);
    out.published = stored.published;
    out.source = std::move(stored.source);
    out.url = std::move(stored.url);
    out.path = std::move(stored.path);
    out.line = stored.line;
    auto entities = entities_of(stored.names, reader_.names());
    out.places = std::move(entities.places);
    out.actors = std::move(entities.actors);
    if (request_.snippets > 0) {
      analyzer_.set_language(stored.language);
      out.snippets =
          make_snippets(stored.body, analyzer_.analyze(stored.body), compiled_.marks, {.count = request_.snippets});
    }
    out.language = std::move(stored.language);
    return out;
  }

  const SearchRequest& request_;
  IndexReader& reader_;
  Xapian::Enquire enquire_;
  Analyzer analyzer_;
  CompiledQuery compiled_;
  std::vector<Match> matches_;
  SearchResult result_;
};

}  // namespace

class Searcher::Impl {
 public:
  explicit Impl(const std::string& path) : reader(path) {}
  IndexReader reader;
};

Searcher::Searcher(const std::string& index_path) : impl_(std::make_unique<Impl>(index_path)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const SearchRequest& request) {
  auto& reader = impl_->reader;
  return with_fresh_reads(
      reader.path(),
      [&] {
        reader.refresh();
        return Search(request, reader).run();
      },
      [&] { reader.reopen(); });
}

std::size_t Searcher::article_count() {
  auto& reader = impl_->reader;
  return with_fresh_reads(
      reader.path(),
      [&] {
        reader.refresh();
        return std::size_t{reader.database().get_doccount()};
      },
      [&] { reader.reopen(); });
}

}  // namespace kz
