// SPDX-License-Identifier: GPL-2.0-or-later
// docs/output_format.md against the JSON that the programs print.
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "support/catch.h"
#include "support/run_command.h"
#include "support/temp_dir.h"

using kz::test::checkout_path;
using kz::test::run_command;
using kz::test::TempDir;
using nlohmann::json;

namespace {

using Members = std::set<std::string>;

std::string read_text(const std::string& path) {
  std::ifstream file(path);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The names in backquotes in the first cell of a table's row; of `a.b` with `of` "a" it is b, with `of` "" there is
// none.
void add_members(const std::string& row, const std::string& of, Members& members) {
  const std::string cell = row.substr(0, row.find('|', 1));
  for (std::size_t open = cell.find('`'); open != std::string::npos;) {
    const std::size_t close = cell.find('`', open + 1);
    const std::string name = cell.substr(open + 1, close - open - 1);
    const std::size_t dot = name.find('.');
    if (of.empty() && dot == std::string::npos) members.insert(name);
    if (!of.empty() && name.compare(0, dot, of) == 0 && dot != std::string::npos) members.insert(name.substr(dot + 1));
    open = cell.find('`', close + 1);
  }
}

// What the first table below `heading` lists.
Members documented(const std::string& heading, const std::string& of = {}) {
  std::istringstream text(read_text(checkout_path("docs/output_format.md")));
  Members members;
  std::string line;
  while (std::getline(text, line) && line != heading) continue;
  bool is_in_table = false;
  while (std::getline(text, line)) {
    const bool is_row = !line.empty() && line[0] == '|';
    if (is_in_table && !is_row) break;
    is_in_table = is_row;
    if (is_row) add_members(line, of, members);
  }
  return members;
}

void add_keys(const json& object, Members& members) {
  for (const auto& item : object.items()) members.insert(item.key());
}

json search(std::vector<std::string> arguments) {
  static const TempDir dir;
  static const auto indexed =
      run_command({kz::test::kzindex_program(), "rebuild", checkout_path("corpus/reports"), "--db", dir.path("index")});
  INFO(indexed.err);
  REQUIRE(indexed.status == 0);
  arguments.insert(arguments.begin(), {kz::test::kzsearch_program(), "--db", dir.path("index"), "-f", "json"});
  const auto result = run_command(arguments);
  INFO(result.err);
  REQUIRE(result.status == 0);
  return json::parse(result.out);
}

}  // namespace

TEST_CASE("the members of a result in JSON are those that the documentation lists", "[corpus][docs]") {
  Members printed;
  Members query = {"id"};  // with --batch
  for (const char* option : {"--count", "--timeline=day", "--story", "--pairs", "--analyze"}) {
    const json result = search({"Kazakhstan", "-n", "0", option});
    add_keys(result, printed);
    add_keys(result.at("query"), query);
  }
  printed.erase("query");
  CHECK(printed == documented("## kzsearch -f json"));
  CHECK(query == documented("## kzsearch -f json", "query"));
}

TEST_CASE("the members of a hit in JSON are those that the documentation lists", "[corpus][docs]") {
  const json result = search({"Kazakhstan", "-n", "0", "--explain"});
  Members printed = {"query_id"};  // with --batch
  for (const json& hit : result.at("hits")) add_keys(hit, printed);
  CHECK(printed == documented("A hit:"));
}

TEST_CASE("the members of a listed actor and of an explained one are those that the documentation lists",
          "[corpus][docs]") {
  Members listed;
  for (const char* option : {"--list-actors", "--list-places"}) {
    for (const json& entity : search({option})) add_keys(entity, listed);
  }
  const auto entity = documented("## kzsearch --list-actors, --list-places");
  CHECK(listed == entity);

  Members explained;
  const json explanation = search({"--explain-entity", "Tokayev"});
  add_keys(explanation, explained);
  Members all = documented("## kzsearch --explain-entity");
  all.insert(entity.begin(), entity.end());
  CHECK(explained == all);
  for (const std::string part : {"forms", "evidence"}) {
    CAPTURE(part);
    Members members;
    for (const json& each : explanation.at(part)) add_keys(each, members);
    CHECK(members == documented("## kzsearch --explain-entity", part));
  }
}

TEST_CASE("the members of an analysed article are those that the documentation lists", "[corpus][docs]") {
  const auto result = run_command({kz::test::kzindex_program(), "analyze", "--quiet", checkout_path("corpus/reports")});
  REQUIRE(result.status == 0);
  Members printed;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) add_keys(json::parse(line), printed);
  CHECK(printed == documented("## kzindex analyze"));
}
