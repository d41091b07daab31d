// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/day_span.h"

#include <iterator>
#include <string>
#include <string_view>

#include "common/dates/calendar.h"
#include "kzsearch/error.h"
#include "support/catch.h"

namespace {

std::string describe(const kz::DaySpan& span) {
  if (span.unknown) return "unknown";
  return (span.from ? kz::to_iso(*span.from) : "") + ".." + (span.to ? kz::to_iso(*span.to) : "");
}

kz::Error error_of(std::string_view text) {
  try {
    const kz::DaySpan span = kz::parse_day_span(text, "--published");
    return kz::Error(kz::ErrorCode::internal, "accepted as " + describe(span));
  } catch (const kz::Error& error) {
    return error;
  }
}

TEST_CASE("a span is read with both ends inclusive", "[day_span]") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {"2022-01-06", "2022-01-06..2022-01-06"},
      {"  2022-01-06 ", "2022-01-06..2022-01-06"},
      {"2022-01-06T23:30:00+06:00", "2022-01-06..2022-01-06"},
      {"2022", "2022-01-01..2022-12-31"},
      {"2022-02", "2022-02-01..2022-02-28"},
      {"2020-02", "2020-02-01..2020-02-29"},
      {"6 January 2022", "2022-01-06..2022-01-06"},
      {"January 6th, 2022", "2022-01-06..2022-01-06"},
      {"jan. 6, 2022", "2022-01-06..2022-01-06"},
      {"Jan 2022", "2022-01-01..2022-01-31"},
      {"February 2022", "2022-02-01..2022-02-28"},
      {"06.01.2022", "2022-01-06..2022-01-06"},
      {"2022/01/06", "2022-01-06..2022-01-06"},
      {"13/1/2022", "2022-01-13..2022-01-13"},
      {"2022-01-05..2022-01-08", "2022-01-05..2022-01-08"},
      {"2022-01-05 .. 2022-01-08", "2022-01-05..2022-01-08"},
      {"2022-01..2022-02", "2022-01-01..2022-02-28"},
      {"2022-01-15..2022", "2022-01-15..2022-12-31"},
      {"5 January 2022..8 January 2022", "2022-01-05..2022-01-08"},
      {"2022-01-05..2022-01-05", "2022-01-05..2022-01-05"},
      {"2022-01-05..", "2022-01-05.."},
      {"20220105-20220107", "2022-01-05..2022-01-07"},
      {"January 5 to 8, 2022", "2022-01-05..2022-01-08"},
      {"Jan-Mar 2022", "2022-01-01..2022-03-31"},
      {"first half of January 2022", "2022-01-01..2022-01-15"},
      {"through 2021", "..2021-12-31"},
      {"<2022", "..2021-12-31"},
      {"<=2022-01", "..2022-01-31"},
      {"> 2022-01-05", "2022-01-06.."},
      {">=January 2022", "2022-01-01.."},
      {"..2022-01", "..2022-01-31"},
      {"2022-01-05/P7D", "2022-01-05..2022-01-11"},  // seven days, the first among them
      {"2022-01-05/P1D", "2022-01-05..2022-01-05"},
      {"2022-01-05/p2w", "2022-01-05..2022-01-18"},
      {"2022-01-05/P1M", "2022-01-05..2022-02-04"},
      {"2022-01-31/P1M", "2022-01-31..2022-02-27"},
      {"2022/P1Y", "2022-01-01..2022-12-31"},
      {"2022-01-05/P1Y6M", "2022-01-05..2023-07-04"},
      {"P2D/2022-01-05", "2022-01-04..2022-01-05"},
      {"P1M/2022-01", "2022-01-01..2022-01-31"},
      {"2022/01/06/P2D", "none"},  // one separator, two meanings
      {"9999-12-01/P99999D", "9999-12-01..9999-12-31"},
      {"unknown", "unknown"},
      {"Unknown", "unknown"},
  }));
  CAPTURE(c.text);
  if (c.expected == "none") {
    CHECK_THROWS_AS(kz::parse_day_span(c.text, "--published"), kz::Error);
  } else {
    CHECK(describe(kz::parse_day_span(c.text, "--published")) == c.expected);
  }
}

