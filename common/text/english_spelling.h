// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// A folded English word in the spelling that British and American texts then share: "organisation" and "organization",
/// "colour" and "color", "centre" and "center", "defence" and "defense" become one. A word that both write alike comes
/// back as it is ("exercise", "hour", "size"). For stemming; not for showing.
[[nodiscard]] std::string shared_spelling(std::string_view word);

/// The first letters of words that `shared_spelling` changes so early: "gao" of "gaol", which becomes "jai".
struct ChangedBeginning {
  static constexpr std::size_t kLetters = 3;
  std::string from;
  std::string to;
};
[[nodiscard]] const std::vector<ChangedBeginning>& changed_beginnings();

}  // namespace kz
