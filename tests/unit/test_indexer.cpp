// SPDX-License-Identifier: GPL-2.0-or-later
#include "kzsearch/indexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "kzsearch/error.h"
#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace fs = std::filesystem;
namespace {

std::vector<Article> three() {
  return {
      ArticleBuilder("a").title("Unrest in Almaty").text("Angela Merkel called the CSTO.").date("2022-01-05"),
      ArticleBuilder("b").text("Olaf Scholz met Kassym-Jomart Tokayev in Almaty.").date("2022-01-06").source("Wire"),
      ArticleBuilder("c").text("Quiet days.")};
}

NextArticle feed(std::vector<Article> articles) {
  return [articles = std::move(articles), at = std::size_t{0}]() mutable -> std::optional<Article> {
    if (at == articles.size()) return std::nullopt;
    return articles[at++];
  };
}

IndexerOptions with_threads(unsigned threads) {
  IndexerOptions options;
  options.threads = threads;
  return options;
}

}  // namespace

TEST_CASE("a rebuild reports what went in, and the dump shows it in id order", "[indexer]") {
  const TestIndex index;
  auto articles = three();
  std::swap(articles[0], articles[2]);
  const auto report = index.rebuild(articles);
  CHECK(report.added == 3);
  CHECK(report.articles_in_index == 3);
  CHECK(report.rejected.empty());
  CHECK(report.warnings.empty());
  const auto dump = index.dump();
  REQUIRE(dump.size() == 3);
  CHECK(dump[0] ==
        R"({"id":"a","title":"Unrest in Almaty","published":"2022-01-05","language":"en",)"
        R"("places":[{"id":"gn:1526384","name":"Almaty","country":"KZ","count":1}],)"
        R"("actors":[{"id":"org:csto","name":"Collective Security Treaty Organization","kind":"org","count":1},)"
        R"({"id":"person:angela-merkel","name":"Angela Merkel","kind":"person","count":1}],"events":[],"copies":[]})");
  CHECK(dump[1].starts_with(R"({"id":"b")"));
  CHECK(dump[2] == R"({"id":"c","title":"Report","published":null,"language":"en","places":[],"actors":[],)"
                   R"("events":[],"copies":[]})");
}

TEST_CASE("a program's own articles are indexed as those of files", "[indexer]") {
  const TestIndex from_files(three());
  for (const unsigned threads : {1U, 3U}) {
    const TestIndex index;
    Indexer indexer(index.path(), with_threads(threads));
    CHECK(indexer.rebuild_from(feed(three())).added == 3);
    CHECK(index.dump() == from_files.dump());
    auto changed = three();
    changed[1].text += " They spoke of gas.";
    changed.push_back(ArticleBuilder("d").text(""));
    changed.back().title.clear();
    const auto report = indexer.update_from(feed(changed));
    CHECK(report.unchanged == 2);
    CHECK(report.replaced == 1);
    REQUIRE(report.rejected.size() == 1);
    CHECK(report.rejected[0].path == "-");
    CHECK(report.rejected[0].line == 4);
    CHECK(report.rejected[0].reason == "no title and no text");
    CHECK(index.found("gas") == "b");
  }
}

TEST_CASE("an own article keeps its unknown fields and says where it is from", "[indexer]") {
  const TestIndex index;
  Article article;
  article.id = "a";
  article.text = "He said \"yes\".\nQuiet days.";
  article.tags = {"gas", "oil"};
  article.extra = R"( {"desk":"Asia","text_id":7} )";
  article.path = "store/7";
  Article broken = article;
  broken.id = "b";
  broken.extra = "desk";
  const auto report = Indexer(index.path()).update_from(feed({article, broken}));
  CHECK(report.added == 1);
  REQUIRE(report.rejected.size() == 1);
  CHECK(report.rejected[0].path == "store/7");
  CHECK(report.rejected[0].reason.starts_with("not valid JSON"));
  const auto shown = Searcher(index.path()).article("a");
  REQUIRE(shown);
  CHECK(shown->extra == R"({"desk":"Asia","text_id":7})");
  CHECK(shown->tags == article.tags);
  CHECK(shown->path == "store/7");
}

TEST_CASE("what a program throws in place of an article comes through", "[indexer]") {
  const TestIndex index(three());
  const NextArticle failing = []() -> std::optional<Article> { throw std::logic_error("no more"); };
  CHECK_THROWS_AS(Indexer(index.path()).rebuild_from(failing), std::logic_error);
  CHECK_THROWS_AS(Indexer(index.path()).update_from(failing), std::logic_error);
  CHECK(index.dump().size() == 3);
}

