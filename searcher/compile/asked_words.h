// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

namespace kz {

/// What the words of a node of kind `words` ask for, before they are joined. Whatever widens words (other names, other
/// words for the same) changes this.
struct AskedWords {
  std::vector<Xapian::Query> strict;
  std::vector<std::size_t> children;  ///< which child each of `strict` begins with, ascending
  std::vector<Xapian::Query> relaxed;
};

/// In place of the `count` children from `begin`, an article may hold `others`, whose weight counts `scale` times.
/// Children that ask for nothing (stop words) are replaced only together with others.
void widen(AskedWords& asked, std::size_t begin, std::size_t count, const Xapian::Query& others, double scale);

}  // namespace kz
