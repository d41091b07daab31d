// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/compile/compile_state.h"
#include "searcher/compile/part.h"

namespace kz {

/// Articles that pass a filter on `field`: any of `values`. `offset` is where notes point in the query.
[[nodiscard]] Xapian::Query filter_query(Filter::Field field, const std::vector<std::string>& values,
                                         std::size_t offset, CompileState& state);

/// Narrows `query`, and the articles that go first, by the filters that stand beside the query text in the request.
void apply_filters(Part& query, CompileState& state);

}  // namespace kz
