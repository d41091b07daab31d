// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/spelling.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "searcher/compile/edit_rows.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

struct SpellingCase {
  std::string query;
  std::string expected;  ///< "word>suggestion …"
};

std::string suggestions_of(const SearchResult& result) {
  std::string out;
  for (const auto& each : result.suggestions) {
    out += (out.empty() ? "" : " ") + each.word + '>' + each.suggestion + '@' + std::to_string(each.offset);
  }
  return out;
}

/// By the definition: optimal string alignment of bytes.
std::size_t plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] =
          std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

TEST_CASE("a spelling is suggested only for a word that no article holds, and never across names and words",
          "[spelling]") {
  static const TestIndex index({
      ArticleBuilder("a").title("Unrest").text(
          "President Kassym-Jomart Tokayev spoke about the protests. Tokayev left for Almaty in the evening."),
      ArticleBuilder("b").title("Unrest").text("The ministers agreed on the protests and on the prices of fuel."),
      ArticleBuilder("c").title("Unrest").text("The government and the minister talked about the fuel."),
  });
  auto c = GENERATE(values<SpellingCase>({
      {"protests", ""},
      {"ther", ""},     // "the" is hardly what was meant
      {"protest", ""},  // its stem occurs
      {"protetss", "protetss>protests@0"},
      {"the protetss fule", "protetss>protests@4 fule>fuel@13"},
      {"govermnent", "govermnent>government@0"},
      {"Tokayef", ""},  // finds Tokayev by its sound
      {"the Tokayef fule", "fule>fuel@12"},
      {"tokayef", ""},
      {"talk of Protetss", ""},  // typed as a name, and no name is like it
      {"almatx", "almatx>almaty@0"},
      {"ALMATX", "ALMATX>ALMATY@0"},
      {"FULE talks", ""},  // typed as an acronym, and none is like it
      {"FULE PROTETSS", "FULE>FUEL@0 PROTETSS>PROTESTS@5"},
      {"zzzzzzzz", ""},
      {"abc", ""},
      {"1234x", ""},
      {"\"protetss\"", ""},
      {"title:unrezt", "unrezt>unrest@6"},
      {"title:fuel", ""},  // no title has it, but articles do
  }));
  CAPTURE(c.query);
  CHECK(suggestions_of(index.search(c.query)) == c.expected);
  auto request = query(c.query);
  request.ids_only = true;
  CHECK(index.search(request).suggestions.empty());
  auto as_typed = query("the Tokayef");
  as_typed.expand = Expansion::none;
  CHECK(suggestions_of(index.search(as_typed)) == "Tokayef>Tokayev@4");
}

TEST_CASE("a slip for a word of many articles is told, also where a rare name sounds so", "[spelling]") {
  std::vector<Article> articles{ArticleBuilder("rose").text("David Rose wrote a letter. Rose left. He was a Briton.")};
  for (const auto* id : {"a", "b", "c", "d", "e", "f", "g", "h", "i"})
    articles.push_back(ArticleBuilder(id).text("Russia sent gas to Britain."));
  const TestIndex index(articles);
  CHECK(suggestions_of(index.search("Russa")) == "Russa>Russia@0");
  CHECK(suggestions_of(index.search("britan")) == "britan>britain@0");  // not the rare briton
}

TEST_CASE("edit rows reckon the distance to sorted words as its definition does", "[spelling]") {
  std::set<std::string> words;
  unsigned state = 12345;
  const auto random = [&](unsigned below) {
    state = state * 1103515245U + 12345U;
    return (state >> 16U) % below;
  };
  while (words.size() < 600) {
    std::string word;
    for (auto length = 1 + random(6); length > 0; --length) word += static_cast<char>('a' + random(3));
    words.insert(word);
  }
  for (const std::string wanted : {"abc", "cab", "aabbc", "b", "cccccc"}) {
    for (const std::size_t most : {1U, 2U}) {
      EditRows rows(wanted, most);
      std::string skipped = "?";
      for (const auto& word : words) {
        CAPTURE(wanted, word, most);
        const auto distance = plain_distance(wanted, word);
        if (word.starts_with(skipped)) {
          REQUIRE(distance > most);
          continue;
        }
        const auto hopeless = rows.enter(word);
        if (hopeless > 0) skipped = word.substr(0, hopeless);
        REQUIRE((hopeless > 0 ? distance > most : (rows.distance() <= most) == (distance <= most)));
        if (hopeless == 0 && distance <= most) REQUIRE(rows.distance() == distance);
      }
    }
  }
}

TEST_CASE("edit rows count characters, not bytes", "[spelling]") {
  EditRows rows("алматы", 1);
  REQUIRE(rows.enter("алмата") == 0);
  CHECK(rows.distance() == 1);
  CHECK(rows.enter("астана") > 0);
}

}  // namespace kz::test
