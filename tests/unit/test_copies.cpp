// SPDX-License-Identifier: GPL-2.0-or-later
// Copies: found when indexing, folded when searching.
#include <algorithm>
#include <string>
#include <vector>

#include "kzsearch/indexer.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

// One report in three translations, with a harbour fire as its event.
Article translation(const std::string& id) {
  return ArticleBuilder(id)
      .title("Fire in the harbour of Aktau")
      .source("east.example")
      .date("2022-03-02")
      .text(
          "A fire broke out in the harbour of Aktau on Tuesday evening. According to the port authority, 14 containers "
          "with fertiliser burned for about five hours. Two dock workers were taken to hospital with smoke poisoning. "
          "Harbour master Yerlan Dosov said that the cranes are running again. The damage is put at 3.2 million "
          "dollars. (Interfax)");
}
Article other_translation(const std::string& id) {
  return ArticleBuilder(id)
      .title("Blaze in the port of Aktau")
      .source("west.example")
      .date("2022-03-02")
      .text(
          "On Tuesday evening a fire started in the port of Aktau. As the port authority reported, 14 containers with "
          "fertilizer were burning for around five hours. Two dockers were brought to the hospital with smoke "
          "poisoning. Harbour master Jerlan Dossow said the cranes are working again. The damage is estimated at 3.2 "
          "million dollars. (Interfax)");
}
Article third_translation(const std::string& id) {
  return ArticleBuilder(id)
      .title("Fire in the port of Aktau")
      .source("south.example")
      .date("2022-03-03")
      .text(
          "In the port of Aktau a fire broke out on Tuesday evening. According to the port authority, 14 containers "
          "of fertilizer burned for about five hours. Two dock workers were brought to hospital with smoke "
          "poisoning. Harbour master Yerlan Dosov said that the cranes work again. The damage is estimated at 3.2 "
          "million dollars. (Interfax)");
}

// The note that an exchange sends out every day.
Article market_note(const std::string& id, const std::string& date, const std::string& figures) {
  return ArticleBuilder(id)
      .title("Grain prices at the Kostanay exchange")
      .source("exchange.example")
      .date(date)
      .text("The price of wheat at the Kostanay exchange closed at " + figures.substr(0, 3) +
            " dollars a tonne. Barley was traded at " + figures.substr(3, 3) + " dollars. The turnover reached " +
            figures.substr(6, 4) + " tonnes in " + figures.substr(10, 2) +
            " contracts. Dealers expect the market to "
            "stay quiet until the next harvest report of the ministry.");
}

Article unrelated(const std::string& id) {
  return ArticleBuilder(id)
      .title("Library of Taraz opens again")
      .source("east.example")
      .date("2022-03-02")
      .text(
          "After two years of works the library of Taraz has opened its reading room. The shelves hold 40,000 books "
          "in Kazakh and Russian. Director Aigul Seitova hopes for many young visitors. In the cellar a small museum "
          "shows printing presses of the last century.");
}

std::vector<Article> harbour_and_others() {
  return {translation("a1"),
          other_translation("a2"),
          third_translation("a3"),
          unrelated("b1"),
          market_note("m1", "2022-03-01", "281196412017"),
          market_note("m2", "2022-03-02", "304178377522")};
}

std::vector<std::string> copies_in(const TestIndex& index) {
  std::vector<std::string> lines;
  Indexer(index.path()).copies([&](std::string_view json) { lines.emplace_back(json); });
  return lines;
}

const std::string kHarbourGroup =
    R"({"group":"a1","ids":["a1","a2","a3"],"sources":["east.example","south.example","west.example"],)"
    R"("agencies":["Interfax"]})";

SearchRequest unfolded(const std::string& text) {
  auto request = query(text);
  request.collapse = Collapse::none;
  return request;
}

}  // namespace

TEST_CASE("translations of one report are copies, reports from one template are not", "[copies]") {
  const TestIndex index(harbour_and_others());
  CHECK(copies_in(index) == std::vector<std::string>{kHarbourGroup});
}

