// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "common/article/article_parser.h"
#include "common/index/article_store.h"
#include "common/index/draft_document.h"
#include "common/index/stored_article.h"
#include "indexer/annotator.h"
#include "indexer/names/name_dictionary.h"

namespace kz {

/// A document all but its name numbers, which the name dictionary gives once it is the article's turn.
struct BuiltDocument {
  DraftDocument document;
  StoredArticle stored;
  std::vector<NameUse> names;
  std::vector<std::uint32_t> name_of_mention;  ///< a stored mention: an index into `names`
};

/// Article + Entities -> DraftDocument, as common/index/schema.h lays it out. One a thread: it keeps its buffers.
class DocumentBuilder {
 public:
  /// `dictionary`: see ArticleStore.
  explicit DocumentBuilder(std::shared_ptr<const ArticleDictionary> dictionary);
  ~DocumentBuilder();
  DocumentBuilder(const DocumentBuilder&) = delete;
  DocumentBuilder& operator=(const DocumentBuilder&) = delete;

  /// `raw_article` says where the article came from.
  [[nodiscard]] BuiltDocument build(const RawArticle& raw_article, Annotation annotation);

  /// From now on articles are stored with `dictionary`: a rebuild learns it after the first articles are built.
  void store_with(std::shared_ptr<const ArticleDictionary> dictionary) { store_ = ArticleStore(std::move(dictionary)); }

  /// Completes `built` once `built.stored.names` are known, in the order of `built.names`.
  void finish(BuiltDocument& built);

 private:
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
  ArticleStore store_;
};

}  // namespace kz
