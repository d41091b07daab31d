// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/word_sum.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

namespace kz {
namespace {

/// From so many words on a WordWindow is quicker.
constexpr std::size_t kManyWords = 64;

/// A bound is a sum in another order than a score: it is not to fall below it by its last digits.
constexpr double kSlack = 1 - 1e-9;

/// Either of two independent shares of `all`.
double either(double a, double b, double all) {
  return all == 0 ? 0 : a + b - a * b / all;
}

}  // namespace

double word_weight(Xapian::doccount with_it, Xapian::doccount articles) {
  const double rarity = (static_cast<double>(articles) - with_it + 0.5) / (with_it + 0.5);
  return std::log(rarity < 2 ? rarity * 0.5 + 1 : rarity) * (kSaturation + 1);
}

Xapian::doccount articles_with_any(const std::vector<SummedTerm>& terms, Xapian::doccount articles) {
  double any = 0;
  for (const auto& term : terms) any = either(any, term.use.articles, articles);
  return static_cast<Xapian::doccount>(std::lround(any));
}

Xapian::doccount articles_by_xapian(const std::vector<SummedTerm>& terms, Xapian::doccount articles) {
  std::priority_queue<Xapian::doccount, std::vector<Xapian::doccount>, std::greater<>> counts;
  for (const auto& term : terms) counts.push(term.use.articles);
  while (counts.size() > 1) {
    const double rarest = counts.top();
    counts.pop();
    const double next = counts.top();
    counts.pop();
    counts.push(static_cast<Xapian::doccount>(std::lround(either(next, rarest, articles))));
  }
  return counts.empty() ? 0 : counts.top();
}

WordSum::WordSum(std::vector<SummedWord> words, double weight_of_all_groups, Xapian::Query like)
    : words_(std::move(words)), weight_of_all_groups_(weight_of_all_groups), like_(std::move(like)) {
  for (const auto& word : words_) {
    if (word.group != SummedWord::kNoGroup) groups_ = std::max(groups_, word.group + 1);
  }
}

WordSum* WordSum::clone() const {
  return new WordSum(words_, weight_of_all_groups_, like_);
}

void WordSum::init(const Xapian::Database& database) {
  leaves_.clear();
  for (std::size_t word = 0; word < words_.size(); ++word) open(word, database);
  std::sort(leaves_.begin(), leaves_.end(),
            [](const WordLeaf& a, const WordLeaf& b) { return a.most != b.most ? a.most < b.most : a.word < b.word; });
  bounds_.clear();
  double sum = 0;
  for (const auto& leaf : leaves_) bounds_.push_back(sum += leaf.most);
  by_word_.clear();
  for (auto& leaf : leaves_) by_word_.push_back(&leaf);
  std::sort(by_word_.begin(), by_word_.end(), [](const WordLeaf* a, const WordLeaf* b) { return a->word < b->word; });
  arrange_groups();
  // The group whose least leaf stands furthest up is the one that articles with all groups are found by.
  std::vector<std::size_t> first(groups_, leaves_.size());
  for (std::size_t i = leaves_.size(); i-- > 0;) {
    if (const auto group = leaves_[i].group; group != SummedWord::kNoGroup) first[group] = i;
  }
  const auto anchor = std::max_element(first.begin(), first.end());
  const bool has_all_groups = anchor != first.end() && *anchor < leaves_.size();
  all_groups_ = has_all_groups ? weight_of_all_groups_ : 0;
  anchor_ = static_cast<std::size_t>(anchor - first.begin());
  first_of_anchor_ = all_groups_ > 0 ? *anchor : leaves_.size();
  estimate(database.get_doccount());
  set_maxweight(sum + all_groups_);
  window_.reset();
  if (leaves_.size() >= kManyWords) window_.emplace();
  least_ = -1;
  at_ = 0;
  is_match_ = false;
}

/// The rarest group first: most articles are then told by it alone.
void WordSum::arrange_groups() {
  by_group_.assign(groups_, {});
  for (auto& leaf : leaves_) {
    if (leaf.group != SummedWord::kNoGroup) by_group_[leaf.group].push_back(&leaf);
  }
  const auto articles = [](const std::vector<WordLeaf*>& group) {
    return std::accumulate(group.begin(), group.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const WordLeaf* leaf) { return sum + leaf->articles; });
  };
  std::stable_sort(by_group_.begin(), by_group_.end(),
                   [&](const auto& a, const auto& b) { return articles(a) < articles(b); });
}

void WordSum::open(std::size_t word, const Xapian::Database& database) {
  const auto& asked = words_[word];
  WordLeaf leaf{
      .word = word, .group = asked.group, .weight = asked.weight, .most = 0, .articles = 0, .cursors = {}, .at = kEnd};
  double frequency = 0;
  for (const auto& term : asked.terms) {
    if (term.use.articles == 0) continue;
    leaf.cursors.emplace_back(database, term.text, term.use.articles, database.get_lastdocid());
    frequency += term.use.most;
    leaf.articles += term.use.articles;
    leaf.at = std::min(leaf.at, leaf.cursors.back().at());
  }
  leaf.most = saturated(leaf.weight, frequency);
  if (!leaf.cursors.empty()) leaves_.push_back(std::move(leaf));
}

