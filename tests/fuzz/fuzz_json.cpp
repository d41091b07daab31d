// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "common/article/article_parser.h"
#include "indexer/source/json_splitter.h"
#include "indexer/source/wrapped_articles.h"
#include "support/pieces.h"

namespace {

// Parses each value; lines never go back.
template <typename Values>
void parse_all(Values& values, std::size_t line) {
  while (auto part = values.next()) {
    auto* value = std::get_if<kz::JsonPart>(&*part);
    if (value == nullptr) continue;
    if (value->line < line) std::abort();
    line = value->line;
    if (value->is_only) {
      if (const auto wrapped = kz::WrappedArticles::within(*value)) parse_all(*wrapped, value->line);
    }
    kz::RawArticle raw;
    raw.format = kz::ArticleFormat::json;
    raw.bytes = std::move(value->bytes);
    (void)kz::parse_article(raw);
  }
}

}  // namespace

// Any bytes are the values of a JSON file, and each value an article or none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string json(reinterpret_cast<const char*>(bytes), size);
  kz::test::PieceReader reader(json, 50);
  constexpr std::size_t kMaxValueBytes = 10'000;
  kz::JsonSplitter values(reader, kMaxValueBytes);
  parse_all(values, 1);
  return 0;
}
