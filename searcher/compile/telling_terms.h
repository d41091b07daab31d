// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/index_reader.h"

namespace kz {

/// A word or an actor that tells some articles from the others of an index.
struct TellingTerm {
  std::string term;   ///< of the index: a stem or a name term
  double weight = 0;  ///< how often it stands there, saturated, times its rarity; summed over the articles

  [[nodiscard]] bool is_stem() const;
  [[nodiscard]] std::string text() const;  ///< the stem or the name key, for people
};

/// The most telling terms of `articles`, heaviest first, at most `count`.
[[nodiscard]] std::vector<TellingTerm> telling_terms(std::span<const Xapian::docid> articles, std::size_t count,
                                                     IndexReader& reader);

}  // namespace kz
