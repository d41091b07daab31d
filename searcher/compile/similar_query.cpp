// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/similar_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

/// More words change the order little and cost time.
constexpr std::size_t kMaxTerms = 40;

/// A word of so few articles is a slip or a figure: it leads to no other article.
constexpr Xapian::doccount kMinArticles = 2;

struct Telling {
  double weight = 0;
  std::string term;
};

bool is_stem(const std::string& term) {
  return term.starts_with(schema::kStemPrefix) && !term.starts_with(schema::kTitleStemPrefix);
}

bool is_actor(const std::string& term) {
  return term.starts_with(schema::name_term(EntityKind::person, {})) ||
         term.starts_with(schema::name_term(EntityKind::org, {}));
}

/// Heaviest first, ties by bytes.
std::vector<Telling> telling_terms(const Xapian::Database& database, Xapian::docid article) {
  std::vector<Telling> terms;
  const auto articles = static_cast<double>(database.get_doccount());
  for (auto it = database.termlist_begin(article); it != database.termlist_end(article); ++it) {
    auto term = *it;
    if (!is_stem(term) && !is_actor(term)) continue;
    const auto with = it.get_termfreq();
    if (with < kMinArticles) continue;
    const auto wdf = static_cast<double>(it.get_wdf());
    const double often = wdf / (wdf + schema::kWdfScale * schema::kBm25K1);
    const double rare = std::log1p((articles - with + 0.5) / (with + 0.5));
    terms.push_back({.weight = often * rare, .term = std::move(term)});
  }
  std::sort(terms.begin(), terms.end(), [](const Telling& a, const Telling& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  });
  if (terms.size() > kMaxTerms) terms.resize(kMaxTerms);
  return terms;
}

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
  for (const auto& [weight, term] : telling_terms(database, *found)) {
    // What a word says of the article, times what it says of the other.
    parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), weight);
    ++state.out.words;
    const auto prefix = is_stem(term) ? schema::kStemPrefix.size() : schema::name_term(EntityKind::org, {}).size();
    auto stem = term.substr(prefix);
    state.explain(stem, parts.back());
    if (!is_stem(term)) continue;
    state.out.marks.stems.insert(std::move(stem));
  }
  if (parts.empty()) return same_in_both(Xapian::Query::MatchNothing);
  return same_in_both(
      Xapian::Query(Xapian::Query::OP_AND_NOT, joined(Xapian::Query::OP_OR, parts), Xapian::Query(id_term)));
}

}  // namespace kz
