// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "common/index/name_lookup.h"
#include "common/index/schema.h"
#include "common/names/name_key.h"
#include "searcher/identity/entity_list.h"

namespace kz {
namespace {

constexpr std::size_t kMostPostings = 1000;  // looked at for examples

/// Ids of articles that say a name: the first ones in the order of ids.
std::vector<std::string> examples_of(const Xapian::Database& database, const std::string& term, std::size_t count) {
  std::vector<std::string> ids;
  std::size_t seen = 0;
  for (auto it = database.postlist_begin(term); it != database.postlist_end(term) && seen < kMostPostings; ++it) {
    ids.push_back(database.get_document(*it).get_value(schema::kIdSlot));
    ++seen;
  }
  std::sort(ids.begin(), ids.end());
  ids.resize(std::min(ids.size(), count));
  return ids;
}

EntityForm form_of(IndexReader& reader, EntityKind kind, const std::string& key, std::size_t examples) {
  EntityForm form{.key = key, .spellings = {}, .articles = 0, .examples = {}};
  if (auto record = reader.names().record(kind, key)) {
    form.articles = record->articles();
    std::sort(record->spellings.begin(), record->spellings.end(), [](const auto& a, const auto& b) {
      return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
    });
    for (auto& spelling : record->spellings) {
      if (spelling.articles > 0) form.spellings.push_back(std::move(spelling.text));
    }
  }
  form.examples = examples_of(reader.database(), schema::name_term(kind, key), examples);
  return form;
}

}  // namespace

std::optional<EntityExplanation> explain_entity(IndexReader& reader, std::string_view name, std::size_t examples) {
  auto& names = reader.names();
  auto ordinals = names.with_id(name);
  if (ordinals.empty()) {
    const auto is_actor = [&](auto ordinal) { return names.entity(ordinal).kind != EntityKind::place; };
    for (const auto& candidate : find_actors(name, names, is_actor)) ordinals.push_back(candidate.ordinal);
  }
  if (ordinals.empty()) ordinals = names.with_spelling(name_key(name));  // a place
  if (ordinals.empty()) return std::nullopt;
  const auto record = names.entity(ordinals.front());
  EntityExplanation out;
  out.entity = indexed_entity(record);
  for (const auto& key : record.keys) out.forms.push_back(form_of(reader, record.kind, key, examples));
  out.evidence = names.evidence(ordinals.front());
  for (auto other = ordinals.begin() + 1; other != ordinals.end(); ++other) {
    out.others.push_back(indexed_entity(names.entity(*other)));
  }
  return out;
}

}  // namespace kz
