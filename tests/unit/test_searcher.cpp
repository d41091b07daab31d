// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles a query finds, and what it says of them.
#include <string>

#include "kzsearch/error.h"
#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

struct SearchCase {
  std::string query;
  std::string expected;  ///< ids, sorted
};

}  // namespace

TEST_CASE("articles with all the words come first, then the others", "[searcher]") {
  // "one" holds one word so often, and is so short, that it would rank above "both" by weight alone.
  std::string much_else;
  for (int i = 0; i < 200; ++i) much_else += " Many things were said then.";
  const TestIndex index(
      {ArticleBuilder("one").title("Explosions").text("Explosions, explosions, explosions, explosions."),
       ArticleBuilder("both").text("Explosions were heard by soldiers." + much_else),
       ArticleBuilder("other").text("Soldiers left."), ArticleBuilder("none").text("Quiet days.")});
  const auto automatic = index.search("explosions soldiers");
  REQUIRE(automatic.hits.size() == 3);
  CHECK(automatic.hits[0].id == "both");
  CHECK(automatic.total == 3);
  CHECK_FALSE(automatic.relaxed);
  CHECK(automatic.hits[0].score > automatic.hits[1].score);
  CHECK(automatic.hits[1].score > automatic.hits[2].score);
  CHECK(index.found(query("explosions soldiers", MatchMode::all)) == "both");
  CHECK(index.search(query("explosions soldiers", MatchMode::any)).hits.at(0).id == "one");
  CHECK(index.search(query("explosions soldiers", MatchMode::any)).total == 3);
}

TEST_CASE("counts, facets and dates are of articles with all the words, or else said to be relaxed", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Fire and smoke.").date("2022-01-01"),
                         ArticleBuilder("b").text("Fire.").date("2022-01-02"),
                         ArticleBuilder("c").text("Water.").date("2022-01-03")});
  struct Way {
    std::string what;
    void (*ask)(SearchRequest&);
  };
  const std::vector<Way> ways{
      {"count", [](SearchRequest& request) { request.count_exactly = true; }},
      {"facet", [](SearchRequest& request) { request.facets = {FacetField::day}; }},
      {"newest", [](SearchRequest& request) { request.sort = SortOrder::newest_first; }},
      {"oldest", [](SearchRequest& request) { request.sort = SortOrder::oldest_first; }},
  };
  for (const auto& way : ways) {
    CAPTURE(way.what);
    auto request = query("fire smoke");
    way.ask(request);
    auto result = index.search(request);
    CHECK(ids_of(result) == "a");
    CHECK_FALSE(result.relaxed);
    CHECK(result.total == 1);
    request.query = "fire water";  // in no article together
    result = index.search(request);
    CHECK(sorted_ids_of(result) == "a b c");
    CHECK(result.relaxed);
    CHECK(result.total == 3);
    request.query = "nothing nowhere";
    result = index.search(request);
    CHECK(result.hits.empty());
    CHECK_FALSE(result.relaxed);
    request.query = "fire water";
    request.match = MatchMode::all;
    result = index.search(request);
    CHECK(result.hits.empty());
    CHECK_FALSE(result.relaxed);
  }
}

TEST_CASE("stop words are never required, but a query of nothing else finds them", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").title("Notes").text("The fire of the night."),
                         ArticleBuilder("b").title("Notes").text("Smoke of night."),
                         ArticleBuilder("c").title("Notes").text("Smoke at night.")});
  CHECK(index.found(query("the smoke of", MatchMode::all)) == "b c");
  CHECK(index.found_set("the of") == "a b");
  CHECK(index.found_set("of") == "a b");
  CHECK(index.found("\"smoke of night\"") == "b");
  CHECK(index.found("\"of the\"") == "a");
}

TEST_CASE("a query without a word is an error, not all articles", "[searcher]") {
  static const TestIndex index({ArticleBuilder("a").text("Fire.")});
  auto text = GENERATE(
      values<std::string>({"", " ", "!!!", "—", "...", "\"\"", "\"...\"", "( )", "title:\"!\"", "& | !", "😀"}));
  CAPTURE(text);
  const auto error = error_of([&] { static_cast<void>(index.search(text)); });
  CHECK(error.code() == ErrorCode::query);
  CHECK_FALSE(error.hint().empty());
}

TEST_CASE("a query that cannot be read is an error", "[searcher]") {
  static const TestIndex index({ArticleBuilder("a").text("Fire.")});
  auto text = GENERATE(values<std::string>({"actr:csto", "published:2022-13-45", "published:2022-02-01..2022-01-01"}));
  CAPTURE(text);
  CHECK(error_of([&] { static_cast<void>(index.search(text)); }).code() == ErrorCode::query);
}

