// SPDX-License-Identifier: GPL-2.0-or-later
// What one word, name or title word stands for.
#include <string>

#include "kzsearch/error.h"
#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

struct Case {
  std::string query;
  std::string expected;  ///< ids, sorted
};

}  // namespace

TEST_CASE("title: finds words and phrases of the title only", "[search_words]") {
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
  CHECK(index.found_set(query(c.query, MatchMode::all)) == c.expected);
}

TEST_CASE("ways to write a word", "[search_words]") {
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
  CHECK(index.found_set(request) == c.expected);
}

TEST_CASE("the spelling with the diacritics that were typed comes first", "[search_words]") {
  const TestIndex index(
      {ArticleBuilder("a").text("Alichan took office."), ArticleBuilder("b").text("Älichan took office.")});
  CHECK(index.found("Älichan") == "b a");
  CHECK(index.found("Alichan") == "a b");
}

TEST_CASE("inflected forms are found in the language of the article", "[search_words]") {
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

TEST_CASE("another spelling of an actor's name finds the actor, also where all that is quoted is the name",
          "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev spoke."),
                         ArticleBuilder("b").text("Kassym-Shomart Tokajew spoke."),
                         ArticleBuilder("c").text("Nobody spoke.")});
  const auto result = index.search("\"Kassym-Shomart Tokajew\"");
  CHECK(ids_of(result) == "b a");
  CHECK(ids_of(index.search("\"Kassym-Shomart Tokajew spoke\"")) == "b");
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

TEST_CASE("a name with other words beside it is widened when all words are asked for", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev resigned."),
                         ArticleBuilder("b").text("Kassym-Shomart Tokajew resigned."),
                         ArticleBuilder("c").text("Kassym-Jomart Tokayev stayed.")});
  CHECK(index.found_set(query("Kassym-Shomart Tokajew resigned", MatchMode::all)) == "a b");
}

TEST_CASE("what is required stays required when a name beside it is widened", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev resigned."),
                         ArticleBuilder("b").text("Kassym-Jomart Tokayev stayed.")});
  CHECK(index.found("+resigned Kassym-Shomart Tokajew") == "a");
  CHECK(index.found(query("+resigned Tokajew", MatchMode::any)) == "a");
}

TEST_CASE("any bytes can be asked for", "[search_words]") {
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

}  // namespace kz::test
