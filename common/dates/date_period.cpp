// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_period.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/dates/calendar.h"

namespace kz {
namespace {

Day last_of_month(int year, int month) {
  return {year, month, days_in_month(year, month)};
}

DatePeriod months_period(std::string value, int year, int first_month, int last_month) {
  return {std::move(value), {year, first_month, 1}, last_of_month(year, last_month)};
}

DatePeriod years_period(std::string value, int first_year, int last_year) {
  return {std::move(value), {std::max(first_year, 1), 1, 1}, {std::min(last_year, 9999), 12, 31}};
}

// ISO 8601: the week belongs to the year of its Thursday.
DatePeriod week_period(const Day& day, bool only_weekend) {
  const long monday = day_number(day) - (weekday_of(day) - 1);
  const Day thursday = day_from_number(monday + 3);
  const long week = (day_number(thursday) - day_number({thursday.year, 1, 1})) / 7 + 1;
  return {fmt::format("{:04}-W{:02}{}", thursday.year, week, only_weekend ? "-WE" : ""),
          day_from_number(only_weekend ? monday + 5 : monday), day_from_number(monday + 6)};
}

}  // namespace

Day add_months(const Day& day, long months) {
  const long index = std::clamp(day.year * 12L + day.month - 1 + months, 12L, 9999L * 12 + 11);
  Day moved{static_cast<int>(index / 12), static_cast<int>(index % 12) + 1, 1};
  moved.day = std::min(day.day, days_in_month(moved.year, moved.month));
  return moved;
}

Day add_days(const Day& day, long days) {
  return day_from_number(day_number(day) + days);
}

int weekday_of(const Day& day) {
  constexpr long kThursday = 3;  // 1970-01-01
  return static_cast<int>(((day_number(day) + kThursday) % 7 + 7) % 7) + 1;
}

Day weekday_before(const Day& day, int weekday) {
  return add_days(day, -((weekday_of(day) - weekday + 7) % 7));
}

Day weekday_after(const Day& day, int weekday) {
  return add_days(day, (weekday - weekday_of(day) + 7) % 7);
}

DatePeriod period_of(TimeUnit unit, const Day& day) {
  switch (unit) {
    case TimeUnit::week:
    case TimeUnit::fortnight:
      return week_period(day, false);
    case TimeUnit::weekend:
      return week_period(day, true);
    case TimeUnit::month:
      return months_period(fmt::format("{:04}-{:02}", day.year, day.month), day.year, day.month, day.month);
    case TimeUnit::quarter: {
      const int quarter = (day.month - 1) / 3;
      return months_period(fmt::format("{:04}-Q{}", day.year, quarter + 1), day.year, quarter * 3 + 1, quarter * 3 + 3);
    }
    case TimeUnit::period: {
      const int half = (day.month - 1) / 6;
      return months_period(fmt::format("{:04}-H{}", day.year, half + 1), day.year, half * 6 + 1, half * 6 + 6);
    }
    case TimeUnit::year:
      return years_period(fmt::format("{:04}", day.year), day.year, day.year);
    case TimeUnit::decade:
      return years_period(fmt::format("{:03}", day.year / 10), day.year / 10 * 10, day.year / 10 * 10 + 9);
    case TimeUnit::century:
      return years_period(fmt::format("{:02}", day.year / 100), day.year / 100 * 100, day.year / 100 * 100 + 99);
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
    case TimeUnit::day:
      break;
  }
  return {to_iso(day), day, day};
}

Day shifted_day(TimeUnit unit, const Day& day, long count) {
  constexpr long kMost = 10'000'000;
  const long n = std::clamp(count, -kMost, kMost);
  switch (unit) {
    case TimeUnit::week:
    case TimeUnit::weekend:
      return add_days(day, 7 * n);
    case TimeUnit::fortnight:
      return add_days(day, 14 * n);
    case TimeUnit::month:
      return add_months(day, n);
    case TimeUnit::quarter:
      return add_months(day, 3 * n);
    case TimeUnit::period:
      return add_months(day, 6 * n);
    case TimeUnit::year:
      return add_months(day, 12 * n);
    case TimeUnit::decade:
      return add_months(day, 120 * n);
    case TimeUnit::century:
      return add_months(day, 1200 * n);
    case TimeUnit::day:
      return add_days(day, n);
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
      break;
  }
  return day;
}

DatePeriod season_of(int year, int season) {
  constexpr const char* kNames[] = {"SP", "SU", "FA", "WI"};
  const std::string value = fmt::format("{:04}-{}", year, kNames[season]);
  if (season < 3) return months_period(value, year, season * 3 + 3, season * 3 + 5);
  return {value, {year, 12, 1}, year < 9999 ? last_of_month(year + 1, 2) : last_of_month(year, 12)};
}

// The anonymous Gregorian computus (Meeus, Jones, Butcher).
Day easter_of(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

// The Julian computus (Meeus), thirteen days on.
Day orthodox_easter_of(int year) {
  constexpr long kJulianDays = 13;
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int n = d + e + 114;
  return add_days({year, n / 31, n % 31 + 1}, kJulianDays);
}

}  // namespace kz
