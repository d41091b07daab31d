// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "common/article/article_parser.h"
#include "indexer/source/byte_reader.h"
#include "kzsearch/indexer.h"

namespace kz {

enum class FileKind { text, markdown, html, json_lines, json, csv, tsv, feed };
enum class Compression { none, gzip, zstd };

/// What the name of a file says of its content.
struct FileType {
  FileKind kind = FileKind::text;
  Compression compression = Compression::none;
};

/// By the suffix, in any case; nullopt for one that holds no articles: `.txt` text, `.md` text with front matter,
/// `.html`
/// `.htm` a page, `.jsonl` `.ndjson` an article a line, `.json` one, several or an
/// array, `.csv` `.tsv` an article a row under a
/// header, `.xml` a feed or a news agency's file; each also as `.gz` and `.zst`.
[[nodiscard]] std::optional<FileType> file_type(std::string_view name);

/// A file that may hold articles.
struct SourceFile {
  std::string path;  ///< as in RawArticle, like the two below; this one is opened
  std::string source_root;
  std::string relative_path;
  FileType type;
  std::function<bool()> cancelled;  ///< see open_file
  ColumnMap columns;
};

/// The articles of one file, as they stand.
class ArticleFile {
 public:
  explicit ArticleFile(SourceFile file);
  virtual ~ArticleFile() = default;

  /// The next article or why it is none; nullopt at the end.
  [[nodiscard]] virtual std::optional<std::variant<RawArticle, ArticleIssue>> next() = 0;

 protected:
  using Item = std::variant<RawArticle, ArticleIssue>;

  [[nodiscard]] Item article(ArticleFormat format, std::string bytes, std::size_t line) const;
  [[nodiscard]] Item issue(std::size_t line, std::string reason) const;

  /// Once, why reading ended early; nullopt where it did not.
  [[nodiscard]] std::optional<Item> take_failure(std::size_t line);

  SourceFile file_;
  std::unique_ptr<ByteReader> reader_;

 private:
  bool failure_taken_ = false;
};

/// Opens `file`. One that cannot be opened gives that as its only item.
[[nodiscard]] std::unique_ptr<ArticleFile> open_articles(SourceFile file);

}  // namespace kz
