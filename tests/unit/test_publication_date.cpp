// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/publication_date.h"

#include <array>
#include <string>

#include "common/article/header_dates.h"
#include "common/article/told_date.h"
#include "common/dates/calendar.h"
#include "common/dates/mention_finder.h"
#include "common/text/analyzer.h"
#include "support/catch.h"

namespace {

using kz::Article;
using kz::CleanText;

std::string describe(const std::optional<kz::PublicationDate>& published) {
  if (!published) return "none";
  constexpr std::array kOrigins = {"metadata", "header", "dateline", "text", "neighbours", "file"};
  const std::string updated = published->updated ? ", updated " + kz::to_iso(*published->updated) : "";
  return kz::to_iso(published->date, published->precision) + ' ' +
         kOrigins[static_cast<std::size_t>(published->origin)] + updated;
}

// The date of an article of the given text, nothing of which was removed.
std::string date_of_text(const std::string& text) {
  Article article;
  article.text = text;
  return describe(kz::date_article(article, {.title = "", .body = text, .removed = {}, .captions = {}}));
}

TEST_CASE("the date field is read as publishers write it", "[publication_date]") {
  struct Case {
    std::string field;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {"2022-01-06", "2022-01-06 metadata"},
      {" 2022-01-06\n", "2022-01-06 metadata"},
      {"2022-01-06T23:30:00-11:00", "2022-01-06 metadata"},
      {"2022-01", "2022-01 metadata"},
      {"2022", "2022 metadata"},
      {"Thu, 06 Jan 2022 18:20:00 GMT", "2022-01-06 metadata"},
      {"January 6, 2022", "2022-01-06 metadata"},
      {"20220106", "2022-01-06 metadata"},  // as NITF has it
      {"20220106T182000Z", "2022-01-06 metadata"},
      {"202201061", "none"},
      {"06.01.2022, 18:20", "2022-01-06 metadata"},
      {"Thu Jan  6 18:20:00 2022", "2022-01-06 metadata"},
      {"Thu Jan 06 18:20:00 +0000 2022", "2022-01-06 metadata"},
      {"Thu Jan  6 18:20:00 UTC 2022", "2022-01-06 metadata"},
      {"06-Jan-22", "2022-01-06 metadata"},
      {"06-JAN-2022", "2022-01-06 metadata"},
      {"17-Nov-89", "1989-11-17 metadata"},
      {"31-Feb-22", "none"},
      {"06-xyz-22", "none"},
      {"", "none"},
      {"1/6/2022", "none"},
      {"2022-02-31", "none"},
      {"2022-13", "none"},
      {"yesterday", "none"},
      {"1641492000", "none"},
      {"5 January 2022 to 6 January 2022", "none"},
  }));
  CAPTURE(c.field);
  Article article;
  article.date = c.field;
  CHECK(describe(kz::date_article(article, {})) == c.expected);
  const bool is_blank = c.field.empty();
  CHECK(kz::has_unreadable_date(article) == (c.expected == "none" && !is_blank));
}