TEST_CASE("the dump is in id order also where ids are long", "[indexer]") {
  const std::string long_url = "http://example.org/" + std::string(300, 'b');
  const TestIndex index({ArticleBuilder("z").text("Last."), ArticleBuilder(long_url).text("Middle."),
                         ArticleBuilder("a").text("First.")});
  const auto dump = index.dump();
  REQUIRE(dump.size() == 3);
  CHECK(dump[0].starts_with(R"({"id":"a")"));
  CHECK(dump[1].starts_with(R"({"id":"http)"));
  CHECK(dump[2].starts_with(R"({"id":"z")"));
}

TEST_CASE("what an index says of itself", "[indexer]") {
  const TestIndex index(three());
  const auto info = Indexer(index.path()).info();
  CHECK(info.path == index.path());
  CHECK(info.generation == "generation-1");
  CHECK(info.articles == 3);
  CHECK(info.undated == 1);
  CHECK(info.oldest == Day{.year = 2022, .month = 1, .day = 5});
  CHECK(info.newest == Day{.year = 2022, .month = 1, .day = 6});
  CHECK(info.names == 5);
  CHECK(info.entities > info.names);  // and the places that Almaty lies in
  CHECK(info.bytes > 0);
  CHECK(info.schema_version == schema::kVersion);
  CHECK(info.languages == std::vector<std::pair<std::string, std::size_t>>{{"en", 3}});
}

TEST_CASE("an index of no articles is an index", "[indexer]") {
  const TestIndex index{std::vector<Article>{}};
  CHECK(index.dump().empty());
  const auto info = Indexer(index.path()).info();
  CHECK(info.articles == 0);
  CHECK_FALSE(info.oldest);
  CHECK(info.languages.empty());
  CHECK(Indexer(index.path()).check().empty());
  CHECK(index.search("fire").hits.empty());
  CHECK(index.search("fire").total == 0);
  CHECK(index.update(three()).added == 3);
  CHECK(index.found("quiet") == "c");
}

TEST_CASE("indexing twice is indexing once", "[indexer]") {
  const TestIndex index(three());
  const auto once = index.dump();
  index.rebuild(three());
  CHECK(index.dump() == once);
  CHECK(Indexer(index.path()).check().empty());
}

TEST_CASE("neither the order of the files nor the number of threads changes the index", "[indexer]") {
  // Several batches, names that first appear in different ones, one actor under several spellings.
  auto articles = many_articles(2500);
  articles[3].text = "Kassym-Shomart Tokajew resigned.";
  articles[2100].text = "Kassym-Jomart Tokayev did not resign.";
  articles[1400].text = "Robert Smith wrote. Smith said so.";
  articles[2400].text = "Jane Smith wrote. Smith said so.";
  const auto third = [&](std::size_t i) {
    const auto size = static_cast<std::ptrdiff_t>(articles.size() / 3);
    const auto begin = articles.begin() + static_cast<std::ptrdiff_t>(i) * size;
    return to_json_lines({begin, i == 2 ? articles.end() : begin + size});
  };
  const TempDir folder;
  std::vector<std::string> sources;
  for (std::size_t i = 0; i < 3; ++i) sources.push_back(folder.write_file(fmt::format("{}.jsonl", i), third(i)));
  const auto dump_of = [&](const std::string& name, unsigned threads) {
    Indexer indexer(folder.path(name), with_threads(threads));
    CHECK(indexer.rebuild(sources).added == 2500);
    CHECK(indexer.check().empty());
    std::string all;
    indexer.dump([&](std::string_view line) { all.append(line) += '\n'; });
    return all;
  };
  const auto expected = dump_of("one", 1);
  CHECK(std::count(expected.begin(), expected.end(), '\n') == 2500);
  CHECK((dump_of("four", 4) == expected));
  std::reverse(sources.begin(), sources.end());
  CHECK((dump_of("reversed", 2) == expected));
}

TEST_CASE("of articles with one id the first stays, and both are named", "[indexer]") {
  const TestIndex index;
  auto articles = three();
  articles.push_back(ArticleBuilder("a").text("Another."));
  for (const bool is_rebuild : {true, false}) {
    CAPTURE(is_rebuild);
    if (!is_rebuild) index.rebuild({ArticleBuilder("other").text("So that the index is there.")});
    const auto report = is_rebuild ? index.rebuild(articles) : index.update(articles);
    CHECK(report.added == 3);
    REQUIRE(report.rejected.size() == 1);
    CHECK(report.rejected[0].path == index.sources() + "/all.jsonl");
    CHECK(report.rejected[0].line == 4);
    CHECK(report.rejected[0].reason == "duplicate id 'a', first in '" + index.sources() + "/all.jsonl:1'");
    CHECK(index.found("another").empty());
    CHECK(index.found("merkel") == "a");
  }
}

TEST_CASE("a broken article is named and does not stop the others", "[indexer]") {
  const TestIndex index;
  index.set_sources({});
  index.folder().write_file("articles/b.jsonl",
                            "{\"id\":\"1\",\"text\":\"Fire.\"}\n{broken\n{\"id\":\"3\",\"text\":\"Fire.\"}\n");
  index.folder().write_file("articles/notes.pdf", "x");
  for (const bool is_rebuild : {true, false}) {
    CAPTURE(is_rebuild);
    Indexer indexer(index.path());
    const auto report = is_rebuild ? indexer.rebuild({index.sources()}) : indexer.update({index.sources()});
    CHECK((is_rebuild ? report.added : report.unchanged) == 2);
    CHECK(report.skipped_files == 1);
    REQUIRE(report.rejected.size() == 1);
    CHECK(report.rejected[0].line == 2);
    CHECK(report.rejected[0].reason.find("not valid JSON") != std::string::npos);
  }
}

TEST_CASE("an unreadable date is a warning with its place", "[indexer]") {
  const TestIndex index;
  const auto report = index.rebuild({ArticleBuilder("a").text("Fire.").date("soon")});
  REQUIRE(report.warnings.size() == 1);
  CHECK(report.warnings[0].line == 1);
  CHECK(report.warnings[0].reason == "unreadable date 'soon'");
}

TEST_CASE("sources without a single article do not replace an index that has some", "[indexer]") {
  const TestIndex index(three());
  index.set_sources({});
  const auto error = error_of([&] { Indexer(index.path()).rebuild({index.sources()}); });
  CHECK(error.code() == ErrorCode::io);
  CHECK(std::string(error.what()).find(index.sources()) != std::string::npos);
  CHECK(index.dump().size() == 3);
  CHECK(index.files() == std::vector<std::string>{"XAPIANDB", "generation-1", "lock"});
}

TEST_CASE("a cancelled rebuild leaves the live index answering and nothing behind", "[indexer]") {
  const TestIndex index(three());
  const unsigned threads = GENERATE(1u, 4u);
  std::atomic<int> polled{0};
  auto options = with_threads(threads);
  options.cancelled = [&] { return ++polled > 20; };
  const auto error = error_of([&] { index.rebuild(many_articles(60), options); });
  CHECK(error.code() == ErrorCode::interrupted);
  CHECK(index.files() == std::vector<std::string>{"XAPIANDB", "generation-1", "lock"});
  CHECK(index.found("merkel") == "a");
}

TEST_CASE("progress grows up to all articles read", "[indexer]") {
  const TestIndex index;
  std::vector<std::size_t> told;
  auto options = with_threads(2);
  options.progress = [&](std::size_t done) { told.push_back(done); };
  index.rebuild(many_articles(1200), options);
  REQUIRE(told.size() >= 2);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.back() == 1200);
}

