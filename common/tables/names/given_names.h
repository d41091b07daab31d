// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace kz {

/// Folded given names of many languages, separated by a space. Those that are first of all a word, a place or a surname
/// ("Paris", "Faith") are left out.
[[nodiscard]] std::string_view given_names();

/// More of them, of languages whose names the generated table has few of; some are surnames, too.
[[nodiscard]] std::string_view regional_given_names();

}  // namespace kz