/// The estimate decides who leads where a filter stands beside: the shorter list. A filter of F articles has all of
/// them looked up here; if the words lead, the bound on weights spares them most of theirs, once kCountedAnyway have
/// passed the filter, and these are found among kCountedAnyway * articles / F. So the words are no longer a list than
/// the F where both are equal.
void WordSum::estimate(Xapian::doccount articles) {
  const double all = articles;
  double any = 0;
  double sum = 0;
  fewest_ = 0;
  for (const auto& leaf : leaves_) {
    for (const auto& term : words_[leaf.word].terms) {
      any = either(any, term.use.articles, all);
      sum += term.use.articles;
      fewest_ = std::max(fewest_, term.use.articles);
    }
  }
  estimate_ = static_cast<Xapian::doccount>(std::lround(std::min(any, std::sqrt(kCountedAnyway * all))));
  most_articles_ = static_cast<Xapian::doccount>(std::min(sum, all));
}

void WordSum::next(double least) {
  ask_for(least);
  settle(at_ + 1);
}

void WordSum::skip_to(Xapian::docid document, double least) {
  if (is_match_ && document <= at_) return;
  ask_for(least);
  settle(std::max(document, at_ + (is_match_ ? 0 : 1)));
}

bool WordSum::check(Xapian::docid document, double least) {
  if (is_match_ && document <= at_) return true;
  ask_for(least);
  at_ = document;
  is_match_ = window_ ? is_in_window(document) : candidate_from(document) == document && weigh(document);
  return is_match_;
}

/// Articles must weigh `least` or more from here on.
void WordSum::ask_for(double least) {
  least *= kSlack;
  if (least == least_) return;
  least_ = least;
  const auto all = leaves_.empty() ? 0 : bounds_.back();
  if (leaves_.empty() || least > all + all_groups_) {
    walk_ = Walk::nothing;
  } else {
    walk_ = all_groups_ > 0 && least > all ? Walk::all_groups : Walk::any_word;
  }
  const auto first = std::lower_bound(bounds_.begin(), bounds_.end(), least) - bounds_.begin();
  first_essential_ = std::min(static_cast<std::size_t>(first), first_of_anchor_);
}

/// Goes to the first article from `from` on that weighs enough.
void WordSum::settle(Xapian::docid from) {
  do {
    at_ = candidate_from(from);
    from = at_ + 1;
  } while (at_ != kEnd && !(window_ ? is_in_window(at_) : weigh(at_)));
  is_match_ = true;
}

Xapian::docid WordSum::candidate_from(Xapian::docid from) {
  if (walk_ == Walk::nothing) return kEnd;
  if (window_) return window_->next(from, by_word_);
  if (walk_ == Walk::all_groups) return with_all_groups_from(from);
  Xapian::docid candidate = kEnd;
  for (std::size_t i = first_essential_; i < leaves_.size(); ++i) {
    auto& leaf = leaves_[i];
    if (leaf.at < from) leaf.go_to(from);
    candidate = std::min(candidate, leaf.at);
  }
  return candidate;
}

Xapian::docid WordSum::with_all_groups_from(Xapian::docid from) {
  for (std::size_t i = 0; i < by_group_.size();) {
    Xapian::docid nearest = kEnd;
    for (auto* leaf : by_group_[i]) {
      if (leaf->at < from) leaf->go_to(from);
      nearest = std::min(nearest, leaf->at);
    }
    if (nearest == kEnd) return kEnd;
    i = nearest == from || i == 0 ? i + 1 : 0;
    from = nearest;
  }
  return from;
}

/// Whether `document`, a candidate, weighs enough; its weight is then `score_`. Most do not, and are left as soon as
/// that is certain.
bool WordSum::weigh(Xapian::docid document) {
  double sum = 0;
  bool has_anchor = false;
  for (std::size_t i = first_essential_; i < leaves_.size(); ++i) {
    auto& leaf = leaves_[i];
    if (leaf.at < document) leaf.go_to(document);
    if (leaf.at != document) continue;
    sum += leaf.added();
    has_anchor = has_anchor || leaf.group == anchor_;
  }
  const double more = has_anchor ? all_groups_ : 0;  // it may have all groups, as far as one of them tells
  for (std::size_t i = first_essential_; i-- > 0;) {
    if (sum + bounds_[i] + more < least_) return false;
    auto& leaf = leaves_[i];
    if (leaf.at < document) leaf.go_to(document);
    if (leaf.at == document) sum += leaf.added();
  }
  if (sum + more < least_) return false;
  at_ = document;
  add_up();
  return score_ >= least_;
}

/// The same where the words are walked by windows.
bool WordSum::is_in_window(Xapian::docid document) {
  const auto& tally = window_->at(document, by_word_);
  if (!tally.is_match) return false;
  score_ = tally.score;
  if (all_groups_ > 0 && tally.groups == groups_) score_ += all_groups_;
  return score_ >= least_;
}

/// Weighs the article `at_`: always in the order of the words, so that equal articles have equal scores.
void WordSum::add_up() {
  score_ = 0;
  std::size_t groups = 0;
  std::size_t last = SummedWord::kNoGroup;
  for (const auto* leaf : by_word_) {
    if (leaf->at != at_) continue;
    score_ += leaf->added();
    if (leaf->group != SummedWord::kNoGroup && leaf->group != last) ++groups;
    if (leaf->group != SummedWord::kNoGroup) last = leaf->group;
  }
  if (all_groups_ > 0 && groups == groups_) score_ += all_groups_;
}

}  // namespace kz
