// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/schema.h"

#include <array>
#include <set>
#include <string>

#include "common/text/utf8.h"
#include "support/catch.h"

namespace kz {

TEST_CASE("a term is its prefix and value, cut to what Xapian takes at a character's border", "[schema]") {
  CHECK(schema::term("Z", "almati") == "Zalmati");
  CHECK(schema::term({}, "").empty());
  std::string long_value;
  for (int i = 0; i < 200; ++i) long_value += "ä";
  for (const std::string_view prefix : {"", "Z", "ZS", "XAp"}) {
    CAPTURE(prefix);
    const auto term = schema::term(prefix, long_value);
    CHECK(term.size() <= schema::kMaxTermBytes);
    CHECK(term.size() >= schema::kMaxTermBytes - 1);
    CHECK(is_valid_utf8(term));
  }
}

TEST_CASE("every id has a term of its own, also a long one", "[schema]") {
  const std::string plain(schema::kMaxIdBytes, 'x');
  const std::array<std::string, 7> ids{"a",         "A",         "http://example.org/1",   plain,
                                       plain + "1", plain + "2", std::string(100'000, 'x')};
  std::set<std::string> terms;
  for (const auto& id : ids) {
    CAPTURE(id);
    const auto term = schema::id_term(id);
    CHECK(term.size() <= schema::kMaxTermBytes);
    CHECK(term.starts_with(schema::kIdPrefix));
    terms.insert(term);
  }
  CHECK(terms.size() == ids.size());
  CHECK(schema::id_term("a1") == "Qa1");
}

TEST_CASE("the same key names other articles for a place, a person and an organisation", "[schema]") {
  CHECK(schema::name_term(EntityKind::place, "gn:1526384") == "XPgn:1526384");
  CHECK(schema::name_term(EntityKind::person, "georgia") == "XApgeorgia");
  CHECK(schema::name_term(EntityKind::org, "georgia") == "XAogeorgia");
}

TEST_CASE("a source root of any length has a short term, another for another root", "[schema]") {
  const std::string deep(4000, 'd');
  CHECK(schema::root_term(deep).size() <= schema::kMaxTermBytes);
  CHECK(schema::root_term(deep) != schema::root_term(deep + "/"));
  CHECK(schema::root_term("/a") == schema::root_term("/a"));
}

}  // namespace kz
