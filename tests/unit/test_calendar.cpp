// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/calendar.h"

#include <string>

#include "support/catch.h"

namespace {

using kz::DatePrecision;
using kz::Day;

std::string iso_or_none(std::string_view text) {
  const auto day = kz::parse_iso_day(text);
  return day ? kz::to_iso(*day) : "none";
}

TEST_CASE("an ISO day is read as written, whatever its time and zone", "[calendar]") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {"2022-01-06", "2022-01-06"},
      {"2022-01-06T23:30:00+06:00", "2022-01-06"},
      {"2022-01-06T23:30:00Z", "2022-01-06"},
      {"2022-01-06t23:30:00.125z", "2022-01-06"},
      {"2022-01-06 23:30", "2022-01-06"},
      {"2022-01-06 23:30:00 +0600", "2022-01-06"},
      {"2016-12-31T23:59:60Z", "2016-12-31"},  // a leap second
      {"2020-02-29", "2020-02-29"},
      {"0001-01-01", "0001-01-01"},
      {"9999-12-31", "9999-12-31"},
      {"", "none"},
      {"2022", "none"},
      {"2022-01", "none"},
      {"2022-1-6", "none"},
      {"2022-02-29", "none"},
      {"1900-02-29", "none"},  // no leap year: divisible by 100
      {"2022-00-10", "none"},
      {"2022-13-01", "none"},
      {"2022-04-31", "none"},
      {"0000-01-01", "none"},
      {"2022-01-06T", "none"},
      {"2022-01-06T25:00", "none"},
      {"2022-01-06T23:60", "none"},
      {"2022-01-06T23:30+6", "none"},
      {"2022-01-06T23:30:00Zulu", "none"},
      {"2022-01-06x", "none"},
      {"2022-01-061", "none"},
      {" 2022-01-06", "none"},
      {"2022/01/06", "none"},
      {"-022-01-06", "none"},
  }));
  CAPTURE(c.text);
  CHECK(iso_or_none(c.text) == c.expected);
}

TEST_CASE("days count from 1970-01-01 and back", "[calendar]") {
  struct Case {
    Day day;
    long number;
  };
  const auto c = GENERATE(values<Case>({
      {{1970, 1, 1}, 0},
      {{1969, 12, 31}, -1},
      {{2000, 2, 29}, 11016},
      {{2022, 1, 6}, 18998},
      {{1, 1, 1}, -719162},
      {{9999, 12, 31}, 2932896},
  }));
  CAPTURE(c.number);
  CHECK(kz::day_number(c.day) == c.number);
  CHECK(kz::day_from_number(c.number) == c.day);
}

TEST_CASE("every day of four centuries survives the way to its number and back", "[calendar]") {
  long expected = kz::day_number({1900, 1, 1});
  bool all_equal = true;
  for (int year = 1900; year < 2300; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= kz::days_in_month(year, month); ++day, ++expected) {
        const Day date{year, month, day};
        all_equal = all_equal && kz::day_number(date) == expected && kz::day_from_number(expected) == date;
      }
    }
  }
  CHECK(all_equal);
}

TEST_CASE("a number outside the calendar gives its first or last day", "[calendar]") {
  CHECK(kz::day_from_number(-10'000'000) == Day{1, 1, 1});
  CHECK(kz::day_from_number(10'000'000) == Day{9999, 12, 31});
}

TEST_CASE("a date is written as coarse as it is known", "[calendar]") {
  CHECK(kz::to_iso(Day{2022, 1, 6}) == "2022-01-06");
  CHECK(kz::to_iso(Day{33, 4, 3}) == "0033-04-03");
  CHECK(kz::to_iso(Day{2022, 1, 1}, DatePrecision::month) == "2022-01");
  CHECK(kz::to_iso(Day{2022, 1, 1}, DatePrecision::year) == "2022");
}

}  // namespace
