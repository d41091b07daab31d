// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "searcher/query/query_tree.h"

namespace kz {

/// A node over `children`, of which there is at least one, that spans what they span.
[[nodiscard]] QueryNode make_list(QueryKind kind, std::vector<QueryNode> children);

/// The same, but one child stands for itself, and lists of the same kind become one.
[[nodiscard]] QueryNode make_joined(QueryKind kind, std::vector<QueryNode> children);

}  // namespace kz
