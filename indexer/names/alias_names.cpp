// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/alias_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "common/index/name_lookup.h"
#include "common/names/acronym_key.h"
#include "common/names/name_key.h"
#include "indexer/names/alias_rules.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

/// Whether the words of `text` are among those of a name: "Azirbek" means "Saltanat Azirbek", not another spelling.
bool bears(std::string_view key, const std::string& text) {
  const auto asked = name_key(text);
  const auto words = key_parts(asked);
  const auto parts = key_parts(key);
  return std::all_of(words.begin(), words.end(),
                     [&](auto word) { return std::find(parts.begin(), parts.end(), word) != parts.end(); });
}

/// See `said_names`; nothing where `text` is no actor or place of the index.
std::optional<std::string> find_said_name(const std::string& text, NameTable& names) {
  const auto is_actor = [&](auto ordinal) { return names.entity(ordinal).kind != EntityKind::place; };
  if (is_entity_id(text)) {
    const auto found = names.with_id(text);
    if (!found.empty()) return text;
  }
  const auto asked = name_key(text);
  if (names.is_said(EntityKind::person, asked) || names.is_said(EntityKind::org, asked)) return text;
  for (const auto ordinal : names.with_spelling(asked)) {
    const auto& entity = names.entity(ordinal);
    if (!is_actor(ordinal)) return entity.id;
    const auto says_text = [&](const std::string& told) { return says_name(told, asked); };
    if (std::any_of(entity.keys.begin(), entity.keys.end(), says_text)) return text;  // with what it stands for
  }
  const auto found = find_actors(text, names, is_actor);
  if (found.empty()) return std::nullopt;
  const auto& keys = names.entity(found.front().ordinal).keys;
  const auto with_words = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return bears(key, text); });
  return with_words == keys.end() ? keys.front() : *with_words;
}

/// "aliases.tsv:3" as a file and its line.
ArticleIssue issue_at(const std::string& where) {
  const auto colon = where.rfind(':');
  ArticleIssue issue{.path = where.substr(0, colon), .line = 0, .reason = {}};
  if (colon != std::string::npos) std::from_chars(where.data() + colon + 1, where.data() + where.size(), issue.line);
  return issue;
}

}  // namespace

AliasRule said_names(AliasRule rule, NameTable& names) {
  for (auto* name : {&rule.a, &rule.b}) {
    const auto said = find_said_name(*name, names);
    if (!said) {
      throw Error(ErrorCode::usage, fmt::format("no actor or place '{}' in this index", *name),
                  "'kzsearch --list-actors' and '--list-places' show them");
    }
    *name = *said;
  }
  const auto is_place = [&](const std::string& name) {
    const auto found = is_entity_id(name) ? names.with_id(name) : std::vector<std::uint32_t>();
    return !found.empty() && names.entity(found.front()).kind == EntityKind::place;
  };
  if (is_place(rule.a) != is_place(rule.b)) {
    throw Error(ErrorCode::usage, fmt::format("of {} one is a place and one an actor", to_string(rule)),
                "name two places, or two actors");
  }
  return rule;
}

std::vector<ArticleIssue> unknown_names(const AliasRules& rules, const Xapian::Database& database) {
  std::vector<ArticleIssue> issues;
  NameTable names(database);
  for (const auto& rule : rules.all()) {
    if (rule.where.empty()) continue;
    for (const auto* name : {&rule.a, &rule.b}) {
      const auto said = find_said_name(*name, names);
      if (said == *name) continue;
      issues.push_back(issue_at(rule.where));
      issues.back().reason = fmt::format("no article names '{}'", *name);
      if (said) issues.back().reason += fmt::format("; did you mean '{}'?", *said);
    }
  }
  return issues;
}

}  // namespace kz
