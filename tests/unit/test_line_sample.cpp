// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/lines/line_sample.h"

#include <algorithm>
#include <string>

#include "support/catch.h"
#include "support/test_index.h"

namespace {

using kz::LineSample;
using kz::test::ArticleBuilder;
using kz::test::TestIndex;

constexpr const char* kNotice = "The Daily Ledger reports from the whole valley";

std::string body(std::size_t i, const std::string& last) {
  const std::string number = std::to_string(i);
  return "Report " + number + " tells of flood " + number + ".\n\nThe river rose by " + number + " metres.\n\n" + last;
}

std::vector<kz::Article> articles(std::size_t with, std::size_t without, const std::string& line = kNotice) {
  std::vector<kz::Article> all;
  for (std::size_t i = 0; i < with + without; ++i) {
    const std::string id = "a" + std::to_string(i);
    all.push_back(
        ArticleBuilder(id).title("Flood").source("Ledger").text(body(i, i < with ? line : "Nothing else came.")));
  }
  return all;
}

LineSample sample_of(const std::vector<kz::Article>& all) {
  LineSample sample;
  for (const auto& each : all) sample.add(each.source, each.id, each.text);
  return sample;
}

TEST_CASE("a line in five articles of a source and in one of twenty is repeated", "[lines]") {
  CHECK(sample_of(articles(4, 0)).repeated("Ledger").empty());
  CHECK(sample_of(articles(5, 0)).repeated("Ledger") == std::vector<kz::LineHash>{kz::hash_line(kNotice)});
  CHECK(sample_of(articles(5, 95)).repeated("Ledger").size() == 2);  // "Nothing else came." stands in the others
  CHECK(sample_of(articles(5, 96)).repeated("Ledger").size() == 1);
  CHECK(sample_of(articles(5, 0)).repeated("Courier").empty());
}

TEST_CASE("a sentence of prose must be repeated far more often", "[lines]") {
  const std::string prose = "The ministry said on Monday that all of the dams in the valley were safe.";
  CHECK(sample_of(articles(19, 0, prose)).repeated("Ledger").empty());
  CHECK(sample_of(articles(20, 0, prose)).repeated("Ledger").size() == 1);
}

TEST_CASE("what a sample learns does not depend on the order of the articles", "[lines]") {
  auto all = articles(300, 700);
  const auto forward = sample_of(all).repeated("Ledger");
  std::reverse(all.begin(), all.end());
  CHECK(sample_of(all).repeated("Ledger") == forward);
  CHECK(forward.size() == 2);
}

TEST_CASE("figures tell lines apart, capitals and marks do not", "[lines]") {
  CHECK(kz::hash_line("Ledger | Home!") == kz::hash_line("LEDGER: HOME"));
  CHECK(kz::hash_line("Shares 12") != kz::hash_line("Shares 13"));
}

TEST_CASE("a line that goes on with a sentence is no line of its own", "[lines]") {
  const auto lines =
      kz::whole_lines("Year\n\nThe company said its profit had grown to more than fifteen\nShares fell.\nand rose.");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].begin == 6);
}

TEST_CASE("the publisher names a source, else the host of its address does", "[lines]") {
  CHECK(kz::line_source("The Ledger", "https://example.org/1") == "the ledger");
  CHECK(kz::line_source("", "https://Example.org:8080/1?x") == "//example.org");
  CHECK(kz::line_source("", "").empty());
}

TEST_CASE("a line that a source repeats is not searched, and other sources keep it", "[lines]") {
  auto all = articles(6, 0);
  all.push_back(ArticleBuilder("other").title("Praise").source("Courier").text(body(7, kNotice)));
  const TestIndex index(all);
  CHECK(index.found("\"daily ledger\"") == "other");
  CHECK(index.found_set("flood").size() > 0);
}

TEST_CASE("an index without repeated lines is the same in any order and with any number of threads", "[lines]") {
  auto all = articles(8, 30);
  TestIndex index;
  index.rebuild(all, {.threads = 1});
  const auto first = index.dump();
  std::reverse(all.begin(), all.end());
  index.rebuild(all, {.threads = 3});
  CHECK(index.dump() == first);
  CHECK(index.found("\"daily ledger\"").empty());
}

