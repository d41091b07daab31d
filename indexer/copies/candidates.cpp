// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/candidates.h"

#include "common/sort_unique.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kz {
namespace {

// Of a short article every rare term counts; of a long one, one pair a sentence finds copies and borrowed passages.
constexpr std::size_t kShortArticle = 12;  // sentences
constexpr std::size_t kTermsOfShort = 3;   // three pairs a sentence
constexpr std::size_t kTermsOfLong = 2;    // one pair
constexpr std::size_t kTermsOfWhole = 5;   // ten pairs of the article as a whole
constexpr std::size_t kMaxSentences = 200;

// Articles with one key: up to here every two are compared, beyond it each with the next few. What very many articles
// share is no mark of a copy, and true copies have other keys in common as well.
constexpr std::size_t kSmallBucket = 16;
constexpr std::size_t kNeighbours = 4;

// One is a coincidence: half of the pairs have one, and hardly a copy.
constexpr std::uint32_t kLeastKeys = 2;

// Articles whose keys are held at once: some 25 keys of 8 bytes each.
constexpr std::size_t kArticlesAtOnce = 100'000;

}  // namespace

CandidateFinder::CandidateFinder(const TermRarity& rarity, std::size_t articles, std::string folder)
    : rarity_(rarity), parts_(static_cast<std::uint32_t>(articles / kArticlesAtOnce + 1)), pairs_(std::move(folder)) {}

std::span<const PrintTerm> CandidateFinder::rarest(std::span<const PrintTerm> terms, std::size_t count) {
  best_.clear();
  for (const auto term : terms) {
    const auto articles = rarity_.articles_with(term);
    if (articles < 2) continue;  // no other article has it
    const std::pair entry(articles, term);
    if (best_.size() == count && !(entry < best_.back())) continue;
    const auto place = std::lower_bound(best_.begin(), best_.end(), entry);
    if (place != best_.end() && *place == entry) continue;
    best_.insert(place, entry);
    if (best_.size() > count) best_.pop_back();
  }
  rarest_.clear();
  for (const auto& [articles, term] : best_) rarest_.push_back(term);
  return rarest_;
}

void CandidateFinder::add_keys(std::uint32_t article, std::span<const PrintTerm> terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t j = i + 1; j < terms.size(); ++j) {
      const std::array<PrintTerm, 2> pair = {std::min(terms[i], terms[j]), std::max(terms[i], terms[j])};
      const auto key = static_cast<std::uint32_t>(XXH3_64bits(pair.data(), sizeof pair));
      if (key % parts_ == part_) entries_.push_back({.key = key, .article = article});
    }
  }
}

void CandidateFinder::add(std::uint32_t article, const ArticlePrint& print) {
  const auto per_sentence = print.sentences() <= kShortArticle ? kTermsOfShort : kTermsOfLong;
  for (std::size_t i = 0; i < std::min(print.sentences(), kMaxSentences); ++i) {
    add_keys(article, rarest(print.sentence(i), per_sentence));
  }
  add_keys(article, rarest(print.terms(), kTermsOfWhole));
}

void CandidateFinder::end_part() {
  sort_unique(entries_);
  for (auto begin = entries_.begin(); begin != entries_.end();) {
    const auto end = std::find_if(begin, entries_.end(), [&](const Entry& each) { return each.key != begin->key; });
    const auto reach = static_cast<std::size_t>(end - begin) <= kSmallBucket ? kSmallBucket : kNeighbours;
    for (auto first = begin; first != end; ++first) {
      const auto last =
          end - first > static_cast<std::ptrdiff_t>(reach) ? first + static_cast<std::ptrdiff_t>(reach) + 1 : end;
      for (auto second = first + 1; second != last; ++second) pairs_.add({first->article, second->article});
    }
    begin = end;
  }
  entries_.clear();
  ++part_;
}

void CandidateFinder::drain(const std::function<void(const Candidate&)>& take) {
  entries_ = {};
  pairs_.drain([&](ArticlePair pair, std::uint32_t keys) {
    if (keys >= kLeastKeys) take({.articles = pair, .keys = keys});
  });
}

}  // namespace kz
