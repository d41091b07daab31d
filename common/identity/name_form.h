// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/identity/given_name_forms.h"
#include "common/identity/spoken_word.h"

namespace kz {

/// Which of two forms a family name has where languages tell them apart: Ivanov and Ivanova.
enum class NameGender : std::uint8_t { unknown, man, woman };

/// A word of a name.
struct NameFormWord {
  std::string text;  ///< Latin, lower case
  SpokenWord spoken;
  std::vector<std::string> skeletons;
  GivenNameForms as_given_name;
  bool is_initial = false;
  bool is_particle = false;  ///< "al", "von": may be left out
};

/// A name taken apart for being compared: made once, compared often.
struct NameForm {
  std::vector<std::shared_ptr<const NameFormWord>> words;  ///< without honorifics and generation suffixes ("Jr.")
  std::string initials;                                    ///< middle ones: "hw" of George H. W. Bush
  NameGender gender = NameGender::unknown;
  std::uint8_t generation = 0;  ///< "Jr." 2, "III" 3; 0 where none is said
  bool is_abjad = false;

  [[nodiscard]] bool is_full() const { return words.size() > 1; }

  /// Words `[first, first + count)`, and after the last word again those from the first on, as one.
  [[nodiscard]] SpokenWord joined(std::size_t first, std::size_t count) const;
};

/// Makes forms that share what they hold of the same word.
class NameForms {
 public:
  /// `name` as said, in any script. At most 12 words are kept.
  [[nodiscard]] NameForm make(std::string_view name);

 private:
  std::unordered_map<std::string, std::shared_ptr<const NameFormWord>> words_;
  std::unordered_map<std::string, std::shared_ptr<const NameFormWord>> particles_;
};

/// A form by itself.
[[nodiscard]] NameForm name_form(std::string_view name);

/// The gender that the ending of a family name (Latin, lower case) shows.
[[nodiscard]] NameGender gender_of(std::string_view family);

}  // namespace kz
