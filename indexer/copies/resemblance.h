// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "common/copies/article_print.h"
#include "indexer/copies/term_rarity.h"

namespace kz {

/// How much two articles have in common. Shares are of the weight of both articles' terms, 0 to 1.
struct Resemblance {
  double words = 0;    ///< distinct words and names
  double numbers = 0;  ///< figures; 1 where there are too few to tell
  double names = 0;    ///< names; 1 where there are too few to tell
  /// Of each sentence what the sentence most like it in the other article has too; 0 where the shares above are too
  /// small already.
  double sentences = 0;
  std::uint32_t shared_sentences = 0;  ///< of the first article, that the second has too, nearly word for word

  /// Copies: the text is the same sentence by sentence, in other words perhaps, and so are the facts. Reports from one
  /// template differ in the facts.
  [[nodiscard]] bool is_copy() const noexcept;

  /// The least of the shares: of two resemblances the greater is the surer.
  [[nodiscard]] double strength() const noexcept;
};

/// An article made ready to be compared with many.
class ComparedArticle {
 public:
  ComparedArticle(ArticlePrint print, const TermRarity& rarity);

  /// What this article has in common with `other`; sentences are counted where `counts_sentences` or where the two may
  /// be copies.
  [[nodiscard]] Resemblance compare(const ComparedArticle& other, bool counts_sentences) const;

  [[nodiscard]] const ArticlePrint& print() const noexcept { return print_; }

 private:
  struct Occurrence {
    PrintTerm term = 0;
    std::uint32_t sentence = 0;
    double weight = 0;
  };
  /// The weights of the terms of a kind that both have, and of those that each has.
  struct Overlap {
    double common = 0;
    double both = 0;
  };

  /// The sentence most like one of this article, and the weight in common.
  struct Match {
    double common = 0;
    std::uint32_t sentence = 0;
  };

  [[nodiscard]] Overlap overlap(const ComparedArticle& other, PrintTermKind kind) const;
  /// Of each sentence the one of `other` that is most like it.
  [[nodiscard]] std::vector<Match> best_matches(const ComparedArticle& other) const;
  [[nodiscard]] std::uint32_t count_shared(const ComparedArticle& other, const std::vector<Match>& matches) const;

  ArticlePrint print_;
  std::vector<Occurrence> occurrences_;  // by term, then sentence
  std::vector<double> sentence_weights_;
  double weight_ = 0;  // of all sentences
};

}  // namespace kz
