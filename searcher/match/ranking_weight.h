// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include "common/index/schema.h"

namespace kz {

/// The stock ranking over folded lengths (common/index/schema.h).
[[nodiscard]] inline Xapian::BM25Weight ranking_weight() {
  constexpr double kMinNormLength = 0.5;
  return {schema::kWdfScale * schema::kBm25K1, 0, 1, 0, kMinNormLength};
}

}  // namespace kz
