// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/compile/compile_state.h"
#include "searcher/compile/part.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// What must stand in the title: a word, phrase, prefix or fuzzy word. Words of the title are indexed as stems only:
/// quoted ones must stand side by side, but in any inflection.
[[nodiscard]] Part title_query(const QueryNode& at, CompileState& state);

}  // namespace kz
