// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// The country that an article's publisher is of, as its name ("Kyiv Independent") or the end of its address (".kz")
/// tells: ISO 3166-1 alpha-2, or empty.
[[nodiscard]] std::string home_country(std::string_view source, std::string_view url);

}  // namespace kz
