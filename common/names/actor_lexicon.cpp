// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/actor_lexicon.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "common/item_list.h"
#include "common/names/actor_rows.h"
#include "common/names/key_table.h"
#include "common/names/name_key.h"

namespace kz {
namespace {

using WordPair = std::pair<std::string_view, std::string_view>;

// Spellings that keep an organisation the same, as they stand in keys.
constexpr std::array kSpellings = {
    WordPair{"organization", "organisation"}, WordPair{"defense", "defence"},
    WordPair{"program", "programme"},         WordPair{"labor", "labour"},
    WordPair{"centers", "centres"},           WordPair{"cooperation", "co operation"},
};

std::string replaced(std::string_view key, std::string_view word, std::string_view by) {
  std::string result;
  for (const std::string_view part : key_parts(key)) {
    if (!result.empty()) result += ' ';
    result += part == word ? by : part;
  }
  return result;
}

void add_key(std::vector<std::string>& keys, std::string key) {
  if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

void add_spellings(std::vector<std::string>& keys) {
  for (const auto& [american, british] : kSpellings) {
    const std::size_t known = keys.size();
    for (std::size_t i = 0; i < known; ++i) {
      if (keys[i].find(american) != std::string::npos) add_key(keys, replaced(keys[i], american, british));
    }
  }
}

KnownActor organization(const ActorRow& row) {
  KnownActor actor;
  actor.id = row.slug.starts_with("gov:") ? std::string(row.slug) : "org:" + std::string(row.slug);
  actor.kind = EntityKind::org;
  actor.name = row.names.substr(0, row.names.find('|'));
  actor.country = row.country;
  if (!row.word.empty()) {
    actor.word = name_key(row.word);
    actor.name = row.word;
    add_key(actor.keys, actor.word);
  }
  for_each_item(row.names, '|', [&](std::string_view name) { add_key(actor.keys, name_key(name)); });
  add_spellings(actor.keys);
  return actor;
}

KnownActor person(const PersonRow& row) {
  KnownActor actor;
  actor.id = "person:" + std::string(row.slug);
  actor.kind = EntityKind::person;
  actor.country = row.country;
  const std::string surname(row.surnames.substr(0, row.surnames.find('|')));
  actor.name = row.given.empty() ? surname : std::string(row.given.substr(0, row.given.find('|'))) + " " + surname;
  const bool is_family_first = row.country == "HU" || row.country == "JP";  // at home, and so in translations
  for_each_item(row.surnames, '|', [&](std::string_view last) {
    for_each_item(row.given, '|', [&](std::string_view first) {
      add_key(actor.keys, name_key(std::string(first) + " " + std::string(last)));
      if (is_family_first) add_key(actor.keys, name_key(std::string(last) + " " + std::string(first)));
    });
  });
  if (row.alone || row.given.empty()) {
    for_each_item(row.surnames, '|', [&](std::string_view last) { add_key(actor.keys, name_key(last)); });
  }
  return actor;
}

}  // namespace

struct ActorLexicon::Tables {
  std::vector<KnownActor> actors;
  KeyTable<std::uint32_t> names;

  Tables() {
    for (const auto rows : {org_rows(), agency_rows(), media_rows(), world_media_rows(), body_rows(), club_rows(),
                            world_club_rows(), group_rows(), party_rows()}) {
      for (const ActorRow& row : rows) actors.push_back(organization(row));
    }
    for (const auto rows : {company_rows(), firm_rows(), overseas_firm_rows(), world_firm_rows(), word_firm_rows()}) {
      for (const ActorRow& row : rows) {
        actors.push_back(organization(row));
        actors.back().is_company = true;
      }
    }
    for (const PersonRow& row : person_rows()) actors.push_back(person(row));
    add_foreign_names();
    for (std::uint32_t i = 0; i < actors.size(); ++i) {
      for (const std::string& key : actors[i].keys)
        names.add_copy(key, i, [](std::uint32_t a, std::uint32_t b) { return a == b; });
    }
  }

  void add_foreign_names() {
    std::unordered_map<std::string_view, KnownActor*> by_id;
    for (KnownActor& actor : actors) by_id.emplace(actor.id, &actor);
    for (const ForeignNameRow& row : foreign_name_rows()) {
      KnownActor& actor = *by_id.at(row.id);
      for_each_item(row.names, '|', [&](std::string_view name) { add_key(actor.keys, name_key(name)); });
    }
  }
};

ActorLexicon::ActorLexicon() : tables_(new Tables) {}

const ActorLexicon& ActorLexicon::standard() {
  static const ActorLexicon lexicon;
  return lexicon;
}

const KnownActor* ActorLexicon::find(std::string_view key) const {
  const auto found = tables_->names.find(key);
  return found.size() == 1 ? &tables_->actors[found.front()] : nullptr;  // of two actors of one name, neither is sure
}

std::size_t ActorLexicon::longest_from(std::string_view first_word) const {
  return tables_->names.longest_from(first_word);
}

std::span<const KnownActor> ActorLexicon::all() const {
  return tables_->actors;
}

}  // namespace kz
