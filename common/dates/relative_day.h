// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/dates/date_words.h"
#include "kzsearch/article.h"

namespace kz {

/// A date as a person types it by its distance from today: "thursday", "last week", "3d", "January 6th".
struct RelativeDate {
  enum class Kind {
    period,     ///< the `unit` that is `count` from that of today: "last week"
    day,        ///< the one day `count` `unit`s from today: "2w", "3 days ago"
    stretch,    ///< the last (`count` below 0) or next days: "last 3 days"
    weekday,    ///< `number` 1..7; `count` -1 last, 0 this, 1 next
    month,      ///< `number` 1..12; likewise
    month_day,  ///< month `number`, day `count`
  };
  Kind kind = Kind::day;
  TimeUnit unit = TimeUnit::day;
  long count = 0;
  int number = 0;
  bool is_bare = false;  ///< a weekday or month without "last", "this", "next"
};

/// Reads such a date; nullopt for anything else, dates with a year included. Case is ignored; English, and the month
/// names of month_names.h. `text` must be valid UTF-8.
[[nodiscard]] std::optional<RelativeDate> read_relative_date(std::string_view text);

struct DayRange {
  Day from;  ///< inclusive
  Day to;    ///< inclusive
};

/// The days it means where today is `as_of`. A bare weekday or month is the latest that has begun; a day without a year
/// is the latest, or one that comes within 30 days. nullopt where there is no such day: "February 30".
[[nodiscard]] std::optional<DayRange> resolve_relative_date(const RelativeDate& date, const Day& as_of);

}  // namespace kz
