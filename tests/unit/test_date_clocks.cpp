// SPDX-License-Identifier: GPL-2.0-or-later
// Times of the clock and of the day, and the figures that look like years and times.
#include "support/catch.h"
#include "support/date_mentions.h"

namespace {

using kz::test::check_dates;

TEST_CASE("times are read as other countries and soldiers write them", "[dates]") {
  check_dates({
      {"The talks began at 14.00 in the town hall.", "[14.00] 2022-01-08T14:00 time"},
      {"The talks began around 19.30.", "[around 19.30] 2022-01-08T19:30 time"},
      {"The shop is open from 9.00 to 17.30.", "[9.00] T09:00 time; [17.30] T17:30 time"},
      {"The bus left at 14.20 hours.", "[14.20 hours] 2022-01-08T14:20 time"},
      {"The bus left at 18.45 o'clock.", "[18.45 o'clock] 2022-01-08T18:45 time"},
      {"The bus left at 0630 hours.", "[0630 hours] 2022-01-08T06:30 time"},
      {"The bus left at 0630.", "[0630] 2022-01-08T06:30 time"},
      {"Nobody may drive between 2100 and 0500.", "[2100] T21:00 time; [0500] T05:00 time"},
      {"It opens at 1300 CDT.", "[1300 CDT] T13:00 time"},
      {"It opens by 1000 Paris time.", "[1000 Paris time] T10:00 time"},
      {"He rises at 7 o'clock in the evening.", "[7 o'clock in the evening] T19:00 time"},
      {"He rises at 10 o'clock at night.", "[10 o'clock at night] T22:00 time"},
      {"He rises at 3 o'clock at night.", "[3 o'clock at night] T03:00 time"},
      {"He rose at 7 o'clock on Thursday evening.", "[7 o'clock on Thursday evening] 2022-01-06T19:00 time"},
      {"He rose at 7 o'clock yesterday evening.", "[7 o'clock yesterday evening] 2022-01-07T19:00 time"},
  });
}

TEST_CASE("prices, lengths and counts are no times", "[dates]") {
  check_dates({
      {"The share closed at 14.50.", ""},
      {"The peso stood at about 20.50 to the dollar.", ""},
      {"It grew at 12.25 percent.", ""},
      {"He ran it at 12.47.", ""},
      {"She has flown for 2200 hours.", "[2200 hours] PT2200H duration"},
      {"After 1200 hours of work he slept.", "[1200 hours] PT1200H duration"},
      {"Gold traded at 1430.", ""},
      {"He sat at 1430 Park Road.", ""},
  });
}

TEST_CASE("nights and hours belong to their days", "[dates]") {
  check_dates({
      {"In the night from Thursday to Friday it snowed.",
       "[the night from Thursday to Friday] 2022-01-06TNI time 2022-01-06..2022-01-07"},
      {"In the night of 3-4 May 2020 it snowed.",
       "[the night of 3-4 May 2020] 2020-05-03TNI time "
       "2020-05-03..2020-05-04"},
      {"In the night to Friday it snowed.", "[the night to Friday] 2022-01-06TNI time 2022-01-06..2022-01-07"},
      {"In the early hours of Friday it snowed.", "[the early hours of Friday] 2022-01-07TMO time"},
      {"In the small hours of Friday it snowed.", "[the small hours of Friday] 2022-01-07TMO time"},
      {"In the evening hours of Friday it snowed.", "[the evening hours of Friday] 2022-01-07TEV time"},
      {"It snowed at dawn Friday.", "[dawn Friday] 2022-01-07TMO time"},
      {"It snowed on Friday. In the evening it stopped.", "[Friday] 2022-01-07; [the evening] 2022-01-07TEV time"},
      // Not one night, nor a night that was told of
      {"From Thursday to Friday it snowed.", "[Thursday to Friday] 2022-01-06/2022-01-07 2022-01-06..2022-01-07"},
      {"He reads much. In the evening he writes.", ""},
      {"It snowed on Friday. The evening news said so.", "[Friday] 2022-01-07"},
  });
}

TEST_CASE("four digits are no year beside what they count or number", "[dates]") {
  check_dates({
      {"It cost 2010 yen, then USD 2010.", ""},
      {"He tried 2010 once.", "[2010] 2010 2010-01-01..2010-12-31"},
      {"It is a 2048-bit number on 2048 * 1080 points.", ""},
      {"A peak of 1846 m was climbed.", ""},
      {"They met at 1912 Park Street.", ""},
      {"Call +49 30 2012 1999 or 0800 2012 1990.", ""},
      {"It runs on Windows 2000.", ""},
      {"The code PPN 2058 is new.", ""},
      {"It fell into the low to mid 2200 area.", ""},
      {"Watch it from 1930 on BBC One.", ""},
      {"From 1930 on the town grew.", "[1930] 1930 1930-01-01..1930-12-31"},
      {"In 2015 refugees came, 2015 refugees in all.", "[2015] 2015 2015-01-01..2015-12-31"},
  });
}

TEST_CASE("years before 1800 are read where an event or a span says that they are years", "[dates]") {
  check_dates({
      {"The fire of 1666 was great.", "[1666] 1666 1666-01-01..1666-12-31"},
      {"The Treaty of 1763 ended it.", "[1763] 1763 1763-01-01..1763-12-31"},
      {"It lasted from 1337 to 1453.", "[1337] 1337 1337-01-01..1337-12-31; [1453] 1453 1453-01-01..1453-12-31"},
      {"The Edict of Worms (1521) banned him.", "[1521] 1521 1521-01-01..1521-12-31"},
      {"A crowd of 1500 sang.", ""},
      {"Members rose from 1337 to 1453.", ""},
      {"Between 1500 and 1800 people sang.", ""},
  });
}

TEST_CASE("years and centuries of an era are of it", "[dates]") {
  check_dates({
      {"He fell in 44 BC.", "[44 BC] BC0044"},
      {"The war (431-404 B.C.) was long.", "[431-404 B.C] BC0431/BC0404"},
      {"It stood in the 5th century BC.", "[the 5th century BC] BC04"},
      {"It burned in AD 79 and in 410 AD.",
       "[AD 79] 0079 0079-01-01..0079-12-31; [410 AD] 0410 0410-01-01..0410-12-31"},
      {"He saw 79 ads.", ""},
  });
}

TEST_CASE("periods are told in pairs, with a word too many, or by feasts", "[dates]") {
  check_dates({
      {"It grew in the 18th and 19th centuries.",
       "[the 18th] 17 1700-01-01..1799-12-31; [19th centuries] 18 1800-01-01..1899-12-31"},
      {"It burned on the 18th and 19th floors.", ""},
      {"It began in 2011 year.", "[2011 year] 2011 2011-01-01..2011-12-31"},
      {"It is 2000 years old.", ""},
      {"The winter of 1917-18 was cold.", "[The winter of 1917-18] 1917-WI 1917-12-01..1918-02-28"},
      {"In the summer and autumn of 1942 it rained.",
       "[the summer] 1942-SU 1942-06-01..1942-08-31; [autumn of 1942] 1942-FA 1942-09-01..1942-11-30"},
      {"It was the wettest November since 1990.",
       "[November] 2021-11 2021-11-01..2021-11-30; [1990] 1990 1990-01-01.."
       "1990-12-31"},
      {"The first half of the year was wet.", "[The first half of the year] 2022-H1 2022-01-01..2022-06-30"},
      {"It rained in the last days of December.", "[the last days of December] 2021-12 2021-12-16..2021-12-31"},
      {"It fell on Ash Wednesday 2021.", "[Ash Wednesday 2021] 2021-02-17"},
      {"He came on Boxing Day.", "[Boxing Day] 2021-12-26"},
      {"He came on a boxing day.", ""},
      {"It is 5,730 years.", "[5,730 years] P5730Y duration"},
      {"It took 1 hr 47 min.", "[1 hr 47 min] PT1H47M duration"},
      {"It was 10,000 years ago.", "[10,000 years ago] PAST_REF"},
      {"It rained the week before last.", "[the week before last] 2021-W51 2021-12-20..2021-12-26"},
      {"It rained the week before last Christmas.", "[the week before last Christmas] 2021-12-18"},
      {"It comes every other week.", "[every other week] P2W set"},
      {"It comes every other time.", ""},
      {"The Six-Day War and the Seven Years' War were long.", ""},
      {"After a six-day war they rested for seven years.", "[six-day] P6D duration; [seven years] P7Y duration"},
  });
}

}  // namespace
