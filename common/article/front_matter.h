// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <variant>

#include "common/article/article_parser.h"

namespace kz {

/// The article of a Markdown file: the fields of its front matter (`title: …` lines between two `---`, as in YAML:
/// quoted or not, lists as `[a, b]` or `- a` lines, `|` and `>` texts; or `title = …` lines between two `+++`, as in
/// TOML), and the text behind it. Fields that are none of
/// an article's are kept in `Article::extra`. Without front matter, or where it does not end, all is text. `text` must
/// be valid UTF-8.
[[nodiscard]] ParsedArticle parse_markdown_article(std::string text);

}  // namespace kz
