// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/part.h"

namespace kz {

Part same_in_both(const Xapian::Query& query) {
  return {.strict = query, .relaxed = query};
}

Part nothing_asked() {
  return {.strict = {}, .relaxed = {}, .is_stop_word = false, .is_empty = true};
}

Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& parts) {
  return parts.size() == 1 ? parts.front() : Xapian::Query(op, parts.begin(), parts.end());
}

Xapian::Query any_term(const std::vector<std::string>& terms) {
  return terms.empty() ? Xapian::Query::MatchNothing : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

}  // namespace kz
