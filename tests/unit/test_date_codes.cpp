// SPDX-License-Identifier: GPL-2.0-or-later
// Dates of companies and staffs: quarters by code and by month, date-time groups, months in Roman figures.
#include "support/catch.h"
#include "support/date_mentions.h"

namespace {

using kz::test::check_dates;

TEST_CASE("quarters and years are read as companies abbreviate them", "[dates]") {
  check_dates({
      {"Profit rose in 1Q21.", "[1Q21] 2021-Q1 2021-01-01..2021-03-31"},
      {"Profit for 4Q 2020 rose.", "[4Q 2020] 2020-Q4 2020-10-01..2020-12-31"},
      {"The forecast for 2H22 was cut.", "[2H22] 2022-H2 2022-07-01..2022-12-31"},
      {"Profit rose in Q1'21.", "[Q1'21] 2021-Q1 2021-01-01..2021-03-31"},
      {"Profit rose in Q3 FY21.", "[Q3 FY21] 2021-Q3 2021-07-01..2021-09-30"},
      {"FY20 profit rose.", "[FY20] 2020 2020-01-01..2020-12-31"},
      {"The plan for FY2021/22 is ready.", "[FY2021/22] 2021/2022 2021-01-01..2022-12-31"},
      {"Sales for 9M 2021 rose.", "[9M 2021] P9M duration 2021-01-01..2021-09-30"},
      {"In Q3 and Q4 2020 sales fell.",
       "[Q3] 2020-Q3 2020-07-01..2020-09-30; [Q4 2020] 2020-Q4 2020-10-01..2020-12-31"},
      {"The iPhone 4S and the 3M plant.", ""},
      {"In Q1 22 people left.", "[Q1] 2022-Q1 2022-01-01..2022-03-31"},
  });
}

TEST_CASE("quarters are told by their last month, in pairs and as the last of a year", "[dates]") {
  check_dates({
      {"Prices fell in the September quarter.", "[September quarter] 2021-Q3 2021-07-01..2021-09-30"},
      {"Prices fell in the March 2020 quarter.", "[March 2020 quarter] 2020-Q1 2020-01-01..2020-03-31"},
      {"The May quarter was weak.", "[May] 2021-05 2021-05-01..2021-05-31"},
      {"In the third and fourth quarters of 2020 sales fell.",
       "[the third] 2020-Q3 2020-07-01..2020-09-30; [fourth quarters of 2020] 2020-Q4 2020-10-01..2020-12-31"},
      {"In the last quarter of 2020 sales fell.", "[the last quarter of 2020] 2020-Q4 2020-10-01..2020-12-31"},
      {"In the latter half of 2020 sales fell.", "[the latter half of 2020] 2020-H2 2020-07-01..2020-12-31"},
      {"In the final three months of 2020 sales fell.",
       "[the final three months of 2020] P3M duration 2020-10-01..2020-12-31"},
      {"It won 2020's third quarter.", "[2020's third quarter] 2020-Q3 2020-07-01..2020-09-30"},
      {"In the quarter ended July 31, 2021 sales fell.",
       "[the quarter] 2021-Q2 2021-04-01..2021-06-30; [July 31, 2021] 2021-07-31"},
      {"In the quarter a year ago sales fell.", "[the quarter a year ago] 2020-Q4 2020-10-01..2020-12-31"},
      {"In the third quarter of 2021 it lost 3 million. In the 2020 quarter it had earned 2 million.",
       "[the third quarter of 2021] 2021-Q3 2021-07-01..2021-09-30; [the 2020 quarter] 2020-Q3 2020-07-01..2020-09-30"},
      {"In the latest fiscal year sales fell.", "[the latest fiscal year] 2021 2021-01-01..2021-12-31"},
      {"Year-to-date sales fell.", "[Year-to-date] 2022 2022-01-01..2022-01-08"},
      {"Debt fell by end-2020.", "[end-2020] 2020 2020-09-01..2020-12-31"},
      {"Debt was 4 billion at end June 2021.", "[end June 2021] 2021-06 2021-06-16..2021-06-30"},
      {"It opens by mid-year.", "[mid-year] 2022 2022-05-01..2022-08-31"},
  });
}

TEST_CASE("days and times are read as staffs and the east of Europe write them", "[dates]") {
  check_dates({
      {"DTG 061430ZJAN22 convoy seen.", "[061430ZJAN22] 2022-01-06T14:30 time"},
      {"Seen 051200L FEB 21 near the river.", "[051200L FEB 21] 2021-02-05T12:00 time"},
      {"At 0300Z two planes landed.", "[0300Z] 2022-01-08T03:00 time"},
      {"Signed on 24/II/2021.", "[24/II/2021] 2021-02-24"},
      {"Signed on 1.IX.1939.", "[1.IX.1939] 1939-09-01"},
      {"Photo of 01AUG2021.", "[01AUG2021] 2021-08-01"},
      {"Posted 2021-08-03 14:30 here.", "[2021-08-03 14:30] 2021-08-03T14:30 time"},
      {"Posted 2021-08-03T14:30Z here.", "[2021-08-03T14:30Z] 2021-08-03T14:30 time"},
      {"It began on 3. 8. 2021.", "[3. 8. 2021] 2021-08-03"},
      {"It began on Thursday at 12h30.", "[Thursday at 12h30] 2022-01-06T12:30 time"},
      {"Charles V 2021 and Henry IV 2000 are plays.",
       "[2021] 2021 2021-01-01..2021-12-31; [2000] 2000 2000-01-01..2000-12-31"},
      {"Form 123456Z is used.", ""},
  });
}

TEST_CASE("lengths are told as two, as about and of things that last", "[dates]") {
  check_dates({
      {"It takes two to three weeks.", "[two to three weeks] P3W duration"},
      {"It takes 12-18 months.", "[12-18 months] P18M duration"},
      {"He left two or three weeks ago.", "[two or three weeks ago] 2021-W50 2021-12-13..2021-12-19"},
      {"He left a week or so ago.", "[a week or so ago] 2021-W52 2021-12-27..2022-01-02"},
      {"The 8-month-old truce broke.", "[8-month-old] P8M duration"},
      {"The 8-month-old baby cried.", ""},
      {"A three-and-a-half-year term.", "[three-and-a-half-year] P3Y6M duration"},
      {"He stays for another week.", "[another week] P1W duration"},
      {"It was built a quarter century ago.", "[a quarter century ago] 1997 1997-01-01..1997-12-31"},
      {"Trains run twice a week.", "[twice a week] P1W set"},
      {"They sell 700 seats a week.", "[a week] P1W set"},
      {"It costs $33 million a year.", "[a year] P1Y set"},
      {"It cost $33 million a year ago.", "[a year ago] 2021 2021-01-01..2021-12-31"},
      {"It grew over several years.", "[several years] PXY duration"},
      {"It will do so for the next year or so.", "[the next year or so] 2023 2023-01-01..2023-12-31"},
      {"He will one day be king.", "[one day] FUTURE_REF"},
      {"He left. A few days later he resigned.", "[A few days later] PAST_REF"},
      {"It was low in a quarter that was bad.", "[a quarter] P1Q duration"},
      {"The years-old slump goes on.", "[years] PXY duration"},
      {"Ships sail on Monday and Tuesday nights.", "[Monday] XXXX-WXX-1TNI set; [Tuesday nights] XXXX-WXX-2TNI set"},
      {"It is closed on weekends.", "[weekends] XXXX-WXX-WE set"},
      {"The September 11 attacks shook the city.", "[September 11] 2001-09-11"},
      {"He died a year ago today.", "[a year ago today] 2021-01-08"},
  });
}

TEST_CASE("a part of the day without its day is of the one told, or of the publication", "[dates]") {
  check_dates({
      {"They had left by late afternoon.", "[late afternoon] 2022-01-08TAF time"},
      {"On Thursday he came. He left in the evening.", "[Thursday] 2022-01-06; [the evening] 2022-01-06TEV time"},
      {"He reads in the evening.", ""},
      {"Drones were shot down at dawn.", "[dawn] 2022-01-08TMO time"},
      {"Drones attacked in the small hours.", "[the small hours] 2022-01-08TMO time"},
      {"The night before, gunmen had come.", "[The night before] 2022-01-07TNI time"},
      {"Overnight, sirens sounded.", "[Overnight] 2022-01-07TNI time 2022-01-07..2022-01-08"},
      {"Later in the day he flew home.", "[Later in the day] 2022-01-08"},
      {"The overnight rate rose.", ""},
      {"No later than the end of the summer it closes.", "[the end of the summer] 2022-SU 2022-08-01..2022-08-31"},
      {"On 05.01 at 14:05 a blast was heard.", "[05.01 at 14:05] 2022-01-05T14:05 time"},
      {"In the week since the truce it was calm.", "[the week] P1W duration"},
      {"Two years later, in 2016, he returned.",
       "[Two years later] 2016 2016-01-01..2016-12-31; [2016] 2016 2016-01-01..2016-12-31"},
      {"It rose in the last quarter of the year.", "[the last quarter of the year] 2021-Q4 2021-10-01..2021-12-31"},
      {"The path is M0 0h24v24.", ""},
      {"In February, the ministry opened two schools.", "[February] 2021-02 2021-02-01..2021-02-28"},
      {"In February, a school opened in May will close.",
       "[February] 2022-02 2022-02-01..2022-02-28; [May] 2021-05 2021-05-01..2021-05-31"},
      {"On January 10, two people were hurt.", "[January 10] 2022-01-10"},
      {"The firm will close two plants starting February 1.", "[February 1] 2022-02-01"},
      {"Since October, 40 have died.", "[October] 2021-10 2021-10-01..2021-10-31"},
      {"Since February, 40 have died.", "[February] 2021-02 2021-02-01..2021-02-28"},
      {"Prices rise at the turn of the year.", "[the turn of the year] 2022-01-01"},
      {"It was cool over the summer.", "[the summer] 2021-SU 2021-06-01..2021-08-31"},
      {"They will not vote before autumn.", "[autumn] 2022-FA 2022-09-01..2022-11-30"},
  });
}

}  // namespace
