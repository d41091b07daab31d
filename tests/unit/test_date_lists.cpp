// SPDX-License-Identifier: GPL-2.0-or-later
// Several days of one month, and dates whose neighbours tell of which year they are.
#include "support/catch.h"
#include "support/date_mentions.h"

namespace {

using kz::test::check_dates;

constexpr kz::Day kWednesday{2015, 3, 4};

TEST_CASE("each day of a list is a day of the month that is said once", "[dates]") {
  check_dates({
      {"Talks were held on 4, 5 and 6 January 2021.", "[4] 2021-01-04; [5] 2021-01-05; [6 January 2021] 2021-01-06"},
      {"Talks were held on 4-6 and 9 June 2021.",
       "[4-6] 2021-06-04/2021-06-06 2021-06-04..2021-06-06; [9 June 2021] 2021-06-09"},
      {"Talks were held on January 4-6 and 9, 2021.",
       "[January 4-6] 2021-01-04/2021-01-06 2021-01-04..2021-01-06; [9, 2021] 2021-01-09"},
      {"On January 3, 4, and 5, 2020 shots were fired.",
       "[January 3] 2020-01-03; [4] 2020-01-04; [5, 2020] 2020-01-05"},
      {"On the 3rd, 5th and 7th of May 2021 it rained.",
       "[the 3rd] 2021-05-03; [5th] 2021-05-05; [7th of May 2021] 2021-05-07"},
      {"On December 30 and 31, it snowed.", "[December 30] 2021-12-30; [31] 2021-12-31"},
      // No lists: figures, a sentence that goes on, days of two months.
      {"They lost 4, 5 and 6 points.", ""},
      {"On June 4, 5 people died.", "[June 4] 2022-06-04"},
      {"On 30 and 2 May it rained.", "[30] 2021-05-30; [2 May] 2021-05-02"},
  });
}

TEST_CASE("both ends of a span are of one time", "[dates]") {
  check_dates({
      // Of two weekdays told of as past neither is to come; else the second is the first one after the other.
      {"Between Monday and Sunday the police arrested 20 people.",
       "[Monday and Sunday] 2021-12-27/2022-01-02 2021-12-27..2022-01-02"},
      {"From Monday to Sunday the police will close the road.",
       "[Monday to Sunday] 2022-01-10/2022-01-16 2022-01-10..2022-01-16"},
      {"The road was closed from Tuesday until Thursday.",
       "[Tuesday until Thursday] 2022-01-04/2022-01-06 2022-01-04..2022-01-06"},
      {"The talks lasted from 5 November until 8 November.",
       "[5 November until 8 November] 2021-11-05/2021-11-08 2021-11-05..2021-11-08"},
      {"The talks lasted from 28 November until 8 January.",
       "[28 November until 8 January] 2021-11-28/2022-01-08 2021-11-28..2022-01-08"},
      {"The fair ran January 5 to 8, 2019, in Omsk.",
       "[January 5 to 8, 2019] 2019-01-05/2019-01-08 2019-01-05..2019-01-08"},
      {"He moved on January 5 to 8 Lenin Street.", "[January 5] 2022-01-05"},
      {"Sales fell in Jan-Mar 2019.", "[Jan-Mar 2019] 2019-01/2019-03 2019-01-01..2019-03-31"},
      {"Sales fell in January-March 2019.", "[January-March 2019] 2019-01/2019-03 2019-01-01..2019-03-31"},
      {"Sales fell in January-March.", "[January-March] 2021-01/2021-03 2021-01-01..2021-03-31"},
  });
}

TEST_CASE("a half of a month is its first or its last days", "[dates]") {
  check_dates({
      {"In the first half of January it rained.", "[the first half of January] 2022-01 2022-01-01..2022-01-15"},
      {"The second half of last month was dry.", "[The second half of last month] 2021-12 2021-12-16..2021-12-31"},
      {"In the second half of 2021 it rained.", "[the second half of 2021] 2021-H2 2021-07-01..2021-12-31"},
      {"In the second half of the match it rained.", ""},
  });
}

TEST_CASE("a day behind its year is of that year", "[dates]") {
  check_dates({
      {"They divorced last year, on Aug. 28.", "[last year] 2021 2021-01-01..2021-12-31; [Aug. 28] 2021-08-28"},
      {"The club was founded in 1994, in May, by miners.",
       "[1994] 1994 1994-01-01..1994-12-31; [May] 1994-05 1994-05-01..1994-05-31"},
      {"The plant opened in 1994, and in May it closed.",
       "[1994] 1994 1994-01-01..1994-12-31; [May] 2021-05 2021-05-01..2021-05-31"},
  });
}

TEST_CASE("years and numbers of days are told from what they stand beside", "[dates]") {
  check_dates({
      {"The years 1723 to 1725 were hard.", "[1723] 1723 1723-01-01..1723-12-31; [1725] 1725 1725-01-01..1725-12-31"},
      {"In the years 1987 and 1988 it was mined.",
       "[1987] 1987 1987-01-01..1987-12-31; [1988] 1988 1988-01-01..1988-12-31"},
      {"The bridge is shut until at least 2031.", "[2031] 2031 2031-01-01..2031-12-31"},
      {"At least 2031 were hurt.", ""},
      {"On January 2 residents came out.", "[January 2] 2022-01-02"},
      {"In January 12 people died.", "[January] 2022-01 2022-01-01..2022-01-31"},
      {"Rallies were held on Monday, the first at 9 a.m.", "[Monday] 2022-01-03; [9 a.m.] 2022-01-03T09:00 time"},
      {"Rates were kept on Thursday, the fourth month in a row.", "[Thursday] 2022-01-06"},
      {"The shop opened on May Day 2021.", "[May Day 2021] 2021-05-01"},
      {"He wrote for a quarter of a century.", "[a quarter of a century] P25Y duration"},
      {"A quarter of an hour later it was over.", "[A quarter of an hour] PT15M duration 2022-01-08..2022-01-08"},
      {"They waited two long years.", "[two long years] P2Y duration"},
      {"Cars of the 2005 model years are called back.", "[2005] 2005 2005-01-01..2005-12-31; [years] PXY duration"},
  });
}

TEST_CASE("what something is compared with is not what the text goes on to speak of", "[dates]") {
  check_dates(
      {
          {"Prices rose in January from a month earlier and by 3 percent from a year earlier.",
           "[January] 2015-01 2015-01-01..2015-01-31; [a month earlier] 2014-12 2014-12-01..2014-12-31; "
           "[a year earlier] 2014 2014-01-01..2014-12-31"},
          {"It earned more in the third quarter of 2014 than in the same period last year.",
           "[the third quarter of 2014] 2014-Q3 2014-07-01..2014-09-30; [last year] 2013-Q3 2013-07-01..2013-09-30"},
          {"It sold more than in the same period last year.", "[last year] 2014 2014-01-01..2014-12-31"},
          {"Sales rose to 9 million from 8 million a year earlier, costs to 3 from 2 million a year before.",
           "[a year earlier] 2014 2014-01-01..2014-12-31; [a year before] 2014 2014-01-01..2014-12-31"},
          {"It was higher than a year ago.", "[a year ago] 2014 2014-01-01..2014-12-31"},
          {"It had a year-earlier loss in its third-quarter results.",
           "[year-earlier] 2014 2014-01-01..2014-12-31; [third-quarter] 2014-Q3 2014-07-01..2014-09-30"},
          {"He said that last week it fell.", "[last week] 2015-W09 2015-02-23..2015-03-01"},
          {"The 1988 period was weak.", "[The 1988 period] 1988 1988-01-01..1988-12-31"},
          {"In the year-ago quarter it lost money.", "[the year-ago quarter] 2013-Q4 2013-10-01..2013-12-31"},
      },
      kWednesday);
}

TEST_CASE("periods of company reports are those reported", "[dates]") {
  check_dates(
      {
          {"For the year ended December 31 it lost money.", "[the year] P1Y duration; [December 31] 2014-12-31"},
          {"In the week ended on Friday output fell.", "[the week] P1W duration; [Friday] 2015-02-27"},
          {"The year ended with a loss.", "[The year] 2015 2015-01-01..2015-12-31"},
          {"It expects growth in the first quarter. In the latest quarter it lost money.",
           "[the first quarter] 2015-Q1 2015-01-01..2015-03-31; [the latest quarter] 2014-Q4 2014-10-01..2014-12-31"},
          {"In the latest period it lost money.", "[the latest period] 2014-Q4 2014-10-01..2014-12-31"},
          {"It earned more than in the 2013 quarter.", "[the 2013 quarter] 2013 2013-01-01..2013-12-31"},
          {"In the past it lost money.", "[the past] PAST_REF"},
      },
      kWednesday);
}

TEST_CASE("a time that begins a line heads what follows", "[dates]") {
  check_dates({
      {"18:20 Tanks are seen.\n18:45 Shots are heard.", "[18:20] 2022-01-08T18:20 time; [18:45] 2022-01-08T18:45 time"},
      {"Leeds won 25:21 Friends said.", ""},
  });
}

TEST_CASE("a time of the past without a day is of the day told before, or of the publication", "[dates]") {
  check_dates({
      {"The quake struck at 6:20 a.m. and felled a wall.", "[6:20 a.m.] 2022-01-08T06:20 time"},
      {"Crowds met on Wednesday. By 9 a.m. the square was full.",
       "[Wednesday] 2022-01-05; [9 a.m.] 2022-01-05T09:00 time"},
      {"The office opens at 9 a.m.", "[9 a.m.] T09:00 time"},
      {"A curfew from 11 p.m. to 7 a.m. was lifted.", "[11 p.m.] T23:00 time; [7 a.m.] T07:00 time"},
  });
}

TEST_CASE("a time to come without a day is of the day to come that was told before", "[dates]") {
  check_dates({
      {"He will meet them on Thursday. He is to speak at 8 p.m.",
       "[Thursday] 2022-01-13; [8 p.m.] 2022-01-13T20:00 time"},
      {"They met on Thursday. He is to speak at 8 p.m.", "[Thursday] 2022-01-06; [8 p.m.] T20:00 time"},
  });
}

TEST_CASE("a text that names no day of its own time goes on with the one it tells of", "[dates]") {
  check_dates(
      {
          {"The siege opened on 12 October 1863. In November fever broke out, and by Christmas many were dead. Early "
           "in "
           "1864 help set out. It came in late March. That spring the rebels left.",
           "[12 October 1863] 1863-10-12; [November] 1863-11 1863-11-01..1863-11-30; [Christmas] 1863-12-25; "
           "[Early in 1864] 1864 1864-01-01..1864-06-30; [late March] 1864-03 1864-03-16..1864-03-31; "
           "[That spring] 1864-SP 1864-03-01..1864-05-31"},
          // The same with a word of the publication's own time.
          {"The siege opened on 12 October 1863. Early in 1864 help set out. The diary was found last week. It was "
           "bought in late February.",
           "[12 October 1863] 1863-10-12; [Early in 1864] 1864 1864-01-01..1864-06-30; "
           "[last week] 2015-W09 2015-02-23..2015-03-01; [late February] 2015-02 2015-02-16..2015-02-28"},
      },
      kWednesday);
}

TEST_CASE("what is agreed is to come, and what was seen earlier is over", "[dates]") {
  check_dates({
      {"They agreed to meet again on Sunday.", "[Sunday] 2022-01-09"},
      {"They agreed on Sunday to go.", "[Sunday] 2022-01-02"},
      {"The ministers will meet on Friday. A day earlier ships were seen there.",
       "[Friday] 2022-01-14; [A day earlier] 2022-01-07"},
  });
}

}  // namespace