TEST_CASE("an unreadable span is refused with its place", "[day_span]") {
  struct Case {
    std::string text;
    std::string message;
    std::string detail;
  };
  const auto c = GENERATE(values<Case>({
      {"2022-02-31", "impossible date '2022-02-31' in --published", "2022-02-31\n^~~~~~~~~~"},
      {"2022-01-05..2022-02-31", "impossible date '2022-02-31' in --published",
       "2022-01-05..2022-02-31\n            ^~~~~~~~~~"},
      {"31 April 2022", "impossible date '31 April 2022' in --published", "31 April 2022\n^~~~~~~~~~~~~"},
      {"2022-13", "impossible date '2022-13' in --published", "2022-13\n^~~~~~~"},
      {"0000", "impossible date '0000' in --published", "0000\n^~~~"},
      {"2022-01-08..2022-01-05", "reversed span '2022-01-08..2022-01-05' in --published",
       "2022-01-08..2022-01-05\n^~~~~~~~~~~~~~~~~~~~~~"},
      {"1/6/2022", "ambiguous date '1/6/2022' in --published", "1/6/2022\n^~~~~~~~"},
      {"yesterday", "nothing to count from: 'yesterday' in --published", "yesterday\n^~~~~~~~~"},
      {"2022..last week", "nothing to count from: 'last week' in --published", "2022..last week\n      ^~~~~~~~~"},
      {"3d", "nothing to count from: '3d' in --published", "3d\n^~"},
      {"6 January", "nothing to count from: '6 January' in --published", "6 January\n^~~~~~~~~"},
      {"22-01-06", "unreadable date '22-01-06' in --published", "22-01-06\n^~~~~~~~"},
      {"..", "no date '..' in --published", "..\n^~"},
      {"", "no date in --published", ""},
      {"   ", "no date in --published", "   \n^"},
      {"2022...2023", "unreadable date '.2023' in --published", "2022...2023\n      ^~~~~"},
      {"2022..2023..2024", "unreadable date '2023..2024' in --published", "2022..2023..2024\n      ^~~~~~~~~~"},
      {"2022/P", "unreadable date '2022/P' in --published", "2022/P\n^~~~~~"},
      {"2022/P0D", "unreadable duration 'P0D' in --published", "2022/P0D\n     ^~~"},
      {"2022/P7", "unreadable duration 'P7' in --published", "2022/P7\n     ^~"},
      {"2022/P7X", "unreadable duration 'P7X' in --published", "2022/P7X\n     ^~~"},
      {"2022/P99999999999D", "unreadable duration 'P99999999999D' in --published",
       "2022/P99999999999D\n     ^~~~~~~~~~~~~"},
      {"P2D/", "no date beside the duration in --published", "P2D/\n    ^"},
      {"märz..2022", "nothing to count from: 'märz' in --published", "märz..2022\n^~~~"},
      {"2022..\xFF", "unreadable date '\uFFFD' in --published", "2022..\uFFFD\n      ^"},
      {"a\nb", "unreadable date 'a b' in --published", "a b\n^~~"},
  }));
  CAPTURE(c.text);
  const kz::Error error = error_of(c.text);
  CHECK(error.code() == kz::ErrorCode::query);
  CHECK(error.what() == c.message);
  CHECK(error.detail() == c.detail);
  CHECK_FALSE(error.hint().empty());
}

TEST_CASE("the hint mends the span", "[day_span]") {
  try {
    static_cast<void>(kz::parse_day_span("6", "event:", kz::Day{2022, 1, 9}));
    FAIL("read");
  } catch (const kz::Error& error) {
    CHECK(error.hint().ends_with("quoted: event:\"last week\""));
  }
  CHECK(error_of("1/6/2022").hint() == "write 2022-06-01 or 2022-01-06");
  CHECK(error_of("2022-01-08..2022-01-05").hint() == "write '2022-01-05..2022-01-08'");
}

