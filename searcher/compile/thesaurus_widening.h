// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/compile/asked_words.h"
#include "searcher/compile/compile_state.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// The unquoted words among `children`, where they stand in the thesaurus, also find their near-synonyms, for less
/// weight. `at` is the node of kind `words` that `asked` was made of. Whether there were any.
[[nodiscard]] bool widen_by_thesaurus(const QueryNode& at, const std::vector<std::size_t>& children, AskedWords& asked,
                                      CompileState& state);

}  // namespace kz
