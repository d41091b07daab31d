// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/towns_by_sound.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/identity/name_distance.h"
#include "common/identity/skeleton.h"
#include "common/names/name_key.h"
#include "common/text/characters.h"

namespace kz {
namespace {

/// At which names of towns found in one country and asked for in the next are seldom taken for others of it: of 12
/// pairs of countries one in a hundred, and of these many are the same name; at 0.125 it is one in forty.
constexpr float kSameTown = 0.08F;
constexpr float kAsLikely = 0.02F;        ///< two towns that differ by no more are told apart by their size
constexpr std::size_t kFewestSounds = 2;  ///< of a skeleton; shorter names are like too many
constexpr std::size_t kFewSounds = 3;     ///< up to here only what is surely the same counts
constexpr std::uint32_t kMuchLarger = 4;

std::vector<SpokenWord> spoken(std::string_view key) {
  std::vector<SpokenWord> words;
  for (const std::string_view part : key_parts(key)) {
    if (is_article_of_name(part)) continue;
    words.push_back(pronounce(part));
    if (words.back().is_empty()) return {};
  }
  return words;
}

/// How unlike the most unlike of their words sound; 1 where these are not as many.
float distance(const std::vector<SpokenWord>& a, const std::vector<SpokenWord>& b) {
  if (a.size() != b.size()) return 1;
  float most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, spoken_distance(a[i], b[i]));
  return most;
}

/// Of towns with the distance of their names: the nearest, of several as near the one that is much the largest.
const Place* likeliest(std::vector<std::pair<float, const Place*>> towns) {
  if (towns.empty()) return nullptr;
  const float nearest = std::min_element(towns.begin(), towns.end())->first;
  std::erase_if(towns, [&](const auto& town) { return town.first > nearest + kAsLikely; });
  const auto is_smaller = [](const auto& a, const auto& b) { return a.second->population < b.second->population; };
  const Place* largest = std::max_element(towns.begin(), towns.end(), is_smaller)->second;
  const bool is_sure = std::all_of(towns.begin(), towns.end(), [&](const auto& town) {
    return town.second == largest || town.second->population < largest->population / kMuchLarger;
  });
  return is_sure ? largest : nullptr;
}

std::size_t sounds_of(const std::vector<SpokenWord>& words) {
  std::size_t sounds = 0;
  for (const SpokenWord& word : words) sounds += skeletons(word).front().size();
  return sounds;
}

}  // namespace

bool is_article_of_name(std::string_view word) {
  constexpr auto kArticles =
      std::to_array<std::string_view>({"ad", "adh", "al", "an", "ar", "as", "ash", "at", "ath", "az", "e", "ed", "el",
                                       "en", "er", "es", "et", "ez", "i"});
  return is_one_of(word, kArticles);
}

TownsBySound& TownsBySound::standard() {
  static TownsBySound towns(Gazetteer::standard());
  return towns;
}

TownsBySound::TownsBySound(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}
TownsBySound::~TownsBySound() = default;

const TownsBySound::Towns& TownsBySound::towns_of(std::string_view country) {
  const std::lock_guard lock(mutex_);
  auto& kept = by_country_[std::string(country)];
  if (kept == nullptr) {
    auto towns = std::make_unique<Towns>();
    for (const Place& place : gazetteer_.all()) {
      if (place.level != PlaceLevel::city || place.country() != country) continue;
      for (const std::string_view key : gazetteer_.keys_of(place)) {
        if (!is_ascii(key)) continue;
        const Town town{&place, spoken(key)};
        if (town.words.empty()) continue;
        for (std::string& skeleton : skeletons(town.words.front())) (*towns)[std::move(skeleton)].push_back(town);
      }
    }
    kept = std::move(towns);
  }
  return *kept;
}

const Place* TownsBySound::find(std::string_view key, std::string_view country) {
  const std::vector<SpokenWord> words = spoken(key);
  const std::size_t sounds = sounds_of(words);
  if (country.empty() || sounds < kFewestSounds) return nullptr;
  const float farthest = sounds < kFewSounds ? kSurelySame : kSameTown;
  std::vector<std::pair<float, const Place*>> alike;
  const Towns& towns = towns_of(country);
  for (const std::string& skeleton : skeletons(words.front())) {
    const auto found = towns.find(skeleton);
    if (found == towns.end()) continue;
    for (const Town& town : found->second) {
      if (const float far = distance(words, town.words); far <= farthest) alike.emplace_back(far, town.place);
    }
  }
  return likeliest(std::move(alike));
}

}  // namespace kz
