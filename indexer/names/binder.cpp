// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/binder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/identity/latin_form.h"
#include "common/identity/skeleton.h"
#include "common/index/codec.h"
#include "common/names/acronym_key.h"
#include "common/names/actor_lexicon.h"
#include "common/names/name_key.h"
#include "common/places/gazetteer.h"
#include "common/places/state_abbreviations.h"
#include "common/text/characters.h"
#include "indexer/names/name_grouping.h"

namespace kz {
namespace {

using Group = EntityGroup;
using Groups = NameGroupsById;

/// A place that the gazetteer does not know, a street or river, lies in its country.
void describe_place(EntityRecord& record) {
  const auto& gazetteer = Gazetteer::standard();
  const auto* place = gazetteer.by_id(record.id);
  record.level = place == nullptr ? PlaceLevel::region : place->level;
  if (place == nullptr && !record.country.empty()) {
    record.outer.push_back("iso:" + record.country);
    place = gazetteer.by_id(record.outer.back());
  }
  if (place == nullptr) return;
  for (const auto* outer : gazetteer.containing(*place)) record.outer.emplace_back(outer->id());
}

/// The ids of all places that are named, those that the user joined with others among them.
std::set<std::string> named_places(const Groups& groups) {
  std::set<std::string> ids;
  for (const auto& [id, group] : groups) {
    if (group.record.kind != EntityKind::place) continue;
    for (const auto& [articles, key] : group.keys) ids.insert(key);
  }
  return ids;
}

void add_containing_places(Groups& groups) {
  const auto named = named_places(groups);
  for (auto& [id, group] : groups) group.record.country = most_frequent(group.countries);
  const auto& gazetteer = Gazetteer::standard();
  std::set<std::string> containing;
  for (auto& [id, group] : groups) {
    if (group.record.kind != EntityKind::place) {
      if (!group.record.country.empty()) containing.insert("iso:" + group.record.country);
    } else {
      describe_place(group.record);
      containing.insert(group.record.outer.begin(), group.record.outer.end());
    }
  }
  for (const auto& id : std::set(containing)) {
    const auto* place = gazetteer.by_id(id);
    if (place == nullptr) continue;
    for (const auto* outer : gazetteer.containing(*place)) containing.emplace(outer->id());
  }
  for (const auto& id : containing) {
    const auto* place = gazetteer.by_id(id);
    if (place == nullptr || named.contains(id)) continue;
    auto& record = groups[id].record;
    record.kind = EntityKind::place;
    record.id = id;
    record.name = place->name();
    record.country = place->country();
    record.keys = {id};
    describe_place(record);
  }
}

/// Whether every article that says `key` tells that the organisation is of `country`: the lexicon or its words do.
bool tells_country(std::string_view key, std::string_view country) {
  constexpr std::size_t kMostWords = 3;
  const auto* known = ActorLexicon::standard().find(key);
  if (known != nullptr) return known->country == country;
  const auto parts = key_parts(key);
  for (std::size_t first = 0; first < parts.size(); ++first) {
    for (std::size_t size = std::min(kMostWords, parts.size() - first); size > 0; --size) {
      const auto& last = parts[first + size - 1];
      const auto begin = static_cast<std::size_t>(parts[first].data() - key.data());
      const auto end = static_cast<std::size_t>(last.data() - key.data()) + last.size();
      const auto places = Gazetteer::standard().find(key.substr(begin, end - begin));
      if (places.empty() || !is_prominent(places.front().place()) || places.front().place().country().empty()) continue;
      return places.front().place().country() == country;  // as the article's first place within it
    }
  }
  return false;
}

/// For the places that `--place` asks for: what lies there as only other articles or other names tell.
void write_orgs_in_places(MetadataBatch& batch, const Groups& groups) {
  const auto& gazetteer = Gazetteer::standard();
  std::map<std::string, std::vector<std::string>> keys;
  for (const auto& [id, group] : groups) {
    const auto& country = group.record.country;
    if (group.record.kind != EntityKind::org || country.empty()) continue;
    const auto* place = gazetteer.by_id("iso:" + country);
    for (const auto& key : group.record.keys) {
      if (place == nullptr || tells_country(key, country)) continue;
      keys[std::string(place->id())].push_back(key);
      for (const auto* outer : gazetteer.containing(*place)) keys[std::string(outer->id())].push_back(key);
    }
  }
  for (const auto& [place, all] : keys) batch.put(name_table::org_country_key(place), name_table::encode_keys(all));
}

/// Names each group and orders its keys; the groups by articles, then id.
std::vector<const Group*> ranked(Groups& groups) {
  std::vector<const Group*> out;
  out.reserve(groups.size());
  for (auto& [id, group] : groups) {
    if (auto name = usual_spelling(group.spellings); !name.empty()) group.record.name = std::move(name);
    std::sort(group.keys.begin(), group.keys.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    for (auto& [articles, key] : group.keys) group.record.keys.push_back(std::move(key));
    out.push_back(&group);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto* a, const auto* b) { return a->record.articles > b->record.articles; });
  return out;
}

/// "birmingham alabama", "birmingham ala", "birmingham united states": a town with what it lies in, as one types it to
/// tell it from others of its name.
void add_with_outer(const Place& town, std::set<std::string>& aliases) {
  if (town.level != PlaceLevel::city) return;
  const auto name = name_key(town.name());
  for (const auto* outer = town.outer(); outer != nullptr; outer = outer->outer()) {
    aliases.insert(fmt::format("{} {}", name, name_key(outer->name())));
    for (const auto form : abbreviations_of(*outer)) aliases.insert(fmt::format("{} {}", name, form));
  }
}

/// Every key that this entity can be asked for by.
std::set<std::string> aliases_of(const Group& group) {
  std::set<std::string> aliases;
  for (const auto& [spelling, articles] : group.spellings) aliases.insert(name_key(spelling));
  if (group.record.kind == EntityKind::place) {
    const auto& gazetteer = Gazetteer::standard();
    for (const auto& id : group.record.keys) {
      const auto* place = gazetteer.by_id(id);
      if (place == nullptr) continue;
      for (const auto key : gazetteer.keys_of(*place)) aliases.emplace(key);
      add_with_outer(*place, aliases);
    }
    return aliases;
  }
  for (const auto& key : group.record.keys) {
    if (parse_acronym_key(key)) aliases.insert(name_key(key));  // as it is shown
    for (const auto said : names_said(key)) {
      aliases.emplace(said);
      const auto* actor = ActorLexicon::standard().find(said);
      if (actor != nullptr && actor->id == group.record.id) aliases.insert(actor->keys.begin(), actor->keys.end());
    }
  }
  return aliases;
}

/// Whether `alias` is asked for by its sound as well: names of the tables in other scripts sound as their Latin ones
/// do.
bool has_sound(const std::string& alias, const Group& group) {
  return is_ascii(alias) || std::any_of(group.spellings.begin(), group.spellings.end(),
                                        [&](const auto& spelling) { return name_key(spelling.first) == alias; });
}

/// What is not written anew goes.
void clear_tables(const Xapian::Database& database, MetadataBatch& batch) {
  for (const auto prefix : name_table::kBoundPrefixes) {
    const std::string key_prefix(prefix);
    for (auto it = database.metadata_keys_begin(key_prefix); it != database.metadata_keys_end(key_prefix); ++it) {
      batch.put(*it, {});
    }
  }
}

using Ordinals = std::unordered_map<std::string, std::vector<std::uint32_t>>;

void write_ordinals(MetadataBatch& batch, const Ordinals& table, std::string (*key)(std::string_view)) {
  for (const auto& [text, ordinals] : table) {
    batch.put(key(text), name_table::encode_ordinals(ordinals));
  }
}

/// How words sound; names share most of theirs.
class Skeletons {
 public:
  [[nodiscard]] std::set<std::string_view> of(const std::set<std::string_view>& words) {
    std::set<std::string_view> all;
    for (const auto word : words) {
      const auto [known, is_new] = known_.try_emplace(std::string(word));
      if (is_new) known->second = skeletons(pronounce(latin_form(word).text));
      all.insert(known->second.begin(), known->second.end());
    }
    return all;
  }

