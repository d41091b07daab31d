// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kz {

/// Where in a word a row of the spelling table holds.
enum class SpellingPlace : std::uint8_t {
  anywhere,
  start,               ///< of the word
  end,                 ///< of the word
  before_front_vowel,  ///< e, i, y
  before_vowel,
  before_consonant,  ///< after a vowel, before a consonant or the end
};

/// How letters may be read, in the languages that news is translated from.
///
/// `readings` are alternatives separated by '|', each a row of units separated by '+'. A unit is the sounds it may
/// stand for, separated by blanks; a digit after a sound says how unlikely that reading is, in twentieths of a whole
/// difference: "C x1 k1" is mostly "ch" as in church, else as in Bach or as in Christian.
struct SpellingRow {
  std::string_view letters;  ///< lower case, longest first where several match
  SpellingPlace place = SpellingPlace::anywhere;
  std::string_view readings;
};

/// The sounds, one letter each:
///   a e i o u 9(ö) 7(ü)   vowels
///   y   the glide of yes        p b f v t d k g m n l r s z   as written
///   x   Bach      h   hat       c   ts      C   church      S   ship      Z   measure      J   judge      T   thin
///   0   none
[[nodiscard]] std::span<const SpellingRow> spelling_rows();

}  // namespace kz
