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

/// Larger ones save little more: of 50,000 Reuters articles 26.5 million bytes were left with this, 25.8 with nearly
/// twice as much.
constexpr std::size_t kMostBytes = std::size_t{64} << 10;

constexpr std::size_t kFewestBytes = 256;  // Zstandard makes no smaller one

/// A dictionary is a small part of what it is learnt from, or it would only repeat it.
constexpr std::size_t kTextPerByte = 8;

constexpr std::size_t kFewestArticles = 200;

/// Every stored article names its dictionary by this, in one byte: an index has but one.
constexpr unsigned kNumber = 1;

template <typename Dictionary>
const Dictionary& sound(const Dictionary* dictionary) {
  if (dictionary != nullptr) return *dictionary;
  throw Error(ErrorCode::index_corrupt, "the dictionary of the stored articles is damaged",
              "build the index anew with 'kzindex rebuild'");
}

}  // namespace

/// Made of whole articles, some from all over: to choose the best passages of all (ZDICT_trainFromBuffer) takes ten
/// times as long and saves a hundredth more.
std::shared_ptr<const ArticleDictionary> ArticleDictionary::learn(std::span<const StoredArticle* const> articles) {
  if (articles.size() < kFewestArticles) return nullptr;
  std::string records;
  std::vector<std::size_t> sizes;
  for (const auto* article : articles) {
    const auto record = encode(*article);
    records += record;
    sizes.push_back(record.size());
  }
  const auto step = std::max(kTextPerByte, records.size() / kMostBytes);
  std::string content;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < sizes.size(); begin += sizes[i++]) {
    if (i % step == 0) content.append(records, begin, sizes[i]);
  }
  content.resize(std::min(content.size(), kMostBytes));
  std::string bytes(std::max(content.size(), kFewestBytes), '\0');
  const ZDICT_params_t settings{.compressionLevel = ArticleStore::kLevel, .notificationLevel = 0, .dictID = kNumber};
  const auto size = ZDICT_finalizeDictionary(bytes.data(), bytes.size(), content.data(), content.size(), records.data(),
                                             sizes.data(), static_cast<unsigned>(sizes.size()), settings);
  if (ZDICT_isError(size) != 0) return nullptr;
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
