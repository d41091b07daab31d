// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "kzsearch/searcher.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/index_reader.h"

namespace kz {

/// What the compilers of a query's parts read, and what they add to beside the Xapian query they return.
struct CompileState {
  const SearchRequest& request;
  IndexReader& reader;
  CompiledQuery out;  ///< `notes`, `marks`, `words` and `has_tiers` grow while the tree is walked
};

}  // namespace kz
