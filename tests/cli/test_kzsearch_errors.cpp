// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/small_index.h"

using kz::test::ErrorText;
using kz::test::split_error;
using kz::test::three_articles;

namespace {

using Words = std::vector<std::string>;

struct Refusal {
  Words arguments;
  std::string message;  // behind "kzsearch: "; a query error has the query and a caret below
  std::string hint;
};

void check_refusals(const std::vector<Refusal>& refusals) {
  for (const Refusal& refusal : refusals) {
    CAPTURE(refusal.arguments);
    const auto result = three_articles().search(refusal.arguments);
    const ErrorText error = split_error(result.err);
    CHECK(result.status == 2);
    CHECK(result.out == "");
    CHECK(error.message == "kzsearch: " + refusal.message);
    CHECK(error.hint == refusal.hint);
  }
}

const std::string kOptionHint = "'kzsearch --help' lists the options; a word that starts with '-' comes after '--'";
const std::string kDateHint =
    "write a date as 2022, 2022-01, 2022-01-06, '6 January 2022', yesterday, 'last week' or 3d, a span as A..B, A.., "
    "..B "
    "or A/P7D";
const std::string kNoWordHint = "give a word, or a filter such as --place";

}  // namespace

TEST_CASE("an option that does not exist is refused, with the nearest one that does", "[kzsearch]") {
  check_refusals({
      {{"gas", "--publised", "2022"}, "unknown option '--publised'", "did you mean '--published'? " + kOptionHint},
      {{"gas", "--colour=never"}, "unknown option '--colour'", "did you mean '--color'? " + kOptionHint},
      {{"gas", "-x"}, "unknown option '-x'", kOptionHint},
      {{"gas", "-n"}, "'--limit' needs a value", "'kzsearch --help' lists the options"},
      {{"gas", "--facet", "place,colour"},
       "--facet 'colour': no such value",
       "it takes actor, person, org, place, source, lang, day, place:city, place:region, place:country or place:area"},
      {{"gas", "--match", "some"}, "--match 'some': no such value", "it takes auto, all or any"},
      {{"gas", "-f", "yaml"}, "--format 'yaml': no such value", "it takes text, json, ndjson, csv, tsv, trec or text0"},
      {{"gas", "--batch", "-"}, "a query and --batch exclude each other", "add the query to the file as a line"},
      {{"gas", "-l", "--json"},
       "-l prints paths, not --format 'json'",
       "use -l alone, or with --format text0 for paths ended by NUL"},
  });
}

TEST_CASE("a number that is none, and an empty value, are refused", "[kzsearch]") {
  const std::vector<Refusal> refusals = {
      {{"gas", "-n", "x"}, "--limit 'x': not a number", "write a whole number, such as 10"},
      {{"gas", "-n", "-1"}, "--limit '-1': not a number", "write a whole number, such as 10"},
      {{"gas", "--offset", "1.5"}, "--offset '1.5': not a number", "write a whole number, such as 10"},
      {{"gas", "--limit", "99999999999999999999"}, "--limit '99999999999999999999': too large", ""},
      {{"gas", "--place", ""}, "--place '': an empty value", ""},
      {{"gas", "--published", ""}, "--published '': an empty value", ""},
      {{"gas", "--event", ""}, "--event '': an empty value", ""},
      {{"gas", "--date", ""}, "--date '': an empty value", ""},
      {{"gas", "--timeline", "year"}, "--timeline 'year': no such value", ""},
      {{"gas", "--story", "-l"}, "--story prints sentences, not articles or their number", ""},
      {{"gas", "--story", "-f", "trec"}, "--story prints sentences, not articles or their number", ""},
      {{"gas", "--story", "--pairs"}, "--story and --pairs exclude each other", ""},
      {{"gas", "--pairs", "-f", "text0"}, "--pairs prints pairs of actors, not articles or their number", ""},
      {{"gas", "--story", "--count"}, "--story prints sentences, not articles or their number", ""},
      {{"gas", "--json", "-f", "csv"}, "--json and --format 'csv' exclude each other", ""},
  };
  for (const Refusal& refusal : refusals) {
    CAPTURE(refusal.arguments);
    const auto result = three_articles().search(refusal.arguments);
    CHECK(result.status == 2);
    CHECK(result.out == "");
    CHECK(split_error(result.err).message == "kzsearch: " + refusal.message);
  }
}

TEST_CASE("a query that starts with '-' comes after '--', and the error says so", "[kzsearch]") {
  check_refusals({
      {{"-fire"}, "--format 'ire': no such value", "a query that starts with '-' comes after '--': kzsearch -- -fire"},
      {{"-almaty"}, "unknown option '-almaty'", kOptionHint},
  });
  CHECK(three_articles().search({"-f", "text0", "--sort", "date", "--", "-almaty"}).out == std::string("a3\0", 3));
}

TEST_CASE("a query without a word is refused", "[kzsearch]") {
  const std::string hint = "give words to search for, a filter such as --place Almaty, or '*' for all articles";
  check_refusals({
      {{}, "no query", hint},
      {{""}, "no query", hint},
      {{" \t"}, "no query", hint},
      {{"?! ..."}, "the query holds no word to search for", kNoWordHint},
      {{"()"}, "the query holds no word to search for", kNoWordHint},
      {{"\"\""}, "the query holds no word to search for", kNoWordHint},
      {{"NOT"}, "the query holds no word to search for", kNoWordHint},
  });
}

