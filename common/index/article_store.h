// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include <xapian.h>

#include "common/index/article_dictionary.h"
#include "common/index/schema.h"
#include "common/index/stored_article.h"

namespace kz {

/// Puts stored articles into documents and reads them back: one value slot, compressed with Zstandard and the
/// dictionary of the index. Document data would be the usual place, but Xapian always deflates that, which costs more
/// of indexing than Zstandard does. Keeps its compression contexts; one a thread.
class ArticleStore {
 public:
  static constexpr int kLevel = 3;  ///< of Zstandard; with a dictionary faster than 1 without, and smaller

  /// `dictionary`: that of the index (ArticleDictionary::of), nullptr where it has none.
  explicit ArticleStore(std::shared_ptr<const ArticleDictionary> dictionary);
  ~ArticleStore();
  ArticleStore(ArticleStore&&) noexcept;
  ArticleStore& operator=(ArticleStore&&) noexcept;

  /// `Document`: a DraftDocument or one of Xapian's.
  template <typename Document>
  void put(const StoredArticle& article, Document& document) {
    document.add_value(schema::kArticleSlot, packed(article));
  }

  /// Throws Error(index_corrupt) where the document holds no sound article.
  [[nodiscard]] StoredArticle get(const Xapian::Document& document, StoredParts parts = StoredParts::all);

 private:
  [[nodiscard]] std::string packed(const StoredArticle& article);

  struct Contexts;
  std::shared_ptr<const ArticleDictionary> dictionary_;
  std::unique_ptr<Contexts> contexts_;
};

}  // namespace kz
