// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/alias_rules.h"

#include <string>

#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz {
namespace {

std::string failure(std::string_view text) {
  try {
    static_cast<void>(AliasRules(parse_alias_rules(text, "rules")));
    return "none";
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::usage);
    return error.what();
  }
}

}  // namespace

TEST_CASE("a file of rules holds a rule a line", "[alias_rules]") {
  const auto rules = parse_alias_rules(
      "\xEF\xBB\xBF# who is who\n"
      "\n"
      "same\tNina Berg\tN. Berg\r\n"
      "differ\tperson:jo-dahl\tJo Dahl\t# two cousins",
      "rules");
  REQUIRE(rules.size() == 2);
  CHECK(to_string(rules[0]) == "same 'Nina Berg' 'N. Berg'");
  CHECK(rules[0].where == "rules:3");
  CHECK(to_string(rules[1]) == "differ 'person:jo-dahl' 'Jo Dahl'");
}

TEST_CASE("a broken line of a file of rules is named with its reason", "[alias_rules]") {
  struct Case {
    std::string_view text;
    std::string_view message;
  };
  const auto c = GENERATE(values<Case>({
      {"same\ta\tb\nequal\ta\tb", "rules:2: 'equal' is neither 'same' nor 'differ'"},
      {"same a b", "rules:1: 'same a b' is neither 'same' nor 'differ'"},  // blanks are no tabs
      {"same\ta", "rules:1: 2 columns where there should be 3"},
      {"same\ta\tb\tc", "rules:1: 4 columns where there should be 3"},
      {"same\ta\t...", "rules:1: '...' is no name"},
      {"same\ta\t\xFF", "rules:1: not valid UTF-8"},
      {"same\ta\tb\n", "none"},
  }));
  CAPTURE(c.text);
  CHECK(failure(c.text) == c.message);
}

TEST_CASE("rules that contradict each other are both named", "[alias_rules]") {
  CHECK(failure("same\tA\tB\ndiffer\tb\ta\n") == "differ 'b' 'a' (rules:2) contradicts same 'A' 'B' (rules:1)");
  CHECK(failure("differ\tA\tC\nsame\tA\tB\nsame\tB\tC\n").starts_with("differ 'A' 'C' (rules:1) contradicts same '"));
  CHECK(failure("differ\tA\ta\n") == "differ 'A' 'a' (rules:1): a name cannot differ from itself");
  CHECK(failure("differ\tA\tB\nsame\tA\tC\ndiffer\tC\tD\n") == "none");
}

TEST_CASE("a rule of the command line replaces what it said before of the same names", "[alias_rules]") {
  const AliasRules rules = AliasRules()
                               .with({.is_same = true, .a = "A", .b = "B", .where = {}})
                               .with({.is_same = false, .a = "b", .b = "a", .where = {}});
  REQUIRE(rules.all().size() == 1);
  CHECK_FALSE(rules.all()[0].is_same);
  CHECK(rules.without("B", "A")->empty());
  CHECK_FALSE(rules.without("B", "C").has_value());
}

TEST_CASE("the rules of a new file replace those of the last one and keep the others", "[alias_rules]") {
  const AliasRules rules = AliasRules(parse_alias_rules("same\tA\tB\n", "one"))
                               .with({.is_same = true, .a = "C", .b = "D", .where = {}})
                               .with_file(parse_alias_rules("same\tE\tF\n", "two"));
  REQUIRE(rules.all().size() == 2);
  CHECK(rules.all()[0].a == "E");
  CHECK(rules.all()[1].a == "C");
}

TEST_CASE("an index keeps its rules", "[alias_rules]") {
  const test::TempDir dir;
  Xapian::WritableDatabase database(dir.path("rules"), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  CHECK(stored_rules(database).empty());
  store_rules(AliasRules(parse_alias_rules("differ\tA\tB\n", "one")), database);
  const auto rules = stored_rules(database);
  REQUIRE(rules.all().size() == 1);
  CHECK(rules.all()[0].where == "one:1");
}

}  // namespace kz
