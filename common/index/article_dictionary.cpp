// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/article_dictionary.h"

#include <zdict.h>
#include <zstd.h>

#include <algorithm>
#include <vector>

#include "common/index/article_store.h"
#include "common/index/schema.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

/// Larger ones save little more: of 50,000 Reuters articles 26.2 million bytes were left with this, 25.7 with twice it.
constexpr std::size_t kMostBytes = std::size_t{64} << 10;

/// As much text to learn from, many times a dictionary, is what Zstandard asks for.
constexpr std::size_t kTextPerByte = 8;

constexpr std::size_t kFewestArticles = 200;

template <typename Dictionary>
const Dictionary& sound(const Dictionary* dictionary) {
  if (dictionary != nullptr) return *dictionary;
  throw Error(ErrorCode::index_corrupt, "the dictionary of the stored articles is damaged",
              "build the index anew with 'kzindex rebuild'");
}

}  // namespace

std::shared_ptr<const ArticleDictionary> ArticleDictionary::learn(std::span<const StoredArticle* const> articles) {
  if (articles.size() < kFewestArticles) return nullptr;
  std::string records;
  std::vector<std::size_t> sizes;
  for (const auto* article : articles) {
    const auto record = encode(*article);
    records += record;
    sizes.push_back(record.size());
  }
  std::string bytes(std::min(kMostBytes, records.size() / kTextPerByte), '\0');
  const auto size = ZDICT_trainFromBuffer(bytes.data(), bytes.size(), records.data(), sizes.data(),
                                          static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size) != 0) return nullptr;  // too much alike, or nothing alike
  bytes.resize(size);
  return std::shared_ptr<const ArticleDictionary>(new ArticleDictionary(std::move(bytes)));
}

std::shared_ptr<const ArticleDictionary> ArticleDictionary::of(const Xapian::Database& database) {
  auto bytes = database.get_metadata(std::string(schema::kDictionaryKey));
  if (bytes.empty()) return nullptr;
  return std::shared_ptr<const ArticleDictionary>(new ArticleDictionary(std::move(bytes)));
}

ArticleDictionary::~ArticleDictionary() {
  ZSTD_freeCDict(compression_);
  ZSTD_freeDDict(decompression_);
}

void ArticleDictionary::write(Xapian::WritableDatabase& database) const {
  database.set_metadata(std::string(schema::kDictionaryKey), bytes_);
}

const ZSTD_CDict_s& ArticleDictionary::for_compression() const {
  std::call_once(compression_made_,
                 [this] { compression_ = ZSTD_createCDict(bytes_.data(), bytes_.size(), ArticleStore::kLevel); });
  return sound(compression_);
}

const ZSTD_DDict_s& ArticleDictionary::for_decompression() const {
  std::call_once(decompression_made_, [this] { decompression_ = ZSTD_createDDict(bytes_.data(), bytes_.size()); });
  return sound(decompression_);
}

}  // namespace kz
