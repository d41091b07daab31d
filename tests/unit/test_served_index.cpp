// SPDX-License-Identifier: GPL-2.0-or-later
// An index that a server answers for, through the library.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/index/remote_index.h"
#include "common/index/schema.h"
#include "common/xapian_guard.h"
#include "kzsearch/error.h"
#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/index_server.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

Article article(const std::string& id, const std::string& text) {
  return ArticleBuilder(id).text(text).date("2022-01-03").source("Alpha");
}

std::string ids_found(Searcher& searcher, const std::string& text) {
  return sorted_ids_of(searcher.search(query(text)));
}

Error error_at(std::uint16_t port, unsigned patience_ms = 30'000) {
  const RemotePatience patience{.connect_ms = patience_ms, .answer_ms = patience_ms};
  return error_of([&] { static_cast<void>(open_remote({.host = "127.0.0.1", .port = port}, patience)); });
}

}  // namespace

TEST_CASE("a searcher of a server sees what writers do to the index between two searches", "[remote]") {
  const TestIndex index({article("a", "Fire in Almaty."), article("b", "Water.")});
  const IndexServer server(index.path());
  Searcher searcher(server.address());
  CHECK(ids_found(searcher, "fire") == "a");
  (void)index.update({article("a", "Fire in Almaty."), article("b", "Water."), article("c", "Fire and water.")});
  CHECK(ids_found(searcher, "fire") == "a c");
  for (const char* word : {"smoke", "ashes", "ice"}) {  // the first generation is gone by then
    (void)index.rebuild({article("d", "Fire and " + std::string(word) + '.')});
    CHECK(ids_found(searcher, word) == "d");
    CHECK(searcher.search(query("fire \"fire and\"")).total == 1);
  }
  CHECK(searcher.article_count() == 1);
}

TEST_CASE("a connection that broke is made anew, and a server that is gone is an error", "[remote]") {
  const TestIndex index({article("a", "Fire in Almaty.")});
  IndexServer server(index.path());
  Searcher searcher(server.address());
  CHECK(ids_found(searcher, "fire") == "a");
  server.break_connections();
  CHECK(ids_found(searcher, "almaty") == "a");
  server.stop();
  const auto error = error_of([&] { static_cast<void>(searcher.search(query("fire"))); });
  CHECK(error.code() == ErrorCode::index_missing);
  CHECK(error.what() == "no answer from the index at '" + server.address() + "': Connection refused");
  CHECK(error.hint() ==
        "serve its folder on that machine with 'xapian-tcpsrv --port " + std::to_string(server.port()) + " DIR'");
}

TEST_CASE("a connection that breaks in the middle of a search is made anew once", "[remote]") {
  const TestIndex index({article("a", "Fire in Almaty.")});
  IndexServer server(index.path());
  const auto database = open_remote({.host = "127.0.0.1", .port = server.port()});
  server.break_connections();
  int asked = 0;
  int opened = 0;
  const auto ask = [&] {
    ++asked;
    static_cast<void>(database.get_metadata(std::string(schema::kSchemaKey)));
  };
  const auto error = error_of([&] { with_fresh_reads(server.address(), ask, [&] { ++opened; }); });
  CHECK(asked == 2);
  CHECK(opened == 1);
  CHECK(error.code() == ErrorCode::index_missing);
  CHECK(std::string(error.what()).starts_with("no answer from the index at '" + server.address() + "': "));
}

TEST_CASE("what listens and is no server of indexes is an error of its own", "[remote]") {
  struct Case {
    std::string sent;
    std::string cause;
  };
  const auto c = GENERATE(values<Case>({
      {"", "it takes too long"},  // says nothing
      {"HTTP/1.1 400 Bad Request\r\nServer: x\r\nContent-Length: 0\r\n\r\n" + std::string(400, ' '),
       "what answers is no Xapian server of this version"},
      {"SSH-2.0-OpenSSH_9.2\r\n", "Connection closed unexpectedly"},
  }));
  CAPTURE(c.sent);
  const FalseServer server(c.sent);
  const auto error = c.sent.empty() ? error_at(server.port(), 200) : error_at(server.port());
  CHECK(error.code() == ErrorCode::index_missing);
  CHECK(error.what() ==
        "no answer from the index at 'tcp://127.0.0.1:" + std::to_string(server.port()) + "': " + c.cause);
  CHECK(error.hint().find("xapian-tcpsrv") != std::string::npos);
}

TEST_CASE("a server of something else, or of an index of another schema, is refused", "[remote]") {
  const TestIndex index({article("a", "Fire.")});
  const auto folder = index.folder().path("other");
  {
    Xapian::WritableDatabase other(folder, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    other.add_document(Xapian::Document());
  }
  const auto refused = [&] {
    const IndexServer server(folder);
    const auto error = error_at(server.port());
    return std::pair(error.code(), std::string(error.what()).substr(std::string(error.what()).rfind('\'')));
  };
  CHECK(refused() == std::pair(ErrorCode::index_corrupt, std::string("' is a Xapian database, but no kzsearch index")));
  {
    Xapian::WritableDatabase other(folder, Xapian::DB_OPEN);
    other.set_metadata(std::string(schema::kSchemaKey), "1");
  }
  CHECK(refused() == std::pair(ErrorCode::index_schema, "' has schema version 1, this program reads version " +
                                                            std::to_string(schema::kVersion)));
}

TEST_CASE("a server of several indexes at once is refused, for it gives the tables of the first alone", "[remote]") {
  const TestIndex first({article("a", "Fire.")});
  const TestIndex second({article("b", "Fire.")});
  const IndexServer server({first.path(), second.path()});
  const auto error = error_at(server.port());
  CHECK(error.code() == ErrorCode::index_corrupt);
  CHECK(error.what() == "'" + server.address() + "' serves several indexes as one");
  CHECK(error.hint() == "serve each at a port of its own, and give --db for each");
}

TEST_CASE("an empty index answers through a server", "[remote]") {
  const TestIndex index(std::vector<Article>{});
  const IndexServer server(index.path());
  Searcher searcher(server.address());
  auto request = query("\"fire and\" water");
  request.facets = {FacetField::place, FacetField::day};
  request.timeline = TimelineUnit::week;
  CHECK(searcher.search(request).total == 0);
  CHECK(searcher.search(query("fir*")).hits.empty());
}

TEST_CASE("a server stands beside folders, and each index counts once", "[remote]") {
  const TestIndex first({article("a", "Fire in Almaty."), article("c", "Fire and fire.")});
  const TestIndex second({article("b", "Fire near Almaty.")});
  const IndexServer server(second.path());
  Searcher local({first.path(), second.path()});
  Searcher mixed({server.address(), first.path(), server.address()});
  CHECK(mixed.article_count() == 3);
  for (const char* text : {"fire", "fire almaty", "\"fire in\" OR near", "al*"}) {
    CAPTURE(text);
    CHECK(ids_of(mixed.search(query(text))) == ids_of(local.search(query(text))));
  }
  auto request = query("fire");
  request.facets = {FacetField::place};
  CHECK(to_string(mixed.search(request).facets.front()) == to_string(local.search(request).facets.front()));
}

TEST_CASE("an address that cannot be one is refused by the library too", "[remote]") {
  CHECK(error_of([] { Searcher searcher("tcp://host"); }).code() == ErrorCode::usage);
}

}  // namespace kz::test
