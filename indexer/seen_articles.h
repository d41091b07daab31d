// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/article_batch.h"

namespace kz {

/// Where each id of a source was first seen. Some 60 bytes an article, however long ids and paths are: an id is kept as
/// its hash of 128 bits, a path once for all articles that come from it in a row.
class SeenArticles {
 public:
  /// Notes that an article with this id stands at `location`. Where one was seen before, says where, and notes nothing.
  std::optional<ArticleLocation> add(const std::string& id, const ArticleLocation& location);

 private:
  struct Place {
    std::uint32_t path = 0;  // an index into paths_
    std::uint32_t line = 0;
  };
  using IdHash = std::array<std::uint64_t, 2>;
  struct FirstHalf {
    std::size_t operator()(const IdHash& hash) const noexcept { return hash[0]; }
  };

  std::unordered_map<IdHash, Place, FirstHalf> places_;
  std::vector<std::string> paths_;
};

}  // namespace kz
