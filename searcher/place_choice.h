// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/index/name_table.h"

namespace kz {

/// Places as ordinals.
struct PlacesMeant {
  std::vector<std::uint32_t> ordinals;
  std::vector<std::uint32_t> left_out;  ///< regions that articles name, called after the city that is meant
};

/// What a filter means by `value`: an id ("iso:kz", "gn:1526384"), a code of ISO 3166 in capitals, or a name in any
/// spelling and script, also written as one word. A region is found without the word for its kind or by another
/// ("Samara", "Samara region" for Samara Oblast), and the city alone by "Idlib city". Nothing where there is none.
[[nodiscard]] PlacesMeant choose_places(std::string_view value, NameTable& names);

}  // namespace kz
