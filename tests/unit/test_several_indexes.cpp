// SPDX-License-Identifier: GPL-2.0-or-later
// Several indexes searched as one.
#include <algorithm>
#include <string>
#include <vector>

#include "kzsearch/error.h"
#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

std::vector<Article> first_half() {
  return {ArticleBuilder("a").text("Fire and smoke in Almaty. Tokayev spoke.").date("2022-01-01").source("Alpha"),
          ArticleBuilder("c").text("Fire. The fire was seen on 3 January 2022.").date("2022-01-03").source("Alpha"),
          ArticleBuilder("e").text("Water.").date("2022-01-05").source("Alpha")};
}

std::vector<Article> second_half() {
  return {ArticleBuilder("b").text("Fire in Almaty. Putin and Tokayev spoke.").date("2022-01-02").source("Beta"),
          ArticleBuilder("d").text("Fire seen on 2 January 2022.").date("2022-01-04").source("Beta")};
}

std::vector<Article> both_halves() {
  auto all = first_half();
  const auto more = second_half();
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace

TEST_CASE("two indexes answer as one index of all their articles would", "[searcher]") {
  const TestIndex first(first_half());
  const TestIndex second(second_half());
  const TestIndex whole(both_halves());
  Searcher several({first.path(), second.path()});
  CHECK(several.article_count() == 5);
  struct Way {
    std::string what;
    void (*ask)(SearchRequest&);
  };
  const auto way = GENERATE(values<Way>({
      {"newest first", [](SearchRequest& request) { request.sort = SortOrder::newest_first; }},
      {"oldest first", [](SearchRequest& request) { request.sort = SortOrder::oldest_first; }},
      {"by event", [](SearchRequest& request) { request.sort = SortOrder::earliest_event_first; }},
      {"the second page",
       [](SearchRequest& request) {
         request.sort = SortOrder::oldest_first;
         request.offset = 1;
         request.limit = 2;
       }},
      {"behind the last page", [](SearchRequest& request) { request.offset = 9; }},
      {"facets and timeline",
       [](SearchRequest& request) {
         request.sort = SortOrder::oldest_first;
         request.facets = {FacetField::actor, FacetField::place, FacetField::source, FacetField::day};
         request.timeline = TimelineUnit::day;
       }},
      {"as of the newest article",
       [](SearchRequest& request) {
         request.sort = SortOrder::oldest_first;
         request.published = "last 4 days";
       }},
      {"a place",
       [](SearchRequest& request) {
         request.sort = SortOrder::oldest_first;
         request.filters = {filter(Filter::Field::place, {"Almaty"})};
       }},
      {"a story", [](SearchRequest& request) { request.story = true; }},
      {"a page of a story",
       [](SearchRequest& request) {
         request.story = true;
         request.offset = 1;
         request.limit = 1;
       }},
  }));
  CAPTURE(way.what);
  auto request = query("fire");
  way.ask(request);
  const auto got = several.search(request);
  const auto wanted = whole.search(request);
  CHECK(ids_of(got) == ids_of(wanted));
  CHECK(got.total == wanted.total);
  CHECK(got.story_total == wanted.story_total);
  REQUIRE(got.story.size() == wanted.story.size());
  for (std::size_t i = 0; i < got.story.size(); ++i) CHECK(got.story[i].sentence.text == wanted.story[i].sentence.text);
  REQUIRE(got.facets.size() == wanted.facets.size());
  for (std::size_t i = 0; i < got.facets.size(); ++i) CHECK(to_string(got.facets[i]) == to_string(wanted.facets[i]));
  REQUIRE(got.timeline.buckets.size() == wanted.timeline.buckets.size());
  for (std::size_t i = 0; i < got.timeline.buckets.size(); ++i) {
    CHECK(got.timeline.buckets[i].name == wanted.timeline.buckets[i].name);
    CHECK(got.timeline.buckets[i].published == wanted.timeline.buckets[i].published);
    CHECK(got.timeline.buckets[i].event == wanted.timeline.buckets[i].event);
  }
}

TEST_CASE("an index that is named twice is searched once", "[searcher]") {
  const TestIndex first(first_half());
  const TestIndex second(second_half());
  Searcher searcher(
      {first.path(), second.path(), first.path() + "/../" + first.path().substr(first.path().rfind('/'))});
  CHECK(searcher.article_count() == 5);
  CHECK(Searcher({first.path(), first.path()}).article_count() == 3);
}

TEST_CASE("hits of several indexes are ranked together, and counted from one", "[searcher]") {
  const TestIndex first(first_half());
  const TestIndex second(second_half());
  const auto result = Searcher({first.path(), second.path()}).search(query("fire"));
  REQUIRE(result.hits.size() == 4);
  CHECK(std::is_sorted(result.hits.begin(), result.hits.end(),
                       [](const Hit& a, const Hit& b) { return a.score > b.score; }));
  for (std::size_t i = 0; i < result.hits.size(); ++i) CHECK(result.hits[i].rank == i + 1);
  CHECK(sorted_ids_of(result) == "a b c d");
}

TEST_CASE("articles with some of the words count only where no index has one with all", "[searcher]") {
  const TestIndex first(first_half());
  const TestIndex second(second_half());
  Searcher several({first.path(), second.path()});
  auto request = query("fire smoke");
  request.count_exactly = true;
  auto result = several.search(request);
  CHECK(ids_of(result) == "a");
  CHECK(result.total == 1);
  CHECK_FALSE(result.relaxed);
  request.query = "smoke Putin";
  result = several.search(request);
  CHECK(sorted_ids_of(result) == "a b");
  CHECK(result.relaxed);
}

TEST_CASE("a word is unknown where no index holds it", "[searcher]") {
  const TestIndex first(first_half());
  const TestIndex second(second_half());
  Searcher several({first.path(), second.path()});
  CHECK(several.search(query("smoke")).suggestions.empty());
  const auto result = several.search(query("smpoke"));
  REQUIRE(result.suggestions.size() == 1);
  CHECK(result.suggestions[0].suggestion == "smoke");
}

TEST_CASE("a source is absent where no index has it", "[searcher]") {
  const TestIndex first(first_half());
  const TestIndex second(second_half());
  Searcher several({first.path(), second.path()});
  auto request = query("fire");
  request.filters = {filter(Filter::Field::source, {"Beta"})};
  const auto result = several.search(request);
  CHECK(sorted_ids_of(result) == "b d");
  CHECK(result.expansions.empty());
  request.filters = {filter(Filter::Field::source, {"Gamma"})};
  CHECK_FALSE(several.search(request).expansions.empty());
}

TEST_CASE("actors of several indexes are listed once, with the articles of all", "[searcher]") {
  const TestIndex first(first_half());
  const TestIndex second(second_half());
  Searcher several({first.path(), second.path()});
  const auto actors = several.list_actors("tok");
  REQUIRE(actors.size() == 1);
  CHECK(actors[0].articles == 2);
  CHECK(several.list_actors({}, 1).size() == 1);
  const auto explanation = several.explain_entity("Putin");
  REQUIRE(explanation);
  CHECK(explanation->entity.articles == 1);
  const auto both = several.explain_entity("Tokayev");
  REQUIRE(both);
  CHECK(both->entity.articles == 2);
  REQUIRE(both->forms.size() == 1);
  CHECK(both->forms[0].articles == 2);
  CHECK(both->forms[0].examples == std::vector<std::string>{"a", "b"});
  CHECK(both->others.empty());
  CHECK_FALSE(several.explain_entity("Nobody At All"));
  const auto article = several.article("d");
  REQUIRE(article);
  CHECK(article->source == "Beta");
  CHECK_FALSE(several.article("zz"));
}

TEST_CASE("pairs of several indexes are those of all their articles", "[searcher]") {
  const std::vector<Article> first_articles{
      ArticleBuilder("a").text("Putin met Scholz. Scholz thanked Putin. Tokayev met Putin.").date("2022-01-01"),
      ArticleBuilder("b").text("Macron called Scholz.").date("2022-01-02")};
  const std::vector<Article> second_articles{
      ArticleBuilder("c").text("Scholz met Putin. Macron and Tokayev spoke. Scholz saw Macron.").date("2022-01-03")};
  auto all = first_articles;
  all.insert(all.end(), second_articles.begin(), second_articles.end());
  const TestIndex first(first_articles);
  const TestIndex second(second_articles);
  Searcher several({first.path(), second.path()});
  const TestIndex all_of_it(all);
  Searcher whole(all_of_it.path());
  const auto told = [](const SearchResult& result) {
    std::string out;
    for (const auto& pair : result.pairs) {
      out += pair.a.id + " " + pair.b.id + " " + std::to_string(pair.sentences) + "/" + std::to_string(pair.articles);
      out += " of " + std::to_string(pair.a.articles) + " and " + std::to_string(pair.b.articles) + "; ";
    }
    return out + "of " + std::to_string(result.pairs_total);
  };
  auto request = query("");
  request.pairs = true;
  for (const std::string asked : {"", "actor:Scholz", "actor:Macron", "met", "actor:Tokayev -called", "absent"}) {
    for (const std::size_t offset : {0U, 1U, 9U}) {
      request.query = asked;
      request.offset = offset;
      CAPTURE(asked, offset);
      CHECK(told(several.search(request)) == told(whole.search(request)));
    }
  }
  request = query("actor:Scholz");
  request.pairs = true;
  request.snippets = 2;
  const auto pair = several.search(request).pairs.at(0);
  CHECK(pair.sentences == 3);
  REQUIRE(pair.examples.size() == 2);
  request.snippets = 9;
  const auto examples = several.search(request).pairs.at(0).examples;
  REQUIRE(examples.size() == 3);
  CHECK(examples.at(2).origin.id == "c");
}

TEST_CASE("what only one index can be asked is refused of several, and a missing index is named", "[searcher]") {
  const TestIndex first(first_half());
  const TestIndex second(second_half());
  Searcher several({first.path(), second.path()});
  auto request = query("fire");
  request.since_revision = 1;
  CHECK(error_of([&] { static_cast<void>(several.search(request)); }).code() == ErrorCode::usage);
  request = query("");
  request.similar_to = "a";
  CHECK(error_of([&] { static_cast<void>(several.search(request)); }).code() == ErrorCode::usage);
  request = query("");
  const auto missing = error_of([&] { Searcher({first.path(), first.path("nowhere")}); });
  CHECK(missing.code() == ErrorCode::index_missing);
  CHECK(std::string(missing.what()).find("nowhere") != std::string::npos);
  CHECK(error_of([] { Searcher(std::vector<std::string>{}); }).code() == ErrorCode::usage);
}

TEST_CASE("several indexes are followed when one of them is rebuilt", "[searcher]") {
  const TestIndex first(first_half());
  const TestIndex second(second_half());
  Searcher several({first.path(), second.path()});
  CHECK(several.search(query("fire")).total == 4);
  static_cast<void>(second.rebuild({ArticleBuilder("f").text("Snow.")}));
  CHECK(several.search(query("fire")).total == 2);
  CHECK(ids_of(several.search(query("snow"))) == "f");
}

}  // namespace kz::test
