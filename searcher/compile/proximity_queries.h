// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/compile/compile_state.h"
#include "searcher/compile/part.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// NEAR, ADJ and SENTENCE. Xapian takes only terms, and ORs of terms, in their place: unquoted words are expanded to
/// the index's forms with their stem and to the one-word names of the actor they name, wildcards to what they stand
/// for. A phrase among the operands is asked for by its words in the window and as a phrase anywhere.
[[nodiscard]] Part proximity_query(const QueryNode& at, CompileState& state);

}  // namespace kz