TEST_CASE("a header line that names its date gives it", "[publication_date]") {
  const std::string prose = "\n\nThe government resigned on Wednesday after the protests.\n";
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {" date 2022-01-06 Home page politics", "2022-01-06 header"},
      {"Created: January 4, 2022 | 11:10 p.m.", "2022-01-04 header"},
      {"Created:\n\n4 January 2022, 11:10 p.m.", "2022-01-04 header"},
      {"CREATED 4 January 2022", "2022-01-04 header"},
      {"Published: 24/03/2021 20:47", "2021-03-24 header"},
      {"Published on Friday, January 7, 2022 at 8:31 a.m., updated at 10:02 a.m.", "2022-01-07 header"},
      {"Posted on 6 January 2022 by admin", "2022-01-06 header"},
      {"Last updated – Thu 6 Jan 2022", "2022-01-06 header"},
      {"Stand: 06.01.2022, 18:20 Uhr", "2022-01-06 header"},
      {"Veröffentlicht am 6. Januar 2022", "2022-01-06 header"},
      {"Publié le 6 janvier 2022", "2022-01-06 header"},
      {"Published: 3 January 2022\nUpdated: 6 January 2022", "2022-01-03 header, updated 2022-01-06"},
      {"Published 3 January 2022 | Updated 6 January 2022", "2022-01-03 header, updated 2022-01-06"},
      {"Updated: 6 January 2022", "2022-01-06 header"},
      {"As of: January 6, 2022, 6:20 p.m.", "2022-01-06 header"},
      {"Status: 06.01.2022", "2022-01-06 header"},
      {"Veröffentlicht: 6. Januar 2022", "2022-01-06 header"},
      {"Zuletzt aktualisiert am 6. Januar 2022", "2022-01-06 header"},
      {"Mis à jour le 6 janvier 2022 à 18:20", "2022-01-06 header"},
      {"Actualizado el 6 de enero de 2022", "2022-01-06 header"},
      {"Última actualización: 6 de enero de 2022", "2022-01-06 header"},
      {"Опубликовано 6 января 2022 г.", "2022-01-06 header"},
      {"Обновлено: 06.01.2022", "2022-01-06 header"},
      {"Дата публикации: 6 января 2022", "2022-01-06 header"},
      {"Опубліковано 6 січня 2022 р., 18:20", "2022-01-06 header"},
      {"Оновлено: 6 січня 2022", "2022-01-06 header"},
      {"Жарияланған күні: 6 қаңтар 2022", "2022-01-06 header"},
      {"Pubblicato il 6 gennaio 2022 alle 18:20", "2022-01-06 header"},
      {"Atualizado em 6 de janeiro de 2022", "2022-01-06 header"},
      {"Opublikowano 6 stycznia 2022", "2022-01-06 header"},
      {"Yayınlanma tarihi: 6 Ocak 2022", "2022-01-06 header"},
      {"Gepubliceerd op donderdag 6 januari 2022", "2022-01-06 header"},
      {"Created:", "none"},
      {"Created:\n\nThe picture of 6 January 2022 shows soldiers on their way to the airport of the city.", "none"},
      {"Created by John Smith, who was born on 6 January 1972", "none"},
      {"Dates back to 6 January 1999", "none"},
      {"Updates 6 January 1999", "none"},
      {"Published: 1/6/2022", "none"},
      {"Created in the Soviet era on 5 May 1960", "none"},
      {"Published on 6 January 2019, the report that the ministry had long held back names eleven officers and their "
       "superiors, all of whom have since left the service.",
       "none"},
  }));
  CAPTURE(line);
  CHECK(date_of_text("Unrest in Kazakhstan\n\n" + line + prose) == expected);
}

TEST_CASE("the first report of a live ticker dates it, and its newest entry is its update", "[publication_date]") {
  std::string text = "Unrest: all news\n\n";
  for (int i = 0; i < 20; ++i) text += "A paragraph about the unrest of the last days.\n\n";
  text += "Update from Thursday, January 6th, 2022, 7:45 p.m .: The foreign ministers telephoned.\n\n";
  for (int i = 0; i < 20; ++i) text += "A paragraph about the unrest of the last days.\n\n";
  text += "First report from Wednesday, January 5th, 2022: Almaty – Dozens of demonstrators were arrested.\n\n";
  for (int i = 0; i < 20; ++i) text += "A paragraph about the unrest of the last days.\n\n";
  CHECK(date_of_text(text) == "2022-01-05 header, updated 2022-01-06");
}

TEST_CASE("a header label in the midst of a text dates something else", "[publication_date]") {
  std::string text = "Unrest: all news\n\n";
  for (int i = 0; i < 20; ++i) text += "A paragraph about the unrest of the last days.\n\n";
  const std::string head = text;
  text += "Published: 6 January 2019\n\n";
  for (int i = 0; i < 20; ++i) text += "A paragraph about the unrest of the last days.\n\n";
  CHECK(date_of_text(text) == "none");
  CHECK(date_of_text(head + "Published: 6 January 2019") == "2019-01-06 header");
}

