// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>

#include "searcher/compile/query_compiler.h"

namespace kz {

/// `compile_query` for whatever answers: a folder, or a server, for which the query holds only what Xapian itself
/// knows.
[[nodiscard]] CompiledQuery compile_for_index(const QueryNode& root, const SearchRequest& request, IndexReader& reader,
                                              std::span<const TellingTerm> feedback = {});

}  // namespace kz