TEST_CASE("the same text twice is a copy whatever its date and source", "[copies]") {
  auto later = market_note("m9", "2022-04-09", "281196412017");
  later.source = "elsewhere.example";
  const TestIndex index({market_note("m1", "2022-03-01", "281196412017"), later, unrelated("b1")});
  REQUIRE(copies_in(index).size() == 1);
  CHECK(copies_in(index).front().find(R"("ids":["m1","m9"])") != std::string::npos);
}

TEST_CASE("a line of a few words is no copy of another", "[copies]") {
  const TestIndex index(
      {ArticleBuilder("a1").text("No comment today."), ArticleBuilder("a2").text("No comment today.")});
  CHECK(copies_in(index).empty());
}

TEST_CASE("an index without articles has no copies", "[copies]") {
  const TestIndex index(std::vector<Article>{});
  CHECK(copies_in(index).empty());
}

TEST_CASE("the groups of copies do not depend on the order of the articles nor on how they came in", "[copies]") {
  auto articles = harbour_and_others();
  const TestIndex straight(articles);
  std::reverse(articles.begin(), articles.end());
  const TestIndex reversed(articles);
  CHECK(copies_in(reversed) == copies_in(straight));
  CHECK(reversed.dump() == straight.dump());

  const TestIndex grown({articles[0], articles[3]});
  static_cast<void>(grown.update(articles));
  CHECK(copies_in(grown) == copies_in(straight));
  CHECK(grown.dump() == straight.dump());
}

TEST_CASE("update keeps the groups of copies current", "[copies]") {
  const TestIndex index({translation("a1"), unrelated("b1")});
  CHECK(copies_in(index).empty());
  static_cast<void>(index.update({translation("a1"), unrelated("b1"), other_translation("a2")}));
  REQUIRE(copies_in(index).size() == 1);
  CHECK(index.found("harbour") == "a1");
  static_cast<void>(index.update({translation("a1"), unrelated("b1"), unrelated("a2")}));
  REQUIRE(copies_in(index).size() == 1);
  CHECK(copies_in(index).front().find(R"("ids":["a2","b1"])") != std::string::npos);
  static_cast<void>(index.remove({"a2"}));
  CHECK(copies_in(index).empty());
  CHECK(index.found_set("library") == "b1");
}

TEST_CASE("a search shows one of several copies and tells of the others", "[copies]") {
  const TestIndex index(harbour_and_others());
  const auto result = index.search("Aktau fire containers");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.total == 1);
  CHECK(result.total_is_exact);
  const auto& hit = result.hits.front();
  REQUIRE(hit.copies.size() == 2);
  std::vector<std::string> all = {hit.id, hit.copies[0].id, hit.copies[1].id};
  std::sort(all.begin(), all.end());
  CHECK(all == std::vector<std::string>{"a1", "a2", "a3"});
  CHECK(hit.agencies == std::vector<std::string>{"Interfax"});
  CHECK(hit.copies[0].agencies == std::vector<std::string>{"Interfax"});
}

TEST_CASE("nothing is folded where it is not wanted", "[copies]") {
  const TestIndex index(harbour_and_others());
  const auto result = index.search(unfolded("Aktau fire containers"));
  CHECK(sorted_ids_of(result) == "a1 a2 a3");
  CHECK(result.total == 3);
  CHECK(result.hits.front().copies.empty());
}

TEST_CASE("totals count groups and facets count articles", "[copies]") {
  const TestIndex index(harbour_and_others());
  for (const auto sort : {SortOrder::relevance, SortOrder::newest_first}) {
    auto request = query("Aktau OR library OR wheat");
    request.sort = sort;
    request.count_exactly = true;
    request.facets = {FacetField::source};
    const auto result = index.search(request);
    CHECK(result.total == 4);
    CHECK(result.total_is_exact);
    CHECK(result.hits.size() == 4);
    REQUIRE(result.facets.size() == 1);
    CHECK(to_string(result.facets.front()) == "east.example 2, exchange.example 2, south.example 1, west.example 1");
  }
}

