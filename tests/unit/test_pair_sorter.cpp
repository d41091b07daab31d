// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/pair_sorter.h"

#include <filesystem>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz::test {
namespace {

using Counts = std::vector<std::pair<ArticlePair, std::uint32_t>>;

Counts drained(PairSorter& sorter) {
  Counts counts;
  sorter.drain([&](ArticlePair pair, std::uint32_t times) { counts.emplace_back(pair, times); });
  return counts;
}

TEST_CASE("pairs come back ascending with how often they were added, however few fit into memory") {
  std::mt19937 random(4);
  for (const std::size_t in_memory : {1U, 7U, 100U, 20'000U, 100'000U}) {
    CAPTURE(in_memory);
    const TempDir folder;
    PairSorter sorter(folder.path(), in_memory);
    std::map<ArticlePair, std::uint32_t> expected;
    const int added = in_memory < 100 ? 1'000 : 50'000;
    for (int i = 0; i < added; ++i) {
      const ArticlePair pair = {static_cast<std::uint32_t>(random() % 50), static_cast<std::uint32_t>(random() % 50)};
      sorter.add(pair);
      ++expected[pair];
    }
    CHECK(std::filesystem::is_empty(folder.path()));
    CHECK(drained(sorter) == Counts(expected.begin(), expected.end()));
    CHECK(drained(sorter).empty());
  }
}

TEST_CASE("a sorter whose folder cannot be written says so when memory is full, not before") {
  const TempDir folder;
  PairSorter sorter(folder.path("missing"), 1);
  sorter.add({1, 2});
  REQUIRE_THROWS_AS(sorter.add({1, 2}), Error);
}

}  // namespace
}  // namespace kz::test
