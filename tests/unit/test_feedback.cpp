// SPDX-License-Identifier: GPL-2.0-or-later
// Widening a query by what its best articles say.
#include <algorithm>
#include <string>
#include <vector>

#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

/// On a fire in a refinery, of which some do not say "fire"; and others.
const TestIndex& index_of_a_refinery() {
  static const TestIndex index({
      ArticleBuilder("f1").title("Pavlodar").text("A fire broke out in the refinery. Firemen fought it with foam."),
      ArticleBuilder("f2").title("All clear").text("The fire is out. Foam covers the yard, and the firemen rest."),
      ArticleBuilder("f3").title("Standstill").text("Firemen used all their foam. The plant will open in a week."),
      ArticleBuilder("o1").title("Music").text("The choir of Aktobe sang in the old hall."),
      ArticleBuilder("o2").title("Markets").text("Wheat is dearer than in spring, dealers in Kostanay say."),
      ArticleBuilder("o3").title("School").text("A new school opens in Taraz in autumn."),
      ArticleBuilder("o4").title("Carpets").text("The museum of Semey shows carpets."),
  });
  return index;
}

SearchRequest more(std::string text) {
  auto request = query(std::move(text));
  request.expand = Expansion::more;
  return request;
}

}  // namespace

TEST_CASE("what the best articles say finds others on the subject, behind those with the words", "[feedback]") {
  const auto& index = index_of_a_refinery();
  CHECK(index.found_set("fire") == "f1 f2");
  const auto result = index.search(more("fire"));
  REQUIRE(result.hits.size() >= 3);
  CHECK(sorted_ids_of(result).starts_with("f1 f2 f3"));
  CHECK(result.hits[2].id == "f3");
  CHECK(ids_of(result).find("o2") == std::string::npos);
  REQUIRE_FALSE(result.expansions.empty());
  const auto& note = result.expansions.back().text;
  CAPTURE(note);
  CHECK(note.starts_with("the best articles also say "));
  CHECK(note.find("firemen") != std::string::npos);
  CHECK(note.find("foam") != std::string::npos);
  CHECK(note.find("fire,") == std::string::npos);
}

TEST_CASE("actors of the best articles are named as hits name them", "[feedback]") {
  const TestIndex index({
      ArticleBuilder("a").title("Strike").text("The strike goes on, Peter Quell-O'Hara said."),
      ArticleBuilder("b").title("Strike").text("The strike is over, Peter Quell-O'Hara said."),
      ArticleBuilder("c").title("Talks").text("Peter Quell-O'Hara went home."),
      ArticleBuilder("d").title("Music").text("The choir of Aktobe sang in the old hall."),
  });
  const auto result = index.search(more("strike"));
  REQUIRE_FALSE(result.expansions.empty());
  CAPTURE(result.expansions.back().text);
  CHECK(result.expansions.back().text.find("Peter Quell-O'Hara") != std::string::npos);
}

TEST_CASE("filters hold for what is found by the words of the best articles", "[feedback]") {
  const auto& index = index_of_a_refinery();
  auto request = more("fire");
  request.filters = {filter(Filter::Field::place, {"Aktobe"})};
  CHECK(index.found(request).empty());
  request.filters = {exclusion(Filter::Field::place, {"Pavlodar"})};
  CHECK(index.found_set(request).starts_with("f2 f3"));
}

TEST_CASE("nothing is widened where nothing is ranked by words, or all of them must be there", "[feedback]") {
  const auto& index = index_of_a_refinery();
  const auto is_widened = [&](const SearchRequest& request) {
    const auto notes = index.search(request).expansions;
    return std::any_of(notes.begin(), notes.end(), [](const auto& note) { return note.text.starts_with("the best"); });
  };
  CHECK(is_widened(more("fire foam")));
  auto request = more("fire foam");
  request.match = MatchMode::all;
  CHECK_FALSE(is_widened(request));
  request = more("fire foam");
  request.sort = SortOrder::newest_first;
  CHECK_FALSE(is_widened(request));
  request = more("fire foam");
  request.facets = {FacetField::place};
  CHECK_FALSE(is_widened(request));
  request = more("");
  request.filters = {filter(Filter::Field::place, {"Pavlodar"})};
  CHECK_FALSE(is_widened(request));
  CHECK_FALSE(is_widened(more("nowhere")));
}

}  // namespace kz::test
