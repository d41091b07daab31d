// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/identity/spelling_rows.h"

namespace kz {

/// What one or some letters of a name may sound like, as an index into SoundUnits.
using SoundUnit = std::uint8_t;

/// All units of the spelling table, and how far each is from each and from nothing. Built once, on first use; safe for
/// use by several threads.
class SoundUnits {
 public:
  static const SoundUnits& standard();

  /// A way to read some letters: the units one after another.
  using Reading = std::vector<SoundUnit>;
  struct Spelling {
    std::string_view letters;
    SpellingPlace place = SpellingPlace::anywhere;
    std::vector<Reading> readings;  ///< the likeliest first
  };

  /// The spellings that start with `first` (a byte), in the order in which they are to be tried.
  [[nodiscard]] std::span<const Spelling> starting_with(char first) const {
    return by_first_[static_cast<unsigned char>(first)];
  }

  /// 0 for the same sound, about 1 for sounds that nobody takes for one another.
  [[nodiscard]] float distance(SoundUnit a, SoundUnit b) const { return distance_[a * kMaxUnits + b]; }
  /// What leaving the unit out costs.
  [[nodiscard]] float omission(SoundUnit unit) const { return omission_[unit]; }
  /// The same in names of scripts that write no vowels.
  [[nodiscard]] float omission_in_abjad(SoundUnit unit) const { return abjad_omission_[unit]; }
  /// How much the unit counts in the length of a name.
  [[nodiscard]] float weight(SoundUnit unit) const { return weight_[unit]; }
  [[nodiscard]] float weight_in_abjad(SoundUnit unit) const { return abjad_weight_[unit]; }
  /// The classes of sounds for blocking that the unit may belong to, as a set of bits; see `SkeletonClass`.
  [[nodiscard]] std::uint16_t skeleton_classes(SoundUnit unit) const { return classes_[unit]; }

  [[nodiscard]] std::size_t size() const { return sounds_.size(); }

 private:
  SoundUnits();
  SoundUnit unit_of(std::string_view sounds);
  void measure();

  static constexpr std::size_t kMaxUnits = 160;
  struct Sound {
    char letter;
    float penalty;
  };
  std::vector<std::vector<Sound>> sounds_;
  std::vector<std::string_view> texts_;
  std::vector<Spelling> by_first_[256];
  std::vector<float> distance_;
  std::vector<float> omission_;
  std::vector<float> abjad_omission_;
  std::vector<float> weight_;
  std::vector<float> abjad_weight_;
  std::vector<std::uint16_t> classes_;
};

/// Consonants that spellings of one name confuse, for finding candidates; vowels and glides belong to none.
namespace skeleton_class {
inline constexpr std::uint16_t kNone = 1U << 0U;
inline constexpr std::uint16_t kLips = 1U << 1U;    ///< p b
inline constexpr std::uint16_t kLabial = 1U << 2U;  ///< f v w
inline constexpr std::uint16_t kTeeth = 1U << 3U;   ///< t d th
inline constexpr std::uint16_t kHiss = 1U << 4U;    ///< s z ts ch sh zh j
inline constexpr std::uint16_t kThroat = 1U << 5U;  ///< k g kh h
inline constexpr std::uint16_t kM = 1U << 6U;
inline constexpr std::uint16_t kN = 1U << 7U;
inline constexpr std::uint16_t kL = 1U << 8U;
inline constexpr std::uint16_t kR = 1U << 9U;
}  // namespace skeleton_class

}  // namespace kz
