// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles a query finds: words, modes, operators, phrases, titles.
#include "kzsearch/searcher.h"

#include <algorithm>
#include <string>

#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

SearchRequest in_mode(std::string text, MatchMode match) {
  auto request = query(std::move(text));
  request.match = match;
  return request;
}

std::string sorted(std::string ids) {
  std::vector<std::string> all;
  for (std::size_t begin = 0; begin < ids.size();) {
    const auto end = std::min(ids.find(' ', begin), ids.size());
    all.push_back(ids.substr(begin, end - begin));
    begin = end + 1;
  }
  std::sort(all.begin(), all.end());
  std::string out;
  for (const auto& id : all) out += (out.empty() ? "" : " ") + id;
  return out;
}

struct Case {
  std::string query;
  std::string expected;  ///< ids, sorted
};

}  // namespace

TEST_CASE("articles with all the words come first, then the others", "[searcher]") {
  // "one" holds one word so often, and is so short, that it would rank above "both" by weight alone.
  const TestIndex index(
      {ArticleBuilder("one").title("Explosions").text("Explosions, explosions, explosions, explosions."),
       ArticleBuilder("both").text("Long ago, " + std::string(400, 'x') +
                                   " there were many things said of "
                                   "explosions by people who then also saw soldiers in the street."),
       ArticleBuilder("other").text("Soldiers left."), ArticleBuilder("none").text("Quiet days.")});
  const auto automatic = index.search("explosions soldiers");
  REQUIRE(automatic.hits.size() == 3);
  CHECK(automatic.hits[0].id == "both");
  CHECK(automatic.total == 3);
  CHECK_FALSE(automatic.relaxed);
  CHECK(automatic.hits[0].score > automatic.hits[1].score);
  CHECK(automatic.hits[1].score > automatic.hits[2].score);
  CHECK(index.found(in_mode("explosions soldiers", MatchMode::all)) == "both");
  CHECK(index.search(in_mode("explosions soldiers", MatchMode::any)).hits.at(0).id == "one");
  CHECK(index.search(in_mode("explosions soldiers", MatchMode::any)).total == 3);
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
    CHECK(sorted(ids_of(result)) == "a b c");
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
  CHECK(index.found(in_mode("the smoke of", MatchMode::all)) == "b c");
  CHECK(sorted(index.found("the of")) == "a");
  CHECK(sorted(index.found("of")) == "a b");
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
  auto c = GENERATE(values<Case>({
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
  CHECK(sorted(index.found(c.query)) == c.expected);
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
  auto c = GENERATE(values<Case>({
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

TEST_CASE("title: finds words and phrases of the title only", "[searcher]") {
  static const TestIndex index({ArticleBuilder("a").title("The unrest in Nur-Sultan").text("Fire."),
                                ArticleBuilder("b").title("Report").text("The unrest in Nur-Sultan."),
                                ArticleBuilder("c").title("Nursultan at night").text("Quiet.")});
  auto c = GENERATE(values<Case>({
      {"title:unrest", "a"},
      {"title:unrests", "a"},
      {"title:\"unrest in\"", "a"},
      {"title:\"the unrest\"", "a"},
      {"title:\"in unrest\"", ""},
      {"title:fire", ""},
      {"title:the", "a"},
      {"title:Nur-Sultan", "a c"},
      {"title:nursultan", "a c"},
      {"unrest -title:unrest", "b"},
  }));
  CAPTURE(c.query);
  CHECK(sorted(index.found(in_mode(c.query, MatchMode::all))) == c.expected);
}

TEST_CASE("ways to write a word", "[searcher]") {
  static const TestIndex index({ArticleBuilder("city").text("Nur-Sultan was quiet."),
                                ArticleBuilder("man").text("Nursultan spoke."),
                                ArticleBuilder("camel").text("A map of NurSultan."),
                                ArticleBuilder("alichan").text("Älichan Smajylow took office."),
                                ArticleBuilder("plain").text("Alichan Smailov took office."),
                                ArticleBuilder("figures").text("Some 20,000 soldiers of the U.S. Army."),
                                ArticleBuilder("digits").text("Some 20000 people saw the US Army.")});
  auto c = GENERATE(values<Case>({
      {"Nur-Sultan", "camel city man"},
      {"nursultan", "camel city man"},
      {"NurSultan", "camel city man"},
      {"\"Nur Sultan\"", "city"},
      {"\"Nur-Sultan\"", "city"},
      {"\"nursultan\"", "camel man"},  // quoted: the city with the hyphen is not the man
      {"Alichan", "alichan plain"},
      {"Älichan", "alichan plain"},
      {"\"Älichan\"", "alichan plain"},
      {"20000", "digits figures"},
      {"20,000", "digits figures"},
      {"\"20,000\"", "digits figures"},
      {"US", "digits figures"},
      {"U.S.", "digits figures"},
      {"\"U.S. Army\"", "digits figures"},
      {"soldier", "figures"},
      {"SOLDIERS", "figures"},
  }));
  CAPTURE(c.query);
  auto request = query(c.query);
  request.expand = Expansion::none;
  CHECK(sorted(index.found(request)) == c.expected);
}

TEST_CASE("the spelling with the diacritics that were typed comes first", "[searcher]") {
  const TestIndex index(
      {ArticleBuilder("a").text("Alichan took office."), ArticleBuilder("b").text("Älichan took office.")});
  CHECK(index.found("Älichan") == "b a");
  CHECK(index.found("Alichan") == "a b");
}

TEST_CASE("inflected forms are found in the language of the article", "[searcher]") {
  static const TestIndex index(
      {ArticleBuilder("ru").text("Протесты начались в городе. Солдаты стреляли.").language("ru"),
       ArticleBuilder("de").text("Die Häuser brannten in der Nacht.").language("de"),
       ArticleBuilder("en").text("The houses were burning.").language("en"),
       ArticleBuilder("en2").text("Quiet days.").language("en")});
  auto c = GENERATE(values<Case>({
      {"протестами", "ru"},
      {"солдатами", "ru"},
      {"Hauses", "de"},
      {"house", "en"},
      {"burn", "en"},
  }));
  CAPTURE(c.query);
  CHECK(index.found(c.query) == c.expected);
}

TEST_CASE("another spelling of an actor's name finds the actor, a quoted one only itself", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev spoke."),
                         ArticleBuilder("b").text("Kassym-Shomart Tokajew spoke."),
                         ArticleBuilder("c").text("Nobody spoke.")});
  const auto result = index.search("\"Kassym-Shomart Tokajew\"");
  CHECK(ids_of(result) == "b");
  CHECK(result.expansions.empty());
  auto request = query("Kassym-Shomart Tokajew");
  const auto widened = index.search(request);
  CHECK(ids_of(widened) == "b a");  // as typed first
  REQUIRE(widened.expansions.size() == 1);
  CHECK(widened.expansions[0].text.find("Tokayev") != std::string::npos);
  request.count_exactly = true;
  CHECK(index.search(request).total == 2);
  request.expand = Expansion::none;
  CHECK(index.found(request) == "b");
}

TEST_CASE("a name with other words beside it is widened when all words are asked for", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev resigned."),
                         ArticleBuilder("b").text("Kassym-Shomart Tokajew resigned."),
                         ArticleBuilder("c").text("Kassym-Jomart Tokayev stayed.")});
  CHECK(sorted(index.found(in_mode("Kassym-Shomart Tokajew resigned", MatchMode::all))) == "a b");
}

TEST_CASE("what is required stays required when a name beside it is widened", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev resigned."),
                         ArticleBuilder("b").text("Kassym-Jomart Tokayev stayed.")});
  CHECK(index.found("+resigned Kassym-Shomart Tokajew") == "a");
  CHECK(index.found(in_mode("+resigned Tokajew", MatchMode::any)) == "a");
}

TEST_CASE("any bytes can be asked for", "[searcher]") {
  const TestIndex index({ArticleBuilder("a").text("Fire.")});
  const std::string invalid = "\xff\xfe\xc3(fire \xe2\x82";
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "w" + std::to_string(i) + ' ';
  for (const auto& text : {invalid, std::string("fire\0smoke", 10), std::string(100'000, 'x'), many,
                           "\"" + invalid + "\"", "title:" + invalid, std::string("fire ") + std::string(300, '*')}) {
    try {
      static_cast<void>(index.search(text));
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::query);
    }
    auto request = query("fire");
    for (const auto field : {Filter::Field::place, Filter::Field::actor, Filter::Field::source, Filter::Field::language,
                             Filter::Field::translated_from}) {
      request.filters = {filter(field, {text})};
      CHECK(index.search(request).hits.empty());
    }
  }
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
