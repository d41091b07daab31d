// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/seen_articles.h"

#include "support/catch.h"

TEST_CASE("an id seen a second time is told with the place of the first, however many came between", "[indexer]") {
  kz::SeenArticles seen;
  CHECK_FALSE(seen.add("one", {.path = "a.jsonl", .line = 1}));
  for (int i = 0; i < 1000; ++i) CHECK_FALSE(seen.add("n" + std::to_string(i), {.path = "a.jsonl", .line = 2}));
  CHECK_FALSE(seen.add("two", {.path = "b.jsonl", .line = 7}));
  CHECK_FALSE(seen.add("three", {.path = "a.jsonl", .line = 9}));
  const auto first = seen.add("one", {.path = "b.jsonl", .line = 8});
  REQUIRE(first);
  CHECK(first->path == "a.jsonl");
  CHECK(first->line == 1);
  const auto second = seen.add("two", {.path = "c.txt", .line = 0});
  REQUIRE(second);
  CHECK(second->path == "b.jsonl");
  CHECK(second->line == 7);
  CHECK(seen.add("three", {.path = "c.txt", .line = 0})->path == "a.jsonl");
}
