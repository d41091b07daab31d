// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "kzsearch/error.h"
#include "searcher/cli/batch_file.h"
#include "searcher/cli/cli_options.h"
#include "support/catch.h"

namespace {

using kz::Error;
using kz::parse_search_command;
using kz::SearchCommand;

using Arguments = std::vector<std::string>;

std::optional<Error> error_of(Arguments arguments) {
  arguments.insert(arguments.begin(), {"--db", "news.idx"});
  try {
    (void)parse_search_command(arguments);
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

SearchCommand parsed(Arguments arguments) {
  arguments.insert(arguments.begin(), {"--db", "news.idx"});
  return parse_search_command(arguments);
}

}  // namespace

TEST_CASE("the words of a command line are one query", "[search_options]") {
  CHECK(parsed({"csto", "troops"}).request.query == "csto troops");
  CHECK(parsed({"csto", "-n", "5", "troops"}).request.query == "csto troops");
  CHECK(parsed({"a", "--", "-fire", "--json"}).request.query == "a -fire --json");
  CHECK(parsed({"[a,b]", "{c}", "-"}).request.query == "[a,b] {c} -");
  CHECK(parsed({"--place", "Almaty"}).request.query.empty());
}

TEST_CASE("without options a search has the documented defaults", "[search_options]") {
  const SearchCommand command = parsed({"csto"});
  CHECK(command.index_paths == std::vector<std::string>{"news.idx"});
  CHECK(command.request.limit == 10);
  CHECK(command.request.offset == 0);
  CHECK(command.request.snippets == 2);
  CHECK(command.request.facet_limit == 10);
  CHECK(command.request.match == kz::MatchMode::automatic);
  CHECK(command.request.expand == kz::Expansion::all);
  CHECK_FALSE(command.request.sort);
  CHECK_FALSE(command.request.count_exactly);
  CHECK(command.format == kz::OutputFormat::text);
  CHECK(command.color == kz::ColorMode::automatic);
  CHECK_FALSE(command.count_only);
}

TEST_CASE("a repeated filter is any of its values, each filter is one more condition", "[search_options]") {
  const SearchCommand command = parsed(
      {"--place", "Almaty", "--place", "Astana", "--not-org", "Tass", "--translated-from=de", "--published", "2022"});
  REQUIRE(command.request.filters.size() == 3);
  CHECK(command.request.filters[0].field == kz::Filter::Field::place);
  CHECK(command.request.filters[0].values == Arguments{"Almaty", "Astana"});
  CHECK_FALSE(command.request.filters[0].exclude);
  CHECK(command.request.filters[1].field == kz::Filter::Field::org);
  CHECK(command.request.filters[1].exclude);
  CHECK(command.request.filters[2].field == kz::Filter::Field::translated_from);
  CHECK(command.request.published == "2022");
}

TEST_CASE("a filter takes one value, what follows is the query", "[search_options]") {
  const SearchCommand command = parsed({"--place", "Almaty", "fire"});
  CHECK(command.request.filters[0].values == Arguments{"Almaty"});
  CHECK(command.request.query == "fire");
  CHECK(parsed({"--place", "[a,b]"}).request.filters[0].values == Arguments{"[a,b]"});
}

TEST_CASE("facets come as a list, repeated, or both, each once", "[search_options]") {
  using kz::FacetField;
  const std::vector<FacetField> expected = {FacetField::place, FacetField::day, FacetField::language};
  CHECK(parsed({"--facet", "place,day", "--facet", "lang,place", "x"}).request.facets == expected);
}

TEST_CASE("values of options are read", "[search_options]") {
  CHECK(parsed({"-s", "-date", "x"}).request.sort == kz::SortOrder::newest_first);
  CHECK(parsed({"--sort=date", "x"}).request.sort == kz::SortOrder::oldest_first);
  CHECK(parsed({"--match", "any", "x"}).request.match == kz::MatchMode::any);
  CHECK(parsed({"--expand", "none", "x"}).request.expand == kz::Expansion::none);
  CHECK(parsed({"-fcsv", "x"}).format == kz::OutputFormat::csv);
  CHECK(parsed({"--json", "x"}).format == kz::OutputFormat::json);
  CHECK(parsed({"--color", "never", "x"}).color == kz::ColorMode::never);
  CHECK(parsed({"-n", "3", "-n", "4", "x"}).request.limit == 4);
  CHECK(parsed({"-n", "0", "--count", "x"}).count_only);
  CHECK_FALSE(parsed({"--count", "x"}).count_only);
  CHECK(parsed({"--count", "x"}).request.count_exactly);
  CHECK(parsed({"--batch", "-"}).batch_file == "-");
  CHECK(parsed({"--since-rev", "0"}).request.query == "*");
  CHECK(parsed({"--since-rev", "0", "x"}).request.query == "x");
  CHECK(parsed({"--since-rev", "1"}).request.query.empty());
}

TEST_CASE("a wrong command line is a usage error that says what to do", "[search_options]") {
  struct Case {
    Arguments arguments;
    std::string message;
    std::string hint;  // a part of it
  };
  const auto c = GENERATE(values<Case>({
      {{}, "no query", "--place Almaty"},
      {{" "}, "no query", "--place Almaty"},
      {{"--facets", "org", "x"}, "unknown option '--facets'", "did you mean '--facet'?"},
      {{"--plcae=x"}, "unknown option '--plcae'", "did you mean '--place'?"},
      {{"--similar", "a1", "x"}, "--similar stands in place of a query", "--place"},
      {{"--show", "a1", "x"}, "--show, --forget and --list-saved take no query", ""},
      {{"--since-rev", "x", "x"}, "--since-rev 'x': not a number", "write a whole number, such as 10"},
      {{"-5", "x"}, "unknown option '-5'", "comes after '--'"},
      {{"-fire"}, "--format 'ire': no such value", "kzsearch -- -fire"},
      {{"-f", "xml", "x"}, "--format 'xml': no such value", "it takes text, json, ndjson, csv, tsv, trec or text0"},
      {{"--expand", "most", "x"}, "--expand 'most': no such value", "none, names, all or more"},
      {{"--collapse", "event", "x"}, "--collapse 'event': no such value", "it takes copy or none"},
      {{"--facet", "place,", "x"}, "--facet '': no such value", "actor"},
      {{"-n", "ten", "x"}, "--limit 'ten': not a number", "write a whole number, such as 10"},
      {{"-n", "-5", "x"}, "--limit '-5': not a number", "write a whole number, such as 10"},
      {{"-n", "3x", "x"}, "--limit '3x': not a number", "write a whole number, such as 10"},
      {{"--offset", "99999999999999999999999", "x"}, "--offset '99999999999999999999999': too large", ""},
      {{"x", "--limit"}, "'--limit' needs a value", ""},
      {{"x", "-n"}, "'--limit' needs a value", ""},
      {{"--place=", "x"}, "'--place' needs a value", ""},
      {{"--place", "", "x"}, "--place '': an empty value", ""},
      {{"--not-org", "", "x"}, "--not-org '': an empty value", ""},
      {{"--event", "", "x"}, "--event '': an empty value", ""},
      {{"--as-of", "", "x"}, "--as-of '': an empty value", ""},
      {{"-d", "tcp://host", "x"}, "'tcp://host': it names no port", "tcp://HOST:PORT"},
      {{"--json", "-f", "csv", "x"}, "--json and --format 'csv' exclude each other", ""},
      {{"-l", "-f", "csv", "x"}, "-l prints paths, not --format 'csv'", "text0"},
      {{"-l", "-fjson", "x"}, "-l prints paths, not --format 'json'", "text0"},
      {{"--batch", "f", "x"}, "a query and --batch exclude each other", ""},
      {{"--batch", "f", "--analyze"}, "--analyze and --batch exclude each other", ""},
      {{"--analyze", "-f", "csv", "x"}, "--analyze has no format 'csv'", "text, json and ndjson"},
      {{"--analyze", "-f", "tsv", "x"}, "--analyze has no format 'tsv'", "text, json and ndjson"},
      {{"--analyze", "-f", "trec", "x"}, "--analyze has no format 'trec'", "text, json and ndjson"},
      {{"--analyze", "-f", "text0", "x"}, "--analyze has no format 'text0'", "text, json and ndjson"},
      {{"--analyze", "-l", "x"}, "--analyze and -l exclude each other", ""},
      {{"--show", "a1", "-f", "csv"}, "--show has no format 'csv'", "ndjson"},
      {{"--list-saved", "-l"}, "--list-saved and -l exclude each other", ""},
  }));
  CAPTURE(c.arguments);
  const std::optional<Error> error = error_of(c.arguments);
  REQUIRE(error);
  CHECK(error->code() == kz::ErrorCode::usage);
  CHECK(error->what() == c.message);
  CHECK(error->hint().find(c.hint) != std::string::npos);
}

TEST_CASE("an index on another machine may stand beside folders", "[search_options]") {
  const auto command = parse_search_command({"--db", "tcp://host:01", "-d", "news.idx", "x"});
  CHECK(command.index_paths == std::vector<std::string>{"tcp://host:1", "news.idx"});
}

TEST_CASE("help and version are shown in place of a search", "[search_options]") {
  CHECK(parse_search_command({"--version"}).shown->rfind("kzsearch ", 0) == 0);
  const std::string help = *parse_search_command({"--help"}).shown;
  CHECK(help.find("usage: kzsearch [OPTIONS] QUERY...") != std::string::npos);
  CHECK(help.find("-n, --limit N") != std::string::npos);
  CHECK(help.find("\n\n\n") == std::string::npos);
}

TEST_CASE("a line of a batch is a query with or without an id", "[search_options]") {
  const auto read = [](std::string_view line) {
    const kz::BatchQuery query = kz::parse_batch_line(line, 7);
    return query.id + "|" + query.query;
  };
  CHECK(read("csto troops") == "7|csto troops");
  CHECK(read("q1\tcsto troops") == "q1|csto troops");
  CHECK(read("q1\tcsto\ttroops\r") == "q1|csto\ttroops");
  CHECK(read("\tcsto") == "7|csto");
}
