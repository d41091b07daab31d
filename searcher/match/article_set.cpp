// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/article_set.h"

#include <bit>
#include <cstddef>

namespace kz {
namespace {

constexpr Xapian::docid kWordBits = 64;

}  // namespace

ArticleSet::ArticleSet(const Xapian::Database& database, std::span<const std::string> terms)
    : words_(database.get_lastdocid() / kWordBits + 1) {
  for (const auto& term : terms) {
    for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
      words_[*it / kWordBits] |= std::uint64_t{1} << (*it % kWordBits);
    }
  }
  for (const auto word : words_) size_ += static_cast<Xapian::doccount>(std::popcount(word));
}

Xapian::docid ArticleSet::next_from(Xapian::docid document) const noexcept {
  std::size_t at = document / kWordBits;
  if (at >= words_.size()) return kEnd;
  auto word = words_[at] & (~std::uint64_t{0} << (document % kWordBits));
  while (word == 0) {
    if (++at == words_.size()) return kEnd;
    word = words_[at];
  }
  return static_cast<Xapian::docid>(at * kWordBits) + static_cast<Xapian::docid>(std::countr_zero(word));
}

}  // namespace kz
