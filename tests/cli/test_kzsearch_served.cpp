// SPDX-License-Identifier: GPL-2.0-or-later
// kzsearch --db tcp://HOST:PORT: answers as the folder that is served there does.
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/index_server.h"
#include "support/query_table.h"
#include "support/run_command.h"
#include "support/temp_dir.h"

namespace kz::test {
namespace {

using Words = std::vector<std::string>;
using Json = nlohmann::json;

/// corpus/reports, in a folder and through a server.
class Reports {
 public:
  Reports() {
    const auto built =
        run_command({kzindex_program(), "rebuild", checkout_path("corpus/reports"), "--db", dir_.path("index")});
    if (built.status != 0) throw std::runtime_error("cannot build the index: " + built.err);
    server_.emplace(dir_.path("index"));
  }

  [[nodiscard]] CommandResult ask(bool is_served, const Words& arguments, const std::string& typed = {}) const {
    Words command = {kzsearch_program(), "--db", is_served ? server_->address() : dir_.path("index")};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_command(command, {.stdin_text = typed});
  }

 private:
  TempDir dir_;
  std::optional<IndexServer> server_;
};

const Reports& served_reports() {
  static const Reports reports;
  return reports;
}

bool is_total(const Json& value) {
  return value.is_object() && value.contains("relation") && value.contains("value");
}

/// A server's total is exact where a folder's may be a lower bound.
bool are_totals_alike(const Json& local, const Json& served) {
  if (local["relation"] == "eq" || served["relation"] == "ge") return local == served;
  return served["value"] >= local["value"];
}

/// Where the first difference stands; empty where there is none. Scores may differ in their last digit.
std::string difference(const Json& local, const Json& served, const std::string& at = "") {
  constexpr double kLastDigit = 2e-6;
  if (local.is_number_float() || served.is_number_float()) {
    const bool are_alike =
        local.is_number() && served.is_number() && std::abs(local.get<double>() - served.get<double>()) < kLastDigit;
    return are_alike ? "" : at + ": " + local.dump() + " != " + served.dump();
  }
  if (is_total(local) && is_total(served)) {
    return are_totals_alike(local, served) ? "" : at + ": " + local.dump() + " != " + served.dump();
  }
  if (local.type() != served.type() || local.size() != served.size() || local.is_primitive()) {
    return local == served ? "" : at + ": " + local.dump() + " != " + served.dump();
  }
  if (local.is_array()) {
    for (std::size_t i = 0; i < local.size(); ++i) {
      if (auto found = difference(local[i], served[i], at + '/' + std::to_string(i)); !found.empty()) return found;
    }
    return "";
  }
  for (const auto& [key, value] : local.items()) {
    std::string member = at + '/';
    member += key;
    if (!served.contains(key)) return member + " is missing";
    if (auto found = difference(value, served[key], member); !found.empty()) return found;
  }
  return "";
}

void check_same(const Words& arguments, const std::string& typed = {}) {
  CAPTURE(arguments);
  const auto local = served_reports().ask(false, arguments, typed);
  const auto served = served_reports().ask(true, arguments, typed);
  CHECK(served.status == local.status);
  CHECK(served.err == local.err);
  const auto local_json = Json::parse(local.out, nullptr, false);
  if (local_json.is_discarded()) {
    CHECK(served.out == local.out);
  } else {
    CHECK(difference(local_json, Json::parse(served.out, nullptr, false)) == "");
  }
}

Words with(Words options, const Words& more) {
  options.insert(options.end(), more.begin(), more.end());
  return options;
}

}  // namespace

TEST_CASE("a served index finds what queries.tsv finds in its folder", "[corpus][remote]") {
  for (const auto& asked : read_query_table(checkout_path("tests/data/queries.tsv"))) {
    check_same(with({"--json"}, asked.arguments));
  }
}

TEST_CASE("every kind of query is answered through a server as in the folder", "[corpus][remote]") {
  const auto query = GENERATE(values<Words>({
      {"gas"},
      {"troops", "Tokayev"},
      {"+gas", "Almaty", "troops"},
      {"gas", "-Almaty"},
      {"*"},
      {"the", "of"},
      {"\"liquefied petroleum gas\""},
      {"\"liquefied gas\"~5"},
      {"\"liquefied petroleum gas\" OR statue"},
      {"statue NOT \"petroleum gas\""},
      {"Almaty NOT (gas NOT \"liquefied petroleum\")"},
      {"\"petroleum gas\"", "Almaty"},
      {"\"Karim Massimov\""},
      {"\"word of the\"", "forecasters"},
      {"gas NEAR/5 price"},
      {"price ADJ/9 gas"},
      {"CSTO SENTENCE troops"},
      {"(troops OR soldiers) NEAR/8 (CSTO OR Tokayev)"},
      {"presid*"},
      {"\"liquefied petrol*\""},
      {"Tokaev~2", "resigns"},
      {"Kasakhstan", "protsts"},
      {"zzxqy"},
      {"title:gas"},
      {"title:\"security chief\""},
      {"title:presid*"},
      {"Älichan", "gas"},
      {"Nur-Sultan", "gas"},
      {"KassymJomart", "Tokayev", "troops"},
      {"place:Almaty", "event:2022-01-05", "gas"},
      {"--expand", "more", "gas"},
      {"--expand", "more", "\"petroleum gas\" Almaty"},
      {"--expand", "none", "CSTO", "troops"},
      {"--match", "any", "gas", "Almaty", "president"},
      {"--match", "all", "gas", "Almaty", "president"},
      {"--place", "Almaty", "--not-place", "Egypt"},
      {"--actor", "Tokayev", "--exact-name"},
      {"--place", "Nur Sultan", "--exact-name"},
      {"--not-place", "Nur Sultan", "--exact-name", "gas"},
      {"--place", "Nowhereland"},
      {"--source", "Stepe Courier"},
      {"--published", "last week"},
      {"--published", "unknown"},
      {"--event", "2022-01-05..2022-01-07"},
      {"--date", "unknown"},
      {"--same-sentence", "Tokayev", "CSTO"},
      {"--same-sentence", "--event", "2022-01", "Tokayev"},
      {"--similar", "delta-grain-razoni"},
      {"--since-rev", "1", "gas"},
      {"--since-rev", "0", "gas"},
      {"gas)("},
      {"actr:csto"},
      {"--published", "2022-13", "x"},
  }));
  const Words counts = {"--facet",
                        "actor,person,org,place,source,lang,day,place:city,place:region,place:country,place:area",
                        "--timeline", "week"};
  check_same(with({"--json"}, query));
  check_same(with(with({"--json", "-n", "0", "--explain"}, counts), query));
  check_same(with({"--json", "-n", "3", "--offset", "2", "--sort", "-date"}, query));
  check_same(with({"--json", "--sort", "event", "-n", "0", "--collapse", "none"}, query));
  check_same(with({"-n", "0", "--count"}, query));
}

TEST_CASE("stories, pairs, lists and articles come through a server as from the folder", "[corpus][remote]") {
  const auto arguments = GENERATE(values<Words>({
      {"--story", "--event", "2022-01", "Tokayev"},
      {"--story", "--json", "Almaty"},
      {"--pairs", "Tokayev"},
      {"--pairs", "--json", "-n", "0"},
      {"--pairs", "--same-sentence", "--actor", "Tokayev", "troops"},
      {"--sort", "date", "gas"},
      {"--sort", "-event", "-f", "csv", "gas"},
      {"-f", "trec", "--count", "gas"},
      {"-l", "gas"},
      {"--list-actors"},
      {"--list-actors", "tok", "--json"},
      {"--list-places", "-n", "5"},
      {"--explain-entity", "Tokajew", "--json"},
      {"--explain-entity", "org:csto"},
      {"--show", "delta-grain-razoni", "--json"},
      {"--show", "delta-grain-razoni", "--explain"},
      {"--show", "no such article"},
      {"--similar", "no such article"},
  }));
  check_same(arguments);
}

TEST_CASE("a batch goes through one connection, and a bad query of it is skipped", "[corpus][remote]") {
  check_same({"--batch", "-", "-f", "trec", "--count"},
             "1\tgas\n2\t\"petroleum gas\" troops\nbad\tactr:x\n4\tTokaev~1\n");
}

TEST_CASE("an index that nobody serves is missing, and the error says how it is served", "[kzsearch][remote]") {
  struct Case {
    std::string address;
    std::string cause;
  };
  const auto nobody = "tcp://127.0.0.1:" + std::to_string(free_port());
  const std::vector<Case> cases = {
      {nobody, "Connection refused"}, {"tcp://nowhere.invalid:7800", ""},  // as the machine's resolver puts it
  };
  for (const auto& c : cases) {
    const auto result = run_command({kzsearch_program(), "--db", c.address, "gas"});
    CHECK(result.status == 3);
    CHECK(result.out == "");
    const auto error = split_error(result.err);
    CHECK(error.message.find("kzsearch: no answer from the index at '" + c.address + "': " + c.cause) == 0);
    const auto port = c.address.substr(c.address.rfind(':') + 1);
    CHECK(error.hint == "serve its folder on that machine with 'xapian-tcpsrv --port " + port + " DIR'");
  }
}

TEST_CASE("an address that cannot be one is a usage error", "[kzsearch][remote]") {
  for (const char* address : {"tcp://", "tcp://localhost", "tcp://localhost:0", "tcp://localhost:99999", "tcp://:7"}) {
    CAPTURE(address);
    const auto result = run_command({kzsearch_program(), "--db", address, "gas"});
    CHECK(result.status == 2);
    CHECK(result.err.find("kzsearch: '" + std::string(address) + "': ") == 0);
    CHECK(split_error(result.err).hint == "an index of another machine is named tcp://HOST:PORT");
  }
}

TEST_CASE("kzindex writes no index of another machine", "[kzindex][remote]") {
  const auto result = run_command({kzindex_program(), "info", "--db", "tcp://localhost:7800"});
  CHECK(result.status == 2);
  CHECK(split_error(result.err).message ==
        "kzindex: 'tcp://localhost:7800': indexes are written on the machine that holds them");
  CHECK(split_error(result.err).hint == "run kzindex there, with the folder of the index");
}

}  // namespace kz::test
