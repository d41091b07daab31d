// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "kzsearch/entities.h"
#include "searcher/compile/compile_state.h"
#include "searcher/compile/part.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// What must stand in the title or in a caption: a word, phrase, prefix or fuzzy word. Words of these fields are
/// indexed as stems only: quoted ones must stand side by side, but in any inflection.
[[nodiscard]] Part field_query(const QueryNode& at, TextField field, CompileState& state);

}  // namespace kz
