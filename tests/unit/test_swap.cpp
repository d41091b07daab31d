// SPDX-License-Identifier: GPL-2.0-or-later
// A Searcher that stays open while the index is rebuilt and updated.
#include <atomic>
#include <mutex>
#include <string>
#include <thread>

#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

std::vector<Article> burning(std::size_t count, const std::string& prefix) {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    articles.push_back(ArticleBuilder(prefix + std::to_string(i)).text("Fire in Almaty, said Olaf Scholz."));
  }
  return articles;
}

SearchRequest with_facet(const std::string& text) {
  auto request = query(text);
  request.facets = {FacetField::person};
  return request;
}

}  // namespace

TEST_CASE("an open searcher sees a rebuilt index at its next search", "[swap]") {
  const TestIndex index({ArticleBuilder("a").text("Fire in the night.")});
  Searcher searcher(index.path());
  CHECK(ids_of(searcher.search(query("fire"))) == "a");
  for (const std::string id : {"b", "c", "d"}) {
    index.rebuild({ArticleBuilder(id).text("Fire, said Olaf Scholz.")});
    const auto result = searcher.search(with_facet("fire"));
    CHECK(ids_of(result) == id);
    CHECK(to_string(result.facets.at(0)) == "Olaf Scholz 1");
  }
  CHECK(searcher.article_count() == 1);
}

TEST_CASE("an open searcher sees an updated index at its next search", "[swap]") {
  const TestIndex index({ArticleBuilder("a").text("Fire in the night.")});
  Searcher searcher(index.path());
  CHECK(ids_of(searcher.search(query("fire"))) == "a");
  index.update({ArticleBuilder("b").text("Fire, said Olaf Scholz.")});
  const auto result = searcher.search(with_facet("fire"));
  CHECK(result.total == 2);
  CHECK(to_string(result.facets.at(0)) == "Olaf Scholz 1");
  CHECK(searcher.article_count() == 2);
}

TEST_CASE("a filter on days that was asked for before sees an updated index", "[swap]") {
  const TestIndex index({ArticleBuilder("a").text("Fire on 5 January 2022.")});
  Searcher searcher(index.path());
  auto request = query("fire");
  request.event = "2022-01-03..2022-01-09";
  for (int time = 0; time < 3; ++time) CHECK(ids_of(searcher.search(request)) == "a");
  index.update({ArticleBuilder("b").text("Fire on 7 January 2022."), ArticleBuilder("c").text("Fire on 7 May 2022.")});
  for (int time = 0; time < 3; ++time) CHECK(searcher.search(request).total == 2);
}

TEST_CASE("an open searcher goes on answering across several updates", "[swap]") {
  const TestIndex index(burning(50, "a"));
  Searcher searcher(index.path());
  REQUIRE(searcher.search(query("fire")).total == 50);
  for (int round = 0; round < 3; ++round) {
    // Every article is replaced: no block that the searcher read before is left.
    auto articles = burning(50, "a");
    for (auto& article : articles) article.text += " Round " + std::to_string(round) + ".";
    index.update(articles);
    index.update(burning(50, "a"));
    const auto result = searcher.search(with_facet("fire"));
    CHECK(result.total == 50);
    REQUIRE(result.hits.size() == 10);
    CHECK(to_string(result.facets.at(0)) == "Olaf Scholz 50");
  }
}

TEST_CASE("searchers answer from one generation or the other while the index is rebuilt", "[swap]") {
  constexpr int kRebuilds = 20;
  constexpr std::size_t kReaders = 4;
  const auto few = burning(20, "few");
  const auto many = burning(30, "many");
  const TestIndex index(few);
  std::atomic<bool> done{false};
  std::atomic<std::size_t> answers{0};
  std::mutex mutex;
  std::vector<std::string> wrong;
  const auto complain = [&](const std::string& what) {
    const std::lock_guard lock(mutex);
    wrong.push_back(what);
  };
  const auto read = [&] {
    Searcher kept(index.path());
    auto request = with_facet("fire almaty");
    request.limit = 0;
    request.collapse = kz::Collapse::none;
    while (!done) {
      try {
        Searcher fresh(index.path());
        for (auto* searcher : {&kept, &fresh}) {
          const auto result = searcher->search(request);
          const auto& first = result.hits.empty() ? std::string("none") : result.hits[0].id;
          const std::size_t expected = first.starts_with("few") ? 20 : 30;
          const bool is_whole = result.hits.size() == expected && result.total == expected &&
                                to_string(result.facets.at(0)) == "Olaf Scholz " + std::to_string(expected);
          if (!is_whole) complain("mixed answer: " + ids_of(result));
          ++answers;
        }
      } catch (const std::exception& error) {
        complain(error.what());
      }
    }
  };
  std::vector<std::thread> readers;
  for (std::size_t i = 0; i < kReaders; ++i) readers.emplace_back(read);
  IndexerOptions options;
  options.threads = 1;
  for (int i = 0; i < kRebuilds; ++i) index.rebuild(i % 2 == 0 ? many : few, options);
  while (answers < kRebuilds && wrong.empty()) std::this_thread::yield();
  done = true;
  for (auto& reader : readers) reader.join();
  CHECK(wrong == std::vector<std::string>{});
  CHECK(index.search("fire").total == 20);
}

TEST_CASE("searchers answer while the index is updated in place", "[swap]") {
  constexpr int kUpdates = 10;
  const TestIndex index(burning(50, "a"));
  std::atomic<bool> done{false};
  std::vector<std::string> wrong;
  std::thread reader([&] {
    Searcher searcher(index.path());
    auto request = with_facet("fire almaty");
    request.limit = 0;
    request.collapse = kz::Collapse::none;
    while (!done) {
      try {
        const auto result = searcher.search(request);
        const auto facet = to_string(result.facets.at(0));
        if (result.total != 50 || result.hits.size() != 50 || facet != "Olaf Scholz 50") {
          wrong.push_back("total " + std::to_string(result.total) + ", " + facet);
        }
      } catch (const std::exception& error) {
        wrong.emplace_back(error.what());
      }
    }
  });
  for (int i = 0; i < kUpdates; ++i) {
    auto articles = burning(50, "a");
    for (auto& article : articles) article.text += " Round " + std::to_string(i) + ".";
    index.update(articles);
  }
  done = true;
  reader.join();
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("a searcher moved elsewhere goes on", "[swap]") {
  const TestIndex index({ArticleBuilder("a").text("Fire in the night.")});
  Searcher first(index.path());
  Searcher second(std::move(first));
  CHECK(ids_of(second.search(query("fire"))) == "a");
  first = std::move(second);
  CHECK(ids_of(first.search(query("fire"))) == "a");
}

}  // namespace kz::test
