// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/index/generation.h"
#include "kzsearch/indexer.h"

namespace kz {

/// Indexer::check.
[[nodiscard]] std::vector<std::string> check_index(const IndexFolder& folder);

/// Indexer::info.
[[nodiscard]] IndexInfo describe_index(const IndexFolder& folder);

}  // namespace kz
