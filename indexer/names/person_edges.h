// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "common/identity/name_form.h"

namespace kz {

/// Two names that may be one: places in the forms given, `a` < `b`.
struct NameEdge {
  std::size_t a = 0;
  std::size_t b = 0;
  float distance = 0;
};

/// The pairs of full names at kSameName or nearer, by rising distance, ties by place. Only names of one block are
/// compared (common/identity/name_blocks); blocks that are too large are divided further, so that the work grows with
/// the number of names, not of pairs.
[[nodiscard]] std::vector<NameEdge> person_edges(std::span<const NameForm> forms);

}  // namespace kz
