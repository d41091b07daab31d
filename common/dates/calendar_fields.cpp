// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/calendar_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "common/dates/calendar.h"

namespace kz {

std::optional<DatePeriod> period_in(const CalendarFields& fields, int year) {
  if (year < 1 || year > 9999) return std::nullopt;
  if (fields.part < 0) {
    const Day november{year, 11, 1};
    if (fields.part == kThanksgiving) return period_of(TimeUnit::day, add_days(weekday_after(november, 4), 21));
    return period_of(TimeUnit::day, fields.part == kEaster ? easter_of(year) : orthodox_easter_of(year));
  }
  if (fields.is_season) return season_of(year, fields.part - 1);
  Day day{year, fields.month > 0 ? fields.month : 1, fields.day > 0 ? fields.day : 1};
  if (fields.unit == TimeUnit::week) {
    constexpr int kDayOfFirstWeek = 4;  // ISO 8601: 4 January
    const DatePeriod week = period_of(TimeUnit::week, add_days({year, 1, kDayOfFirstWeek}, 7L * (fields.part - 1)));
    return week.value.starts_with(fmt::format("{:04}-", year)) ? std::optional(week) : std::nullopt;
  }
  if (fields.unit == TimeUnit::quarter) day.month = fields.part * 3 - 2;
  if (fields.unit == TimeUnit::period) day.month = fields.part * 6 - 5;
  if (!is_valid_day(day.year, day.month, day.day)) return std::nullopt;
  return period_of(fields.unit, day);
}

std::string yearless_value(const CalendarFields& fields) {
  if (fields.is_season) return season_of(2000, fields.part - 1).value.replace(0, 4, "XXXX");
  if (fields.unit == TimeUnit::quarter) return fmt::format("XXXX-Q{}", fields.part);
  if (fields.unit == TimeUnit::period) return fmt::format("XXXX-H{}", fields.part);
  if (fields.unit == TimeUnit::week) return fmt::format("XXXX-W{:02}", fields.part);
  if (fields.part < 0) return "XXXX-XX-XX";
  const std::string month = fields.month > 0 ? fmt::format("{:02}", fields.month) : "XX";
  if (fields.unit == TimeUnit::month) return "XXXX-" + month;
  return fmt::format("XXXX-{}-{:02}", month, fields.day);
}

namespace {

struct PeriodOfYear {
  int year;
  DatePeriod period;
};

/// The first of the years from `first` by `step` whose period passes. 29 February comes every fourth.
template <typename Passes>
std::optional<PeriodOfYear> first_period(const CalendarFields& fields, int first, int step, Passes passes) {
  constexpr int kYears = 6;
  for (int year = first; year != first + kYears * step; year += step) {
    auto period = period_in(fields, year);
    if (period && passes(*period)) return PeriodOfYear{year, *std::move(period)};
  }
  return std::nullopt;
}

}  // namespace

int choose_year(const CalendarFields& fields, const Day& anchor, Relation relation, Tense tense, bool is_sure) {
  if (relation == Relation::current) return anchor.year;
  // A winter begins in the year before the one it is of, or ends in the one behind it.
  const auto latest = first_period(fields, anchor.year + 1, -1, [&](const DatePeriod& period) {
    return relation == Relation::last ? period.to < anchor : period.from <= anchor;
  });
  if (relation == Relation::last) return latest ? latest->year : anchor.year;
  const auto earliest = first_period(fields, anchor.year - 1, 1, [&](const DatePeriod& period) {
    return relation == Relation::next ? period.from > anchor : period.to >= anchor;
  });
  if (relation == Relation::next) return earliest ? earliest->year : anchor.year;
  if (!latest || !earliest) return anchor.year;
  // The nearer one; the tense counts for much, and a season is rather the past one. What is off by a few days is so for
  // another reason than the tense: a text of the day before, a date of publication that is a little late.
  const long back = std::max(0L, day_number(anchor) - day_number(latest->period.to));
  const long ahead = std::max(0L, day_number(earliest->period.from) - day_number(anchor));
  constexpr long kFewDays = 3;
  constexpr long kTenseWeight = 6;
  const bool is_past = tense == Tense::past || (tense == Tense::unknown && fields.unit == TimeUnit::quarter);
  if (is_sure && tense == Tense::future && back > kFewDays) return earliest->year;
  if (is_sure && tense == Tense::past && ahead > kFewDays) return latest->year;
  const long far_back = tense == Tense::future ? back * kTenseWeight : back;
  const long far_ahead = is_past ? ahead * kTenseWeight : ahead;
  return far_ahead < far_back ? earliest->year : latest->year;
}

Day month_near(const Day& anchor, int day, Tense tense) {
  const Day first{anchor.year, anchor.month, 1};
  if (tense == Tense::future) return day < anchor.day ? add_months(first, 1) : first;
  return day > anchor.day ? add_months(first, -1) : first;
}

Day month_with(const Day& anchor, int weekday, int day, Tense tense) {
  constexpr int kFurthest = 14;  // months in which every day of the month falls on every weekday
  const Day first{anchor.year, anchor.month, 1};
  const auto fits = [&](const Day& month) {
    return is_valid_day(month.year, month.month, day) && weekday_of({month.year, month.month, day}) == weekday;
  };
  for (int distance = 0; distance <= kFurthest; ++distance) {
    const Day earlier = add_months(first, -distance);
    const Day later = add_months(first, distance);
    if (tense == Tense::future ? fits(later) : fits(earlier)) return tense == Tense::future ? later : earlier;
    if (tense == Tense::future ? fits(earlier) : fits(later)) return tense == Tense::future ? earlier : later;
  }
  return month_near(anchor, day, tense);
}

}  // namespace kz
