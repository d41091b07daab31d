// SPDX-License-Identifier: GPL-2.0-or-later
// The order of hits: total, the same on every page, and independent of how the index came about.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

/// Articles of a few words in many mixtures, a third of each the same as others: many scores tie.
std::vector<Article> mixtures(std::size_t count) {
  constexpr std::array kWords{"fire", "smoke", "water", "soldiers", "quiet", "gas"};
  std::mt19937 random(42);  // NOLINT(cert-msc51-cpp): the same articles in every run
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text;
    for (auto words = 1 + random() % 6; words > 0; --words) text += std::string(kWords[random() % kWords.size()]) + ' ';
    auto article = ArticleBuilder(fmt::format("n{:03}", random() % 1000 * 1000 + i)).text(text + "came.");
    if (i % 4 != 0) article.date(fmt::format("2022-01-{:02}", 1 + random() % 9));
    articles.push_back(article);
  }
  return articles;
}

std::string all_pages(Searcher& searcher, SearchRequest request, std::size_t page) {
  std::string ids;
  request.limit = page;
  for (;; request.offset += page) {
    const auto result = searcher.search(request);
    for (const auto& hit : result.hits) {
      if (hit.rank != request.offset + static_cast<std::size_t>(&hit - result.hits.data()) + 1) return "wrong rank";
      ids += (ids.empty() ? "" : " ") + hit.id;
    }
    if (result.hits.size() < page) return ids;
  }
}

SearchRequest in_order(std::string text, std::optional<SortOrder> sort) {
  auto request = query(std::move(text));
  request.sort = sort;
  request.limit = 0;
  return request;
}

}  // namespace

TEST_CASE("pages one after the other are the whole list", "[ranking_order]") {
  const TestIndex index(mixtures(300));
  Searcher searcher(index.path());
  for (const auto* text :
       {"fire", "fire smoke", "fire smoke water soldiers gas quiet", "\"fire smoke\"", "-fire", "fire OR gas"}) {
    for (const auto sort :
         {std::optional<SortOrder>(), std::optional(SortOrder::oldest_first), std::optional(SortOrder::newest_first)}) {
      for (const bool ids_only : {false, true}) {
        CAPTURE(text, ids_only);
        auto request = in_order(text, sort);
        request.snippets = 0;
        request.ids_only = ids_only;
        const auto whole = ids_of(searcher.search(request));
        for (const std::size_t page : {7u, 50u}) CHECK(all_pages(searcher, request, page) == whole);
      }
    }
  }
}

TEST_CASE("a word with a hyphen is found on every page, side by side, joined or alone", "[ranking_order]") {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same articles in every run
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 900; ++i) {
    std::string text;
    const auto add = [&](const char* words, unsigned one_in) {
      if (random() % one_in == 0) text += std::string(words) + ' ';
    };
    for (const auto* words : {"junk junk junk", "e-mails", "emails", "e mails", "cross-border"}) add(words, 12);
    for (const auto* words : {"fire", "smoke", "water", "rise", "quiet"}) add(words, 2);
    articles.push_back(ArticleBuilder(fmt::format("h{:03}", i)).text(text + "came."));
  }
  const TestIndex index(articles);
  Searcher searcher(index.path());
  for (const auto* text :
       {"junk e-mails", "junk e-mails rise", "cross-border e-mail fire", "e-mail OR junk OR smoke"}) {
    for (const auto match : {MatchMode::automatic, MatchMode::any}) {
      CAPTURE(text);
      auto request = in_order(text, std::nullopt);
      request.match = match;
      request.collapse = Collapse::none;
      request.ids_only = true;
      const auto whole = searcher.search(request).hits;
      for (const std::size_t page : {1u, 3u, 10u, 40u}) {
        request.limit = page;
        const auto hits = searcher.search(request).hits;
        REQUIRE(hits.size() == std::min(page, whole.size()));
        CHECK(std::equal(hits.begin(), hits.end(), whole.begin(),
                         [](const Hit& a, const Hit& b) { return a.id == b.id; }));
      }
    }
  }
}

TEST_CASE("equal scores are in the order of ids, also across the border of a page", "[ranking_order]") {
  std::vector<Article> same;
  for (const auto* id : {"e", "c", "a", "d", "b"}) same.push_back(ArticleBuilder(id).text("Fire in the night."));
  const TestIndex index(same);
  Searcher searcher(index.path());
  CHECK(ids_of(searcher.search(query("fire"))) == "a b c d e");
  CHECK(all_pages(searcher, query("fire"), 2) == "a b c d e");
  CHECK(all_pages(searcher, in_order("fire", SortOrder::newest_first), 2) == "a b c d e");
}