TEST_CASE("a span of days that cannot be read is an error", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Fire.")});
  auto request = query("fire");
  request.published = "2022-02-30";
  const auto error = error_of([&] { static_cast<void>(index.search(request)); });
  CHECK(error.code() == ErrorCode::query);
  CHECK(error.detail().find('^') != std::string::npos);
}

TEST_CASE("operators", "[searcher]") {
  static const TestIndex index({ArticleBuilder("a").text("Fire and smoke."),
                                ArticleBuilder("b").text("Fire and water."), ArticleBuilder("c").text("Water."),
                                ArticleBuilder("d").text("Gas and smoke.")});
  auto c = GENERATE(values<SearchCase>({
      {"fire AND smoke", "a"},
      {"fire OR gas", "a b d"},
      {"fire NOT water", "a"},
      {"fire -water", "a"},
      {"NOT fire", "c d"},
      {"-fire", "c d"},
      {"-fire -gas", "c"},
      {"+smoke fire", "a d"},
      {"+fire +water", "b"},
      {"(fire OR gas) AND smoke", "a d"},
      {"fire OR (gas AND smoke)", "a b d"},
      {"smoke -(fire water)", "a d"},  // no article with smoke has both
      {"smoke -(fire OR gas)", ""},
      {"fire AND !!!", "a b"},
      {"water -\"fire and water\"", "c"},
      {"\"and smoke\"", "a d"},
  }));
  CAPTURE(c.query);
  CHECK(index.found_set(c.query) == c.expected);
}

TEST_CASE("a query of exclusions alone ranks nothing: newest first", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Smoke.").date("2022-01-01"),
                         ArticleBuilder("b").text("Smoke.").date("2022-01-03"),
                         ArticleBuilder("c").text("Water.").date("2022-01-02"), ArticleBuilder("d").text("Fire.")});
  CHECK(index.found("-fire") == "b c a");
  CHECK(index.found("NOT \"fire\"") == "b c a");
}

TEST_CASE("phrases are words side by side within a sentence of the title or the body", "[searcher]") {
  static const TestIndex index(
      {ArticleBuilder("a").title("Unrest in Almaty").text("Fire broke out. Smoke rose at once.")});
  auto c = GENERATE(values<SearchCase>({
      {"\"unrest in almaty\"", "a"},
      {"\"fire broke out\"", "a"},
      {"\"almaty fire\"", ""},  // title and body
      {"\"out smoke\"", ""},    // two sentences
      {"\"broke fire\"", ""},   // the other order
      {"\"fire out\"", ""},     // not side by side
      {"\"fires broke\"", ""},  // quoted words are not stemmed
      {"\"FIRE Broke\"", "a"},
      {"“fire broke”", "a"},
      {"\"fire fire\"", ""},
      {"\"smoke rose\" \"fire broke\"", "a"},
  }));
  CAPTURE(c.query);
  CHECK(index.found(c.query) == c.expected);
}

TEST_CASE("a hit holds what is shown of its article", "[searcher]") {
  const TestIndex index({ArticleBuilder("a")
                             .title("Unrest in Almaty")
                             .text("Quiet at first. Then explosions shook Almaty, said Olaf Scholz of Germany.")
                             .date("2022-01")
                             .source("Wire")
                             .url("https://example.org/1"),
                         ArticleBuilder("b").text("Nothing.")});
  const auto result = index.search("explosion");
  REQUIRE(result.hits.size() == 1);
  const auto& hit = result.hits[0];
  CHECK(hit.rank == 1);
  CHECK(hit.score > 0);
  CHECK(hit.title == "Unrest in Almaty");
  REQUIRE(hit.published);
  CHECK(hit.published->precision == DatePrecision::month);
  CHECK(hit.source == "Wire");
  CHECK(hit.url == "https://example.org/1");
  CHECK(hit.language == "en");
  CHECK(hit.path == index.sources() + "/all.jsonl");
  CHECK(hit.line == 1);
  REQUIRE(hit.places.size() == 2);
  CHECK(hit.places[0].name == "Almaty");
  CHECK(hit.places[0].count == 2);
  REQUIRE(hit.actors.size() == 1);
  CHECK(hit.actors[0].name == "Olaf Scholz");
  REQUIRE_FALSE(hit.snippets.empty());
  const auto& snippet = hit.snippets[0];
  REQUIRE(snippet.marks.size() == 1);
  CHECK(snippet.text.substr(snippet.marks[0].first, snippet.marks[0].second - snippet.marks[0].first) == "explosions");
  CHECK(result.parsed == "explosion");
}

