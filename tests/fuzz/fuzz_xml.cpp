// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/article/article_parser.h"
#include "indexer/source/feed_splitter.h"
#include "indexer/source/utf8_stream.h"
#include "support/pieces.h"

// Any bytes are articles, all of which parse_article() takes or refuses with a reason, and defects that have one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string xml(reinterpret_cast<const char*>(bytes), size);
  const auto reader = kz::recode_stream(std::make_unique<kz::test::PieceReader>(xml, 100), kz::Recode::xml);
  constexpr std::size_t kMaxArticleBytes = 10'000;
  kz::FeedSplitter parts(*reader, kMaxArticleBytes);
  while (auto part = parts.next()) {
    if (const auto* defect = std::get_if<kz::FeedDefect>(&*part)) {
      if (defect->reason.empty()) std::abort();
      continue;
    }
    kz::RawArticle raw;
    raw.format = kz::ArticleFormat::json;
    raw.bytes = std::get<kz::FeedPart>(*part).json;
    const auto parsed = kz::parse_article(raw);
    const auto* refused = std::get_if<kz::NotAnArticle>(&parsed);
    // What the splitter wrote is JSON.
    if (refused != nullptr && refused->reason.find("JSON") != std::string::npos) std::abort();
  }
  return 0;
}
