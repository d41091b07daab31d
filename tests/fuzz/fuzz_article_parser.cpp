// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <string>

#include "common/article/article_parser.h"
#include "common/article/publication_date.h"

// The first byte chooses the format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  kz::RawArticle raw;
  raw.format = bytes[0] % 2 == 0 ? kz::ArticleFormat::text : kz::ArticleFormat::json;
  raw.bytes.assign(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const auto result = kz::parse_article(raw);
  if (const auto* parsed = std::get_if<kz::ParsedArticle>(&result)) {
    (void)kz::date_article(parsed->article, {"", parsed->article.text, {}});
    (void)kz::content_hash(parsed->article);
  }
  return 0;
}
