// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/copy_table.h"

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/codec.h"
#include "kzsearch/error.h"
#include "support/catch.h"

namespace kz {

TEST_CASE("a group of copies is read back as it was written", "[copy_table]") {
  const CopyGroup group = {{.id = "a1", .source = "fr.de", .agencies = {"AFP", "dpa"}},
                           {.id = "ünder", .source = "", .agencies = {}}};
  const auto read = decode_copy_group(encode(group));
  REQUIRE(read.size() == 2);
  CHECK(read[0].id == "a1");
  CHECK(read[0].source == "fr.de");
  CHECK(read[0].agencies == group[0].agencies);
  CHECK(read[1].id == "ünder");
  CHECK(read[1].agencies.empty());
}

TEST_CASE("shared passages are read back as they were written", "[copy_table]") {
  const SharedPassages passages{.sentences = 56, .with = {{.id = "b", .shared = 11}, {.id = "a", .shared = 3}}};
  const auto read = decode_shared_passages(encode(passages));
  CHECK(read.sentences == 56);
  REQUIRE(read.with.size() == 2);
  CHECK(read.with[0].id == "b");
  CHECK(read.with[0].shared == 11);
  CHECK(read.with[1].shared == 3);
}

TEST_CASE("a copy table cut short is a corrupt index", "[copy_table]") {
  const auto group = encode(CopyGroup{{.id = "a1", .source = "fr.de", .agencies = {"dpa"}}});
  CHECK_THROWS_AS(decode_copy_group(std::string_view(group).substr(0, group.size() - 1)), Error);
  const auto passages = encode(SharedPassages{.sentences = 5, .with = {{.id = "b", .shared = 3}}});
  CHECK_THROWS_AS(decode_shared_passages(std::string_view(passages).substr(0, passages.size() - 1)), Error);
}

TEST_CASE("numbers of documents are read back as they were written", "[copy_table]") {
  const std::vector<std::uint32_t> numbers = {0, 1, 0x01020304, 0xffffffff};
  const auto bytes = copy_table::encode_numbers(numbers);
  for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(big_endian_at(bytes, i) == numbers[i]);
  CHECK(big_endian_at(bytes, numbers.size()) == 0);
  CHECK(big_endian_at("", 0) == 0);
}

TEST_CASE("a database without a copy table has no copies", "[copy_table]") {
  CopyTable table(Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY));
  CHECK(table.group_of(1) == 0);
  CHECK(table.group_of(100000) == 0);
  CHECK(table.group(0).empty());
  CHECK(table.group(1).empty());
  CHECK(table.hidden() == 0);
  CHECK(table.passages("a1").with.empty());
}

}  // namespace kz
