// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/remote_address.h"

#include <string>

#include "kzsearch/error.h"
#include "kzsearch/indexer.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz {
namespace {

struct Good {
  std::string text;
  std::string host;
  int port;
};

struct Bad {
  std::string text;
  std::string why;
};

}  // namespace

TEST_CASE("the address of a served index is a host and a port", "[remote]") {
  const auto c = GENERATE(values<Good>({
      {"tcp://localhost:7800", "localhost", 7800},
      {"tcp://10.0.0.7:1", "10.0.0.7", 1},
      {"tcp://news-2.example.org:65535", "news-2.example.org", 65535},
      {"tcp://my_host:07800", "my_host", 7800},
  }));
  CAPTURE(c.text);
  REQUIRE(is_remote(c.text));
  const auto address = parse_remote_address(c.text);
  CHECK(address.host == c.host);
  CHECK(address.port == c.port);
  CHECK(parse_remote_address(to_string(address)) == address);
}

TEST_CASE("an indexer takes no address for the path of a folder", "[remote]") {
  const auto error = test::error_of([] { static_cast<void>(Indexer("tcp://localhost:7800")); });
  CHECK(error.code() == ErrorCode::usage);
  CHECK(std::string(error.what()) == "'tcp://localhost:7800': indexes are written on the machine that holds them");
}

TEST_CASE("what cannot be the address of an index is refused with the reason", "[remote]") {
  const std::string number = "a port is a number from 1 to 65535";
  const auto c = GENERATE_COPY(values<Bad>({
      {"tcp://", "it names no host"},
      {"tcp://:7800", "it names no host"},
      {"tcp://localhost", "it names no port"},
      {"tcp://localhost:", number},
      {"tcp://localhost:0", number},
      {"tcp://localhost:65536", number},
      {"tcp://localhost:99999", number},
      {"tcp://localhost:-1", number},
      {"tcp://localhost:78x", number},
      {"tcp://localhost:7800/news", number},
      {"tcp://me@localhost:7800", "it names no host that can be"},
      {"tcp://a b:7800", "it names no host that can be"},
      {"tcp://[::1]:7800", "Xapian 1.4 takes no IPv6 addresses"},
      {"tcp://::1:7800", "Xapian 1.4 takes no IPv6 addresses"},
  }));
  CAPTURE(c.text);
  const auto error = test::error_of([&] { static_cast<void>(parse_remote_address(c.text)); });
  CHECK(error.code() == ErrorCode::usage);
  CHECK(error.what() == "'" + c.text + "': " + c.why);
  CHECK(!error.hint().empty());
}

TEST_CASE("a path is no address", "[remote]") {
  for (const char* path : {"news.idx", "/tcp://", "tcp:/news", "TCP://host:1", ""}) {
    CAPTURE(path);
    CHECK(!is_remote(path));
  }
}

}  // namespace kz
