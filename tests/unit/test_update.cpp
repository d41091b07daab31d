// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <string>

#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/temp_dir.h"
#include "support/test_index.h"

namespace kz::test {
namespace fs = std::filesystem;
namespace {

using Ids = std::vector<std::string>;

std::vector<Article> three_articles() {
  return {ArticleBuilder("a").text("Angela Merkel called the CSTO.").date("2022-01-05"),
          ArticleBuilder("b").text("Olaf Scholz met Kassym-Jomart Tokayev in Almaty.").date("2022-01-06"),
          ArticleBuilder("c").text("Quiet days.")};
}

/// Two of `three()` as they were, one with other content, one new; the third is gone.
std::vector<Article> changed() {
  return {ArticleBuilder("a").text("Angela Merkel called the CSTO.").date("2022-01-05"),
          ArticleBuilder("b").text("Olaf Scholz met Kassym-Shomart Tokajew in Berlin.").date("2022-01-06"),
          ArticleBuilder("d").text("Emmanuel Macron called NATO.")};
}

}  // namespace

TEST_CASE("an update makes an index where there is none", "[update]") {
  const TestIndex index;
  CHECK(index.update(three_articles()).added == 3);
  CHECK(index.found("quiet") == "c");
}

TEST_CASE("an update with the same sources leaves every article alone", "[update]") {
  const TestIndex index(three_articles());
  const auto before = index.dump();
  const auto report = index.update(three_articles());
  CHECK(report.added == 0);
  CHECK(report.replaced == 0);
  CHECK(report.unchanged == 3);
  CHECK(report.articles_in_index == 3);
  CHECK(index.dump() == before);
}

TEST_CASE("an update adds new articles, replaces changed ones and keeps those it did not see", "[update]") {
  const TestIndex index(three_articles());
  const auto report = index.update(changed());
  CHECK(report.added == 1);
  CHECK(report.replaced == 1);
  CHECK(report.unchanged == 1);
  CHECK(report.removed == 0);
  CHECK(report.articles_in_index == 4);
  CHECK(index.found("berlin") == "b");
  CHECK(index.found("almaty").empty());
  CHECK(index.found("quiet") == "c");
  CHECK(index.found("macron") == "d");
  CHECK(Indexer(index.path()).check().empty());
}

TEST_CASE("a pruning update gives what a rebuild gives", "[update]") {
  const TestIndex updated(three_articles());
  const auto report = updated.update(changed(), true);
  CHECK(report.removed == 1);
  CHECK(report.articles_in_index == 3);
  const TestIndex rebuilt(changed());
  CHECK(updated.dump() == rebuilt.dump());
  CHECK(Indexer(updated.path()).check().empty());
  CHECK(Indexer(updated.path()).info().entities == Indexer(rebuilt.path()).info().entities);
}

TEST_CASE("a change of any field is a change", "[update]") {
  const Article base = ArticleBuilder("a").text("Fire.").date("2022-01-05").source("Wire").url("u");
  const TestIndex index({base});
  struct Case {
    std::string what;
    void (*change)(Article&);
  };
  const std::vector<Case> cases{
      {"title", [](Article& article) { article.title = "Other"; }},
      {"text", [](Article& article) { article.text += " More."; }},
      {"date", [](Article& article) { article.date = "2022-01-06"; }},
      {"source", [](Article& article) { article.source = "Daily"; }},
      {"url", [](Article& article) { article.url = "v"; }},
      {"language", [](Article& article) { article.language = "de"; }},
      {"translated_from", [](Article& article) { article.translated_from = "kk"; }},
  };
  for (const auto& c : cases) {
    CAPTURE(c.what);
    auto article = base;
    c.change(article);
    CHECK(index.update({article}).replaced == 1);
    CHECK(index.update({base}).replaced == 1);
  }
}

TEST_CASE("an article that moved to another file is unchanged, and is shown where it is now", "[update]") {
  const TestIndex index(three_articles());
  index.set_sources({});
  const auto file = index.folder().write_file("articles/moved.jsonl", "\n" + to_json_lines({three_articles()[2]}));
  const auto report = Indexer(index.path()).update({index.sources()}, true);
  CHECK(report.unchanged + report.replaced == 1);
  CHECK(report.removed == 2);
  const auto result = index.search("quiet");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].path == file);
  CHECK(result.hits[0].line == 2);
}

TEST_CASE("removing names the ids that are not there, and an update adds them again", "[update]") {
  const TestIndex index(three_articles());
  const auto before = index.dump();
  const auto report = index.remove({"b", "nobody", "b"});
  CHECK(report.removed == 1);
  CHECK(report.articles_in_index == 2);
  REQUIRE(report.rejected.size() == 2);
  CHECK(report.rejected[0].path == "nobody");
  CHECK(report.rejected[0].reason == "no article with this id");
  CHECK(report.rejected[1].path == "b");
  CHECK(index.found("scholz").empty());
  CHECK(Indexer(index.path()).check().empty());
  CHECK(index.update(three_articles()).added == 1);
  CHECK(index.dump() == before);
}

