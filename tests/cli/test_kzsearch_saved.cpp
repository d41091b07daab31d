// SPDX-License-Identifier: GPL-2.0-or-later
// Saved queries, --show, --similar, --explain, --since-rev as a user runs them.
#include <filesystem>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/run_command.h"
#include "support/small_index.h"
#include "support/temp_dir.h"

using kz::test::CommandOptions;
using kz::test::split_error;
using kz::test::TempDir;
using kz::test::three_articles;

namespace {

CommandOptions with_config(const TempDir& config) {
  CommandOptions options;
  options.env["XDG_CONFIG_HOME"] = config.path();
  return options;
}

}  // namespace

TEST_CASE("a query is saved with its filters and options, called, listed and forgotten", "[kzsearch_saved]") {
  const TempDir config;
  const auto options = with_config(config);
  const auto run = [&](const std::vector<std::string>& arguments) {
    return three_articles().search(arguments, options);
  };
  CHECK(run({"--save", "mine", "troops OR gas", "--place", "Almaty", "--sort", "-date"}).status == 0);
  CHECK(run({"--save", "ships", "ship*"}).status == 0);
  CHECK(run({"--list-saved"}).out == "mine\t(troops OR gas) place:\"Almaty\"\t--sort -date\nships\tship*\n");
  CHECK(run({"query:mine", "-f", "text0"}).out == std::string("a2\0a1\0", 6));
  CHECK(run({"query:mine", "--sort", "date", "-f", "text0"}).out == std::string("a1\0a2\0", 6));
  CHECK(run({"query:mine -gas", "-f", "text0"}).out == std::string("a1\0", 3));
  CHECK(run({"query:mine OR query:ships", "--count", "-n", "0"}).out == "3\n");
  CHECK(run({"--forget", "mine"}).status == 0);
  const auto gone = run({"query:mine"});
  CHECK(gone.status == 2);
  CHECK(gone.err.starts_with("kzsearch: no saved query 'mine'\n  query:mine\n  ^~~~~~~~~~\n"));
  CHECK(run({"--forget", "mine"}).status == 2);
  CHECK(run({"--list-saved"}).out == "ships\tship*\n");
}

TEST_CASE("saved queries lie below HOME where XDG_CONFIG_HOME is relative", "[kzsearch_saved]") {
  const TempDir home;
  CommandOptions options;
  options.env = {{"HOME", home.path()}, {"XDG_CONFIG_HOME", "config"}};
  CHECK(three_articles().search({"--save", "mine", "troops"}, options).status == 0);
  CHECK(std::filesystem::exists(home.path(".config/kzsearch/queries")));
}

TEST_CASE("a saved query keeps the days it asks for, and that they meet in one sentence", "[kzsearch_saved]") {
  const TempDir config;
  const auto options = with_config(config);
  const auto run = [&](const std::vector<std::string>& arguments) {
    return three_articles().search(arguments, options);
  };
  CHECK(run({"--save", "days", "troops OR gas", "--event", "2022-01-06", "--same-sentence"}).status == 0);
  CHECK(run({"--save", "either", "--date", "2022-01..", "--published", "2022", "--as-of", "2022-01-08"}).status == 0);
  CHECK(run({"--list-saved"}).out ==
        "days\t(troops OR gas) event:\"2022-01-06\"\t--same-sentence\n"
        "either\tpublished:\"2022\" date:\"2022-01..\"\t--as-of 2022-01-08\n");
  const auto asked = run({"troops OR gas", "--event", "2022-01-06", "--same-sentence", "-f", "text0"}).out;
  CHECK(asked == std::string("a1\0", 3));
  CHECK(run({"query:days", "-f", "text0"}).out == asked);
  CHECK(run({"query:either", "--count", "-n", "0"}).out == run({"date:2022-01..", "--count", "-n", "0"}).out);
}

TEST_CASE("a saved query that is replaced is told", "[kzsearch_saved]") {
  const TempDir config;
  const auto options = with_config(config);
  const auto run = [&](const std::vector<std::string>& arguments) {
    return three_articles().search(arguments, options);
  };
  CHECK(run({"--save", "mine", "troops", "--published", "last week"}).err == "");
  CHECK(run({"--save", "mine", "troops", "--published", "last week"}).err == "");
  CHECK(run({"--save", "mine", "gas"}).err == "kzsearch: note: 'mine' was: (troops) published:\"last week\"\n");
  CHECK(run({"--save", "mine", "gas", "--sort", "date"}).err == "kzsearch: note: 'mine' was: gas\n");
  CHECK(run({"--save", "mine", "gas", "--sort", "date"}).err == "");
  CHECK(run({"--save", "mine", "gas"}).err == "kzsearch: note: 'mine' was: gas --sort date\n");
  CHECK(run({"--save", "mine", "ship*", "--quiet"}).err == "");
  CHECK(run({"--list-saved"}).out == "mine\tship*\n");
}

TEST_CASE("what of a query is mended, and what is not kept, is told when it is saved", "[kzsearch_saved]") {
  const TempDir config;
  const auto options = with_config(config);
  const auto run = [&](const std::vector<std::string>& arguments) {
    return three_articles().search(arguments, options);
  };
  CHECK(run({"--save", "gas", "gas AND"}).err == "kzsearch: note: AND at the end dropped\n");
  CHECK(run({"--save", "gas", "gas AND", "--strict"}).status == 2);
  CHECK(run({"--save", "best", "gas", "-n", "3", "--count"}).err ==
        "kzsearch: note: not kept with the query: --limit, --count\n");
  CHECK(run({"--list-saved", "--json"}).out ==
        R"([{"name":"best","query":"gas","options":{}},{"name":"gas","query":"gas AND","options":{}}])"
        "\n");
  CHECK(run({"--list-saved", "-f", "csv"}).status == 2);
}

