// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/compile/asked_words.h"
#include "searcher/compile/compile_state.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// Unquoted words of the thesaurus also find their near-synonyms, for less weight. `at` is the node of kind `words`
/// that `asked` was made of; to be called before the words are joined to names.
void widen_by_thesaurus(const QueryNode& at, AskedWords& asked, CompileState& state);

}  // namespace kz
