// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_period.h"

#include <string>

#include "common/dates/calendar.h"
#include "support/catch.h"

namespace {

using kz::TimeUnit;

std::string describe(const kz::DatePeriod& period) {
  return period.value + ' ' + kz::to_iso(period.from) + ".." + kz::to_iso(period.to);
}

TEST_CASE("a day lies in one period of every unit", "[date_period]") {
  struct Case {
    TimeUnit unit;
    kz::Day day;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {TimeUnit::day, {2022, 1, 6}, "2022-01-06 2022-01-06..2022-01-06"},
      {TimeUnit::week, {2022, 1, 6}, "2022-W01 2022-01-03..2022-01-09"},
      {TimeUnit::week, {2022, 1, 2}, "2021-W52 2021-12-27..2022-01-02"},
      {TimeUnit::week, {2021, 1, 1}, "2020-W53 2020-12-28..2021-01-03"},
      {TimeUnit::week, {2018, 12, 31}, "2019-W01 2018-12-31..2019-01-06"},
      {TimeUnit::weekend, {2022, 1, 3}, "2022-W01-WE 2022-01-08..2022-01-09"},
      {TimeUnit::month, {2024, 2, 29}, "2024-02 2024-02-01..2024-02-29"},
      {TimeUnit::quarter, {2022, 12, 31}, "2022-Q4 2022-10-01..2022-12-31"},
      {TimeUnit::period, {2022, 7, 1}, "2022-H2 2022-07-01..2022-12-31"},
      {TimeUnit::year, {2022, 7, 1}, "2022 2022-01-01..2022-12-31"},
      {TimeUnit::decade, {1999, 7, 1}, "199 1990-01-01..1999-12-31"},
      {TimeUnit::century, {1999, 7, 1}, "19 1900-01-01..1999-12-31"},
      {TimeUnit::century, {50, 7, 1}, "00 0001-01-01..0099-12-31"},
      {TimeUnit::week, {9999, 12, 31}, "9999-W52 9999-12-27..9999-12-31"},
  }));
  CAPTURE(c.expected);
  CHECK(describe(kz::period_of(c.unit, c.day)) == c.expected);
}

TEST_CASE("a shifted day stays in the calendar", "[date_period]") {
  CHECK(kz::shifted_day(TimeUnit::month, {2022, 3, 31}, -1) == kz::Day{2022, 2, 28});
  CHECK(kz::shifted_day(TimeUnit::year, {2024, 2, 29}, 1) == kz::Day{2025, 2, 28});
  CHECK(kz::shifted_day(TimeUnit::week, {2022, 1, 6}, -1) == kz::Day{2021, 12, 30});
  CHECK(kz::shifted_day(TimeUnit::century, {2022, 1, 6}, 9'000'000'000L).year == 9999);
  CHECK(kz::shifted_day(TimeUnit::day, {2022, 1, 6}, -9'000'000'000L) == kz::Day{1, 1, 1});
}

TEST_CASE("weekdays and movable feasts are known", "[date_period]") {
  CHECK(kz::weekday_of({2022, 1, 6}) == 4);
  CHECK(kz::weekday_of({1, 1, 1}) == 1);
  CHECK(kz::weekday_of({1969, 12, 28}) == 7);
  CHECK(kz::easter_of(2000) == kz::Day{2000, 4, 23});
  CHECK(kz::easter_of(2022) == kz::Day{2022, 4, 17});
  CHECK(describe(kz::season_of(9999, 3)) == "9999-WI 9999-12-01..9999-12-31");
  CHECK(describe(kz::season_of(2021, 3)) == "2021-WI 2021-12-01..2022-02-28");
}

}  // namespace
