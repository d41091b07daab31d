// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "common/copies/article_print.h"

namespace kz {

/// How rare each term of a fingerprint is in the corpus.
class TermRarity {
 public:
  TermRarity();

  /// Counts one article; every distinct term of it once.
  void add(const ArticlePrint& print);

  /// Articles with this term, or a few more: terms may share a counter.
  [[nodiscard]] std::uint32_t articles_with(PrintTerm term) const noexcept { return counters_[slot(term)].articles; }

  /// What sharing the term says: log(1 + articles / articles with it), a thousand articles
  /// more than there are taken to be without it.
  /// Not to be asked before the last article is counted.
  [[nodiscard]] double weight(PrintTerm term) const;

 private:
  [[nodiscard]] static std::size_t slot(PrintTerm term) noexcept;

  struct Counter {
    std::uint32_t articles = 0;
    std::uint32_t last = 0;  ///< the number, from 1, of the article counted last: each counts once
  };

  std::vector<Counter> counters_;
  mutable std::vector<double> weights_;  // by the number of articles, as far as asked for
  std::uint32_t articles_ = 0;
};

}  // namespace kz
