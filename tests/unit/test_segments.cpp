// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/segments.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include <xapian.h>

#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

std::vector<DraftDocument> batch_of(const std::string& term) {
  std::vector<DraftDocument> documents(1);
  documents[0].add_boolean_term(term);
  return documents;
}

}  // namespace

TEST_CASE("articles stand in the order of their batches, whenever those were written", "[segments]") {
  // In one segment, and in one for each batch; with a batch that held no article.
  const auto most_bytes = GENERATE(std::size_t{1} << 20, std::size_t{1});
  CAPTURE(most_bytes);
  constexpr std::size_t kBatches = 300;
  constexpr std::size_t kEmpty = 3;
  const auto order_of = [&](const std::vector<std::size_t>& written) {
    const test::TempDir folder;
    Segments segments(folder.path("segments"), most_bytes);
    for (const auto number : written) {
      segments.write(number, number == kEmpty ? std::vector<DraftDocument>() : batch_of("Q" + std::to_string(number)));
    }
    segments.merge_into(folder.path("merged"));
    CHECK_FALSE(fs::exists(folder.path("segments")));
    const Xapian::Database merged(folder.path("merged"));
    std::vector<std::string> order;
    for (Xapian::docid id = 1; id <= merged.get_lastdocid(); ++id) {
      order.push_back(*merged.get_document(id).termlist_begin());
    }
    return order;
  };
  std::vector<std::size_t> numbers(kBatches);
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  std::vector<std::string> expected;
  for (const auto number : numbers) {
    if (number != kEmpty) expected.push_back("Q" + std::to_string(number));
  }
  CHECK(order_of(numbers) == expected);
  std::reverse(numbers.begin(), numbers.end());
  CHECK(order_of(numbers) == expected);
}

TEST_CASE("threads that write at once lose no article", "[segments]") {
  constexpr std::size_t kBatches = 64;
  const test::TempDir folder;
  Segments segments(folder.path("segments"));
  std::atomic<std::size_t> next = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (auto number = next++; number < kBatches; number = next++) {
        segments.write(number, batch_of("Q" + std::to_string(number)));
      }
    });
  }
  for (auto& thread : threads) thread.join();
  segments.merge_into(folder.path("merged"));
  const Xapian::Database merged(folder.path("merged"));
  CHECK(merged.get_doccount() == kBatches);
  for (std::size_t i = 0; i < kBatches; ++i) CHECK(merged.term_exists("Q" + std::to_string(i)));
}

TEST_CASE("no segment at all merges into nothing", "[segments]") {
  const test::TempDir folder;
  Segments segments(folder.path("segments"));
  segments.merge_into(folder.path("merged"));
  CHECK_FALSE(fs::exists(folder.path("merged")));
  CHECK_FALSE(fs::exists(folder.path("segments")));
}

}  // namespace kz
