// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

std::vector<Article> story_articles() {
  return {
      ArticleBuilder("second")
          .text("On Thursday the airport of Almaty was taken back. On Wednesday crowds had stormed the airport of "
                "Almaty. Gas prices rose in 2021.")
          .date("2022-01-08")
          .source("Post"),
      ArticleBuilder("first")
          .text("Crowds stormed the airport of Almaty on Wednesday evening. Twelve men of the airport were hurt on "
                "Wednesday.")
          .date("2022-01-06")
          .source("Wire"),
      ArticleBuilder("figures")
          .text(
              "Fourteen men of the airport were hurt on Wednesday, 18 in all. On 5 January 2022 12 men of the airport "
              "were hurt. On 5 January 2022 18 men of the airport were hurt.")
          .date("2022-01-07")
          .source("Gazette"),
      ArticleBuilder("other").text("On Wednesday it rained in Lima. Lima has an airport.").date("2022-01-07"),
  };
}

SearchResult story(const std::string& text, const std::string& event = {}) {
  static const TestIndex index(story_articles());
  auto request = query(text);
  request.event = event;
  request.story = true;
  request.limit = 0;
  return index.search(request);
}

// "2022-01-05 first: Crowds stormed …" a line.
std::string told_story(const SearchResult& result) {
  std::string out;
  for (const auto& line : result.story) {
    out += to_iso(line.days) + ' ' + line.origin.id;
    for (const auto& copy : line.copies) out += '+' + copy.id;
    out += ": " + line.sentence.text + '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("a story is the sentences that answer, by the days they speak of, copies folded", "[story]") {
  CHECK(told_story(story("stormed airport")) ==
        "2022-01-05 first+second: Crowds stormed the airport of Almaty on Wednesday evening.\n"
        "2022-01-05 first: Twelve men of the airport were hurt on Wednesday.\n"
        "2022-01-06 second: On Thursday the airport of Almaty was taken back.\n");
}

TEST_CASE("a story shows every copy where that is asked for", "[story]") {
  static const TestIndex index(story_articles());
  auto request = query("stormed airport");
  request.story = true;
  request.limit = 0;
  request.collapse = Collapse::none;
  CHECK(told_story(index.search(request)) ==
        "2022-01-05 first: Crowds stormed the airport of Almaty on Wednesday evening.\n"
        "2022-01-05 first: Twelve men of the airport were hurt on Wednesday.\n"
        "2022-01-05 second: On Wednesday crowds had stormed the airport of Almaty.\n"
        "2022-01-06 second: On Thursday the airport of Almaty was taken back.\n");
}

TEST_CASE("a sentence without a word or name asked for, or without a day, is not told", "[story]") {
  const auto result = story("Lima");
  CHECK(told_story(result) == "2022-01-05 other: On Wednesday it rained in Lima.\n");
  CHECK(result.story_total == 1);
  CHECK(result.story_articles == 1);
  CHECK(result.hits.empty());
}

TEST_CASE("sentences that disagree in a figure are no copies", "[story]") {
  const auto result = story("men hurt", "2022-01-05");
  std::size_t of_figures = 0;
  for (const auto& line : result.story) of_figures += line.origin.id == "figures" ? 1 : 0;
  CHECK(of_figures == 3);
}

TEST_CASE("a story of days asked for tells of no others", "[story]") {
  CHECK(told_story(story("airport", "2022-01-06")) ==
        "2022-01-06 second: On Thursday the airport of Almaty was taken back.\n");
}

TEST_CASE("a story of a place is the sentences that name it", "[story]") {
  CHECK(told_story(story("place:Peru")) == "2022-01-05 other: On Wednesday it rained in Lima.\n");
}

TEST_CASE("a year is told before the days in it, as a year", "[story]") {
  const TestIndex index(
      {ArticleBuilder("a").text("Rain fell on 2 May 2021. Rain fell in 2021. Rain fell in May 2021.")});
  auto request = query("rain");
  request.story = true;
  request.limit = 0;
  std::string days;
  for (const auto& line : index.search(request).story) days += to_iso(line.days) + ' ';
  CHECK(days == "2021 2021-05 2021-05-02 ");
}

TEST_CASE("the words that date a sentence of a story are marked", "[story]") {
  const auto result = story("Lima");
  REQUIRE(result.story.size() == 1);
  const auto& sentence = result.story[0].sentence;
  REQUIRE(sentence.dates.size() == 1);
  const auto& date = sentence.dates[0];
  CHECK(sentence.text.substr(date.begin, date.end - date.begin) == "Wednesday");
}

TEST_CASE("a page of a story is a part of its lines, and says how many there are", "[story]") {
  static const TestIndex index(story_articles());
  auto request = query("stormed airport");
  request.story = true;
  request.limit = 1;
  request.offset = 1;
  const auto result = index.search(request);
  REQUIRE(result.story.size() == 1);
  CHECK(result.story[0].sentence.text == "Twelve men of the airport were hurt on Wednesday.");
  CHECK(result.story_total == 3);
  request.offset = 99;
  CHECK(index.search(request).story.empty());
}

}  // namespace kz::test
