// SPDX-License-Identifier: GPL-2.0-or-later
// What wildcards, slips, distances and sentences find.
#include <string>

#include "kzsearch/error.h"
#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

struct FormCase {
  std::string query;
  std::string expected;  ///< ids, sorted
};

const TestIndex& forms_index() {
  static const TestIndex forms_index({
      ArticleBuilder("a").title("Protesters gather").text("Protesters set fires in Almaty. Soldiers came late."),
      ArticleBuilder("b").title("A protest").text("One protest ended quietly. In Nur-Sultan the army was seen."),
      ArticleBuilder("c").title("Quiet night").text("Armies of ants. The soldier slept while a fire burned."),
      ArticleBuilder("d").title("Names").text("Tokajev spoke. Tokayev left. The security treaty holds."),
      ArticleBuilder("e").title("Treaty").text("A treaty on trade. Security is another matter."),
      ArticleBuilder("f").title("Guards").text(
          "Guards saw airport police. Police saw an airport with guards."
          " The sultan met Nur. Guards ran, then police came, long behind the guards."),
  });
  return forms_index;
}

std::string marked(const SearchResult& result) {
  std::string out;
  for (const auto& hit : result.hits) {
    for (const auto& [begin, end] : hit.title_marks) out += hit.title.substr(begin, end - begin) + '|';
    for (const auto& snippet : hit.snippets) {
      for (const auto& [begin, end] : snippet.marks) out += snippet.text.substr(begin, end - begin) + '|';
    }
  }
  return out;
}

}  // namespace

TEST_CASE("wildcards find all words that start so, and slips the words around one", "[query_forms]") {
  auto c = GENERATE(values<FormCase>({
      {"protest*", "a b"},
      {"PROTESTE*", "a"},
      {"proteste*", "a"},
      {"xyz*", ""},
      {"Nur-Sult*", "b"},
      {"Nur-Fi*", ""},
      {"Nur-Sulten~1", "b"},
      {"title:protest*", "a b"},
      {"title:fire*", ""},
      {"tokayev~1", "d"},
      {"tokaev~1", "d"},
      {"tokaev~2", "d"},
      {"tokaye~1", "d"},
      {"otkayev~1", "d"},
      {"tkyv~1", ""},
      {"title:quite~1", "c"},
      {"protest* -protester~2", ""},
  }));
  CAPTURE(c.query);
  CHECK(forms_index().found_set(query(c.query, MatchMode::all)) == c.expected);
}

TEST_CASE("distances and sentences", "[query_forms]") {
  auto c = GENERATE(values<FormCase>({
      {"\"protesters fires\"~1", "a"},
      {"\"protesters fires\"~0", ""},
      {"\"fires protesters\"~1", "a"},
      {"protesters NEAR/2 fires", "a"},
      {"protesters NEAR/1 fires", ""},
      {"fires NEAR/2 protesters", "a"},
      {"protesters ADJ/2 fires", "a"},
      {"fires ADJ/2 protesters", ""},
      // Inflections, which Xapian has no positions for.
      {"protester NEAR/2 fire", "a"},
      {"soldiers SENTENCE fire", "c"},
      {"soldiers AND fire", "a c"},
      {"army SENTENCE ants", "c"},
      {"protest* SENTENCE fire*", "a"},
      {"protesters~2 SENTENCE fires~1", "a"},
      {"(soldier OR protester) SENTENCE fire", "a c"},
      {"security SENTENCE treaty", "d"},
      {"\"security treaty\" SENTENCE holds", "d"},
      {"\"security treaty\" SENTENCE spoke", ""},
      {"\"airport police\" NEAR/2 guards", "f"},
      {"\"airport guards\" NEAR/9 police", ""},  // both stand there, but not as the phrase
      {"\"airport police\" ADJ/5 guards", ""},
      {"guards ADJ/2 \"airport police\"", "f"},
      {"\"airport police\" NEAR/3 \"guards saw\"", "f"},
      {"(\"security treaty\" OR trade) SENTENCE (holds OR treaty)", "d e"},
      {"Nur-Sultan NEAR/4 army", "b"},
      {"a NEAR/2 b SENTENCE", ""},
      {"the SENTENCE holds", "d"},
  }));
  CAPTURE(c.query);
  CHECK(forms_index().found_set(query(c.query, MatchMode::all)) == c.expected);
}

