// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "common/identity/sound_units.h"

namespace kz {

/// A word of a name as it may sound. Of words over 48 sounds only the beginning is heard.
struct SpokenWord {
  std::vector<SoundUnits::Reading> readings;  ///< 1 to 4, the likeliest first; none is empty unless the word is
  float weight = 0;                           ///< the length of the first reading in consonants, about
  float abjad_weight = 0;

  [[nodiscard]] bool is_empty() const { return readings.empty() || readings.front().empty(); }
};

/// `word`: Latin letters in lower case, diacritics kept; other characters are passed over.
[[nodiscard]] SpokenWord pronounce(std::string_view word);

/// How unlike two words sound: 0 alike, 1 quite unlike; relative to the shorter one. Where one of them was written in a
/// script without vowels (`is_abjad`), vowels do not count.
[[nodiscard]] float spoken_distance(const SpokenWord& a, const SpokenWord& b, bool is_abjad = false);

}  // namespace kz
