// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/term_rarity.h"

#include <algorithm>
#include <cmath>

namespace kz {
namespace {

constexpr unsigned kCounterBits = 20;  // 8 MiB; a million articles have about as many different terms

// As if so many others were in the corpus: in one of three copies and little else, what they share is not frequent.
constexpr double kArticlesElsewhere = 1000;

constexpr std::uint32_t kKeptWeights = 4096;  // a logarithm takes longer than all else that is done for a term

}  // namespace

TermRarity::TermRarity() : counters_(std::size_t{1} << kCounterBits) {}

std::size_t TermRarity::slot(PrintTerm term) noexcept {
  // The kind is mixed in: "May" the name and "may" the word are not to share a counter.
  return (term ^ (term >> kPrintHashBits) * 0x9E375u) & ((1u << kCounterBits) - 1);
}

void TermRarity::add(const ArticlePrint& print) {
  ++articles_;
  for (const auto term : print.terms()) {
    auto& counter = counters_[slot(term)];
    if (counter.last == articles_) continue;
    counter.last = articles_;
    ++counter.articles;
  }
}

double TermRarity::weight(PrintTerm term) const {
  const auto articles = articles_with(term);
  const auto of = [this](std::uint32_t with) {
    return std::log1p((static_cast<double>(articles_) + kArticlesElsewhere) / std::max(1u, with));
  };
  if (articles >= kKeptWeights) return of(articles);
  while (weights_.size() <= articles) weights_.push_back(of(static_cast<std::uint32_t>(weights_.size())));
  return weights_[articles];
}

}  // namespace kz
