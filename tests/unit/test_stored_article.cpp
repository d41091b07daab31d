// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/stored_article.h"

#include <string>

#include "common/index/codec.h"
#include "kzsearch/error.h"
#include "support/catch.h"

namespace kz {
namespace {

StoredArticle full_article() {
  StoredArticle article;
  article.id = "a1";
  article.title = "Unrest in Almaty";
  article.body = "Fire.\nÄlichan said so.";
  article.language = "de";
  article.published = PublicationDate{.date = {.year = 2022, .month = 1, .day = 6},
                                      .precision = DatePrecision::month,
                                      .origin = DateOrigin::dateline,
                                      .confidence = 0.7,
                                      .updated = Day{.year = 2022, .month = 1, .day = 8}};
  article.url = "https://example.org/1";
  article.source = "Wire";
  article.author = "N. N.";
  article.tags = {"unrest", ""};
  article.translated_from = "kk";
  article.captions = "Soldiers in the square.";
  article.original = "Пожар.";
  article.original_language = "ru";
  article.extra = R"({"x":1})";
  article.path = "articles/a.jsonl";
  article.line = 12;
  article.names = {{.number = 0, .count = 3, .spelling = 1}, {.number = 700, .count = 1, .spelling = 0}};
  article.removed = {{.reason = "navigation", .text = "Home page politics", .begin = 7}};
  return article;
}

}  // namespace

TEST_CASE("an article comes back with every field", "[stored_article]") {
  const auto in = full_article();
  const auto out = decode_stored_article(encode(in));
  CHECK(out.id == in.id);
  CHECK(out.title == in.title);
  CHECK(out.body == in.body);
  CHECK(out.language == in.language);
  REQUIRE(out.published);
  CHECK(out.published->date == in.published->date);
  CHECK(out.published->precision == DatePrecision::month);
  CHECK(out.published->origin == DateOrigin::dateline);
  CHECK(out.published->confidence == 0.7);
  CHECK(out.published->updated == in.published->updated);
  CHECK(out.url == in.url);
  CHECK(out.source == in.source);
  CHECK(out.author == in.author);
  CHECK(out.tags == in.tags);
  CHECK(out.translated_from == in.translated_from);
  CHECK(out.captions == in.captions);
  CHECK(out.original == in.original);
  CHECK(out.original_language == "ru");
  CHECK(out.extra == in.extra);
  CHECK(out.path == in.path);
  CHECK(out.line == 12);
  REQUIRE(out.names.size() == 2);
  CHECK(out.names[0].count == 3);
  CHECK(out.names[0].spelling == 1);
  CHECK(out.names[1].number == 700);
  REQUIRE(out.removed.size() == 1);
  CHECK(out.removed[0].reason == "navigation");
  CHECK(out.removed[0].text == "Home page politics");
  CHECK(out.removed[0].begin == 7);
}

TEST_CASE("an article without a date or names comes back without them", "[stored_article]") {
  const auto out = decode_stored_article(encode(StoredArticle{}));
  CHECK_FALSE(out.published);
  CHECK(out.names.empty());
  CHECK(out.removed.empty());
  CHECK(out.tags.empty());
}

TEST_CASE("a stored article that is cut anywhere is a corrupt index", "[stored_article]") {
  const auto bytes = encode(full_article());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_AS(decode_stored_article(bytes.substr(0, size)), Error);
  }
}

TEST_CASE("name numbers are kept as differences", "[stored_article]") {
  const auto bytes = encode_name_numbers({{.number = 5}, {.number = 6}, {.number = 1000}});
  CHECK(bytes.size() == 4);
  Decoder in(bytes);
  CHECK(in.number() == 5);
  CHECK(in.number() == 1);
  CHECK(in.number() == 994);
  CHECK(in.at_end());
  CHECK(encode_name_numbers({}).empty());
}

}  // namespace kz
