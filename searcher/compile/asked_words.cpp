// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/asked_words.h"

#include <algorithm>

#include "searcher/compile/part.h"

namespace kz {

void widen(AskedWords& asked, std::size_t begin, std::size_t count, const Xapian::Query& others, double scale) {
  const Xapian::Query weaker(Xapian::Query::OP_SCALE_WEIGHT, others, scale);
  asked.relaxed.push_back(weaker);
  const auto first = std::lower_bound(asked.children.begin(), asked.children.end(), begin);
  const auto last = std::lower_bound(first, asked.children.end(), begin + count);
  if (first == last) return;
  const auto at = asked.strict.begin() + (first - asked.children.begin());
  const auto end = at + (last - first);
  *at = Xapian::Query(Xapian::Query::OP_OR, joined(Xapian::Query::OP_AND, {at, end}), weaker);
  asked.strict.erase(at + 1, end);
  asked.children.erase(first + 1, last);
}

}  // namespace kz
