// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_parser.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kzsearch/error.h"
#include "support/catch.h"

namespace {

using kz::Error;
using kz::parse_query;
using kz::ParsedQuery;
using kz::QueryNode;

std::string describe(const ParsedQuery& parsed) {
  std::string text = kz::to_string(parsed.root);
  for (const kz::QueryNote& repair : parsed.repairs) text += "; " + std::to_string(repair.offset) + ": " + repair.text;
  return text;
}

struct ParserCase {
  std::string query;
  std::string expected;
};

std::optional<Error> parser_error_of(const std::string& query) {
  try {
    (void)parse_query(query);
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

void check_spans(const QueryNode& node, std::size_t begin, std::size_t end) {
  CHECK(node.begin >= begin);
  CHECK(node.begin <= node.end);
  CHECK(node.end <= end);
  for (const QueryNode& child : node.children) check_spans(child, node.begin, node.end);
}

}  // namespace

TEST_CASE("a query becomes the tree its words and operators say", "[query_parser]") {
  const auto c = GENERATE(values<ParserCase>({
      // Words keep their punctuation for the analyser.
      {"csto", "csto"},
      {"csto troops", "(words csto troops)"},
      {"  csto \t\n troops ", "(words csto troops)"},
      {"csto\u00a0troops\u3000almaty", "(words csto troops almaty)"},
      {"Nur-Sultan", "Nur-Sultan"},
      {"U.S. troops, 20,000 of them", "(words U.S. troops 20,000 of them)"},
      {"d’études d'actium", "(words d’études d'actium)"},
      {"AT&T R&D; what?!", "(words AT&T R&D what)"},
      {"AOL. said U.S. growth, etc... [sic] ‘peace’", "(words AOL said U.S. growth etc sic peace)"},
      {"troo*, name~1. 部队。", "(words troo* name~1 部队)"},
      {"C++ c#", "(words C++ c#)"},
      {"шерушілер Алматы", "(words шерушілер Алматы)"},
      {"阿拉木图", "阿拉木图"},

      // Operators, in capitals only.
      {"a OR b", "(or a b)"},
      {"a OR b OR c", "(or a b c)"},
      {"a AND b", "(and a b)"},
      {"a AND b AND c", "(and a b c)"},
      {"a or b and not c", "(words a or b and not c)"},
      {"And Or Not", "(words And Or Not)"},
      {"a near b", "(words a near b)"},
      {"ANDROID ORDER NOTE", "(words ANDROID ORDER NOTE)"},
      {"CSTO AND TROOPS", "(and CSTO TROOPS)"},

      // AND and words side by side bind closer than OR; words side by side stay together.
      {"a b OR c", "(or (words a b) c)"},
      {"a OR b c", "(or a (words b c))"},
      {"a AND b OR c AND d", "(or (and a b) (and c d))"},
      {"a b AND c d", "(and (words a b) (words c d))"},
      {"(a OR b) AND c", "(and (or a b) c)"},
      {"(a OR b) c", "(words (or a b) c)"},
      {"a (b c)", "(words a b c)"},
      {"a (b AND c)", "(words a (and b c))"},
      {"a AND (b AND c)", "(and a b c)"},
      {"a OR (b OR (c))", "(or a b c)"},
      {"((a))", "a"},
      {"a(b)c", "(words a b c)"},

      // Exclusion.
      {"a NOT b", "(not a b)"},
      {"a -b", "(not a b)"},
      {"a AND NOT b", "(not a b)"},
      {"a -b c", "(not (words a c) b)"},
      {"a -b -c", "(not a b c)"},
      {"-a", "(not * a)"},
      {"NOT a", "(not * a)"},
      {"-a b", "(not b a)"},
      {"NOT NOT a", "a"},
      {"NOT -a", "a"},
      {"a OR NOT b", "(or a (not * b))"},
      {"a OR b NOT c", "(or a (not b c))"},
      {"-(a OR b) c", "(not c (or a b))"},
      {"a (NOT b)", "(not a b)"},
      {"a NOT (NOT b)", "(words a b)"},
      {"a (b -c)", "(words a (not b c))"},
      {"-\"alma ata\" fire", "(not fire (phrase alma ata))"},
      {"(-a)", "(not * a)"},

      // A sign is one at the start of a word only.
      {"so-called", "so-called"},
      {"a - b", "(words a b)"},
      {"a -- b", "(words a b)"},
      {"--help", "--help"},
      {"+-a", "+-a"},
      {"5+7 \"x\"-y", "(words 5+7 (phrase x) -y)"},

      // Required words.
      {"+a b", "(words (must a) b)"},
      {"a +b c", "(words a (must b) c)"},
      {"+a", "a"},
      {"+a +b", "(and a b)"},
      {"+(a OR b) c", "(words (must (or a b)) c)"},
      {"(+a b) c", "(words (words (must a) b) c)"},
      {"+a place:Almaty", "(and a (filter place \"Almaty\"))"},
      {"a AND +b", "(and a b)"},

      // Phrases, in the quotation marks of many languages.
      {"\"alma ata\"", "(phrase alma ata)"},
      {"\"alma  \n ata \"", "(phrase alma ata)"},
      {"\"csto\"", "(phrase csto)"},
      {"“alma ata”", "(phrase alma ata)"},
      {"„alma ata“", "(phrase alma ata)"},
      {"«alma ata»", "(phrase alma ata)"},
      {"»alma ata«", "(phrase alma ata)"},
      {"\"alma ata”", "(phrase alma ata)"},
      {"“alma ata\" fire", "(words (phrase alma ata) fire)"},
      {"\"he said “go” there\" x", "(words (phrase he said “go” there) x)"},
      {"\"alma ata\" -fire", "(not (phrase alma ata) fire)"},
      {"\"a AND (b\"", "(phrase a AND (b)"},
      {"\"prefi NEAR/5 x~1\"", "(phrase prefi NEAR/5 x~1)"},
      {"a\"b c\"d", "(words a (phrase b c) d)"},

      // Filters narrow, whatever the words beside them.
      {"place:Almaty", "(filter place \"Almaty\")"},
      {"place:Almaty csto troops", "(and (filter place \"Almaty\") (words csto troops))"},
      {"csto place:Almaty troops", "(and (words csto troops) (filter place \"Almaty\"))"},
      {"actor:\"Olaf Scholz\"", "(filter actor \"Olaf Scholz\")"},
      {"actor:“Olaf Scholz” x", "(and (filter actor \"Olaf Scholz\") x)"},
      {"person:Tokayev org:org:csto", "(and (filter person \"Tokayev\") (filter org \"org:csto\"))"},
      {"source:fr.de lang:de", "(and (filter source \"fr.de\") (filter lang \"de\"))"},
      {"translated_from:de translated-from:kk",
       "(and (filter translated_from \"de\") (filter translated_from \"kk\"))"},
      {"PLACE:Almaty", "(filter place \"Almaty\")"},
      {"-place:Almaty csto", "(not csto (filter place \"Almaty\"))"},
      {"place:Almaty OR place:Astana", "(or (filter place \"Almaty\") (filter place \"Astana\"))"},
      {"(place:Almaty OR place:Astana) a b",
       "(and (or (filter place \"Almaty\") (filter place \"Astana\")) (words a b))"},
      {"(place:Almaty OR fire) a", "(words (or (filter place \"Almaty\") fire) a)"},
      {"published:2022-01-05..2022-01-08", "(published \"2022-01-05..2022-01-08\")"},
      {"published:\"6 January 2022\" fire", "(and (published \"6 January 2022\") fire)"},
      {"published:\"5 January 2022\"..\"7 January 2022\"", "(published \"5 January 2022..7 January 2022\")"},
      {"event:2022-01-05..2022-01-07", "(event \"2022-01-05..2022-01-07\")"},
      {"event:\"last week\" fire", "(and (event \"last week\") fire)"},
      {"date:yesterday OR fire", "(or (date \"yesterday\") fire)"},
      {"published:..2022-01 -published:unknown", "(not (published \"..2022-01\") (published \"unknown\"))"},
      {"title:csto troops", "(words (title csto) troops)"},
      {"title:\"csto troops\"", "(title (phrase csto troops))"},
      {"-title:csto troops", "(not troops (title csto))"},
      {"caption:\"the bridge\" fog", "(words (caption (phrase the bridge)) fog)"},

      // A colon that is no field's.
      {"http://example.org/a?b=c", "http://example.org/a?b=c"},
      {"10:30", "10:30"},
      {"Almaty: fire", "(words Almaty fire)"},
      {"std::vector", "std::vector"},
      {":-)", "(); 2: ')' without '(' dropped"},
      {"place: Almaty", "(words place Almaty); 0: 'place:' read as a word: nothing follows it directly"},

      // Nothing to search for.
      {"", "()"},
      {"   ", "()"},
      {"?! … – « ,", "(); 11: quotation mark without words dropped"},

      // Wildcards, slips and distances.
      {"protest*", "protest*"},
      {"Nur-Sult* fire", "(words Nur-Sult* fire)"},
      {"protest**", "protest*"},
      {"tokaev~1 x", "(words tokaev~1 x)"},
      {"tokaev~", "tokaev~1"},
      {"tokaev~0", "tokaev"},
      {"title:protest*", "(title protest*)"},
      {"title:tokaev~2", "(title tokaev~2)"},
      {"x \"a b\"~5", "(words x (phrase~5 a b))"},
      {"\"a b\"~0", "(phrase a b)"},
      {"title:\"a b\"~2", "(title (phrase~2 a b))"},
      {"a NEAR/5 b", "(near/5 a b)"},
      {"a ADJ/2 b", "(adj/2 a b)"},
      {"a SENTENCE b", "(sentence a b)"},
      {"x a NEAR/5 b y", "(words x (near/5 a b) y)"},
      {"a NEAR/5 b NEAR/5 c", "(near/5 a b c)"},
      {"a NEAR/5 b SENTENCE c", "(and (near/5 a b) (sentence b c))"},
      {"a NEAR/5 b NEAR/3 c", "(and (near/5 a b) (near/3 b c))"},
      {"(a OR \"b c\") SENTENCE d*", "(sentence (or a (phrase b c)) d*)"},
      {"-a NEAR/5 b c", "(not c (near/5 a b))"},
      {"a OR b ADJ/1 c", "(or a (adj/1 b c))"},
      {"*", "*"},
      {"* -fire", "(not * fire)"},
  }));
  CAPTURE(c.query);
  CHECK(describe(parse_query(c.query)) == c.expected);
}

TEST_CASE("what is broken in a query is mended and told", "[query_parser]") {
  const auto c = GENERATE(values<ParserCase>({
      {"csto AND", "csto; 5: AND at the end dropped"},
      {"a NEAR/5", "a; 2: NEAR at the end dropped"},
      {"SENTENCE a", "a; 0: SENTENCE at the start dropped"},
      {"a SENTENCE AND b", "(and a b); 2: SENTENCE before AND dropped"},
      {"a SENTENCE -b", "(not a b); 2: SENTENCE before '-' dropped"},
      {"a SENTENCE () b", "(words a b); 2: SENTENCE before '(' dropped; 11: parentheses without words dropped"},
      {"- NEAR/2 b", "b; 2: NEAR at the start dropped"},
      {"a NEAR/0 b", "(near/1 a b); 2: 'NEAR/0' read as 'NEAR/1'"},
      {"a NEAR/99999999999999999999 b", "(near/200 a b); 2: 'NEAR/999999999999' read as 'NEAR/200'"},
      {"a && b", "(and a b); 2: '&&' read as AND"},
      {"a || b", "(or a b); 2: '||' read as OR"},
      {"a | b", "(or a b); 2: '|' read as OR"},
      // One slip, one note: what joins nothing is dropped as it was written.
      {"&& a", "a; 0: '&&' at the start dropped"},
      {"a ||", "a; 2: '||' at the end dropped"},
      {"a && && b", "(and a b); 2: '&&' read as AND; 5: '&&' after '&&' dropped"},
      {"a AND | b", "(or a b); 2: AND before '|' dropped; 6: '|' read as OR"},
      {"a (", "a; 2: parentheses without words dropped"},
      {"/a.*b/", "/a.*b/; 0: '/a.*b/' read as words: there are no regular expressions"},
      {"\"a forc*\"",
       "(phrase a forc*); 0: '*' within quotation marks dropped: a wildcard stands outside, as in security ADJ/1 "
       "forc*"},
      {"!a b", "(not b a); 0: '!' read as NOT"},
      {"b !\"a c\"", "(not b (phrase a c)); 2: '!' read as NOT"},
      {"a NEAR b", "(words a NEAR b); 2: 'NEAR' read as a word: write NEAR/10"},
      {"tro?ps", "tro?ps; 3: '?' read as a blank: a wildcard, '*', stands at the end of a word"},
      {"*troop", "*troop; 0: '*' read as a blank: a wildcard, '*', stands at the end of a word"},
      {"troops^2", "troops; 6: '^2' dropped: words have no weights"},
      {"\"a b\"^2 c", "(words (phrase a b) c); 5: '^2' dropped: words have no weights"},
      {"\"a b\"~5^2", "(phrase~5 a b); 7: '^2' dropped: words have no weights"},
      {"\"a\"* b", "(words (phrase a) b); 3: '*' dropped: it stands behind a word only"},
      {"(a b)~5 c", "(words a b c); 5: '~5' dropped: it stands behind a word only"},
      {"\"a b\" ~5", "(words (phrase a b) ~5); 6: '~5' read as a word: '~' stands directly behind the quotation mark"},
      {"a ~5", "(words a ~5)"},
      {"troops~0.8", "troops~1; 6: '~0.8' read as '~1'"},
      {"a XOR b", "(words a XOR b); 2: 'XOR' read as a word: there is no such operator"},
      {"a near/5 b", "(words a near/5 b); 2: 'near/5' read as a word: operators are in capitals"},
      {"tokaev~9", "tokaev~2; 6: '~9' read as '~2'"},
      {"\"a b\"~900", "(phrase~200 a b); 5: '~900' read as '~200'"},
      {"a SENTENCE place:Almaty",
       "(and a (filter place \"Almaty\")); 2: SENTENCE read as AND: it joins words and phrases only"},
      {"(a b) NEAR/3 c", "(and (words a b) c); 6: NEAR read as AND: it joins words and phrases only"},
      {"actor:Tok*", "(filter actor \"Tok\"); 9: '*' dropped: 'actor:' takes a whole value"},
      {"place:Almaty~1", "(filter place \"Almaty\"); 12: '~1' dropped: 'place:' takes a whole value"},
      {"AND csto", "csto; 0: AND at the start dropped"},
      {"OR", "(); 0: OR at the end dropped"},
      {"csto OR", "csto; 5: OR at the end dropped"},
      {"OR csto", "csto; 0: OR at the start dropped"},
      {"a AND OR b", "(or a b); 2: AND before OR dropped"},
      {"a OR AND b", "(or a b); 5: AND after OR dropped"},
      {"a AND AND b", "(and a b); 6: AND after AND dropped"},
      {"a OR OR b", "(or a b); 5: OR after OR dropped"},
      {"csto NOT", "csto; 5: NOT at the end dropped"},
      {"NOT", "(); 0: NOT at the end dropped"},
      {"a NOT AND b", "(and a b); 2: NOT before AND dropped"},
      {"(a AND) b", "(words a b); 3: AND before ')' dropped"},
      {"(AND a) b", "(words a b); 1: AND after '(' dropped"},
      {"()", "(); 0: parentheses without words dropped"},
      {"a () b", "(words a b); 2: parentheses without words dropped"},
      {"a AND () b", "(and a b); 6: parentheses without words dropped"},
      {"csto (troops OR", "(words csto troops); 5: '(' closed at the end; 13: OR before ')' dropped"},
      {"((a", "a; 0: '(' closed at the end; 1: '(' closed at the end"},
      {"a) b", "(words a b); 1: ')' without '(' dropped"},
      {"\"alma ata", "(phrase alma ata); 0: quotation mark closed at the end"},
      {"“alma ata", "(phrase alma ata); 0: quotation mark closed at the end"},
      {"fire \"\" x", "(words fire x); 5: quotation mark without words dropped"},
      {"foo\"bar(", "(words foo (phrase bar()); 3: quotation mark closed at the end"},
  }));
  CAPTURE(c.query);
  CHECK(describe(parse_query(c.query)) == c.expected);
}

TEST_CASE("a query that cannot be read is refused with the place and a hint", "[query_parser]") {
  struct Refused {
    std::string query;
    std::string message;
    std::string detail;
    std::string hint;  // its start
  };
  const auto c = GENERATE(values<Refused>({
      {"actr:csto", "unknown field 'actr' in query", "actr:csto\n^~~~",
       "did you mean 'actor'? 'kzsearch --help' lists all"},
      {"fire plcae:\"Alma Ata\"", "unknown field 'plcae' in query", "fire plcae:\"Alma Ata\"\n     ^~~~~",
       "did you mean 'place'?"},
      {"country:KZ", "unknown field 'country' in query", "country:KZ\n^~~~~~~", "did you mean 'place'?"},
      {"author:Smith", "unknown field 'author' in query", "author:Smith\n^~~~~~", "put the text in"},  // not "actor"
      {"Zeit:Online", "unknown field 'Zeit' in query", "Zeit:Online\n^~~~", "put the text in quotation marks"},
      {"xyzxyz:(a)", "unknown field 'xyzxyz' in query", "xyzxyz:(a)\n^~~~~~", "put the text in quotation marks"},
      {"place:(a OR b)", "'place:' takes one value, not a group", "place:(a OR b)\n^~~~~~~", "repeat it"},
      {"place:\"\"", "'place:' without a value", "place:\"\"\n^~~~~~~~", "put a name"},
      {"x query:saved", "no saved query 'saved'", "x query:saved\n  ^~~~~~~~~~~", "'kzsearch --list-saved'"},
      {"fire\nactr:x\nstorm", "unknown field 'actr' in query", "actr:x\n^~~~", "did you mean"},
      {"пожар actr:x", "unknown field 'actr' in query", "пожар actr:x\n      ^~~~", "did you mean"},
  }));
  CAPTURE(c.query);
  const std::optional<Error> error = parser_error_of(c.query);
  REQUIRE(error);
  CHECK(error->code() == kz::ErrorCode::query);
  CHECK(error->what() == c.message);
  CHECK(error->detail() == c.detail);
  CHECK(error->hint().rfind(c.hint, 0) == 0);
}

TEST_CASE("marks that only look like operators are text", "[query_parser]") {
  const std::string query = GENERATE(as<std::string>{}, "what?", "a & b", "a | b", "Yahoo!", "! a", "~1", "NEAR/x",
                                     "near/5", "sentence", "\"a\" ~5", "a~b", "3*4", "~/home");
  CAPTURE(query);
  CHECK_FALSE(parser_error_of(query));
}

TEST_CASE("a long line is shown around the place that is wrong", "[query_parser]") {
  std::string query;
  for (int i = 0; i < 40; ++i) query += "word ";
  query += "actr:x ";
  for (int i = 0; i < 40; ++i) query += "word ";
  const std::optional<Error> error = parser_error_of(query);
  REQUIRE(error);
  CHECK(error->detail().size() < 200);
  const std::string& detail = error->detail();
  CHECK(detail.rfind("…", 0) == 0);
  const std::size_t caret = detail.find('^') - detail.find('\n') - 1;
  CHECK(detail.substr(caret + 2, 6) == "actr:x");  // "…" is three bytes and one column
}

TEST_CASE("each node knows the bytes it was read from", "[query_parser]") {
  const std::string query = "csto AND (title:\"alma ata\" OR -place:Astana) published:2022";
  const ParsedQuery parsed = parse_query(query);
  check_spans(parsed.root, 0, query.size());
  REQUIRE(parsed.root.children.size() == 3);
  const auto text = [&](const QueryNode& node) { return query.substr(node.begin, node.end - node.begin); };
  CHECK(text(parsed.root.children[0]) == "csto");
  CHECK(text(parsed.root.children[1].children[0]) == "title:\"alma ata\"");
  CHECK(text(parsed.root.children[2]) == "published:2022");
}

TEST_CASE("parentheses nest a hundred deep and no deeper", "[query_parser]") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '(') + "a" + std::string(depth, ')'); };
  CHECK(describe(parse_query(nested(kz::kMaxQueryDepth))) == "a");
  const std::optional<Error> error = parser_error_of(nested(kz::kMaxQueryDepth + 1));
  REQUIRE(error);
  CHECK(std::string(error->what()) == "parentheses nested deeper than 100");
}

