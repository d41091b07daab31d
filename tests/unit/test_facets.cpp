// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

std::vector<Article> facet_articles() {
  return {
      ArticleBuilder("a")
          .text("Fire, said Kassym-Jomart Tokayev. Kassym-Shomart Tokajew said so twice, in Almaty.")
          .date("2022-01-05")
          .source("Wire"),
      ArticleBuilder("b").text("Fire, said Kassym-Shomart Tokajew and the CSTO.").date("2022-01-05").source("Wire"),
      ArticleBuilder("c").text("Fire, said Olaf Scholz and the CSTO in Almaty.").date("2022-01-07").language("de"),
      ArticleBuilder("d").text("Water, said Olaf Scholz.").source("Daily"),
  };
}

std::string facet(const TestIndex& index, FacetField field, std::string text = "fire", std::size_t limit = 10) {
  auto request = query(std::move(text));
  request.facets = {field};
  request.facet_limit = limit;
  const auto result = index.search(request);
  REQUIRE(result.facets.size() == 1);
  CHECK(result.facets[0].field == field);
  return to_string(result.facets[0]);
}

}  // namespace

TEST_CASE("an article counts once for an actor whatever the spellings it uses", "[facets]") {
  const TestIndex index(facet_articles());
  CHECK(facet(index, FacetField::person) == "Kassym-Jomart Tokayev 2, Olaf Scholz 1");
}

TEST_CASE("each field counts its own kind, most frequent first, ties by id", "[facets]") {
  const TestIndex index(facet_articles());
  CHECK(facet(index, FacetField::actor) ==
        "Collective Security Treaty Organization 2, Kassym-Jomart Tokayev 2, Olaf Scholz 1");
  CHECK(facet(index, FacetField::org) == "Collective Security Treaty Organization 2");
  CHECK(facet(index, FacetField::place) == "Almaty 2");
  CHECK(facet(index, FacetField::source) == "Wire 2");
  CHECK(facet(index, FacetField::language) == "en 2, de 1");
  CHECK(facet(index, FacetField::day) == "2022-01-05 2, 2022-01-07 1");
  CHECK(facet(index, FacetField::person, "water") == "Olaf Scholz 1");
  CHECK(facet(index, FacetField::day, "water").empty());  // undated
}

TEST_CASE("places are counted at a level, each once an article", "[facets]") {
  const TestIndex index({
      ArticleBuilder("a").text("Fire in Almaty and Astana, and in Kazakhstan."),
      ArticleBuilder("b").text("Fire in Bishkek."),
      ArticleBuilder("c").text("Fire in Berlin, said the German Finance Ministry."),
      ArticleBuilder("d").text("Fire, said the Kazakh Finance Ministry."),
  });
  CHECK(facet(index, FacetField::place_city) == "Astana 1, Almaty 1, Bishkek 1, Berlin 1");
  CHECK(facet(index, FacetField::place_country) == "Kazakhstan 2, Germany 1, Kyrgyzstan 1");
  CHECK(facet(index, FacetField::place_area).starts_with("Asia 3, Central Asia 3, Post-Soviet States 3, "));
  CHECK_FALSE(facet(index, FacetField::place_region).empty());
}

TEST_CASE("a filter on a country finds what its facet counts, organisations that other articles place there too",
          "[facets]") {
  const TestIndex index({
      ArticleBuilder("a").text("Fire, said the Quell Kelp Mission in Sudan (QKMS)."),
      ArticleBuilder("b").text("Fire, said QKMS members. The QKMS left."),
      ArticleBuilder("c").text("Fire in Berlin."),
  });
  CHECK(facet(index, FacetField::place_country) == "Sudan 2, Germany 1");
  auto request = query("fire");
  request.filters = {filter(Filter::Field::place, {"Sudan"})};
  CHECK(index.search(request).total == 2);
  request.filters = {filter(Filter::Field::place, {"Africa"})};
  CHECK(index.search(request).total == 2);
}

TEST_CASE("several facets come in the order asked for, each limited by itself", "[facets]") {
  const TestIndex index(facet_articles());
  auto request = query("fire");
  request.facets = {FacetField::day, FacetField::person, FacetField::org, FacetField::person};
  request.facet_limit = 1;
  const auto result = index.search(request);
  REQUIRE(result.facets.size() == 4);
  CHECK(to_string(result.facets[0]) == "2022-01-05 2");
  CHECK(to_string(result.facets[1]) == "Kassym-Jomart Tokayev 2");
  CHECK(to_string(result.facets[2]) == "Collective Security Treaty Organization 2");
  CHECK(to_string(result.facets[3]) == to_string(result.facets[1]));
  CHECK(result.facets[2].values[0].id == "org:csto");
  request.facet_limit = 0;
  CHECK(index.search(request).facets[1].values.size() == 2);
}

TEST_CASE("a limit that cuts through a tie keeps the first ids", "[facets]") {
  std::vector<Article> all;
  for (const std::string name : {"Zoe Zimmer", "Adam Young", "Mary Miller", "Bert Brown"}) {
    all.push_back(ArticleBuilder(name).text("Fire, said " + name + "."));
  }
  const TestIndex index(all);
  CHECK(facet(index, FacetField::person, "fire", 2) == "Adam Young 1, Bert Brown 1");
}

TEST_CASE("facets count all matches, whatever page is asked for and however the page ends", "[facets]") {
  std::vector<Article> same;
  for (int i = 0; i < 60; ++i) {
    same.push_back(
        ArticleBuilder("n" + std::to_string(i)).text("Fire, said Olaf Scholz.").source("Wire").date("2022-01-05"));
  }
  const TestIndex index(same);
  auto request = query("fire");
  request.facets = {FacetField::person, FacetField::source, FacetField::day};
  for (const std::size_t limit : {1u, 10u, 59u, 60u, 0u}) {
    for (const std::size_t offset : {0u, 7u, 59u, 60u, 1000u}) {
      CAPTURE(limit, offset);
      request.limit = limit;
      request.offset = offset;
      const auto result = index.search(request);
      CHECK(to_string(result.facets[0]) == "Olaf Scholz 60");
      CHECK(to_string(result.facets[1]) == "Wire 60");
      CHECK(to_string(result.facets[2]) == "2022-01-05 60");
      CHECK(result.total == 60);
      CHECK(result.total_is_exact);
    }
  }
}

TEST_CASE("facets of a filter alone and of no match", "[facets]") {
  const TestIndex index(facet_articles());
  CHECK(facet(index, FacetField::person, "place:Almaty") == "Kassym-Jomart Tokayev 1, Olaf Scholz 1");
  CHECK(facet(index, FacetField::person, "nothing").empty());
}

TEST_CASE("a day that was not said is not counted", "[facets]") {
  const TestIndex index({ArticleBuilder("a").text("Fire.").date("2022-01"),
                         ArticleBuilder("b").text("Fire.").date("2022"),
                         ArticleBuilder("c").text("Fire.").date("2022-01-01")});
  CHECK(facet(index, FacetField::day) == "2022-01-01 1");
}

TEST_CASE("facets after an update count the names it brought", "[facets]") {
  const TestIndex index(facet_articles());
  index.update({ArticleBuilder("e").text("Fire, said Emmanuel Macron and Olaf Scholz.")});
  CHECK(facet(index, FacetField::person) == "Kassym-Jomart Tokayev 2, Olaf Scholz 2, Emmanuel Macron 1");
  index.remove({"a", "b", "e"});
  CHECK(facet(index, FacetField::person) == "Olaf Scholz 1");
}

}  // namespace kz::test
