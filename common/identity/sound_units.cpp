// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/sound_units.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "common/item_list.h"

namespace kz {
namespace {

constexpr float kPenaltyStep = 0.05F;
constexpr float kMaxBlockingPenalty = 0.09F;  // less likely readings are no reason to compare two names
constexpr std::string_view kVowels = "aeiou97";

struct SoundPair {
  char a;
  char b;
  float distance;
};

// Sounds that languages and the ways to romanise them take for one another; all other pairs are 1.
constexpr std::array kNearSounds = {
    // vowels
    SoundPair{'a', 'o', .24F},
    SoundPair{'a', 'e', .26F},
    SoundPair{'e', 'i', .2F},
    SoundPair{'o', 'u', .22F},
    SoundPair{'a', 'i', .4F},
    SoundPair{'a', 'u', .32F},
    SoundPair{'e', 'o', .36F},
    SoundPair{'e', 'u', .4F},
    SoundPair{'i', 'o', .44F},
    SoundPair{'i', 'u', .36F},
    SoundPair{'9', 'e', .1F},
    SoundPair{'9', 'o', .12F},
    SoundPair{'9', 'u', .16F},
    SoundPair{'9', 'i', .26F},
    SoundPair{'9', 'a', .3F},
    SoundPair{'9', '7', .12F},
    SoundPair{'7', 'i', .12F},
    SoundPair{'7', 'u', .1F},
    SoundPair{'7', 'e', .22F},
    SoundPair{'7', 'o', .3F},
    SoundPair{'7', 'a', .4F},
    SoundPair{'y', 'i', .08F},
    SoundPair{'y', 'e', .2F},
    SoundPair{'y', '7', .15F},
    SoundPair{'v', 'u', .3F},
    SoundPair{'v', 'o', .5F},
    // voice
    SoundPair{'p', 'b', .5F},
    SoundPair{'t', 'd', .5F},
    SoundPair{'k', 'g', .5F},
    SoundPair{'f', 'v', .3F},
    SoundPair{'s', 'z', .15F},
    SoundPair{'S', 'Z', .3F},
    SoundPair{'C', 'J', .35F},
    SoundPair{'T', 'd', .6F},
    // hissing
    SoundPair{'Z', 'J', .1F},
    SoundPair{'S', 'C', .35F},
    SoundPair{'Z', 'C', .4F},
    SoundPair{'S', 'J', .4F},
    SoundPair{'s', 'c', .3F},
    SoundPair{'z', 'c', .3F},
    SoundPair{'c', 'C', .3F},
    SoundPair{'s', 'S', .3F},
    SoundPair{'z', 'Z', .3F},
    SoundPair{'s', 'C', .5F},
    SoundPair{'z', 'J', .4F},
    SoundPair{'s', 'Z', .45F},
    SoundPair{'z', 'S', .5F},
    SoundPair{'c', 'S', .5F},
    SoundPair{'y', 'J', .4F},
    SoundPair{'y', 'Z', .5F},
    // throat
    SoundPair{'x', 'h', .08F},
    SoundPair{'x', 'k', .3F},
    SoundPair{'x', 'g', .45F},
    SoundPair{'h', 'g', .35F},
    SoundPair{'h', 'k', .5F},
    // others
    SoundPair{'T', 't', .1F},
    SoundPair{'T', 'f', .35F},
    SoundPair{'T', 's', .4F},
    SoundPair{'b', 'v', .4F},
    SoundPair{'m', 'n', .7F},
    SoundPair{'l', 'r', .75F},
};

constexpr bool is_vowel(char sound) {
  return kVowels.find(sound) != std::string_view::npos;
}

// Each pair of sounds looked up but once: all units are compared with all at the first query of a process.
constexpr std::size_t kSounds = 128;
using SoundDistances = std::array<std::array<float, kSounds>, kSounds>;

constexpr SoundDistances kSoundDistances = [] {
  SoundDistances distances{};
  for (auto& row : distances) row.fill(1);
  for (const char a : kVowels) {
    for (const char b : kVowels) distances[std::size_t(a)][std::size_t(b)] = 0.5F;
  }
  for (const auto& pair : kNearSounds) {
    distances[std::size_t(pair.a)][std::size_t(pair.b)] = pair.distance;
    distances[std::size_t(pair.b)][std::size_t(pair.a)] = pair.distance;
  }
  for (std::size_t sound = 0; sound < kSounds; ++sound) distances[sound][sound] = 0;
  return distances;
}();

float distance_of(char a, char b) {
  return kSoundDistances[static_cast<unsigned char>(a)][static_cast<unsigned char>(b)];
}

float omission_of(char sound) {
  if (sound == '0') return 0;
  if (is_vowel(sound)) return .4F;
  if (sound == 'y') return .12F;
  if (sound == 'h') return .3F;
  if (sound == 'x') return .8F;
  return 1;
}

float abjad_omission_of(char sound) {
  if (sound == '0' || is_vowel(sound)) return 0;
  if (sound == 'y') return .05F;
  if (sound == 'h') return .15F;
  if (sound == 'v') return .2F;
  return 1;
}

float weight_of(char sound) {
  if (sound == '0') return 0;
  if (is_vowel(sound)) return .45F;
  if (sound == 'y') return .15F;
  return sound == 'h' ? .6F : 1;
}

std::uint16_t class_of(char sound) {
  switch (sound) {
    case 'p':
    case 'b':
      return skeleton_class::kLips;
    case 'f':
    case 'v':
      return skeleton_class::kLabial;
    case 't':
    case 'd':
    case 'T':
      return skeleton_class::kTeeth;
    case 's':
    case 'z':
    case 'c':
    case 'C':
    case 'S':
    case 'Z':
    case 'J':
      return skeleton_class::kHiss;
    case 'k':
    case 'g':
    case 'x':
      return skeleton_class::kThroat;
    case 'h':
      return skeleton_class::kThroat | skeleton_class::kNone;
    case 'm':
      return skeleton_class::kM;
    case 'n':
      return skeleton_class::kN;
    case 'l':
      return skeleton_class::kL;
    case 'r':
      return skeleton_class::kR;
    default:
      return skeleton_class::kNone;
  }
}

}  // namespace

const SoundUnits& SoundUnits::standard() {
  static const SoundUnits units;
  return units;
}

SoundUnits::SoundUnits() {
  for (const auto& row : spelling_rows()) {
    Spelling spelling{.letters = row.letters, .place = row.place, .readings = {}};
    for_each_item(row.readings, '|', [&](std::string_view reading) {
      Reading units;
      for_each_item(reading, '+', [&](std::string_view sounds) { units.push_back(unit_of(sounds)); });
      spelling.readings.push_back(std::move(units));
    });
    by_first_[static_cast<unsigned char>(row.letters.front())].push_back(std::move(spelling));
  }
  measure();
}

SoundUnit SoundUnits::unit_of(std::string_view sounds) {
  const auto known = std::find(texts_.begin(), texts_.end(), sounds);
  if (known != texts_.end()) return static_cast<SoundUnit>(known - texts_.begin());
  assert(texts_.size() < kMaxUnits);
  texts_.push_back(sounds);
  auto& unit = sounds_.emplace_back();
  for_each_item(sounds, ' ', [&](std::string_view sound) {
    const float penalty = sound.size() > 1 ? kPenaltyStep * static_cast<float>(sound[1] - '0') : 0;
    // A and E are a and e at the end of a word, N the s of a Baltic, Greek or Latin nominative, I is i before a vowel:
    // the sounds are the same, what leaving them out means is not.
    if (sound[0] == 'I') {
      unit.push_back({'y', 0});
      unit.push_back({'i', 0});
    } else {
      const char letter = sound[0] == 'A' ? 'a' : sound[0] == 'E' ? 'e' : sound[0] == 'N' ? 's' : sound[0];
      unit.push_back({letter, penalty});
    }
  });
  return static_cast<SoundUnit>(texts_.size() - 1);
}

void SoundUnits::measure() {
  constexpr float kFinalA = 1.1F;  // man and woman, or two names
  constexpr float kFinalE = .3F;
  constexpr float kNominativeS = .3F;
  constexpr float kGlidingI = .15F;
  const auto count = sounds_.size();
  distance_.assign(kMaxUnits * kMaxUnits, 1);
  for (std::size_t a = 0; a < count; ++a) {
    float omission = 1, abjad_omission = 1;
    std::uint16_t classes = 0;
    for (const auto& sound : sounds_[a]) {
      omission = std::min(omission, omission_of(sound.letter) + sound.penalty);
      abjad_omission = std::min(abjad_omission, abjad_omission_of(sound.letter) + sound.penalty);
      if (sound.penalty <= kMaxBlockingPenalty || classes == 0)
        classes = static_cast<std::uint16_t>(classes | class_of(sound.letter));
    }
    if (texts_[a] == "A") omission = kFinalA;
    if (texts_[a] == "E") omission = kFinalE;
    if (texts_[a] == "N") omission = kNominativeS;
    if (texts_[a] == "I") omission = kGlidingI;
    omission_.push_back(omission);
    abjad_omission_.push_back(abjad_omission);
    classes_.push_back(classes);
    const char first = sounds_[a].front().letter;
    weight_.push_back(weight_of(first));
    abjad_weight_.push_back(is_vowel(first) || first == 'y' ? 0 : weight_of(first));
    for (std::size_t b = 0; b <= a; ++b) {
      float nearest = 1;
      for (const auto& x : sounds_[a]) {
        for (const auto& y : sounds_[b]) {
          // Both readings unlikely, but the same, is the same spelling habit: the larger penalty counts.
          nearest = std::min(nearest, distance_of(x.letter, y.letter) + std::max(x.penalty, y.penalty));
        }
      }
      if (a == b) nearest = 0;
      distance_[a * kMaxUnits + b] = distance_[b * kMaxUnits + a] = nearest;
    }
  }
}

}  // namespace kz
