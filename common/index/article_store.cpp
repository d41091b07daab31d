// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/article_store.h"

#include <zstd.h>

#include <new>
#include <string_view>
#include <utility>

#include "common/article/article_parser.h"
#include "common/index/schema.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

/// No article is larger (its text is stored once and what was removed of it once more): a damaged size is not believed.
constexpr unsigned long long kMaxStoredBytes = 4ull * kMaxArticleBytes;

[[noreturn]] void throw_damaged(std::string_view how) {
  throw Error(ErrorCode::index_corrupt, "a stored article is damaged: " + std::string(how),
              "build the index anew with 'kzindex rebuild'");
}

}  // namespace

struct ArticleStore::Contexts {
  Contexts() : compression(ZSTD_createCCtx()), decompression(ZSTD_createDCtx()) {
    if (compression == nullptr || decompression == nullptr) throw std::bad_alloc();
  }
  ~Contexts() {
    ZSTD_freeCCtx(compression);
    ZSTD_freeDCtx(decompression);
  }
  Contexts(const Contexts&) = delete;
  Contexts& operator=(const Contexts&) = delete;

  ZSTD_CCtx* compression;
  ZSTD_DCtx* decompression;
  std::string buffer;
};

ArticleStore::ArticleStore(std::shared_ptr<const ArticleDictionary> dictionary)
    : dictionary_(std::move(dictionary)), contexts_(std::make_unique<Contexts>()) {}
ArticleStore::~ArticleStore() = default;
ArticleStore::ArticleStore(ArticleStore&&) noexcept = default;
ArticleStore& ArticleStore::operator=(ArticleStore&&) noexcept = default;

std::string ArticleStore::packed(const StoredArticle& article) {
  const auto record = encode(article);
  auto& buffer = contexts_->buffer;
  buffer.resize(ZSTD_compressBound(record.size()));
  auto* context = contexts_->compression;
  const auto size =
      dictionary_ != nullptr
          ? ZSTD_compress_usingCDict(context, buffer.data(), buffer.size(), record.data(), record.size(),
                                     &dictionary_->for_compression())
          : ZSTD_compressCCtx(context, buffer.data(), buffer.size(), record.data(), record.size(), kLevel);
  if (ZSTD_isError(size) != 0) throw Error(ErrorCode::internal, ZSTD_getErrorName(size));
  return buffer.substr(0, size);
}

StoredArticle ArticleStore::get(const Xapian::Document& document, StoredParts parts) {
  const auto bytes = document.get_value(schema::kArticleSlot);
  const auto size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kMaxStoredBytes) {
    throw_damaged("its size is lost");
  }
  auto& buffer = contexts_->buffer;
  buffer.resize(size);
  auto* context = contexts_->decompression;
  const auto got = dictionary_ != nullptr
                       ? ZSTD_decompress_usingDDict(context, buffer.data(), buffer.size(), bytes.data(), bytes.size(),
                                                    &dictionary_->for_decompression())
                       : ZSTD_decompressDCtx(context, buffer.data(), buffer.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(got) != 0) throw_damaged(ZSTD_getErrorName(got));
  return decode_stored_article(std::string_view(buffer).substr(0, got), parts);
}

}  // namespace kz
