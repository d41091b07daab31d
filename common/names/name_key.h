// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// What a name is stored and compared by: folded (see `fold`), split at everything that is no letter or digit, joined
/// by one space; possessive 's and the dots of abbreviations dropped: "Kassym-Jomart Tokayev's" -> "kassym jomart
/// tokayev", "U.N." -> "un", "O’Brien" -> "obrien". Empty where nothing is left.
[[nodiscard]] std::string name_key(std::string_view name);

/// The parts of a key.
[[nodiscard]] std::vector<std::string_view> key_parts(std::string_view key);

}  // namespace kz
