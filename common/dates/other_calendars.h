// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "kzsearch/article.h"

namespace kz {

/// A decimal digit of some script and the bytes it takes: "5", "٥", "५"; 0 bytes for anything else.
struct Digit {
  int value = 0;
  std::size_t length = 0;
};

/// The digit that starts at `at`: ASCII, Arabic, Persian, Devanagari, Bengali, Thai, full width.
[[nodiscard]] Digit digit_at(std::string_view text, std::size_t at) noexcept;

/// The day of the solar calendar of Iran and Afghanistan, as in "18 Dey 1400"; nullopt where it has no such day. Right
/// for the years 1244 to 1472.
[[nodiscard]] std::optional<Day> day_of_solar(int year, int month, int day);

/// The year of the common era, where `year` can only be one of the Buddhist era, as Thailand counts: 2022 for 2565.
[[nodiscard]] int year_of_common_era(int year) noexcept;

/// The first year, less one, of the Japanese era whose name ends `before`, and the bytes of the name; nullopt for none.
struct JapaneseEra {
  int offset = 0;
  std::size_t length = 0;
};
[[nodiscard]] std::optional<JapaneseEra> era_before(std::string_view before) noexcept;

}  // namespace kz
