// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/word_sum.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/index/schema.h"

namespace kz {
namespace {

constexpr double kSaturation = schema::kWdfScale * schema::kBm25K1;

/// A bound is a sum in another order than a score: it is not to fall below it by its last digits.
constexpr double kSlack = 1 - 1e-9;

double saturated(double weight, double frequency) {
  return weight * (frequency / (kSaturation + frequency));
}

/// Either of two independent shares of `all`.
double either(double a, double b, double all) {
  return all == 0 ? 0 : a + b - a * b / all;
}

}  // namespace

double word_weight(Xapian::doccount with_it, Xapian::doccount articles) {
  const double rarity = (static_cast<double>(articles) - with_it + 0.5) / (with_it + 0.5);
  return std::log(rarity < 2 ? rarity * 0.5 + 1 : rarity) * (kSaturation + 1);
}

Xapian::doccount articles_with_any(const std::vector<std::string>& terms, const Xapian::Database& database) {
  const double all = database.get_doccount();
  double any = 0;
  for (const auto& term : terms) any = either(any, database.get_termfreq(term), all);
  return static_cast<Xapian::doccount>(std::lround(any));
}

WordSum::WordSum(std::vector<SummedWord> words, double weight_of_all_groups, std::string description)
    : words_(std::move(words)), weight_of_all_groups_(weight_of_all_groups), description_(std::move(description)) {
  for (const auto& word : words_) {
    if (word.group != SummedWord::kNoGroup) groups_ = std::max(groups_, word.group + 1);
  }
}

WordSum* WordSum::clone() const {
  return new WordSum(words_, weight_of_all_groups_, description_);
}

void WordSum::init(const Xapian::Database& database) {
  leaves_.clear();
  for (std::size_t word = 0; word < words_.size(); ++word) open(word, database);
  std::sort(leaves_.begin(), leaves_.end(),
            [](const Leaf& a, const Leaf& b) { return a.most != b.most ? a.most < b.most : a.word < b.word; });
  bounds_.clear();
  double sum = 0;
  for (const auto& leaf : leaves_) bounds_.push_back(sum += leaf.most);
  added_.assign(words_.size(), 0);
  // The group whose least leaf stands furthest up is the one that articles with all groups are found by.
  std::vector<std::size_t> first(groups_, leaves_.size());
  for (std::size_t i = leaves_.size(); i-- > 0;) {
    if (const auto group = words_[leaves_[i].word].group; group != SummedWord::kNoGroup) first[group] = i;
  }
  const auto anchor = std::max_element(first.begin(), first.end());
  const bool has_all_groups = anchor != first.end() && *anchor < leaves_.size();
  all_groups_ = has_all_groups ? weight_of_all_groups_ : 0;
  anchor_ = static_cast<std::size_t>(anchor - first.begin());
  first_of_anchor_ = all_groups_ > 0 ? *anchor : leaves_.size();
  estimate(database);
  set_maxweight(sum + all_groups_);
  at_ = 0;
  is_match_ = false;
}

void WordSum::open(std::size_t word, const Xapian::Database& database) {
  Leaf leaf{.word = word, .cursors = {}, .at = kEnd, .most = 0};
  double frequency = 0;
  for (const auto& term : words_[word].terms) {
    auto it = database.postlist_begin(term);
    if (it == Xapian::PostingIterator()) continue;
    frequency += database.get_wdf_upper_bound(term);
    leaf.cursors.push_back({.it = it, .at = *it});
    leaf.at = std::min(leaf.at, leaf.cursors.back().at);
  }
  leaf.most = saturated(words_[word].weight, frequency);
  if (!leaf.cursors.empty()) leaves_.push_back(std::move(leaf));
}

void WordSum::estimate(const Xapian::Database& database) {
  const double all = database.get_doccount();
  double any = 0;
  double sum = 0;
  fewest_ = 0;
  for (const auto& leaf : leaves_) {
    for (const auto& term : words_[leaf.word].terms) {
      const auto articles = database.get_termfreq(term);
      any = either(any, articles, all);
      sum += articles;
      fewest_ = std::max(fewest_, articles);
    }
  }
  estimate_ = static_cast<Xapian::doccount>(std::lround(any));
  most_articles_ = static_cast<Xapian::doccount>(std::min(sum, all));
}

void WordSum::next(double least) {
  settle(at_ + 1, least);
}

void WordSum::skip_to(Xapian::docid document, double least) {
  if (is_match_ && document <= at_) return;
  settle(std::max(document, at_ + (is_match_ ? 0 : 1)), least);
}

bool WordSum::check(Xapian::docid document, double least) {
  if (is_match_ && document <= at_) return true;
  at_ = document;
  is_match_ = candidate_from(document, least) == document && weigh(document, least);
  return is_match_;
}

/// Goes to the first article from `from` on that weighs `least` or more.
void WordSum::settle(Xapian::docid from, double least) {
  do {
    at_ = candidate_from(from, least);
    from = at_ + 1;
  } while (at_ != kEnd && !weigh(at_, least));
  is_match_ = true;
}

/// The leaves before this one cannot reach `least` together.
std::size_t WordSum::first_essential(double least) const {
  const auto first = std::lower_bound(bounds_.begin(), bounds_.end(), least * kSlack) - bounds_.begin();
  return std::min(static_cast<std::size_t>(first), first_of_anchor_);
}

Xapian::docid WordSum::candidate_from(Xapian::docid from, double least) {
  if (leaves_.empty() || least * kSlack > bounds_.back() + all_groups_) return kEnd;
  if (all_groups_ > 0 && least * kSlack > bounds_.back()) return with_all_groups_from(from);
  Xapian::docid candidate = kEnd;
  for (std::size_t i = first_essential(least); i < leaves_.size(); ++i) {
    go_to(leaves_[i], from);
    candidate = std::min(candidate, leaves_[i].at);
  }
  return candidate;
}

Xapian::docid WordSum::with_all_groups_from(Xapian::docid from) {
  for (std::size_t group = 0; group < groups_;) {
    Xapian::docid nearest = kEnd;
    for (auto& leaf : leaves_) {
      if (words_[leaf.word].group != group) continue;
      go_to(leaf, from);
      nearest = std::min(nearest, leaf.at);
    }
    if (nearest == kEnd) return kEnd;
    group = nearest == from ? group + 1 : 0;
    from = nearest;
  }
  return from;
}

/// Whether `document` weighs `least` or more; its weight is then `score_`.
bool WordSum::weigh(Xapian::docid document, double least) {
  double sum = 0;
  const std::size_t essential = first_essential(least);
  std::fill(added_.begin(), added_.end(), 0);
  for (std::size_t i = essential; i < leaves_.size(); ++i) {
    if (leaves_[i].at < document) go_to(leaves_[i], document);
    if (leaves_[i].at == document) sum += added_[leaves_[i].word] = weight_of(leaves_[i]);
  }
  const double more = has_anchor_at(document) ? all_groups_ : 0;
  for (std::size_t i = essential; i-- > 0;) {
    if (sum + bounds_[i] + more < least * kSlack) return false;
    go_to(leaves_[i], document);
    if (leaves_[i].at == document) sum += added_[leaves_[i].word] = weight_of(leaves_[i]);
  }
  add_up();
  return score_ >= least * kSlack;
}

/// Whether an article may have all the groups, as far as one of them tells.
bool WordSum::has_anchor_at(Xapian::docid document) const {
  return std::any_of(leaves_.begin() + static_cast<std::ptrdiff_t>(first_of_anchor_), leaves_.end(),
                     [&](const Leaf& leaf) { return words_[leaf.word].group == anchor_ && leaf.at == document; });
}

/// Always in the order of the words, so that equal articles have equal scores.
void WordSum::add_up() {
  score_ = 0;
  std::size_t groups = 0;
  std::size_t last = SummedWord::kNoGroup;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    if (added_[word] == 0) continue;
    score_ += added_[word];
    const auto group = words_[word].group;
    if (group != SummedWord::kNoGroup && group != last) ++groups;
    if (group != SummedWord::kNoGroup) last = group;
  }
  if (all_groups_ > 0 && groups == groups_) score_ += all_groups_;
}

void WordSum::go_to(Leaf& leaf, Xapian::docid document) {
  if (leaf.at >= document) return;
  leaf.at = kEnd;
  for (auto& cursor : leaf.cursors) {
    if (cursor.at < document) {
      if (cursor.at + 1 == document) {
        ++cursor.it;
      } else {
        cursor.it.skip_to(document);
      }
      cursor.at = cursor.it == Xapian::PostingIterator() ? kEnd : *cursor.it;
    }
    leaf.at = std::min(leaf.at, cursor.at);
  }
}

double WordSum::weight_of(const Leaf& leaf) const {
  double frequency = 0;
  for (const auto& cursor : leaf.cursors) {
    if (cursor.at == leaf.at) frequency += cursor.it.get_wdf();
  }
  return saturated(words_[leaf.word].weight, frequency);
}

}  // namespace kz
