// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/remote/served_patterns.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "common/index/schema.h"
#include "common/index/word_sequence.h"
#include "kzsearch/error.h"
#include "searcher/compile/part.h"
#include "searcher/remote/server_search.h"

namespace kz {
namespace {

constexpr std::size_t kMostLookedIn = 200'000;  // each sends four bytes a word

/// Articles that a query names one by one: so many take a server a second or two and 40 MB.
constexpr std::size_t kMostNamed = 50'000;

[[noreturn]] void refuse_patterns(std::size_t articles) {
  throw Error(ErrorCode::query,
              fmt::format("more than {} articles have these words: through a server that are too many to look through "
                          "for how near they stand",
                          articles),
              "narrow the query by a filter or a rarer word, or ask on the machine that holds the index");
}

}  // namespace

Xapian::Query ServedPatterns::query(const Xapian::Query& terms, WordPattern pattern, bool is_excluded) {
  if (is_answered_) return answer_of(asked_.at(next_++));
  asked_.push_back({.terms = terms, .pattern = std::move(pattern), .with = {}, .without = {}});
  return is_excluded ? Xapian::Query::MatchNothing : terms;
}

void ServedPatterns::look_in(const Xapian::Query& among, const IndexReader& reader) {
  std::vector<Xapian::Query> any;
  for (const auto& asked : asked_) any.push_back(asked.terms);
  const ServerSearch search(reader, {Xapian::Query::OP_FILTER, among, joined(Xapian::Query::OP_OR, any)}, false);
  std::size_t looked_in = 0;
  search.each(schema::kWordsSlot, [&](Xapian::docid, const std::string& id, const std::string& value) {
    if (++looked_in > kMostLookedIn) refuse_patterns(kMostLookedIn);
    const WordSequence words(value);
    for (auto& asked : asked_) {
      (matches(asked.pattern, words) ? asked.with : asked.without).push_back(schema::id_term(id));
    }
  });
  is_answered_ = true;
}

/// Articles that were not looked in do not matter: nothing finds them. Named are always those that are not to match, if
/// need be of those that are not to match: each name ends after its one article, and Xapian 1.4 then works out anew
/// what all of them can weigh, but for those on the right of an OP_AND_NOT. Under an OP_FILTER 10,000 take seconds.
Xapian::Query ServedPatterns::answer_of(const Asked& asked) {
  const bool names_others = asked.without.size() < asked.with.size();
  const auto& named = names_others ? asked.without : asked.with;
  if (named.size() > kMostNamed) refuse_patterns(kMostNamed);
  if (named.empty()) return names_others ? asked.terms : Xapian::Query::MatchNothing;
  const Xapian::Query others(Xapian::Query::OP_AND_NOT, asked.terms, any_term(named));
  return names_others ? others : Xapian::Query(Xapian::Query::OP_AND_NOT, asked.terms, others);
}

}  // namespace kz
