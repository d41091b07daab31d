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

/// How often each stem and actor is said in the articles, saturated: no more than 1 an article.
std::unordered_map<std::string, double> frequencies(std::span<const Xapian::docid> articles,
                                                    const Xapian::Database& database) {
  std::unordered_map<std::string, double> sums;
  for (const auto article : articles) {
    for (auto it = database.termlist_begin(article); it != database.termlist_end(article); ++it) {
      auto term = *it;
      if (!is_stem_term(term) && !is_actor_term(term)) continue;
      const auto wdf = static_cast<double>(it.get_wdf());
      sums[std::move(term)] += wdf / (wdf + schema::kWdfScale * schema::kBm25K1);
    }
  }
  return sums;
}

bool heaviest_first(const TellingTerm& a, const TellingTerm& b) {
  return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
}

}  // namespace

bool TellingTerm::is_stem() const {
  return is_stem_term(term);
}

std::string TellingTerm::text() const {
  return term.substr(is_stem() ? schema::kStemPrefix.size() : schema::name_term(EntityKind::org, {}).size());
}

std::vector<TellingTerm> telling_terms(std::span<const Xapian::docid> articles, std::size_t count,
                                       IndexReader& reader) {
  const auto all = static_cast<double>(reader.statistics().articles());
  const auto rarity = [&](double with) { return std::log1p((all - with + 0.5) / (with + 0.5)); };
  std::vector<TellingTerm> terms;
  for (const auto& [term, often] : frequencies(articles, reader.database())) {
    terms.push_back({.term = term, .weight = often});
  }
  std::sort(terms.begin(), terms.end(), heaviest_first);
  // How rare a term is must be read from the index, so only where it can still come in.
  const double rarest = rarity(kMinArticles);
  std::vector<TellingTerm> best;
  for (const auto& [term, often] : terms) {
    if (best.size() == count && (count == 0 || often * rarest < best.back().weight)) break;
    const auto with = reader.statistics().articles_with(term);
    if (with < kMinArticles) continue;
    TellingTerm telling{.term = term, .weight = often * rarity(with)};
    best.insert(std::upper_bound(best.begin(), best.end(), telling, heaviest_first), std::move(telling));
    if (best.size() > count) best.pop_back();
  }
  return best;
}

}  // namespace kz
