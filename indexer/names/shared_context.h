// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>

#include <xapian.h>

#include "indexer/names/actor_joiner.h"

namespace kz {

/// Asks the articles of `database` about doubtful pairs of `names`: whether the two are named together with the same
/// other persons and organisations, have the same role where the same places are named (the rarer what they share, the
/// more it tells), or stand in one article. Reads the names of every article once, and the roles in those that name one
/// of the pairs, only when asked. Both must outlive the answer.
[[nodiscard]] AskContext ask_articles(const Xapian::Database& database, std::span<const ActorName> names);

}  // namespace kz
