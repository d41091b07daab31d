// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/small_index.h"

namespace kz::test {
namespace {

const SmallIndex& reports() {
  static const SmallIndex index(
      R"({"id":"r1","title":"Harbour closed","text":"A storm broke two cranes in Hamburg on Wednesday. )"
      R"(The harbour is closed.","date":"2022-01-06","source":"Courier","language":"en"})"
      "\n"
      R"({"id":"r2","title":"Two cranes","text":"On Wednesday a storm broke two cranes in Hamburg. )"
      R"(On Thursday the storm was over.","date":"2022-01-07","source":"=Wire, late","language":"en"})"
      "\n");
  return index;
}

}  // namespace

TEST_CASE("a search for a day shows the sentence and the day it means", "[kzsearch]") {
  const auto result = reports().search({"--event", "2022-01-05", "--published", "2022-01-06"});
  CHECK(result.status == 0);
  CHECK_THAT(result.out,
             Catch::Matchers::Contains("    A storm broke two cranes in Hamburg on Wednesday. · 2022-01-05\n"));
}

TEST_CASE("hits in JSON list their days, and snippets the words that name them", "[kzsearch]") {
  const auto result = reports().search({"event:2022-01-06", "--json"});
  const auto hit = nlohmann::json::parse(result.out)["hits"][0];
  CHECK(hit["id"] == "r2");
  CHECK(hit["events"] == nlohmann::json({"2022-01-05", "2022-01-06"}));
  const auto snippet = hit["snippets"][0];
  const std::string text = snippet["text"];
  const auto date = snippet["dates"][0];
  CHECK(text.substr(date["begin"], date["end"].get<std::size_t>() - date["begin"].get<std::size_t>()) == "Thursday");
  CHECK(date["from"] == "2022-01-06");
}

TEST_CASE("a story is a line a sentence, to paste", "[kzsearch]") {
  const auto result = reports().search({"storm", "--story"});
  CHECK(result.status == 0);
  CHECK(result.out ==
        "2022-01-05  A storm broke two cranes in Hamburg on Wednesday.  [Courier 2022-01-06; +1: =Wire, late]\n"
        "2022-01-06  On Thursday the storm was over.  [=Wire, late 2022-01-07]\n"
        "2 sentences from 2 articles\n");
  CHECK(reports().search({"storm", "--story", "-n", "1", "-q"}).out ==
        "2022-01-05  A storm broke two cranes in Hamburg on Wednesday.  [Courier 2022-01-06; +1: =Wire, late]\n");
}

TEST_CASE("a story without a sentence says why", "[kzsearch]") {
  const auto result = reports().search({"cranes", "--story", "--event", "2022-01-06"});
  CHECK(result.out.find("0 sentences from 0 of ") == 0);
  CHECK(result.err == "kzsearch: note: no sentence of the articles that match says both what is asked for and when\n");
}

TEST_CASE("a story as a table has the columns of its header, and cells that no spreadsheet runs", "[kzsearch]") {
  CHECK(reports().search({"over", "--story", "-f", "csv"}).out ==
        "from,to,sentence,source,published,id,title,url,copies\n"
        "2022-01-06,2022-01-06,On Thursday the storm was over.,\"'=Wire, late\",2022-01-07,r2,Two cranes,,\n");
  CHECK(reports().search({"cranes", "--story", "-f", "tsv"}).out ==
        "from\tto\tsentence\tsource\tpublished\tid\ttitle\turl\tcopies\n"
        "2022-01-05\t2022-01-05\tA storm broke two cranes in Hamburg on Wednesday.\tCourier\t2022-01-06\tr1\tHarbour "
        "closed\t\tr2\n");
}

