// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/article_dates.h"

#include <string>

#include "common/index/schema.h"
#include "indexer/annotator.h"
#include "support/catch.h"

namespace kz {
namespace {

StoredArticle undated(std::string title, std::string body) {
  StoredArticle article;
  article.title = std::move(title);
  article.body = std::move(body);
  article.language = "en";
  return article;
}

}  // namespace

TEST_CASE("a publication day takes the place of the one an article has", "[article_dates]") {
  using Terms = std::vector<std::string>;
  const auto terms_of = [](const Xapian::Document& document) {
    return Terms(document.termlist_begin(), document.termlist_end());
  };
  Xapian::Document document;
  put_publication_day(PublicationDate{.date = {2022, 2, 1}, .precision = DatePrecision::month}, document);
  CHECK(terms_of(document) == Terms{"M202202", "Y2022"});
  CHECK(document.get_value(schema::kPublishedSlot) == "20220201");
  CHECK(document.get_value(schema::kPublishedEndSlot) == "20220228");
  put_publication_day(PublicationDate{.date = {2021, 12, 31}, .precision = DatePrecision::day}, document);
  CHECK(terms_of(document) == Terms{"D20211231", "M202112", "Y2021"});
  CHECK(document.get_value(schema::kPublishedSlot) == "20211231");
  CHECK(document.get_value(schema::kPublishedEndSlot).empty());
  put_publication_day(std::nullopt, document);
  CHECK(terms_of(document).empty());
  CHECK(document.values_count() == 0);
}

TEST_CASE("an undated article keeps its weekdays open and its full dates", "[article_dates]") {
  auto article = undated("Curfew from Monday", "On Wednesday shots fell. The law is of 3 May 2019.");
  Analyzer analyzer;
  read_dates_anew(article, analyzer);
  const auto& dates = article.marks.dates;
  REQUIRE(dates.size() == 3);
  CHECK(dates[0].field == TextField::title);
  CHECK(dates[0].value == "XXXX-WXX-1");
  CHECK(dates[1].value == "XXXX-WXX-3");
  CHECK_FALSE(dates[1].from);
  CHECK(dates[2].from == Day{2019, 5, 3});
}

TEST_CASE("an article that is dated later gets the days of its weekdays", "[article_dates]") {
  auto article = undated("Shots on Wednesday", "On Wednesday shots fell. By Saturday it was quiet.");
  Analyzer analyzer;
  read_dates_anew(article, analyzer);
  article.published = PublicationDate{
      .date = {2022, 1, 8}, .precision = DatePrecision::day, .origin = DateOrigin::neighbours, .confidence = 0.6};
  read_dates_anew(article, analyzer);
  const auto& dates = article.marks.dates;
  REQUIRE(dates.size() == 3);
  CHECK(dates[0].from == Day{2022, 1, 5});
  CHECK(dates[1].from == Day{2022, 1, 5});
  CHECK(dates[2].from == Day{2022, 1, 8});
}

TEST_CASE("a month or year of publication is too coarse for weekdays", "[article_dates]") {
  auto article = undated("", "On Wednesday shots fell.");
  article.published = PublicationDate{.date = {2022, 1, 1}, .precision = DatePrecision::month};
  Analyzer analyzer;
  read_dates_anew(article, analyzer);
  REQUIRE(article.marks.dates.size() == 1);
  CHECK_FALSE(article.marks.dates[0].from);
}

TEST_CASE("dates read anew are those of annotating, names of persons aside", "[article_dates]") {
  RawArticle raw;
  raw.format = ArticleFormat::json;
  raw.bytes =
      R"({"id":"a","title":"Theresa May speaks on Monday","date":"2022-01-06","text":"Theresa May spoke on 5 May. )"
      R"(May said so yesterday at 6 p.m., three days after the vote of last week."})";
  Annotator annotator;
  const auto annotation = annotator.annotate(raw);
  const auto& annotated = std::get<Annotation>(annotation).annotated;
  auto article = undated(annotated.text.title, annotated.text.body);
  article.published = annotated.published;
  for (const auto& mention : annotated.mentions) {
    article.marks.mentions.push_back({.field = mention.field, .begin = mention.begin, .end = mention.end, .number = 0});
  }
  Analyzer analyzer;
  read_dates_anew(article, analyzer);
  REQUIRE(article.marks.dates.size() == annotated.dates.size());
  for (std::size_t i = 0; i < annotated.dates.size(); ++i) {
    CAPTURE(i);
    CHECK(article.marks.dates[i].field == annotated.dates[i].field);
    CHECK(article.marks.dates[i].begin == annotated.dates[i].begin);
    CHECK(article.marks.dates[i].value == annotated.dates[i].value);
    CHECK(article.marks.dates[i].from == annotated.dates[i].from);
  }
}

}  // namespace kz