TEST_CASE("a date that stands apart at the top is taken, one in prose is not", "[publication_date]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Title\nApril 9, 2008\nFive years after its launch", "2008-04-09 dateline"},
      {"Title\nSaturday, October 9, 2010\nReports", "2010-10-09 dateline"},
      {"6 January 2022", "2022-01-06 dateline"},
      {"Title\nBy John Smith | 6 January 2022 | 3 min read\nText", "2022-01-06 dateline"},
      {"Title\nNur-Sultan, January 6, 2022", "2022-01-06 dateline"},
      {"ALMATY, January 6, 2022 (Agency) – Shots were heard in the centre of the largest city in the night, said "
       "residents "
       "who did not want to be named.",
       "2022-01-06 dateline"},
      {"Almaty, Jan. 6, 2022 — Shots were heard in the centre of the largest city in the night, said residents "
       "who did not want to be named.",
       "2022-01-06 dateline"},
      {"https://example.org/2022/01/06/unrest", "2022-01-06 dateline"},
      {"On January 6, 2022 the shots began.", "none"},
      {"A series of explosions occurred on January 6, 2022 in Almaty", "none"},
      {"Remembering September 11, 2001", "none"},
      {"What became of the promises of the speech, January 6, 2022.", "none"},
      {"Title\nMay 3, 2013 at 7:31 AM ET\nText", "2013-05-03 dateline"},
      {"Title\n9 September 2013 Last updated at 14:39 GMT\nText", "2013-09-09 dateline"},
      {"05.01.2022 - 18:42 | Last Update: 06.01.2022 - 20:15\nTitle", "2022-01-05 dateline"},
      {"Title\nMarch 29, 2021 - 17:12 Modified March 30, 2021 - 21:40\nText", "2021-03-29 dateline"},
      {"Title\nMarch 29, 2021 and March 30, 2021\nText", "none"},
      {"Title\nMarch 31, 1986 end", "none"},
      {"The notes of the bank are due\nApril 14, 1992 priced at 101, with a coupon", "none"},
      {"The bank said that all of the notes\nfor the expansion are due on the day of\nOctober 15, 1992.",
       "none"},  // wrapped
      {"The company said that the day was\nJune 19, 1987\nand nothing more", "none"},
      {"5 January 2022 | 6 January 2022", "none"},
      {"Title\nJanuary 6\nText", "none"},
      {"Title\nOne\nTwo\nApril 9, 2008", "2008-04-09 dateline"},
      {"Menu\nTitle\nPolitics\n05 Apr 2008 | 10:21\nText", "2008-04-05 dateline"},
      // Of a table, of a calendar, below the article.
      {"Title\nName\nBorn:\nApril 9, 2008", "none"},
      {"Title\nOne\nTwo\nApril 9, 2008\nMay 9, 2008\nText", "none"},
      {"Title\nThe minister said on Monday that the talks would go on for weeks.\none\nApril 9, 2008\na\nb\nc", "none"},
      {"Title\nBy John Smith April 9, 2008\nText", "2008-04-09 dateline"},
      {"Title\nApril 9, 2008 by John Smith\nText", "2008-04-09 dateline"},
      {"Title\nMadrid 9 APR 2008 - 18:31 CET\nText", "2008-04-09 dateline"},
      {"Title\nMadrid 9 APR 2008 - 18:31 CET\nUpdated: 10 APR 2008 - 08:02 CET",
       "2008-04-09 dateline, updated 2008-04-10"},
      {"Title\nWednesday 09/April/2008 - 09:17 AM\nText", "2008-04-09 dateline"},
      {"Title\nWednesday, 09/04/2008\nText", "2008-04-09 dateline"},
      {"Title\n09/04/2008 - 19:12\nText", "2008-04-09 dateline"},
      {"Title\n09/04/2008 - 9:12\nText", "none"},
      {"Title\n2008年4月9日 22:15\nText", "2008-04-09 dateline"},
      {"Title\n10:15 09.04.2008\nText", "2008-04-09 dateline"},
      {"Title\nthe 9th of April 2008\nText", "2008-04-09 dateline"},
      {"Title\nsrijeda, 9. travnja 2008.\nText", "2008-04-09 dateline"},
      {"Title\nkeskiviikko 9. huhtikuuta 2008\nText", "2008-04-09 dateline"},
      {"Title\nonsdag den 9. april 2008\nText", "2008-04-09 dateline"},
      {"Title\nالأربعاء، 9 أبريل 2008\nText", "2008-04-09 dateline"},
      {"a\nb\nc\nd\ne\nTitle\nEntry Date: 09.04.2008 11:05\nUpdate Date: 10.04.2008 12:10",
       "2008-04-09 header, updated 2008-04-10"},
      {"a\nb\nc\nTitle\nApril 9, 2008 3:15 PM EST Last Updated 2 years ago\nText", "2008-04-09 dateline"},
      // Captions.
      {"Title\nPeople wait for bread in Almaty, April 9, 2008\nText", "none"},
      {"Title\nFILE PHOTO: A bridge in Almaty, April 9, 2008\nText", "none"},
      {std::string(301, 'x') + "\nApril 9, 2008", "none"},
      {"", "none"},
  }));
  CAPTURE(text);
  CHECK(date_of_text(text) == expected);
}

