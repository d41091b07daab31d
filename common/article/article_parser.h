// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kzsearch/article.h"

namespace kz {

/// An article's bytes longer than this are rejected: no news report comes near, and memory must stay bounded.
inline constexpr std::size_t kMaxArticleBytes = 32u << 20;
inline constexpr std::string_view kTooLargeReason = "larger than 32 MiB";

enum class ArticleFormat { text, markdown, html, json };

/// The undecoded bytes of one article and where they come from.
struct RawArticle {
  ArticleFormat format = ArticleFormat::text;
  std::string bytes;          ///< a whole file, or one JSON object
  std::string path;           ///< as reached from the source the user named; "-" for standard input
  std::string source_root;    ///< the source the user named, made absolute and normal; "-" for standard input
  std::string relative_path;  ///< of `path` within its source; the file's name where the source is a file
  std::size_t line = 0;       ///< 1-based, within a file of many articles; else 0
  bool one_of_many = false;   ///< the file holds more than one article (JSON Lines, an array)
};

/// An article, with remarks about what had to be repaired.
struct ParsedArticle {
  Article article;
  std::vector<std::string> warnings;
};

/// Why `raw` is no article: "not valid JSON: …", "no text", "binary data".
struct NotAnArticle {
  std::string reason;
};

/// Decodes one article, from any charset (`recode_text`; JSON is UTF-8). The id is the `id` field, else `url`, else a
/// hash of the relative path (and of the text for one of many; that hash is 16 hexadecimal digits, the same on every
/// machine). Unknown JSON fields are kept in `Article::extra`. Never throws on foreign bytes.
[[nodiscard]] std::variant<ParsedArticle, NotAnArticle> parse_article(const RawArticle& raw);

/// A 128-bit hash (XXH3) in 16 bytes over every field that indexing reads, the same on every machine.
/// Where the article was read from (path, line) does not count: an article that moved is the same article.
[[nodiscard]] std::string content_hash(const Article& article);

/// The same over where an article was read: source root, path and line.
[[nodiscard]] std::string location_hash(const RawArticle& raw);

}  // namespace kz
