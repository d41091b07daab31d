// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/compile/asked_words.h"
#include "searcher/compile/compile_state.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// Unquoted words that are a spelling of an actor, or sound like one, also find it under its other names. `at` is the
/// node of kind `words` that `asked` was made of.
void widen_by_names(const QueryNode& at, AskedWords& asked, CompileState& state);

/// What an unquoted word, where it means an actor, is called otherwise in one word, folded: its lone names, and where
/// no article has the word, the last words of its full names. Without the word itself.
[[nodiscard]] std::vector<std::string> surnames_meant(const QueryNode& word, CompileState& state);

/// `phrase`, or where the quoted text as a whole is the name of an actor, that actor under its other names.
[[nodiscard]] Xapian::Query widened_phrase(const QueryNode& at, const Xapian::Query& phrase, CompileState& state);

}  // namespace kz
