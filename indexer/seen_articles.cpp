// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/seen_articles.h"

#include <xxhash.h>

namespace kz {

std::optional<ArticleLocation> SeenArticles::add(const std::string& id, const ArticleLocation& location) {
  const auto hash = XXH3_128bits(id.data(), id.size());
  const auto [place, is_new] = places_.try_emplace({hash.low64, hash.high64});
  if (!is_new) return ArticleLocation{.path = paths_[place->second.path], .line = place->second.line};
  if (paths_.empty() || paths_.back() != location.path) paths_.push_back(location.path);
  place->second = {.path = static_cast<std::uint32_t>(paths_.size() - 1),
                   .line = static_cast<std::uint32_t>(location.line)};
  return std::nullopt;
}

}  // namespace kz
