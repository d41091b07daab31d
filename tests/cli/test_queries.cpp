// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/query_table.h"
#include "support/run_command.h"
#include "support/temp_dir.h"

using kz::test::checkout_path;
using kz::test::Expectation;
using kz::test::QueryCase;
using kz::test::read_query_table;
using kz::test::run_command;
using kz::test::split_shell_words;
using kz::test::TempDir;

namespace {

using Names = std::vector<std::string>;

// The file's name without its suffix; of an article that has an id of its own, that id.
std::string short_name(const nlohmann::json& hit) {
  const std::string path = hit.at("path");
  const std::string file = path.substr(path.rfind('/') + 1);
  const std::size_t dot = file.find('.');
  const bool is_one_of_many = file.compare(dot, 5, ".json") == 0 || file.compare(dot, 4, ".xml") == 0;
  return is_one_of_many ? hit.at("id").get<std::string>() : file.substr(0, dot);
}

Names short_names(const std::string& ndjson) {
  Names names;
  std::istringstream lines(ndjson);
  for (std::string line; std::getline(lines, line);) names.push_back(short_name(nlohmann::json::parse(line)));
  return names;
}

Names sorted(Names names) {
  std::sort(names.begin(), names.end());
  return names;
}

// What is to be compared with the names expected.
Names comparable(const QueryCase& query, Names found) {
  if (query.expectation == Expectation::among) {
    const auto is_unasked = [&](const std::string& name) {
      return std::find(query.reports.begin(), query.reports.end(), name) == query.reports.end();
    };
    found.erase(std::remove_if(found.begin(), found.end(), is_unasked), found.end());
  }
  return query.expectation == Expectation::in_order ? found : sorted(found);
}

}  // namespace

TEST_CASE("shell words keep what is quoted together", "[support]") {
  CHECK(split_shell_words(R"( a  'b c' "d e"f \"g\" '"x y"' "q\"r" '' )") ==
        Names{"a", "b c", "d ef", "\"g\"", "\"x y\"", "q\"r", ""});
  CHECK_THROWS(split_shell_words("a 'b"));
}

TEST_CASE("the searches of queries.tsv find the reports they name", "[corpus]") {
  static const TempDir dir;
  static const auto indexed =
      run_command({kz::test::kzindex_program(), "rebuild", checkout_path("corpus/reports"), "--db", dir.path("index")});
  INFO(indexed.err);
  REQUIRE(indexed.status == 0);

  for (const QueryCase& query : read_query_table(checkout_path("tests/data/queries.tsv"))) {
    DYNAMIC_SECTION("line " << query.line) {
      Names command = {kz::test::kzsearch_program(), "--db", dir.path("index"), "--format", "ndjson"};
      command.insert(command.end(), query.arguments.begin(), query.arguments.end());
      const auto result = run_command(command);
      CAPTURE(query.arguments, query.why, result.err);
      CHECK(result.status == (query.expectation == Expectation::nothing ? 1 : 0));
      const bool is_ordered = query.expectation == Expectation::in_order;
      CHECK(comparable(query, short_names(result.out)) == (is_ordered ? query.reports : sorted(query.reports)));
    }
  }
}
