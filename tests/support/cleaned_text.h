// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "common/noise/text_cleaner.h"
#include "support/catch.h"

namespace kz::test {

inline Article make_article(std::string text, std::string title = {}) {
  Article article;
  article.text = std::move(text);
  article.title = std::move(title);
  return article;
}

/// "reason: text" of all that was removed, joined by " | ".
inline std::string removed(const Article& article) {
  std::string result;
  std::size_t before = 0;
  for (const RemovedText& part : clean_text(article).removed) {
    REQUIRE(before <= part.begin);
    REQUIRE(part.begin < part.end);
    before = part.end;
    if (!result.empty()) result += " | ";
    result += part.reason + ": " + article.text.substr(part.begin, part.end - part.begin);
  }
  return result;
}

}  // namespace kz::test
