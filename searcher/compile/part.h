// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/word_sum.h"

namespace kz {

/// One part of a query in both readings (CompiledQuery).
struct Part {
  Xapian::Query strict;
  Xapian::Query relaxed;
  bool is_stop_word = false;
  bool is_empty = false;               ///< punctuation: asks for nothing
  std::vector<SummedWord> words = {};  ///< what `relaxed` adds up, where it is nothing but a sum of words
};

[[nodiscard]] Part same_in_both(const Xapian::Query& query);
[[nodiscard]] Part nothing_asked();

/// `parts` joined by `op`; one part stands for itself. `parts` is not empty.
[[nodiscard]] Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& parts);

/// Articles with any of `terms`, none where there are none.
[[nodiscard]] Xapian::Query any_term(const std::vector<std::string>& terms);

}  // namespace kz
