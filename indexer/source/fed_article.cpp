// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/fed_article.h"

#include <array>
#include <string>
#include <string_view>

#include "common/json_writer.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::string_view kNoFile = "-";

struct TextMember {
  std::string_view name;
  std::string Article::*value;
};

constexpr auto kTexts = std::to_array<TextMember>({{"id", &Article::id},
                                                   {"title", &Article::title},
                                                   {"text", &Article::text},
                                                   {"date", &Article::date},
                                                   {"updated", &Article::updated},
                                                   {"url", &Article::url},
                                                   {"source", &Article::source},
                                                   {"author", &Article::author},
                                                   {"language", &Article::language},
                                                   {"translated_from", &Article::translated_from},
                                                   {"original", &Article::original},
                                                   {"original_language", &Article::original_language}});

std::string known_fields(const Article& article) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  for (const auto& [name, value] : kTexts) {
    if (!(article.*value).empty()) json.field(name, article.*value);
  }
  json.key("tags");
  json.begin_array();
  for (const std::string& tag : article.tags) json.value(tag);
  json.end_array();
  json.end_object();
  return out;
}

/// With the members of `extra`, an object: what stands between its braces. That it is one the parser finds out.
std::string with_members(std::string object, std::string_view extra) {
  extra = trimmed(extra);
  if (extra.empty()) return object;
  if (extra.front() != '{' || extra.back() != '}') return object.replace(object.size() - 1, 1, extra);
  const std::string_view members = trimmed(extra.substr(1, extra.size() - 2));
  if (!members.empty()) object.insert(object.size() - 1, ',' + std::string(members));
  return object;
}

}  // namespace

RawArticle raw_article(const Article& article, std::size_t number) {
  const bool has_file = !article.path.empty();
  RawArticle raw;
  raw.format = ArticleFormat::json;
  raw.bytes = with_members(known_fields(article), article.extra);
  raw.path = has_file ? article.path : kNoFile;
  raw.source_root = kNoFile;
  raw.relative_path = kNoFile;
  raw.line = has_file ? article.line : number;
  raw.one_of_many = true;
  return raw;
}

}  // namespace kz
