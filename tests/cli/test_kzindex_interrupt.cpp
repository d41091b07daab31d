// SPDX-License-Identifier: GPL-2.0-or-later
#include <signal.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <future>
#include <string>
#include <string_view>
#include <vector>

#include "support/article_feed.h"
#include "support/catch.h"
#include "support/cli_text.h"
#include "support/run_command.h"
#include "support/work_folder.h"

using kz::test::ArticleFeed;
using kz::test::CommandOptions;
using kz::test::CommandResult;
using kz::test::json_articles;
using kz::test::split_error;
using kz::test::wait_until;
using kz::test::WorkFolder;
namespace fs = std::filesystem;

namespace {

// More than are built at once, so that a part of the index is on disk while the rest is being waited for.
constexpr int kMoreThanOneBatch = 1100;

constexpr std::chrono::seconds kPromptly(10);  // the feed never ends: a program that goes on reading is killed

bool exists(const WorkFolder& work, const std::string& name) {
  std::error_code ignored;
  return fs::exists(work.dir().path(name), ignored);
}

// Whether process `id` has the file open.
bool has_open(pid_t id, const std::string& path) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/proc/" + std::to_string(id) + "/fd", ignored)) {
    if (fs::read_symlink(entry.path(), ignored) == path) return true;
  }
  return false;
}

// Whether process `id` has become kzindex: before that it is a copy of the test, with the test's files open.
bool is_kzindex(pid_t id) {
  std::error_code ignored;
  const auto program = fs::read_symlink("/proc/" + std::to_string(id) + "/exe", ignored);
  return program == fs::canonical(kz::test::kzindex_program());
}

// Runs `kzindex VERB` on the feed, which is left open, and sends it the signal when a part of a new index is on disk.
CommandResult stop_in_midst(const WorkFolder& work, const std::string& verb, int signal_number) {
  const ArticleFeed feed(work.dir().path("feed.jsonl"));
  return work.kzindex({verb, "feed.jsonl"}, {.started =
                                                 [&](pid_t child) {
                                                   feed.write(json_articles("b", kMoreThanOneBatch));
                                                   wait_until("a segment on disk", [&] {
                                                     return exists(work, "index/building-2/segments/segment-0");
                                                   });
                                                   ::kill(child, signal_number);
                                                 },
                                             .timeout = kPromptly});
}

// Runs `kzindex update` on a feed of so many articles, which is left open, and sends it the signal when the first of
// them are in the index.
CommandResult stop_update(const WorkFolder& work, int articles, int signal_number) {
  const ArticleFeed feed(work.dir().path("feed.jsonl"));
  const auto stop = [&](pid_t child) {
    feed.write(json_articles("b", articles));
    wait_until("a batch in the index", [&] { return work.found("b1") == "b1"; });
    ::kill(child, signal_number);
  };
  return work.kzindex({"update", "feed.jsonl"}, {.started = stop, .timeout = kPromptly});
}

}  // namespace

TEST_CASE("a rebuild stopped by SIGINT, SIGTERM or SIGHUP leaves the live index, and nothing else", "[kzindex]") {
  for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
    CAPTURE(signal_number);
    const WorkFolder work;
    work.build_live_index();
    const CommandResult result = stop_in_midst(work, "rebuild", signal_number);
    CHECK(result.status == 130);
    CHECK(result.out == "");
    CHECK(split_error(result.err).message == "kzindex: interrupted");
    CHECK(work.found("gas") == "a1");
    CHECK(work.entries("index") == "XAPIANDB generation-1 lock");
  }
}

TEST_CASE("a first build that is stopped leaves no index", "[kzindex]") {
  for (const char* verb : {"rebuild", "update"}) {
    CAPTURE(verb);
    const WorkFolder work;
    const ArticleFeed feed(work.dir().path("feed.jsonl"));
    const auto stop = [&](pid_t child) {
      feed.write(json_articles("b", 1));
      wait_until("a build", [&] { return exists(work, "index/building-1"); });
      ::kill(child, SIGTERM);
    };
    CHECK(work.kzindex({verb, "feed.jsonl"}, {.started = stop, .timeout = kPromptly}).status == 130);
    CHECK(work.kzindex({"info"}).status == 3);
    CHECK(work.entries("index") == "lock");
  }
}

