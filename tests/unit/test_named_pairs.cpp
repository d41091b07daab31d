// SPDX-License-Identifier: GPL-2.0-or-later
// Who is named with whom.
#include <string>

#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

std::vector<Article> pair_articles() {
  std::string crowd = "There were";
  for (const char* name : {"Olaf Scholz", "Emmanuel Macron", "Boris Johnson", "Mario Draghi", "Pedro Sanchez",
                           "Mark Rutte", "Viktor Orban", "Andrzej Duda", "Joe Biden", "Justin Trudeau", "Fumio Kishida",
                           "Naftali Bennett", "Jens Stoltenberg"}) {
    crowd += std::string(" ") + name + ",";
  }
  return {
      ArticleBuilder("a")
          .text("Vladimir Putin met Alexander Lukashenko on Wednesday. Putin thanked Lukashenko. Olaf Scholz stayed "
                "away.")
          .date("2022-01-06")
          .source("Wire"),
      ArticleBuilder("b")
          .text("Lukashenko and Putin spoke. On Monday Olaf Scholz called Vladimir Putin about troops.")
          .date("2022-01-07"),
      ArticleBuilder("crowd").text(crowd + " and others.").date("2022-01-08"),
      ArticleBuilder("alone").text("Vladimir Putin spoke. Olaf Scholz did not. Putin and Putin.").date("2022-01-09"),
  };
}

SearchRequest pairs(const std::string& text = {}) {
  auto request = query(text);
  request.pairs = true;
  return request;
}

SearchResult ask(const SearchRequest& request) {
  static const TestIndex index(pair_articles());
  return index.search(request);
}

// "Putin+Lukashenko 3/2; …": the last names, sentences and articles of each pair.
std::string told_pairs(const SearchResult& result) {
  const auto last_name = [](const std::string& name) { return name.substr(name.rfind(' ') + 1); };
  std::string out;
  for (const auto& pair : result.pairs) {
    if (!out.empty()) out += "; ";
    out += last_name(pair.a.name) + '+' + last_name(pair.b.name) + ' ' + std::to_string(pair.sentences) + '/' +
           std::to_string(pair.articles);
  }
  return out;
}

}  // namespace

TEST_CASE("pairs are actors that a sentence names together, most sentences first", "[pairs]") {
  const auto result = ask(pairs());
  CHECK(told_pairs(result) == "Putin+Lukashenko 3/2; Scholz+Putin 1/1");
  CHECK(result.pairs_total == 2);
  CHECK(result.total == 4);
  CHECK(result.hits.empty());
}

TEST_CASE("pairs are counted in the articles that match", "[pairs]") {
  CHECK(told_pairs(ask(pairs("thanked"))) == "Putin+Lukashenko 2/1");
  auto request = pairs();
  request.published = "2022-01-07";
  CHECK(told_pairs(ask(request)) == "Scholz+Putin 1/1; Putin+Lukashenko 1/1");
  CHECK(ask(pairs("nothingness")).pairs.empty());
}

TEST_CASE("where an actor is asked for, each pair has that actor", "[pairs]") {
  auto request = pairs();
  request.filters = {filter(Filter::Field::actor, {"Scholz"})};
  CHECK(told_pairs(ask(request)) == "Scholz+Putin 1/1");
  CHECK(told_pairs(ask(pairs("actor:Scholz"))) == "Scholz+Putin 1/1");
  CHECK(told_pairs(ask(pairs("actor:Putin -actor:Scholz"))).empty());
}

TEST_CASE("where days or one sentence are asked for, the sentence of a pair has them", "[pairs]") {
  auto request = pairs();
  request.event = "2022-01-05";
  CHECK(told_pairs(ask(request)) == "Putin+Lukashenko 1/1");
  request = pairs("troops");
  request.match = MatchMode::all;
  request.same_sentence = true;
  CHECK(told_pairs(ask(request)) == "Scholz+Putin 1/1");
}

TEST_CASE("a pair shows the sentences of the best articles, both names marked", "[pairs]") {
  auto request = pairs("thanked");
  request.snippets = 1;
  const auto result = ask(request);
  REQUIRE(result.pairs.size() == 1);
  REQUIRE(result.pairs[0].examples.size() == 1);
  const auto& [sentence, origin] = result.pairs[0].examples[0];
  CHECK(origin.id == "a");
  CHECK(origin.source == "Wire");
  CHECK(sentence.text == "Vladimir Putin met Alexander Lukashenko on Wednesday.");
  REQUIRE(sentence.marks.size() == 2);
  CHECK(sentence.text.substr(sentence.marks[1].first, sentence.marks[1].second - sentence.marks[1].first) ==
        "Alexander Lukashenko");
  request.snippets = 0;
  CHECK(ask(request).pairs[0].examples.empty());
}

TEST_CASE("limit and offset count pairs", "[pairs]") {
  auto request = pairs();
  request.limit = 1;
  CHECK(told_pairs(ask(request)) == "Putin+Lukashenko 3/2");
  request.offset = 1;
  CHECK(told_pairs(ask(request)) == "Scholz+Putin 1/1");
  CHECK(ask(request).pairs_total == 2);
  request.offset = 9;
  CHECK(ask(request).pairs.empty());
}

}  // namespace kz::test