TEST_CASE("a query that cannot be called is not saved", "[kzsearch_saved]") {
  const TempDir config;
  const auto options = with_config(config);
  const auto run = [&](const std::vector<std::string>& arguments) {
    return three_articles().search(arguments, options);
  };
  CHECK(run({"--save", "two words", "gas"}).status == 2);
  CHECK(run({"--save", "x", "actr:gas"}).status == 2);
  CHECK(run({"--save", "x", "gas query:x"}).status == 2);  // it would never be answered
  CHECK(run({"--save", "x", "query:x"}).status == 2);
  CHECK(run({"--save", "x", "gas", "--published", "2022-02-31"}).status == 2);
  CHECK(run({"--save", "x", "troops OR event:2022-13"}).err.starts_with("kzsearch: "));
  CHECK(run({"--save", "x", "gas", "--as-of", "2022"}).status == 2);
  CHECK(run({"--save", "x", "gas", "--batch", "-"}).status == 2);
  CHECK(run({"--save", "x"}).status == 2);
  CHECK(run({"--list-saved"}).out == "");
}

TEST_CASE("the options of a saved query count where a line of a batch is its call", "[kzsearch_saved]") {
  const TempDir config;
  auto options = with_config(config);
  REQUIRE(three_articles().search({"--save", "all", "troops gas", "--match", "all"}, options).status == 0);
  options.stdin_text = "query:all\ntroops gas\nquery:all OR gas\n";
  const auto all = three_articles().search({"--batch", "-", "--count", "-n", "0", "-q"}, options);
  const auto any = three_articles().search({"--batch", "-", "--count", "-n", "0", "-q", "--match", "any"}, options);
  CHECK(all.out == "1\t0\n2\t2\n3\t1\n");
  CHECK(any.out == "1\t2\n2\t2\n3\t2\n");
}

TEST_CASE("a batch of saved queries tells whether anything is new", "[kzsearch_saved]") {
  const TempDir config;
  auto options = with_config(config);
  const auto run = [&](const std::vector<std::string>& arguments) {
    return three_articles().search(arguments, options);
  };
  CHECK(run({"--save", "gas", "gas"}).status == 0);
  CHECK(run({"--save", "ships", "ship"}).status == 0);
  options.stdin_text = "gas\tquery:gas\nships\tquery:ships\n";
  const auto all = run({"--batch", "-", "-f", "trec"});
  CHECK(all.status == 0);
  CHECK(all.out.find("gas Q0 a2 1 ") == 0);
  const auto fresh = run({"--batch", "-", "-f", "trec", "--since-rev", "1"});
  CHECK(fresh.status == 1);
  CHECK(fresh.out == "");
  CHECK(run({"--since-rev", "x", "gas"}).status == 2);
}

TEST_CASE("Option --show prints one article, as text and as JSON", "[kzsearch_saved]") {
  const auto text = three_articles().search({"--show", "a1"});
  CHECK(text.status == 0);
  CHECK(text.out.find("Troops fly to Almaty\nId          a1\nPublished   2022-01-06\n") == 0);
  CHECK(text.out.find("The first CSTO troops flew to Almaty on Thursday.") != std::string::npos);
  const auto json = three_articles().search({"--show", "a1", "--json"});
  CHECK(json.out.find(R"({"id":"a1","title":"Troops fly to Almaty","body":"The first CSTO)") == 0);
  const auto absent = three_articles().search({"--show", "a9"});
  CHECK(absent.status == 2);
  CHECK(split_error(absent.err).message == "kzsearch: no article 'a9' in the index");
  CHECK(three_articles().search({"--show", "a1", "gas"}).status == 2);
  const auto explained = three_articles().search({"--show", "a1", "--explain"});
  CHECK(explained.out.find("Nothing was left out of the text") != std::string::npos);
}

TEST_CASE("Option --similar and --explain", "[kzsearch_saved]") {
  CHECK(three_articles().search({"--similar", "a1", "-f", "text0"}).out == std::string("a2\0", 3));
  CHECK(three_articles().search({"--similar", "a1", "gas"}).status == 2);
  const auto explained = three_articles().search({"gas price", "--explain", "-n", "1"});
  CHECK(explained.out.find("  gas\n") != std::string::npos);
  CHECK(explained.out.find("  all the words\n") != std::string::npos);
  const auto json = three_articles().search({"gas", "--explain", "-f", "ndjson"});
  CHECK(json.out.find(R"("explanation":[{"text":"gas","weight":)") != std::string::npos);
}

TEST_CASE("a word that no article holds brings a suggestion", "[kzsearch_saved]") {
  const auto result = three_articles().search({"kanal"});
  CHECK(result.status == 1);
  CHECK(result.err.find("kzsearch: note: no article holds 'kanal'; did you mean 'canal'?\n") == 0);
  const auto json = three_articles().search({"kanal", "--json"});
  CHECK(json.out.find(R"("suggestions":[{"offset":0,"word":"kanal","suggestion":"canal"}])") != std::string::npos);
}

TEST_CASE("Option --strict refuses what would be mended", "[kzsearch_saved]") {
  const auto result = three_articles().search({"gas AND", "--strict"});
  CHECK(result.status == 2);
  CHECK(result.out == "");
  CHECK(result.err == "kzsearch: AND at the end dropped\n  gas AND\n      ^\nhint: without --strict it is mended so\n");
}
