// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "common/index/generation.h"

namespace kz {

/// Indexer::dump.
void dump_index(const IndexFolder& folder, const std::function<void(std::string_view json)>& take);

/// Indexer::dump_articles.
void dump_articles(const IndexFolder& folder, const std::function<void(std::string_view json)>& take);

}  // namespace kz
