// SPDX-License-Identifier: GPL-2.0-or-later
// What the words beside a date make of the days it names: parts of a period, open sides, counted days, lengths.
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "common/dates/calendar.h"
#include "common/dates/mention_finder.h"
#include "support/catch.h"
#include "support/date_mentions.h"

namespace kz {
namespace {

const char* name_of(DateModifier modifier) {
  constexpr std::array kNames = {"",           " BEFORE",    " AFTER",         " ON_OR_BEFORE",  " ON_OR_AFTER",
                                 " LESS_THAN", " MORE_THAN", " EQUAL_OR_LESS", " EQUAL_OR_MORE", " START",
                                 " MID",       " END",       " APPROX"};
  return kNames.at(static_cast<std::size_t>(modifier));
}

std::string days(const std::optional<Day>& from, const std::optional<Day>& to) {
  if (from && from == to) return to_iso(*from);
  return (from ? to_iso(*from) : "") + ".." + (to ? to_iso(*to) : "");
}

// "[late 2018] 2018 END 2018-07-01..2018-12-31"; behind a second pair of days, "means", those meant.
std::string describe(std::string_view text, const Day& published) {
  Analyzer analyzer;
  std::string out;
  for (const DateMention& m : find_date_mentions(text, analyzer.analyze(text), published)) {
    if (!out.empty()) out += "; ";
    out += '[' + std::string(text.substr(m.begin, m.end - m.begin)) + "] " + m.value + name_of(m.modifier);
    if (m.from) out += ' ' + days(m.from, m.to);
    if (m.meant) out += " means " + days(m.meant->from, m.meant->to);
  }
  return out;
}

void check(std::initializer_list<test::DateCase> cases) {
  constexpr Day kFriday{2022, 6, 17};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(describe(c.text, kFriday) == c.expected);
  }
}

TEST_CASE("a part of a period covers its days of that period alone", "[dates]") {
  check({
      {"It opened in early March.", "[early March] 2022-03 START 2022-03-01..2022-03-15"},
      {"It opened in mid-March.", "[mid-March] 2022-03 MID 2022-03-10..2022-03-20"},
      {"It opened in late February 2020.", "[late February 2020] 2020-02 END 2020-02-16..2020-02-29"},
      {"It opened at the end of March.", "[the end of March] 2022-03 END 2022-03-16..2022-03-31"},
      {"It opened early in March.", "[early in March] 2022-03 START 2022-03-01..2022-03-15"},
      {"It opened in late 2018.", "[late 2018] 2018 END 2018-07-01..2018-12-31"},
      {"It opened early last year.", "[early last year] 2021 START 2021-01-01..2021-06-30"},
      {"It opened in mid 2018.", "[mid 2018] 2018 MID 2018-05-01..2018-08-31"},
      {"It opened at the beginning of 2018.", "[the beginning of 2018] 2018 START 2018-01-01..2018-04-30"},
      {"It opened in the middle of 2018.", "[the middle of 2018] 2018 MID 2018-05-01..2018-08-31"},
      {"It opened at the end of 2018.", "[the end of 2018] 2018 END 2018-09-01..2018-12-31"},
      {"It opened early last week.", "[early last week] 2022-W23 START 2022-06-06..2022-06-08"},
      {"It opens in the middle of next week.", "[the middle of next week] 2022-W25 MID 2022-06-21..2022-06-24"},
      {"It opened late last week.", "[late last week] 2022-W23 END 2022-06-09..2022-06-12"},
      {"It opened in the late 1980s.", "[the late 1980s] 198 END 1986-01-01..1989-12-31"},
      {"It opened in the early 1980s.", "[the early 1980s] 198 START 1980-01-01..1983-12-31"},
      {"It opened in the early 19th century.", "[the early 19th century] 18 START 1800-01-01..1833-12-31"},
      {"At the end of the third quarter of 2021 it closed.",
       "[the end of the third quarter of 2021] 2021-Q3 END 2021-09-01..2021-09-30"},
      {"He came late Thursday.", "[late Thursday] 2022-06-16 END 2022-06-16"},
      {"It will open by end of year.", "[end of year] 2022 ON_OR_BEFORE 2022-09-01..2022-12-31 means ..2022-12-31"},
      {"The end of year party was dull.", ""},
      {"He called by the end of the day.",
       "[the end of the day] 2022-06-17 ON_OR_BEFORE 2022-06-17 means ..2022-06-17"},
      {"At the end of the day it is a game.", ""},
  });
}

TEST_CASE("earlier and later in a period end and begin with the publication", "[dates]") {
  check({
      {"It closed earlier this year.", "[earlier this year] 2022 START 2022-01-01..2022-06-17"},
      {"It closed earlier in the week.", "[earlier in the week] 2022-W24 START 2022-06-13..2022-06-17"},
      {"It will close later this month.", "[later this month] 2022-06 END 2022-06-17..2022-06-30"},
      {"It will close later in the year.", "[later in the year] 2022 END 2022-06-17..2022-12-31"},
      {"It will rain for the rest of the month.", "[the rest of the month] 2022-06 END 2022-06-17..2022-06-30"},
      {"The remainder of 2018 was calm.", "[The remainder of 2018] 2018 END 2018-01-01..2018-12-31"},
  });
}

TEST_CASE("before and after a date mean the days on that side of those it names", "[dates]") {
  check({
      {"It closed before 2010.", "[2010] 2010 BEFORE 2010-01-01..2010-12-31 means ..2009-12-31"},
      {"It closed after 2016.", "[2016] 2016 AFTER 2016-01-01..2016-12-31 means 2017-01-01.."},
      {"It was closed since late April.", "[late April] 2022-04 ON_OR_AFTER 2022-04-16..2022-04-30 means 2022-04-16.."},
      {"It was open until 2012.", "[2012] 2012 ON_OR_BEFORE 2012-01-01..2012-12-31 means ..2012-12-31"},
      {"It was not until Tuesday that they left.", "[Tuesday] 2022-06-14 2022-06-14"},
      {"They must leave by Tuesday.", "[Tuesday] 2022-06-21 ON_OR_BEFORE 2022-06-21 means ..2022-06-21"},
      {"They must leave no later than 1 July.", "[1 July] 2022-07-01 ON_OR_BEFORE 2022-07-01 means ..2022-07-01"},
      {"Bids are due on or before July 1.", "[July 1] 2022-07-01 ON_OR_BEFORE 2022-07-01 means ..2022-07-01"},
      {"No later than 1 July they must leave.", "[1 July] 2022-07-01 ON_OR_BEFORE 2022-07-01 means ..2022-07-01"},
      {"Not earlier than in 2026 it will open.", "[2026] 2026 ON_OR_AFTER 2026-01-01..2026-12-31 means 2026-01-01.."},
      {"It closed later than 2016.", "[2016] 2016 AFTER 2016-01-01..2016-12-31 means 2017-01-01.."},
      {"Starting Monday the bridge will be closed.", "[Monday] 2022-06-20 ON_OR_AFTER 2022-06-20 means 2022-06-20.."},
      {"It will open before the end of May.",
       "[the end of May] 2023-05 BEFORE 2023-05-16..2023-05-31 means ..2023-05-31"},
      {"It opened after the beginning of May.",
       "[the beginning of May] 2022-05 AFTER 2022-05-01..2022-05-15 means 2022-05-01.."},
      {"He left before 5 p.m. on Tuesday.",
       "[5 p.m. on Tuesday] 2022-06-14T17:00 BEFORE 2022-06-14 means ..2022-06-14"},
      {"He left two days before Tuesday.", "[two days before Tuesday] 2022-06-12 2022-06-12"},
      {"He spoke after Tuesday's vote.", "[Tuesday] 2022-06-14 2022-06-14"},
      {"It rained from 3 May until 5 May.", "[3 May until 5 May] 2022-05-03/2022-05-05 2022-05-03..2022-05-05"},
  });
}

TEST_CASE("a number of units away names the period and means the day", "[dates]") {
  check({
      {"He left two weeks ago.", "[two weeks ago] 2022-W22 2022-05-30..2022-06-05 means 2022-06-03"},
      {"He left a month ago.", "[a month ago] 2022-05 2022-05-01..2022-05-31 means 2022-05-17"},
      {"He will leave in two years.", "[two years] 2024 2024-01-01..2024-12-31 means 2024-06-17"},
      {"He left on 3 May. A month later he died.",
       "[3 May] 2022-05-03 2022-05-03; [A month later] 2022-06 2022-06-01..2022-06-30 means 2022-06-03"},
      {"He left more than two weeks ago.",
       "[more than two weeks ago] 2022-W22 MORE_THAN 2022-05-30..2022-06-05 means ..2022-06-03"},
      {"He left less than two weeks ago.",
       "[less than two weeks ago] 2022-W22 LESS_THAN 2022-05-30..2022-06-05 means 2022-06-03..2022-06-17"},
      {"He left nearly two weeks ago.",
       "[nearly two weeks ago] 2022-W22 LESS_THAN 2022-05-30..2022-06-05 means 2022-06-03"},
      {"He left last week.", "[last week] 2022-W23 2022-06-06..2022-06-12"},
      {"He left three hours ago.", "[three hours ago] PAST_REF 2022-06-17"},
      {"He left 48 hours ago.", "[48 hours ago] PAST_REF 2022-06-15"},
      {"He left half an hour ago.", "[half an hour ago] PAST_REF 2022-06-17"},
      {"He will leave in five minutes.", "[five minutes] PT5M 2022-06-17"},
      {"He scored twice in five minutes.", "[five minutes] PT5M"},
      {"He came on 3 May. Half an hour later he left.",
       "[3 May] 2022-05-03 2022-05-03; [Half an hour] PT30M 2022-05-03"},
  });
}

TEST_CASE("a length that ends or begins with the publication covers its days", "[dates]") {
  check({
      {"Over the last two weeks it froze.", "[the last two weeks] P2W 2022-06-03..2022-06-16"},
      {"It lasted over two weeks.", "[over two weeks] P2W MORE_THAN"},
      {"It rained in the last 24 hours.", "[the last 24 hours] PT24H 2022-06-16..2022-06-17"},
      {"It grew in the last two quarters.", "[the last two quarters] P2Q 2021-10-01..2022-03-31"},
      {"It will shrink in the next two quarters.", "[the next two quarters] P2Q 2022-07-01..2022-12-31"},
      {"He will pay in the next three working days.", "[the next three working days] P3D 2022-06-18..2022-06-22"},
      {"He will pay within ten days.", "[ten days] P10D 2022-06-17..2022-06-27"},
      {"He paid within ten days.", "[ten days] P10D"},
      {"He will pay within ten days of the vote.", "[ten days] P10D"},
      {"At least two hours passed.", "[At least two hours] PT2H EQUAL_OR_MORE"},
      {"It lasted more than two hours.", "[more than two hours] PT2H MORE_THAN"},
      {"It lasted about two hours.", "[about two hours] PT2H APPROX"},
      {"It lasted half a century.", "[half a century] P50Y"},
  });
}

TEST_CASE("lengths with the number first, and of several units, cover their days", "[dates]") {
  check({
      {"In the five past years it grew.", "[the five past years] P5Y 2017-06-17..2022-06-16"},
      {"In the 2 next days it will rain.", "[the 2 next days] P2D 2022-06-18..2022-06-19"},
      {"It will end within the next two weeks.", "[the next two weeks] P2W 2022-06-17..2022-07-01"},
      {"It will end within two days and five hours.", "[two days and five hours] P2DT5H 2022-06-17..2022-06-19"},
      {"He left one day and two hours ago.", "[one day and two hours ago] PAST_REF 2022-06-16"},
      {"In the last three months and two weeks it grew.",
       "[the last three months and two weeks] P3M2W 2022-03-03..2022-06-16"},
      {"They fought for the last three months and two days ago they won.",
       "[the last three months] P3M 2022-03-17..2022-06-16; [two days ago] 2022-06-15 2022-06-15"},
      {"The road is closed for three days starting next Monday.",
       "[three days starting next Monday] P3D 2022-06-20..2022-06-22"},
      {"The road is closed for two weeks from 20 June.", "[two weeks from 20 June] P2W 2022-06-20..2022-07-03"},
      {"He called in the last hour.", "[the last hour] PT1H 2022-06-17"},
      {"It was founded a decade ago.", "[a decade ago] 2012 2012-01-01..2012-12-31 means 2012-06-17"},
      {"It was a matter of days.", ""},
      {"In the early hours of Thursday it rained.", "[the early hours of Thursday] 2022-06-16TMO 2022-06-16"},
  });
}

TEST_CASE("spans reach to now, to the end of a period, and over the days of a week beside them", "[dates]") {
  check({
      {"Between May 3 and now it rained.",
       "[May 3] 2022-05-03 ON_OR_AFTER 2022-05-03 means 2022-05-03..2022-06-17; [now] PRESENT_REF"},
      {"Between now and July 3 it will rain.",
       "[now] PRESENT_REF; [July 3] 2022-07-03 ON_OR_BEFORE 2022-07-03 means 2022-06-17..2022-07-03"},
      {"It is open today until Sunday.", "[today until Sunday] 2022-06-17/2022-06-19 2022-06-17..2022-06-19"},
      {"He ruled from 2007 to the end of 2008.", "[2007 to the end of 2008] 2007/2008 2007-01-01..2008-12-31"},
      {"It was shut from April until the end of May.",
       "[April until the end of May] 2022-04/2022-05 2022-04-01..2022-05-31"},
      {"He ruled from 2015 to May 5, 2017.", "[2015 to May 5, 2017] 2015/2017-05-05 2015-01-01..2017-05-05"},
      {"He ruled from 2015 to 2017.", "[2015] 2015 2015-01-01..2015-12-31; [2017] 2017 2017-01-01..2017-12-31"},
      {"It is shut next week from Tuesday to Thursday.",
       "[next week] 2022-W25 2022-06-20..2022-06-26; [Tuesday to Thursday] 2022-06-21/2022-06-23 "
       "2022-06-21..2022-06-23"},
      {"Last week - Monday - it rained.",
       "[Last week] 2022-W23 2022-06-06..2022-06-12; [Monday] 2022-06-13 2022-06-13"},
      {"They met on 5 to 7 June.", "[5 to 7 June] 2022-06-05/2022-06-07 2022-06-05..2022-06-07"},
      {"The summit of April 24 and 25 ended.", "[April 24] 2022-04-24 2022-04-24; [25] 2022-04-25 2022-04-25"},
      {"On April 24 and 25 people came.", "[April 24] 2022-04-24 2022-04-24"},
      {"Profit rose in the year to date.", "[the year to date] 2022 START 2022-01-01..2022-06-17"},
  });
}

TEST_CASE("last and next weekdays are not yesterday and tomorrow", "[dates]") {
  check({
      {"He spoke last Thursday.", "[last Thursday] 2022-06-09 2022-06-09"},
      {"He spoke last Wednesday.", "[last Wednesday] 2022-06-15 2022-06-15"},
      {"He spoke this past Thursday.", "[this past Thursday] 2022-06-16 2022-06-16"},
      {"He will speak next Saturday.", "[next Saturday] 2022-06-25 2022-06-25"},
      {"He will speak next Sunday.", "[next Sunday] 2022-06-19 2022-06-19"},
      {"He will speak this coming Saturday.", "[this coming Saturday] 2022-06-18 2022-06-18"},
  });
  CHECK(describe("He spoke last Sunday.", {2022, 6, 20}) == "[last Sunday] 2022-06-19 2022-06-19");
}

TEST_CASE("days, weeks, quarters and years are read in less common forms", "[dates]") {
  check({
      {"How about 2019 q1?", "[2019 q1] 2019-Q1 2019-01-01..2019-03-31"},
      {"It grew in Q1-2019.", "[Q1-2019] 2019-Q1 2019-01-01..2019-03-31"},
      {"It grew in 2016H2.", "[2016H2] 2016-H2 2016-07-01..2016-12-31"},
      {"It opens in week 31.", "[week 31] 2022-W31 2022-08-01..2022-08-07"},
      {"They spoke in week 31 of the trial.", ""},
      {"They lost in week 3.", ""},
      {"It began on 20161016.", "[20161016] 2016-10-16 2016-10-16"},
      {"The number is 20161399.", ""},
      {"He spoke on the 15 at 8:00.", "[the 15 at 8:00] 2022-06-15T08:00 2022-06-15"},
      {"He spoke on 15 at 8:00.", "[15 at 8:00] 2022-06-15T08:00 2022-06-15"},
      {"He spoke on the 27 stages.", ""},
      {"He was shot on Monday 13 in Oslo.", "[Monday 13] 2022-06-13 2022-06-13"},
      {"On Monday 13 men were shot.", "[Monday] 2022-06-13 2022-06-13"},
      {"It rained around the 21st this month.", "[the 21st this month] 2022-06-21 2022-06-21"},
      {"It began on May twenty nine.", "[May twenty nine] 2022-05-29 2022-05-29"},
      {"In May twenty people died.", "[May] 2022-05 2022-05-01..2022-05-31"},
      {"It opened on twenty five January nineteen eighty six.",
       "[twenty five January nineteen eighty six] 1986-01-25 1986-01-25"},
      {"It fell in the third quarter of two thousand and twenty.",
       "[the third quarter of two thousand and twenty] 2020-Q3 2020-07-01..2020-09-30"},
      {"It closed in the third month of 2021.", "[the third month of 2021] 2021-03 2021-03-01..2021-03-31"},
      {"They meet on the first Monday evening of next month.",
       "[the first Monday evening of next month] 2022-07-04TEV 2022-07-04"},
      {"It was in may.", "[may] 2022-05 2022-05-01..2022-05-31"},
      {"It was, in that may, a risk.", ""},
      {"It was easter 2018.", "[easter 2018] 2018-04-01 2018-04-01"},
      {"We met last easter.", "[last easter] 2022-04-17 2022-04-17"},
      {"It was a thing of the 70's.", "[the 70's] 197 1970-01-01..1979-12-31"},
      {"It is the month after the next.", "[the month after the next] 2022-08 2022-08-01..2022-08-31"},
      {"It met a year ago, this time last year.",
       "[a year ago] 2021 2021-01-01..2021-12-31 means 2021-06-17; "
       "[this time last year] 2021 2021-01-01..2021-12-31 means 2021-06-17"},
      {"It meets tomorrow week, and on Monday week.",
       "[tomorrow week] 2022-06-25 2022-06-25; [Monday week] 2022-06-27 2022-06-27"},
      {"On Monday week-long talks began.", "[Monday] 2022-06-13 2022-06-13; [week-long] P1W"},
      {"It will last well into the autumn.", "[the autumn] 2022-FA 2022-09-01..2022-11-30"},
      {"It rests on a June agreement.", "[June] 2022-06 2022-06-01..2022-06-30"},
      {"Debt stood at 5 million at year-end.", "[year-end] 2021 END 2021-09-01..2021-12-31"},
      {"It will be sold by year-end.", "[year-end] 2022 ON_OR_BEFORE 2022-09-01..2022-12-31 means ..2022-12-31"},
      {"It owed 5 million at year-end 2019.", "[year-end 2019] 2019 END 2019-09-01..2019-12-31"},
      {"He knew post-1990 Russia.", "[1990] 1990 1990-01-01..1990-12-31"},
      {"The daily Standard wrote of it.", ""},
      {"The daily Russian attacks went on.", "[daily] P1D"},
      {"It cost $ 12 December 27.", "[December 27] 2021-12-27 2021-12-27"},
  });
}

}  // namespace
}  // namespace kz