TEST_CASE("a megabyte of anything parses, with few repairs", "[query_parser]") {
  const std::string unit = GENERATE(as<std::string>{}, "word ", "\"", "“a ", "NOT ", "a AND ", "OR ", "() ", "-a ",
                                    "(a)", "\xE2\x80", "\xFF\xC2 ", "place:a ", ") ", "+a -b ", "\"a\" ", "a\"");
  CAPTURE(unit);
  std::string query;
  while (query.size() < (1U << 20)) query += unit;
  const ParsedQuery parsed = parse_query(query);  // quadratic time would run into the time limit of a test
  CHECK(parsed.repairs.size() < 20);
}

TEST_CASE("the many repairs of a broken query are counted, not listed", "[query_parser]") {
  std::string query = "a";
  for (int i = 0; i < 50; ++i) query += " )";
  const ParsedQuery parsed = parse_query(query);
  REQUIRE_FALSE(parsed.repairs.empty());
  CHECK(parsed.repairs.back().text == "and 38 more repairs");
}

TEST_CASE("a saved query stands in a query as if it were in parentheses", "[query_parser]") {
  const kz::SavedQueries saved = {{"unrest", "riots OR protests"},
                                  {"mine", "query:unrest -Astana"},
                                  {"loop", "fire query:loop"},
                                  {"bad", "fire AND"}};
  const auto describe_with = [&](const std::string& query) { return describe(parse_query(query, saved)); };
  CHECK(describe_with("query:unrest") == "(or riots protests)");
  CHECK(describe_with("Almaty query:unrest") == "(words Almaty (or riots protests))");
  CHECK(describe_with("QUERY:mine") == "(not (or riots protests) Astana)");
  CHECK(describe_with("x query:bad") == "(words x fire); 2: in saved query 'bad': AND at the end dropped");
  CHECK_THROWS_WITH(parse_query("query:loop", saved), "saved query 'loop' refers to itself");
  const ParsedQuery parsed = parse_query("x query:mine", saved);
  check_spans(parsed.root, 0, 12);
}
