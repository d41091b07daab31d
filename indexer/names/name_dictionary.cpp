// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/name_dictionary.h"

#include <algorithm>
#include <utility>

#include "kzsearch/error.h"

namespace kz {
namespace {

EntityKind kind_of_letter(char letter) {
  if (letter == 'p') return EntityKind::person;
  return letter == 'o' ? EntityKind::org : EntityKind::place;
}

/// Of several countries that articles imply, one that does not depend on the order of the articles.
void note_country(NameRecord& record, const std::string& country) {
  const bool is_first = record.country.empty() || record.articles() == 0;
  if (!country.empty() && (is_first || country < record.country)) record.country = country;
}

std::uint32_t spelling_index(NameRecord& record, const std::string& spelling) {
  auto& all = record.spellings;
  auto found = std::find_if(all.begin(), all.end(), [&](const auto& known) { return known.text == spelling; });
  if (found == all.end()) found = all.insert(all.end(), {.text = spelling, .articles = 0});
  ++found->articles;
  return static_cast<std::uint32_t>(found - all.begin());
}

}  // namespace

ArticleNameUses group_by_name(const std::vector<Mention>& mentions) {
  ArticleNameUses out;
  auto& uses = out.uses;
  std::unordered_map<std::string, std::size_t> index_of;
  for (const auto& mention : mentions) {
    const auto [found, is_new] = index_of.try_emplace(name_table::name_key(mention.kind, mention.key), uses.size());
    if (is_new) {
      uses.push_back({.kind = mention.kind,
                      .key = mention.key,
                      .id = mention.id,
                      .country = mention.country,
                      .spelling = mention.name,
                      .count = 0,
                      .role = {}});
    }
    auto& use = uses[found->second];
    // What stands below a picture says little of what an article is about.
    if (mention.field != TextField::caption) ++use.count;
    if (use.role.empty()) use.role = mention.role;
    out.of_mention.push_back(static_cast<std::uint32_t>(found->second));
  }
  for (auto& use : uses) use.count = std::max(use.count, 1u);
  return out;
}

NameDictionary::NameDictionary(const Xapian::Database& database) {
  const std::string prefix(name_table::kNamePrefix);
  const auto refuse = [] {
    throw Error(ErrorCode::index_corrupt, "the name table is damaged", "build the index anew with 'kzindex rebuild'");
  };
  std::vector<Name> read;  // in the order of their keys
  const auto end = database.metadata_keys_end(prefix);
  for (auto it = database.metadata_keys_begin(prefix); it != end; ++it) {
    const auto stored_key = *it;
    if (stored_key.size() <= prefix.size()) refuse();
    read.push_back({.kind = kind_of_letter(stored_key[prefix.size()]),
                    .key = stored_key.substr(prefix.size() + 1),
                    .record = decode_name_record(database.get_metadata(stored_key)),
                    .is_changed = false});
    numbers_.emplace(stored_key, read.back().record.number);
  }
  names_.resize(read.size());
  std::vector<bool> is_taken(read.size());
  for (auto& name : read) {
    const auto number = name.record.number;
    if (number >= names_.size() || is_taken[number]) refuse();
    is_taken[number] = true;
    names_[number] = std::move(name);
  }
}

std::vector<StoredName> NameDictionary::add(const std::vector<NameUse>& uses) {
  std::vector<StoredName> stored;
  stored.reserve(uses.size());
  for (const auto& use : uses) {
    const auto next = static_cast<std::uint32_t>(names_.size());
    const auto [found, is_new] = numbers_.try_emplace(name_table::name_key(use.kind, use.key), next);
    if (is_new) {
      names_.push_back({.kind = use.kind, .key = use.key, .record = {}, .is_changed = true});
      names_.back().record = {.number = next, .id = use.id, .country = use.country, .spellings = {}};
    }
    auto& name = names_[found->second];
    name.is_changed = true;
    note_country(name.record, use.country);
    stored.push_back({.number = found->second,
                      .count = use.count,
                      .spelling = spelling_index(name.record, use.spelling),
                      .role = use.role});
  }
  return stored;
}

void NameDictionary::remove(const std::vector<StoredName>& stored) {
  for (const auto& [number, count, spelling, role] : stored) {
    if (number >= names_.size()) continue;
    auto& name = names_[number];
    if (spelling >= name.record.spellings.size() || name.record.spellings[spelling].articles == 0) continue;
    --name.record.spellings[spelling].articles;
    name.is_changed = true;
  }
}

void NameDictionary::for_each(
    const std::function<void(EntityKind, const std::string& key, const NameRecord&)>& take) const {
  for (const auto& name : names_) take(name.kind, name.key, name.record);
}

bool NameDictionary::write(MetadataBatch& batch) {
  bool has_changes = false;
  for (auto& name : names_) {
    if (!std::exchange(name.is_changed, false)) continue;
    batch.put(name_table::name_key(name.kind, name.key), encode(name.record));
    has_changes = true;
  }
  return has_changes;
}

}  // namespace kz
