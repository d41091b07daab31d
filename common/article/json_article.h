// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <variant>

#include "common/article/article_parser.h"

namespace kz {

/// The fields of one JSON object as an article; `id` is empty where the object has none. `text` must be valid UTF-8.
/// Escapes that name no character (a lone surrogate, NUL) become U+FFFD and are counted in a warning.
[[nodiscard]] std::variant<ParsedArticle, NotAnArticle> parse_json_article(std::string text);

}  // namespace kz
