// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kzsearch/article.h"

namespace kz {

/// The first and last day that a Day holds.
inline constexpr Day kFirstDay{1, 1, 1};
inline constexpr Day kLastDay{9999, 12, 31};

[[nodiscard]] bool is_valid_day(int year, int month, int day) noexcept;

/// 28..31. `month` is 1..12.
[[nodiscard]] int days_in_month(int year, int month) noexcept;

/// Days since 1970-01-01, negative before.
[[nodiscard]] long day_number(const Day& day) noexcept;

/// Numbers before kFirstDay and after kLastDay give those days.
[[nodiscard]] Day day_from_number(long number) noexcept;

/// "2022-01-06".
[[nodiscard]] std::string to_iso(const Day& day);

/// "2022-01-06", "2022-01" or "2022", as coarse as `precision`.
[[nodiscard]] std::string to_iso(const Day& day, DatePrecision precision);

/// The day of an ISO 8601 / RFC 3339 string: "2022-01-06", "2022-01-06T23:30:00+06:00" (the day as written: zones are
/// ignored). nullopt for anything else, impossible days included.
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text) noexcept;

}  // namespace kz
