// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/name_lookup.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "common/identity/name_distance.h"
#include "common/names/name_key.h"
#include "common/sort_unique.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr float kSoundsSo = 0.04F;          // as the binder's: ways to write one sound
constexpr float kNextBest = 0.03F;          // of those that only sound alike, the nearest and what is about as near
constexpr std::size_t kMostCompared = 400;  // of the actors of one block, those with the most articles

using Ordinals = std::vector<std::uint32_t>;

Ordinals both(const Ordinals& a, const Ordinals& b) {
  Ordinals out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

Ordinals sounding_like(const NameFormWord& word, NameTable& names) {
  Ordinals all;
  for (const auto& skeleton : word.skeletons) {
    const auto with = names.with_sound(skeleton);
    all.insert(all.end(), with.begin(), with.end());
  }
  sort_unique(all);
  return all;
}

/// Actors with a word like each of the name's, particles and initials aside; where there is none, with a word like its
/// last.
Ordinals candidates(const NameForm& form, NameTable& names) {
  Ordinals found;
  bool is_first = true;
  for (const auto& word : form.words) {
    if (word->is_particle || word->is_initial) continue;
    auto with = sounding_like(*word, names);
    found = is_first ? std::move(with) : both(found, with);
    is_first = false;
  }
  if (found.empty() && form.is_full()) found = sounding_like(*form.words.back(), names);
  found.resize(std::min(found.size(), kMostCompared));  // ordinals fall with the number of articles
  return found;
}

/// Each word asked for is like some word of the name.
float part_distance(const NameForm& asked, const NameForm& name) {
  float worst = 0;
  for (const auto& word : asked.words) {
    float nearest = 1;
    for (const auto& other : name.words) {
      if (other->is_initial != word->is_initial) continue;
      nearest = std::min(nearest, spoken_distance(word->spoken, other->spoken, asked.is_abjad || name.is_abjad));
    }
    worst = std::max(worst, nearest);
  }
  return worst;
}

float distance_to(const NameForm& asked, const EntityRecord& entity, NameForms& forms) {
  float nearest = 1;
  const auto compare = [&](std::string_view text) {
    const auto form = forms.make(text);
    if (form.words.empty()) return;
    const bool is_part = asked.words.size() < form.words.size();
    const float whole = name_distance(asked, form);
    const float part = is_part && !(asked.is_full() && is_vetoed(asked, form)) ? part_distance(asked, form) : 1;
    nearest = std::min({nearest, whole, part});
  };
  compare(entity.name);
  for (const auto& key : entity.keys) compare(key);
  return nearest;
}

/// "OPEC", "ООН": letters read one by one.
bool is_acronym(std::string_view text) {
  constexpr std::size_t kLongestAcronym = 5;
  if (count_characters(text) > kLongestAcronym) return false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = character_at(text, at);
    if (u_isUUppercase(static_cast<UChar32>(c.code)) == 0) return false;
    at += c.length;
  }
  return true;
}

/// "Xi", too short to go by its sound, and acronyms.
bool has_no_sound(std::string_view text) {
  constexpr std::size_t kShortest = 4;
  return (is_ascii(text) && text.size() < kShortest) || is_acronym(text);
}

}  // namespace

std::vector<NameCandidate> find_actors(std::string_view text, NameTable& names,
                                       const std::function<bool(std::uint32_t)>& fits) {
  std::map<std::uint32_t, double> distances;
  for (const auto ordinal : names.with_spelling(name_key(text))) {
    if (fits(ordinal)) distances[ordinal] = 0;
  }
  NameForms forms;
  const auto asked = forms.make(text);
  for (const auto ordinal : has_no_sound(text) ? names.with_word(name_key(text)) : candidates(asked, names)) {
    if (!fits(ordinal) || names.entity(ordinal).kind != EntityKind::person) continue;
    const float distance = distance_to(asked, names.entity(ordinal), forms);
    if (distance <= kSameName) distances.try_emplace(ordinal, distance);
  }
  double nearest = 1;
  for (const auto& [ordinal, distance] : distances) nearest = std::min(nearest, distance);
  const double farthest = nearest <= kSoundsSo ? kSoundsSo : nearest + kNextBest;
  std::vector<NameCandidate> found;
  for (const auto& [ordinal, distance] : distances) {
    if (distance <= farthest) found.push_back({.ordinal = ordinal, .distance = distance});
  }
  return found;
}

}  // namespace kz
