// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/text/analyzer.h"
#include "searcher/compile/compile_state.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// One after another, the forms that may stand at a word's place: "Nur-Sult*" is {{"nur"}, {"sultan", "sultans"}}.
using FormSequence = std::vector<std::vector<std::string>>;

/// The forms that a node of kind `prefix` stands for, most frequent first; adds a note where not all of them are
/// taken, marks what it may match (where it has several words, that is for the caller), and counts the terms. Empty
/// where the text holds no word.
[[nodiscard]] FormSequence expand_prefix(const QueryNode& at, CompileState& state);

/// The same for a node of kind `fuzzy`; of one word, the word itself stands first where the index holds it.
[[nodiscard]] FormSequence expand_fuzzy(const QueryNode& at, CompileState& state);

/// The forms of the index with a stem of `token`, for operators that stems have no positions for; `token`'s own form
/// first. Counts the terms and marks nothing.
[[nodiscard]] std::vector<std::string> expand_inflections(const Token& token, std::size_t offset, CompileState& state);

}  // namespace kz
