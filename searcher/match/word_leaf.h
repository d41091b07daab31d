// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

#include <xapian.h>

#include "common/index/schema.h"
#include "searcher/match/posting_cursor.h"

namespace kz {

/// At this frequency (in units of schema::kWdfScale) a word adds half of what it can.
inline constexpr double kSaturation = schema::kWdfScale * schema::kBm25K1;

/// What a word adds where it stands `frequency` times, of at most `weight`.
[[nodiscard]] inline double saturated(double weight, double frequency) {
  return weight * (frequency / (kSaturation + frequency));
}

/// A word while its articles are walked.
struct WordLeaf {
  static constexpr std::size_t kNoGroup = std::numeric_limits<std::size_t>::max();

  std::size_t word = 0;  ///< its place among the words asked for
  std::size_t group = kNoGroup;
  double weight = 0;
  double most = 0;                ///< what it can add
  Xapian::doccount articles = 0;  ///< that it stands in, or more
  std::vector<PostingCursor> cursors;
  Xapian::docid at = 0;

  /// Goes to the first article from `document` on, which the leaf stands before.
  void go_to(Xapian::docid document) {
    at = PostingCursor::kEnd;
    for (auto& cursor : cursors) {
      cursor.go_to(document);
      at = std::min(at, cursor.at());
    }
  }

  /// What the article adds that the leaf stands on.
  [[nodiscard]] double added() const {
    double frequency = 0;
    for (const auto& cursor : cursors) {
      if (cursor.at() == at) frequency += cursor.wdf();
    }
    return saturated(weight, frequency);
  }
};

}  // namespace kz
