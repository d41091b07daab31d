// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/article/front_matter.h"
#include "common/text/utf8.h"

// Any text is a Markdown article whose text is an end of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text = kz::decode_utf8({reinterpret_cast<const char*>(bytes), size}).text;
  const kz::Article article = kz::parse_markdown_article(text).article;
  if (!text.ends_with(article.text)) std::abort();
  if (!kz::is_valid_utf8(article.title) || !kz::is_valid_utf8(article.extra)) std::abort();
  return 0;
}