TEST_CASE("snippets mark every way a word was found, and nothing that was excluded", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Soldiers saw Nur-Sultan burning, with 20,000 people."),
                         ArticleBuilder("ru").text("Солдаты стреляли.").language("ru")});
  const auto marked = [&](const std::string& text) {
    std::string out;
    const auto result = index.search(text);
    for (const auto& hit : result.hits) {
      for (const auto& snippet : hit.snippets) {
        for (const auto& [begin, end] : snippet.marks) out += '[' + snippet.text.substr(begin, end - begin) + ']';
      }
    }
    return out;
  };
  CHECK(marked("soldier burn -fire") == "[Soldiers][burning]");
  CHECK(marked("nursultan") == "[Nur-Sultan]");
  CHECK(marked("Nur-Sultan") == "[Nur-Sultan]");
  CHECK(marked("\"nur sultan\"") == "[Nur-Sultan]");
  CHECK(marked("20000") == "[20,000]");
  CHECK(marked("солдатами") == "[Солдаты]");
  CHECK(marked("people -soldats") == "[people]");
}

TEST_CASE("where words are as near as asked goes before where they only are", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text(
      "Oil and fats have a price of their own, oil most of all. Much changed. The oil price fell in May.")});
  for (const auto* text : {"oil ADJ/1 price", "\"price oil\"~0 OR \"oil price\"~1", "oil NEAR/1 (price OR prices)"}) {
    CAPTURE(text);
    CHECK(index.search(text).hits.at(0).snippets.at(0).text == "The oil price fell in May.");
  }
}

TEST_CASE("names and days that filters ask for are marked in the title as well", "[searcher]") {
  const TestIndex index({ArticleBuilder("a")
                             .title("Tokayev left Almaty on 11 January, unrest goes on")
                             .text("It rained.")
                             .date("2022-01-12")});
  struct Marked {
    std::string query;
    std::string expected;
  };
  const auto c = std::vector<Marked>{{"place:Almaty", "[Almaty]"},
                                     {"actor:Tokayev", "[Tokayev]"},
                                     {"event:2022-01-11 unrest", "[11 January][unrest]"},
                                     {"almaty place:Kazakhstan", "[Tokayev][Almaty]"}};  // whose country it is counts
  for (const auto& each : c) {
    CAPTURE(each.query);
    const auto hit = index.search(each.query).hits.at(0);
    std::string marked;
    for (const auto& [begin, end] : hit.title_marks) marked += '[' + hit.title.substr(begin, end - begin) + ']';
    CHECK(marked == each.expected);
  }
}

TEST_CASE("of several words those that no article holds are told", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Fire in Almaty."), ArticleBuilder("b").text("Storm in Almaty.")});
  const auto told = [&](const std::string& text) {
    std::string out;
    for (const auto& note : index.search(text).expansions) out += note.text + ';';
    return out;
  };
  CHECK(told("fire xylophone") == "no article holds 'xylophone';");
  CHECK(told("fire \"xylophone storm\"") == "no article holds 'xylophone';");
  CHECK(told("fire NEAR/3 xylophone") == "no article holds 'xylophone';");
  CHECK(told("fire -xylophone").empty());
  CHECK(told("xylophone").empty());       // that nothing is found says it
  CHECK(told("storm fires").empty());     // in another form
  CHECK(told("fire ADJ storm").empty());  // the repair says that it is a word
  CHECK(index.search("fire \"almatx storm\"").suggestions.at(0).offset == 6);
}

TEST_CASE("only what is asked for is filled in", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Fire in Almaty.").source("Wire")});
  auto request = query("fire");
  request.snippets = 0;
  CHECK(index.search(request).hits.at(0).snippets.empty());
  CHECK(index.search(request).hits.at(0).source == "Wire");
  request.ids_only = true;
  const auto hit = index.search(request).hits.at(0);
  CHECK(hit.id == "a");
  CHECK(hit.score > 0);
  CHECK(hit.rank == 1);
  CHECK(hit.source.empty());
  CHECK(hit.title.empty());
}

TEST_CASE("repairs of the query are told", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Fire.")});
  const auto result = index.search("fire AND");
  CHECK(ids_of(result) == "a");
  CHECK(result.repairs.size() == 1);
}

}  // namespace kz::test