TEST_CASE("an analysis that waits for input ends at once when it is stopped", "[kzindex]") {
  const WorkFolder work;
  const ArticleFeed feed(work.dir().path("feed.jsonl"));
  const auto stop = [&](pid_t child) {
    wait_until("the feed is read", [&] { return is_kzindex(child) && has_open(child, feed.path()); });
    ::kill(child, SIGINT);
  };
  const auto result = work.kzindex({"analyze", "feed.jsonl"}, {.started = stop, .timeout = kPromptly});
  CHECK(result.status == 130);
  CHECK(split_error(result.err).message == "kzindex: interrupted");
}

TEST_CASE("an update that is stopped keeps its finished batches", "[kzindex]") {
  const WorkFolder work;
  work.build_live_index();
  const auto result = stop_update(work, kMoreThanOneBatch, SIGINT);
  CHECK(result.status == 130);
  CHECK(split_error(result.err).message == "kzindex: interrupted");
  CHECK(work.found("a1") == "a1");
  CHECK(work.found("b500") == "b500");  // the last of the first batch
  CHECK(work.found("b1100") == "");
  CHECK(work.kzindex({"check"}).status == 0);
}

TEST_CASE("an update that is stopped while it waits for more knows the names of what it has", "[kzindex]") {
  constexpr int kOneBatch = 500;
  const WorkFolder work;
  work.build_live_index();
  CHECK(stop_update(work, kOneBatch, SIGINT).status == 130);
  CHECK(work.found("b500") == "b500");
  CHECK(work.kzindex({"check"}).status == 0);
}

TEST_CASE("a killed rebuild leaves the live index, and the next one cleans up after it", "[kzindex]") {
  const WorkFolder work;
  work.build_live_index();
  CHECK(stop_in_midst(work, "rebuild", SIGKILL).status == 128 + SIGKILL);
  CHECK(work.entries("index") == "XAPIANDB building-2 generation-1 lock");
  CHECK(work.found("gas") == "a1");
  CHECK(work.kzindex({"update", "-"}, {.stdin_text = json_articles("c", 1)}).status == 0);
  CHECK(work.found("gas") == "a1 c1");

  CHECK(work.kzindex({"rebuild", "-"}, {.stdin_text = json_articles("d", 1)}).status == 0);
  CHECK(work.found("gas") == "d1");
  CHECK(work.entries("index") == "XAPIANDB generation-1 generation-2 lock");
  CHECK(work.kzindex({"check"}).status == 0);
}

TEST_CASE("a killed update leaves a sound index, and the next one goes on", "[kzindex]") {
  const WorkFolder work;
  work.build_live_index();
  CHECK(stop_update(work, kMoreThanOneBatch, SIGKILL).status == 128 + SIGKILL);
  CHECK(work.found("a1") == "a1");
  const auto check = work.kzindex({"check"});
  CHECK(check.status == 3);
  CHECK(
      check.err ==
      "kzindex: the index 'index' is damaged\n"
      "  an update was cut off before it bound the names of its articles\n"
      "hint: an update that was cut off is ended by 'kzindex update SOURCE... --db index', all else mended by 'kzindex "
      "rebuild SOURCE... --db index'\n");
  CHECK(work.kzindex({"update", "-", "-q"}, {.stdin_text = json_articles("b", kMoreThanOneBatch)}).status == 0);
  CHECK(work.found("b1100") == "b1100");
  CHECK(work.kzindex({"check"}).status == 0);
}

