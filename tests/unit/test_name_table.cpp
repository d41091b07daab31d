// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/name_table.h"

#include <string>
#include <vector>

#include "common/index/entities_of.h"
#include "kzsearch/error.h"
#include "support/catch.h"

namespace kz {
namespace {

void put_entity(Xapian::WritableDatabase& database, std::uint32_t ordinal, EntityKind kind, const std::string& id) {
  const EntityRecord record{.kind = kind, .id = id, .name = "N" + id, .country = "KZ", .articles = 1, .keys = {id}};
  database.set_metadata(name_table::entity_key(ordinal), encode(record));
}

/// `ordinals` by name number, in one chunk.
void put_chunk(Xapian::WritableDatabase& database, std::uint32_t chunk, const std::vector<std::uint32_t>& ordinals) {
  std::string bytes;
  for (const auto ordinal : ordinals) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>((ordinal >> shift) & 0xff));
  }
  database.set_metadata(name_table::chunk_key(chunk), bytes);
}

}  // namespace

TEST_CASE("keys of the name table sort by number, and a name of each kind has its own", "[name_table]") {
  CHECK(name_table::entity_key(1) < name_table::entity_key(2));
  CHECK(name_table::entity_key(255) < name_table::entity_key(256));
  CHECK(name_table::chunk_key(65535) < name_table::chunk_key(65536));
  CHECK(name_table::name_key(EntityKind::place, "x") != name_table::name_key(EntityKind::person, "x"));
  CHECK(name_table::name_key(EntityKind::person, "x") != name_table::name_key(EntityKind::org, "x"));
}

TEST_CASE("records of names and entities come back as they were", "[name_table]") {
  const NameRecord name{.number = 70000,
                        .id = "person:x",
                        .country = "KZ",
                        .spellings = {{.text = "X", .articles = 3}, {.text = "x", .articles = 0}}};
  const auto name_out = decode_name_record(encode(name));
  CHECK(name_out.number == 70000);
  CHECK(name_out.id == "person:x");
  CHECK(name_out.country == "KZ");
  REQUIRE(name_out.spellings.size() == 2);
  CHECK(name_out.spellings[0].text == "X");
  CHECK(name_out.articles() == 3);

  const EntityRecord entity{.kind = EntityKind::org,
                            .id = "org:csto",
                            .name = "CSTO",
                            .country = "",
                            .articles = 9,
                            .keys = {"csto", "odkb"}};
  const auto out = decode_entity_record(encode(entity));
  CHECK(out.kind == EntityKind::org);
  CHECK(out.id == "org:csto");
  CHECK(out.name == "CSTO");
  CHECK(out.articles == 9);
  CHECK(out.keys == std::vector<std::string>{"csto", "odkb"});
  CHECK_THROWS_AS(decode_entity_record(encode(entity).substr(0, 6)), Error);
  CHECK_THROWS_AS(decode_name_record(encode(name).substr(0, 6)), Error);
}

TEST_CASE("the name table finds the entity of a number, also in its second chunk", "[name_table]") {
  Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  std::vector<std::uint32_t> first(name_table::kNumbersPerChunk, 0);
  first[0] = 2;
  first.back() = 1;
  put_chunk(database, 0, first);
  put_chunk(database, 1, {0, 2});
  NameTable table(database);
  CHECK(table.ordinal_of(0) == 2);
  CHECK(table.ordinal_of(1) == 0);
  CHECK(table.ordinal_of(name_table::kNumbersPerChunk - 1) == 1);
  CHECK(table.ordinal_of(name_table::kNumbersPerChunk + 1) == 2);
  CHECK(table.ordinal_of(name_table::kNumbersPerChunk + 2) == 0);
  CHECK(table.ordinal_of(4'000'000'000u) == 0);
  CHECK(table.all_ordinals().size() == name_table::kNumbersPerChunk + 2);
}

TEST_CASE("what a name table does not know is empty, never an error", "[name_table]") {
  const Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  NameTable table(database);
  CHECK(table.all_ordinals().empty());
  CHECK(table.ordinal_of(0) == 0);
  CHECK(table.entity(0).id.empty());
  CHECK(table.entity(7).id.empty());
  CHECK(table.with_id({}).empty());
  CHECK(table.with_spelling("nobody").empty());
  CHECK(table.with_word(std::string(1000, 'x')).empty());
}

TEST_CASE("the entities of an article hold the counts of all their names, most often named first", "[name_table]") {
  Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  put_entity(database, 1, EntityKind::person, "person:b");
  put_entity(database, 2, EntityKind::place, "iso:KZ");
  put_entity(database, 3, EntityKind::org, "org:a");
  put_chunk(database, 0, {1, 2, 1, 3, 0});
  NameTable table(database);
  const auto entities = entities_of({{.number = 0, .count = 1},
                                     {.number = 1, .count = 5},
                                     {.number = 2, .count = 1},
                                     {.number = 3, .count = 2},
                                     {.number = 4, .count = 9}},  // a name of no entity
                                    table);
  REQUIRE(entities.places.size() == 1);
  CHECK(entities.places[0].id == "iso:KZ");
  CHECK(entities.places[0].country == "KZ");
  CHECK(entities.places[0].count == 5);
  REQUIRE(entities.actors.size() == 2);
  CHECK(entities.actors[0].id == "org:a");  // two each: ties by id
  CHECK(entities.actors[0].kind == EntityKind::org);
  CHECK(entities.actors[1].id == "person:b");
  CHECK(entities.actors[1].count == 2);
}

}  // namespace kz
