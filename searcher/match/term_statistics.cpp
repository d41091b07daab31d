// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/term_statistics.h"

#include <cstddef>

namespace kz {
namespace {

constexpr std::size_t kMostKept = 50'000;  // some 4 MB

}  // namespace

TermUse TermStatistics::use_of(const std::string& term) {
  if (const auto known = known_.find(term); known != known_.end()) return known->second;
  if (known_.size() >= kMostKept) known_.clear();
  const TermUse use = {.articles = database_.get_termfreq(term), .most = database_.get_wdf_upper_bound(term)};
  return known_.emplace(term, use).first->second;
}

}  // namespace kz