TEST_CASE("navigation above the date does not hide it", "[publication_date]") {
  Article article;
  article.text = "Home\nPolitics\nSports\nWeather\nTitle\nApril 9, 2008\nFive years after";
  const CleanText text{"Title", "April 9, 2008\nFive years after", {{0, 25, "navigation"}}, {}};
  CHECK(describe(kz::date_article(article, text)) == "2008-04-09 dateline");
}

TEST_CASE("a date on a line of its own at the end is taken with less confidence", "[publication_date]") {
  const std::string text = "Title\nIt rained in the hills.\nThe river rose.\nThe roads were closed.\n";
  CHECK(date_of_text(text + "9 April 2008") == "2008-04-09 dateline");
  CHECK(date_of_text(text + "ALMATY, 9 April 2008\nShare") == "2008-04-09 dateline");
  CHECK(date_of_text(text + "The law came into force on 9 April 2008") == "none");
  CHECK(date_of_text(text + "Born:\n9 April 2008") == "none");
  Article article;
  article.text = text + "9 April 2008";
  CHECK(kz::date_article(article, {})->confidence == 0.5);
}

TEST_CASE("the date of another story below the article is not its own", "[publication_date]") {
  Article article;
  article.text = "Title\nIt rained in the hills.\n\nRelated\nFerry sinks\nPublished: 3 January 2022";
  CHECK(describe(kz::date_article(article, {})) == "2022-01-03 header");
  const CleanText text{"Title",
                       "It rained in the hills.",
                       {{31, 38, "related links"}, {39, 50, "related links"}, {51, 76, "date header"}},
                       {}};
  REQUIRE(article.text.substr(31, 7) == "Related");
  CHECK(describe(kz::date_article(article, text)) == "none");
}

TEST_CASE("the day in a url is taken where the text names none", "[publication_date]") {
  const auto [url, expected] = GENERATE(table<std::string, std::string>({
      {"https://example.org/2022/01/06/unrest.html", "2022-01-06 header"},
      {"https://example.org/news/2022-01-06-unrest", "2022-01-06 header"},
      {"https://example.org/unrest-2022-01-06", "none"},
      {"https://example.org/2022/01/unrest", "none"},
      {"https://example.org/1/13/2022/", "none"},
  }));
  CAPTURE(url);
  Article article;
  article.url = url;
  CHECK(describe(kz::date_article(article, {})) == expected);
  article.text = "Created: 4 January 2022";
  CHECK(describe(kz::date_article(article, {})) == "2022-01-04 header");
}

TEST_CASE("each way to a date says how sure it is", "[publication_date]") {
  Article article;
  article.text = "Title\nApril 9, 2008\nText";
  const auto confidence = [&] { return kz::date_article(article, {})->confidence; };
  CHECK(confidence() == 0.75);
  article.url = "https://example.org/2008/04/09/";
  CHECK(confidence() == 0.85);
  article.text = "Published: April 9, 2008";
  CHECK(confidence() == 0.9);
  article.date = "2008-04-09";
  CHECK(confidence() == 1.0);
}

TEST_CASE("what a page says of its date goes before the text only where it is sure", "[publication_date]") {
  Article article;
  article.text = "Published: April 9, 2008";
  article.page_date = kz::PublicationDate{{2008, 4, 8}, kz::DatePrecision::day, kz::DateOrigin::metadata, 0.95};
  CHECK(describe(kz::date_article(article, {})) == "2008-04-08 metadata");
  article.page_date->confidence = 0.4;
  CHECK(describe(kz::date_article(article, {})) == "2008-04-09 header");
  article.text = "Nothing here";
  CHECK(describe(kz::date_article(article, {})) == "2008-04-08 metadata");
  article.date = "2008-04-07";
  CHECK(describe(kz::date_article(article, {})) == "2008-04-07 metadata");
}

// The date that the sentences of an article without any other tell.
std::string told_date(const std::string& body) {
  kz::Analyzer analyzer("en");
  const auto dates = kz::find_date_mentions(body, analyzer.analyze(body), std::nullopt);
  return describe(kz::find_told_date(body, dates));
}

