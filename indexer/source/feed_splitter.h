// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "indexer/source/byte_reader.h"

namespace kz {

/// One article of an XML file, as a JSON article.
struct FeedPart {
  std::string json;
  std::size_t line = 0;  ///< where it begins, from 1
  bool is_only = false;  ///< the file is this one article, by its format
};

/// Something of an XML file that is no article.
struct FeedDefect {
  std::size_t line = 0;  ///< from 1; 0 for the whole file
  std::string reason;
};

/// Splits RSS (0.9 to 2.0, with content:encoded and Dublin Core), Atom, NITF and NewsML-G2 into articles, holding one
/// at a time. No DTD and no external entity is read, and no entity that the file declares is expanded: an article that
/// uses one is a defect. After a defect in the markup the articles behind it still come, as far as it can be read on.
class FeedSplitter {
 public:
  /// `reader` gives UTF-8.
  FeedSplitter(ByteReader& reader, std::size_t max_article_bytes);
  ~FeedSplitter();
  FeedSplitter(FeedSplitter&&) noexcept;
  FeedSplitter& operator=(FeedSplitter&&) noexcept;

  /// nullopt at the end, and where the reader failed.
  [[nodiscard]] std::optional<std::variant<FeedPart, FeedDefect>> next();

  /// The line reading has come to, from 1.
  [[nodiscard]] std::size_t line_number() const noexcept;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kz
