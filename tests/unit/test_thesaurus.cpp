// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/thesaurus/thesaurus.h"

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "common/text/analyzer.h"
#include "kzsearch/error.h"
#include "searcher/thesaurus/thesaurus_rows.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz {
namespace {

std::string synonyms_of(Thesaurus& thesaurus, const std::string& word) {
  std::string words;
  for (const auto& synonym : thesaurus.synonyms(word)) words += (words.empty() ? "" : " ") + synonym.word;
  return words;
}

bool has(const std::string& words, const std::string& word) {
  return (" " + words + " ").find(" " + word + " ") != std::string::npos;
}

SearchRequest expanding(const std::string& text, Expansion expand) {
  auto request = test::query(text);
  request.expand = expand;
  return request;
}

std::vector<Article> troops_and_others() {
  return {test::ArticleBuilder("a1").text("The troops reached the airport before dawn."),
          test::ArticleBuilder("a2").text("The soldiers reached the airport before dawn."),
          test::ArticleBuilder("a3").text("The paratroopers left for home on a Friday."),
          test::ArticleBuilder("a4").text("The musicians reached the opera at eight.")};
}

}  // namespace

TEST_CASE("a word of the thesaurus has its near-synonyms in any inflection", "[thesaurus]") {
  Thesaurus thesaurus;
  for (const auto* word : {"troops", "troop"}) {
    const auto words = synonyms_of(thesaurus, word);
    for (const auto* other : {"soldiers", "servicemen", "peacekeepers", "paratroopers", "contingent"}) {
      CAPTURE(word, other, words);
      CHECK(has(words, other));
    }
    CHECK_FALSE(has(words, "troops"));
  }
  for (const auto* other : {"riots", "protests", "disturbances"}) CHECK(has(synonyms_of(thesaurus, "unrest"), other));
  for (const auto* other :
       {"according", "state", "states", "office", "quite", "drilling", "extremely", "name", "inter"}) {
    CAPTURE(other);
    CHECK(synonyms_of(thesaurus, other).empty());  // only their stems are those of words in the thesaurus
  }
  CHECK(has(synonyms_of(thesaurus, "rallies"), "protest"));
  CHECK(synonyms_of(thesaurus, "violin").empty());
  CHECK(synonyms_of(thesaurus, "").empty());
}

TEST_CASE("every row of the thesaurus is lower case, of two words or more, none of them a stop word", "[thesaurus]") {
  Analyzer analyzer("en");
  std::set<std::string> rows;
  std::istringstream lines{std::string(thesaurus_rows())};
  for (std::string row; std::getline(lines, row);) {
    CAPTURE(row);
    CHECK(rows.insert(row).second);
    std::set<std::string> words;
    std::string text;
    for (const auto& token : analyzer.analyze(row)) {
      CHECK_FALSE(token.is_stop_word);
      CHECK(words.insert(std::string(token.form)).second);
      text += (text.empty() ? "" : " ") + std::string(token.form);
    }
    CHECK(text == row);
    CHECK(words.size() >= 2);
    CHECK(words.size() <= Thesaurus::kMostSynonyms);
  }
  CHECK(rows.size() > 300);
}

TEST_CASE("a file adds rows to the thesaurus", "[thesaurus]") {
  Thesaurus thesaurus;
  thesaurus.add_file("mine", "# of Kazakhstan\n\nakim, governor ,Mayor\r\nTroops, jigits");
  CHECK(has(synonyms_of(thesaurus, "governor"), "mayor"));
  CHECK(has(synonyms_of(thesaurus, "troops"), "jigits"));
  CHECK(has(synonyms_of(thesaurus, "troops"), "soldiers"));
  CHECK(has(synonyms_of(thesaurus, "jigits"), "troops"));
}

