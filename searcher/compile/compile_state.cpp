// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/compile_state.h"

#include <fmt/format.h>

#include <string>

#include "kzsearch/error.h"

namespace kz {

void CompileState::count_terms(std::size_t count) {
  terms += count;
  if (terms <= kMaxQueryTerms) return;
  throw Error(ErrorCode::query, fmt::format("the query has more than {} words", kMaxQueryTerms),
              "search for fewer of them, or for articles like one with --similar ID");
}

WidenedWords& CompileState::widened_at(std::size_t offset, std::size_t count) {
  for (auto& known : out.widened) {
    if (known.offset == offset) return known;
  }
  return out.widened.emplace_back(WidenedWords{.offset = offset, .count = count, .names = {}, .synonyms = {}});
}

void CompileState::explain(std::string_view text, const Xapian::Query& query) {
  if (request.explain) out.parts.push_back({.text = std::string(text), .query = query});
}

}  // namespace kz
