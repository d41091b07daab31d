// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/compile/asked_words.h"
#include "searcher/compile/compile_state.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// Unquoted words that are a whole spelling of a known actor also find it under its other names. `at` is the node of
/// kind `words` that `asked` was made of.
void widen_by_names(const QueryNode& at, AskedWords& asked, CompileState& state);

}  // namespace kz
