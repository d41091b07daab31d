// SPDX-License-Identifier: GPL-2.0-or-later

#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/ordinary_user.h"
#include "support/run_command.h"
#include "support/temp_dir.h"
#include "support/work_folder.h"

using kz::test::CommandResult;
using kz::test::find_control_character;
using kz::test::gzip;
using kz::test::json_articles;
using kz::test::kzindex_program;
using kz::test::run_command;
using kz::test::split_error;
using kz::test::WorkFolder;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

struct SourceFile {
  std::string name;
  std::string bytes;
  std::string complaints;  // lines behind "kzindex: "; warnings come before rejections
  std::string found;       // the ids of its articles with "gas"
};

// Both ways to read the files; the folder holds a sound article, a1, as its last file.
void check_files(const std::vector<SourceFile>& files, int status) {
  const WorkFolder work;
  work.build_live_index();
  std::string warnings;
  std::string rejections;
  std::set<std::string> found = {"a1"};
  for (const SourceFile& file : files) {
    work.dir().write_file("src/" + file.name, file.bytes);
    std::istringstream lines(file.complaints);
    for (std::string line; std::getline(lines, line);) {
      (line.rfind("warning", 0) == 0 ? warnings : rejections) += "kzindex: " + line + "\n";
    }
    std::istringstream ids(file.found);
    for (std::string id; ids >> id;) found.insert(id);
  }
  work.dir().write_file("src/zz.jsonl", json_articles("a", 1));
  std::string all_found;
  for (const std::string& id : found) all_found += (all_found.empty() ? "" : " ") + id;
  for (const char* verb : {"update", "rebuild"}) {
    CAPTURE(verb);
    const auto result = work.kzindex({verb, "src", "-q"});
    CHECK(result.out == "");
    CHECK(result.err == warnings + rejections);
    CHECK(result.status == status);
    CHECK(work.found("gas") == all_found);
  }
}

std::string truncated(std::string bytes, std::size_t size) {
  bytes.resize(size);
  return bytes;
}

std::string deep_tags(std::size_t count) {
  std::string html;
  for (std::size_t i = 0; i < count; ++i) html += "<div>";
  return html;
}

std::string cycled_bytes(std::size_t count) {
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) bytes += static_cast<char>(i * 7 % 256);
  return bytes;
}

}  // namespace

