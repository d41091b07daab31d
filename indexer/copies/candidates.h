// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/copies/article_print.h"
#include "indexer/copies/pair_sorter.h"
#include "indexer/copies/term_rarity.h"

namespace kz {

/// Two articles worth comparing.
struct Candidate {
  ArticlePair articles;
  std::uint32_t keys = 0;  ///< that they have in common
};

/// Finds the pairs of articles that are worth comparing, without looking at all pairs: those that have two rare terms
/// in common within one sentence, and more than one such pair of terms (a key). Its time grows with the number of
/// articles. Of very many, the keys are not held all at once but a part at a time, for which the articles are gone
/// through once each.
class CandidateFinder {
 public:
  /// `folder` takes what memory does not hold (PairSorter).
  CandidateFinder(const TermRarity& rarity, std::size_t articles, std::string folder);

  [[nodiscard]] std::uint32_t parts() const noexcept { return parts_; }

  /// Takes the keys of the current part. `article` is a number that does not depend on the order of the input.
  void add(std::uint32_t article, const ArticlePrint& print);

  /// To be called after the last article of each part.
  void end_part();

  /// Calls `take` with the pairs, ascending; forgets what was added.
  void drain(const std::function<void(const Candidate&)>& take);

 private:
  struct Entry {
    std::uint32_t key = 0;
    std::uint32_t article = 0;
    auto operator<=>(const Entry&) const = default;
  };

  /// The rarest distinct terms of `terms`, at most `count`, among those that another article has too; valid until the
  /// next call.
  [[nodiscard]] std::span<const PrintTerm> rarest(std::span<const PrintTerm> terms, std::size_t count);
  void add_keys(std::uint32_t article, std::span<const PrintTerm> terms);

  const TermRarity& rarity_;
  std::uint32_t parts_ = 1;
  std::uint32_t part_ = 0;
  std::vector<Entry> entries_;                             // of this part
  PairSorter pairs_;                                       // once for each key in common
  std::vector<std::pair<std::uint32_t, PrintTerm>> best_;  // buffers of `rarest`
  std::vector<PrintTerm> rarest_;
};

}  // namespace kz
