// SPDX-License-Identifier: GPL-2.0-or-later
// Which year, month or week a date means by what was told before it and by the verb beside it.
#include "support/catch.h"
#include "support/date_mentions.h"

namespace {

using kz::test::check_dates;

constexpr kz::Day kDayOfTale{2015, 3, 4};

TEST_CASE("a date without its year goes on with the tale that a date with one began", "[dates]") {
  check_dates(
      {
          {"On 3 April 1911 the miners struck. On 9 April soldiers came. On the 12th shots fell.",
           "[3 April 1911] 1911-04-03; [9 April] 1911-04-09; [the 12th] 1911-04-12"},
          {"On 3 November 1911 the miners struck. In January they gave up.",
           "[3 November 1911] 1911-11-03; [January] 1912-01 1912-01-01..1912-01-31"},
          {"In 1905 the miners struck. In October soldiers came.",
           "[1905] 1905 1905-01-01..1905-12-31; [October] 1905-10 1905-10-01..1905-10-31"},
          {"The strike began on 3 April 1911. On the 9th soldiers came. The next day they left.",
           "[3 April 1911] 1911-04-03; [the 9th] 1911-04-09; [The next day] 1911-04-10"},
          {"On 3 April 1911 the miners struck. On the 12th Mayor Brown resigned.",
           "[3 April 1911] 1911-04-03; [the 12th] 1911-04-12"},
          {"On 3 April 1911 the miners struck. By the end of the year they had won.",
           "[3 April 1911] 1911-04-03; [the end of the year] 1911 1911-09-01..1911-12-31"},
          {"In 1948 he emigrated. The next year he opened a shop. In May of that year it burned.",
           "[1948] 1948 1948-01-01..1948-12-31; [The next year] 1949 1949-01-01..1949-12-31; "
           "[May of that year] 1949-05 1949-05-01..1949-05-31"},
          {"In mid-1943 the mill closed. That summer it burned, and the following year a new one opened.",
           "[mid-1943] 1943 1943-05-01..1943-08-31; [That summer] 1943-SU 1943-06-01..1943-08-31; "
           "[the following year] 1944 1944-01-01..1944-12-31"},
      },
      kDayOfTale);
}

TEST_CASE("what is no tale leaves a date without its year where it was", "[dates]") {
  check_dates(
      {
          // A background, a comparison, a day of the publication's own time, a future.
          {"The firm was founded on 3 April 1911. On 9 January it closed a mine.",
           "[3 April 1911] 1911-04-03; [9 January] 2015-01-09"},
          {"Sales fell from those of May 2009. In January they rose.",
           "[May 2009] 2009-05 2009-05-01..2009-05-31; [January] 2015-01 2015-01-01..2015-01-31"},
          {"In 2001 the firm grew. In January it shrank.",
           "[2001] 2001 2001-01-01..2001-12-31; [January] 2015-01 2015-01-01..2015-01-31"},
          {"On 3 April 1911 the miners struck. On Monday their town remembered. On 9 January a film was shown.",
           "[3 April 1911] 1911-04-03; [Monday] 2015-03-02; [9 January] 2015-01-09"},
          {"On 3 April 1911 the miners struck. A film will be shown on 9 May.",
           "[3 April 1911] 1911-04-03; [9 May] 2015-05-09"},
          {"On 3 April 1911 the miners struck. On the 4th Avenue soldiers stood.", "[3 April 1911] 1911-04-03"},
          {"He said that over the next year prices rose.", "[the next year] 2016 2016-01-01..2016-12-31"},
      },
      kDayOfTale);
}

TEST_CASE("a tale may stand in a text whose day is not known", "[dates]") {
  check_dates(
      {
          {"On 3 April 1911 the miners struck. Soldiers came on 9 April, and on 2 May the pits reopened.",
           "[3 April 1911] 1911-04-03; [9 April] 1911-04-09; [2 May] 1911-05-02"},
          {"It was held from 3 to 7 May.", "[3 to 7 May] XXXX-05-03/XXXX-05-07"},
          {"The mill was built in 1911. In May it closed.", "[1911] 1911 1911-01-01..1911-12-31; [May] XXXX-05"},
          {"On 3 April 1911 it opened. Last week it burned. On 9 May it was sold.",
           "[3 April 1911] 1911-04-03; [Last week] XXXX-WXX; [9 May] XXXX-05-09"},
      },
      std::nullopt);
}

TEST_CASE("what is on a programme is to come", "[dates]") {
  check_dates({
      {"The fair opens on Tuesday.", "[Tuesday] 2022-01-11"},
      {"Shops reopen on Tuesday.", "[Tuesday] 2022-01-11"},
      {"The law takes effect on Tuesday.", "[Tuesday] 2022-01-11"},
      {"Rovers play United on Tuesday.", "[Tuesday] 2022-01-11"},
      {"The last day for entries is Tuesday.", "[Tuesday] 2022-01-11"},
      {"Snow is forecast for Tuesday.", "[Tuesday] 2022-01-11"},
      {"Ahead of Tuesday's vote he spoke.", "[Tuesday] 2022-01-11"},
      {"The law is due to take effect on Tuesday.", "[Tuesday] 2022-01-11"},
      {"They leave tomorrow, Sunday, by bus.", "[tomorrow] 2022-01-09; [Sunday] 2022-01-09"},
      // Over already: a market's day, a noun, a cause, a verb of the past.
      {"The dollar opens higher Tuesday.", "[Tuesday] 2022-01-04"},
      {"They went to the start on Tuesday.", "[Tuesday] 2022-01-04"},
      {"Trains stopped, due to snow on Tuesday.", "[Tuesday] 2022-01-04"},
      {"The fair opened on Tuesday.", "[Tuesday] 2022-01-04"},
      {"Tuesday's vote was close.", "[Tuesday] 2022-01-04"},
  });
}

TEST_CASE("what may be, or ought to be, is to come", "[dates]") {
  check_dates({
      {"He may visit Almaty on Tuesday.", "[Tuesday] 2022-01-11"},
      {"On Tuesday he may visit Almaty.", "[Tuesday] 2022-01-11"},
      {"The plan might be announced on Tuesday.", "[Tuesday] 2022-01-11"},
      {"Talks could resume on Tuesday.", "[Tuesday] 2022-01-11"},
      {"They are likely to discuss it on Tuesday.", "[Tuesday] 2022-01-11"},
      {"He said they hope to decide on Tuesday.", "[Tuesday] 2022-01-11"},
      {"Blair to visit Berlin on Tuesday", "[Tuesday] 2022-01-11"},
      {"The match, to be played on Tuesday, is sold out.", "[Tuesday] 2022-01-11"},
      {"Blair and Bush meet on Tuesday.", "[Tuesday] 2022-01-11"},
      {"She will succeed him on Tuesday.", "[Tuesday] 2022-01-11"},
      {"It will be paid on a still unspecified date in June.", "[June] 2022-06 2022-06-01..2022-06-30"},
      // What was so, or was found so, is over.
      {"He may have died on Tuesday.", "[Tuesday] 2022-01-04"},
      {"The first ship leaves the port since the beginning of the siege on Tuesday.", "[Tuesday] 2022-01-04"},
      {"The attack on Tuesday may harm them.", "[Tuesday] 2022-01-04"},
      {"None could be reached on Tuesday.", "[Tuesday] 2022-01-04"},
      {"He may resign over the vote held on Tuesday.", "[Tuesday] 2022-01-04"},
      {"They had to be rescued on Tuesday.", "[Tuesday] 2022-01-04"},
      {"The offer had been scheduled to expire on Tuesday.", "[Tuesday] 2022-01-04"},
  });
}

TEST_CASE("what was done by a day is over, what must be is to come", "[dates]") {
  check_dates({
      {"Forty states had reported by Tuesday.", "[Tuesday] 2022-01-04"},
      {"Two bodies were found by Tuesday.", "[Tuesday] 2022-01-04"},
      {"They had to leave by Tuesday.", "[Tuesday] 2022-01-11"},
      {"They need to have paid by Tuesday.", "[Tuesday] 2022-01-11"},
  });
}

TEST_CASE("a match or vote of one of the next two days is the coming one", "[dates]") {
  check_dates({
      {"He named his team for Sunday's game.", "[Sunday] 2022-01-09"},
      {"They prepared for a Monday meeting.", "[Monday] 2022-01-10"},
      {"He will miss Thursday's game.", "[Thursday] 2022-01-13"},
      {"He spoke before Thursday's game.", "[Thursday] 2022-01-06"},
      {"They lost Sunday's game.", "[Sunday] 2022-01-02"},
      {"After a Sunday meeting he left.", "[Sunday] 2022-01-02"},
      {"He condemned Sunday's attack.", "[Sunday] 2022-01-02"},
      {"A rally planned in the park for Friday was put off.", "[Friday] 2022-01-07"},
      {"A rally planned for Monday was put off.", "[Monday] 2022-01-10"},
  });
}

TEST_CASE("a verb right before a date counts for more than which year is nearer", "[dates]") {
  check_dates({
      {"The vote will be held in November.", "[November] 2022-11 2022-11-01..2022-11-30"},
      {"The permit will run out on December 30.", "[December 30] 2022-12-30"},
      {"The trial is set for December.", "[December] 2022-12 2022-12-01..2022-12-31"},
      {"She was arrested on 9 February.", "[9 February] 2021-02-09"},
      {"She was arrested in February.", "[February] 2021-02 2021-02-01..2021-02-28"},
      // The verb may be of another time than the date.
      {"She will keep the post held since November.", "[November] 2021-11 2021-11-01..2021-11-30"},
      {"She was named for a congress on 9 February.", "[9 February] 2022-02-09"},
  });
}

TEST_CASE("a length after first, worst and their like has gone by", "[dates]") {
  check_dates({
      {"It will snow for the first time in 40 years.", "[40 years] P40Y duration"},
      {"It will be the worst flood in ten years.", "[ten years] P10Y duration"},
      {"It will flood again in ten years.", "[ten years] 2032 2032-01-01..2032-12-31"},
  });
}

}  // namespace
