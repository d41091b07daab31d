// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <variant>

#include "common/article/html_article.h"
#include "common/article/publication_date.h"
#include "common/noise/text_cleaner.h"
#include "common/text/utf8.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

// Any text is a page whose blocks lie within its text, in order, or is refused with a reason.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto parsed = kz::parse_html_article(kz::decode_utf8({reinterpret_cast<const char*>(bytes), size}).text);
  if (const auto* refused = std::get_if<kz::NotAnArticle>(&parsed)) {
    require(!refused->reason.empty());
    return 0;
  }
  const kz::Article& article = std::get<kz::ParsedArticle>(parsed).article;
  require(kz::is_valid_utf8(article.text) && kz::is_valid_utf8(article.title) && kz::is_valid_utf8(article.author));
  std::size_t end = 0;
  for (const kz::TextBlock& block : article.blocks) {
    require(end <= block.begin && block.begin < block.end && block.end <= article.text.size());
    end = block.end;
  }
  const kz::CleanText clean = kz::clean_text(article);
  require(kz::is_valid_utf8(clean.body));
  (void)kz::date_article(article, clean);
  return 0;
}
