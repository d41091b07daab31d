// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/full_date.h"

#include <string>

#include "common/dates/calendar.h"
#include "support/catch.h"

namespace {

// Each date found as "written=day", joined by "; ".
std::string describe(std::string_view text) {
  std::string all;
  for (const kz::FullDate& date : kz::find_full_dates(text)) {
    if (!all.empty()) all += "; ";
    all += std::string(text.substr(date.begin, date.end - date.begin)) + "=" + kz::to_iso(date.day);
  }
  return all;
}

struct FullDateCase {
  std::string text;
  std::string expected;
};

TEST_CASE("dates with day, month and year are found where they stand", "[full_date]") {
  const auto c = GENERATE(values<FullDateCase>({
      {" date 2022-01-06 Home page", "2022-01-06=2022-01-06"},
      {"at 2022-01-06T18:20:00Z", "2022-01-06=2022-01-06"},
      {"2022/01/06", "2022/01/06=2022-01-06"},
      {"https://example.org/2022/01/06/almaty", "2022/01/06=2022-01-06"},
      {"on 6 January 2022.", "6 January 2022=2022-01-06"},
      {"06 JANUARY 2022", "06 JANUARY 2022=2022-01-06"},
      {"the 6th of January, 2022", "6th of January, 2022=2022-01-06"},
      {"Thursday, January 6th, 2022, 7:45 p.m.", "January 6th, 2022=2022-01-06"},
      {"January 6 2022", "January 6 2022=2022-01-06"},
      {"Jan. 6, 2022", "Jan. 6, 2022=2022-01-06"},
      {"Sept. 11, 2001 and Sep 12, 2001", "Sept. 11, 2001=2001-09-11; Sep 12, 2001=2001-09-12"},
      {"Thu, 06 Jan 2022 18:20:00 GMT", "06 Jan 2022=2022-01-06"},
      {"06-Jan-2022", "06-Jan-2022=2022-01-06"},
      {"06.01.2022", "06.01.2022=2022-01-06"},
      {"am 6. 1. 2022.", "6. 1. 2022=2022-01-06"},
      {"13/1/2022 or 1/13/2022", "13/1/2022=2022-01-13; 1/13/2022=2022-01-13"},
      {"5/5/2022", "5/5/2022=2022-05-05"},  // the same day either way
      {"Stand: 6. Januar 2022", "6. Januar 2022=2022-01-06"},
      {"8. März 2022", "8. März 2022=2022-03-08"},
      {"le 1er février 2022", "1er février 2022=2022-02-01"},
      {"15 août 2021", "15 août 2021=2021-08-15"},
      {"6 de enero de 2022", "6 de enero de 2022=2022-01-06"},
      {"6 января 2022 года", "6 января 2022=2022-01-06"},
      {"الخميس ٦ يناير ٢٠٢٢", "٦ يناير ٢٠٢٢=2022-01-06"},
      {"٠٦/٠١/٢٠٢٢ - ١٤:٣٠", "٠٦/٠١/٢٠٢٢=2022-01-06"},
      {"6 كانون الثاني 2022", "6 كانون الثاني 2022=2022-01-06"},
      {"۱۶ دی ۱۴۰۰", "۱۶ دی ۱۴۰۰=2022-01-06"},
      {"16 Dey 1400", "16 Dey 1400=2022-01-06"},
      {"Dey 16, 1400", "Dey 16, 1400=2022-01-06"},
      {"30 Esfand 1399", "30 Esfand 1399=2021-03-20"},  // a leap year
      {"30 Esfand 1400", ""},
      {"1 Farvardin 1400", "1 Farvardin 1400=2021-03-21"},
      {"6 มกราคม 2565", "6 มกราคม 2565=2022-01-06"},
      {"๖ มกราคม พ.ศ. ๒๕๖๕", "๖ มกราคม พ.ศ. ๒๕๖๕=2022-01-06"},
      {"6 January 2565", "6 January 2565=2022-01-06"},
      {"令和4年1月6日", "令和4年1月6日=2022-01-06"},
      {"令和元年5月1日（水）", "令和元年5月1日=2019-05-01"},
      {"平成7年1月17日", "平成7年1月17日=1995-01-17"},
      {"2022 жылғы 6 қаңтар", "2022 жылғы 6 қаңтар=2022-01-06"},
      {"6-yanvar 2022-yil", "6-yanvar 2022=2022-01-06"},
      {"Ngày 6 tháng 1 năm 2022", "6 tháng 1 năm 2022=2022-01-06"},
      {"6 בינואר 2022", "6 בינואר 2022=2022-01-06"},
      {"६ जनवरी २०२२", "६ जनवरी २०२२=2022-01-06"},
      {"৬ জানুয়ারি ২০২২", "৬ জানুয়ারি ২০২২=2022-01-06"},
      {"6. ledna 2022", "6. ledna 2022=2022-01-06"},
      {"6 Ιανουαρίου 2022", "6 Ιανουαρίου 2022=2022-01-06"},
      {"9 мая 2022", "9 мая 2022=2022-05-09"},
      {"6\u00A0January\u00A02022", "6\u00A0January\u00A02022=2022-01-06"},
      {"6-8 January 2022", "8 January 2022=2022-01-08"},
      {"29 February 2020", "29 February 2020=2020-02-29"},
      {"2022 January 6", "2022 January 6=2022-01-06"},
      {"January 6 of 2022", "January 6 of 2022=2022-01-06"},
      {"Jan-06-2022 or 2022-Jan-07", "Jan-06-2022=2022-01-06; 2022-Jan-07=2022-01-07"},
      {"2022. 1. 6.", "2022. 1. 6=2022-01-06"},
      {"2022. január 6.", "2022. január 6.=2022-01-06"},
      {"2022. gada 6. janvāris", "2022. gada 6. janvāris=2022-01-06"},
      {"2022 m. sausio 6 d.", "2022 m. sausio 6 d.=2022-01-06"},
      {"2022-ж., 6-январь", "2022-ж., 6-январь=2022-01-06"},
      {"6. tammikuuta 2022", "6. tammikuuta 2022=2022-01-06"},
      {"6. siječnja 2022.", "6. siječnja 2022=2022-01-06"},
      {"6 студзеня 2022 г.", "6 студзеня 2022=2022-01-06"},
      {"6 جنوری، 2022", "6 جنوری، 2022=2022-01-06"},
      {"6 ஜனவரி, 2022", "6 ஜனவரி, 2022=2022-01-06"},
  }));
  CAPTURE(c.text);
  CHECK(describe(c.text) == c.expected);
}

TEST_CASE("what is no full date is left alone", "[full_date]") {
  const auto text = GENERATE(values<std::string>({
      "",
      "January 6",
      "6 January",
      "January 2022",
      "2022",
      "2022-01",
      "6 January 22",  // a year of two digits
      "06.01.22",
      "1/6/2022",  // two readings
      "1-6-2022",
      "29 February 2022",  // no such day
      "2022-13-01",
      "2022-01-32",
      "31.4.2022",
      "2022-01/06",
      "12022-01-06",
      "2022-01-061",
      "2022-01-06-07",  // a serial number
      "1.2.2022.5",
      "0.13.1.2022",
      "6 Januaries 2022",
      "Maya 6, 2022",
      "Jan 6, 0730",
      "6 January 20222",
      "in 6 years, 2022 will",
      "January6, 2022",
      "x6 January 2022",
      "from 10 to 2022",
      "It closed in 2022. May 6 was a Friday.",
  }));
  CAPTURE(text);
  CHECK(describe(text).empty());
}

// The first day without a year as "month-day".
std::string yearless(std::string_view text) {
  const auto day = kz::find_yearless_day(text);
  return day ? std::to_string(day->month) + "-" + std::to_string(day->day) : "none";
}

TEST_CASE("a day is read without its year", "[full_date]") {
  for (const auto* text : {"Thursday, January 20", "Thursday January 20th, 18:20", "20 January", "the 20th of January",
                           "Donnerstag, 20. Januar, 14 Uhr", "20 de enero", "20.01., 14.30", "20 января"}) {
    CAPTURE(text);
    CHECK(yearless(text) == "1-20");
  }
  CHECK(yearless("29 February") == "2-29");
  for (const auto* text :
       {"20 January 2022", "January 20, 2022", "30 February", "2022-01-20", "20.01.2022", "20.01", "at 18:20", "May"}) {
    CAPTURE(text);
    CHECK(yearless(text) == "none");
  }
}

}  // namespace
