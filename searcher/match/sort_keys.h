// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include <xapian.h>

#include "kzsearch/searcher.h"

namespace kz {

/// What articles are sorted by, ties by article id; null for SortOrder::relevance.
[[nodiscard]] std::unique_ptr<Xapian::KeyMaker> make_sort_keys(SortOrder order);

}  // namespace kz