TEST_CASE("a broken row of a file is refused by line and reason, and nothing is added", "[thesaurus]") {
  struct Case {
    std::string content;
    std::string message;
  };
  const auto c = GENERATE(values<Case>({
      {"jigits, troops\nalone", "thesaurus 'mine', line 2: a row needs two words"},
      {"jigits, troops,, riders", "thesaurus 'mine', line 1: an empty word"},
      {"# a\n\njigits, armed forces", "thesaurus 'mine', line 3: 'armed forces' is more than one word"},
      {"jigits, !", "thesaurus 'mine', line 1: '!' is no word"},
      {"jigits, the", "thesaurus 'mine', line 1: 'the' is a stop word"},
      {"jigits, \xff", "thesaurus 'mine', line 1: not UTF-8"},
  }));
  CAPTURE(c.content);
  Thesaurus thesaurus;
  const auto error = test::error_of([&] { thesaurus.add_file("mine", c.content); });
  CHECK(error.code() == ErrorCode::usage);
  CHECK(std::string(error.what()) == c.message);
  CHECK(synonyms_of(thesaurus, "jigits").empty());
}

TEST_CASE("a query finds near-synonyms behind the word itself, and says so", "[thesaurus]") {
  const test::TestIndex index(troops_and_others());
  const auto result = index.search(expanding("troops", Expansion::all));
  REQUIRE(test::sorted_ids_of(result) == "a1 a2 a3");
  CHECK(result.hits.front().id == "a1");
  REQUIRE(result.expansions.size() == 1);
  CHECK(result.expansions.front().text == "'troops' also finds soldiers, paratroopers");
  CHECK(result.expansions.front().offset == 0);
  const auto& snippet = result.hits.back().snippets.front();
  REQUIRE(snippet.marks.size() == 1);
}

TEST_CASE("a near-synonym of whose stem other words are far more frequent is looked for as it is written",
          "[thesaurus]") {
  std::vector<Article> articles{test::ArticleBuilder("a").text("The accords were signed."),
                                test::ArticleBuilder("b").text("The deal was signed.")};
  for (const auto* id : {"c", "d", "e", "f", "g"}) {
    articles.push_back(test::ArticleBuilder(id).text("It rained, according to him."));
  }
  const test::TestIndex index(articles);
  const auto result = index.search(expanding("deal", Expansion::all));
  CHECK(test::ids_of(result) == "b a");
  CHECK(result.expansions.at(0).text == "'deal' also finds accord");
  CHECK(result.hits.at(1).snippets.at(0).marks.size() == 1);
}

TEST_CASE("words of a name have no synonyms", "[thesaurus]") {
  const test::TestIndex index({test::ArticleBuilder("a").text("The Soviet Union fell."),
                               test::ArticleBuilder("b").text("The bloc fell in one night."),
                               test::ArticleBuilder("c").text("A union of states was founded there.")});
  CHECK(index.found_set(test::query("Soviet Union", MatchMode::all)) == "a");
  CHECK(index.found_set(test::query("union", MatchMode::all)) == "a b c");
}

TEST_CASE("all words of a query may be met by near-synonyms, the words themselves first", "[thesaurus]") {
  const test::TestIndex index(troops_and_others());
  auto request = expanding("troops airport", Expansion::all);
  CHECK(test::ids_of(index.search(request)) == "a1 a2 a3");
  request.match = MatchMode::all;
  CHECK(test::ids_of(index.search(request)) == "a1 a2");
}

TEST_CASE("synonyms are for unquoted words and can be turned off", "[thesaurus]") {
  const test::TestIndex index(troops_and_others());
  CHECK(index.found(expanding("\"troops\"", Expansion::all)) == "a1");
  CHECK(index.found(expanding("troops", Expansion::names)) == "a1");
  CHECK(index.found(expanding("troops", Expansion::none)) == "a1");
  CHECK(index.found_set(expanding("-troops reached", Expansion::all)) == "a2 a4");
}

TEST_CASE("a searcher takes further synonyms and keeps them over a rebuild", "[thesaurus]") {
  const test::TestIndex index(troops_and_others());
  Searcher searcher(index.path());
  searcher.add_thesaurus("mine", "musicians, fiddlers");
  CHECK(test::ids_of(searcher.search(test::query("fiddlers"))) == "a4");
  static_cast<void>(index.rebuild(troops_and_others()));
  CHECK(test::ids_of(searcher.search(test::query("fiddlers"))) == "a4");
}

}  // namespace kz
