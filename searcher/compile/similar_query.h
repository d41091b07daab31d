// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/compile/compile_state.h"
#include "searcher/compile/part.h"

namespace kz {

/// Articles like SearchRequest::similar_to, but not it itself: those with the words and names that tell most of it
/// apart from the others. Throws Error(ErrorCode::query) where the index has no such article.
[[nodiscard]] Part similar_query(CompileState& state);

}  // namespace kz