TEST_CASE("a bad file in a folder is named with the reason, and the others go in", "[kzindex]") {
  check_files(
      {
          {"array.json", "[{\"id\":\"r1\",\"text\":\"gas\"},\n{\"id\":\"r2\",\"text\":}]",
           "rejected 'src/array.json:2': not valid JSON: unexpected '}' at byte 19", "r1"},
          {"binary.txt", cycled_bytes(5000), "rejected 'src/binary.txt': binary data", ""},
          {"blank.md", " \n\t\n", "rejected 'src/blank.md': empty", ""},
          {"cut.jsonl.gz", truncated(gzip(json_articles("g", 50)), 60),
           "rejected 'src/cut.jsonl.gz': truncated gzip data", ""},
          {"deep.html", deep_tags(100'000), "rejected 'src/deep.html': tags nested deeper than 1000", ""},
          {"empty.txt", "", "rejected 'src/empty.txt': empty", ""},
          {"no.txt.gz", "no gzip", "rejected 'src/no.txt.gz': corrupt gzip data", ""},
          {"nul.txt", std::string("gas\0gas", 7), "rejected 'src/nul.txt': binary data", ""},
          {"object.json", R"({"id":"o","text":"gas")",
           "rejected 'src/object.json:1': not valid JSON: unexpected end of file", ""},
      },
      1);
}

TEST_CASE("a broken line of JSON is named by its number, and those around it go in", "[kzindex]") {
  check_files({{"lines.jsonl",
                R"({"id":"b1","text":"gas one"})"
                "\n"
                "\n"
                R"({"id":"b2","text":)"
                "\n"
                R"({"id":"b3","text":"gas three"})"
                "\r\n"
                "[1,2]\n"
                R"({"source":"x"})"
                "\n"
                R"({"id":"b4","text":"gas four"})",
                "rejected 'src/lines.jsonl:3': not valid JSON: unexpected end of input at byte 19\n"
                "rejected 'src/lines.jsonl:5': not a JSON object\n"
                "rejected 'src/lines.jsonl:6': no title and no text",
                "b1 b3 b4"}},
              1);
}

TEST_CASE("of two articles with one id the first stays, and both are named", "[kzindex]") {
  check_files(
      {
          {"b.jsonl", json_articles("b", 1) + "\n" + json_articles("b", 1),
           "rejected 'src/b.jsonl:3': duplicate id 'b1', first in 'src/b.jsonl:1'", "b1"},
          {"c.json", json_articles("a", 1), "rejected 'src/zz.jsonl:1': duplicate id 'a1', first in 'src/c.json'", ""},
      },
      1);
}

TEST_CASE("what can be repaired is taken in, with a warning", "[kzindex]") {
  check_files(
      {
          {"bytes.jsonl", "{\"id\":\"u\",\"text\":\"gas \xff\xfe falls \x80\"}\n",
           "warning: 'src/bytes.jsonl:1': 3 invalid bytes replaced", "u"},
          {"nul.jsonl", std::string("{\"id\":\"n\",\"text\":\"gas a\0b\"}\n", 28),
           "warning: 'src/nul.jsonl:1': 1 invalid byte replaced", "n"},
      },
      0);
}

TEST_CASE("a title alone is an article, and a file without lines holds none", "[kzindex]") {
  check_files(
      {
          {"empty.jsonl", "", "", ""},
          {"title.jsonl", R"({"id":"t","title":"A title on gas"})", "", "t"},
          {"title.txt", "A title on gas alone\n", "", "27b12dce6a5d54aa"},  // the id of this path, for good
      },
      0);
}

TEST_CASE("a line of 100 MB is refused by name, and what follows it goes in", "[kzindex]") {
  const WorkFolder work;
  const std::string huge(100'000'000, 'a');
  work.dir().write_file("src/huge.jsonl", huge + "\n" + json_articles("b", 1));
  work.dir().write_file("src/huge.txt", huge);
  const auto result = work.kzindex({"rebuild", "src", "-q"});
  CHECK(result.err ==
        "kzindex: rejected 'src/huge.jsonl:1': larger than 32 MiB\n"
        "kzindex: rejected 'src/huge.txt': larger than 32 MiB\n");
  CHECK(result.status == 1);
  CHECK(work.found("gas") == "b1");
}

TEST_CASE("symbolic links are not followed, whatever they lead to", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file("src/a.jsonl", json_articles("a", 1));
  work.dir().write_file("other/b.jsonl", json_articles("b", 1));
  fs::create_directory_symlink("../src", work.dir().path("src/loop"));
  fs::create_directory_symlink("../other", work.dir().path("src/other"));
  fs::create_symlink("loop.txt", work.dir().path("src/loop.txt"));
  fs::create_symlink("absent.txt", work.dir().path("src/dangling.txt"));
  const auto result = work.kzindex({"rebuild", "src", "-q"});
  CHECK(result.err == "");
  CHECK(result.status == 0);
  CHECK(work.found("gas") == "a1");
}

TEST_CASE("a named source that cannot be read stops the work before it starts", "[kzindex]") {
  const WorkFolder work;
  work.build_live_index();
  work.dir().write_file("src/b.jsonl", json_articles("b", 1));
  for (const char* verb : {"update", "rebuild", "analyze"}) {
    CAPTURE(verb);
    const auto result = work.kzindex({verb, "src", "absent"});
    CHECK(result.status == 5);
    CHECK(result.out == "");
    CHECK(split_error(result.err).message == "kzindex: cannot read 'absent': no such file or directory");
    CHECK(split_error(result.err).hint != "");
    CHECK(work.found("gas") == "a1");
  }
  CHECK(work.entries("index") == "XAPIANDB generation-1 lock");
}

TEST_CASE("a named file of unknown kind is rejected by name", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file("a.pdf", "text");
  work.dir().write_file("a.jsonl", json_articles("a", 1));
  const auto result = work.kzindex({"rebuild", "a.pdf", "a.jsonl", "-q"});
  CHECK(result.status == 1);
  CHECK(result.err == "kzindex: rejected 'a.pdf': unknown kind of file: .pdf\n");
  CHECK(work.found("gas") == "a1");
}

TEST_CASE("sources without an article do not empty a live index", "[kzindex]") {
  const WorkFolder work;
  work.build_live_index();
  fs::create_directory(work.dir().path("src"));
  const auto result = work.kzindex({"rebuild", "src"});
  CHECK(result.status == 5);
  CHECK_THAT(result.err, Catch::Matchers::StartsWith("kzindex: no article in '"));
  CHECK(split_error(result.err).hint != "");
  CHECK(work.found("gas") == "a1");
  CHECK(work.entries("index") == "XAPIANDB generation-1 lock");
}

TEST_CASE("files and folders without read permission are named", "[kzindex]") {
  const auto prefix = kz::test::ordinary_user_prefix();
  if (!prefix) {
    WARN("the superuser's rights cannot be dropped here");
    return;
  }
  const WorkFolder work;
  work.dir().write_file("src/a.jsonl", json_articles("a", 1));
  fs::permissions(work.dir().write_file("src/file.txt", "gas"), fs::perms::none);
  work.dir().write_file("src/folder/b.txt", "gas");
  fs::permissions(work.dir().path("src/folder"), fs::perms::none);
  const auto walked = work.kzindex({"rebuild", "src", "-q"}, {}, *prefix);
  const auto named = work.kzindex({"rebuild", "src/file.txt"}, {}, *prefix);
  fs::permissions(work.dir().path("src/folder"), fs::perms::owner_all);
  CHECK(walked.status == 1);
  CHECK(walked.err ==
        "kzindex: rejected 'src/file.txt': permission denied\n"
        "kzindex: rejected 'src/folder': permission denied\n");
  CHECK(work.found("gas") == "a1");
  CHECK(named.status == 5);
  CHECK(split_error(named.err).message == "kzindex: cannot read 'src/file.txt': permission denied");
}

TEST_CASE("pruning takes a folder that cannot be read for no empty one", "[kzindex]") {
  const auto prefix = kz::test::ordinary_user_prefix();
  if (!prefix) {
    WARN("the superuser's rights cannot be dropped here");
    return;
  }
  const WorkFolder work;
  work.dir().write_file("src/a.jsonl", json_articles("a", 2));
  work.dir().write_file("src/folder/b.jsonl", json_articles("b", 1));
  REQUIRE(work.kzindex({"rebuild", "src", "-q"}).status == 0);
  work.dir().write_file("src/a.jsonl", json_articles("a", 1));
  fs::permissions(work.dir().path("src/folder"), fs::perms::none);
  CHECK(work.kzindex({"update", "src", "--prune"}, {}, *prefix).status == 1);
  fs::permissions(work.dir().path("src/folder"), fs::perms::owner_all);
  CHECK(work.found("gas") == "a1 b1");
}

TEST_CASE("a closed standard input is an error, and nothing else is read for it", "[kzindex]") {
  const WorkFolder work;
  for (const char* verb : {"rebuild", "update", "analyze"}) {
    CAPTURE(verb);
    const auto result = work.kzindex({verb, "-"}, {}, {"sh", "-c", "exec \"$@\" <&-", "sh"});
    CHECK(result.status == 5);
    CHECK(result.out == "");
    CHECK(split_error(result.err).message == "kzindex: cannot read '-': bad file descriptor");
  }
}

TEST_CASE("an index that cannot be written is an error, and stays as it was", "[kzindex]") {
  const auto prefix = kz::test::ordinary_user_prefix();
  if (!prefix) {
    WARN("the superuser's rights cannot be dropped here");
    return;
  }
  const WorkFolder work;
  work.build_live_index();
  work.dir().write_file("b.jsonl", json_articles("b", 1));
  const fs::path index = work.dir().path("index");
  const fs::perms read_only = fs::perms::owner_read | fs::perms::owner_exec;
  fs::permissions(index / "generation-1", read_only);
  fs::permissions(index, read_only);
  for (const auto& file : fs::directory_iterator(index / "generation-1")) fs::permissions(file, fs::perms::owner_read);
  for (const char* verb : {"update", "rebuild", "remove"}) {
    CAPTURE(verb);
    const auto result = work.kzindex({verb, *verb == 'r' && verb[2] == 'm' ? "a1" : "b.jsonl"}, {}, *prefix);
    CHECK(result.status == 5);
    CHECK(result.out == "");
    CHECK_THAT(split_error(result.err).message, Catch::Matchers::Matches("kzindex: .*[Pp]ermission denied"));
    CHECK(split_error(result.err).hint != "");
    CHECK(work.found("gas") == "a1");
  }
  fs::permissions(index, fs::perms::owner_all);
  fs::permissions(index / "generation-1", fs::perms::owner_all);
}

TEST_CASE("a generation that may not be read is told from one that is damaged", "[kzindex]") {
  const auto prefix = kz::test::ordinary_user_prefix();
  if (!prefix) {
    WARN("the superuser's rights cannot be dropped here");
    return;
  }
  const WorkFolder work;
  work.build_live_index();
  work.dir().write_file("b.jsonl", json_articles("b", 1));
  const fs::path generation = work.dir().path("index/generation-1");
  fs::permissions(generation, fs::perms::none);
  for (const Words& arguments : std::vector<Words>{{"update", "b.jsonl"}, {"remove", "a1"}, {"info"}, {"dump"}}) {
    CAPTURE(arguments);
    const auto result = work.kzindex(arguments, {}, *prefix);
    CHECK(result.status == 5);
    CHECK(split_error(result.err).message == "kzindex: cannot read 'index/generation-1': Permission denied");
  }
  fs::permissions(generation, fs::perms::owner_all);
}

TEST_CASE("an index cannot be made where there is a file, a link to nothing, or no folder can be", "[kzindex]") {
  const WorkFolder work;
  const std::string articles = work.dir().write_file("a.jsonl", json_articles("a", 1));
  work.dir().write_file("index", "text");
  const auto on_file = work.kzindex({"rebuild", "a.jsonl"});
  CHECK(on_file.status == 3);
  CHECK(on_file.err == "kzindex: 'index' is a file, not an index folder\nhint: name another --db\n");

  fs::create_symlink("unmounted", work.dir().path("link"));
  const auto on_link = run_command({kzindex_program(), "rebuild", articles, "--db", work.dir().path("link")});
  CHECK(on_link.status == 5);
  CHECK_THAT(split_error(on_link.err).message,
             Catch::Matchers::Matches("kzindex: '.*' is a symbolic link to 'unmounted', which is not there"));

  const auto below_file =
      run_command({kzindex_program(), "rebuild", articles, "--db", work.dir().path("a.jsonl/index")});
  CHECK(below_file.status == 5);
  CHECK_THAT(split_error(below_file.err).message,
             Catch::Matchers::Matches("kzindex: cannot create '.*': Not a directory"));
}

TEST_CASE("the name of a file cannot steer the terminal", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file("src/\x1b[31m\xc2\x9b.txt", "");
  work.dir().write_file("src/a.jsonl", json_articles("a", 1));
  const std::string index = "\x1b[32m\xc2\x9b";
  for (const Words& arguments : std::vector<Words>{{"rebuild", "src"},
                                                   {"update", "src"},
                                                   {"check"},
                                                   {"info"},
                                                   {"info", "--json"},
                                                   {"compact"},
                                                   {"remove", "\x1b[33m"}}) {
    CAPTURE(arguments);
    Words command = {kzindex_program()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    command.insert(command.end(), {"--db", index});
    const CommandResult result = run_command(command, {.cwd = work.dir().path()});
    CHECK(result.status <= 1);
    CHECK(find_control_character(result.out) == "");
    CHECK(find_control_character(result.err) == "");
  }
}

TEST_CASE("captions and the original of a translation are shown with an article", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file(
      "a.jsonl",
      R"({"id":"a","title":"Fog","text":"It rained.\n\nA bridge in the fog (Photo: Agency)\n\nRoads were closed.",)"
      R"("translated_from":"de","original":"Es regnete in Strömen.","original_language":"de"})"
      "\n");
  REQUIRE(work.kzindex({"rebuild", "a.jsonl", "-q"}).status == 0);
  const auto search = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {kz::test::kzsearch_program(), "--db", work.dir().path("index")});
    return kz::test::run_command(arguments);
  };
  const auto shown = search({"--show", "a"}).out;
  CHECK(shown.find("\nCaptions\nA bridge in the fog\n\nOriginal (de)\nEs regnete in Strömen.\n") != std::string::npos);
  const auto as_json = search({"--show", "a", "--json"}).out;
  CHECK(as_json.find(R"("captions":"A bridge in the fog")") != std::string::npos);
  CHECK(as_json.find(R"("original":"Es regnete in Strömen.","original_language":"de")") != std::string::npos);
  CHECK(search({"fog", "--translated-from", "de", "-f", "text0"}).out == std::string("a\0", 2));
  CHECK(search({"fog", "--translated-from", "fr"}).status == 1);
}

TEST_CASE("an article is analysed beside the others of the call", "[kzindex]") {
  const WorkFolder work;
  std::string lines;
  for (int i = 0; i < 6; ++i) {
    lines += R"({"id":")" + std::to_string(i) + R"(","source":"Ledger","title":"Flood )" + std::to_string(i) +
             R"(","text":"The river rose.\n\nThe Daily Ledger reports from the whole valley"})" + "\n";
  }
  work.dir().write_file("a.jsonl", lines);
  const auto out = work.kzindex({"analyze", "a.jsonl"}).out;
  CHECK(out.find(R"("body":"The river rose.")") != std::string::npos);
  CHECK(
      out.find(
          R"({"begin":17,"end":63,"reason":"repeated line","text":"The Daily Ledger reports from the whole valley"})") !=
      std::string::npos);
  CHECK(work.kzindex({"analyze", "--raw", "a.jsonl"}).out.find("repeated line") == std::string::npos);
}

TEST_CASE("the actors of an analysed article are those that all articles of the call tell", "[kzindex]") {
  const WorkFolder work;
  work.dir().write_file(
      "a.jsonl", R"({"id":"1","title":"Strike","text":"Police spokeswoman Saltanat Asirbek said so. Asirbek left."})"
                 "\n"
                 R"({"id":"2","title":"March","text":"The spokeswoman Saltanat Azirbek denied it."})"
                 "\n"
                 R"({"id":"3","title":"Rain","text":"Saltanat Asirbek and the Kazakh Air Force were there."})"
                 "\n");
  for (const auto& arguments : {std::vector<std::string>{"analyze"}, {"analyze", "--raw"}}) {
    auto command = arguments;
    command.emplace_back("a.jsonl");
    const auto out = work.kzindex(command).out;
    CHECK(out.find(R"("text":"Saltanat Azirbek","id":"person:saltanat-asirbek","name":"Saltanat Asirbek")") !=
          std::string::npos);
  }
}
