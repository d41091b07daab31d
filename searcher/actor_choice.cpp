// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/actor_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "common/entity_extractor.h"
#include "common/index/name_lookup.h"
#include "common/names/name_key.h"
#include "common/sort_unique.h"
#include "common/text/analyzer.h"

namespace kz {
namespace {

/// Actors that bear all words of `key` in their names.
std::vector<std::uint32_t> bearing_all_words(std::string_view key, NameTable& names) {
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

/// "Kazakh Interior Ministry", "Ministry of the Interior": by what key articles name that organisation; empty where
/// `value` reads as none.
std::string organization_key(std::string_view value) {
  CleanText text;
  text.body = fmt::format("The {} said so.", value);
  constexpr std::size_t kBegin = 4;
  Analyzer analyzer("en");
  for (const auto& mention : extract_entities(text, {}, analyzer.analyze(text.body))) {
    const bool is_all = mention.begin <= kBegin && mention.end == kBegin + value.size();
    if (mention.kind == EntityKind::org && is_all) return name_key(mention.name);
  }
  return {};
}

/// An actor called so exactly is meant rather than one that only sounds so, unless that one is named this many times as
/// often: then the spelling is a slip for it.
constexpr std::uint32_t kSlipRarity = 32;

/// Picks whom `value` means.
class ActorChoice {
 public:
  ActorChoice(Filter::Field field, std::string_view value, NameTable& names)
      : field_(field), value_(value), names_(names), key_(name_key(value)) {}

  Meant choose() {
    if (auto with_id = fitting(names_.with_id(value_)); !with_id.empty()) return only(std::move(with_id));
    auto spelled = fitting(names_.with_spelling(key_));
    auto bearing = fitting(bearing_all_words(key_, names_));
    if (bearing.empty() && key_.find(' ') != std::string::npos) {
      if (const auto key = organization_key(value_); !key.empty()) {
        spelled = fitting(names_.with_spelling(key));
        bearing = fitting(bearing_all_words(key, names_));
      }
    }
    bearing.insert(bearing.end(), spelled.begin(), spelled.end());
    sort_unique(bearing);
    const bool is_full_name = key_.find(' ') != std::string::npos;
    if (!spelled.empty() && is_full_name) return called_so(std::move(spelled), bearing);
    const auto sounding =
        find_actors(value_, names_, [&](auto ordinal) { return fits(field_, names_.entity(ordinal).kind); });
    if (bearing.empty() || is_slip_for(sounding, bearing)) return sounding_so(sounding);
    auto meant = called_so(std::move(spelled), bearing);
    if (meant.are_all_meant) return meant;
    for (const auto& candidate : sounding) {
      const bool is_new =
          std::find(meant.ordinals.begin(), meant.ordinals.end(), candidate.ordinal) == meant.ordinals.end();
      if (is_new) meant.ordinals.push_back(candidate.ordinal);
    }
    return meant;
  }

 private:
  [[nodiscard]] std::vector<std::uint32_t> fitting(std::vector<std::uint32_t> ordinals) {
    keep_kind(field_, names_, ordinals);
    return ordinals;
  }

  /// Of those that bear the words, as a whole name or a part of one: a word of organisations' names stands for all that
  /// have it, unless the one called so and no more has the most articles; a part of persons' names for the best known.
  Meant called_so(std::vector<std::uint32_t> spelled, const std::vector<std::uint32_t>& bearing) {
    const bool is_full_name = key_.find(' ') != std::string::npos;
    const bool is_whole =
        !spelled.empty() && ((is_full_name && names_.entity(spelled.front()).kind == EntityKind::person) ||
                             articles(spelled.front()) >= articles(bearing.front()));
    if (is_whole) return only(std::move(spelled));
    if (names_.entity(bearing.front()).kind == EntityKind::person) {
      std::vector<std::uint32_t> persons;
      std::copy_if(bearing.begin(), bearing.end(), std::back_inserter(persons),
                   [&](auto ordinal) { return names_.entity(ordinal).kind == EntityKind::person; });
      return only(std::move(persons));
    }
    Meant meant;
    meant.are_all_meant = true;
    std::copy_if(bearing.begin(), bearing.end(), std::back_inserter(meant.ordinals),
                 [&](auto ordinal) { return names_.entity(ordinal).kind == EntityKind::org; });
    return meant;
  }

  static Meant only(std::vector<std::uint32_t> ordinals) {
    Meant meant;
    meant.ordinals = std::move(ordinals);
    return meant;
  }

  static Meant sounding_so(const std::vector<NameCandidate>& candidates) {
    Meant meant;
    for (const auto& candidate : candidates) meant.ordinals.push_back(candidate.ordinal);
    meant.is_spelled_so = !candidates.empty() && candidates.front().distance == 0;
    return meant;
  }

  [[nodiscard]] bool is_slip_for(const std::vector<NameCandidate>& sounding,
                                 const std::vector<std::uint32_t>& bearing) {
    return !sounding.empty() && articles(sounding.front().ordinal) > kSlipRarity * articles(bearing.front());
  }

  [[nodiscard]] std::uint32_t articles(std::uint32_t ordinal) { return names_.entity(ordinal).articles; }

  Filter::Field field_;
  std::string_view value_;
  NameTable& names_;
  std::string key_;
};

}  // namespace

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

Meant choose_actors(Filter::Field field, std::string_view value, NameTable& names) {
  return ActorChoice(field, value, names).choose();
}

}  // namespace kz
