// SPDX-License-Identifier: GPL-2.0-or-later
#include <xapian.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema.h"
#include "support/catch.h"
#include "support/cli_text.h"
#include "support/ordinary_user.h"
#include "support/run_command.h"
#include "support/small_index.h"
#include "support/temp_dir.h"

using kz::test::ErrorText;
using kz::test::kzindex_program;
using kz::test::kzsearch_program;
using kz::test::run_command;
using kz::test::SmallIndex;
using kz::test::split_error;
using kz::test::TempDir;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

// One article in "index", which a test may damage.
constexpr std::string_view kOneArticle = R"({"id":"a1","title":"Hello","text":"The price of gas."})";

void check_unusable(const SmallIndex& index, const std::string& message) {
  const auto result = index.search({"gas"});
  const ErrorText error = split_error(result.err);
  CHECK(result.status == 3);
  CHECK(result.out == "");
  CHECK_THAT(error.message, Catch::Matchers::StartsWith("kzsearch: " + message));
  CHECK(error.message.find('\n') == std::string::npos);
  CHECK(error.hint == "build it anew with 'kzindex rebuild ARTICLES --db index'");
}

// Runs the command a hint names, with the articles' file for ARTICLES.
void check_mended_by_rebuild(const SmallIndex& index) {
  const auto rebuilt =
      run_command({kzindex_program(), "rebuild", "articles.jsonl", "--db", "index"}, {.cwd = index.dir().path()});
  CHECK(rebuilt.err == "");
  CHECK(rebuilt.status == 0);
  CHECK(index.search({"gas", "-f", "text0"}).out == std::string("a1\0", 3));
}

}  // namespace

TEST_CASE("a missing index is named with the command that makes it", "[kzsearch]") {
  const TempDir dir;
  dir.write_file("articles/a.txt", "No index.");
  struct Case {
    std::string db;
    std::map<std::string, std::string> environment;
    std::string shown;
  };
  const std::vector<Case> cases = {
      {"absent", {}, "absent"},
      {"articles", {}, "articles"},
      {"", {{"KZSEARCH_DB", "named"}, {"XDG_DATA_HOME", "/data"}}, "named"},
      {"", {{"XDG_DATA_HOME", "/data"}}, "/data/kzsearch/index"},
      {"", {{"HOME", "/home/x"}}, "/home/x/.local/share/kzsearch/index"},
      {"", {{"HOME", "/home/x"}, {"XDG_DATA_HOME", "data"}}, "/home/x/.local/share/kzsearch/index"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.shown);
    Words command = {kzsearch_program(), "gas"};
    if (!c.db.empty()) command.insert(command.end(), {"--db", c.db});
    const auto result = run_command(command, {.env = c.environment, .cwd = dir.path()});
    CHECK(result.status == 3);
    CHECK(result.out == "");
    CHECK(result.err == "kzsearch: no index at '" + c.shown +
                            "'\nhint: create one with 'kzindex rebuild ARTICLES --db " + c.shown + "'\n");
  }
}

TEST_CASE("a file in the index's place is no index", "[kzsearch]") {
  const TempDir dir;
  dir.write_file("index", "text");
  const auto result = run_command({kzsearch_program(), "gas", "--db", "index"}, {.cwd = dir.path()});
  CHECK(result.status == 3);
  CHECK(result.err == "kzsearch: 'index' is a file, not an index folder\nhint: name another --db\n");
}

TEST_CASE("an index that may not be read is told from one that is missing", "[kzsearch]") {
  const auto prefix = kz::test::ordinary_user_prefix();
  if (!prefix) {
    WARN("the superuser's rights cannot be dropped here");
    return;
  }
  const SmallIndex index(kOneArticle);
  const fs::path folder = index.dir().path("index");
  fs::permissions(folder, fs::perms::none);
  Words command = *prefix;
  command.insert(command.end(), {kzsearch_program(), "gas", "--db", "index"});
  const auto result = run_command(command, {.cwd = index.dir().path()});
  fs::permissions(folder, fs::perms::owner_all);
  CHECK(result.status == 5);
  CHECK_THAT(split_error(result.err).message, Catch::Matchers::Matches("kzsearch: .*'index.*: [Pp]ermission denied"));
}

TEST_CASE("a damaged index is named with the command that mends it", "[kzsearch]") {
  struct Damage {
    const char* file;
    const char* bytes;
    const char* message;
  };
  const std::vector<Damage> damages = {
      {"index/generation-1/postlist.glass", "garbage", "index 'index' cannot be read: "},
      {"index/generation-1/postlist.glass", "", "index 'index' cannot be read: "},
      {"index/generation-1/iamglass", "garbage", "index 'index' cannot be read: "},
      {"index/XAPIANDB", "", "index 'index': its stub file 'XAPIANDB' is damaged"},
      {"index/XAPIANDB", "glass ../elsewhere\n", "index 'index': its stub file 'XAPIANDB' is damaged"},
      {"index/XAPIANDB", "glass generation-7\n", "index 'index' cannot be read: "},
  };
  for (const Damage& damage : damages) {
    CAPTURE(damage.file, damage.bytes);
    const SmallIndex index(kOneArticle);
    index.dir().write_file(damage.file, damage.bytes);
    check_unusable(index, damage.message);
    check_mended_by_rebuild(index);
  }
}

TEST_CASE("an index of another schema or analyser is refused with the command that mends it", "[kzsearch]") {
  struct Version {
    std::string_view key;
    const char* value;
    const char* message;
  };
  const std::vector<Version> versions = {
      {kz::schema::kSchemaKey, "999", "index 'index' has schema version 999, this program reads version "},
      {kz::schema::kSchemaKey, "0", "index 'index' has schema version 0, this program reads version "},
      {kz::schema::kAnalyzerKey, "999", "index 'index' has analyser version 999, this program reads version "},
  };
  for (const Version& version : versions) {
    CAPTURE(version.key, version.value);
    const SmallIndex index(kOneArticle);
    Xapian::WritableDatabase(index.dir().path("index/generation-1"))
        .set_metadata(std::string(version.key), version.value);
    check_unusable(index, version.message);
    check_mended_by_rebuild(index);
  }
}

TEST_CASE("a database of another program is not taken for an index", "[kzsearch]") {
  const TempDir dir;
  Xapian::WritableDatabase(dir.path("index"), Xapian::DB_CREATE).commit();
  const auto result = run_command({kzsearch_program(), "gas", "--db", "index"}, {.cwd = dir.path()});
  CHECK(result.status == 3);
  CHECK(result.err ==
        "kzsearch: 'index' is a Xapian database, but no kzsearch index\n"
        "hint: name another --db, or remove it and rebuild\n");
}
