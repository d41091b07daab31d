// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/run_command.h"
#include "support/work_folder.h"

using kz::test::CommandResult;
using kz::test::kzsearch_program;
using kz::test::run_command;
using kz::test::split_error;
using kz::test::WorkFolder;

namespace {

constexpr const char* kArticles =
    R"({"id":"a1","title":"One","text":"Police chief Bolat Ospanow spoke in the town. Ospanow said nothing new."})"
    "\n"
    R"({"id":"a2","title":"Two","text":"The police chief, Bolat Ospanov, told reporters that Bolat Ospanov would stay."})"
    "\n"
    R"({"id":"a3","title":"Three","text":"Mayor Nina Berg met Bolat Ospanov on the square. Nina Berg smiled."})"
    "\n";

/// A folder with an index of the articles.
class Built : public WorkFolder {
 public:
  Built() {
    dir().write_file("articles.jsonl", kArticles);
    const auto result = kzindex({"rebuild", "articles.jsonl"});
    REQUIRE(result.status == 0);
  }
};

CommandResult kzsearch(const WorkFolder& work, std::vector<std::string> arguments) {
  std::vector<std::string> command = {kzsearch_program(), "--db", "index"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run_command(command, {.cwd = work.dir().path()});
}

std::string found(const WorkFolder& work, const std::string& actor) {
  auto out = kzsearch(work, {"--actor", actor, "-f", "text0"}).out;
  for (auto& c : out) {
    if (c == '\0') c = ' ';
  }
  return out;
}

}  // namespace

TEST_CASE("an actor is found in any spelling and script", "[cli][identity]") {
  const Built work;
  for (const auto* name : {"Bolat Ospanov", "Bolat Ospanow", "Ospanoff", "Болат Оспанов", "Ospanov Bolat"}) {
    CAPTURE(name);
    CHECK(found(work, name) == "a1 a2 a3 ");
  }
  CHECK(found(work, "Nina Berg") == "a3 ");
  CHECK(found(work, "Ospanova").empty());
  const auto exact = kzsearch(work, {"--actor", "Bolat Ospanow", "--exact-name", "-f", "text0"});
  CHECK(exact.out == std::string("a1\0", 3));
}

TEST_CASE("a spelling that no article has widens a plain query", "[cli][identity]") {
  const Built work;
  const auto widened = kzsearch(work, {"Ospanoff", "--json"});
  CHECK(widened.status == 0);
  CHECK(widened.out.find("'Ospanoff' also finds Bolat Ospanov (person:bolat-ospanov), 3 articles") !=
        std::string::npos);
  CHECK(kzsearch(work, {"Ospanoff", "--expand", "none"}).status == 1);
  CHECK(kzsearch(work, {"\"Ospanoff\""}).status == 1);  // no actor is called so as a whole
  CHECK(kzsearch(work, {"\"Bolat Ospanow\"", "-f", "text0"}).out.size() == 9);
}

TEST_CASE("the user overrules which names are one, at once and for good", "[cli][identity]") {
  const Built work;
  CHECK(work.kzindex({"aliases", "list"}).out.empty());
  CHECK(work.kzindex({"aliases", "differ", "Bolat Ospanow", "Bolat Ospanov"}).status == 0);
  CHECK(work.kzindex({"aliases", "list"}).out == "differ\tBolat Ospanow\tBolat Ospanov\n");
  CHECK(found(work, "Bolat Ospanow") == "a1 ");
  CHECK(work.kzindex({"aliases", "same", "Nina Berg", "Bolat Ospanov"}).status == 0);
  CHECK(found(work, "Nina Berg") == "a2 a3 ");
  CHECK(work.kzindex({"rebuild", "articles.jsonl"}).status == 0);
  CHECK(found(work, "Nina Berg") == "a2 a3 ");
  CHECK(work.kzindex({"aliases", "forget", "Nina Berg", "Bolat Ospanov"}).status == 0);
  CHECK(work.kzindex({"aliases", "same", "Bolat Ospanow", "Bolat Ospanov"}).status == 0);  // changed my mind
  CHECK(found(work, "Bolat Ospanow") == "a1 a2 a3 ");
  CHECK(work.kzindex({"check"}).status == 0);
}

TEST_CASE("a surname alone means the name that is spelled so, also where both are one actor", "[cli][identity]") {
  const Built work;
  CHECK(work.kzindex({"aliases", "differ", "Ospanow", "Ospanov"}).status == 0);
  CHECK(found(work, "Ospanow") == "a1 ");
  CHECK(found(work, "Ospanov") == "a2 a3 ");
}

TEST_CASE("a file of rules is applied by update and rebuild and kept", "[cli][identity]") {
  const Built work;
  work.dir().write_file("rules.tsv", "# not the same man\ndiffer\tBolat Ospanow\tBolat Ospanov\n");
  CHECK(work.kzindex({"update", "articles.jsonl", "--aliases", "rules.tsv"}).status == 0);
  CHECK(found(work, "Bolat Ospanow") == "a1 ");
  CHECK(work.kzindex({"aliases", "list"}).out == "differ\tBolat Ospanow\tBolat Ospanov\t# rules.tsv:2\n");
  CHECK(work.kzindex({"rebuild", "articles.jsonl"}).status == 0);
  CHECK(found(work, "Bolat Ospanow") == "a1 ");
  work.dir().write_file("rules.tsv", "");
  CHECK(work.kzindex({"rebuild", "articles.jsonl", "--aliases", "rules.tsv"}).status == 0);
  CHECK(found(work, "Bolat Ospanow") == "a1 a2 a3 ");
}

TEST_CASE("a rule may name a body by the acronym that its articles explain", "[cli][identity]") {
  const Built work;
  work.dir().write_file("articles.jsonl",
                        "{\"id\":\"b1\",\"title\":\"One\",\"text\":\"The Arden National Party (ANP) met.\"}\n"
                        "{\"id\":\"b2\",\"title\":\"Two\",\"text\":\"They asked the Arden Kelp Council there.\"}\n");
  work.dir().write_file("rules.tsv", "same\tANP\tArden Kelp Council\n");
  const auto rebuilt = work.kzindex({"rebuild", "articles.jsonl", "--aliases", "rules.tsv"});
  CHECK(rebuilt.status == 0);
  CHECK(rebuilt.err.empty());
  CHECK(found(work, "Arden Kelp Council") == "b1 b2 ");
  CHECK(found(work, "Arden National Party (ANP)") == "b1 b2 ");  // as --explain-entity shows it
}

TEST_CASE("a rule of a file on someone whom no article names is told, and the others hold", "[cli][identity]") {
  const Built work;
  work.dir().write_file(
      "rules.tsv",
      "differ\tBolat Ospanow\tBolat Ospanov\nsame\tZorro Zap\tNina Berg\nsame\tBolat Ospanoff\tNina Berg\n");
  for (const char* verb : {"update", "rebuild"}) {
    const auto result = work.kzindex({verb, "articles.jsonl", "--aliases", "rules.tsv"});
    CHECK(result.status == 0);
    CHECK(result.err ==
          "kzindex: warning: 'rules.tsv:2': no article names 'Zorro Zap'\n"
          "kzindex: warning: 'rules.tsv:3': no article names 'Bolat Ospanoff'; did you mean 'bolat ospanov'?\n");
    CHECK(found(work, "Bolat Ospanow") == "a1 ");
  }
}

TEST_CASE("rules that cannot be followed change nothing", "[cli][identity]") {
  const Built work;
  work.dir().write_file("rules.tsv", "same\tBolat Ospanow\tNina Berg\nsame\tNina Berg\n");
  const auto broken = work.kzindex({"update", "articles.jsonl", "--aliases", "rules.tsv"});
  CHECK(broken.status == 2);
  CHECK(split_error(broken.err).message == "kzindex: rules.tsv:2: 2 columns where there should be 3");
  const auto rebuilt = work.kzindex({"rebuild", "articles.jsonl", "--aliases", "rules.tsv"});
  CHECK(rebuilt.status == 2);
  const auto missing = work.kzindex({"update", "articles.jsonl", "--aliases", "none.tsv"});
  CHECK(missing.status == 5);
  CHECK(missing.err == "kzindex: cannot read 'none.tsv': no such file or directory\n");
  work.dir().write_file("rules.tsv", "same\tBolat Ospanow\tNina Berg\ndiffer\tNina Berg\tBolat Ospanow\n");
  const auto contradiction = work.kzindex({"update", "articles.jsonl", "--aliases", "rules.tsv"});
  CHECK(contradiction.status == 2);
  CHECK(split_error(contradiction.err).message ==
        "kzindex: differ 'Nina Berg' 'Bolat Ospanow' (rules.tsv:2) contradicts same 'Bolat Ospanow' 'Nina Berg' "
        "(rules.tsv:1)");
  const auto unknown = work.kzindex({"aliases", "same", "Nobody Known", "Nina Berg"});
  CHECK(unknown.status == 2);
  CHECK(split_error(unknown.err).message == "kzindex: no actor or place 'Nobody Known' in this index");
  CHECK(work.kzindex({"aliases", "list"}).out.empty());
  CHECK(found(work, "Nina Berg") == "a3 ");
}

TEST_CASE("places that the user says are one are found, counted and listed as one", "[cli][identity]") {
  const WorkFolder work;
  work.dir().write_file("a.txt", "Rain fell in Almaty, Kazakhstan, on Monday and the streets were wet.");
  work.dir().write_file("b.txt", "Rain fell in Astana, Kazakhstan, on Monday. Almaty and the rest were dry.");
  work.dir().write_file("c.txt", "Rain fell in Astana, Kazakhstan, on Monday and nobody minded at all.");
  REQUIRE(work.kzindex({"rebuild", "."}).status == 0);
  const auto count = [&](const char* place) {
    return kzsearch(work, {"--place", place, "--collapse", "none", "-n", "0", "--count"}).out;
  };
  CHECK(count("Almaty") == "2\n");
  CHECK(work.kzindex({"aliases", "same", "Almaty", "Astana"}).status == 0);
  for (const auto* name : {"Almaty", "Astana", "Alma-Ata", "gn:1526384", "gn:1526273"}) CHECK(count(name) == "3\n");
  CHECK(count("Kazakhstan") == "3\n");
  CHECK(kzsearch(work, {"--list-places"}).out == "      3  Almaty  (gn:1526384)\n      3  Kazakhstan  (iso:KZ)\n");
  CHECK(kzsearch(work, {"--place", "Almaty", "--same-sentence", "nobody", "-n", "0", "--count"}).out == "1\n");
  REQUIRE(work.kzindex({"rebuild", "."}).status == 0);
  CHECK(count("Almaty") == "3\n");
  CHECK(work.kzindex({"aliases", "list"}).out.find("gn:1526384\tgn:1526273") != std::string::npos);
  CHECK(work.kzindex({"aliases", "forget", "gn:1526384", "gn:1526273"}).status == 0);
  CHECK(count("Almaty") == "2\n");
  work.dir().write_file("d.txt", "Mayor Nina Berg spoke in Almaty about the rain of the last week.");
  REQUIRE(work.kzindex({"update", "."}).status == 0);
  const auto mixed = work.kzindex({"aliases", "same", "Almaty", "Nina Berg"});
  CHECK(mixed.status == 2);
  CHECK(split_error(mixed.err).message == "kzindex: of same 'gn:1526384' 'Nina Berg' one is a place and one an actor");
}

TEST_CASE("aliases wants a word that says what to do, and two names", "[cli][identity]") {
  const WorkFolder work;
  CHECK(split_error(work.kzindex({"aliases"}).err).message == "kzindex: 'aliases' needs a word that says what to do");
  CHECK(split_error(work.kzindex({"aliases", "join", "a", "b"}).err).message ==
        "kzindex: unknown word 'join' after 'aliases'");
  CHECK(split_error(work.kzindex({"aliases", "same", "a"}).err).message == "kzindex: 'aliases same' needs two names");
  CHECK(work.kzindex({"aliases", "list"}).status == 3);
}

TEST_CASE("a word finds an actor's other names, but not one that most articles with the word do not name",
          "[cli][identity]") {
  const WorkFolder work;
  work.dir().write_file("airline.txt", "They fly with the airline Zorvan.");
  work.dir().write_file("minister.txt", "Minister Nina Berg met Mayor Bolat Ospanov.");
  const auto search = [&](const char* query) { return kzsearch(work, {query, "--analyze"}).out; };
  REQUIRE(work.kzindex({"rebuild", "."}).status == 0);
  CHECK(search("Zorvan").find("XAozorvan") != std::string::npos);
  CHECK(search("Zorvan").find("also finds") == std::string::npos);  // "Zorvan" again: it tells nothing
  for (int i = 0; i < 3; ++i) {
    work.dir().write_file(fmt::format("river-{}.txt", i), fmt::format("Water fell into Zorvan, says report {}.", i));
  }
  REQUIRE(work.kzindex({"rebuild", "."}).status == 0);
  CHECK(search("Zorvan").find("XAozorvan") == std::string::npos);
  CHECK(search("Ospanoff").find("'Ospanoff' also finds") != std::string::npos);
}

TEST_CASE("an actor is explained with its forms, examples and evidence", "[cli][identity]") {
  const Built work;
  const auto text = kzsearch(work, {"--explain-entity", "Ospanoff"});
  CHECK(text.status == 0);
  CHECK(
      text.out.starts_with("Bolat Ospanov (person:bolat-ospanov), 3 articles\n\nForms:\n"
                           "  bolat ospanov  2 articles, such as a2, a3\n"));
  CHECK(text.out.find("  bolat ospanow  1 article, such as a1\n") != std::string::npos);
  CHECK(text.out.find("bolat ospanov = bolat ospanow: sound the same (distance 0.0") != std::string::npos);
  const auto as_json = kzsearch(work, {"--explain-entity", "person:nina-berg", "--json"});
  CHECK(as_json.out ==
        R"({"id":"person:nina-berg","name":"Nina Berg","kind":"person","country":null,"articles":1,"forms":[)"
        R"({"key":"nina berg","articles":1,"spellings":["Nina Berg"],"examples":["a3"]}],"evidence":[],"others":[]})"
        "\n");
  const auto nobody = kzsearch(work, {"--explain-entity", "Nobody Known"});
  CHECK(nobody.status == 1);
  CHECK(nobody.out == "");
  CHECK(nobody.err == "kzsearch: note: no actor 'Nobody Known' in this index\n");
  CHECK(kzsearch(work, {"--explain-entity", "Nobody Known", "--json"}).out == "null\n");
}

TEST_CASE("two spellings in one role and one place are one actor, in one of these alone they are not",
          "[cli][identity]") {
  struct Case {
    const char* first;
    const char* second;
    bool is_one;
  };
  const auto [first, second, is_one] = GENERATE(values<Case>({
      {"Foreign Minister Orvik Halemoglu spoke in Ankara and Izmir.",
       "In Izmir and Ankara Foreign Minister Orvik Halemolu fell silent.", true},
      {"Foreign Minister Orvik Halemoglu spoke in Ankara and Izmir.",
       "In Oslo and Bergen Foreign Minister Orvik Halemolu fell silent.", false},
      {"Foreign Minister Orvik Halemoglu spoke in Ankara and Izmir.",
       "In Izmir and Ankara goalkeeper Orvik Halemolu fell silent.", false},
      {"Former Senator Orvik Halemoglu spoke in Ankara and Izmir.",
       "In Izmir and Ankara former goalkeeper Orvik Halemolu fell silent.", false},
  }));
  const WorkFolder work;
  work.dir().write_file("first.txt", first);
  work.dir().write_file("second.txt", second);
  for (int i = 0; i < 30; ++i) {
    work.dir().write_file(fmt::format("other-{}.txt", i), fmt::format("Grain grew in Canada, says report {}.", i));
  }
  REQUIRE(work.kzindex({"rebuild", "."}).status == 0);
  CAPTURE(first, second);
  CHECK(kzsearch(work, {"--list-actors"}).out == (is_one ? "      2  Orvik Halemoglu  (person:orvik-halemoglu)\n"
                                                         : "      1  Orvik Halemoglu  (person:orvik-halemoglu)\n"
                                                           "      1  Orvik Halemolu  (person:orvik-halemolu)\n"));
  const auto articles = found(work, "Orvik Halemolu");
  CHECK(std::count(articles.begin(), articles.end(), ' ') == (is_one ? 2 : 1));
}

TEST_CASE("a rare companion makes two spellings one, unless one of them is in so many articles that chance may",
          "[cli][identity]") {
  const int others = GENERATE(0, 8);
  const WorkFolder work;
  work.dir().write_file("first.txt", "Peter Halemoglu spoke to Nina Berg.");
  work.dir().write_file("second.txt", "Then Peter Halemolu spoke to Nina Berg.");
  for (int i = 0; i < others; ++i) {
    work.dir().write_file(fmt::format("again-{}.txt", i), fmt::format("Peter Halemoglu wrote letter {}.", i));
  }
  for (int i = 0; i < 58; ++i) {
    work.dir().write_file(fmt::format("other-{}.txt", i), fmt::format("Grain grew in Canada, says report {}.", i));
  }
  REQUIRE(work.kzindex({"rebuild", "."}).status == 0);
  const auto listed = kzsearch(work, {"--list-actors"}).out;
  CAPTURE(others, listed);
  CHECK((listed.find("Halemolu") == std::string::npos) == (others == 0));
}

TEST_CASE("actors and places are listed with their articles", "[cli][identity]") {
  const Built work;
  CHECK(kzsearch(work, {"--list-actors"}).out ==
        "      3  Bolat Ospanov  (person:bolat-ospanov)\n"
        "      1  Nina Berg  (person:nina-berg)\n");
  CHECK(kzsearch(work, {"--list-actors", "ber", "-f", "tsv"}).out ==
        "articles\tkind\tid\tname\tcountry\n1\tperson\tperson:nina-berg\tNina Berg\t\n");
  CHECK(kzsearch(work, {"--list-actors", "ber", "-f", "csv"}).out ==
        "articles,kind,id,name,country\n1,person,person:nina-berg,Nina Berg,\n");
  CHECK(kzsearch(work, {"--list-actors", "-n", "1", "-f", "ndjson"}).out ==
        R"({"id":"person:bolat-ospanov","name":"Bolat Ospanov","kind":"person","country":null,"articles":3})"
        "\n");
  CHECK(kzsearch(work, {"--list-places", "xyz", "--json"}).out == "[]\n");
  CHECK(kzsearch(work, {"--list-places", "xyz"}).status == 1);
  const auto none = kzsearch(work, {"--list-actors", "zzz"});
  CHECK(none.status == 1);
  CHECK(none.err == "kzsearch: note: no actor with a name that starts with 'zzz' in this index\n");
  const auto mixed = kzsearch(work, {"--list-actors", "--place", "Almaty"});
  CHECK(mixed.status == 2);
  CHECK(split_error(mixed.err).message == "kzsearch: --list-actors does not go with a search");
  CHECK(kzsearch(work, {"--list-actors", "-f", "trec"}).status == 2);
  CHECK(kzsearch(work, {"--list-actors", "--list-places"}).status == 2);
}
