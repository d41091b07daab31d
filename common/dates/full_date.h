// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/dates/date_pattern.h"
#include "kzsearch/article.h"

namespace kz {

/// A date with day, month and year at `[begin, end)` UTF-8 bytes of the text.
struct FullDate {
  std::size_t begin = 0;
  std::size_t end = 0;
  Day day;
};

/// Every full date of `text`: "2022-01-06", "6 January 2022", "January 6th, 2022", "Jan. 6, 2022", "06.01.2022" (day
/// first), "2022/01/06", "2022年1月6日". Numeric dates with slashes are taken only where the day is above 12, the year
/// comes first, or a weekday before it or a time such as 18:20 behind it tells which number is the day. In text order.
[[nodiscard]] std::vector<FullDate> find_full_dates(std::string_view text);

/// The first day of `text` that is written without a year ("Thursday, January 6", "6. Januar", "06.01."); nullopt where
/// the first day written has one.
[[nodiscard]] std::optional<WrittenDay> find_yearless_day(std::string_view text);

}  // namespace kz
