// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/remote/served_query.h"

#include "searcher/remote/served_patterns.h"

namespace kz {

CompiledQuery compile_for_index(const QueryNode& root, const SearchRequest& request, IndexReader& reader,
                                std::span<const TellingTerm> feedback) {
  if (!reader.is_remote()) return compile_query(root, request, reader, feedback);
  ServedPatterns patterns;
  auto compiled = compile_query(root, request, reader, feedback, &patterns);
  if (!patterns.empty()) {
    patterns.look_in({Xapian::Query::OP_OR, compiled.strict, compiled.relaxed}, reader);
    compiled = compile_query(root, request, reader, feedback, &patterns);
  }
  // A person is shown the query, not what stands for it.
  if (request.describe) compiled.described = compile_query(root, request, reader, feedback).description();
  return compiled;
}

}  // namespace kz
