// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/spoken_word.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::size_t kMaxUnits = 48;
constexpr std::size_t kMaxReadings = 4;
constexpr float kOtherReading = 0.06F;  // what taking a less likely reading costs, in all

bool is_vowel_letter(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

bool fits(SpellingPlace place, std::string_view word, std::size_t at, std::size_t end) {
  const char next = end < word.size() ? word[end] : '\0';
  switch (place) {
    case SpellingPlace::anywhere:
      return true;
    case SpellingPlace::start:
      return at == 0;
    case SpellingPlace::end:
      return end == word.size();
    case SpellingPlace::before_front_vowel:
      return next == 'e' || next == 'i' || next == 'y';
    case SpellingPlace::before_vowel:
      return is_vowel_letter(next);
    case SpellingPlace::before_consonant:
      return at > 0 && (next == '\0' || (is_small_ascii_letter(next) && !is_vowel_letter(next)));
  }
  return false;
}

const SoundUnits::Spelling* spelling_at(std::string_view word, std::size_t at, const SoundUnits& units) {
  for (const auto& spelling : units.starting_with(word[at])) {
    if (word.substr(at, spelling.letters.size()) == spelling.letters &&
        fits(spelling.place, word, at, at + spelling.letters.size())) {
      return &spelling;
    }
  }
  return nullptr;
}

/// Letters that the table does not know lose their diacritics.
std::string with_known_letters(std::string_view word, const SoundUnits& units) {
  std::string known;
  known.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    std::size_t size = 1;
    while (at + size < word.size() && (static_cast<unsigned char>(word[at + size]) & 0xC0U) == 0x80U) ++size;
    const auto letter = word.substr(at, size);
    known += size == 1 || spelling_at(letter, 0, units) != nullptr ? std::string(letter) : fold(letter);
    at += size;
  }
  return known;
}

void append(std::vector<SoundUnits::Reading>& readings, const std::vector<SoundUnits::Reading>& choices) {
  const auto known = readings.size();
  // Every way so far with every further reading, as long as there is room.
  for (std::size_t choice = 1; choice < choices.size(); ++choice) {
    for (std::size_t i = 0; i < known && readings.size() < kMaxReadings; ++i) {
      auto other = readings[i];
      other.insert(other.end(), choices[choice].begin(), choices[choice].end());
      readings.push_back(std::move(other));
    }
  }
  for (std::size_t i = 0; i < known; ++i) {
    readings[i].insert(readings[i].end(), choices.front().begin(), choices.front().end());
  }
}

struct Costs {
  const SoundUnits& units;
  bool is_abjad;

  [[nodiscard]] float omission(SoundUnit unit) const {
    return is_abjad ? units.omission_in_abjad(unit) : units.omission(unit);
  }
};

/// Edit distance with the costs of sounds; over `limit` its value is not exact.
float edit_distance(const SoundUnits::Reading& a, const SoundUnits::Reading& b, const Costs& costs, float limit) {
  std::array<float, kMaxUnits + 1> row{};
  row[0] = 0;
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + costs.omission(b[j]);
  for (const auto unit : a) {
    const float omitted = costs.omission(unit);
    float diagonal = row[0];
    row[0] += omitted;
    float lowest = row[0];
    for (std::size_t j = 0; j < b.size(); ++j) {
      const float best =
          std::min({diagonal + costs.units.distance(unit, b[j]), row[j + 1] + omitted, row[j] + costs.omission(b[j])});
      diagonal = row[j + 1];
      row[j + 1] = best;
      lowest = std::min(lowest, best);
    }
    if (lowest > limit) return lowest;
  }
  return row[b.size()];
}

}  // namespace

SpokenWord pronounce(std::string_view word) {
  const auto& units = SoundUnits::standard();
  std::string folded;
  if (!is_ascii(word)) {
    folded = with_known_letters(word, units);
    word = folded;
  }
  SpokenWord spoken;
  spoken.readings.emplace_back();
  for (std::size_t at = 0; at < word.size() && spoken.readings.front().size() < kMaxUnits;) {
    const auto* spelling = spelling_at(word, at, units);
    if (spelling != nullptr) append(spoken.readings, spelling->readings);
    at += spelling != nullptr ? spelling->letters.size() : 1;
  }
  for (auto& reading : spoken.readings) reading.resize(std::min(reading.size(), kMaxUnits));
  for (const auto unit : spoken.readings.front()) {
    spoken.weight += units.weight(unit);
    spoken.abjad_weight += units.weight_in_abjad(unit);
  }
  return spoken;
}

float spoken_distance(const SpokenWord& a, const SpokenWord& b, bool is_abjad) {
  // A sound more or less tells more in a short name than in a long one, but not as much as its share.
  constexpr float kEvenLength = 1.0F;
  if (a.is_empty() || b.is_empty()) return a.is_empty() == b.is_empty() ? 0 : 1;
  const float length =
      kEvenLength + (is_abjad ? std::min(a.abjad_weight, b.abjad_weight) : std::min(a.weight, b.weight));
  float best = length;
  for (std::size_t i = 0; i < a.readings.size(); ++i) {
    for (std::size_t j = 0; j < b.readings.size(); ++j) {
      const float extra = (i > 0 ? kOtherReading : 0) + (j > 0 ? kOtherReading : 0);
      best = std::min(
          best, extra + edit_distance(a.readings[i], b.readings[j], {SoundUnits::standard(), is_abjad}, best - extra));
    }
  }
  return std::min(1.0F, best / length);
}

}  // namespace kz
