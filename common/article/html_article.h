// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <variant>

#include "common/article/article_parser.h"

namespace kz {

/// The article of a page of HTML: its visible text, whole, with `blocks` that say which of it is the article, and what
/// its head and microdata say of title, date, author, publisher, language, address and tags. `html` must be valid
/// UTF-8.
[[nodiscard]] std::variant<ParsedArticle, NotAnArticle> parse_html_article(std::string html);

/// Fills `article.text` and what follows from it of `html`, and of the other fields those that are empty. Returns why
/// that could not be done; empty where it could.
[[nodiscard]] std::string take_html(std::string html, Article& article);

}  // namespace kz
