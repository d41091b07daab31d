// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// What one article of schema.org says of itself. Fields that it lacks are empty; dates are as written.
struct LinkedArticle {
  std::string headline;
  std::string body;  ///< plain text, perhaps with tags
  std::string published;
  std::string created;
  std::string modified;
  std::string author;
  std::string publisher;
  std::string language;
  std::string url;
  std::vector<std::string> tags;
  bool is_article = false;  ///< by its type; else it is the page that holds one
};

/// The articles, then the pages, that a script of type application/ld+json describes, each in the order of the text.
/// Tolerates what publishers write: comments, line breaks within strings, text that breaks off. `text` must be valid
/// UTF-8.
[[nodiscard]] std::vector<LinkedArticle> read_json_ld(std::string_view text);

}  // namespace kz
