// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/source/json_splitter.h"

namespace kz {

/// The articles of an array within one JSON object: the answer of a news service (`{"articles": [...]}`), a feed in
/// JSON (`items`), the hits of a search engine (`hits.hits`).
class WrappedArticles {
 public:
  /// nullptr where `object` is an article itself, or holds none: no array of objects, outside any other array, begins
  /// with an article that has a text.
  [[nodiscard]] static std::unique_ptr<WrappedArticles> within(const JsonPart& object);

  /// The next element of the array; see JsonSplitter::next().
  [[nodiscard]] std::optional<std::variant<JsonPart, JsonDefect>> next() { return elements_.next(); }

 private:
  class Bytes;
  WrappedArticles(std::string array, std::size_t line);

  std::unique_ptr<ByteReader> reader_;
  JsonSplitter elements_;
};

}  // namespace kz
