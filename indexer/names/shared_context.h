// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>

#include <xapian.h>

#include "indexer/names/actor_joiner.h"

namespace kz {

/// Asks the articles of `database` about doubtful pairs of `names`: whether the two are named together with the same
/// other persons and organisations (the rarer those are, the more they tell), or in one article. Reads the names of
/// every article once, only when asked. Both must outlive the answer.
[[nodiscard]] AskContext ask_articles(const Xapian::Database& database, std::span<const ActorName> names);

}  // namespace kz
