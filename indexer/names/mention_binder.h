// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "kzsearch/indexer.h"

namespace kz {

/// Gives the actors that `articles` mention the ids and names that all of them together tell: those that an index of
/// just these articles would have.
void bind_mentions(std::vector<AnnotatedArticle>& articles);

}  // namespace kz
