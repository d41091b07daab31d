// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/generation.h"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <thread>

#include "common/index/schema.h"
#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/temp_dir.h"
#include "support/test_index.h"

namespace kz::test {
namespace fs = std::filesystem;
namespace {

using Names = std::vector<std::string>;

std::string read_file(const std::string& path) {
  std::ifstream in(path);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

std::vector<Article> one(const std::string& id) {
  return {ArticleBuilder(id).text("Fire in the night.")};
}

}  // namespace

TEST_CASE("a rebuild makes the next generation live and keeps the one before", "[generation]") {
  const TestIndex index(one("a"));
  CHECK(index.files() == Names{"XAPIANDB", "generation-1", "lock"});
  CHECK(read_file(index.path("XAPIANDB")) == "glass generation-1\n");
  index.rebuild(one("b"));
  CHECK(index.files() == Names{"XAPIANDB", "generation-1", "generation-2", "lock"});
  CHECK(read_file(index.path("XAPIANDB")) == "glass generation-2\n");
  index.rebuild(one("c"));
  CHECK(index.files() == Names{"XAPIANDB", "generation-2", "generation-3", "lock"});
  CHECK(Indexer(index.path()).info().generation == "generation-3");
  CHECK(index.found("fire") == "c");
}

TEST_CASE("the index and its folders are closed to others", "[generation]") {
  const TestIndex index(one("a"));
  for (const auto* name : {"", "generation-1"}) {
    CAPTURE(name);
    struct stat status {};
    REQUIRE(::stat(index.path(name).c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
  }
}

TEST_CASE("who could read the live generation can read the one that replaces it", "[generation]") {
  const TestIndex index(one("a"));
  const auto mode_of = [&](const char* name) {
    struct stat status {};
    REQUIRE(::stat(index.path(name).c_str(), &status) == 0);
    return status.st_mode & 0777U;
  };
  for (const auto* name : {"", "generation-1"}) fs::permissions(index.path(name), fs::perms{0750});
  for (const auto* name : {"XAPIANDB", "generation-1/postlist.glass"})
    fs::permissions(index.path(name), fs::perms{0640});
  index.rebuild(one("b"));
  CHECK(mode_of("generation-2") == 0750);
  CHECK(mode_of("XAPIANDB") == 0640);
  CHECK(mode_of("generation-2/postlist.glass") == 0640);
  Indexer(index.path()).compact();
  CHECK(mode_of("generation-3") == 0750);
}

TEST_CASE("every Xapian program reads the index folder as a database", "[generation]") {
  const TestIndex index(one("a"));
  CHECK(Xapian::Database(index.path()).get_doccount() == 1);
}

TEST_CASE("what a killed build left behind is removed by the next", "[generation]") {
  const TestIndex index(one("a"));
  fs::create_directories(index.path("building-2/segments/segment-0"));
  fs::create_directories(index.path("building-9"));
  fs::create_directories(index.path("generation-4"));    // killed between its rename and the stub's
  fs::create_directories(index.path("building-notes"));  // not ours
  index.rebuild(one("b"));
  CHECK(index.files() == Names{"XAPIANDB", "building-notes", "generation-1", "generation-5", "lock"});
  CHECK(index.found("fire") == "b");
}

TEST_CASE("a first build that was killed before its stub was renamed is no obstacle to the next", "[generation]") {
  const TestIndex index(one("a"));
  fs::rename(index.path("XAPIANDB"), index.path("XAPIANDB.new"));
  index.rebuild(one("b"));
  CHECK(index.files() == Names{"XAPIANDB", "generation-2", "lock"});
  CHECK(index.found("fire") == "b");
}

TEST_CASE("a build whose stub cannot be written leaves the live index, and nothing behind", "[generation]") {
  const TestIndex index(one("a"));
  fs::create_directory(index.path("XAPIANDB.new"));
  CHECK(error_of([&] { index.rebuild(one("b")); }).code() == ErrorCode::io);
  CHECK(index.files() == Names{"XAPIANDB", "XAPIANDB.new", "generation-1", "lock"});
  CHECK(index.found("fire") == "a");
}

TEST_CASE("no index is made among other files", "[generation]") {
  const TempDir folder;
  folder.write_file(".hidden", "");
  IndexFolder(folder.path()).create();
  folder.write_file("letter.txt", "Dear all");
  const auto error = error_of([&] { IndexFolder(folder.path()).create(); });
  CHECK(error.code() == ErrorCode::index_corrupt);
  CHECK(std::string(error.what()) == "'" + folder.path() + "' is no index, and not empty: it holds 'letter.txt'");
}

TEST_CASE("an index is opened by its folder, with or without a slash at the end, and by its stub file",
          "[generation]") {
  const TestIndex index(one("a"));
  for (const auto& path : {index.path(), index.path() + "/", index.path("XAPIANDB")}) {
    CAPTURE(path);
    CHECK(Searcher(path).article_count() == 1);
  }
  CHECK(IndexFolder("XAPIANDB").path() == ".");
}

TEST_CASE("the identity of the stub changes with every swap, and is absent without an index", "[generation]") {
  const TestIndex index(one("a"));
  const IndexFolder folder(index.path());
  const auto before = stub_identity(folder);
  REQUIRE(before);
  CHECK(stub_identity(folder) == before);
  index.rebuild(one("a"));
  CHECK(stub_identity(folder) != before);
  CHECK_FALSE(stub_identity(IndexFolder(index.path("none"))));
}

TEST_CASE("a second writer is told which process holds the lock", "[generation]") {
  const TestIndex index(one("a"));
  const WriterLock held(IndexFolder(index.path()), 0);
  const auto refused = error_of([&] { index.update(one("b")); });
  CHECK(refused.code() == ErrorCode::index_locked);
  CHECK(refused.what() == "index '" + index.path() + "' is being written by process " + std::to_string(::getpid()));
  CHECK(refused.hint().find("--wait-lock") != std::string::npos);
  CHECK(error_of([&] { index.remove({"a"}); }).code() == ErrorCode::index_locked);
  CHECK(error_of([&] { Indexer(index.path()).compact(); }).code() == ErrorCode::index_locked);
  CHECK(error_of([&] { index.rebuild(one("b")); }).code() == ErrorCode::index_locked);
  CHECK(index.found("fire") == "a");  // readers never wait
}

TEST_CASE("a writer waits for the other as long as it is told to", "[generation]") {
  const TestIndex index(one("a"));
  auto held = std::make_unique<WriterLock>(IndexFolder(index.path()), 0);
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    held.reset();
  });
  IndexerOptions patient;
  patient.wait_lock_seconds = 30;
  const auto report = index.update(one("b"), false, patient);
  other.join();
  CHECK(report.added == 1);
}

TEST_CASE("a writer told to wait for no number of seconds does not wait", "[generation]") {
  const TestIndex index(one("a"));
  const WriterLock held(IndexFolder(index.path()), 0);
  IndexerOptions options;
  options.wait_lock_seconds = GENERATE(-1.0, std::numeric_limits<double>::quiet_NaN());
  options.cancelled = [] { return true; };  // asked while waiting
  CHECK(error_of([&] { index.update(one("b"), false, options); }).code() == ErrorCode::index_locked);
}

TEST_CASE("a writer that waits can be told to stop", "[generation]") {
  const TestIndex index(one("a"));
  const WriterLock held(IndexFolder(index.path()), 0);
  IndexerOptions options;
  options.wait_lock_seconds = 300;  // longer than a test may take
  options.cancelled = [] { return true; };
  CHECK(error_of([&] { index.update(one("b"), false, options); }).code() == ErrorCode::interrupted);
}

TEST_CASE("the lock ends with the writer, also with one that failed", "[generation]") {
  const TestIndex index(one("a"));
  IndexerOptions cancelled;
  cancelled.cancelled = [] { return true; };
  CHECK(error_of([&] { index.update(one("b"), false, cancelled); }).code() == ErrorCode::interrupted);
  CHECK(index.update(one("b")).added == 1);
}

}  // namespace kz::test
