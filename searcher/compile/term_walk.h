// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/index_reader.h"

namespace kz {

/// Words of an index that stand for one word of a query.
struct TermWalk {
  std::vector<std::string> forms;  ///< the most frequent ones, most frequent first, ties by bytes
  std::size_t found = 0;           ///< how many there were
  bool is_complete = true;         ///< false: `budget` ran out before the last was looked at
};

struct TermWalkLimits {
  std::size_t kept = 0;    ///< forms given at most
  std::size_t& walked;     ///< raised by each term looked at
  std::size_t budget = 0;  ///< that it may be raised to
};

/// Forms (folded words, schema.h) that start with `prefix`, which is not empty, and that `accepts`.
[[nodiscard]] TermWalk forms_with_prefix(const Xapian::Database& database, std::string_view prefix,
                                         const TermWalkLimits& limits,
                                         const std::function<bool(const std::string&)>& accepts = {});

/// Forms that `word` becomes with up to `slips` characters inserted, left out, replaced or swapped with their
/// neighbour, `word` itself among them. Branches of the vocabulary too far from it are jumped over.
[[nodiscard]] TermWalk forms_within(IndexReader& reader, std::string_view word, std::size_t slips,
                                    const TermWalkLimits& limits);

}  // namespace kz
