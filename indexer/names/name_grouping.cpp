// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/name_grouping.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "common/index/codec.h"
#include "common/index/schema.h"
#include "common/names/acronym_key.h"
#include "common/names/actor_lexicon.h"
#include "common/names/article_names.h"
#include "common/names/name_key.h"
#include "common/text/characters.h"
#include "indexer/names/actor_joiner.h"
#include "indexer/names/shared_context.h"

namespace kz {
namespace {

using Group = EntityGroup;
using Groups = NameGroupsById;

struct SaidName {
  EntityKind kind = EntityKind::place;
  const std::string* key = nullptr;
  const NameRecord* record = nullptr;
};

void add_name(Group& group, const SaidName& said, std::uint32_t articles) {
  const auto& name = *said.record;
  group.record.kind = said.kind;
  group.record.articles += articles;
  group.keys.emplace_back(articles, *said.key);
  group.numbers.push_back(name.number);
  if (!name.country.empty()) group.countries[name.country] += articles;
  for (const auto& spelling : name.spellings) group.spellings[spelling.text] += spelling.articles;
}

bool is_known(const SaidName& said) {
  for (const auto name : names_said(*said.key)) {
    const auto* actor = ActorLexicon::standard().find(name);
    if (actor != nullptr && actor->id == said.record->id) return true;
  }
  const std::string prefix = said.kind == EntityKind::person ? "person:" : "org:";
  return said.record->id != prefix + slug_of(names_said(*said.key).back());
}

/// The spelling of an actor by which it is compared, as articles write it: with diacritics, where they do.
std::string_view text_of(const SaidName& said) {
  const NameRecord::Spelling* best = nullptr;
  for (const auto& spelling : said.record->spellings) {
    if (spelling.articles == 0 || name_key(spelling.text) != *said.key) continue;
    const bool is_better = best == nullptr || spelling.articles > best->articles ||
                           (spelling.articles == best->articles && spelling.text < best->text);
    if (is_better) best = &spelling;
  }
  return best != nullptr ? std::string_view(best->text) : std::string_view(*said.key);
}

/// Places by id; persons and organisations as `join_actors` finds them to be one.
class Grouping {
 public:
  explicit Grouping(const NameDictionary& names) {
    names.for_each([&](EntityKind kind, const std::string& key, const NameRecord& record) {
      const auto articles = record.articles();
      if (articles == 0) return;  // its articles have left the index
      const SaidName said{.kind = kind, .key = &key, .record = &record};
      if (kind == EntityKind::place) {
        auto& group = groups_[record.id];
        group.record.id = record.id;
        add_name(group, said, articles);
      } else {
        said_.push_back(said);
      }
    });
    std::sort(said_.begin(), said_.end(),
              [](const auto& a, const auto& b) { return a.kind != b.kind ? a.kind < b.kind : *a.key < *b.key; });
  }

  Groups run(const Xapian::Database& database, const AliasRules& rules) {
    std::vector<ActorName> actors;
    actors.reserve(said_.size());
    for (const auto& said : said_) {
      const bool known = is_known(said);
      actors.push_back({.kind = said.kind,
                        .key = *said.key,
                        .text = text_of(said),
                        .id = known ? std::string_view(said.record->id) : std::string_view(),
                        .number = said.record->number,
                        .articles = said.record->articles()});
    }
    const auto joined = join_actors(actors, rules, ask_articles(database, actors));
    take(actors, joined);
    return std::move(groups_);
  }

 private:
  void take(const std::vector<ActorName>& actors, const JoinedNames& joined) {
    std::map<std::size_t, Group> by_place;
    std::map<std::size_t, std::string> known;
    for (std::size_t i = 0; i < actors.size(); ++i) {
      add_name(by_place[joined.group_of[i]], said_[i], actors[i].articles);
      auto& id = known[joined.group_of[i]];
      if (id.empty()) id = actors[i].id;
    }
    for (const auto& join : joined.joins) {
      by_place[joined.group_of[join.a]].joins.push_back({.a = std::string(actors[join.a].key),
                                                         .b = std::string(actors[join.b].key),
                                                         .reason = join.reason,
                                                         .distance = join.distance});
    }
    give_ids(by_place, known);
  }