TEST_CASE("a weekday with its day and month fixes the year that the article is of", "[publication_date]") {
  const auto [body, expected] = GENERATE(table<std::string, std::string>({
      {"Shots were heard, the ministry said on Wednesday, January 5. The treaty was signed in 2014.",
       "2022-01-05 text"},
      {"Explosions were heard on January 6. On Wednesday, January 5, he spoke of the treaty of 2014.",
       "2022-01-06 text"},
      {"It rained on Thursday, January 6, 2022, and the roads were closed.", "2022-01-06 text"},
      // What is still to come, or told in no tense; a year before the web's.
      {"The festival will open on Saturday, August 20, 2022, and last a week.", "none"},
      {"The cup of 2003 will be shown on Wednesday, January 5.", "none"},
      {"Sunday, 27 February. They have not won since 1987.", "none"},
      {"He spoke of it on Sunday, February 27. They have not won since 1987.", "none"},
      // A weekday that does not fit, no year to count from, no weekday, a date that is told far down.
      {"It rained on Monday, January 6, 2022, and the roads were closed.", "none"},
      {"Shots were heard, the ministry said on Wednesday, January 5.", "none"},
      {"Shots were heard on January 5. The treaty was signed in 2014.", "none"},
      {"He was born on 6 January 1972 in the capital.", "none"},
      {"It rained.", "none"},
  }));
  CAPTURE(body);
  CHECK(told_date(body) == expected);
}

TEST_CASE("a dateline without a year is of the year that dates and weekdays near it tell", "[publication_date]") {
  const auto [body, expected] = GENERATE(table<std::string, std::string>({
      {"ALMATY, January 6 (Agency) - Troops came on Thursday. In 2019 he had stepped down.", "2022-01-06 dateline"},
      {"Almaty, Jan 6 - Troops came. The unrest began on January 2, 2022, in the west.", "2022-01-06 dateline"},
      {"ALMATY, January 6 (Agency) - Troops came, he said on Wednesday. The vote of 2022 is far.",
       "2022-01-06 dateline"},
      {"ALMATY, 6 Jan. /TASS/. Troops came. The unrest began on January 2, 2022, in the west.", "2022-01-06 dateline"},
      // No year to count from; no weekday; a weekday far down; no dateline.
      {"ALMATY, January 6 (Agency) - Troops came on Thursday.", "none"},
      {"ALMATY, January 6 (Agency) - Troops came. In 2019 he had stepped down.", "none"},
      {"ALMATY, January 6 (Agency) - Troops came. One. Two. Three. Four. It was Thursday. In 2019 he had gone.",
       "none"},
      {"Troops came to Almaty on January 6, it was a Thursday. In 2019 he had stepped down.", "none"},
  }));
  CAPTURE(body);
  CHECK(told_date(body) == expected);
}

TEST_CASE("a line that says what it is tells a day without a year", "[publication_date]") {
  const auto day = [](const std::string& text) {
    const auto found = kz::find_labelled_day(text);
    return found ? std::to_string(found->month) + "-" + std::to_string(found->day) : "none";
  };
  CHECK(day("Rain\nPosted on Thursday January 20\n\nIt rained.") == "1-20");
  CHECK(day("Updated: 21 January\nPublished: 20 January\n\nIt rained.") == "1-20");
  CHECK(day("Stand: 20.01., 14 Uhr\n\nIt rained.") == "1-20");
  CHECK(day("Rain\nOn January 20 it rained.") == "none");
  CHECK(day("Published: 20 January 2022") == "none");

  kz::Analyzer analyzer("en");
  const std::string body = "It rained. The treaty was signed on January 2, 2022.";
  const auto dates = kz::find_date_mentions(body, analyzer.analyze(body), std::nullopt);
  CHECK(describe(kz::find_told_date(body, dates, kz::YearlessDay{1, 6})) == "2022-01-06 header");
  CHECK(describe(kz::find_told_date(body, dates, kz::YearlessDay{6, 6})) == "none");
}

TEST_CASE("a line of nothing but labels, dates and times is no part of an article", "[publication_date]") {
  for (const auto* line : {"Опубликовано: 6 января 2022, 18:20", "Veröffentlicht am 06.01.2022 | Lesedauer: 3 Minuten",
                           "Publié le jeudi 6 janvier 2022 à 18h20 - Mis à jour le 7 janvier 2022 à 8h05",
                           "Actualizado a 6 de enero de 2022 18:20h", "Stand: 06.01.2022, 18:20 Uhr"}) {
    CAPTURE(line);
    CHECK(kz::is_date_line(line, true));
  }
  for (const auto* line : {"Thursday, 6 January 2022", "Published on 6 January 2022 in the official gazette",
                           "Update from January 6, 2022: The ministers telephoned.", "Created in May",
                           "Создано 5 мая 1960 года рабочими"}) {
    CAPTURE(line);
    CHECK_FALSE(kz::is_date_line(line, true));
  }
  CHECK(kz::is_date_line("Thursday, 6 January 2022", false));
}

}  // namespace
