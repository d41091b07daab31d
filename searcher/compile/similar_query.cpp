// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/similar_query.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "common/index/schema.h"
#include "kzsearch/error.h"
#include "searcher/compile/telling_terms.h"

namespace kz {
namespace {

/// More words change the order little and cost time.
constexpr std::size_t kMaxTerms = 40;

}  // namespace

Part similar_query(CompileState& state) {
  const auto& id = state.request.similar_to;
  const auto& database = state.reader.database();
  const auto id_term = schema::id_term(id);
  const auto found = database.postlist_begin(id_term);
  if (found == database.postlist_end(id_term)) {
    throw Error(ErrorCode::query, fmt::format("no article '{}' in the index", id),
                "ids are those that the formats ndjson and csv show");
  }
  std::vector<Xapian::Query> parts;
  const Xapian::docid article = *found;
  for (const auto& telling : telling_terms({&article, 1}, kMaxTerms, state.reader)) {
    // What a word says of the article, times what it says of the other.
    parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(telling.term), telling.weight);
    ++state.out.words;
    state.explain(telling.is_stem() ? telling.text() : "the name " + telling.text(), parts.back());
    if (telling.is_stem()) state.out.marks.stems.insert(telling.text());
  }
  if (parts.empty()) return same_in_both(Xapian::Query::MatchNothing);
  return same_in_both(
      Xapian::Query(Xapian::Query::OP_AND_NOT, joined(Xapian::Query::OP_OR, parts), Xapian::Query(id_term)));
}

}  // namespace kz
