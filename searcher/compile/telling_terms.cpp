// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/telling_terms.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "common/index/schema.h"

namespace kz {
namespace {

/// A word of so few articles is a slip or a figure: it leads to no other article.
constexpr Xapian::doccount kMinArticles = 2;

bool is_stem_term(const std::string& term) {
  return term.starts_with(schema::kStemPrefix) && !term.starts_with(schema::kTitleStemPrefix);
}

bool is_actor_term(const std::string& term) {
  return term.starts_with(schema::name_term(EntityKind::person, {})) ||
         term.starts_with(schema::name_term(EntityKind::org, {}));
}

}  // namespace

bool TellingTerm::is_stem() const {
  return is_stem_term(term);
}

std::string TellingTerm::text() const {
  return term.substr(is_stem() ? schema::kStemPrefix.size() : schema::name_term(EntityKind::org, {}).size());
}

std::vector<TellingTerm> telling_terms(const Xapian::Database& database, std::span<const Xapian::docid> articles,
                                       std::size_t count) {
  std::unordered_map<std::string, double> weights;
  const auto all = static_cast<double>(database.get_doccount());
  for (const auto article : articles) {
    for (auto it = database.termlist_begin(article); it != database.termlist_end(article); ++it) {
      auto term = *it;
      if (!is_stem_term(term) && !is_actor_term(term)) continue;
      const auto with = it.get_termfreq();
      if (with < kMinArticles) continue;
      const auto wdf = static_cast<double>(it.get_wdf());
      const double often = wdf / (wdf + schema::kWdfScale * schema::kBm25K1);
      const double rare = std::log1p((all - with + 0.5) / (with + 0.5));
      weights[std::move(term)] += often * rare;
    }
  }
  std::vector<TellingTerm> terms;
  terms.reserve(weights.size());
  for (const auto& [term, weight] : weights) terms.push_back({.term = term, .weight = weight});
  std::sort(terms.begin(), terms.end(), [](const TellingTerm& a, const TellingTerm& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  });
  terms.resize(std::min(terms.size(), count));
  return terms;
}

}  // namespace kz