TEST_CASE("a query of only stop words finds the articles that hold them", "[kzsearch]") {
  struct Case {
    Words arguments;
    std::string ids;
  };
  // "the" stands in all three articles, "in" in a2 and a3.
  const std::vector<Case> cases = {
      {{"the"}, "a1 a2 a3"},
      {{"the in", "--match", "all"}, "a2 a3"},
      {{"the in", "--match", "any"}, "a1 a2 a3"},
      {{"the in"}, "a1 a2 a3"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    Words arguments = {"-f", "trec", "--sort", "relevance"};
    arguments.insert(arguments.end(), c.arguments.begin(), c.arguments.end());
    const auto result = three_articles().search(arguments);
    CHECK(result.status == 0);
    Words ids;
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);) ids.push_back(line.substr(5, 2));
    std::sort(ids.begin(), ids.end());
    std::string joined;
    for (const std::string& id : ids) joined += (joined.empty() ? "" : " ") + id;
    CHECK(joined == c.ids);
  }
}

TEST_CASE("a date that cannot be is refused with a caret", "[kzsearch]") {
  check_refusals({
      {{"--published", "2022-02-30"},
       "impossible date '2022-02-30' in --published\n  2022-02-30\n  ^~~~~~~~~~",
       kDateHint},
      {{"--published", "2022-01-05..2022-13-01"},
       "impossible date '2022-13-01' in --published\n  2022-01-05..2022-13-01\n              ^~~~~~~~~~",
       kDateHint},
      {{"--published", "2022-02-01..2022-01-01"},
       "reversed span '2022-02-01..2022-01-01' in --published\n  2022-02-01..2022-01-01\n  ^~~~~~~~~~~~~~~~~~~~~~",
       "write '2022-01-01..2022-02-01'"},
      {{"--published", "1/6/2022"},
       "ambiguous date '1/6/2022' in --published\n  1/6/2022\n  ^~~~~~~~",
       "write 2022-06-01 or 2022-01-06"},
      {{"gas published:2022-02-30"},
       "impossible date '2022-02-30' in published:\n  2022-02-30\n  ^~~~~~~~~~",
       kDateHint},
  });
}

TEST_CASE("relative days count from the newest article, or from the day given", "[kzsearch]") {
  struct Case {
    Words arguments;
    std::string ids;
  };
  const std::vector<Case> cases = {
      {{"--published", "2d"}, "a1"},  // the newest article is of 8 January
      {{"--published", "yesterday", "--as-of", "2022-01-07"}, "a1"},
      {{"--published", "last 3 days", "--as-of", "2022-01-08"}, "a2 a1"},
      {{"--published", "yesterday", "--as-of", "2023-01-07"}, ""},
      {{"published:thursday"}, "a1"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    Words arguments = c.arguments;
    arguments.insert(arguments.end(), {"-f", "text0"});
    std::string ids = three_articles().search(arguments).out;
    std::replace(ids.begin(), ids.end(), '\0', ' ');
    if (!ids.empty()) ids.pop_back();
    CHECK(ids == c.ids);
  }
  check_refusals({{{"--published", "yesterday", "--as-of", "2022"},
                   "'2022' in --as-of is not one day",
                   "write it as 2022-01-06 or '6 January 2022'"}});
}

TEST_CASE("an unknown field is refused with a caret and the nearest field", "[kzsearch]") {
  check_refusals({
      {{"gas actr:csto"},
       "unknown field 'actr' in query\n  gas actr:csto\n      ^~~~",
       "did you mean 'actor'? 'kzsearch --help' lists all"},
      {{"Ä plce:Almaty"},
       "unknown field 'plce' in query\n  Ä plce:Almaty\n    ^~~~",
       "did you mean 'place'? 'kzsearch --help' lists all"},
  });
}

TEST_CASE("a reader that has gone away ends kzsearch quietly", "[kzsearch]") {
  // The reader closes the pipe before the program starts, so that its first write meets no reader.
  const std::string script =
      "{ until [ -e closed ]; do sleep 0.01; done; \"$@\"; echo $? > status; } | "
      "{ exec <&-; : > closed; }; rm closed; cat status";
  const auto result = three_articles().script(script, {"almaty"});
  CHECK(result.out == "0\n");
  CHECK(result.err == "");
}

TEST_CASE("a full disk under the standard output of kzsearch is an error", "[kzsearch]") {
  for (const char* format : {"text", "json", "csv", "trec"}) {
    CAPTURE(format);
    const auto result = three_articles().script("exec \"$@\" > /dev/full", {"almaty", "-f", format});
    CHECK(result.status == 5);
    CHECK(split_error(result.err).message == "kzsearch: cannot write to standard output: No space left on device");
  }
}

TEST_CASE("a batch file that is missing is named", "[kzsearch]") {
  const auto result = three_articles().search({"--batch", "absent"});
  CHECK(result.status == 5);
  CHECK(result.out == "");
  CHECK(split_error(result.err).message == "kzsearch: cannot read 'absent': No such file or directory");
}
