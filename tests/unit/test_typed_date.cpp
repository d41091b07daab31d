// SPDX-License-Identifier: GPL-2.0-or-later
// Spans as people of other habits and languages type them, and what they are told where one is not understood.
#include <string>
#include <string_view>

#include "common/dates/calendar.h"
#include "common/dates/day_span.h"
#include "kzsearch/error.h"
#include "support/catch.h"

namespace {

constexpr kz::Day kWednesday{2022, 5, 18};

std::string days_of(std::string_view text) {
  const kz::DaySpan span = kz::parse_day_span(text, "--event", kWednesday);
  if (span.unknown) return "unknown";
  return (span.from ? kz::to_iso(*span.from) : "") + ".." + (span.to ? kz::to_iso(*span.to) : "");
}

std::string hint_for(std::string_view text) {
  try {
    return "accepted as " + days_of(text);
  } catch (const kz::Error& error) {
    return error.hint();
  }
}

struct TypedSpan {
  const char* text;
  const char* expected;
};

TEST_CASE("spans are read as other countries and programs write them", "[day_span]") {
  const auto c = GENERATE(values<TypedSpan>({
      {"2022-1", "2022-01-01..2022-01-31"},
      {"2022/01", "2022-01-01..2022-01-31"},
      {"01/2022", "2022-01-01..2022-01-31"},
      {"1.2022", "2022-01-01..2022-01-31"},
      {"2021-22", "2021-01-01..2022-12-31"},
      {"2021\u201322", "2021-01-01..2022-12-31"},
      {"06.01.22", "2022-01-06..2022-01-06"},
      {"13/01/22", "2022-01-13..2022-01-13"},
      {"6.1.", "2022-01-06..2022-01-06"},
      {"06JAN2022", "2022-01-06..2022-01-06"},
      {"24.II.2022", "2022-02-24..2022-02-24"},
      {"121430ZJAN22", "2022-01-12..2022-01-12"},
      {"1Q22", "2022-01-01..2022-03-31"},
      {"q1 22", "2022-01-01..2022-03-31"},
      {"fy2021", "2021-01-01..2021-12-31"},
      {"2022W05", "2022-01-31..2022-02-06"},
      {"KW 5 2022", "2022-01-31..2022-02-06"},
      {"W5/2022", "2022-01-31..2022-02-06"},
      {"week of 6 January 2022", "2022-01-03..2022-01-09"},
      {"year 2022", "2022-01-01..2022-12-31"},
      {"new year 2022", "2022-01-01..2022-01-01"},
      {"weekend", "2022-05-14..2022-05-15"},
      {"ytd", "2022-01-01..2022-05-18"},
      {"year to date", "2022-01-01..2022-05-18"},
      {"last 48h", "2022-05-16..2022-05-18"},
      {"past 7d", "2022-05-12..2022-05-18"},
      {"2022-01-05 \u00B1 2d", "2022-01-03..2022-01-07"},
      {"2022-01-05+-2d", "2022-01-03..2022-01-07"},
      {"2022-01-05-2022-01-08", "2022-01-05..2022-01-08"},
      {"5.1.-8.1.2022", "2022-01-05..2022-01-08"},
      {"5 - 8 January 2022", "2022-01-05..2022-01-08"},
      {"5.-8. Januar 2022", "2022-01-05..2022-01-08"},
      {"5. bis 8. Januar 2022", "2022-01-05..2022-01-08"},
      {"du 5 au 8 janvier 2022", "2022-01-05..2022-01-08"},
      {"del 5 al 8 de enero de 2022", "2022-01-05..2022-01-08"},
      {"с 5 по 8 января 2022 года", "2022-01-05..2022-01-08"},
      {"6 января 2022 года", "2022-01-06..2022-01-06"},
      {"2022年1月", "2022-01-01..2022-01-31"},
      {"gestern", "2022-05-17..2022-05-17"},
      {"Letzte Woche", "2022-05-09..2022-05-15"},
      {"la semaine dernière", "2022-05-09..2022-05-15"},
      {"на прошлой неделе", "2022-05-09..2022-05-15"},
      {"вчера..", "2022-05-17.."},
      {"понедельник", "2022-05-16..2022-05-16"},
      {"昨天", "2022-05-17..2022-05-17"},
      {"أمس", "2022-05-17..2022-05-17"},
      {"Montag..Freitag", "2022-05-09..2022-05-13"},
      {"mtd", "2022-05-01..2022-05-18"},
      {"undated", "unknown"},
  }));
  CAPTURE(c.text);
  CHECK(days_of(c.text) == c.expected);
}

TEST_CASE("the hint says what was meant, or how it is written", "[day_span]") {
  const auto c = GENERATE(values<TypedSpan>({
      {"Febuary 2022", "did you mean 'february 2022'?"},
      {"wensday", "did you mean 'wednesday'?"},
      {"last weak", "did you mean 'last week'?"},
      {"7 days", "write 'last 7 days' for a span up to today, '7 days ago' for a day"},
      {"-7d", "write 7d.. for all since then, 7d for that day"},
      {"6/1", "write the day with the name of its month, '6 January', or with its year, 2022-01-06"},
      {"01/06/22", "write 2022-06-01 or 2022-01-06"},
      {"8-5 January 2022", "write '2022-01-05..2022-01-08'"},
  }));
  CAPTURE(c.text);
  CHECK(hint_for(c.text) == c.expected);
}

TEST_CASE("words of today in other languages count from today", "[day_span]") {
  CHECK(kz::counts_from_today("gestern"));
  CHECK(kz::counts_from_today("ytd"));
  CHECK_FALSE(kz::counts_from_today("01/2022"));
}

}  // namespace
