// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/fed_article.h"

#include <string>
#include <string_view>

#include "common/json_writer.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::string_view kNoFile = "-";

void add_field(std::string_view name, const std::string& text, JsonWriter& json) {
  if (!text.empty()) json.field(name, text);
}

std::string known_fields(const Article& article) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  add_field("id", article.id, json);
  add_field("title", article.title, json);
  add_field("text", article.text, json);
  add_field("date", article.date, json);
  add_field("updated", article.updated, json);
  add_field("url", article.url, json);
  add_field("source", article.source, json);
  add_field("author", article.author, json);
  add_field("language", article.language, json);
  add_field("translated_from", article.translated_from, json);
  add_field("original", article.original, json);
  add_field("original_language", article.original_language, json);
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
