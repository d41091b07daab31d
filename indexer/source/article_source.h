// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/article/article_parser.h"
#include "kzsearch/indexer.h"

namespace kz {

/// Sources -> undecoded articles, one after the other, in a fixed order: sources as given, files of a directory sorted
/// by path bytes, articles of a file as they stand. Streams: holds one article at a time, whatever the size of the
/// file.
///
/// By suffix: see `file_type`. A file of another kind within a directory is skipped and counted; named as
/// a source itself it is rejected. Symbolic links within a directory are not followed; hidden files and folders
/// (leading '.') are skipped.
class ArticleSource {
 public:
  /// Throws Error(io) at once, naming the first source that is missing or cannot be read, before anything is returned.
  /// `cancelled` ends a wait for input, with Error(interrupted).
  explicit ArticleSource(std::vector<std::string> sources, std::function<bool()> cancelled = {},
                         ColumnMap columns = {});
  /// The articles that `feed` gives, in place of sources; it is not called again once it gave none.
  explicit ArticleSource(NextArticle feed);
  ~ArticleSource();
  ArticleSource(ArticleSource&&) noexcept;
  ArticleSource& operator=(ArticleSource&&) noexcept;

  /// The next article, or why it is none (unreadable file, truncated gzip, line over kMaxArticleBytes); nullopt at the
  /// end.
  [[nodiscard]] std::optional<std::variant<RawArticle, ArticleIssue>> next();

  [[nodiscard]] std::size_t skipped_files() const noexcept;

  /// The suffixes of the files skipped, sorted: ".jpg"; "no suffix".
  [[nodiscard]] std::vector<std::string> skipped_kinds() const;

  /// The sources as RawArticle::source_root names them, in order.
  [[nodiscard]] const std::vector<std::string>& roots() const noexcept;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// Throws Error(io): a source that is suddenly empty is more likely an unmounted disk than a wish to empty the index.
[[noreturn]] void refuse_to_empty(const ArticleSource& source);

}  // namespace kz
