// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace kz {

/// The adjectives and nouns for people and things of a place.
struct DemonymRow {
  std::string_view place;  ///< id: "iso:KZ", "m49:143", "x:soviet-union"
  std::string_view forms;  ///< separated by '|'; where two places share one, the row that stands first is the likelier
};

[[nodiscard]] std::span<const DemonymRow> demonym_rows();

}  // namespace kz
