// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_filter.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "common/index/schema.h"
#include "common/names/name_key.h"
#include "searcher/query/query_tree.h"

namespace kz {
namespace {

constexpr std::size_t kNamedInNote = 4;

bool fits(Filter::Field field, EntityKind kind) {
  switch (field) {
    case Filter::Field::place:
      return kind == EntityKind::place;
    case Filter::Field::person:
      return kind == EntityKind::person;
    case Filter::Field::org:
      return kind == EntityKind::org;
    default:
      return kind != EntityKind::place;
  }
}

void keep_kind(Filter::Field field, NameTable& names, std::vector<std::uint32_t>& ordinals) {
  ordinals.erase(std::remove_if(ordinals.begin(), ordinals.end(),
                                [&](auto ordinal) { return !fits(field, names.entity(ordinal).kind); }),
                 ordinals.end());
}

/// Actors that bear all words of `key` in their names.
std::vector<std::uint32_t> bearing_all_words(std::string_view key, const NameTable& names) {
  std::vector<std::uint32_t> found;
  bool is_first = true;
  for (const auto word : key_parts(key)) {
    auto with = names.with_word(word);
    std::sort(with.begin(), with.end());
    if (is_first) {
      found = std::move(with);
    } else {
      std::vector<std::uint32_t> both;
      std::set_intersection(found.begin(), found.end(), with.begin(), with.end(), std::back_inserter(both));
      found = std::move(both);
    }
    is_first = false;
  }
  return found;
}

std::vector<std::uint32_t> candidates(Filter::Field field, std::string_view value, NameTable& names) {
  auto found = names.with_id(value);
  keep_kind(field, names, found);
  if (!found.empty()) return found;
  const auto key = name_key(value);
  found = names.with_spelling(key);
  keep_kind(field, names, found);
  const bool is_one_word = key.find(' ') == std::string::npos;
  if (field == Filter::Field::place || (!found.empty() && !is_one_word)) return found;
  // A surname stands for all who bear it, also where the lexicon knows one of them by it.
  const bool has_spelling = !found.empty();
  for (const auto ordinal : bearing_all_words(key, names)) {
    const auto kind = names.entity(ordinal).kind;
    const bool is_known = std::find(found.begin(), found.end(), ordinal) != found.end();
    if (!is_known && fits(field, kind) && (!has_spelling || kind == EntityKind::person)) found.push_back(ordinal);
  }
  std::sort(found.begin(), found.end());
  return found;
}

void add_terms(const EntityRecord& entity, std::vector<std::string>& terms) {
  if (entity.kind == EntityKind::place) {
    terms.push_back(schema::name_term(entity.kind, entity.id));
    return;
  }
  for (const auto& key : entity.keys) terms.push_back(schema::name_term(entity.kind, key));
}

std::string describe(const std::vector<std::uint32_t>& ordinals, NameTable& names) {
  std::string text;
  for (std::size_t i = 0; i < ordinals.size() && i < kNamedInNote; ++i) {
    const auto& entity = names.entity(ordinals[i]);
    text += fmt::format("{}{} ({})", i == 0 ? "" : ", ", entity.name, entity.id);
  }
  if (ordinals.size() > kNamedInNote) text += fmt::format(" and {} more", ordinals.size() - kNamedInNote);
  return text;
}

std::vector<std::string> exact_terms(Filter::Field field, std::string_view value) {
  std::vector<std::string> terms;
  const auto key = name_key(value);
  for (const auto kind : {EntityKind::person, EntityKind::org}) {
    if (fits(field, kind)) terms.push_back(schema::name_term(kind, key));
  }
  return terms;
}

}  // namespace

NameFilter resolve_name(Filter::Field field, std::string_view value, bool exact_names, NameTable& names) {
  if (exact_names && field != Filter::Field::place) return {.terms = exact_terms(field, value), .note = {}};
  NameFilter filter;
  const auto found = candidates(field, value, names);
  for (const auto ordinal : found) add_terms(names.entity(ordinal), filter.terms);
  if (found.empty()) {
    filter.note = fmt::format("no {} '{}' in this index", field_name(field), value);
  } else if (found.size() > 1) {
    filter.note = fmt::format("'{}' read as any of {}", value, describe(found, names));
  }
  return filter;
}

NameFilter actors_spelled(std::string_view key, NameTable& names) {
  NameFilter filter;
  auto found = names.with_spelling(key);
  keep_kind(Filter::Field::actor, names, found);
  for (const auto ordinal : found) {
    const auto& entity = names.entity(ordinal);
    add_terms(entity, filter.terms);
    filter.keys.insert(filter.keys.end(), entity.keys.begin(), entity.keys.end());
  }
  if (!found.empty()) filter.note = describe(found, names);
  return filter;
}

}  // namespace kz