TEST_CASE("a story in JSON holds its lines in place of hits", "[kzsearch]") {
  const auto result = nlohmann::json::parse(reports().search({"storm", "--story", "--json"}).out);
  CHECK(result["hits"].empty());
  REQUIRE(result["story"].size() == 2);
  CHECK(result["story"][0]["from"] == "2022-01-05");
  CHECK(result["story"][0]["copies"][0]["id"] == "r2");
  CHECK(result["story_total"] == nlohmann::json({{"value", 2}, {"articles", 2}, {"read", 2}}));
  CHECK(result["total"]["value"] == 2);
  const auto lines = reports().search({"storm", "--story", "-f", "ndjson"}).out;
  CHECK(nlohmann::json::parse(lines.substr(0, lines.find('\n'))) == result["story"][0]);
}

TEST_CASE("pairs are a line each with their sentences below, a row, or an object", "[kzsearch]") {
  static const SmallIndex index(
      R"({"id":"p1","title":"Talks","text":"Vladimir Putin met Olaf Scholz.","source":"=Wire","date":"2022-02-15"})"
      "\n");
  const auto search = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "--pairs");
    return index.search(arguments);
  };
  CHECK(search({}).out ==
        "     1  Olaf Scholz · Vladimir Putin  (1 article)\n"
        "        Vladimir Putin met Olaf Scholz.  [=Wire 2022-02-15]\n"
        "1 pair in 1 article\n");
  CHECK(search({"-f", "csv"}).out ==
        "a,b,sentences,articles,a_id,b_id,examples\n"
        "Olaf Scholz,Vladimir Putin,1,1,person:olaf-scholz,person:vladimir-putin,p1\n");
  const auto line = search({"-f", "ndjson"}).out;
  const auto object = nlohmann::json::parse(search({"--json"}).out);
  CHECK(nlohmann::json::parse(line) == object["pairs"][0]);
  CHECK(object["pairs_total"] == 1);
  CHECK(search({"--actor", "Macron"}).status == 1);
}

TEST_CASE("an article with several sentences on a pair is one example of its row", "[kzsearch]") {
  const SmallIndex index(
      R"({"id":"p1","title":"Talks","text":"Vladimir Putin met Olaf Scholz. Olaf Scholz thanked Vladimir Putin."})"
      "\n");
  CHECK(index.search({"--pairs", "-f", "csv"}).out ==
        "a,b,sentences,articles,a_id,b_id,examples\n"
        "Olaf Scholz,Vladimir Putin,2,1,person:olaf-scholz,person:vladimir-putin,p1\n");
}

TEST_CASE("a story without a sentence is no answer", "[kzsearch]") {
  const auto result = reports().search({"closed", "--event", "1999", "--story", "-q"});
  CHECK(result.status == 1);
  CHECK(result.out.empty());
}

TEST_CASE("a timeline is printed behind the hits, or alone with the number", "[kzsearch]") {
  const std::string chart =
      "            published    told of\n"
      "2022-01-05          0          2\n"
      "2022-01-06          1          1\n"
      "2022-01-07          1          0\n"
      "\n";
  CHECK_THAT(reports().search({"storm", "--timeline", "day"}).out, Catch::Matchers::Contains(chart));
  CHECK(reports().search({"storm", "--timeline", "day", "-n", "0", "--count", "--collapse", "none"}).out ==
        chart + "2 articles\n");
  const auto tsv = reports().search({"storm", "--timeline", "day", "-f", "tsv"});
  CHECK(tsv.err == "kzsearch: note: a timeline is shown in the formats text and json only\n");
}

TEST_CASE("days, words and names meet in one sentence with --same-sentence", "[kzsearch]") {
  CHECK(reports().search({"over", "--event", "2022-01-05", "--count", "-n", "0"}).out == "1\n");
  const auto result = reports().search({"over", "--event", "2022-01-05", "--same-sentence", "--count", "-n", "0"});
  CHECK(result.out == "0\n");
  CHECK(result.status == 1);
}

TEST_CASE("articles are sorted by the days they speak of", "[kzsearch]") {
  CHECK(reports().search({"storm", "--sort", "-event", "-f", "text0", "--collapse", "none"}).out ==
        std::string("r2\0r1\0", 6));
  CHECK(reports().search({"storm", "--sort", "event", "-f", "text0", "--collapse", "none"}).out ==
        std::string("r1\0r2\0", 6));
}

