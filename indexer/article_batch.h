// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/article/article_parser.h"
#include "indexer/document_builder.h"
#include "indexer/source/article_source.h"
#include "kzsearch/indexer.h"

namespace kz {

/// Where an article stands, to name it when another one has its id.
struct ArticleLocation {
  std::string path;
  std::size_t line = 0;  ///< 0 where the file is one article
};

/// The rejection of a second article with the id of one at `first`.
[[nodiscard]] ArticleIssue duplicate(const std::string& id, const ArticleLocation& second,
                                     const ArticleLocation& first);

/// Consecutive articles of a source: what one thread works on at a time.
struct ArticleBatch {
  std::size_t number = 0;  ///< from 0
  std::vector<std::variant<RawArticle, ArticleIssue>> entries;
};

/// The next batch: 500 articles, or fewer that have 4 MiB together; empty at the end.
[[nodiscard]] ArticleBatch read_batch(ArticleSource& source, std::size_t number);

/// An annotated batch: documents and issues in input order.
struct BuiltBatch {
  struct Entry {
    BuiltDocument built;
    std::string path;
    std::size_t line = 0;
  };
  std::vector<Entry> entries;
  std::vector<ArticleIssue> rejected;
  std::vector<ArticleIssue> warnings;
};

/// What one entry of a source becomes: nullopt where it is no article, `rejected` then says why. `warnings` are told
/// what had to be repaired.
[[nodiscard]] std::optional<Annotation> annotate_entry(const std::variant<RawArticle, ArticleIssue>& entry,
                                                       Annotator& annotator, std::vector<ArticleIssue>& rejected,
                                                       std::vector<ArticleIssue>& warnings);

/// Annotates and builds every article of `batch`. `cancelled` is polled between articles: throws Error(interrupted).
[[nodiscard]] BuiltBatch build_batch(const ArticleBatch& batch, Annotator& annotator, DocumentBuilder& builder,
                                     const std::function<bool()>& cancelled);

}  // namespace kz
