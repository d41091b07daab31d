// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/day_span.h"

#include <string>

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
      {"yesterday", "relative dates are not supported: 'yesterday' in --published", "yesterday\n^~~~~~~~~"},
      {"2022..last week", "relative dates are not supported: 'last week' in --published",
       "2022..last week\n      ^~~~~~~~~"},
      {"3d", "relative dates are not supported: '3d' in --published", "3d\n^~"},
      {"6 January", "unreadable date '6 January' in --published", "6 January\n^~~~~~~~~"},
      {"22-01-06", "unreadable date '22-01-06' in --published", "22-01-06\n^~~~~~~~"},
      {"..", "no date '..' in --published", "..\n^~"},
      {"", "no date in --published", ""},
      {" ", "no date in --published", " \n^"},
      {"2022...2023", "unreadable date '.2023' in --published", "2022...2023\n      ^~~~~"},
      {"2022..2023..2024", "unreadable date '2023..2024' in --published", "2022..2023..2024\n      ^~~~~~~~~~"},
      {"2022/P", "unreadable date '2022/P' in --published", "2022/P\n^~~~~~"},
      {"2022/P0D", "unreadable duration 'P0D' in --published", "2022/P0D\n     ^~~"},
      {"2022/P7", "unreadable duration 'P7' in --published", "2022/P7\n     ^~"},
      {"2022/P7X", "unreadable duration 'P7X' in --published", "2022/P7X\n     ^~~"},
      {"2022/P99999999999D", "unreadable duration 'P99999999999D' in --published",
       "2022/P99999999999D\n     ^~~~~~~~~~~~~"},
      {"P2D/", "no date beside the duration in --published", "P2D/\n    ^"},
      {"märz..2022", "unreadable date 'märz' in --published", "märz..2022\n^~~~"},
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

}  // namespace