TEST_CASE("a duration that adds up beyond every calendar is refused", "[day_span]") {
  std::string span = "2022/P";
  for (int i = 0; i < 10'000; ++i) span += "99999W";
  CHECK(error_of(span).code() == kz::ErrorCode::query);
}

TEST_CASE("a very long span is clipped in the message", "[day_span]") {
  const kz::Error error = error_of(std::string(100'000, 'x'));
  CHECK(std::string(error.what()).size() < 300);
  CHECK(error.detail().empty());
}

// As of Saturday, 8 January 2022; "refused" stands for an error of the query.
struct SpanCase {
  const char* text;
  const char* expected;
};

constexpr SpanCase kSpans[] = {
    // The calendar.
    {"2022", "2022-01-01..2022-12-31"},
    {"1850", "1850-01-01..1850-12-31"},
    {"2022-02", "2022-02-01..2022-02-28"},
    {"2024-02", "2024-02-01..2024-02-29"},
    {"1900-02", "1900-02-01..1900-02-28"},
    {"2022-01-06", "2022-01-06..2022-01-06"},
    {"2022-01-06T10:30:00Z", "2022-01-06..2022-01-06"},
    {"2022-W01", "2022-01-03..2022-01-09"},
    {"2022-w1", "2022-01-03..2022-01-09"},
    {"2020-W53", "2020-12-28..2021-01-03"},
    {"2022-Q1", "2022-01-01..2022-03-31"},
    {"2022-q4", "2022-10-01..2022-12-31"},
    {"1990s", "1990-01-01..1999-12-31"},
    {"6 January 2022", "2022-01-06..2022-01-06"},
    {"6 january 2022", "2022-01-06..2022-01-06"},
    {"06 Jan 2022", "2022-01-06..2022-01-06"},
    {"6th of January 2022", "2022-01-06..2022-01-06"},
    {"January 6th, 2022", "2022-01-06..2022-01-06"},
    {"January 6 2022", "2022-01-06..2022-01-06"},
    {"Jan. 6, 2022", "2022-01-06..2022-01-06"},
    {"6. Januar 2022", "2022-01-06..2022-01-06"},
    {"6 января 2022", "2022-01-06..2022-01-06"},
    {"January 2022", "2022-01-01..2022-01-31"},
    {"jan 2022", "2022-01-01..2022-01-31"},
    {"Sept. 2021", "2021-09-01..2021-09-30"},
    {"06.01.2022", "2022-01-06..2022-01-06"},
    {"2022/01/06", "2022-01-06..2022-01-06"},
    {"2022.1.6", "2022-01-06..2022-01-06"},
    {"13/1/2022", "2022-01-13..2022-01-13"},
    {"1/13/2022", "2022-01-13..2022-01-13"},
    {"5/5/2022", "2022-05-05..2022-05-05"},
    {"29 February 2024", "2024-02-29..2024-02-29"},
    {"２０２２-０１-０６", "2022-01-06..2022-01-06"},
    {"٢٠٢٢-٠١-٠٦", "2022-01-06..2022-01-06"},
    {"16 Dey 1400", "2022-01-06..2022-01-06"},
    // Spans.
    {"2022-01-05..2022-01-08", "2022-01-05..2022-01-08"},
    {"2022-01-05 .. 2022-01-08", "2022-01-05..2022-01-08"},
    {"2021..2022", "2021-01-01..2022-12-31"},
    {"2021-12..2022-01-06", "2021-12-01..2022-01-06"},
    {"2022-01-06..2022-01-06", "2022-01-06..2022-01-06"},
    {"2022-01-06..", "2022-01-06.."},
    {"..2022-01-06", "..2022-01-06"},
    {"1990s..2005", "1990-01-01..2005-12-31"},
    {"2021-Q4..2022-W01", "2021-10-01..2022-01-09"},
    {"2022-01-05/P7D", "2022-01-05..2022-01-11"},
    {"2022-01-05/P1W", "2022-01-05..2022-01-11"},
    {"2022-01-05/p1d", "2022-01-05..2022-01-05"},
    {"2022-01/P2M", "2022-01-01..2022-02-28"},
    {"2022-01-05 / P7D", "2022-01-05..2022-01-11"},
    {"thursday/P2D", "2022-01-06..2022-01-07"},
    {"last week/P1W", "2021-12-27..2022-01-02"},
    {"P2D/2022-01-05", "2022-01-04..2022-01-05"},
    {"P2D/", "2022-01-07..2022-01-08"},
    {"P7D/", "2022-01-02..2022-01-08"},
    {"P1M/", "2021-12-09..2022-01-08"},
    {"P1Y/", "2021-01-09..2022-01-08"},
    {"P7D/yesterday", "2022-01-01..2022-01-07"},
    {"unknown", "unknown"},
    {"UNKNOWN", "unknown"},
    // Days by their distance.
    {"today", "2022-01-08..2022-01-08"},
    {"now", "2022-01-08..2022-01-08"},
    {"Yesterday", "2022-01-07..2022-01-07"},
    {"tomorrow", "2022-01-09..2022-01-09"},
    {"the day before yesterday", "2022-01-06..2022-01-06"},
    {"day after tomorrow", "2022-01-10..2022-01-10"},
    {"0d", "2022-01-08..2022-01-08"},
    {"3d", "2022-01-05..2022-01-05"},
    {"3D", "2022-01-05..2022-01-05"},
    {"2w", "2021-12-25..2021-12-25"},
    {"2mo", "2021-11-08..2021-11-08"},
    {"1y", "2021-01-08..2021-01-08"},
    {"3d..", "2022-01-05.."},
    {"2w..1w", "2021-12-25..2022-01-01"},
    {"..1y", "..2021-01-08"},
    {"1y/P1M", "2021-01-08..2021-02-07"},
    {"3 days ago", "2022-01-05..2022-01-05"},
    {"three days ago", "2022-01-05..2022-01-05"},
    {"a week ago", "2022-01-01..2022-01-01"},
    {"2 weeks ago", "2021-12-25..2021-12-25"},
    {"one month ago", "2021-12-08..2021-12-08"},
    {"10 years ago", "2012-01-08..2012-01-08"},
    {"3 days ago..today", "2022-01-05..2022-01-08"},
    // Weekdays.
    {"thursday", "2022-01-06..2022-01-06"},
    {"Thu", "2022-01-06..2022-01-06"},
    {"on Thursday", "2022-01-06..2022-01-06"},
    {"saturday", "2022-01-08..2022-01-08"},  // today
    {"sunday", "2022-01-02..2022-01-02"},
    {"last saturday", "2022-01-01..2022-01-01"},
    {"last thursday", "2022-01-06..2022-01-06"},
    {"this monday", "2022-01-03..2022-01-03"},
    {"this sunday", "2022-01-09..2022-01-09"},
    {"next saturday", "2022-01-15..2022-01-15"},
    {"next monday", "2022-01-10..2022-01-10"},
    {"tuesday..thursday", "2022-01-04..2022-01-06"},
    {"sunday..thursday", "2022-01-02..2022-01-06"},
    {"thursday..monday", "2021-12-30..2022-01-03"},  // the Thursday before that Monday
    {"wednesday..", "2022-01-05.."},
    {"..wednesday", "..2022-01-05"},
    {"2022-01-01..thursday", "2022-01-01..2022-01-06"},
    // Weeks, months and years.
    {"this week", "2022-01-03..2022-01-09"},
    {"last week", "2021-12-27..2022-01-02"},
    {"next week", "2022-01-10..2022-01-16"},
    {"past week", "2021-12-27..2022-01-02"},
    {"this weekend", "2022-01-08..2022-01-09"},
    {"last weekend", "2022-01-01..2022-01-02"},
    {"this month", "2022-01-01..2022-01-31"},
    {"last month", "2021-12-01..2021-12-31"},
    {"next month", "2022-02-01..2022-02-28"},
    {"last quarter", "2021-10-01..2021-12-31"},
    {"this year", "2022-01-01..2022-12-31"},
    {"last year", "2021-01-01..2021-12-31"},
    {"the last year", "2021-01-01..2021-12-31"},
    {"next year", "2023-01-01..2023-12-31"},
    {"this decade", "2020-01-01..2029-12-31"},
    {"last week..", "2021-12-27.."},
    {"last week..yesterday", "2021-12-27..2022-01-07"},
    {"last month..this month", "2021-12-01..2022-01-31"},
    {"last 3 days", "2022-01-06..2022-01-08"},
    {"last 2 weeks", "2021-12-26..2022-01-08"},
    {"past two months", "2021-11-09..2022-01-08"},
    {"next 3 days", "2022-01-08..2022-01-10"},
    {"last 1 year", "2021-01-09..2022-01-08"},
    {"january", "2022-01-01..2022-01-31"},
    {"December", "2021-12-01..2021-12-31"},
    {"Februar", "2021-02-01..2021-02-28"},
    {"last january", "2021-01-01..2021-01-31"},
    {"last december", "2021-12-01..2021-12-31"},
    {"this march", "2022-03-01..2022-03-31"},
    {"next january", "2023-01-01..2023-01-31"},
    {"november..december", "2021-11-01..2021-12-31"},
    // Days without a year: the latest, or one that comes soon.
    {"February 7", "2022-02-07..2022-02-07"},
    {"February 8", "2021-02-08..2021-02-08"},
    {"July 6th", "2021-07-06..2021-07-06"},
    {"January 6th", "2022-01-06..2022-01-06"},
    {"January 6", "2022-01-06..2022-01-06"},
    {"6 January", "2022-01-06..2022-01-06"},
    {"6th of January", "2022-01-06..2022-01-06"},
    {"the 6th of January", "2022-01-06..2022-01-06"},
    {"6. Januar", "2022-01-06..2022-01-06"},
    {"jan. 10", "2022-01-10..2022-01-10"},
    {"December 31", "2021-12-31..2021-12-31"},
    {"29 February", "2020-02-29..2020-02-29"},
    {"30 December..January 6th", "2021-12-30..2022-01-06"},
    {"January 1/P5D", "2022-01-01..2022-01-05"},
    // As others write them.
    {"2022-01-05/2022-01-08", "2022-01-05..2022-01-08"},
    {"2022-01/2022-03-05", "2022-01-01..2022-03-05"},
    {"20220106", "2022-01-06..2022-01-06"},
    {"20220106..20220108", "2022-01-06..2022-01-08"},
    {"2022-01-05 to 2022-01-07", "2022-01-05..2022-01-07"},
    {"5 January 2022 to yesterday", "2022-01-05..2022-01-07"},
    // As prose has them.
    {"the first quarter of 2021", "2021-01-01..2021-03-31"},
    {"third quarter 2021", "2021-07-01..2021-09-30"},
    {"Q3 2021", "2021-07-01..2021-09-30"},
    {"q3 2021", "2021-07-01..2021-09-30"},
    {"first half of 2021", "2021-01-01..2021-06-30"},
    {"summer 2021", "2021-06-01..2021-08-31"},
    {"the autumn of 2020", "2020-09-01..2020-11-30"},
    {"last summer", "2021-06-01..2021-08-31"},
    {"the 1990s", "1990-01-01..1999-12-31"},
    {"early january 2022", "2022-01-01..2022-01-15"},
    {"late 2021", "2021-07-01..2021-12-31"},
    {"christmas 2021", "2021-12-25..2021-12-25"},
    {"new year's eve 2021", "2021-12-31..2021-12-31"},
    {"21st century", "2000-01-01..2099-12-31"},
    {"the 6th of january 2022", "2022-01-06..2022-01-06"},
    {"on 6 January 2022", "2022-01-06..2022-01-06"},
    {"Thursday, 6 January 2022", "2022-01-06..2022-01-06"},
    {"thursday 6 january", "2022-01-06..2022-01-06"},
    {"2022 January", "2022-01-01..2022-01-31"},
    {"5-7 January 2022", "2022-01-05..2022-01-07"},
    {"January 5-7, 2022", "2022-01-05..2022-01-07"},
    {"may 5-7, 2021", "2021-05-05..2021-05-07"},
    {"from 5 to 7 January 2022", "2022-01-05..2022-01-07"},
    {"between 28 December 2021 and 3 January 2022", "2021-12-28..2022-01-03"},
    {"January to March 2020", "2020-01-01..2020-03-31"},
    {"2019-2021", "2019-01-01..2021-12-31"},
    {"2022-01-05 - 2022-01-07", "2022-01-05..2022-01-07"},
    {"2022-01-05–2022-01-07", "2022-01-05..2022-01-07"},
    {"since 2021", "2021-01-01.."},
    {"since last week", "2021-12-27.."},
    {"from 2021", "2021-01-01.."},
    {"after 2020", "2021-01-01.."},
    {"before 2020", "..2019-12-31"},
    {"no later than 6 January 2022", "..2022-01-06"},
    {"not earlier than March 2022", "2022-03-01.."},
    {"until 5 January 2022", "..2022-01-05"},
    {"since 1 December 2021..yesterday", "2021-12-01..2022-01-07"},
    // Refused.
    {"since 1/6/2021", "refused"},
    {"two weeks", "refused"},
    {"between 2020", "refused"},
    {"2022-01-07 - 2022-01-05", "refused"},
    {"every friday", "refused"},
    {"a man of 2021", "refused"},
    {"2021 protests in Almaty", "refused"},
    {"before 2020/P7D", "refused"},
    {"P7D/since 2020", "refused"},
    {"", "refused"},
    {" ", "refused"},
    {"..", "refused"},
    {"/", "refused"},
    {"P7D", "refused"},
    {"/P7D", "refused"},
    {"2022-02-31", "refused"},
    {"31 February 2022", "refused"},
    {"February 31", "refused"},
    {"2023-02-29", "refused"},
    {"2022-13", "refused"},
    {"2022-00", "refused"},
    {"2022-01-00", "refused"},
    {"2022-01-32", "refused"},
    {"2022-1-32", "refused"},
    {"2022-W54", "refused"},
    {"2021-W53", "refused"},  // a year of 52 weeks
    {"2022-W00", "refused"},
    {"2022-Q5", "refused"},
    {"0000", "refused"},
    {"0000-01-01", "refused"},
    {"0000s", "refused"},
    {"1995s", "refused"},
    {"99999", "refused"},
    {"99999-01-01", "refused"},
    {"-1", "refused"},
    {"22", "refused"},
    {"202", "refused"},
    {"1/6/2022", "refused"},
    {"01-06-2022", "refused"},
    {"1/6", "refused"},
    {"m", "refused"},
    {"3m", "refused"},
    {"3h", "refused"},
    {"3dd", "refused"},
    {"d", "refused"},
    {"99999d", "refused"},
    {"3 d", "refused"},
    {"3 days", "refused"},
    {"days ago", "refused"},
    {"last 0 days", "refused"},
    {"last", "refused"},
    {"last foo", "refused"},
    {"last 3 thursdays", "refused"},
    {"week", "refused"},
    {"ago 3 days", "refused"},
    {"10:30", "refused"},
    {"6:20 p.m.", "refused"},
    {"almaty", "refused"},
    {"2022-01-08..2022-01-05", "refused"},
    {"today..yesterday", "refused"},
    {"this week..last week", "refused"},
    {"2022..2021", "refused"},
    {"thursday..foo", "refused"},
    {"2022-01..2022-02..2022-03", "refused"},
    {"2022-01-05/P0D", "refused"},
    {"2022-01-05/P", "refused"},
    {"2022-01-05/PT5H", "refused"},
    {"2022-01-05/P5", "refused"},
    {"P5X/2022", "refused"},
    {"1/6/2022/2022", "refused"},
    {"2022-01-08/2022-01-05", "refused"},
    {"20220231", "refused"},
    {"thursday to", "refused"},
    {"January 6th 2022 foo", "refused"},
    {"\u202E2022", "refused"},
};

TEST_CASE("the language of spans", "[day_span]") {
  STATIC_REQUIRE(std::size(kSpans) >= 150);
  constexpr kz::Day kAsOf{2022, 1, 8};
  for (const SpanCase& c : kSpans) {
    CAPTURE(c.text);
    std::string found;
    try {
      found = describe(kz::parse_day_span(c.text, "--event", kAsOf));
    } catch (const kz::Error& error) {
      found = "refused";
      CHECK(error.code() == kz::ErrorCode::query);
      CHECK_FALSE(error.hint().empty());
      if (std::string_view(c.text).find_first_not_of(' ') != std::string_view::npos) {
        CHECK(error.detail().find('^') != std::string::npos);
      }
    }
    CHECK(found == c.expected);
  }
}

TEST_CASE("whether a span depends on the day it is asked on", "[day_span]") {
  for (const auto* text :
       {"yesterday", "last week", "January 6th", "monday..", "..friday", "2022-01-05..yesterday", "3d", "P2D/",
        "last week/P3D", "5 January 2022 to yesterday", "thursday to 2022-02-01", "since last week", "last summer"}) {
    CAPTURE(text);
    CHECK(kz::counts_from_today(text));
  }
  for (const auto* text :
       {"", "2022", "2022-01-05", "2022-01..2022-02", "6 January 2022", "2022-01-05/P7D", "unknown",
        "2022-01-05/2022-01-08", "2022 to 2023", "P2D/2022-01-05", "nonsense", "late 2021", "since 2021"}) {
    CAPTURE(text);
    CHECK_FALSE(kz::counts_from_today(text));
  }
}

TEST_CASE("both readings of an ambiguous unit are in the hint", "[day_span]") {
  CHECK(error_of("2m").hint() == "write 2mo for months; minutes cannot be asked for, 2d are days");
  CHECK(std::string(error_of("2m").what()) == "ambiguous date '2m' in --published");
}

}  // namespace
