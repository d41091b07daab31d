// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/index/name_table.h"
#include "common/index/stored_article.h"
#include "kzsearch/entities.h"

namespace kz {

/// The places and actors of an article, with the counts of all their names in it; most often named first, ties by id.
struct ArticleEntities {
  std::vector<Entity> places;
  std::vector<Entity> actors;
};

[[nodiscard]] ArticleEntities entities_of(const std::vector<StoredName>& names, NameTable& table);

}  // namespace kz
