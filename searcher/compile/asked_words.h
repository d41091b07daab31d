// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/word_sum.h"

namespace kz {

/// What adds to a score: a query, and the words it adds up where it is nothing but that.
struct Addend {
  Xapian::Query query;
  std::vector<SummedWord> words;
};

/// What the words of a node of kind `words` ask for, before they are joined. Whatever widens words (other names, other
/// words for the same) changes this.
struct AskedWords {
  std::vector<Xapian::Query> strict;
  std::vector<std::size_t> children;  ///< which child each of `strict` begins with, ascending
  std::vector<Addend> relaxed;        ///< the group of a word that stands for a child is the number of the child
  bool is_remote = false;             ///< whether a server is asked, which cannot run a WordSum
  Xapian::doccount articles = 0;      ///< of the index
  bool has_groups = true;             ///< whether what goes first are the articles with a word of every group
};

/// How others count that widen words.
struct Widening {
  double scale = 1;               ///< of their weight
  bool stands_for_them = false;   ///< an article with one of them goes first as well
  std::vector<SummedWord> words;  ///< what they add up, before it is scaled
};

/// In place of the `count` children from `begin`, an article may hold `others`. Children that ask for nothing (stop
/// words) are replaced only together with others.
void widen(AskedWords& asked, std::size_t begin, std::size_t count, const Xapian::Query& others, Widening how);

/// The word that is looked for by any of `terms`, which are taken for one.
[[nodiscard]] SummedWord summed_word(const std::vector<std::string>& terms, TermStatistics& statistics);

/// The articles with any of the words; with `all_first`, those with a word of every group before the others.
[[nodiscard]] Xapian::Query sum_of(const AskedWords& asked, bool all_first, std::size_t words_of_query);

/// Whether `asked` is nothing but a sum of several words.
[[nodiscard]] bool is_sum(const AskedWords& asked);

}  // namespace kz
