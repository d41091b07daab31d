// SPDX-License-Identifier: GPL-2.0-or-later
// Forms that other languages have and translations keep.
#include "support/catch.h"
#include "support/date_mentions.h"

namespace {

using kz::test::check_dates;

TEST_CASE("days are told in the ways of other languages", "[dates]") {
  check_dates({
      {"The ministry said on the 7th that exports rose.", "[the 7th] 2022-01-07"},
      {"On the 5th local time, the embassy closed.", "[the 5th] 2022-01-05"},
      {"On December 7, 8 and 9 there were strikes.", "[December 7] 2021-12-07; [8] 2021-12-08; [9] 2021-12-09"},
      {"The road was closed from Saturday 1 to Monday 3 January.",
       "[Saturday 1 to Monday 3 January] 2022-01-01/2022-01-03 2022-01-01..2022-01-03"},
      {"Heavy rain fell in the third decade of December.",
       "[the third decade of December] 2021-12-21/2021-12-31 2021-12-21..2021-12-31"},
      {"The second decade of February 2021 was cold.",
       "[The second decade of February 2021] 2021-02-11/2021-02-20 2021-02-11..2021-02-20"},
      {"The firm is in its first decade of operation.", ""},
      {"For the nine months of 2021 the firm made a profit.",
       "[the nine months of 2021] P9M duration 2021-01-01..2021-09-30"},
      {"In 10 months of last year the firm made a profit.",
       "[10 months of last year] P10M duration 2021-01-01..2021-10-31"},
      {"The January events of 2021 were debated.",
       "[January] 2021-01 2021-01-01..2021-01-31; [2021] 2021 2021-01-01..2021-12-31"},
      {"On the eve, the minister met the envoy.", "[the eve] 2022-01-07"},
      {"On the eve of Victory Day the streets were closed.", "[the eve of Victory Day] 2021-05-08"},
      {"On the eve of the New Year prices rose.", "[the eve of the New Year] 2021-12-31"},
      {"On the eve of the talks prices rose.", ""},
      {"On the fifth of the current month the court ruled.", "[the fifth of the current month] 2022-01-05"},
      {"During the month of May prices rose.", "[the month of May] 2021-05 2021-05-01..2021-05-31"},
      {"The month of Ramadan began.", ""},
      {"On Thursday, corresponding to January 6, he was freed.", "[Thursday, corresponding to January 6] 2022-01-06"},
      {"Over the last day, 10 villages were shelled.", "[the last day] 2022-01-07"},
      {"On the last day of the trial he spoke.", ""},
      {"From the 3rd to the 5th talks were held.", "[the 3rd to the 5th] 2022-01-03/2022-01-05 2022-01-03..2022-01-05"},
      {"The firm rose from the 6th to the 8th place.", ""},
  });
}

TEST_CASE("the ends of months are told by their days, weeks and parts", "[dates]") {
  check_dates({
      {"On the last day of May he left.", "[the last day of May] 2021-05-31"},
      {"On the last day of February 2020 he left.", "[the last day of February 2020] 2020-02-29"},
      {"He left on the last day of last month.", "[the last day of last month] 2021-12-31"},
      {"In the early days of December it rained.", "[the early days of December] 2021-12 2021-12-01..2021-12-15"},
      {"In the final weeks of May it rained.", "[the final weeks of May] 2021-05 2021-05-16..2021-05-31"},
      {"The final days of the siege were grim.", "[days] PXD duration"},
      {"They voted on the last weekend of September.",
       "[the last weekend of September] 2021-W38-WE 2021-09-25..2021-09-26"},
      {"From the end of April to mid-May 2021 it rained.",
       "[the end of April to mid-May 2021] 2021-04/2021-05 2021-04-16..2021-05-20"},
  });
}

TEST_CASE("what stands beside a day tells which one it is", "[dates]") {
  check_dates({
      {"The next day, on January 4, he was freed.", "[The next day] 2022-01-04; [January 4] 2022-01-04"},
      {"On that day, January 6, it rained.", "[that day] 2022-01-06; [January 6] 2022-01-06"},
      {"Two weeks ago on Monday he flew to Paris.",
       "[Two weeks ago] 2021-W51 2021-12-20..2021-12-26; [Monday] 2021-12-20"},
      {"Overnight on Tuesday it rained.", "[Overnight on Tuesday] 2022-01-04TNI time"},
      {"In the overnight hours of Sunday it rained.", "[overnight hours of Sunday] 2022-01-02TNI time"},
      {"Sunday night into Monday it rained.",
       "[Sunday night into Monday] 2022-01-02TNI/2022-01-03 time 2022-01-02..2022-01-03"},
  });
}

TEST_CASE("a day of another year is told by the years between", "[dates]") {
  check_dates({
      {"On this day in 1986 the mine burned.", "[this day in 1986] 1986-01-08"},
      {"On this day two years ago the mine burned.", "[this day two years ago] 2020-01-08"},
      {"On May 24, two years ago, the mine burned.",
       "[May 24] 2019-05-24; [two years ago] 2020 2020-01-01..2020-12-31"},
      {"Two years ago, on 20 January, the mine burned.",
       "[Two years ago] 2020 2020-01-01..2020-12-31; [20 January] 2020-01-20"},
      {"The mine opened on 20 May 2014. A year later, on 27 June, it burned.",
       "[20 May 2014] 2014-05-20; [A year later] 2015 2015-01-01..2015-12-31; [27 June] 2015-06-27"},
      {"The mine burned on 20 May 2014. Ten days later, on May 30, he left.",
       "[20 May 2014] 2014-05-20; [Ten days later] 2014-05-30; [May 30] 2014-05-30"},
      {"Three days later, on December 29, he was freed.", "[Three days later] 2021-12-29; [December 29] 2021-12-29"},
  });
}

TEST_CASE("parts of hours and days are told in words", "[dates]") {
  check_dates({
      {"The blast came yesterday at half past nine in the evening.",
       "[yesterday at half past nine in the evening] 2022-01-07T21:30 time"},
      {"At a quarter past three on Friday he left.", "[a quarter past three on Friday] 2022-01-07T03:15 time"},
      {"At quarter to one he left.", "[quarter to one] 2022-01-08T00:45 time"},
      {"A quarter past the line was sold.", "[A quarter] P1Q duration"},
      {"It struck on January 3 at about 14 hours 15 minutes.",
       "[January 3 at about 14 hours 15 minutes] 2022-01-03T14:15 time"},
      {"He waited 14 hours 15 minutes.", "[14 hours 15 minutes] PT14H15M duration"},
      {"As of 10:00 on January 7 the line was cut.", "[10:00 on January 7] 2022-01-07T10:00 time"},
      {"On the evening of last Thursday it froze.", "[the evening of last Thursday] 2022-01-06TEV time"},
      {"On 2 January it froze. On the evening of the same day it burned.",
       "[2 January] 2022-01-02; [the evening of the same day] 2022-01-02TEV time"},
      {"On 2 January it froze. On the morning of the following day it burned.",
       "[2 January] 2022-01-02; [the morning of the following day] 2022-01-03TMO time"},
      {"The night of the following week was cold.", "[the following week] 2022-W02 2022-01-10..2022-01-16"},
      {"Today at dawn the army came.", "[Today at dawn] 2022-01-08TMO time"},
      {"On Thursday in the evening the light went out.", "[Thursday in the evening] 2022-01-06TEV time"},
      {"Overnight into Thursday it froze.", "[Overnight into Thursday] 2022-01-05TNI time 2022-01-05..2022-01-06"},
      {"The offer expires at midnight on Tuesday.", "[midnight on Tuesday] 2022-01-11T00:00 time"},
  });
}

TEST_CASE("the day before is the one before the last that is over, not before one to come", "[dates]") {
  check_dates({
      {"The talks failed on Tuesday. New ones are planned for next week. The day before, two envoys had left.",
       "[Tuesday] 2022-01-04; [next week] 2022-W02 2022-01-10..2022-01-16; [The day before] 2022-01-03"},
      {"New talks are planned for next week. The day before, two envoys had left.",
       "[next week] 2022-W02 2022-01-10..2022-01-16; [The day before] 2022-01-07"},
  });
}

TEST_CASE("a ticker's times are found where its lines were joined", "[dates]") {
  check_dates({
      {"23:40 Shots are heard. 23:05 The premier speaks. Then it was calm.",
       "[23:40] 2022-01-08T23:40 time; [23:05] 2022-01-08T23:05 time"},
      {"It ended 12:10 Then they left.", ""},
  });
}

}  // namespace
