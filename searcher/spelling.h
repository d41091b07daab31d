// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "kzsearch/searcher.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/index_reader.h"

namespace kz {

/// Whether an article of the index holds the word.
[[nodiscard]] bool holds(const Xapian::Database& database, const TypedWord& word);

/// For words that no article holds, the word of the index nearest to it: one slip away, in a long word two. A word
/// typed as a name (capitalised within the query) is only ever taken for a name, and another for a name only where no
/// common word is as near, or where that is far rarer.
[[nodiscard]] std::vector<Suggestion> suggest_spellings(const std::vector<TypedWord>& words, IndexReader& reader);

}  // namespace kz
