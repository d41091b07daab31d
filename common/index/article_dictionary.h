// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>

#include <xapian.h>

#include "common/index/stored_article.h"

struct ZSTD_CDict_s;
struct ZSTD_DDict_s;

namespace kz {

/// What the articles of an index have in common, as a Zstandard dictionary: a report is too short to be compressed well
/// by itself. Learnt from the first articles of a rebuild, kept with the index, and used for every article in it.
/// Never changes; several threads may use one.
class ArticleDictionary {
 public:
  /// Learns from `articles`; nullptr where they are too few for a dictionary to save what it takes.
  [[nodiscard]] static std::shared_ptr<const ArticleDictionary> learn(std::span<const StoredArticle* const> articles);

  /// That of an index; nullptr where it has none.
  [[nodiscard]] static std::shared_ptr<const ArticleDictionary> of(const Xapian::Database& database);

  ~ArticleDictionary();
  ArticleDictionary(const ArticleDictionary&) = delete;
  ArticleDictionary& operator=(const ArticleDictionary&) = delete;

  void write(Xapian::WritableDatabase& database) const;

  /// Both are made when they are first asked for. Throws Error(index_corrupt) where the bytes are no dictionary.
  [[nodiscard]] const ZSTD_CDict_s& for_compression() const;
  [[nodiscard]] const ZSTD_DDict_s& for_decompression() const;

 private:
  explicit ArticleDictionary(std::string bytes) : bytes_(std::move(bytes)) {}

  std::string bytes_;
  mutable std::once_flag compression_made_;
  mutable std::once_flag decompression_made_;
  mutable ZSTD_CDict_s* compression_ = nullptr;
  mutable ZSTD_DDict_s* decompression_ = nullptr;
};

}  // namespace kz