TEST_CASE("days are asked for in every form, as an option or in the query", "[kzsearch]") {
  // As of the newest report, Friday, 7 January 2022.
  struct Case {
    std::string span;
    std::string day;
  };
  const std::string wednesday = "2022-01-05";
  const std::string friday = "2022-01-07";
  const std::vector<Case> cases = {
      {"5 January 2022", wednesday},
      {"January 5th", wednesday},
      {"wednesday", wednesday},
      {"2d", wednesday},
      {"2 days ago", wednesday},
      {"P3D/", "2022-01-05..2022-01-07"},
      {"yesterday", "2022-01-06"},
      {"this week", "2022-W01"},
      {"last 3 days", "2022-01-05..2022-01-07"},
      {"today", friday},
      {"wednesday..", "2022-01-05.."},
      {"2022-01-05/P2D", "2022-01-05..2022-01-06"},
      {"last year", "2021"},
  };
  const auto ids = [](const std::vector<std::string>& arguments) {
    auto all = arguments;
    all.insert(all.end(), {"-f", "text0", "--collapse", "none"});
    const auto result = reports().search(all);
    return std::to_string(result.status) + result.out;
  };
  for (const auto& [span, day] : cases) {
    for (const std::string name : {"event", "date", "published"}) {
      CAPTURE(span, name);
      const auto wanted = ids({"--" + name, day});
      CHECK(wanted.front() != '2');
      CHECK(ids({"--" + name, span}) == wanted);
      CHECK(ids({fmt::format("{}:\"{}\"", name, span)}) == wanted);
    }
  }
  CHECK(ids({"--event", "yesterday", "--as-of", "2022-01-06"}) == ids({"--event", wednesday}));
  CHECK(ids({"event:yesterday", "--as-of", "6 January 2022"}) == ids({"--event", wednesday}));
}

TEST_CASE("what is no span of days is refused, and what would mend it told", "[kzsearch]") {
  struct Case {
    std::string span;
    std::string message;
    std::string caret;
  };
  const std::vector<Case> cases = {
      {"1/6/2022", "ambiguous date '1/6/2022'", "^~~~~~~~"},
      {"2m", "ambiguous date '2m'", "^~"},
      {"99999", "unreadable date '99999'", "^~~~~"},
      {"0000", "impossible date '0000'", "^~~~"},
      {"10:30", "unreadable date '10:30'", "^~~~~"},
      {"31 February 2022", "impossible date '31 February 2022'", "^~~~~~~~~~~~~~~~"},
  };
  for (const auto& [span, message, caret] : cases) {
    for (const std::string name : {"event", "date"}) {
      CAPTURE(span, name);
      const auto option = reports().search({"--" + name, span});
      CHECK(option.status == 2);
      CHECK(split_error(option.err).message ==
            fmt::format("kzsearch: {} in --{}\n  {}\n  {}", message, name, span, caret));
      CHECK(option.err.find("hint: ") != std::string::npos);
      CHECK(reports().search({fmt::format("{}:\"{}\"", name, span)}).status == 2);
    }
  }
}

TEST_CASE("a wrong span of any option or prefix is shown with a caret", "[kzsearch]") {
  for (const std::string name : {"published", "event", "date"}) {
    CAPTURE(name);
    const auto option = reports().search({"--" + name, "2022-02-31"});
    CHECK(option.status == 2);
    CHECK(split_error(option.err).message ==
          "kzsearch: impossible date '2022-02-31' in --" + name + "\n  2022-02-31\n  ^~~~~~~~~~");
    const auto prefix = reports().search({name + ":2022-01-05..2021"});
    CHECK(prefix.status == 2);
    CHECK(split_error(prefix.err).message ==
          "kzsearch: reversed span '2022-01-05..2021' in " + name + ":\n  2022-01-05..2021\n  ^~~~~~~~~~~~~~~~");
  }
}

}  // namespace kz::test