TEST_CASE("the history of an index does not change the order of its hits", "[ranking_order]") {
  auto articles = mixtures(200);
  const TestIndex rebuilt(articles);
  const auto request = in_order("fire smoke water", std::nullopt);
  const auto expected = rebuilt.found(request);
  std::reverse(articles.begin(), articles.end());
  CHECK(TestIndex(articles).found(request) == expected);
  rebuilt.remove({articles[0].id, articles[50].id});
  rebuilt.update(articles);
  CHECK(rebuilt.found(request) == expected);
}

TEST_CASE("by date, undated articles come last in either direction", "[ranking_order]") {
  const TestIndex index({ArticleBuilder("none").text("Fire."), ArticleBuilder("old").text("Fire.").date("1999-12-31"),
                         ArticleBuilder("new").text("Fire.").date("2022-01-05"),
                         ArticleBuilder("also").text("Fire.").date("2022-01-05"),
                         ArticleBuilder("year").text("Fire.").date("2022")});
  CHECK(index.found(in_order("fire", SortOrder::newest_first)) == "also new year old none");
  CHECK(index.found(in_order("fire", SortOrder::oldest_first)) == "old year also new none");
}

TEST_CASE("a limit of 0 gives all hits", "[ranking_order]") {
  const TestIndex index(mixtures(300));
  auto request = query("fire");
  request.count_exactly = true;
  const auto total = index.search(request).total;
  REQUIRE(total > 100);
  for (const auto sort : {SortOrder::relevance, SortOrder::newest_first}) {
    CHECK(index.search(in_order("fire", sort)).hits.size() == total);
  }
}

TEST_CASE("an offset beyond the last hit gives none", "[ranking_order]") {
  const TestIndex index(mixtures(30));
  for (const auto sort : {SortOrder::relevance, SortOrder::newest_first, SortOrder::oldest_first}) {
    for (const std::size_t offset : {std::size_t{30}, std::size_t{1} << 32, std::numeric_limits<std::size_t>::max()}) {
      for (const std::size_t limit : {std::size_t{0}, std::size_t{10}, std::numeric_limits<std::size_t>::max()}) {
        CAPTURE(offset, limit);
        auto request = in_order("fire", sort);
        request.offset = offset;
        request.limit = limit;
        CHECK(index.search(request).hits.empty());
      }
    }
  }
}

TEST_CASE("a total is exact where that is asked for, and never more than there is", "[ranking_order]") {
  const auto articles = mixtures(600);
  const TestIndex index(articles);
  const auto has_fire = [](const Article& article) { return article.text.find("fire") != std::string::npos; };
  const auto expected = static_cast<std::size_t>(std::count_if(articles.begin(), articles.end(), has_fire));
  for (const bool exactly : {true, false}) {
    for (const bool ids_only : {true, false}) {
      CAPTURE(exactly, ids_only);
      auto request = query("fire");
      request.count_exactly = exactly;
      request.ids_only = ids_only;
      const auto result = index.search(request);
      CHECK(result.total <= expected);
      CHECK(result.total >= result.hits.size());
      if (exactly) CHECK(result.total_is_exact);
      if (result.total_is_exact) CHECK(result.total == expected);
    }
  }
}

TEST_CASE("a word of the title weighs more, and a short article more than a long one", "[ranking_order]") {
  const std::string filler = " Much else was said that day by many people of the town about other things entirely.";
  const TestIndex index(
      {ArticleBuilder("title").title("Fire").text("It was night." + filler),
       ArticleBuilder("body").title("Night").text("It was fire." + filler),
       ArticleBuilder("long").title("Night").text("It was fire." + filler + filler + filler + filler)});
  auto request = query("fire");
  request.collapse = Collapse::none;
  CHECK(index.found(request) == "title body long");
}

TEST_CASE("scores fall with rank", "[ranking_order]") {
  const TestIndex index(mixtures(100));
  const auto result = index.search(in_order("fire smoke soldiers", std::nullopt));
  for (std::size_t i = 1; i < result.hits.size(); ++i) {
    CAPTURE(i);
    CHECK(result.hits[i - 1].score >= result.hits[i].score);
    if (result.hits[i - 1].score == result.hits[i].score) CHECK(result.hits[i - 1].id < result.hits[i].id);
  }
}

}  // namespace kz::test
