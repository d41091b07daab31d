// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/mention_binder.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include <xapian.h>

#include "common/index/article_store.h"
#include "common/index/name_table.h"
#include "common/index/schema.h"
#include "common/index/stored_article.h"
#include "common/names/name_key.h"
#include "indexer/names/name_dictionary.h"
#include "indexer/names/name_grouping.h"

namespace kz {

void bind_mentions(std::vector<AnnotatedArticle>& articles) {
  NameDictionary names;
  // Who is named beside whom and in what role is all that grouping asks articles for.
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  ArticleStore store(nullptr);
  for (const auto& article : articles) {
    Xapian::Document document;
    StoredArticle stored;
    stored.names = names.add(group_by_name(article.mentions).uses);
    std::sort(stored.names.begin(), stored.names.end(),
              [](const auto& a, const auto& b) { return a.number < b.number; });
    document.add_value(schema::kNamesSlot, encode_name_numbers(stored.names));
    for (const auto& name : stored.names) {
      const auto role = name_key(name.role);
      for (const auto word : key_parts(role)) document.add_boolean_term(std::string(word));
    }
    store.put(stored, document);
    database.add_document(document);
  }
  struct Actor {
    std::string id;
    std::string name;
  };
  std::unordered_map<std::string, Actor> actors;  // by name_table::name_key
  for (const auto& [id, group] : group_names(names, database, {})) {
    if (group.record.kind == EntityKind::place) continue;
    auto name = usual_spelling(group.spellings);
    if (name.empty()) name = group.record.name;
    for (const auto& [count, key] : group.keys) actors[name_table::name_key(group.record.kind, key)] = {id, name};
  }
  for (auto& article : articles) {
    for (auto& mention : article.mentions) {
      const auto actor = actors.find(name_table::name_key(mention.kind, mention.key));
      if (actor == actors.end()) continue;
      mention.id = actor->second.id;
      mention.name = actor->second.name;
    }
  }
}

}  // namespace kz