TEST_CASE("an article with a long id is found by it again", "[update]") {
  const std::vector<Article> articles{ArticleBuilder("http://example.org/" + std::string(5000, 'x')).text("Fire."),
                                      ArticleBuilder("http://example.org/" + std::string(5000, 'y')).text("Fire.")};
  const TestIndex index(articles);
  CHECK(index.update(articles).unchanged == 2);
  CHECK(Indexer(index.path()).check().empty());
  CHECK(index.remove({articles[0].id}).removed == 1);
  CHECK(index.found("fire") == articles[1].id);
}

TEST_CASE("pruning drops only what was last seen under the sources given", "[update]") {
  const TestIndex index;
  const auto& folder = index.folder();
  const auto first = folder.write_file("first/a.jsonl", to_json_lines({three_articles()[0], three_articles()[1]}));
  folder.write_file("second/b.jsonl", to_json_lines({three_articles()[2]}));
  Indexer indexer(index.path());
  CHECK(indexer.rebuild({folder.path("first"), folder.path("second")}).added == 3);
  folder.write_file("first/a.jsonl", to_json_lines({three_articles()[0]}));
  CHECK(indexer.update({folder.path("second")}, true).removed == 0);
  CHECK(indexer.update({folder.path("first") + "/"}, true).removed == 1);  // another way to write the same source
  CHECK(index.found("scholz").empty());
  CHECK(index.found("quiet") == "c");
}

TEST_CASE("an article seen under another source belongs to that source from then on", "[update]") {
  const TestIndex index;
  const auto& folder = index.folder();
  folder.write_file("first/a.jsonl", to_json_lines(three_articles()));
  folder.write_file("second/a.jsonl", to_json_lines({three_articles()[2]}));
  Indexer indexer(index.path());
  indexer.rebuild({folder.path("first")});
  indexer.update({folder.path("second")});
  folder.write_file("first/a.jsonl", to_json_lines({three_articles()[0]}));
  CHECK(indexer.update({folder.path("first")}, true).removed == 1);
  CHECK(index.found("quiet") == "c");
}

TEST_CASE("pruning does not empty an index because its source is suddenly empty", "[update]") {
  const TestIndex index(three_articles());
  const auto error = error_of([&] { index.update({}, true); });
  CHECK(error.code() == ErrorCode::io);
  CHECK(index.dump().size() == 3);
}

TEST_CASE("pruning keeps the articles of files that cannot be read to their end", "[update]") {
  const TempDir folder;
  folder.write_file("src/whole.txt", "Almaty burns.");
  folder.write_file("src/list.json", R"([{"id":"b","text":"The wind turns."},{"id":"c","text":"Rain falls."}])");
  folder.write_file("src/gone.txt", "Nobody knows why.");
  Indexer indexer(folder.path("index"));
  CHECK(indexer.update({folder.path("src")}).added == 4);
  folder.write_file("src/whole.txt", "");
  folder.write_file("src/list.json", R"([{"id":"b","text":"The wind turns."},{"id":"c","te)");
  fs::remove(folder.path("src/gone.txt"));
  const auto report = indexer.update({folder.path("src")}, true);
  CHECK(report.rejected.size() == 2);
  CHECK(report.removed == 1);
  CHECK(report.articles_in_index == 3);

  fs::remove(folder.path("src/whole.txt"));
  CHECK(indexer.update({folder.path("src")}, true).removed == 1);
}

TEST_CASE("standard input cannot be pruned against", "[update]") {
  const TestIndex index;
  CHECK(error_of([&] { Indexer(index.path()).update({"-"}, true); }).code() == ErrorCode::usage);
  CHECK_FALSE(fs::exists(index.path()));
}

TEST_CASE("a cancelled update keeps the finished batches and nothing of the unfinished one", "[update]") {
  const TestIndex index(three_articles());
  auto articles = many_articles(1500);
  articles[1400].text = "Emmanuel Macron called.";
  int polled = 0;
  IndexerOptions options;
  options.cancelled = [&] { return ++polled > 1450; };
  CHECK(error_of([&] { index.update(articles, false, options); }).code() == ErrorCode::interrupted);
  Indexer indexer(index.path());
  CHECK(indexer.info().articles == 1003);
  CHECK(indexer.check().empty());
  CHECK(index.found("macron").empty());
  // The names of the finished batch are bound.
  auto by_actor = query("");
  by_actor.filters = {filter(Filter::Field::actor, {"Nazarbayev"})};
  CHECK(index.search(by_actor).total >= 142);
  const auto report = index.update(articles);
  CHECK(report.added == 500);
  CHECK(report.unchanged == 1000);
  CHECK(index.found("macron") == "n1400");
}

TEST_CASE("an update over several batches gives what a rebuild gives", "[update]") {
  auto articles = many_articles(1100);
  const TestIndex index(articles);
  for (std::size_t i = 0; i < articles.size(); i += 3) articles[i].text = "Emmanuel Macron called NATO.";
  articles.resize(1050);
  const auto report = index.update(articles, true);
  CHECK(report.replaced == 350);
  CHECK(report.removed == 50);
  CHECK((index.dump() == TestIndex(articles).dump()));
}

}  // namespace kz::test
