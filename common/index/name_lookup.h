// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "common/index/name_table.h"

namespace kz {

/// An actor that a typed name may mean.
struct NameCandidate {
  std::uint32_t ordinal = 0;
  double distance = 0;  ///< 0 where one of its names is spelled so
};

/// The actors that `text`, a name as a person types it, in any spelling and script, or a part of one, may mean: those
/// that are spelled so or sound so, and only where there is none those that sound alike. Most articles first. Three
/// letters, and acronyms, are looked for as they are written. `fits` takes ordinals. Looks at the actors of a few
/// phonetic blocks, not at all.
[[nodiscard]] std::vector<NameCandidate> find_actors(std::string_view text, NameTable& names,
                                                     const std::function<bool(std::uint32_t)>& fits);

}  // namespace kz
