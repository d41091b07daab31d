// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/compile/asked_words.h"
#include "searcher/compile/compile_state.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// A number and letters side by side, unquoted, also find articles that write them as one word, for less weight: "155
/// mm" 155mm, "F 16" F-16; and a number with blanks between its thousands what has none: "20 000" 20,000. `at` is the
/// node of kind `words` that `asked` was made of.
void widen_by_compounds(const QueryNode& at, AskedWords& asked, CompileState& state);

}  // namespace kz
