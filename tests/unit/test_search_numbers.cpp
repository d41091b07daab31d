// SPDX-License-Identifier: GPL-2.0-or-later
// What a number stands for.
#include <string>

#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

struct NumberCase {
  std::string query;
  std::string expected;  ///< ids, sorted
};

}  // namespace

TEST_CASE("a number and letters side by side find what is written as one word, after all that has both",
          "[search_numbers]") {
  auto articles = many_articles(30);
  articles.push_back(ArticleBuilder("apart").text("They fired 155 mm shells at the town."));
  articles.push_back(ArticleBuilder("joined").text("They fired 155mm shells at the town."));
  articles.push_back(ArticleBuilder("half").text("Some 155 shells. The 155 fell. All 155 were duds, 155 in number."));
  articles.push_back(ArticleBuilder("other").text("They drove 10km. The mm is small, and a T72 is large."));
  const TestIndex index(articles);
  CHECK(index.found("155 mm") == "apart joined half other");
  CHECK(index.found("155 mm shells") == "apart joined half other");
  CHECK(index.found("T 72") == "other");
  CHECK(index.found("72 T").empty());
  CHECK(index.found("\"155 mm\"") == "apart");
  auto literal = query("155 mm");
  literal.expand = Expansion::names;
  CHECK(index.found_set(literal) == "apart half other");
}

TEST_CASE("a number is found with blanks between its thousands and without", "[search_numbers]") {
  static const TestIndex index({ArticleBuilder("comma").text("Some 20,000 terrorists attacked."),
                                ArticleBuilder("digits").text("Some 20000 terrorists attacked."),
                                ArticleBuilder("blank").text("Some 20 000 terrorists attacked."),
                                ArticleBuilder("thin").text("Some 20\u2009000 terrorists attacked."),
                                ArticleBuilder("quote").text("Some 20'000 terrorists attacked."),
                                ArticleBuilder("strong").text("A 20 000-strong army."),
                                ArticleBuilder("million").text("He owed 1 200 000 dollars."),
                                ArticleBuilder("sum").text("He owed 1,200,000 dollars."),
                                ArticleBuilder("apart").text("Of 20 houses 000 was the code, 200 and 1 burnt."),
                                ArticleBuilder("year").text("In 2022 150 houses burnt.")});
  auto c = GENERATE(values<NumberCase>({
      {"20,000", "blank comma digits quote strong thin"},
      {"20000 terrorists", "blank comma digits quote thin"},
      {"20 000 terrorists", "blank comma digits quote thin"},
      {"20\u00A0000 terrorists", "blank comma digits quote thin"},
      {"20'000 terrorists", "blank comma digits quote thin"},
      {"\"20,000 terrorists\"", "blank comma digits quote thin"},
      {"\"20 000 terrorists\"", "blank comma digits quote thin"},
      {"\"20'000 terrorists\"", "blank comma digits quote thin"},
      {"20,000 ADJ/2 attacked", "blank comma digits quote thin"},
      {"\"20 000\" ADJ/2 attacked", "blank comma digits quote thin"},
      {"20,000-strong", "strong"},
      {"1,200,000", "million sum"},
      {"\"1 200 000\"", "million sum"},
      {"200", "apart million"},
      {"2022150", ""},  // a group of four digits starts no number
  }));
  CAPTURE(c.query);
  CHECK(index.found_set(query(c.query, MatchMode::all)) == c.expected);
}

TEST_CASE("of a number every way to write it is marked", "[search_numbers]") {
  const TestIndex index({ArticleBuilder("a").text("Some 20 000 terrorists attacked.")});
  for (const auto* text : {"20,000", "20000 terrorists", "\"20,000 terrorists\"", "20000 ADJ/2 attacked"}) {
    CAPTURE(text);
    const auto hit = index.search(text).hits.at(0);
    const auto& snippet = hit.snippets.at(0);
    REQUIRE(!snippet.marks.empty());
    CHECK(snippet.marks.front().first == 5);
    CHECK(snippet.marks.front().second >= 11);
  }
}

TEST_CASE("a number in a title is found however its thousands are parted", "[search_numbers]") {
  const TestIndex index({ArticleBuilder("comma").title("Some 20,000 tonnes of oil").text("It came."),
                         ArticleBuilder("blank").title("Some 20 000 tonnes of oil").text("It came."),
                         ArticleBuilder("plain").title("Some 20000 tonnes of oil").text("It came."),
                         ArticleBuilder("other").title("Some 20 tonnes for 000").text("It came.")});
  for (const auto* number : {"title:20,000", "title:20000", "title:\"20 000\"", "title:\"20,000\"",
                             "title:\"20 000 tonnes\"", "title:\"some 20000 tonnes\""}) {
    CAPTURE(number);
    CHECK(index.found_set(number) == "blank comma plain");
  }
}

}  // namespace kz::test
