// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/match_page.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_set>

#include "searcher/match/ranking_weight.h"

namespace kz {

bool comes_before(const Match& a, const Match& b) noexcept {
  if (a.sort_key != b.sort_key) return a.sort_key < b.sort_key;
  return a.score != b.score ? a.score > b.score : a.id < b.id;
}

double rounded_score(double score) {
  constexpr double kKept = 1e6;
  return std::round(score * kKept) / kKept;
}

void sort_ties(std::vector<Match>& page, bool drops_last) {
  if (drops_last && !page.empty()) {
    const auto last = page.back().score;
    page.erase(std::find_if(page.begin(), page.end(), [&](const Match& match) { return match.score == last; }),
               page.end());
  }
  std::stable_sort(page.begin(), page.end(), comes_before);
}

bool folds_copies(const SearchRequest& request, IndexReader& reader) {
  return request.collapse == Collapse::copies && !request.story && reader.copies().hidden() > 0;
}

void fold_copies(std::vector<Match>& page) {
  std::unordered_set<std::uint32_t> seen;
  page.erase(std::remove_if(page.begin(), page.end(),
                            [&](const Match& match) { return match.copies != 0 && !seen.insert(match.copies).second; }),
             page.end());
}

void cut_page(std::vector<Match>& page, std::size_t offset, std::size_t wanted) {
  page.resize(std::min(page.size(), wanted));
  page.erase(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(std::min(offset, page.size())));
}

/// OP_OR, although `first` is within `relaxed`: under OP_AND_MAYBE Xapian 1.4.22 passes over articles that belong to
/// the page.
Xapian::Query tiered_query(const CompiledQuery& compiled) {
  if (!compiled.tiered.empty()) return compiled.tiered;
  auto* source = new Xapian::FixedWeightPostingSource(kTierWeightPerWord * static_cast<double>(compiled.words + 1));
  const Xapian::Query constant(source->release());
  return {Xapian::Query::OP_OR, compiled.relaxed, Xapian::Query(Xapian::Query::OP_FILTER, constant, compiled.first)};
}

}  // namespace kz
