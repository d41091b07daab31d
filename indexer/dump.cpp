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

}  // namespace

void dump_index(const IndexFolder& folder, const std::function<void(std::string_view json)>& take) {
  const auto database = open_live(folder);
  NameTable names(database);
  CopyTable copies(database);
  ArticleStore store;
  std::string line;
  const auto write = [&](Xapian::docid id) {
    line.clear();
    JsonWriter json(line);
    write_article(json, store.get(database.get_document(id)), copies.group(copies.group_of(id)), names);
    take(line);
  };
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

}  // namespace kz
