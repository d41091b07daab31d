// SPDX-License-Identifier: GPL-2.0-or-later
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/run_command.h"
#include "support/temp_dir.h"
#include "support/work_folder.h"

using kz::test::CommandResult;
using kz::test::hide_fractions;
using kz::test::json_articles;
using kz::test::kzindex_program;
using kz::test::run_command;
using kz::test::split_error;
using kz::test::TempDir;
using kz::test::WorkFolder;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

// Output with times as "#", then the status, then messages.
std::string outcome(const CommandResult& result) {
  return hide_fractions(result.out) + "[" + std::to_string(result.status) + "] " + result.err;
}

std::string updated(const std::string& counts) {
  return "updated 'index': " + counts + " in # s\n";
}

unsigned mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

// The files of an index with one article.
Words index_files() {
  const WorkFolder work;
  work.build_live_index();
  std::istringstream names(work.entries("index/generation-1"));
  Words files;
  for (std::string name; names >> name;) {
    if (name != "flintlock") files.push_back(name);  // Xapian's lock; made anew where it is missing
  }
  return files;
}

constexpr std::string_view kCalmAlmaty =
    R"({"id":"a1","title":"Calm","text":"It is calm in Almaty, said Kassym-Jomart Tokayev.","date":"2022-01-06",)"
    R"("language":"en"})"
    "\n";

}  // namespace

TEST_CASE("rebuild makes an index, and then another one beside it", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file("src/a.jsonl", json_articles("a", 2));
  work.dir().write_file("src/b.txt", "A text report\n\nThe tugs pull.\n");
  work.dir().write_file("src/picture.jpg", "skipped");
  CHECK(outcome(work.kzindex({"rebuild", "src"})) ==
        "rebuilt 'index': 3 articles added, 0 rejected, 1 file of another kind skipped (.jpg) in # s\n[0] ");
  CHECK(work.entries("index") == "XAPIANDB generation-1 lock");
  CHECK(work.found("gas") == "a1 a2");

  work.dir().write_file("src/a.jsonl", json_articles("b", 1));
  CHECK(outcome(work.kzindex({"rebuild", "src", "-q"})) == "[0] ");
  CHECK(work.entries("index") == "XAPIANDB generation-1 generation-2 lock");
  CHECK(work.found("gas") == "b1");
  CHECK(outcome(work.kzindex({"rebuild", "src", "--quiet", "--threads", "1"})) == "[0] ");
  CHECK(work.entries("index") == "XAPIANDB generation-2 generation-3 lock");
}

TEST_CASE("update adds, replaces and leaves alone, and with --prune drops what is gone", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file("src/a.jsonl", json_articles("a", 2));
  work.dir().write_file("src/b.txt", "A text report\n\nThe tugs pull.\n");
  CHECK(outcome(work.kzindex({"update", "src"})) ==
        updated("3 added, 0 replaced, 0 unchanged, 0 removed, 0 rejected; 3 articles") + "[0] ");
  CHECK(outcome(work.kzindex({"update", "src"})) ==
        updated("0 added, 0 replaced, 3 unchanged, 0 removed, 0 rejected; 3 articles") + "[0] ");

  work.dir().write_file("src/a.jsonl", R"({"id":"a1","text":"No word of it."})"
                                       "\n" +
                                           json_articles("c", 1));
  CHECK(outcome(work.kzindex({"update", "src"})) ==
        updated("1 added, 1 replaced, 1 unchanged, 0 removed, 0 rejected; 4 articles") + "[0] ");
  CHECK(work.found("gas") == "a2 c1");
  CHECK(outcome(work.kzindex({"update", "src/b.txt", "--prune"})) ==
        updated("0 added, 0 replaced, 1 unchanged, 0 removed, 0 rejected; 4 articles") + "[0] ");
  CHECK(outcome(work.kzindex({"update", "src", "--prune"})) ==
        updated("0 added, 0 replaced, 3 unchanged, 1 removed, 0 rejected; 3 articles") + "[0] ");
  CHECK(work.found("gas") == "c1");
  CHECK(outcome(work.kzindex({"check"})) == "'index' is sound\n[0] ");
}

TEST_CASE("remove drops articles by id, and names ids that are not there", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file("a.jsonl", json_articles("a", 3));
  REQUIRE(work.kzindex({"rebuild", "a.jsonl"}).status == 0);
  CHECK(outcome(work.kzindex({"remove", "a1"})) == "removed 1 article from 'index'; 2 left\n[0] ");
  CHECK(outcome(work.kzindex({"remove", "a1", "a2"})) ==
        "removed 1 article from 'index'; 1 left\n[1] kzindex: rejected 'a1': no article with this id\n");
  CHECK(work.found("gas") == "a3");
  CHECK(outcome(work.kzindex({"check"})) == "'index' is sound\n[0] ");
}