TEST_CASE("of copies that rank alike the first by id is shown, whatever the order of the articles", "[copies]") {
  std::vector<Article> articles = {translation("c"), translation("a"), translation("b"), unrelated("z")};
  const TestIndex index(articles);
  std::reverse(articles.begin(), articles.end());
  const TestIndex reversed(articles);
  CHECK(index.found("harbour") == "a");
  CHECK(reversed.found("harbour") == "a");
  CHECK(index.found("fire") == reversed.found("fire"));
}

TEST_CASE("a filter may leave only one of several copies, which still names the others", "[copies]") {
  const TestIndex index(harbour_and_others());
  auto request = query("fire");
  request.filters = {filter(Filter::Field::source, {"west.example"})};
  const auto result = index.search(request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().id == "a2");
  CHECK(result.hits.front().copies.size() == 2);
}

TEST_CASE("an article that takes over passages is not folded, and the passages are told", "[copies]") {
  auto report = translation("a1");
  auto essay = unrelated("b1");
  essay.text +=
      " Elsewhere the week was less quiet. " + report.text.substr(0, report.text.find(" The damage")) +
      " The readers of Taraz heard of it on the radio while they put up the last of the shelves. A choir of the "
      "music school sang, and the mayor gave the director a globe. Pupils recited verses by Abai and drew the "
      "steppe in chalk on the yard. An exhibition of maps follows in autumn, with sheets lent by collectors from "
      "Shymkent. The cafe on the roof sells apples, tea and honey. Whoever brings an old school book may borrow "
      "a new novel for a whole season. Volunteers carried the piano up the stairs, which took a morning and much "
      "laughter. In the evening the lamps of the facade were lit for the first time.";
  const TestIndex index({report, essay});
  CHECK(copies_in(index).empty());
  auto request = query("fire");
  request.explain = true;
  const auto result = index.search(request);
  REQUIRE(result.hits.size() == 2);
  for (const auto& hit : result.hits) {
    CAPTURE(hit.id);
    REQUIRE(hit.shared.with.size() == 1);
    CHECK(hit.shared.with.front().sentences == 4);
    CHECK_FALSE(hit.shared.with.front().title.empty());
    CHECK(hit.shared.with.front().id == (hit.id == "a1" ? "b1" : "a1"));
  }
  CHECK(index.search("fire").hits.front().shared.with.empty());
}

TEST_CASE("pages of folded hits follow one another without gaps and repetitions", "[copies]") {
  std::vector<Article> articles;
  const std::vector<std::string> figures = {"281196412017", "304178377522", "259205498131", "332164286459"};
  for (std::size_t day = 0; day < figures.size(); ++day) {
    for (const auto* copy : {"x", "y", "z"}) {
      const auto number = std::to_string(day + 1);
      articles.push_back(market_note("m" + number + copy, "2022-03-0" + number, figures[day]));
    }
  }
  const TestIndex index(articles);
  const auto groups = copies_in(index).size();
  REQUIRE(groups == figures.size());
  for (const auto sort : {SortOrder::relevance, SortOrder::oldest_first}) {
    auto request = query("wheat barley");
    request.sort = sort;
    request.limit = 0;
    const auto whole = index.found(request);
    CHECK(index.search(request).total == groups);
    std::string pages;
    request.limit = 1;
    for (request.offset = 0; request.offset < groups; ++request.offset) {
      pages += (pages.empty() ? "" : " ") + index.found(request);
    }
    CHECK(pages == whole);
    request.offset = groups;
    CHECK(index.found(request).empty());
  }
}

TEST_CASE("compacting keeps the copies", "[copies]") {
  const TestIndex index(harbour_and_others());
  static_cast<void>(index.remove({"m1"}));  // leaves a gap in the document numbers
  Indexer(index.path()).compact();
  CHECK(copies_in(index) == std::vector<std::string>{kHarbourGroup});
  CHECK(index.search("Aktau fire containers").hits.size() == 1);
  CHECK(Indexer(index.path()).check().empty());
}

}  // namespace kz::test
