// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/resemblance.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kz {
namespace {

// Tuned on half of the groups of a set of articles in four translations each, with template reports among them, and
// checked on the other half; every figure has a wide margin in which nothing changes much.
constexpr double kLeastWords = 0.5;
constexpr double kLeastSentences = 0.55;
constexpr double kLeastNumbers = 0.55;
constexpr double kLeastNames = 0.5;

// As if both articles had facts of this weight in common (about one rare figure): where there are few, a difference of
// one is no evidence.
constexpr double kAssumedFacts = 8;

// As if they had differing words of this weight: what little text agrees by chance is not a copy.
constexpr double kAssumedDifference = 20;

// A sentence taken over: so much of the weight of both. Shorter ones ("He declined to comment.") are everybody's.
constexpr double kSameSentence = 0.75;
constexpr std::size_t kTellingTerms = 5;

double share(double common, double both) {
  return both == 0 ? 0 : 2 * common / both;
}

}  // namespace

bool Resemblance::is_copy() const noexcept {
  return words >= kLeastWords && sentences >= kLeastSentences && numbers >= kLeastNumbers && names >= kLeastNames;
}

double Resemblance::strength() const noexcept {
  return std::min({words, sentences, numbers, names});
}

ComparedArticle::ComparedArticle(ArticlePrint print, const TermRarity& rarity) : print_(std::move(print)) {
  occurrences_.reserve(print_.terms().size());
  sentence_weights_.resize(print_.sentences());
  for (std::uint32_t i = 0; i < print_.sentences(); ++i) {
    for (const auto term : print_.sentence(i)) {
      const double weight = rarity.weight(term);
      occurrences_.push_back({.term = term, .sentence = i, .weight = weight});
      sentence_weights_[i] += weight;
    }
    weight_ += sentence_weights_[i];
  }
  std::sort(occurrences_.begin(), occurrences_.end(), [](const Occurrence& a, const Occurrence& b) {
    return a.term != b.term ? a.term < b.term : a.sentence < b.sentence;
  });
}

ComparedArticle::Overlap ComparedArticle::overlap(const ComparedArticle& other, PrintTermKind kind) const {
  Overlap overlap;
  const auto next_term = [](const auto& list, auto it) {
    return std::find_if(it, list.end(), [&](const Occurrence& each) { return each.term != it->term; });
  };
  const auto first_of = [kind](const std::vector<Occurrence>& list) {
    return std::lower_bound(list.begin(), list.end(), kind,
                            [](const Occurrence& each, PrintTermKind wanted) { return kind_of(each.term) < wanted; });
  };
  const auto is_in = [kind](const std::vector<Occurrence>& list, auto it) {
    return it != list.end() && kind_of(it->term) == kind;
  };
  auto mine = first_of(occurrences_);
  auto theirs = first_of(other.occurrences_);
  while (is_in(occurrences_, mine) || is_in(other.occurrences_, theirs)) {
    const bool has_mine = is_in(occurrences_, mine);
    const bool has_theirs = is_in(other.occurrences_, theirs);
    const bool is_mine = has_mine && (!has_theirs || mine->term <= theirs->term);
    const bool is_theirs = has_theirs && (!has_mine || theirs->term <= mine->term);
    if (is_mine && is_theirs) overlap.common += mine->weight;
    if (is_mine) {
      overlap.both += mine->weight;
      mine = next_term(occurrences_, mine);
    }
    if (is_theirs) {
      overlap.both += theirs->weight;
      theirs = next_term(other.occurrences_, theirs);
    }
  }
  return overlap;
}

std::vector<ComparedArticle::Match> ComparedArticle::best_matches(const ComparedArticle& other) const {
  const auto mine = sentence_weights_.size();
  const auto theirs = other.sentence_weights_.size();
  std::vector<Match> best(mine);
  std::vector<double> common(mine * theirs);
  auto from = other.occurrences_.begin();
  for (const auto& [term, sentence, weight] : occurrences_) {
    while (from != other.occurrences_.end() && from->term < term) ++from;
    for (auto it = from; it != other.occurrences_.end() && it->term == term; ++it) {
      auto& sum = common[sentence * theirs + it->sentence];
      sum += weight;
      if (sum > best[sentence].common) best[sentence] = {.common = sum, .sentence = it->sentence};
    }
  }
  return best;
}

Resemblance ComparedArticle::compare(const ComparedArticle& other, bool counts_sentences) const {
  const auto words = overlap(other, PrintTermKind::word);
  const auto numbers = overlap(other, PrintTermKind::number);
  const auto names = overlap(other, PrintTermKind::name);
  Resemblance found;
  found.words = share(words.common + names.common, words.both + names.both + kAssumedDifference);
  found.numbers = share(numbers.common + kAssumedFacts / 2, numbers.both + kAssumedFacts);
  found.names = share(names.common + kAssumedFacts / 2, names.both + kAssumedFacts);
  const bool may_be_copy = found.words >= kLeastWords && found.numbers >= kLeastNumbers && found.names >= kLeastNames;
  if (!may_be_copy && !counts_sentences) return found;

  const auto matches = best_matches(other);
  found.shared_sentences = count_shared(other, matches);
  if (!may_be_copy || weight_ == 0 || other.weight_ == 0) return found;
  const auto sum = [](double so_far, const Match& match) { return so_far + match.common; };
  const double mine = std::accumulate(matches.begin(), matches.end(), 0.0, sum);
  const auto their_matches = other.best_matches(*this);
  const double theirs = std::accumulate(their_matches.begin(), their_matches.end(), 0.0, sum);
  found.sentences = (mine / weight_ + theirs / other.weight_) / 2;
  return found;
}

std::uint32_t ComparedArticle::count_shared(const ComparedArticle& other, const std::vector<Match>& matches) const {
  std::uint32_t shared = 0;
  for (std::size_t i = 1; i < matches.size(); ++i) {  // 0 is the title
    const double both = sentence_weights_[i] + other.sentence_weights_[matches[i].sentence];
    if (print_.sentence(i).size() >= kTellingTerms && share(matches[i].common, both) >= kSameSentence) ++shared;
  }
  return shared;
}

}  // namespace kz