TEST_CASE("compact rewrites the index and changes no answer", "[kzindex]") {
  const WorkFolder work;
  work.build_live_index();
  REQUIRE(work.kzindex({"update", "-"}, {.stdin_text = json_articles("b", 2)}).status == 0);
  CHECK(outcome(work.kzindex({"compact"})) == "compacted 'index'\n[0] ");
  CHECK(work.found("gas") == "a1 b1 b2");
  CHECK(outcome(work.kzindex({"check"})) == "'index' is sound\n[0] ");
  CHECK(outcome(work.kzindex({"update", "-"}, {.stdin_text = json_articles("b", 3)})) ==
        updated("1 added, 0 replaced, 2 unchanged, 0 removed, 0 rejected; 4 articles") + "[0] ");
}

TEST_CASE("info says what the index holds, as text and as JSON", "[kzindex]") {
  const WorkFolder work;
  const std::string lines = std::string(kCalmAlmaty) + R"({"id":"a2","text":"Short."})"
                                                       "\n";
  REQUIRE(work.kzindex({"rebuild", "-"}, {.stdin_text = lines}).status == 0);
  const auto text = work.kzindex({"info"});
  CHECK(text.status == 0);
  CHECK(text.err == "");
  CHECK_THAT(text.out, Catch::Matchers::Matches("index       index\n"
                                                "generation  generation-1\n"
                                                "schema      [0-9]+\n"
                                                "revision    1\n"
                                                "size        [0-9.]+ kB\n"
                                                "articles    2\n"
                                                "published   2022-01-06 to 2022-01-06\n"
                                                "undated     1\n"
                                                "languages   en 1, und 1\n"
                                                "entities    [0-9]+ places and actors\n"));
  CHECK_THAT(
      work.kzindex({"info", "--json"}).out,
      Catch::Matchers::Matches(R"(\{"path":"index","generation":"generation-1","schema_version":[0-9]+,"revision":1,)"
                               R"("bytes":[0-9]+,"articles":2,"undated":1,"oldest":"2022-01-06",)"
                               R"("newest":"2022-01-06","languages":\{"en":1,"und":1\},)"
                               R"("entities":[0-9]+,"names":2\})"
                               "\n"));
}

TEST_CASE("info of an empty index counts no name", "[kzindex]") {
  const WorkFolder work;
  REQUIRE(work.kzindex({"rebuild", "-"}, {.stdin_text = std::string(kCalmAlmaty)}).status == 0);
  REQUIRE(work.kzindex({"remove", "a1"}).status == 0);
  CHECK_THAT(work.kzindex({"info"}).out,
             Catch::Matchers::Matches("index       index\n(.*\n)*articles    0\nundated     0\nlanguages   none\n"
                                      "entities    0 places and actors\n"));
}

TEST_CASE("an index built of its dumped articles is the same", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file("in/a.txt",
                        "Fire in Almaty\n\nDate: 6 January 2022\n\nPresident Kassym-Jomart Tokayev spoke.\n");
  work.dir().write_file("in/b.jsonl",
                        std::string(kCalmAlmaty) +
                            R"({"id":"b","text":"Short.","source":"Wire","tags":["x"],"mood":{"wet":1}})"
                            "\n"
                            R"({"id":"c","title":"Tonga","text":"“Ash” fell on Friday.","date":"2022-01",)"
                            R"("url":"https://n.example/c","author":"A B","translated_from":"de",)"
                            R"("original":"Asche fiel.","original_language":"de"})"
                            "\n");
  REQUIRE(work.kzindex({"rebuild", "in"}).status == 0);
  const auto known = work.kzindex({"dump"}).out;
  const auto articles = work.kzindex({"dump", "--articles"}).out;
  CHECK(articles.find(R"({"id":"b","title":"Short.","text":"","source":"Wire","tags":["x"],"mood":{"wet":1}})") !=
        std::string::npos);
  REQUIRE(work.kzindex({"rebuild", "-"}, {.stdin_text = articles}).status == 0);
  CHECK(work.kzindex({"dump"}).out == known);
  CHECK(work.kzindex({"dump", "--articles"}).out == articles);
}

TEST_CASE("dump prints every article in the order of ids", "[kzindex]") {
  const WorkFolder work;
  const std::string lines = R"({"id":"b","text":"Short."})"
                            "\n" +
                            std::string(kCalmAlmaty);
  REQUIRE(work.kzindex({"rebuild", "-"}, {.stdin_text = lines}).status == 0);
  CHECK(
      outcome(work.kzindex({"dump"})) ==
      R"({"id":"a1","title":"Calm","published":"2022-01-06","language":"en",)"
      R"("places":[{"id":"gn:1526384","name":"Almaty","country":"KZ","count":1}],)"
      R"("actors":[{"id":"person:kassym-jomart-tokayev","name":"Kassym-Jomart Tokayev","kind":"person","count":1}],)"
      R"("events":[],"copies":[]})"
      "\n"
      R"({"id":"b","title":"Short.","published":null,"language":"und","places":[],"actors":[],"events":[],"copies":[]})"
      "\n[0] ");
}

