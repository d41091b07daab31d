// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace kz {

/// The stop words of a BCP 47 language, folded; English ones for "und" and "", none for a language without a list.
[[nodiscard]] std::unordered_set<std::string> stop_words(std::string_view language);

}  // namespace kz
