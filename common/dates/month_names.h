// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace kz {

/// 1..12 for the name of a month or its usual abbreviation (without the point) in English, German, French, Spanish,
/// Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Kazakh, Turkish, Arabic, Persian, Hebrew, Hindi, Thai and
/// some forty others (month_name_rows.h, language_month_rows.h), in any case, with or without diacritics. `word` must
/// be valid UTF-8.
[[nodiscard]] std::optional<int> month_from_name(std::string_view word);

/// The same for the months of the solar calendar of Iran and Afghanistan, which begins in March: "Dey", "دی".
[[nodiscard]] std::optional<int> solar_month_from_name(std::string_view word);

}  // namespace kz
