// SPDX-License-Identifier: GPL-2.0-or-later
// What a user of the programs sees of copies and of synonyms.
#include <string>
#include <vector>

#include "support/article_builder.h"
#include "support/catch.h"
#include "support/cli_text.h"
#include "support/run_command.h"
#include "support/small_index.h"

namespace kz::test {
namespace {

const std::string kReport =
    "Berlin (dpa) - The ferry line between Aktau and Baku is to run again from 14 May. The harbour office said that "
    "two "
    "ships, the Aral and the Ishim, will carry 180 lorries a week. Last winter's storm had damaged the pier. Repairs "
    "cost 6.4 million dollars, and the contractor from Baku needed five months for them.";

const SmallIndex& ferry_index() {
  static const SmallIndex index(to_json_lines({
      ArticleBuilder("f1").title("Ferries to Baku run again").source("north.example").text(kReport),
      ArticleBuilder("f2").title("Ferries to Baku run again").source("south.example").text(kReport),
      ArticleBuilder("g1").title("Garrison leaves Aktau").source("south.example").text("The soldiers left by train."),
  }));
  return index;
}

}  // namespace

TEST_CASE("kzindex copies prints a group a line", "[kzindex]") {
  const auto result = run_command({kzindex_program(), "copies", "--db", ferry_index().dir().path("index")});
  CHECK(result.status == 0);
  CHECK(result.out ==
        "{\"group\":\"f1\",\"ids\":[\"f1\",\"f2\"],\"sources\":[\"north.example\",\"south.example\"],"
        "\"agencies\":[\"dpa\"]}\n");
}

TEST_CASE("kzsearch shows one of several copies, and all where it is told to", "[kzsearch]") {
  const auto folded = ferry_index().search({"ferry"});
  CHECK(folded.status == 0);
  CHECK(folded.out.find("+1 copy  south.example · 2 outlets, 1 origin (dpa)\n") != std::string::npos);
  CHECK(folded.out.find("\n1 article\n") != std::string::npos);
  CHECK(ferry_index().search({"ferry", "-f", "text0"}).out == std::string("f1\0", 3));
  CHECK(ferry_index().search({"ferry", "-f", "text0", "--collapse", "none"}).out == std::string("f1\0f2\0", 6));
  CHECK(ferry_index().search({"ferry", "-n", "0", "--count"}).out == "1\n");
  CHECK(ferry_index().search({"ferry", "-n", "0", "--count", "--collapse", "none"}).out == "2\n");
  const auto json = ferry_index().search({"ferry", "--json"}).out;
  CHECK(json.find(R"("copies":["f2"],"copy_sources":["south.example"],"agencies":["dpa"])") != std::string::npos);
}

TEST_CASE("kzsearch finds synonyms, names them, and takes more from a file", "[kzsearch]") {
  const auto found = ferry_index().search({"troops"});
  CHECK(found.out.find("Garrison leaves Aktau") != std::string::npos);
  CHECK(found.err == "kzsearch: note: 'troops' also finds soldiers\n");
  CHECK(ferry_index().search({"troops, troops"}).err == found.err);  // once
  CHECK(ferry_index().search({"troops", "--expand", "names"}).status == 1);
  const auto file = ferry_index().dir().write_file("synonyms.txt", "# mine\njigits, soldiers\n");
  CHECK(ferry_index().search({"jigits"}).status == 1);
  CHECK(ferry_index().search({"jigits", "--thesaurus", file}).status == 0);
}

TEST_CASE("a thesaurus that cannot be read is refused", "[kzsearch]") {
  const auto broken = ferry_index().dir().write_file("broken.txt", "jigits, soldiers\nalone\n");
  const auto refused = ferry_index().search({"ferry", "--thesaurus", broken});
  CHECK(refused.status == 2);
  CHECK(refused.out == "");
  CHECK(split_error(refused.err).message == "kzsearch: thesaurus '" + broken + "', line 2: a row needs two words");
  CHECK(split_error(refused.err).hint == "write a row of near-synonyms a line, separated by commas: troops, soldiers");
  CHECK(ferry_index().search({"ferry", "--thesaurus", "/"}).status == 5);
  const auto missing = ferry_index().search({"ferry", "--thesaurus", "/nonexistent/file"});
  CHECK(missing.status == 5);
  CHECK(split_error(missing.err).message == "kzsearch: cannot read '/nonexistent/file': no such file or directory");
}

}  // namespace kz::test
