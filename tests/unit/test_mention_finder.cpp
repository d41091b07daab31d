// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/mention_finder.h"

#include <string>
#include <string_view>

#include "common/dates/calendar.h"
#include "common/dates/ticker.h"
#include "support/catch.h"
#include "support/date_mentions.h"

namespace {

using kz::test::check_dates;
using kz::test::kSaturday;

TEST_CASE("dates of the calendar are read in every common order", "[dates]") {
  check_dates({
      {"It began on 2022-01-02.", "[2022-01-02] 2022-01-02"},
      {"It began on 2022/1/2.", "[2022/1/2] 2022-01-02"},
      {"It began on 02.01.2022.", "[02.01.2022] 2022-01-02"},
      {"It began on 13/1/2021.", "[13/1/2021] 2021-01-13"},
      {"It began on 1/13/2021.", "[1/13/2021] 2021-01-13"},
      {"It began on 1/2/2022.", "[1/2/2022] 2022-01-02"},  // the reading nearer to the day of publication
      {"It began on 10-25-89.", "[10-25-89] 1989-10-25"},
      {"It began on 2 January 2022.", "[2 January 2022] 2022-01-02"},
      {"It began on the 2nd of January, 2022.", "[the 2nd of January, 2022] 2022-01-02"},
      {"It began on January 2, 2022, in the west.", "[January 2, 2022] 2022-01-02"},
      {"It began on Jan. 2nd.", "[Jan. 2nd] 2022-01-02"},
      {"It began on 2 Jan 2022.", "[2 Jan 2022] 2022-01-02"},
      {"It began on January second.", "[January second] 2022-01-02"},
      {"It began on the twenty-first of December.", "[twenty-first of December] 2021-12-21"},
      {"It began on the twenty-first of December 2021.", "[twenty-first of December 2021] 2021-12-21"},
      {"Es begann am 2. Januar 2022.", "[2. Januar 2022] 2022-01-02"},
      {"Началось 2 января 2022 года.", "[2 января 2022] 2022-01-02"},
      {"It began on 2022 January 2.", "[2022 January 2] 2022-01-02"},
      {"It began on ２０２２-０１-０２.", "[２０２２-０１-０２] 2022-01-02"},
      {"It lasted from 2 to 5 January.", "[2 to 5 January] 2022-01-02/2022-01-05 2022-01-02..2022-01-05"},
      {"It lasted January 2-5, 2022.", "[January 2-5, 2022] 2022-01-02/2022-01-05 2022-01-02..2022-01-05"},
      {"It lasted 16/17 December 2011.", "[16/17 December 2011] 2011-12-16/2011-12-17 2011-12-16..2011-12-17"},
      {"On the weekend of January 8 it began.", "[the weekend of January 8] 2022-W01-WE 2022-01-08..2022-01-09"},
      {"In the week of March 6, 2000 it began.", "[the week of March 6, 2000] 2000-W10 2000-03-06..2000-03-12"},
      {"It lasted Dec. 30-Jan. 2.", "[Dec. 30-Jan. 2] 2021-12-30/2022-01-02 2021-12-30..2022-01-02"},
      {"In January 2020 he left.", "[January 2020] 2020-01 2020-01-01..2020-01-31"},
      {"In 2019 he left.", "[2019] 2019 2019-01-01..2019-12-31"},
      {"Since the 1990s he ruled.", "[the 1990s] 199 1990-01-01..1999-12-31"},
      {"It was a thing of the '80s.", "[80s] 198 1980-01-01..1989-12-31"},
      {"In the nineties he ruled.", "[the nineties] 199 1990-01-01..1999-12-31"},
      {"The war of 1914-18 ended.", "[1914-18] 1914/1918 1914-01-01..1918-12-31"},
      {"The plan for 2021-25 ended.", "[2021-25] 2021/2025 2021-01-01..2025-12-31"},
      {"The file 2015-32 is lost.", ""},
      {"The 2010-11 season ended.", "[2010-11] 2010/2011 2010-01-01..2011-12-31"},
      {"In the 19th century it grew.", "[the 19th century] 18 1800-01-01..1899-12-31"},
      {"In the third quarter of 2021 it grew.", "[the third quarter of 2021] 2021-Q3 2021-07-01..2021-09-30"},
      {"In Q3 2021 it grew.", "[Q3 2021] 2021-Q3 2021-07-01..2021-09-30"},
      {"In the winter of 2010 it grew.", "[the winter of 2010] 2010-WI 2010-12-01..2011-02-28"},
      {"It opened in nineteen ninety-four.", "[nineteen ninety-four] 1994 1994-01-01..1994-12-31"},
  });
}

TEST_CASE("years in words, parts of years in letters and counted days are dates", "[dates]") {
  check_dates({
      {"It began in nineteen ninety-four.", "[nineteen ninety-four] 1994 1994-01-01..1994-12-31"},
      {"It began in twenty twenty.", "[twenty twenty] 2020 2020-01-01..2020-12-31"},
      {"It began in two thousand and one, they said.", "[two thousand and one] 2001 2001-01-01..2001-12-31"},
      {"It began on 5 March two thousand and twenty.", "[5 March two thousand and twenty] 2020-03-05"},
      {"The tone of the nineteen seventies was calm.", "[the nineteen seventies] 197 1970-01-01..1979-12-31"},
      {"In the noughties it grew.", "[the noughties] 200 2000-01-01..2009-12-31"},
      {"Sales rose in 2017 q1.", "[2017 q1] 2017-Q1 2017-01-01..2017-03-31"},
      {"2019-H2 was better.", "[2019-H2] 2019-H2 2019-07-01..2019-12-31"},
      {"It opened in 11/2016 in Lima.", "[11/2016] 2016-11 2016-11-01..2016-11-30"},
      {"The week of the 3rd was calm.", "[The week of the 3rd] 2022-W01 2022-01-03..2022-01-09"},
      {"On the 15th day of next month it begins.", "[the 15th day of next month] 2022-02-15"},
      {"On the sixth day of the month it rained.", "[the sixth day of the month] 2022-01-06"},
      {"They live in two thousand villages.", ""},
      {"He counted twenty twenty times.", ""},
      {"In twenty ten villages were lost.", ""},  // a year here is too doubtful
      {"It has nineteen hundred members.", ""},
      {"Law No. 11/2016 was passed.", ""},
      {"On the 4th floor it rained.", ""},
  });
}

TEST_CASE("a date without its year takes the nearer one that fits the tense", "[dates]") {
  check_dates({
      {"Shots were fired on January 6.", "[January 6] 2022-01-06"},
      {"Shots were fired on December 16.", "[December 16] 2021-12-16"},
      {"The summit will be held on January 10.", "[January 10] 2022-01-10"},
      {"The summit will be held in May.", "[May] 2022-05 2022-05-01..2022-05-31"},
      {"The summit was held in May.", "[May] 2021-05 2021-05-01..2021-05-31"},
      {"The summit was held last May.", "[last May] 2021-05 2021-05-01..2021-05-31"},
      {"In January this year he left.", "[January this year] 2022-01 2022-01-01..2022-01-31"},
      {"In June last year he left.", "[June last year] 2021-06 2021-06-01..2021-06-30"},
      {"Protests have been unleashed since January 1.", "[January 1] 2022-01-01"},
      {"This January 6, hundreds marched.", "[This January 6] 2022-01-06"},
      {"He was born on 29 February.", "[29 February] 2020-02-29"},
  });
}

TEST_CASE("weekdays are read by the tense of their sentence", "[dates]") {
  check_dates({
      {"He resigned on Wednesday.", "[Wednesday] 2022-01-05"},
      {"He resigned on Saturday.", "[Saturday] 2022-01-08"},  // the day of publication
      {"He will resign on Wednesday.", "[Wednesday] 2022-01-12"},
      {"The talks are to resume Monday.", "[Monday] 2022-01-10"},
      {"This Saturday, it is expected that he resigns.", "[This Saturday] 2022-01-08"},
      {"He extended the deadline until Tuesday.", "[Tuesday] 2022-01-11"},
      {"Wednesday's ruling would not stand.", "[Wednesday] 2022-01-05"},
      {"He resigned last Saturday.", "[last Saturday] 2022-01-01"},
      {"He resigns next Saturday.", "[next Saturday] 2022-01-15"},
      {"He resigned on Friday evening.", "[Friday evening] 2022-01-07TEV time"},
      {"He resigned on Thursday night.", "[Thursday night] 2022-01-06TNI time"},
      {"On the night of Thursday, websites failed.",
       "[the night of Thursday] 2022-01-05TNI time 2022-01-05..2022-01-06"},
      {"On Wednesday, January 5, he resigned.", "[Wednesday, January 5] 2022-01-05"},
      {"On Thursday (January 6th, 2022) he wrote.", "[Thursday (January 6th, 2022)] 2022-01-06"},
      {"He resigned on Tuesday last week.", "[Tuesday last week] 2021-12-28"},
      {"He resigned early Friday.", "[early Friday] 2022-01-07"},
      {"He resigned at noon Monday.", "[noon Monday] 2022-01-03T12:00 time"},
      {"the first Monday of next month", "[the first Monday of next month] 2022-02-07"},
      {"It was Friday the 7th.", "[Friday the 7th] 2022-01-07"},
      {"It began on the first day of January.", "[the first day of January] 2022-01-01"},
      {"They searched from the fifth day of the month.", "[the fifth day of the month] 2022-01-05"},
      {"The first day of the strike was calm.", ""},
  });
}

TEST_CASE("relative dates count from the day of publication", "[dates]") {
  check_dates({
      {"He left today.", "[today] 2022-01-08"},
      {"He left yesterday evening.", "[yesterday evening] 2022-01-07TEV time"},
      {"He leaves tonight.", "[tonight] 2022-01-08TNI time"},
      {"He left last night.", "[last night] 2022-01-07TNI time"},
      {"He left this morning.", "[this morning] 2022-01-08TMO time"},
      {"He left the day before yesterday.", "[the day before yesterday] 2022-01-06"},
      {"He left last week.", "[last week] 2021-W52 2021-12-27..2022-01-02"},
      {"He leaves next month.", "[next month] 2022-02 2022-02-01..2022-02-28"},
      {"He left earlier this year.", "[earlier this year] 2022 2022-01-01..2022-01-08"},
      {"It rose since the beginning of the year.", "[the beginning of the year] 2022 2022-01-01..2022-01-08"},
      {"It started over the weekend.", "[the weekend] 2021-W52-WE 2022-01-01..2022-01-02"},
      {"It starts at the weekend.", "[the weekend] 2022-W01-WE 2022-01-08..2022-01-09"},
      {"He left two days ago.", "[two days ago] 2022-01-06"},
      {"A good week ago, the unrest began.", "[A good week ago] 2021-W52 2021-12-27..2022-01-02"},
      {"He left 3 months ago.", "[3 months ago] 2021-10 2021-10-01..2021-10-31"},
      {"He left three decades ago.", "[three decades ago] 1992 1992-01-01..1992-12-31"},
      {"He will leave in two weeks.", "[two weeks] 2022-W03 2022-01-17..2022-01-23"},
      {"He left last summer.", "[last summer] 2021-SU 2021-06-01..2021-08-31"},
      {"He left on New Year's Eve.", "[New Year's Eve] 2021-12-31"},
      {"He left on the 6th of this month.", "[the 6th of this month] 2022-01-06"},
      {"He left in the last week of July 2021.", "[the last week of July 2021] 2021-W30 2021-07-26..2021-08-01"},
      {"He was ill for the last three days.", "[the last three days] P3D duration 2022-01-05..2022-01-07"},
  });
}

TEST_CASE("some dates count from the event told before them", "[dates]") {
  check_dates({
      {"Explosions occurred on January 4. The airport had been seized the day before.",
       "[January 4] 2022-01-04; [the day before] 2022-01-03"},
      {"He came on January 4. The following day he left.", "[January 4] 2022-01-04; [The following day] 2022-01-05"},
      {"He came on January 4. That same day he left.", "[January 4] 2022-01-04; [That same day] 2022-01-04"},
      {"He came on January 4 and left two days later.", "[January 4] 2022-01-04; [two days later] 2022-01-06"},
      {"He came in 2010 and left the following year.",
       "[2010] 2010 2010-01-01..2010-12-31; [the following year] 2011 2011-01-01..2011-12-31"},
      {"He came on January 4. Prices rose last week. The next day he left.",
       "[January 4] 2022-01-04; [last week] 2021-W52 2021-12-27..2022-01-02; [The next day] 2022-01-05"},
      {"He came in 2010 and left the next day.", "[2010] 2010 2010-01-01..2010-12-31; [the next day] XXXX-XX-XX"},
      {"The third quarter was weak. Profit fell from a year earlier.",
       "[The third quarter] 2021-Q3 2021-07-01..2021-09-30; [a year earlier] 2020-Q3 2020-07-01..2020-09-30"},
  });
}

TEST_CASE("times belong to their day", "[dates]") {
  check_dates({
      {"It exploded at 10:35 a.m. (0735 GMT) Friday.", "[10:35 a.m. (0735 GMT) Friday] 2022-01-07T10:35 time"},
      {"Update from Thursday, January 6th, 2022, 7:45 p.m .: he called.",
       "[Thursday, January 6th, 2022, 7:45 p.m] 2022-01-06T19:45 time"},
      {"He came at 6 p.m. on Thursday.", "[6 p.m. on Thursday] 2022-01-06T18:00 time"},
      {"On Friday he came at 23:30.", "[Friday] 2022-01-07; [23:30] 2022-01-07T23:30 time"},
      {"A curfew from 11 p.m. to 7 a.m. was issued.", "[11 p.m.] T23:00 time; [7 a.m.] T07:00 time"},
      {"He came at 10pm yesterday.", "[10pm yesterday] 2022-01-07T22:00 time"},
      {"At midday, according to a statement today, he left.", "[midday] 2022-01-08T12:00 time; [today] 2022-01-08"},
  });
}

TEST_CASE("a ticker's times roll back over midnight", "[dates]") {
  check_dates({
      {"+++ 10.30 p.m .: Proceedings began.\n\n+++ 8 a.m .: Calm.\n\n+++ 11.15 p.m .: Shots.",
       "[10.30 p.m] 2022-01-08T22:30 time; [8 a.m] 2022-01-08T08:00 time; [11.15 p.m] 2022-01-07T23:15 time"},
      {"+++ 08:00 +++ Calm.\n\n+++ 09:00 +++ Shots.\n\n+++ 10:00 +++ Calm.",  // oldest first
       "[08:00] 2022-01-08T08:00 time; [09:00] 2022-01-08T09:00 time; [10:00] 2022-01-08T10:00 time"},
  });
}

TEST_CASE("two times of a day that follow each other do not roll back", "[dates]") {
  check_dates({{"10:00 - He came.\n12:00 - He left.", "[10:00] 2022-01-08T10:00 time; [12:00] 2022-01-08T12:00 time"}});
}

TEST_CASE("dates in an entry of a ticker count from the day of the entry", "[dates]") {
  check_dates({
      {"+++ 00:10 +++ He came today.\n\n+++ 23:50 +++ He left today.",
       "[00:10] 2022-01-08T00:10 time; [today] 2022-01-08; [23:50] 2022-01-07T23:50 time; [today] 2022-01-07"},
      {"Update from Thursday, January 6th, 2022, 7:45 p.m .: He came yesterday.\n\nFirst report from Wednesday, "
       "January "
       "5th, 2022: He left yesterday.",
       "[Thursday, January 6th, 2022, 7:45 p.m] 2022-01-06T19:45 time; [yesterday] 2022-01-05; "
       "[Wednesday, January 5th, 2022] 2022-01-05; [yesterday] 2022-01-04"},
      // Told within a sentence, a day is no entry's.
      {"The curfew from Thursday, January 6th, 2022, 11 p.m. was lifted yesterday.",
       "[Thursday, January 6th, 2022, 11 p.m.] 2022-01-06T23:00 time; [yesterday] 2022-01-07"},
  });
}

// Each entry as "time text", joined by " | ".
std::string entries_of(const std::string& body) {
  kz::Analyzer analyzer("en");
  const auto dates = kz::find_date_mentions(body, analyzer.analyze(body), kz::Day{2022, 1, 8});
  std::string all;
  for (const kz::TickerEntry& entry : kz::find_ticker_entries(body, dates)) {
    if (!all.empty()) all += " | ";
    all += entry.time + ' ' + body.substr(entry.begin, entry.end - entry.begin);
  }
  return all;
}

TEST_CASE("a ticker's entries go from a time to the next", "[dates]") {
  CHECK(entries_of("News.\n\n+++ 9.45 p.m .: It rained.\n\nIt poured.\n\n+++ 8 p.m .: Calm.\n") ==
        "2022-01-08T21:45 +++ 9.45 p.m .: It rained.\n\nIt poured. | 2022-01-08T20:00 +++ 8 p.m .: Calm.");
  CHECK(entries_of("News.\n\nFirst report from Friday, January 7th, 2022: It rained.") ==
        "2022-01-07 First report from Friday, January 7th, 2022: It rained.");
  CHECK(entries_of("10:00 - He came.\n12:00 - He left.") ==
        "2022-01-08T10:00 10:00 - He came. | 2022-01-08T12:00 12:00 - "
        "He left.");
  CHECK(entries_of("23:40 Shots. 23:05 The premier speaks. It rained.") ==
        "2022-01-08T23:40 23:40 Shots. | 2022-01-08T23:05 23:05 The premier speaks. It rained.");
  CHECK(entries_of("10:00 - He came.\nHe left at 12:00.").empty());
  CHECK(entries_of("He came on 6 January.\nOn 7 January: he left.").empty());
}

TEST_CASE("durations, sets and vague references cover no day", "[dates]") {
  check_dates({
      {"He was on duty for two days.", "[two days] P2D duration"},
      {"He waited 2 1/2 years.", "[2 1/2 years] P2Y6M duration"},
      {"After a 16-hour flight he slept.", "[16-hour] PT16H duration"},
      {"The worst riots in years.", "[years] PXY duration"},
      {"He waited at least 30 days.", "[at least 30 days] P30D duration"},
      {"They meet every Friday.", "[every Friday] XXXX-WXX-5 set"},
      {"They meet on Fridays.", "[Fridays] XXXX-WXX-5 set"},
      {"They meet each year.", "[each year] P1Y set"},
      {"They meet every two weeks.", "[every two weeks] P2W set"},
      {"They meet daily.", "[daily] P1D set"},
      {"He is now ill.", "[now] PRESENT_REF"},
      {"He was recently ill.", "[recently] PAST_REF"},
      {"He left several years ago.", "[several years ago] PAST_REF"},
      {"These days he sleeps.", "[These days] PRESENT_REF"},
      {"He thinks of the future.", "[the future] FUTURE_REF"},
  });
}

TEST_CASE("ages, scores, prices and figures are no dates", "[dates]") {
  check_dates({
      {"The 81-year-old resigned.", ""},
      {"He is 81 years old.", ""},
      {"She was in her 30s.", ""},
      {"It cost $1998 a share.", ""},
      {"About 2000 people marched.", ""},
      {"Some 1950 soldiers arrived.", ""},
      {"More than 1900 were hurt.", ""},
      {"They won 21:15 and 25:23.", ""},
      {"They won 3-2 on penalties.", ""},
      {"He sold 1,998 of them.", ""},
      {"It rose 20.22 percent.", ""},
      {"Resolution 1970 passed.", ""},
      {"Flight 1998 landed.", ""},
      {"Call +86 2010-2015-86.", ""},
      {"The 24 hours a day", ""},
      {"He may march in the sun.", ""},
      {"Version 1.2.13 is out.", ""},
      {"See https://a.kz/?t=~3am3io.", ""},
      {"On 31 February it rained.", ""},
      {"On February 31, 2021 it rained.", ""},
      {"On 2022-02-31 it rained.", ""},
      {"In the year 0 and 99999 it rained.", ""},
      {"On 0000-01-01, 99999-01-01 and 00.00.0000 it rained.", ""},
      {"On 29 February 2021 it rained.", ""},
      {"On 2022-13-45 and in 99999999999999999999 it rained.", ""},
      {"On the 7th floor it rained.", ""},
      {"THEY MAY WIN, MAY 5 TIMES.", ""},
      {"Three-quarters of the food is gone.", ""},
  });
}

TEST_CASE("digits of any script and marks of direction are read", "[dates]") {
  check_dates({
      {"On \u0662\u0660\u0662\u0662-\u0660\u0661-\u0660\u0665 it rained.",
       "[\u0662\u0660\u0662\u0662-\u0660\u0661-\u0660\u0665] 2022-01-05"},
      {"On \uFF15 January \uFF12\uFF10\uFF12\uFF12 it rained.", "[\uFF15 January \uFF12\uFF10\uFF12\uFF12] 2022-01-05"},
      {"On \u200F5\u200F January\u200E 2022\u200F it rained.", "[5\u200F January\u200E 2022] 2022-01-05"},
      {"On \u202B2022-01-05\u202C it rained.", "[2022-01-05] 2022-01-05"},
      {"On \u2067Wednesday\u2069 it rained.", "[Wednesday] 2022-01-05"},
  });
}

TEST_CASE("a time without a day is a time, reversed days are two", "[dates]") {
  check_dates({
      {"At 10:30 a.m. it rains.", "[10:30 a.m.] T10:30 time"},
      {"The curfew runs from 11 p.m. to 7 a.m.", "[11 p.m.] T23:00 time; [7 a.m.] T07:00 time"},
      {"It lasted 2022-01-06..2022-01-05.", "[2022-01-06] 2022-01-06; [2022-01-05] 2022-01-05"},
      {"From 6 January to 5 January 2022 it rained.", "[6 January] 2022-01-06; [5 January 2022] 2022-01-05"},
      {"On the 7th he came.", "[the 7th] 2022-01-07"},
      {"On the 7th.", "[the 7th] 2022-01-07"},
      {"PRICES MAY RISE IN MAY.", "[MAY] 2022-05 2022-05-01..2022-05-31"},
      {"ON MAY 5 IT RAINED.", "[MAY 5] 2022-05-05"},
  });
}

TEST_CASE("without a day of publication weekdays stay open", "[dates]") {
  check_dates(
      {
          {"He resigned on Wednesday.", "[Wednesday] XXXX-WXX-3"},
          {"He resigned on Friday evening.", "[Friday evening] XXXX-WXX-5TEV time"},
          {"He resigned yesterday.", "[yesterday] XXXX-XX-XX"},
          {"He resigned last week.", "[last week] XXXX-WXX"},
          {"He resigned on January 6.", "[January 6] XXXX-01-06"},
          {"He resigned in January.", "[January] XXXX-01"},
          {"He resigned on 1/2/2022.", ""},
          {"He resigned on January 6, 2022 and left the next day.",
           "[January 6, 2022] 2022-01-06; [the next day] 2022-01-07"},
          {"On Thursday (January 6th, 2022) he wrote.", "[Thursday (January 6th, 2022)] 2022-01-06"},
          {"He was ill for two days.", "[two days] P2D duration"},
      },
      std::nullopt);
}

TEST_CASE("a mention knows its sentence and how it was said", "[dates]") {
  const std::string_view text = "He came on January 4, 2022. He left on Friday. He now sleeps. He returned yesterday.";
  kz::Analyzer analyzer;
  const auto found = kz::find_date_mentions(text, analyzer.analyze(text), kSaturday);
  REQUIRE(found.size() == 4);
  CHECK(found[0].certainty == kz::DateCertainty::explicit_date);
  CHECK(found[1].certainty == kz::DateCertainty::weekday);
  CHECK(found[2].certainty == kz::DateCertainty::vague);
  CHECK(found[3].certainty == kz::DateCertainty::relative);
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i].sentence == i);
}

TEST_CASE("each of many dates in one article is found", "[dates]") {
  // Quadratic time would run into the time limit of a test.
  const std::string_view part = GENERATE(as<std::string_view>{}, "on January 6, 2022 or ", "early last week ");
  CAPTURE(part);
  constexpr std::size_t kCount = 200'000;
  std::string text;
  for (std::size_t i = 0; i < kCount; ++i) text += part;
  kz::Analyzer analyzer;
  CHECK(kz::find_date_mentions(text, analyzer.analyze(text), kSaturday).size() == kCount);
}

}  // namespace
