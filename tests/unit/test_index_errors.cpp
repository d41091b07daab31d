// SPDX-License-Identifier: GPL-2.0-or-later
// What an index says when it is missing, of another version, damaged or no index at all. The hint is part of it: the
// command it gives has to mend the matter.
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>

#include <xapian.h>

#include "common/index/schema.h"
#include "common/xapian_guard.h"
#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace fs = std::filesystem;
namespace {

// Xapian itself reads some bytes past the end of damaged lists and blocks, which AddressSanitizer reports.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kMayReadAstray = false;
#elif defined(__has_feature)
constexpr bool kMayReadAstray = !__has_feature(address_sanitizer);
#else
constexpr bool kMayReadAstray = true;
#endif

std::vector<Article> one_article(const std::string& id) {
  return {ArticleBuilder(id).text("Fire in the night.")};
}

ErrorCode code_of_search(const std::string& path) {
  return error_of([&] { static_cast<void>(Searcher(path).search(query("fire"))); }).code();
}

void set_metadata(const TestIndex& index, std::string_view key, const std::string& value) {
  Xapian::WritableDatabase database(index.path("generation-1"), Xapian::DB_OPEN);
  database.set_metadata(std::string(key), value);
  database.commit();
}

void truncate_file(const std::string& path) {
  fs::resize_file(path, fs::file_size(path) / 2);
}

}  // namespace

TEST_CASE("a missing index is named, with the command that makes one", "[index_errors]") {
  const TestIndex index;
  const Indexer indexer(index.path());
  for (const auto& error :
       {error_of([&] { Searcher searcher(index.path()); }), error_of([&] { index.remove({"a"}); }),
        error_of([&] { static_cast<void>(indexer.check()); }), error_of([&] { static_cast<void>(indexer.info()); }),
        error_of([&] { static_cast<void>(index.dump()); }), error_of([&] { Indexer(index.path()).compact(); })}) {
    CHECK(error.code() == ErrorCode::index_missing);
    CHECK(error.what() == "no index at '" + index.path() + "'");
    CHECK(error.hint() == "create one with 'kzindex rebuild ARTICLES --db " + index.path() + "'");
  }
  CHECK_FALSE(fs::exists(index.path()));  // asking makes none
}

TEST_CASE("an empty folder is a missing index", "[index_errors]") {
  const TempDir folder;
  CHECK(code_of_search(folder.path()) == ErrorCode::index_missing);
}

TEST_CASE("an index of another schema or analyser is refused by readers and writers, and rebuilt", "[index_errors]") {
  for (const auto key : {schema::kSchemaKey, schema::kAnalyzerKey}) {
    CAPTURE(key);
    const TestIndex index(one_article("a"));
    set_metadata(index, key, "4711");
    const auto error = error_of([&] { Searcher searcher(index.path()); });
    CHECK(error.code() == ErrorCode::index_schema);
    CHECK(std::string(error.what()).find("version 4711") != std::string::npos);
    CHECK(error.hint().find("kzindex rebuild") != std::string::npos);
    CHECK(error_of([&] { index.update(one_article("b")); }).code() == ErrorCode::index_schema);
    CHECK(error_of([&] { static_cast<void>(Indexer(index.path()).check()); }).code() == ErrorCode::index_schema);
    index.rebuild(one_article("b"));
    CHECK(index.found("fire") == "b");
  }
}

TEST_CASE("a damaged index is corrupt for readers and writers, and a rebuild mends it", "[index_errors]") {
  struct Case {
    std::string what;
    std::function<void(const TestIndex&)> damage;
  };
  const std::array<Case, 6> cases{{
      {"cut postings", [](const TestIndex& index) { truncate_file(index.path("generation-1/postlist.glass")); }},
      {"empty postings", [](const TestIndex& index) { fs::resize_file(index.path("generation-1/postlist.glass"), 0); }},
      {"cut version file", [](const TestIndex& index) { truncate_file(index.path("generation-1/iamglass")); }},
      {"no generation", [](const TestIndex& index) { fs::remove_all(index.path("generation-1")); }},
      {"garbage stub", [](const TestIndex& index) { index.folder().write_file("index/XAPIANDB", "\x01\xff garbage"); }},
      {"empty stub", [](const TestIndex& index) { index.folder().write_file("index/XAPIANDB", ""); }},
  }};
  for (const auto& c : cases) {
    CAPTURE(c.what);
    const TestIndex index(one_article("a"));
    c.damage(index);
    const auto error = error_of([&] { static_cast<void>(Searcher(index.path()).search(query("fire"))); });
    CHECK(error.code() == ErrorCode::index_corrupt);
    CHECK(error.hint().find("kzindex rebuild") != std::string::npos);
    CHECK(error_of([&] { index.update(one_article("b")); }).code() == ErrorCode::index_corrupt);
    CHECK_NOTHROW(index.rebuild(one_article("b")));
    CHECK_NOTHROW(index.found("fire"));
    const auto problems = error_of([&] { CHECK(Indexer(index.path()).check().empty()); });
    CHECK(problems.what() == std::string("nothing was thrown"));
  }
}

TEST_CASE("a stub that leads out of the index is not followed", "[index_errors]") {
  const TestIndex index(one_article("a"));
  for (const auto* stub : {"glass /etc\n", "glass ../articles\n", "remote localhost:1\n", "auto generation-1\n",
                           "glass generation-0\n", "glass generation-1/../x\n"}) {
    CAPTURE(stub);
    index.folder().write_file("index/XAPIANDB", stub);
    CHECK(code_of_search(index.path()) == ErrorCode::index_corrupt);
  }
}

