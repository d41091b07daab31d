// SPDX-License-Identifier: GPL-2.0-or-later
// Dates made of several: spans between two days, days counted from a day, parts of months and years.
#include "support/catch.h"
#include "support/date_mentions.h"

namespace {

using kz::test::check_dates;

TEST_CASE("two days with words of a span between them are one span", "[dates]") {
  check_dates({
      {"It lasted from 2 January to 5 January.",
       "[2 January to 5 January] 2022-01-02/2022-01-05 2022-01-02..2022-01-05"},
      {"It lasted between January 2nd and January 5th.",
       "[January 2nd and January 5th] 2022-01-02/2022-01-05 2022-01-02..2022-01-05"},
      {"It lasted between 2 and 5 of January.", "[2 and 5 of January] 2022-01-02/2022-01-05 2022-01-02..2022-01-05"},
      {"It lasted from the 2nd to the 5th of January.",
       "[the 2nd to the 5th of January] 2022-01-02/2022-01-05 2022-01-02..2022-01-05"},
      {"It lasted from the 2nd until the 5th of January.",
       "[the 2nd until the 5th of January] 2022-01-02/2022-01-05 2022-01-02..2022-01-05"},
      {"It lasted from December 30 until the 3rd.",
       "[December 30 until the 3rd] 2021-12-30/2022-01-03 "
       "2021-12-30..2022-01-03"},
      {"It lasted from 30 December to 3 January 2020.",
       "[30 December to 3 January 2020] 2019-12-30/2020-01-03 2019-12-30..2020-01-03"},
      {"It lasted from Monday to Thursday.", "[Monday to Thursday] 2022-01-03/2022-01-06 2022-01-03..2022-01-06"},
      {"It will last from next Thursday to Monday.",
       "[next Thursday to Monday] 2022-01-13/2022-01-17 2022-01-13..2022-01-17"},
      {"It lasted from 5 January to Thursday.", "[5 January to Thursday] 2022-01-05/2022-01-06 2022-01-05..2022-01-06"},
      {"It lasted January 2 through 5.", "[January 2 through 5] 2022-01-02/2022-01-05 2022-01-02..2022-01-05"},
      {"It lasted from May 2019 to 3 January 2022.",
       "[May 2019 to 3 January 2022] 2019-05/2022-01-03 2019-05-01..2022-01-03"},
      {"It lasts from yesterday until tomorrow.",
       "[yesterday until tomorrow] 2022-01-07/2022-01-09 2022-01-07..2022-01-09"},
      // A vote is moved, from a day that has another word before it.
      {"The vote of 5 January to 9 January.", "[5 January] 2022-01-05; [9 January] 2022-01-09"},
  });
}

TEST_CASE("the ends of a coarse span are told apart, and share their year", "[dates]") {
  check_dates({
      {"It lasted from May to July 2020.",
       "[May] 2020-05 2020-05-01..2020-05-31; [July 2020] 2020-07 "
       "2020-07-01..2020-07-31"},
      {"It lasted from November to January 2020.",
       "[November] 2019-11 2019-11-01..2019-11-30; [January 2020] 2020-01 "
       "2020-01-01..2020-01-31"},
      {"It lasted from May 2019 to June.",
       "[May 2019] 2019-05 2019-05-01..2019-05-31; [June] 2019-06 "
       "2019-06-01..2019-06-30"},
      {"In May and July 2020 it rained.",
       "[May] 2020-05 2020-05-01..2020-05-31; [July 2020] 2020-07 "
       "2020-07-01..2020-07-31"},
  });
}

TEST_CASE("days in a list share their month", "[dates]") {
  check_dates({
      {"It rained on 2 and 5 January 2020.", "[2] 2020-01-02; [5 January 2020] 2020-01-05"},
      {"Votes are due on the 2nd and 16th of May.", "[the 2nd] 2022-05-02; [16th of May] 2022-05-16"},
      {"It rained on 3 May and 5 June 2020.", "[3 May] 2020-05-03; [5 June 2020] 2020-06-05"},
  });
}

TEST_CASE("days are counted from a day that is named", "[dates]") {
  check_dates({
      {"He left three days after January 2.", "[three days after January 2] 2022-01-05"},
      {"He left two weeks before Christmas.", "[two weeks before Christmas] 2021-12-11"},
      {"He left the day after Christmas.", "[the day after Christmas] 2021-12-26"},
      {"He left the day before last Thursday.", "[the day before last Thursday] 2022-01-05"},
      {"He will leave two months after next Friday.", "[two months after next Friday] 2022-03-14"},
      {"He will leave three weeks from tomorrow.", "[three weeks from tomorrow] 2022-01-30"},
      {"He left day before yesterday.", "[day before yesterday] 2022-01-06"},
      {"He stays for two weeks from Monday.", "[two weeks from Monday] P2W duration 2022-01-03..2022-01-16"},
      {"He left three days after the vote.", "[three days] P3D duration"},
  });
}

TEST_CASE("lengths of two units are one", "[dates]") {
  check_dates({
      {"He left two weeks and three days ago.", "[two weeks and three days ago] 2021-12-22"},
      {"He left a year and two months ago.", "[a year and two months ago] 2020-11 2020-11-01..2020-11-30"},
      {"He got two years and six months in prison.", "[two years and six months] P2Y6M duration"},
      {"He will leave in two weeks' time.", "[two weeks' time] 2022-W03 2022-01-17..2022-01-23"},
      {"It is open 24 hours a day.", ""},
  });
}

TEST_CASE("the first and last days of a month or year are known", "[dates]") {
  check_dates({
      {"It rained in the first two weeks of 2020.",
       "[the first two weeks of 2020] P2W duration 2020-01-01..2020-01-14"},
      {"It rained on the last 3 days of August 2020.",
       "[the last 3 days of August 2020] P3D duration 2020-08-29..2020-08-31"},
      {"It rained in the first nine months of last year.",
       "[the first nine months of last year] P9M duration 2021-01-01..2021-09-30"},
      {"It rained on the twenty-third day of May 2020.", "[twenty-third day of May 2020] 2020-05-23"},
      {"We live in the twenty-first century.", "[twenty-first century] 20 2000-01-01..2099-12-31"},
      {"In the week beginning on March 7, 2022 it rains.",
       "[the week beginning on March 7, 2022] 2022-W10 2022-03-07..2022-03-13"},
  });
}

TEST_CASE("weeks are known by their number, with a year or the word for it", "[dates]") {
  check_dates({
      {"It rained in week 31 of 2021.", "[week 31 of 2021] 2021-W31 2021-08-02..2021-08-08"},
      {"It rained in calendar week 1.", "[calendar week 1] 2022-W01 2022-01-03..2022-01-09"},
      {"It rained in calendar week 53 of 2021.", "[calendar week 53 of 2021] XXXX-W53"},
      {"Injured in week 3, he rested.", ""},
  });
}

TEST_CASE("a weekday beside a number of the month is that day, where no noun follows", "[dates]") {
  check_dates({
      {"It was Friday the fifteenth.", "[Friday the fifteenth] 2021-10-15"},
      {"It was Tuesday the twenty-eighth.", "[Tuesday the twenty-eighth] 2021-12-28"},
      {"On Friday the first buses came.", "[Friday] 2022-01-07"},
      {"On Friday the 15th brigade came.", "[Friday] 2022-01-07"},
      {"It was June the 28th, 2020.", "[June the 28th, 2020] 2020-06-28"},
      {"In June the 28th brigade came.", "[June] 2021-06 2021-06-01..2021-06-30"},
  });
}

TEST_CASE("weekdays that are feasts are those of the feast", "[dates]") {
  check_dates({
      {"It fell on Good Friday 2022.", "[Good Friday 2022] 2022-04-15"},
      {"It fell on Easter Monday 2022.", "[Easter Monday 2022] 2022-04-18"},
      {"It fell on Black Friday 2021.", "[Black Friday 2021] 2021-11-26"},
      {"A good Friday it was.", "[Friday] 2022-01-07"},
  });
}

TEST_CASE("what is planned or awaited is to come", "[dates]") {
  check_dates({
      {"Protesters planned a rally on Tuesday.", "[Tuesday] 2022-01-11"},
      {"The minister is awaited on Tuesday.", "[Tuesday] 2022-01-11"},
      {"The minister is visiting Kyiv on Tuesday.", "[Tuesday] 2022-01-11"},
      {"The talks, set to resume Tuesday, were hard.", "[Tuesday] 2022-01-11"},
      {"The rally began as planned on Tuesday.", "[Tuesday] 2022-01-04"},
      {"The hastily planned rally on Tuesday was small.", "[Tuesday] 2022-01-04"},
  });
}

TEST_CASE("a year may be told in other words, or two figures", "[dates]") {
  check_dates({
      {"It rained on 5 January last year.", "[5 January last year] 2021-01-05"},
      {"It rained on January 5 of this year.", "[January 5 of this year] 2022-01-05"},
      {"It rained from 5 to 9 January last year.",
       "[5 to 9 January last year] 2021-01-05/2021-01-09 2021-01-05..2021-01-09"},
      {"It rained in December '86.", "[December '86] 1986-12 1986-12-01..1986-12-31"},
      {"It rained on June 5, \u201944.", "[June 5, \u201944] 2044-06-05"},
      {"It rained in '86 and in the summer of '69.",
       "[86] 1986 1986-01-01..1986-12-31; [the summer of '69] 1969-SU 1969-06-01..1969-08-31"},
      {"He won '86 votes.", ""},
      {"It rained one and a half years ago.", "[one and a half years ago] 2020-07 2020-07-01..2020-07-31"},
      {"It rained on the first day of the year.", "[the first day of the year] 2022-01-01"},
      {"It rained on the last day of 2020.", "[the last day of 2020] 2020-12-31"},
      {"It happened on 9/11, with 9/12 of them.", "[9/11] 2001-09-11"},
  });
}

TEST_CASE("feasts of the Orthodox churches are on days of their own", "[dates]") {
  check_dates({
      {"It rained on Orthodox Christmas.", "[Orthodox Christmas] 2022-01-07"},
      {"It rained on Orthodox Easter 2021.", "[Orthodox Easter 2021] 2021-05-02"},
      {"It rained on Orthodox Easter Sunday 2019.", "[Orthodox Easter Sunday 2019] 2019-04-28"},
      {"It rained over New Year.", "[New Year] 2022-01-01"},
      {"They had a New Year tree, and a new year began.", ""},
  });
}

TEST_CASE("dates of machines are read", "[dates]") {
  check_dates({
      {"Sent on Thu Jan 6 10:30:15 2022 by mail.", "[Thu Jan 6 10:30:15 2022] 2022-01-06T10:30 time"},
      {"It began on Jan-02-2022.", "[Jan-02-2022] 2022-01-02"},
      {"It began on 2022-jan-02.", "[2022-jan-02] 2022-01-02"},
      {"It grew in Q3.", "[Q3] 2021-Q3 2021-07-01..2021-09-30"},
      {"It grew in Q3 this year.", "[Q3 this year] 2022-Q3 2022-07-01..2022-09-30"},
      {"It grew in 2021/11.", "[2021/11] 2021-11 2021-11-01..2021-11-30"},
  });
}

}  // namespace
