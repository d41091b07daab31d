// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/dates/date_words.h"
#include "kzsearch/article.h"

namespace kz {

/// Days of the calendar that have a name of their own: a week, a quarter, a winter.
struct DatePeriod {
  std::string value;  ///< TIMEX3: "2022-W01"
  Day from;           ///< inclusive
  Day to;             ///< inclusive
};

/// `day` moved by whole months; the last of the month where it has no such day. Stays within the years 1 to 9999.
[[nodiscard]] Day add_months(const Day& day, long months);

/// `day` moved by days; stays within the years 1 to 9999.
[[nodiscard]] Day add_days(const Day& day, long days);

/// 1 Monday .. 7 Sunday.
[[nodiscard]] int weekday_of(const Day& day);

/// The last such day of the week (1 Monday ... 7 Sunday) on or before `day`.
[[nodiscard]] Day weekday_before(const Day& day, int weekday);

/// The first such day of the week on or after `day`.
[[nodiscard]] Day weekday_after(const Day& day, int weekday);

/// The day, week, weekend, month, quarter, half (TimeUnit::period), year, decade or century that holds `day`. The
/// weekend of a week is the one at its end. Units finer than a day give the day.
[[nodiscard]] DatePeriod period_of(TimeUnit unit, const Day& day);

/// The same, `count` units later: the day of the result is that of `day`, as far as there is one.
[[nodiscard]] Day shifted_day(TimeUnit unit, const Day& day, long count);

/// 0 spring .. 3 winter, by whole months; a winter has the year in which it begins.
[[nodiscard]] DatePeriod season_of(int year, int season);

/// Easter Sunday of the Gregorian calendar.
[[nodiscard]] Day easter_of(int year);

/// Easter Sunday of the Julian calendar, as a day of the Gregorian one; right for 1900 to 2099.
[[nodiscard]] Day orthodox_easter_of(int year);

}  // namespace kz