TEST_CASE("an update learns from the articles that were there before", "[lines]") {
  const auto all = articles(8, 0);
  TestIndex index({all.begin(), all.begin() + 4});
  CHECK(index.found("\"daily ledger\"") != "");
  index.update(all);
  CHECK(index.found("\"daily ledger\"").empty());
  const auto report = index.update(all);
  CHECK(report.unchanged == 8);
}

// What a rebuild of the same articles would hold.
std::vector<std::string> rebuilt(const std::vector<kz::Article>& all) {
  TestIndex index;
  index.rebuild(all);
  return index.dump();
}

TEST_CASE("updates in any steps leave the index that a rebuild makes", "[lines]") {
  const auto all = articles(12, 240);
  TestIndex index;
  index.rebuild({all.begin(), all.begin() + 3});
  for (const std::size_t articles_so_far : {7U, 30U, 200U, 252U}) {
    index.update({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(articles_so_far)});
    CAPTURE(articles_so_far);
    CHECK(index.dump() == rebuilt({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(articles_so_far)}));
  }
}

TEST_CASE("a line comes back when it is no longer repeated", "[lines]") {
  auto all = articles(6, 0);
  TestIndex index(all);
  REQUIRE(index.found("\"daily ledger\"").empty());
  all.erase(all.begin(), all.begin() + 3);
  index.update(all, true);
  kz::SearchRequest request;
  request.query = "\"daily ledger\"";
  request.collapse = kz::Collapse::none;
  CHECK(index.found_set(request) == "a3 a4 a5");
  CHECK(index.dump() == rebuilt(all));
}

TEST_CASE("articles that were not in the sample take the place of those that leave it", "[lines]") {
  auto all = articles(300, 0);
  const TestIndex index(all);
  all.erase(all.begin(), all.begin() + 150);
  index.update(all, true);
  CHECK(index.dump() == rebuilt(all));
  CHECK(index.found("\"daily ledger\"").empty());
}

TEST_CASE("an article that changes its source is judged by the new one", "[lines]") {
  auto all = articles(6, 0);
  TestIndex index(all);
  all[0].source = "Courier";
  index.update(all);
  CHECK(index.found("\"daily ledger\"") == "a0");
  CHECK(index.dump() == rebuilt(all));
}

TEST_CASE("the body is put together again from what was cut out of it", "[lines]") {
  const std::vector<kz::LineHash> repeated{kz::hash_line(kNotice)};
  const std::string notice = kNotice;
  const auto* body =
      GENERATE("@\n\nOne.\n\n@\n\nTwo.\n\n@", "@\nOne.", "@\n@\n\nOne", "One.\n@\n@\n\nTwo.", "One.\n\n@\n\n");
  kz::StoredArticle stored;
  std::string whole;
  for (const char* c = body; *c != '\0'; ++c) *c == '@' ? whole += notice : whole += *c;
  stored.removed = kz::repeated_lines(whole, repeated);
  stored.body = kz::body_without(whole, stored.removed);
  CAPTURE(whole);
  CHECK(stored.body.find(notice) == std::string::npos);
  CHECK((stored.body.empty() || stored.body.back() != '\n'));
  CHECK(kz::whole_body(stored) == whole);
}

TEST_CASE("no article is emptied", "[lines]") {
  const std::string notice = kNotice;
  const std::string sentence = "The ministry said so.";
  std::vector<kz::LineHash> repeated{kz::hash_line(notice), kz::hash_line(sentence)};
  std::sort(repeated.begin(), repeated.end());
  const auto rest = [&](const std::string& body) { return kz::body_without(body, kz::repeated_lines(body, repeated)); };
  CHECK(rest(notice) == notice);
  CHECK(rest(notice + "\n\n" + notice) == notice + "\n\n" + notice);
  CHECK(rest(sentence) == sentence);
  CHECK(rest(sentence + "\n\n" + notice) == sentence);
  CHECK(rest(sentence + "\n\n12 January\n\n" + notice) == sentence + "\n\n12 January");
  CHECK(rest(sentence + "\n\nIt rained.\n\n" + notice) == "It rained.");
}

TEST_CASE("what was cut out as repeated is told with an article", "[lines]") {
  const TestIndex index(articles(6, 0));
  kz::Searcher searcher(index.path());
  const auto shown = searcher.article("a1");
  REQUIRE(shown);
  REQUIRE(shown->removed.size() == 1);
  CHECK(shown->removed[0].reason == "repeated line");
  CHECK(shown->removed[0].text == kNotice);
}

}  // namespace
