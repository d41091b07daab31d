// SPDX-License-Identifier: GPL-2.0-or-later
// Why a hit is where it is, articles like one, and one article whole.
#include <cmath>
#include <string>

#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

const TestIndex& index() {
  static const TestIndex index({
      ArticleBuilder("fire")
          .title("Fire in Almaty")
          .text("A fire burned the market of Almaty. Firemen came. Smoke rose."),
      ArticleBuilder("smoke").title("Smoke over the market").text("Smoke rose over the market. The firemen came late."),
      ArticleBuilder("trade").title("Trade").text("Trade with the east grew. The market for steel is weak."),
      ArticleBuilder("rain").title("Rain").text("Rain fell on the steppe all day."),
  });
  return index;
}

}  // namespace

TEST_CASE("an explanation names the parts of the query that an article matched, and adds up to its score",
          "[explanation]") {
  auto request = query("fire market OR \"smoke rose\"");
  CHECK(index().search(request).hits.at(0).explanation.empty());
  request.explain = true;
  request.query = "fire market";
  const auto result = index().search(request);
  REQUIRE(result.hits.size() >= 2);
  for (const auto& hit : result.hits) {
    double sum = 0;
    for (const auto& reason : hit.explanation) sum += reason.weight;
    CHECK(std::abs(sum - hit.score) < 0.01);
  }
  const auto& best = result.hits[0].explanation;
  REQUIRE(best.size() == 3);
  CHECK(best[0].text == "fire");
  CHECK(best[0].matched == std::vector<std::string>{"fire"});
  CHECK(best[1].text == "market");
  CHECK(best[2].text == "all the words");
}

TEST_CASE("an explanation adds up to the score whatever was asked", "[explanation]") {
  const TestIndex index({
      ArticleBuilder("canal").title("Ever Given").text("The ship Ever Given was freed. Troops stood by in the canal."),
      ArticleBuilder("task").text("A task was given to the soldiers of the president, Kassym-Jomart Tokayev, in 2022."),
  });
  for (const std::string text : {"Ever Given", "the task of the soldiers", "troops in the canal", "Tokajew given",
                                 "\"Ever Given\" OR task", "sold* of 2022", "the"}) {
    auto request = query(text);
    request.explain = true;
    const auto hits = index.search(request).hits;
    REQUIRE_FALSE(hits.empty());
    for (const auto& hit : hits) {
      double sum = 0;
      for (const auto& reason : hit.explanation) sum += reason.weight;
      CAPTURE(text, hit.id);
      CHECK(std::abs(sum - hit.score) < 0.01);
    }
  }
}

TEST_CASE("a stop word with a capital beside another such word is asked for as part of a name", "[explanation]") {
  const TestIndex index({
      ArticleBuilder("a").text("A task was given, given and given again."),
      ArticleBuilder("b").text("The ship Ever Given was freed from the canal in the night by nine tugs."),
  });
  CHECK(index.found("Ever Given") == "b a");
  CHECK(index.found("canal Ever Given") == "b a");
  CHECK(index.found("ever given") == "a b");
  CHECK(index.found("A Task Was Ever Given") == "a b");  // capitals of a headline
}

TEST_CASE("an explanation tells the days asked for in the words of the article, and how much copies have in common",
          "[explanation]") {
  const std::string report =
      "On Wednesday crowds stormed the airport of Almaty and took the tower. Flights were cancelled for two days. "
      "Soldiers came at night by train from Astana. The president spoke to the nation for an hour.";
  const TestIndex dated({ArticleBuilder("a").text(report).date("2022-01-06"),
                         ArticleBuilder("b").text(report + " Trains ran late.").date("2022-01-07")});
  auto request = query("airport");
  request.explain = true;
  request.event = "2022-01-05";
  request.published = "2022-01-06..2022-01-07";
  const auto result = dated.search(request);
  REQUIRE(result.hits.size() == 1);
  const auto& reasons = result.hits[0].explanation;
  REQUIRE(reasons.size() == 4);
  CHECK(reasons[0].text == "airport");
  CHECK(reasons[1].text == "speaks of 2022-01-05");
  CHECK(reasons[1].matched == std::vector<std::string>{"Wednesday"});
  CHECK(reasons[2].text == "published " + std::string(result.hits[0].id == "a" ? "2022-01-06" : "2022-01-07"));
  CHECK(reasons[3].text == "copy " + std::string(result.hits[0].id == "a" ? "b" : "a"));
  REQUIRE(reasons[3].matched.size() == 1);
  CHECK(reasons[3].matched[0].ends_with("% of the words are in both"));
  for (std::size_t i = 1; i < reasons.size(); ++i) CHECK(reasons[i].weight == 0);
}

TEST_CASE("articles like one share its telling words, and it is not among them", "[explanation]") {
  SearchRequest request;
  request.similar_to = "fire";
  const auto like = index().found(request);
  CHECK(like.substr(0, 5) == "smoke");
  CHECK(like.find("fire") == std::string::npos);
  request.filters = {filter(Filter::Field::language, {"de"})};
  CHECK(index().found(request).empty());
  request.filters.clear();
  request.similar_to = "absent";
  const auto error = error_of([&] { static_cast<void>(index().search(request)); });
  CHECK(error.code() == ErrorCode::query);
  CHECK(std::string(error.what()) == "no article 'absent' in the index");
}

TEST_CASE("one article is shown whole, with what was left out of it", "[explanation]") {
  Searcher searcher(index().path());
  const auto article = searcher.article("smoke");
  REQUIRE(article);
  CHECK(article->title == "Smoke over the market");
  CHECK(article->body == "Smoke rose over the market. The firemen came late.");
  CHECK(article->revision == 1);
  CHECK_FALSE(searcher.article("absent"));
}

}  // namespace kz::test