TEST_CASE("the database of another program is no index, and nothing is written into it", "[index_errors]") {
  const TestIndex index;
  {
    Xapian::WritableDatabase other(index.path(), Xapian::DB_CREATE);
    other.add_document(Xapian::Document());
    other.commit();
  }
  const auto files = index.files();
  const auto error = error_of([&] { Searcher searcher(index.path()); });
  CHECK(error.code() == ErrorCode::index_corrupt);
  CHECK(std::string(error.what()).find("no kzsearch index") != std::string::npos);
  CHECK(error_of([&] { index.update(one_article("a")); }).code() == ErrorCode::index_corrupt);
  CHECK(error_of([&] { index.rebuild(one_article("a")); }).code() == ErrorCode::index_corrupt);
  CHECK_FALSE(fs::exists(index.path("XAPIANDB")));
  CHECK_FALSE(fs::exists(index.path("generation-1")));
  CHECK(Xapian::Database(index.path()).get_doccount() == 1);
}

TEST_CASE("a file in place of the index folder is corrupt, and left as it is", "[index_errors]") {
  const TestIndex index;
  index.folder().write_file("index", "my notes");
  CHECK(code_of_search(index.path()) == ErrorCode::index_corrupt);
  CHECK(error_of([&] { index.rebuild(one_article("a")); }).code() == ErrorCode::index_corrupt);
  CHECK(error_of([&] { index.update(one_article("a")); }).code() == ErrorCode::index_corrupt);
  CHECK(fs::file_size(index.path()) == 8);
}

TEST_CASE("an index folder that cannot be made is an input/output error", "[index_errors]") {
  const TempDir folder;
  const auto file = folder.write_file("file", "x");
  const auto source = folder.write_file("a.jsonl", to_json_lines(one_article("a")));
  for (const auto& path : {file + "/index", std::string("/proc/none/index"), std::string()}) {
    CAPTURE(path);
    CHECK(error_of([&] { Indexer(path).rebuild({source}); }).code() == ErrorCode::io);
    CHECK(error_of([&] { Indexer(path).update({source}); }).code() == ErrorCode::io);
  }
}

TEST_CASE("a missing source is an input/output error, and makes no index", "[index_errors]") {
  const TestIndex index;
  const auto missing = index.folder().path("nowhere");
  const auto error = error_of([&] { Indexer(index.path()).rebuild({missing}); });
  CHECK(error.code() == ErrorCode::io);
  CHECK(std::string(error.what()).find(missing) != std::string::npos);
  CHECK(error_of([&] { Indexer(index.path()).update({missing}); }).code() == ErrorCode::io);
  CHECK_FALSE(fs::exists(index.path()));
}

TEST_CASE("a length in the index that nothing can have is damage", "[index_errors]") {
  const auto error =
      error_of([] { with_xapian_errors("news.idx", [] { throw std::length_error("basic_string::append"); }); });
  CHECK(error.code() == ErrorCode::index_corrupt);
  CHECK(error.hint().find("kzindex rebuild") != std::string::npos);
}

TEST_CASE("check tells of a damaged list of terms and does not follow it", "[index_errors]") {
  if (!kMayReadAstray) return;  // the release build tells
  const TestIndex index(many_articles(40));
  const auto path = index.path("generation-1/termlist.glass");
  const auto size = static_cast<std::streamoff>(fs::file_size(path));
  constexpr std::streamoff kStep = 37;  // some bytes of every list
  std::size_t told = 0;
  for (std::streamoff at = 0; at < size; at += kStep) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    const auto was = static_cast<char>(file.seekg(at).get());
    REQUIRE(file.seekp(at).put(static_cast<char>(was ^ 0x40)).flush());
    std::size_t problems = 0;
    const auto error = error_of([&] { problems = Indexer(index.path()).check().size(); });
    if (problems > 0 || error.code() == ErrorCode::index_corrupt) ++told;
    REQUIRE(file.seekp(at).put(was).flush());
  }
  CHECK(told > 0);
  CHECK(Indexer(index.path()).check().empty());
}

TEST_CASE("check finds what is wrong in an index that opens", "[index_errors]") {
  const TestIndex index(many_articles(40));
  REQUIRE(Indexer(index.path()).check().empty());
  SECTION("damaged blocks") {
    if (!kMayReadAstray) return;
    constexpr std::streamoff kBlockBytes = 8192;  // items fill a block from its end
    std::fstream file(index.path("generation-1/termlist.glass"), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(kBlockBytes - 256).write(std::string(256, '\x5a').data(), 256);
    REQUIRE(file.flush());
  }
  SECTION("a document that is no stored article") {
    Xapian::WritableDatabase database(index.path("generation-1"), Xapian::DB_OPEN);
    auto document = database.get_document(7);
    document.add_value(schema::kArticleSlot, "garbage");
    database.replace_document(7, document);
    database.commit();
  }
  SECTION("an id twice") {
    Xapian::WritableDatabase database(index.path("generation-1"), Xapian::DB_OPEN);
    database.add_document(database.get_document(7));
    database.commit();
  }
  // Damage that already stops the index from opening is thrown, not listed.
  std::size_t problems = 0;
  const auto error = error_of([&] { problems = Indexer(index.path()).check().size(); });
  CHECK((problems > 0 || error.code() == ErrorCode::index_corrupt));
}

}  // namespace kz::test
