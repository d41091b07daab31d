// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/article/header_dates.h"
#include "kzsearch/article.h"
#include "kzsearch/entities.h"

namespace kz {

/// How often each weekday is named, Monday first.
using WeekdayCounts = std::array<std::size_t, 7>;

/// How often the weekdays of `dates` are named that no day of publication resolved ("XXXX-WXX-3").
[[nodiscard]] WeekdayCounts named_weekdays(std::span<const DateMention> dates);

/// Whether a day is sure enough to date other articles by: a year guessed from a weekday is not.
[[nodiscard]] bool is_sure_date(const PublicationDate& published);

/// The value of schema::kOpenDateSlot of an article as it was annotated alone. Where it does not tell its own day: the
/// weekdays it names, a byte each, and the month and day that it tells without a year, a byte each, by which
/// `bind_dates` may find the day. "f" where the day is that of its file or not sure (is_sure_date), which is no
/// evidence for others. Else empty.
[[nodiscard]] std::string open_date_value(const std::optional<PublicationDate>& published,
                                          std::span<const DateMention> dates,
                                          const std::optional<YearlessDay>& yearless_day);

/// Whether such a value says that the article does not tell its own day.
[[nodiscard]] bool is_open_date(std::string_view value);

/// The weekdays of such a value, for which `is_open_date` holds.
[[nodiscard]] WeekdayCounts weekdays_of(std::string_view value);

/// The day without a year of such a value.
[[nodiscard]] std::optional<YearlessDay> yearless_day_of(std::string_view value);

}  // namespace kz