TEST_CASE("compacting keeps every article and name", "[indexer]") {
  const TestIndex index(many_articles(50));
  index.remove({"n0001", "n0002"});
  const auto before = index.dump();
  Indexer(index.path()).compact();
  CHECK(index.dump() == before);
  CHECK(Indexer(index.path()).info().generation == "generation-2");
  CHECK(Indexer(index.path()).check().empty());
  CHECK(index.update(many_articles(50)).unchanged == 48);
}

TEST_CASE("an index that lost all its articles can be compacted and filled again", "[indexer]") {
  const TestIndex index(three());
  index.remove({"a", "b", "c"});
  Indexer(index.path()).compact();
  CHECK(index.search("fire").hits.empty());
  CHECK(index.update(three()).added == 3);
}

TEST_CASE("analysis needs no index and takes articles in input order", "[indexer]") {
  const TestIndex index;
  index.set_sources(three());
  std::string ids;
  const auto report = analyze({index.sources()}, {}, [&](const AnnotatedArticle& article) {
    ids += article.article.id;
    if (article.article.id == "a") CHECK(article.mentions.size() == 3);
  });
  CHECK(ids == "abc");
  CHECK(report.added == 3);
  CHECK_FALSE(fs::exists(index.path()));
}

}  // namespace kz::test
