// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dump.h"

#include <map>
#include <string>

#include "common/dates/calendar.h"
#include "common/index/article_store.h"
#include "common/index/copy_table.h"
#include "common/index/entities_of.h"
#include "common/index/event_days.h"
#include "common/index/name_table.h"
#include "common/index/schema.h"
#include "common/json_writer.h"

namespace kz {
namespace {

void write_entity(JsonWriter& json, const Entity& entity) {
  json.begin_object();
  json.field("id", entity.id);
  json.field("name", entity.name);
  if (entity.kind == EntityKind::place) {
    json.key("country");
    entity.country.empty() ? json.null() : json.value(entity.country);
  } else {
    json.field("kind", entity.kind == EntityKind::person ? "person" : "org");
  }
  json.field("count", std::uint64_t{entity.count});
  json.end_object();
}

void write_copies(JsonWriter& json, const std::string& id, const CopyGroup& group) {
  json.key("copies");
  json.begin_array();
  for (const auto& member : group) {
    if (member.id != id) json.value(member.id);
  }
  json.end_array();
}

void write_article(JsonWriter& json, const StoredArticle& article, const CopyGroup& copies, NameTable& names) {
  const auto entities = entities_of(article.names, names);
  json.begin_object();
  json.field("id", article.id);
  json.field("title", article.title);
  json.key("published");
  article.published ? json.value(to_iso(article.published->date, article.published->precision)) : json.null();
  json.field("language", article.language);
  for (const auto& [name, list] : {std::pair{"places", &entities.places}, std::pair{"actors", &entities.actors}}) {
    json.key(name);
    json.begin_array();
    for (const auto& entity : *list) write_entity(json, entity);
    json.end_array();
  }
  json.key("events");
  json.begin_array();
  for (const auto& span : event_spans(article.marks.dates)) json.value(to_iso(span));
  json.end_array();
  write_copies(json, article.id, copies);
  json.end_object();
}

void write_if_any(JsonWriter& json, std::string_view name, const std::string& text) {
  if (!text.empty()) json.field(name, text);
}

/// As parse_json_article reads it. What was taken out of the text was no part of the article; it may have told the day.
void write_source(const StoredArticle& article, std::string& out) {
  constexpr std::size_t kEmptyObject = 2;  // bytes
  JsonWriter json(out);
  json.begin_object();
  json.field("id", article.id);
  json.field("title", article.title);
  json.field("text", article.body);
  if (const auto& published = article.published) {
    json.field("date", to_iso(published->date, published->precision));
    if (published->updated) json.field("updated", to_iso(*published->updated));
  }
  if (article.language != "und") json.field("language", article.language);
  for (const auto& [name, text] :
       {std::pair{"url", &article.url}, std::pair{"source", &article.source}, std::pair{"author", &article.author},
        std::pair{"captions", &article.captions}, std::pair{"translated_from", &article.translated_from},
        std::pair{"original", &article.original}}) {
    write_if_any(json, name, *text);
  }
  if (article.original_language != "und") write_if_any(json, "original_language", article.original_language);
  if (!article.tags.empty()) {
    json.key("tags");
    json.begin_array();
    for (const auto& tag : article.tags) json.value(tag);
    json.end_array();
  }
  json.end_object();
  if (article.extra.size() <= kEmptyObject) return;
  out.back() = ',';
  out.append(article.extra, 1);  // its members, and its closing brace
}

/// Terms sort as ids do, but for those of long ids, which are few.
std::map<std::string, Xapian::docid> articles_with_hashed_ids(const Xapian::Database& database) {
  std::map<std::string, Xapian::docid> articles;
  const auto prefix = schema::hashed_id_prefix();
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const auto document = *database.postlist_begin(*term);
    articles.emplace(database.get_document(document).get_value(schema::kIdSlot), document);
  }
  return articles;
}

/// Calls `write` with every document, in the order of the ids of articles.
void for_each_by_id(const Xapian::Database& database, const std::function<void(Xapian::docid document)>& write) {
  auto hashed = articles_with_hashed_ids(database);
  auto next_hashed = hashed.begin();
  const std::string prefix(schema::kIdPrefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    if ((*term).starts_with(schema::hashed_id_prefix())) continue;
    const auto id = (*term).substr(prefix.size());
    for (; next_hashed != hashed.end() && next_hashed->first < id; ++next_hashed) write(next_hashed->second);
    write(*database.postlist_begin(*term));
  }
  for (; next_hashed != hashed.end(); ++next_hashed) write(next_hashed->second);
}

}  // namespace

void dump_index(const IndexFolder& folder, const std::function<void(std::string_view json)>& take) {
  const auto database = open_live(folder);
  NameTable names(database);
  CopyTable copies(database);
  ArticleStore store(ArticleDictionary::of(database));
  std::string line;
  for_each_by_id(database, [&](Xapian::docid id) {
    line.clear();
    JsonWriter json(line);
    write_article(json, store.get(database.get_document(id)), copies.group(copies.group_of(id)), names);
    take(line);
  });
}

void dump_articles(const IndexFolder& folder, const std::function<void(std::string_view json)>& take) {
  const auto database = open_live(folder);
  ArticleStore store(ArticleDictionary::of(database));
  std::string line;
  for_each_by_id(database, [&](Xapian::docid id) {
    line.clear();
    write_source(store.get(database.get_document(id)), line);
    take(line);
  });
}

}  // namespace kz
