// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/compile/compile_state.h"
#include "searcher/compile/part.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// "prefi*": any of the words it stands for, as one word.
[[nodiscard]] Part prefix_query(const QueryNode& at, CompileState& state);

/// "name~1": the word itself, and with half the weight the others.
[[nodiscard]] Part fuzzy_query(const QueryNode& at, CompileState& state);

}  // namespace kz