TEST_CASE("a second writer is told who holds the index, or waits", "[kzindex]") {
  const WorkFolder work;
  work.build_live_index();
  ArticleFeed feed(work.dir().path("feed.jsonl"));
  std::future<CommandResult> waiting;
  const auto meanwhile = [&](pid_t first) {
    wait_until("the first writer", [&] { return exists(work, "index/building-2"); });
    const CommandOptions more = {.stdin_text = json_articles("c", 1)};
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"update", "-"}, {"rebuild", "-"}, {"remove", "a1"}, {"compact"}, {"update", "-", "--wait-lock", "0.1"}}) {
      CAPTURE(arguments);
      const auto refused = work.kzindex(arguments, more);
      CHECK(refused.status == 4);
      CHECK(refused.out == "");
      CHECK(refused.err == "kzindex: index 'index' is being written by process " + std::to_string(first) +
                               "\nhint: wait for it, or give --wait-lock SECONDS\n");
    }
    CHECK(work.kzindex({"info"}).status == 0);
    CHECK(work.found("gas") == "a1");

    std::promise<pid_t> started;
    CommandOptions patient = more;
    patient.started = [&started](pid_t id) { started.set_value(id); };
    std::future<pid_t> second = started.get_future();
    waiting = std::async(std::launch::async, [&work, patient] {
      return work.kzindex({"update", "-", "-q", "--wait-lock", "30"}, patient);
    });
    const pid_t second_id = second.get();
    const std::string lock = fs::canonical(work.dir().path("index/lock")).string();
    wait_until("the second writer", [&] { return has_open(second_id, lock); });
    feed.write(json_articles("b", 1));
    feed.end();
  };
  const auto first = work.kzindex({"rebuild", "feed.jsonl", "-q"}, {.started = meanwhile});
  CHECK(first.err == "");
  CHECK(first.status == 0);
  REQUIRE(waiting.valid());
  const auto second = waiting.get();
  CHECK(second.err == "");
  CHECK(second.status == 0);
  CHECK(work.found("gas") == "b1 c1");
}

// What a limit on address space leaves is less than AddressSanitizer needs to start.
#ifdef __has_feature
constexpr bool kHasAddressLimit = !__has_feature(address_sanitizer);
#else
constexpr bool kHasAddressLimit = true;
#endif

TEST_CASE("where memory runs out that is told, and the live index answers as before", "[kzindex]") {
  if (!kHasAddressLimit) return;  // the release build tells
  const WorkFolder work;
  work.build_live_index();
  std::string words;
  for (int i = 0; i < 3'000'000; ++i) words += 'w' + std::to_string(i % 1000) + ' ';
  work.dir().write_file("large.txt", words);
  const auto result = work.kzindex({"rebuild", "large.txt"}, {}, {"sh", "-c", "ulimit -v 400000; exec \"$@\"", "sh"});
  CHECK(result.err == "kzindex: out of memory\n");
  CHECK(result.status == 70);
  CHECK(work.found("gas") == "a1");
  CHECK(work.kzindex({"check"}).status == 0);
}

TEST_CASE("a full disk is an error, and the live index answers as before", "[kzindex]") {
  // RLIMIT_FSIZE stands for it: no file may grow beyond so many bytes. The largest table of these articles has 430 kB.
  const std::string articles = json_articles("b", 1500);
  for (const std::uint64_t limit : {1U, 8192U, 50'000U, 100'000U, 200'000U, 300'000U}) {
    for (const char* verb : {"rebuild", "update"}) {
      CAPTURE(limit, verb);
      const WorkFolder work;
      work.build_live_index();
      const auto result = work.kzindex({verb, "-"}, {.stdin_text = articles, .rlimit_fsize = limit});
      CHECK(result.status == 5);
      CHECK(result.out == "");
      CHECK_THAT(split_error(result.err).message,
                 Catch::Matchers::StartsWith("kzindex: ") && Catch::Matchers::EndsWith("File too large"));
      CHECK(split_error(result.err).hint != "");
      CHECK(work.found("gas") == "a1");
      CHECK(work.entries("index") == "XAPIANDB generation-1 lock");
      CHECK(work.kzindex({"check"}).status == 0);
      CHECK(work.kzindex({"update", "-"}, {.stdin_text = articles}).status == 0);
      CHECK(work.found("b1500") == "b1500");
    }
  }
}
