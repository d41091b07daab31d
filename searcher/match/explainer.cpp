// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/explainer.h"

#include <algorithm>
#include <string_view>

#include "common/index/schema.h"
#include "searcher/match/ranking_weight.h"

namespace kz {
namespace {

/// A term as a person reads it: without its prefix.
std::string shown(std::string_view term) {
  for (const auto kind : {EntityKind::person, EntityKind::org, EntityKind::place}) {
    const auto prefix = schema::name_term(kind, {});
    if (term.starts_with(prefix)) return std::string(term.substr(prefix.size()));
  }
  for (const auto prefix : {schema::kTitleStemPrefix, schema::kStemPrefix, schema::kDiacriticsPrefix}) {
    if (term.starts_with(prefix)) return std::string(term.substr(prefix.size()));
  }
  return std::string(term);
}

}  // namespace

std::vector<Explanation> explain_match(const Match& match, const CompiledQuery& query, IndexReader& reader) {
  std::vector<Explanation> explanation;
  const auto& database = reader.database();
  const auto id_term = schema::id_term(match.id);
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(ranking_weight());
  double explained = 0;
  for (const auto& [text, part] : query.parts) {
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, part, Xapian::Query(id_term)));
    const auto found = enquire.get_mset(0, 1);
    if (found.empty()) continue;
    Explanation reason{.text = text, .weight = found[0].get_weight(), .matched = {}};
    for (auto it = enquire.get_matching_terms_begin(match.document);
         it != enquire.get_matching_terms_end(match.document); ++it) {
      if (*it != id_term) reason.matched.push_back(shown(*it));
    }
    explained += reason.weight;
    explanation.push_back(std::move(reason));
  }
  std::stable_sort(explanation.begin(), explanation.end(),
                   [](const Explanation& a, const Explanation& b) { return a.weight > b.weight; });
  if (const double rest = match.score - explained; match.score > 0 && rest > 1) {
    explanation.push_back({.text = "all the words", .weight = rest, .matched = {}});
  }
  return explanation;
}

}  // namespace kz
