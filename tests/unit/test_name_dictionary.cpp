// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/name_dictionary.h"

#include <map>
#include <string>

#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz {
namespace {

NameUse use(EntityKind kind, std::string key, std::uint32_t count = 1, std::string spelling = {}) {
  return {.kind = kind,
          .key = key,
          .id = "id:" + key,
          .country = {},
          .spelling = spelling.empty() ? key : spelling,
          .count = count};
}

Mention mention(EntityKind kind, std::string key, std::string name) {
  Mention out;
  out.kind = kind;
  out.key = std::move(key);
  out.name = std::move(name);
  return out;
}

std::map<std::string, NameRecord> records(const NameDictionary& names) {
  std::map<std::string, NameRecord> out;
  names.for_each([&](EntityKind kind, const std::string& key, const NameRecord& record) {
    out[std::to_string(static_cast<int>(kind)) + key] = record;
  });
  return out;
}

}  // namespace

TEST_CASE("mentions of one name are one use, those of another kind another", "[name_dictionary]") {
  const auto [uses, of_mention] = group_by_name({mention(EntityKind::person, "georgia", "Georgia"),
                                                 mention(EntityKind::place, "georgia", "Georgia"),
                                                 mention(EntityKind::person, "georgia", "GEORGIA")});
  REQUIRE(uses.size() == 2);
  CHECK(uses[0].kind == EntityKind::person);
  CHECK(uses[0].count == 2);
  CHECK(uses[0].spelling == "Georgia");
  CHECK(uses[1].count == 1);
  CHECK(of_mention == std::vector<std::uint32_t>{0, 1, 0});
}

TEST_CASE("names are numbered as they come and given back in the order asked", "[name_dictionary]") {
  NameDictionary names;
  const auto first = names.add({use(EntityKind::person, "b", 2), use(EntityKind::org, "a")});
  REQUIRE(first.size() == 2);
  CHECK(first[0].number == 0);
  CHECK(first[0].count == 2);
  const auto second = names.add({use(EntityKind::place, "a"), use(EntityKind::org, "a", 7)});
  REQUIRE(second.size() == 2);
  CHECK(second[0].number == 2);
  CHECK(second[1].number == 1);  // the organisation, known already
  CHECK(second[1].count == 7);
  CHECK(names.size() == 3);
}

TEST_CASE("articles are counted by spelling, and removing takes back just what adding counted", "[name_dictionary]") {
  NameDictionary names;
  const auto first = names.add({use(EntityKind::person, "x", 4, "X")});
  const auto second = names.add({use(EntityKind::person, "x", 1, "x")});
  CHECK(first[0].spelling == 0);
  CHECK(second[0].spelling == 1);
  CHECK(records(names)["1x"].articles() == 2);  // articles, not mentions
  names.remove(first);
  CHECK(records(names)["1x"].spellings[0].articles == 0);
  CHECK(records(names)["1x"].articles() == 1);
  names.remove(first);  // once too often: never below nothing
  CHECK(records(names)["1x"].articles() == 1);
  names.remove({{.number = 99, .count = 1, .spelling = 0}});
  CHECK(names.size() == 1);
}

TEST_CASE("a dictionary read back from its index goes on where it was", "[name_dictionary]") {
  const test::TempDir folder;
  Xapian::WritableDatabase database(folder.path("names"), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  NameDictionary written;
  static_cast<void>(
      written.add({use(EntityKind::person, "b"), use(EntityKind::place, "iso:KZ"), use(EntityKind::org, "b")}));
  MetadataBatch batch;
  written.write(batch);
  batch.write(database);
  database.commit();
  NameDictionary read(database);
  CHECK(read.size() == 3);
  const auto both = records(written);
  const auto again = records(read);
  REQUIRE(both.size() == again.size());
  for (const auto& [key, record] : both) {
    CAPTURE(key);
    REQUIRE(again.contains(key));
    CHECK(again.at(key).number == record.number);
    CHECK(again.at(key).id == record.id);
    CHECK(again.at(key).articles() == record.articles());
  }
  CHECK(read.add({use(EntityKind::org, "new")})[0].number == 3);
  CHECK(read.add({use(EntityKind::org, "b")})[0].number == 2);
}

TEST_CASE("a damaged name number in the index is refused, not followed", "[name_dictionary]") {
  const test::TempDir folder;
  Xapian::WritableDatabase database(folder.path("names"), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  const NameRecord record{.number = 0xffffffffu, .id = "org:x", .country = {}, .spellings = {}};
  database.set_metadata(name_table::name_key(EntityKind::org, "x"), encode(record));
  database.commit();
  CHECK_THROWS_AS(NameDictionary(database), Error);
}

}  // namespace kz
