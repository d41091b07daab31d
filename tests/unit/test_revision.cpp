// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/revision.h"

#include <cstdint>
#include <string>

#include "common/index/schema.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

std::string since(const TestIndex& index, std::uint64_t revision) {
  SearchRequest request;
  request.since_revision = revision;
  return index.found_set(request);
}

}  // namespace

TEST_CASE("revisions sort as values as they do as numbers", "[revision]") {
  std::string before;
  for (const std::uint64_t revision : {0ULL, 1ULL, 2ULL, 255ULL, 256ULL, 65'535ULL, 65'536ULL, 1ULL << 40U, ~0ULL}) {
    const auto value = schema::revision_value(revision);
    CHECK(schema::revision_from_value(value) == revision);
    if (revision > 0) CHECK(before < value);
    before = value;
  }
  CHECK(schema::revision_from_value("") == 0);
  CHECK(schema::revision_from_value("abc") == 0);
}

TEST_CASE("Option --since-rev finds what is new or changed, across update and rebuild", "[revision]") {
  const TestIndex index({ArticleBuilder("a").text("Fire in Almaty."), ArticleBuilder("b").text("Rain in Astana.")});
  CHECK(index.search("fire").revision == 1);
  CHECK(index.search("fire").hits.at(0).revision == 1);

  static_cast<void>(
      index.update({ArticleBuilder("a").text("Fire in Almaty."), ArticleBuilder("b").text("Snow in Astana."),
                    ArticleBuilder("c").text("Fire in Aktau.")}));
  CHECK(index.search("fire").revision == 2);
  CHECK(since(index, 1) == "b c");
  CHECK(since(index, 2) == "");

  static_cast<void>(
      index.rebuild({ArticleBuilder("a").text("Fire in Almaty."), ArticleBuilder("b").text("Snow in Astana."),
                     ArticleBuilder("c").text("Fire in Aktau again.")}));
  CHECK(index.search("fire").revision == 3);
  CHECK(since(index, 1) == "b c");
  CHECK(since(index, 2) == "c");

  SearchRequest fires = query("fire");
  fires.since_revision = 1;
  CHECK(index.found_set(fires) == "c");

  static_cast<void>(index.remove({"b"}));
  CHECK(index.search("fire").revision == 4);
  static_cast<void>(index.update({ArticleBuilder("a").text("Fire in Almaty.")}));
  CHECK(index.search("fire").revision == 4);  // nothing changed
}

TEST_CASE("a revision that the index has not reached is an error, not silence", "[revision]") {
  const TestIndex index({ArticleBuilder("a").text("Fire in Almaty.")});
  CHECK(since(index, 1) == "");
  auto request = query("fire");
  request.since_revision = 7;
  const auto error = error_of([&] { static_cast<void>(index.search(request)); });
  CHECK(error.code() == ErrorCode::query);
  CHECK(std::string(error.what()) == "revision 7 is not reached: the index is at 1");
}

}  // namespace kz::test