 private:
  std::unordered_map<std::string, std::vector<std::string>> known_;
};

void write_numbers(MetadataBatch& batch, const std::vector<std::uint32_t>& ordinal_of) {
  for (std::uint32_t chunk = 0; chunk * name_table::kNumbersPerChunk < ordinal_of.size(); ++chunk) {
    const auto begin = std::size_t{chunk} * name_table::kNumbersPerChunk;
    const auto end = std::min(begin + name_table::kNumbersPerChunk, ordinal_of.size());
    std::string bytes;
    bytes.reserve((end - begin) * 4);
    for (auto i = begin; i < end; ++i) put_big_endian(bytes, ordinal_of[i]);
    batch.put(name_table::chunk_key(chunk), std::move(bytes));
  }
}

}  // namespace

MetadataBatch bind_names(NameDictionary& names, const Xapian::Database& database, const AliasRules& rules) {
  Groups groups = group_names(names, database, rules);
  add_containing_places(groups);

  MetadataBatch batch;
  clear_tables(database, batch);
  std::vector<std::uint32_t> ordinal_of(names.size(), 0);
  Ordinals by_spelling;
  Ordinals persons_by_word;
  Ordinals orgs_by_word;
  Ordinals by_sound;
  std::uint32_t ordinal = 0;
  Skeletons skeletons;
  for (const auto* each : ranked(groups)) {
    const auto& group = *each;
    ++ordinal;
    batch.put(name_table::entity_key(ordinal), encode(group.record));
    if (!group.joins.empty()) batch.put(name_table::evidence_key(ordinal), encode(group.joins));
    batch.put(name_table::id_key(group.record.id), name_table::encode_ordinals({ordinal}));
    if (group.record.kind == EntityKind::place) {
      for (const auto& id : group.record.keys)
        batch.put(name_table::id_key(id), name_table::encode_ordinals({ordinal}));
    }
    for (const auto number : group.numbers) ordinal_of[number] = ordinal;
    std::set<std::string_view> words;
    std::set<std::string_view> sounded;
    const auto aliases = aliases_of(group);
    for (const auto& alias : aliases) {
      by_spelling[alias].push_back(ordinal);
      if (group.record.kind == EntityKind::place) continue;
      const auto parts = key_parts(alias);
      words.insert(parts.begin(), parts.end());
      if (has_sound(alias, group)) sounded.insert(parts.begin(), parts.end());
    }
    auto& by_word = group.record.kind == EntityKind::person ? persons_by_word : orgs_by_word;
    for (const auto word : words) by_word[std::string(word)].push_back(ordinal);
    for (const auto skeleton : skeletons.of(sounded)) {
      auto& bearers = by_sound[std::string(skeleton)];
      if (bearers.size() < name_table::kMostBearers) bearers.push_back(ordinal);
    }
  }
  write_ordinals(batch, by_spelling, name_table::spelling_key);
  for (auto& [word, orgs] : orgs_by_word) {
    auto& bearers = persons_by_word[word];
    bearers.insert(bearers.end(), orgs.begin(), orgs.end());
  }
  write_ordinals(batch, persons_by_word, name_table::word_key);
  write_ordinals(batch, by_sound, name_table::sound_key);
  write_orgs_in_places(batch, groups);
  write_numbers(batch, ordinal_of);
  names.write(batch);
  return batch;
}

}  // namespace kz
