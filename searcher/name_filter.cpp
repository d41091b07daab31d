// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_filter.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "common/index/name_lookup.h"
#include "common/index/schema.h"
#include "common/names/acronym_key.h"
#include "common/names/name_key.h"
#include "common/nearest_word.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"
#include "searcher/actor_choice.h"
#include "searcher/place_choice.h"
#include "searcher/query/query_tree.h"

namespace kz {
namespace {

constexpr std::size_t kNamedInNote = 4;

/// A word of a query need not be a name, unlike the value of a filter: it must be nearer to one than two names of one
/// person. "Haniya" is "Haniyeh", 0.079; "Aceh" is not "Jake", 0.121.
constexpr double kSoundsSoAlone = 0.08;

std::string describe(const EntityRecord& entity) {
  return fmt::format("{} ({}), {} article{}", entity.name, entity.id, entity.articles, entity.articles == 1 ? "" : "s");
}

/// Who or what is called `value` and is no `field`: a person for `org:Tokayev`. Empty where there is none.
std::string other_kind(Filter::Field field, std::string_view value, NameTable& names) {
  std::vector<std::uint32_t> found;
  if (field != Filter::Field::place) found = choose_places(value, names).ordinals;
  if (found.empty() && field != Filter::Field::actor) {
    const auto meant = choose_actors(Filter::Field::actor, value, names);
    if (meant.is_spelled_so) found = meant.ordinals;
  }
  if (found.empty()) return {};
  const auto& entity = names.entity(found.front());
  const auto* kind = entity.kind == EntityKind::place    ? "a place"
                     : entity.kind == EntityKind::person ? "a person"
                                                         : "an organisation";
  return fmt::format("; {} is {}: {}", value, kind, describe(entity));
}

/// What to say where nobody and nothing is called `value`.
std::string absence(Filter::Field field, std::string_view value, NameTable& names) {
  constexpr std::size_t kMostCompared = 10'000;
  auto text = fmt::format("no {} '{}' in this index", field_name(field), value);
  if (const auto other = other_kind(field, value, names); !other.empty()) return text + other;
  constexpr std::size_t kShortest = 4;  // of a word that another is like
  const auto key = name_key(value);
  if (key.size() < kShortest) return text;
  const auto known = names.spellings_from(key.substr(0, character_at(key, 0).length), kMostCompared);
  std::vector<std::string_view> fitting;
  for (const auto& spelling : known) {
    auto ordinals = names.with_spelling(spelling);
    keep_kind(field, names, ordinals);
    if (!ordinals.empty()) fitting.push_back(spelling);
  }
  const auto nearest = nearest_word(key, fitting);
  if (nearest.empty()) return text;
  auto ordinals = names.with_spelling(nearest);
  keep_kind(field, names, ordinals);
  return text + fmt::format("; did you mean '{}'?", names.entity(ordinals.front()).name);
}

void add_terms(const EntityRecord& entity, std::vector<std::string>& terms) {
  for (const auto& key : entity.keys) terms.push_back(schema::name_term(entity.kind, key));
}

std::string describe(std::span<const std::uint32_t> ordinals, NameTable& names) {
  std::string text;
  for (std::size_t i = 0; i < ordinals.size() && i < kNamedInNote; ++i) {
    text += (i == 0 ? "" : "; ") + describe(names.entity(ordinals[i]));
  }
  if (ordinals.size() > kNamedInNote) text += fmt::format(" and {} more", ordinals.size() - kNamedInNote);
  return text;
}

/// The name behind `key` as most articles write it. A known actor's usual name stands for all of its names there: no
/// other than `asked`, a name key, it is told by `key` itself.
std::string written(EntityKind kind, const std::string& key, std::string_view asked, NameTable& names) {
  const auto record = names.record(kind, key);
  if (!record || record->spellings.empty()) return key;
  const auto& text =
      std::max_element(record->spellings.begin(), record->spellings.end(), [](const auto& a, const auto& b) {
        return a.articles < b.articles;
      })->text;
  return name_key(text) == asked ? key : text;
}

/// `key` as an article has it, where one has it so: a known actor is shown by its usual name, whatever it is called.
std::string as_spelled(EntityKind kind, const std::string& key, NameTable& names) {
  const auto text = written(kind, key, {}, names);
  return name_key(text) == key ? text : key;
}

/// Whom a query for `text` finds as well, where that is not what was typed: of one that is called so the other names.
/// Empty where there is nothing to tell.
std::string describe_found(std::string_view text, std::span<const std::uint32_t> ordinals, NameTable& names) {
  const auto asked = name_key(text);
  std::vector<std::uint32_t> called_otherwise;
  std::vector<std::string> others;
  for (const auto ordinal : ordinals) {
    const auto& entity = names.entity(ordinal);
    if (name_key(entity.name) != asked) {
      called_otherwise.push_back(ordinal);
      continue;
    }
    if (entity.kind == EntityKind::place) return "other names of " + describe(entity);
    for (const auto& key : entity.keys) {
      if (!says_name(key, asked))
        others.push_back(others.size() < kNamedInNote ? written(entity.kind, key, asked, names) : key);
    }
  }
  auto found = describe(called_otherwise, names);
  const auto shown = std::min(others.size(), kNamedInNote);
  for (std::size_t i = 0; i < shown; ++i) found += (found.empty() ? "" : "; ") + others[i];
  if (others.size() > shown) found += fmt::format(" and {} more", others.size() - shown);
  return found;
}

/// Longer spellings in which the words of `key` stand as they are: "Kassym-Jomart Tokayev" for "tokayev".
std::vector<std::string> longer_spellings(Filter::Field field, const std::string& key, NameTable& names) {
  std::vector<std::string> found;
  const auto asked = key_parts(key);
  if (asked.empty()) return found;
  for (const auto ordinal : names.with_word(asked.front())) {
    const auto& entity = names.entity(ordinal);
    if (!fits(field, entity.kind)) continue;
    for (const auto& told : entity.keys) {
      const auto parts = key_parts(told);
      const bool has_all = std::all_of(asked.begin(), asked.end(), [&](auto word) {
        return std::find(parts.begin(), parts.end(), word) != parts.end();
      });
      if (has_all && names.is_said(entity.kind, told)) found.push_back(as_spelled(entity.kind, told, names));
      if (found.size() == kNamedInNote) return found;
    }
  }
  return found;
}

/// Those who say `value` in this very spelling.
NameFilter resolve_exactly(Filter::Field field, std::string_view value, NameTable& names) {
  NameFilter filter;
  const auto key = name_key(value);
  bool is_said = false;
  for (const auto kind : {EntityKind::person, EntityKind::org}) {
    if (!fits(field, kind)) continue;
    filter.terms.push_back(schema::name_term(kind, key));
    is_said = is_said || names.is_said(kind, key);
  }
  for (const auto ordinal : names.with_spelling(key)) {
    const auto& entity = names.entity(ordinal);
    for (const auto& told : entity.keys) {
      if (!fits(field, entity.kind) || told == key || !says_name(told, key)) continue;
      filter.terms.push_back(schema::name_term(entity.kind, told));
      is_said = true;
    }
  }
  if (!is_said) {
    const auto longer = longer_spellings(field, key, names);
    filter.note = fmt::format("no article says just '{}'{}{}; without --exact-name the other spellings are found",
                              value, longer.empty() ? "" : ", but ", fmt::join(longer, ", "));
  }
  return filter;
}

NameFilter resolve_place(std::string_view value, NameTable& names) {
  NameFilter filter;
  const auto [found, left_out] = choose_places(value, names);
  for (const auto ordinal : found) {
    const auto& place = names.entity(ordinal);
    add_terms(place, filter.terms);
    // An organisation lies where the index knows it to be, as for facets, also in articles that do not tell.
    for (const auto& id : place.keys) {
      for (const auto& key : names.org_keys_in(id)) filter.terms.push_back(schema::name_term(EntityKind::org, key));
    }
  }
  if (found.empty()) filter.note = absence(Filter::Field::place, value, names);
  const auto* how = found.size() > 1 ? "any of " : "";
  if (found.size() > 1 || !left_out.empty())
    filter.note = fmt::format("'{}' read as {}{}", value, how, describe(found, names));
  if (!left_out.empty()) filter.note += "; not " + describe(left_out, names);
  return filter;
}

/// The actor that nearly all who use the word mean: where it is written with a capital, or rarely means another thing.
bool means_actor(std::string_view word, const EntityRecord& entity, TermStatistics& statistics) {
  const bool is_capitalized = fold_case(word) != word;
  return is_capitalized || statistics.articles_with(schema::term({}, fold(word))) <= 2 * entity.articles;
}

/// Whether more articles name a place called so than the person who bears the word: "Houston", "Paris".
bool means_place(std::string_view key, const EntityRecord& person, NameTable& names) {
  const auto called_so = names.with_spelling(key);
  return std::any_of(called_so.begin(), called_so.end(), [&](auto ordinal) {
    const auto& entity = names.entity(ordinal);
    return entity.kind == EntityKind::place && entity.articles > person.articles;
  });
}

/// The actors that unquoted `text`, no whole spelling of any, may mean: who bears the word, or who sounds so where no
/// article has it.
std::vector<std::uint32_t> actors_alike(std::string_view text, TermStatistics& statistics, NameTable& names) {
  const auto key = name_key(text);
  const bool is_one_word = key.find(' ') == std::string::npos;
  if (key.size() < 2) return {};  // "C++" is no "C Hodgson"
  if (is_one_word) {
    if (const auto bearers = names.with_word(key); !bearers.empty()) {
      const auto& first = names.entity(bearers.front());
      if (first.kind == EntityKind::person) {
        const bool is_meant = means_actor(text, first, statistics) && !means_place(key, first, names);
        return is_meant ? std::vector{bearers.front()} : std::vector<std::uint32_t>();
      }
    }
  }
  // "gewann die Wahl" is no name: one is written with capitals from its start, or by who leaves them all out.
  const auto first = text.substr(0, text.find(' '));
  if (!is_one_word && first == fold_case(first) && text != fold_case(text)) return {};
  constexpr std::ptrdiff_t kMostWords = 3;
  if (std::count(key.begin(), key.end(), ' ') >= kMostWords) return {};
  bool is_unheard = false;  // one of the words stands in no article
  for (const auto word : key_parts(key))
    is_unheard = is_unheard || statistics.articles_with(schema::term({}, word)) == 0;
  if (!is_unheard || !names.with_spelling(key).empty()) return {};  // a place of another script sounds like a person
  const auto is_person = [&](auto ordinal) { return names.entity(ordinal).kind == EntityKind::person; };
  for (const auto& candidate : find_actors(text, names, is_person)) {
    if (!is_one_word || candidate.distance <= kSoundsSoAlone) return {candidate.ordinal};
  }
  return {};
}

/// Whether a search for the words of `key` finds all articles on the actor anyhow.
bool adds_nothing(std::string_view key, const EntityRecord& entity) {
  const auto asked = key_parts(key);
  return std::all_of(entity.keys.begin(), entity.keys.end(), [&](const auto& other) {
    const auto parts = key_parts(other);
    return std::all_of(asked.begin(), asked.end(),
                       [&](auto word) { return std::find(parts.begin(), parts.end(), word) != parts.end(); });
  });
}

}  // namespace

NameFilter resolve_name(Filter::Field field, std::string_view value, bool exact_names, NameTable& names) {
  if (field == Filter::Field::place) return resolve_place(value, names);
  if (exact_names) return resolve_exactly(field, value, names);
  NameFilter filter;
  const auto meant = choose_actors(field, value, names);
  const auto& found = meant.ordinals;
  if (found.empty()) {
    filter.note = absence(field, value, names);
    return filter;
  }
  const auto taken = std::span(found).first(meant.are_all_meant ? found.size() : 1);
  for (const auto ordinal : taken) add_terms(names.entity(ordinal), filter.terms);
  if (taken.size() > 1) {
    filter.note = fmt::format("'{}' read as any of {}", value, describe(taken, names));
  } else if (found.size() > 1) {
    filter.note = fmt::format("'{}' read as {}; not {}", value, describe(taken, names),
                              describe(std::span(found).subspan(1), names));
  } else if (!meant.is_spelled_so) {
    filter.note = fmt::format("'{}' read as {}", value, describe(taken, names));
  }
  return filter;
}

NameFilter actors_spelled(std::string_view text, NameTable& names) {
  NameFilter filter;
  auto found = names.with_spelling(name_key(text));
  keep_kind(Filter::Field::actor, names, found);
  for (const auto ordinal : found) {
    const auto& entity = names.entity(ordinal);
    add_terms(entity, filter.terms);
    filter.keys.insert(filter.keys.end(), entity.keys.begin(), entity.keys.end());
  }
  filter.note = describe_found(text, found, names);
  return filter;
}

NameFilter actors_meant(std::string_view text, TermStatistics& statistics, NameTable& names) {
  auto filter = actors_spelled(text, names);
  if (!filter.terms.empty()) return filter;
  for (const auto ordinal : actors_alike(text, statistics, names)) {
    const auto& entity = names.entity(ordinal);
    if (adds_nothing(name_key(text), entity)) continue;
    add_terms(entity, filter.terms);
    filter.keys.insert(filter.keys.end(), entity.keys.begin(), entity.keys.end());
    filter.note = describe(entity);
  }
  return filter;
}

NameFilter place_renamed(std::string_view text, TermStatistics& statistics, NameTable& names) {
  NameFilter filter;
  const auto asked = name_key(text);
  auto found = names.with_spelling(asked);
  keep_kind(Filter::Field::place, names, found);
  if (found.size() != 1) return filter;
  const auto& place = names.entity(found.front());
  Xapian::doccount rarest = place.articles;
  for (const auto word : key_parts(asked)) {
    rarest = std::min(rarest, statistics.articles_with(schema::term({}, word)));
  }
  // A country is named by its people, too, and by whatever lies in it: who types "Russia" asks for less than that, and
  // only who types a name that no article has ("Россия") for all of it.
  const bool has_other_names = place.level == PlaceLevel::city ? rarest < place.articles : rarest == 0;
  if (!has_other_names) return filter;
  add_terms(place, filter.terms);
  filter.note = describe_found(text, found, names);
  return filter;
}

}  // namespace kz
