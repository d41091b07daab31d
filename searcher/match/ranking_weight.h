// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include "common/index/schema.h"

namespace kz {

/// No word's weight comes near this (BM25 gives at most (k1 + 1) ln N), so that as many times the number of words lifts
/// articles with all the words over the others.
inline constexpr double kTierWeightPerWord = 64;

/// The stock ranking over folded lengths (common/index/schema.h).
[[nodiscard]] inline Xapian::BM25Weight ranking_weight() {
  constexpr double kMinNormLength = 0.5;
  return {schema::kWdfScale * schema::kBm25K1, 0, 1, 0, kMinNormLength};
}

}  // namespace kz