TEST_CASE("analyze prints what would be indexed, and makes no index", "[kzindex]") {
  const WorkFolder work;
  const std::string text = "Calm in the city\n\nIt is calm in Almaty.\n";
  work.dir().write_file("a.txt", text);
  const auto result = work.kzindex({"analyze", "a.txt"});
  CHECK(result.status == 0);
  CHECK(result.err == "");
  CHECK_THAT(
      result.out,
      Catch::Matchers::Matches(
          R"j(\{"id":"[0-9a-f]{16}","title":"Calm in the city","body":"It is calm in Almaty.","language":"(en|und)",)j"
          R"("published":null,"mentions":\[\{"kind":"place","begin":14,"end":20,"text":"Almaty","id":"gn:1526384",)"
          R"("name":"Almaty","country":"KZ","lat":43\.[0-9]+,"lon":76\.[0-9]+,"use":"name"\}\],"ticker":\[\],"removed":\[\]\})"
          "\n"));
  CHECK_THAT(work.kzindex({"analyze", "--raw", "a.txt"}).out,
             Catch::Matchers::Matches(
                 R"(\{"id":"[0-9a-f]{16}","title":"","body":"Calm in the city\\n\\nIt is calm in Almaty.\\n",.*\})"
                 "\n"));
  CHECK(work.entries("") == "a.txt");
}

TEST_CASE("what analyze prints stands in the body, not in a caption", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file(
      "a.txt",
      "Calm in the city\n\nIt has been calm since 2021.\n\nA guard stands at the gate. The streets are "
      "currently empty. © Jane Doe / dpa\n\nNobody was hurt in 2020.\n");
  const auto article = nlohmann::json::parse(work.kzindex({"analyze", "a.txt"}).out);
  CHECK(article["captions"].get<std::string>().find("currently") != std::string::npos);
  const std::string body = article["body"];
  std::string values;
  for (const auto& mention : article["mentions"]) {
    const std::size_t begin = mention["begin"];
    const std::size_t end = mention["end"];
    CHECK(body.substr(begin, end - begin) == mention["text"]);
    values += mention["value"].get<std::string>() + ' ';
  }
  CHECK(values == "2021 2020 ");
}

TEST_CASE("standard input is read as JSON Lines", "[kzindex]") {
  const WorkFolder work;
  CHECK(outcome(work.kzindex({"rebuild", "-"}, {.stdin_text = json_articles("a", 2) + "\n{\n"})) ==
        "rebuilt 'index': 2 articles added, 1 rejected in # s\n"
        "[1] kzindex: rejected '-:4': not valid JSON: unexpected end of input at byte 2\n");
  CHECK(work.found("gas") == "a1 a2");
}

TEST_CASE("an index is private, and its place has a default", "[kzindex]") {
  const TempDir dir;
  const std::string articles = dir.write_file("a.jsonl", json_articles("a", 1));
  const auto built = run_command({"sh", "-c", "umask 000; exec \"$@\"", "sh", kzindex_program(), "rebuild", articles},
                                 {.env = {{"XDG_DATA_HOME", dir.path("data")}}});
  CHECK(built.status == 0);
  CHECK(mode_of(dir.path("data/kzsearch/index")) == 0700);
  CHECK(mode_of(dir.path("data/kzsearch/index/generation-1")) == 0700);

  const auto named = run_command({kzindex_program(), "rebuild", articles},
                                 {.env = {{"KZSEARCH_DB", dir.path("named")}, {"XDG_DATA_HOME", dir.path("data")}}});
  CHECK(named.status == 0);
  CHECK(fs::exists(dir.path("named/XAPIANDB")));
}