  /// Slugs of the most frequent forms; of two with one slug the more frequent has it, the next "-2".
  void give_ids(std::map<std::size_t, Group>& by_place, const std::map<std::size_t, std::string>& known) {
    std::vector<std::size_t> order;
    order.reserve(by_place.size());
    for (const auto& [place, group] : by_place) order.push_back(place);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
      const bool is_a_known = !known.at(a).empty();
      const bool is_b_known = !known.at(b).empty();
      if (is_a_known != is_b_known) return is_a_known;
      return by_place.at(a).record.articles > by_place.at(b).record.articles;
    });
    for (const auto place : order) {
      auto& group = by_place.at(place);
      auto id = known.at(place);
      if (id.empty()) {
        const std::string prefix = group.record.kind == EntityKind::person ? "person:" : "org:";
        id = prefix + slug_of(name_key(usual_spelling(group.spellings)));
      }
      std::string unique = id;
      for (int next = 2; groups_.contains(unique); ++next) unique = fmt::format("{}-{}", id, next);
      group.record.id = unique;
      groups_.emplace(std::move(unique), std::move(group));
    }
  }

  Groups groups_;
  std::vector<SaidName> said_;  // persons and organisations by kind and key
};

void add_all_of(const Group& other, Group& group) {
  group.record.articles += other.record.articles;
  group.keys.insert(group.keys.end(), other.keys.begin(), other.keys.end());
  group.numbers.insert(group.numbers.end(), other.numbers.begin(), other.numbers.end());
  for (const auto& [spelling, articles] : other.spellings) group.spellings.try_emplace(spelling, 0);  // its name stays
  group.joins.insert(group.joins.end(), other.joins.begin(), other.joins.end());
  group.joins.push_back({.a = group.record.id, .b = other.record.id, .reason = JoinReason::user, .distance = 0});
}

/// Places that the user says are one: the one that more articles name, or that comes first, has the names of both.
void join_places(const AliasRules& rules, Groups& groups) {
  std::map<std::string, std::string> joined;  // ids, and those that they became
  const auto place_of = [&](std::string id) {
    for (auto found = joined.find(id); found != joined.end(); found = joined.find(id)) id = found->second;
    const auto group = groups.find(id);
    return group != groups.end() && group->second.record.kind == EntityKind::place ? group : groups.end();
  };
  for (const auto& rule : rules.all()) {
    auto main = place_of(rule.a);
    auto other = place_of(rule.b);
    if (!rule.is_same || main == groups.end() || other == groups.end() || main == other) continue;
    if (other->second.record.articles > main->second.record.articles) std::swap(main, other);
    add_all_of(other->second, main->second);
    joined.emplace(other->first, main->first);
    groups.erase(other);
  }
}

/// An article that says two names of one actor or place is one article.
void count_articles_once(Groups& groups, const Xapian::Database& database) {
  std::vector<Group*> group_of;  // by name number; nullptr where a group has one name
  for (auto& [id, group] : groups) {
    if (group.numbers.size() < 2) continue;
    for (const auto number : group.numbers) {
      if (group_of.size() <= number) group_of.resize(number + 1, nullptr);
      group_of[number] = &group;
    }
  }
  if (group_of.empty()) return;
  std::vector<Group*> said;
  const auto end = database.valuestream_end(schema::kNamesSlot);
  for (auto it = database.valuestream_begin(schema::kNamesSlot); it != end; ++it) {
    said.clear();
    const std::string value = *it;
    std::uint64_t number = 0;
    for (Decoder in(value); !in.at_end();) {
      number += in.number();
      if (number < group_of.size() && group_of[number] != nullptr) said.push_back(group_of[number]);
    }
    std::sort(said.begin(), said.end());
    for (std::size_t i = 1; i < said.size(); ++i) {
      if (said[i] == said[i - 1]) --said[i]->record.articles;
    }
  }
}

}  // namespace

std::string most_frequent(const std::map<std::string, std::uint32_t>& counts) {
  const auto best =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == counts.end() ? std::string() : best->first;
}

std::string usual_spelling(const std::map<std::string, std::uint32_t>& spellings) {
  constexpr std::uint32_t kAtLeastOf = 4;
  const auto starts_with_initial = [](std::string_view name) {
    const auto end = name.find_first_of(" .");
    return end != name.npos && end == character_at(name, 0).length;
  };
  auto usual = most_frequent(spellings);
  if (!starts_with_initial(usual)) return usual;
  const auto initials = spellings.at(usual);
  std::map<std::string, std::uint32_t> written_out;
  for (const auto& [spelling, articles] : spellings) {
    if (!starts_with_initial(spelling) && spelling.find(' ') != spelling.npos && articles * kAtLeastOf >= initials) {
      written_out.emplace(spelling, articles);
    }
  }
  return written_out.empty() ? usual : most_frequent(written_out);
}

NameGroupsById group_names(const NameDictionary& names, const Xapian::Database& database, const AliasRules& rules) {
  auto groups = Grouping(names).run(database, rules);
  join_places(rules, groups);
  count_articles_once(groups, database);
  return groups;
}

}  // namespace kz