TEST_CASE("snippets mark what a wildcard, a slip and a distance matched, and only there", "[query_forms]") {
  auto c = GENERATE(values<FormCase>({
      {"proteste*", "Protesters|Protesters|"},
      {"tokaev~1", "Tokajev|Tokayev|"},
      {"Nur-Sul*", "Nur-Sultan|"},
      {"Nur-Sulten~1", "Nur-Sultan|"},
      {"protester NEAR/2 fire", "Protesters|fires|"},
      {"police NEAR/3 guard", "Guards|police|Guards|police|"},
      {"guards ADJ/3 \"airport police\"", "Guards|airport police|"},
      {"guard* ADJ/3 police", "Guards|police|Guards|police|"},  // not the guards behind them
      {"\"police guards\"~3", "Guards|police|Guards|police|"},  // not those of the other sentence
      {"army SENTENCE sultan", "Sultan|army|"},
      {"title:\"quiet night\"", "Quiet night|"},
      {"who is the army", "Armies|army|"},
      {"the of", "of|The|The|the|The|the|"},
  }));
  CAPTURE(c.query);
  CHECK(marked(forms_index().search(c.query)) == c.expected);
}

TEST_CASE("what the word as typed finds comes before what its slips find", "[query_forms]") {
  const TestIndex names({ArticleBuilder("one").text("Tokajev spoke of the plan."),
                         ArticleBuilder("two").text("Tokayev spoke of the plan.")});
  CHECK(names.found("tokayev~1") == "two one");
  CHECK(names.found("tokajev~1") == "one two");
}

TEST_CASE("a wildcard for very many words is cut to the most frequent, and says so", "[query_forms]") {
  std::string text;
  for (int i = 0; i < 300; ++i) {
    std::string word = "zz";
    for (int rest = i; rest > 0; rest /= 20) word += static_cast<char>('a' + rest % 20);
    text += word + "q ";
  }
  const TestIndex many(
      {ArticleBuilder("a").text(text), ArticleBuilder("b").text("zzcommon"), ArticleBuilder("c").text("zzcommon too")});
  const auto result = many.search("zz*");
  CHECK(sorted_ids_of(result) == "a b c");
  REQUIRE(result.expansions.size() == 1);
  CHECK(result.expansions[0].text == "'zz*' taken for the 200 most frequent of 301 words");
}

TEST_CASE("a query of very many words is refused before it costs memory", "[query_forms]") {
  std::string words;
  for (int i = 0; i < 12'000; ++i) words += "w" + std::to_string(i) + ' ';
  const auto error = error_of([&] { static_cast<void>(forms_index().search(words)); });
  CHECK(error.code() == ErrorCode::query);
  CHECK(std::string(error.what()) == "the query has more than 10000 words");
  std::string fewer;
  for (int i = 0; i < 9'999; ++i) fewer += "w" + std::to_string(i) + " OR ";
  CHECK(forms_index().found_set(fewer + "ants") == "c");
}

TEST_CASE("a strict query is refused where another would be mended", "[query_forms]") {
  auto request = query("fire AND");
  CHECK(ids_of(forms_index().search(request)) != "");
  request.strict = true;
  const auto error = error_of([&] { static_cast<void>(forms_index().search(request)); });
  CHECK(error.code() == ErrorCode::query);
  CHECK(std::string(error.what()) == "AND at the end dropped");
  CHECK(error.detail() == "fire AND\n     ^");
  request.query = "fire";
  CHECK(ids_of(forms_index().search(request)) != "");
}

TEST_CASE("a query can be shown as the engine is asked it", "[query_forms]") {
  auto request = query("soldiers fire");
  CHECK(forms_index().search(request).compiled.empty());
  request.describe = true;
  const auto compiled = forms_index().search(request).compiled;
  CHECK(compiled.find("Zsoldier") != std::string::npos);
  CHECK(compiled.find("all: ") == 0);
}

}  // namespace kz::test