TEST_CASE("a wrong command line is refused before anything is done", "[kzindex]") {
  struct Refusal {
    Words arguments;
    std::string message;
    std::string hint;
  };
  const std::string source_hint = "name a file or a folder of articles, or - for JSON Lines on standard input";
  const std::string option_hint = "lists the options; a word that starts with '-' comes after '--'";
  const std::vector<Refusal> refusals = {
      {{"updat", "src"}, "unknown command 'updat'", "did you mean 'update'? 'kzindex --help' lists all"},
      {{"rebuild"}, "'rebuild' needs a SOURCE", source_hint},
      {{"remove"}, "'remove' needs an ID", "'kzsearch -f json QUERY' and 'kzindex dump' show ids"},
      {{"check", "extra"}, "'check' takes no argument, 'extra' was given", "'kzindex check --help' says more"},
      {{"rebuild", "src", "--prune"}, "unknown option '--prune'", "'kzindex rebuild --help' " + option_hint},
      {{"rebuild", "src", "--shards", "2"}, "unknown option '--shards'", "'kzindex rebuild --help' " + option_hint},
      {{"rebuild", "src", "--thread", "2"},
       "unknown option '--thread'",
       "did you mean '--threads'? 'kzindex rebuild --help' " + option_hint},
      {{"analyze", "--entities", "model", "src"},
       "unknown option '--entities'",
       "'kzindex analyze --help' " + option_hint},
      {{"update", "-", "--prune"},
       "--prune is not possible for '-'",
       "name the files or folders the articles come from"},
      {{"rebuild", "src", "--threads", "x"}, "--threads 'x': not a number", "write a whole number, such as 10"},
      {{"rebuild", "src", "--wait-lock", "x"}, "--wait-lock 'x': not a number of seconds", ""},
  };
  const WorkFolder work;
  work.dir().write_file("src/a.jsonl", json_articles("a", 1));
  for (const Refusal& refusal : refusals) {
    CAPTURE(refusal.arguments);
    const auto result = work.kzindex(refusal.arguments);
    CHECK(result.status == 2);
    CHECK(result.out == "");
    CHECK(split_error(result.err).message == "kzindex: " + refusal.message);
    if (!refusal.hint.empty()) CHECK(split_error(result.err).hint == refusal.hint);
  }
  const auto none = run_command({kzindex_program()});
  CHECK(none.status == 2);
  CHECK(none.err == "kzindex: no command\nhint: 'kzindex --help' lists all\n");
  CHECK(work.entries("") == "src");
}

TEST_CASE("commands that need an index name the one that is missing", "[kzindex]") {
  const WorkFolder work;
  for (const Words& arguments : std::vector<Words>{{"check"}, {"info"}, {"compact"}, {"dump"}, {"remove", "a1"}}) {
    CAPTURE(arguments);
    CHECK(outcome(work.kzindex(arguments)) ==
          "[3] kzindex: no index at 'index'\nhint: create one with 'kzindex rebuild ARTICLES --db index'\n");
  }
  CHECK(work.entries("") == "");
}

TEST_CASE("a damaged index is found by check, and not written to", "[kzindex]") {
  for (const std::string& file : index_files()) {
    CAPTURE(file);
    const WorkFolder work;
    work.build_live_index();
    work.dir().write_file("index/generation-1/" + file, "garbage");
    for (const Words& arguments : std::vector<Words>{{"check"}, {"update", "-"}}) {
      CAPTURE(arguments);
      const auto result = work.kzindex(arguments, {.stdin_text = json_articles("b", 1)});
      CHECK(result.status == 3);
      CHECK(result.out == "");
      CHECK_THAT(split_error(result.err).hint, Catch::Matchers::Matches(".*'kzindex rebuild .* --db index'"));
    }
  }
}

TEST_CASE("check misses no lost file", "[kzindex]") {
  for (const std::string& file : index_files()) {
    CAPTURE(file);
    const WorkFolder work;
    work.build_live_index();
    fs::remove(work.dir().path("index/generation-1/" + file));
    CHECK(work.kzindex({"check"}).status == 3);
  }
}

TEST_CASE("a reader that has gone away ends kzindex quietly", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file("a.jsonl", json_articles("a", 1000));
  REQUIRE(work.kzindex({"rebuild", "a.jsonl"}).status == 0);
  // The reader is gone before the program starts, or after its first line of more than a pipe holds.
  const std::string gone =
      "{ until [ -e closed ]; do sleep 0.01; done; \"$@\"; echo $? > status; } | "
      "{ exec <&-; : > closed; }; rm closed; cat status";
  const std::string after_a_line = "{ \"$@\"; echo $? > status; } | head -n 1 > line; cat status";
  for (const std::string& script : {gone, after_a_line}) {
    for (const Words& arguments : std::vector<Words>{{"dump"}, {"analyze", "a.jsonl"}}) {
      CAPTURE(script, arguments);
      const auto result = work.kzindex(arguments, {}, {"sh", "-c", script, "sh"});
      CHECK(result.out == "0\n");
      CHECK(result.err == "");
    }
  }
}

TEST_CASE("a full disk under the standard output of kzindex is an error", "[kzindex]") {
  const WorkFolder work;
  work.build_live_index();
  work.dir().write_file("a.jsonl", json_articles("a", 1));
  for (const Words& arguments : std::vector<Words>{{"dump"}, {"info"}, {"analyze", "a.jsonl"}}) {
    CAPTURE(arguments);
    const auto result = work.kzindex(arguments, {}, {"sh", "-c", "exec \"$@\" > /dev/full", "sh"});
    CHECK(result.status == 5);
    CHECK(split_error(result.err).message == "kzindex: cannot write to standard output: No space left on device");
  }
}
