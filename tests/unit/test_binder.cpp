// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/binder.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/names/name_grouping.h"
#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz {
namespace {

NameUse person(std::string key, std::string id, std::string spelling) {
  return {.kind = EntityKind::person,
          .key = std::move(key),
          .id = std::move(id),
          .country = {},
          .spelling = std::move(spelling),
          .count = 1};
}

NameUse place(std::string id, std::string spelling, std::string country) {
  return {.kind = EntityKind::place,
          .key = id,
          .id = id,
          .country = std::move(country),
          .spelling = std::move(spelling),
          .count = 1};
}

const std::string kTokayev = "person:kassym-jomart-tokayev";

using Uses = std::vector<std::vector<NameUse>>;

/// A database that holds the names of articles, a list each, and what they are bound to.
class BoundNames {
 public:
  explicit BoundNames(const Uses& articles = {}) {
    for (const auto& uses : articles) static_cast<void>(names.add(uses));
    bind();
  }

  void bind() {
    bind_names(names, database, rules).write_changes(database);
    database.commit();
  }

  test::TempDir folder;
  Xapian::WritableDatabase database{folder.path("names"), Xapian::DB_CREATE | Xapian::DB_NO_SYNC};
  NameDictionary names;
  AliasRules rules;
};

/// "id name articles keys" of every entity, by ordinal.
std::vector<std::string> entities(const Xapian::Database& database) {
  NameTable table(database);
  std::vector<std::string> out;
  for (std::uint32_t ordinal = 1; !table.entity(ordinal).id.empty(); ++ordinal) {
    const auto& entity = table.entity(ordinal);
    out.push_back(
        fmt::format("{} | {} | {} | {}", entity.id, entity.name, entity.articles, fmt::join(entity.keys, ",")));
  }
  return out;
}

}  // namespace

TEST_CASE("names with one id are one entity, called by its most frequent spelling", "[binder]") {
  const BoundNames bound({
      {person("kassym jomart tokayev", kTokayev, "Kassym-Jomart Tokayev")},
      {person("kassym shomart tokajew", kTokayev, "Kassym-Shomart Tokajew")},
      {person("kassym shomart tokajew", kTokayev, "Kassym-Shomart Tokajew")},
      {person("angela merkel", "person:angela-merkel", "Angela Merkel")},
  });
  CHECK(entities(bound.database) ==
        std::vector<std::string>{
            kTokayev + " | Kassym-Shomart Tokajew | 3 | kassym shomart tokajew,kassym jomart tokayev",
            "person:angela-merkel | Angela Merkel | 1 | angela merkel"});
  NameTable table(bound.database);
  CHECK(table.ordinal_of(0) == 1);
  CHECK(table.ordinal_of(1) == 1);
  CHECK(table.ordinal_of(2) == 2);
  CHECK(table.with_id(kTokayev) == std::vector<std::uint32_t>{1});
}

TEST_CASE("an actor is called by the name written out, where it is not rare", "[binder]") {
  using Spellings = std::map<std::string, std::uint32_t>;
  CHECK(usual_spelling({{"P O'Connell", 9}, {"Paul O'Connell", 3}, {"Paul O'Connel", 2}}) == "Paul O'Connell");
  CHECK(usual_spelling({{"J. K. Rowling", 9}, {"Joanne Rowling", 2}}) == "J. K. Rowling");
  CHECK(usual_spelling({{"É. Quell", 2}, {"Émile Quell", 1}, {"Quell", 1}}) == "Émile Quell");
  CHECK(usual_spelling({{"George W. Bush", 2}, {"George Bush", 1}}) == "George W. Bush");
  CHECK(usual_spelling(Spellings{}).empty());
}

TEST_CASE("an actor is found by each word of its name and by curated spellings, in order of articles", "[binder]") {
  const BoundNames bound({
      {person("kassym jomart tokayev", kTokayev, "Kassym-Jomart Tokayev")},
      {person("timur tokayev", "person:timur-tokayev", "Timur Tokayev")},
      {person("timur tokayev", "person:timur-tokayev", "Timur Tokayev")},
  });
  NameTable table(bound.database);
  CHECK(table.with_word("tokayev") == std::vector<std::uint32_t>{1, 2});
  CHECK(table.entity(1).id == "person:timur-tokayev");
  CHECK(table.with_word("timur") == std::vector<std::uint32_t>{1});
  CHECK(table.with_spelling("kassym jomart tokajew") ==
        std::vector<std::uint32_t>{2});  // of the lexicon, not of the index
  CHECK(table.with_spelling("timur").empty());
  CHECK(table.with_word("jomar").empty());
}

TEST_CASE("the places that a named place lies in are entities, with no articles of their own", "[binder]") {
  const BoundNames bound({{place("gn:1526384", "Almaty", "KZ")}});
  NameTable table(bound.database);
  REQUIRE(table.with_spelling("almaty").size() == 1);
  const auto country = table.with_id("iso:KZ");
  REQUIRE(country.size() == 1);
  CHECK(table.entity(country[0]).name == "Kazakhstan");
  CHECK(table.entity(country[0]).articles == 0);
  CHECK(table.with_spelling("kazakhstan") == country);
  CHECK(table.with_id("iso:DE").empty());
}

TEST_CASE("the country of an organisation is an entity, so that its filter finds the organisation", "[binder]") {
  NameUse bank{.kind = EntityKind::org,
               .key = "national bank of kazakhstan",
               .id = "org:nbk",
               .country = "KZ",
               .spelling = "National Bank of Kazakhstan",
               .count = 1};
  const BoundNames bound({{bank}});
  NameTable table(bound.database);
  CHECK(table.with_id("iso:KZ").size() == 1);
  CHECK(table.with_spelling("kazakhstan").size() == 1);
}

TEST_CASE("the order of the articles does not change what names are bound to", "[binder]") {
  std::vector<std::vector<NameUse>> articles{
      {person("kassym jomart tokayev", kTokayev, "Kassym-Jomart Tokayev"), place("gn:1526384", "Almaty", "KZ")},
      {person("kassym shomart tokajew", kTokayev, "Kassym-Shomart Tokajew")},
      {person("a b", "person:a-b", "A B"), place("iso:DE", "Germany", "DE")},
      {person("c b", "person:c-b", "C B"), place("iso:DE", "Germany", "DE")},
  };
  const auto expected = entities(BoundNames(articles).database);
  std::reverse(articles.begin(), articles.end());
  CHECK(entities(BoundNames(articles).database) == expected);
  std::swap(articles[0], articles[2]);
  CHECK(entities(BoundNames(articles).database) == expected);
}

TEST_CASE("binding again leaves nothing of names whose articles are gone", "[binder]") {
  BoundNames bound({{person("angela merkel", "person:angela-merkel", "Angela Merkel")}});
  const auto gone = bound.names.add({person("olaf scholz", "person:olaf-scholz", "Olaf Scholz")});
  bound.bind();
  REQUIRE(entities(bound.database).size() == 2);
  bound.names.remove(gone);
  bound.bind();
  NameTable table(bound.database);
  CHECK(entities(bound.database).size() == 1);
  CHECK(table.with_spelling("olaf scholz").empty());
  CHECK(table.with_word("scholz").empty());
  CHECK(table.with_id("person:olaf-scholz").empty());
  CHECK(table.ordinal_of(gone[0].number) == 0);
}

}  // namespace kz
