// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/small_index.h"

using kz::test::CommandResult;
using kz::test::hide_fractions;
using kz::test::SmallIndex;
using kz::test::three_articles;

namespace {

using Words = std::vector<std::string>;

const std::string kTroopsHit =
    " 1. Troops fly to Almaty\n"
    "    2022-01-06 · Steppe Courier · en\n"
    "    The first CSTO troops flew to Almaty on Thursday.\n"
    "    Places  Almaty ×2\n"
    "    Actors  Collective Security Treaty Organization · Kassym-Jomart Tokayev\n"
    "    articles.jsonl:1\n"
    "    https://courier.example/a1\n"
    "\n";

const std::string kGasHit =
    " 2. Gas price falls\n"
    "    2022-01-08 · Wire · en\n"
    "    In Almaty it is calm.\n"
    "    Places  Almaty · Kazakhstan\n"
    "    articles.jsonl:2\n"
    "\n";

// Of the query "gas" when it is not in a batch.
const std::string kGasJson =
    R"("rank":1,"id":"a2","score":#,"title":"Gas price falls","title_marks":[[0,3]],)"
    R"("published":{"date":"2022-01-08","precision":"day","from":"metadata","confidence":1},)"
    R"("source":"Wire","url":"","language":"en",)"
    R"("snippets":[{"text":"The price of gas in Kazakhstan falls again.","marks":[[13,16]],"sentence":0,"dates":[]}],)"
    R"("places":[{"id":"gn:1526384","name":"Almaty","country":"KZ","count":1},)"
    R"({"id":"iso:KZ","name":"Kazakhstan","country":"KZ","count":1}],)"
    R"("actors":[],"events":[],"copies":[],"copy_sources":[],"agencies":[],"path":"articles.jsonl","line":2,"revision":1})";

std::string csv_header(const std::string& before = "") {
  return before + "rank,id,score,published,title,source,url,path\n";
}

struct Case {
  Words arguments;
  std::string out;  // fractions as "#"
  std::string err;
  int status = 0;
};

void check_cases(const SmallIndex& index, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const CommandResult result = index.search(c.arguments);
    CHECK(hide_fractions(result.out) == c.out);
    CHECK(result.err == c.err);
    CHECK(result.status == c.status);
  }
}

}  // namespace

TEST_CASE("hits are printed as text with facts, marked sentences, places and actors", "[kzsearch]") {
  check_cases(three_articles(),
              {
                  {{"troops"}, kTroopsHit + "1 article\n", ""},
                  {{"almaty"}, kTroopsHit + kGasHit + "2 articles\n", ""},
                  {{"almaty", "--count"}, kTroopsHit + kGasHit + "2 articles\n", ""},
                  {{"almaty", "--limit", "1", "-q"}, kTroopsHit, ""},
                  {{"almaty", "-n", "1"}, kTroopsHit + "1 of 2 articles\n", ""},
                  {{"almaty", "--offset", "1"}, kGasHit + "1 of 2 articles\n", ""},
                  {{"--place", "Egypt"},
                   " 1. A ship in the canal\n    no date · en\n    A ship lies across the canal near Suez in Egypt.\n"
                   "    Places  Suez · Egypt\n    articles.jsonl:3\n\n1 article\n",
                   ""},
                  {{"troops AND", "-q", "--snippets", "0"},
                   " 1. Troops fly to Almaty\n    2022-01-06 · Steppe Courier · en\n    Places  Almaty ×2\n"
                   "    Actors  Collective Security Treaty Organization · Kassym-Jomart Tokayev\n    articles.jsonl:1\n"
                   "    https://courier.example/a1\n\n",
                   ""},
                  {{"troops AND", "-n", "1"}, kTroopsHit + "1 article\n", "kzsearch: note: AND at the end dropped\n"},
              });
}

TEST_CASE("facets stand beside the hits, or alone with the number", "[kzsearch]") {
  const std::string places = "Places\n  Almaty      2\n  Kazakhstan  1\n\n";
  check_cases(three_articles(),
              {
                  {{"almaty", "--facet", "place"}, kTroopsHit + kGasHit + places + "2 articles\n", ""},
                  {{"almaty", "-n", "0", "--count", "--facet", "place,day", "--facet", "place"},
                   places + "Days\n  2022-01-06  1\n  2022-01-08  1\n\n2 articles\n",
                   ""},
                  {{"almaty", "-n", "0", "--count", "--facet", "source,person", "--facet-limit", "1", "-q"},
                   "Sources\n  Steppe Courier  1\n\nPeople\n  Kassym-Jomart Tokayev  1\n\n",
                   ""},
                  {{"ship", "-n", "0", "--count", "--facet", "actor", "-q"}, "Actors\n  none\n\n", ""},
                  {{"gas", "-f", "text0", "--facet", "place"},
                   std::string("a2\0", 3),
                   "kzsearch: note: facets are shown in the formats text and json only\n"},
                  {{"gas", "-f", "text0", "--count", "--explain"},
                   std::string("a2\0", 3),
                   "kzsearch: note: the count is shown in the formats text and json only\n"
                   "kzsearch: note: explanations are shown in the formats text, json and ndjson only\n"},
                  {{"gas", "-f", "csv", "-n", "0", "--count"}, "1\n", ""},
              });
}

TEST_CASE("a count, paths and ids are printed alone", "[kzsearch]") {
  check_cases(three_articles(),
              {
                  {{"almaty", "-n", "0", "--count"}, "2\n", ""},
                  {{"absent", "-n", "0", "--count"}, "0\n", "", 1},
                  {{"troosp", "-n", "0", "--count"},
                   "0\n",
                   "kzsearch: note: no article holds 'troosp'; did you mean 'troops'?\n",
                   1},
                  {{"troops gas", "-n", "0", "--count"},
                   "2\n",
                   "kzsearch: note: no article has all the words; these have some of them\n"},
                  {{"almaty", "-l"}, "articles.jsonl\n", ""},
                  {{"almaty", "-l", "-f", "text0"}, std::string("articles.jsonl\0", 15), ""},
                  {{"almaty", "-f", "text0"}, std::string("a1\0a2\0", 6), ""},
                  {{"--place", "Almaty", "--sort", "-date", "-f", "text0"}, std::string("a2\0a1\0", 6), ""},
                  {{"--published", "2022-01-05..2022-01-06", "-f", "text0"}, std::string("a1\0", 3), ""},
                  {{"--published", "unknown", "-f", "text0"}, std::string("a3\0", 3), ""},
              });
}

TEST_CASE("tables have a header, and trec a line a hit", "[kzsearch]") {
  check_cases(
      three_articles(),
      {
          {{"almaty", "-f", "csv"},
           csv_header() +
               "1,a1,#,2022-01-06,Troops fly to Almaty,Steppe Courier,https://courier.example/a1,articles.jsonl\n"
               "2,a2,#,2022-01-08,Gas price falls,Wire,,articles.jsonl\n",
           ""},
          {{"ship", "-f", "tsv"},
           "rank\tid\tscore\tpublished\ttitle\tsource\turl\tpath\n1\ta3\t#\t\tA ship in the "
           "canal\t\t\tarticles.jsonl\n",
           ""},
          {{"absent", "-f", "csv"}, csv_header(), "", 1},
          {{"almaty", "-f", "trec"}, "1 Q0 a1 1 # kzsearch\n1 Q0 a2 2 # kzsearch\n", ""},
          {{"absent", "-f", "trec"}, "", "", 1},
      });
}

TEST_CASE("a table's cell is neither run by a spreadsheet nor broken by what it holds", "[kzsearch]") {
  const SmallIndex index(
      R"j({"id":"=1+1","title":"+SUM(A1)","text":"The sirens wailed.","source":"@x","url":"a,\"b\""})j"
      "\n"
      R"({"id":"white space%","title":"Quiet","text":"Tugs pull."})"
      "\n");
  check_cases(
      index,
      {
          {{"sirens", "-f", "csv"}, csv_header() + "1,'=1+1,#,,'+SUM(A1),'@x,\"a,\"\"b\"\"\",articles.jsonl\n", ""},
          {{"sirens", "-f", "tsv"},
           "rank\tid\tscore\tpublished\ttitle\tsource\turl\tpath\n1\t'=1+1\t#\t\t'+SUM(A1)\t'@x\ta,\"b\"\tarticles."
           "jsonl\n",
           ""},
          {{"tugs", "-f", "trec"}, "1 Q0 white%20space%25 1 # kzsearch\n", ""},
      });
}

TEST_CASE("JSON is one object, ndjson an object a hit", "[kzsearch]") {
  const std::string query =
      R"({"schema":1,"query":{"text":"gas","parsed":"gas","match":"auto","repairs":[],)"
      R"("expansions":[],"relaxed":false,"suggestions":[]},"revision":1,"total":{"value":1,"relation":"eq"},)";
  const std::string whole = query + R"("hits":[{)" + kGasJson + R"(],"facets":{},"timeline":[]})" + "\n";
  check_cases(
      three_articles(),
      {
          {{"gas", "-f", "ndjson"}, "{" + kGasJson + "\n", ""},
          {{"gas", "--json"}, whole, ""},
          {{"gas", "-f", "json"}, whole, ""},
          {{"gas", "--json", "--facet", "lang", "-n", "0", "--count"},
           query + R"("hits":[],"facets":{"lang":[{"id":"en","name":"en","count":1}]},"timeline":[]})" + "\n",
           ""},
          {{"absent", "-f", "ndjson"}, "", "", 1},
          {{"(absent", "--json"},
           R"({"schema":1,"query":{"text":"(absent","parsed":"absent","match":"auto",)"
           R"("repairs":[{"offset":0,"text":"'(' closed at the end"}],"expansions":[],"relaxed":false,"suggestions":[]},"revision":1,)"
           R"("total":{"value":0,"relation":"eq"},"hits":[],"facets":{},"timeline":[]})"
           "\n",
           "",
           1},
      });
}

TEST_CASE("no hit is status 1, or 0 where that is asked for", "[kzsearch]") {
  const std::string note = "kzsearch: note: no article matches\n";
  check_cases(three_articles(), {
                                    {{"absent"}, "0 articles\n", note, 1},
                                    {{"absent", "--exit-zero"}, "0 articles\n", note, 0},
                                    {{"absent", "-q"}, "", "", 1},
                                    {{"almaty", "--offset", "5"}, "2 articles\n", "", 1},
                                    {{"gas", "--exit-zero", "-f", "text0"}, std::string("a2\0", 3), "", 0},
                                });
}

TEST_CASE("the option --analyze shows how a query is understood", "[kzsearch]") {
  check_cases(three_articles(),
              {
                  {{"troops OR (gas AND", "--analyze"},
                   "query:     troops OR (gas AND\n"
                   "parsed:    (or troops gas)\n"
                   "repaired:  '(' closed at the end (byte 10)\n"
                   "repaired:  AND before ')' dropped (byte 15)\n"
                   "compiled:  Query((Ztroop OR Zgas))\n"
                   "articles:  2\n",
                   ""},
                  {{"absent", "--analyze"},
                   "query:     absent\nparsed:    absent\ncompiled:  Query(Zabsent)\narticles:  0\n",
                   "",
                   1},
                  {{"troosp\xC3", "--analyze"},
                   "query:     troosp\xEF\xBF\xBD\nparsed:    troosp\xEF\xBF\xBD\ncompiled:  Query(Ztroosp)\n"
                   "suggested: troops for troosp\narticles:  0\n",
                   "",
                   1},
                  {{"absent", "--analyze", "-f", "ndjson"},
                   R"({"schema":1,"query":{"text":"absent","parsed":"absent","match":"auto","repairs":[],)"
                   R"_("expansions":[],"relaxed":false,"suggestions":[],"compiled":"Query(Zabsent)"},)_"
                   R"("revision":1,"total":{"value":0,"relation":"eq"},"hits":[],"facets":{},)"
                   R"("timeline":[]})"
                   "\n",
                   "",
                   1},
              });
}

TEST_CASE("a batch answers each line, and names the ones it cannot", "[kzsearch]") {
  const std::string bad =
      "kzsearch: query 'q2': unknown field 'actr' in query\n  actr:x\n  ^~~~\n"
      "hint: did you mean 'actor'? 'kzsearch --help' lists all\n";
  // The place asked for is shown as the words are.
  const std::string first_snippet = R"("marks":[[13,16]],"sentence":0,"dates":[]})";
  std::string gas_in_almaty = kGasJson;
  gas_in_almaty.insert(gas_in_almaty.find(first_snippet) + first_snippet.size(),
                       R"(,{"text":"In Almaty it is calm.","marks":[[3,9]],"sentence":1,"dates":[]})");
  struct Batch {
    Words arguments;
    std::string lines;
    std::string out;
    std::string err;
    int status;
  };
  const std::vector<Batch> batches = {
      {{"-f", "trec"}, "q1\ttroops\nq2\tactr:x\n\nship\r\n", "q1 Q0 a1 1 # kzsearch\n4 Q0 a3 1 # kzsearch\n", bad, 2},
      {{}, "q1\ttroops\n", "== q1: troops\n\n" + kTroopsHit + "1 article\n", "", 0},
      {{}, "q1\tabsent\n", "== q1: absent\n\n0 articles\n", "kzsearch: note: query 'q1': no article matches\n", 1},
      {{"-n", "0", "--count"}, "gas\nalmaty\nabsent\n", "1\t1\n2\t2\n3\t0\n", "", 0},
      {{"-f", "ndjson", "--place", "Almaty"},
       "q1\tgas\nq2\tship\n",
       R"({"query_id":"q1",)" + gas_in_almaty + "\n",
       "",
       0},
      {{"-f", "csv"},
       "q1\tgas\n",
       csv_header("query_id,") + "q1,1,a2,#,2022-01-08,Gas price falls,Wire,,articles.jsonl\n",
       "",
       0},
      {{"-f", "trec"},
       "# Ships\n#\n##\nship\n#ship\n# ship\tship\n",
       "4 Q0 a3 1 # kzsearch\n5 Q0 a3 1 # kzsearch\n#%20ship Q0 a3 1 # kzsearch\n",
       "",
       0},
      {{"-f", "trec"},
       "\xC3q\tship\n\xC3x\tactr:x\n",
       "\xEF\xBF\xBDq Q0 a3 1 # kzsearch\n",
       "kzsearch: query '\xEF\xBF\xBDx': unknown field 'actr' in query\n  actr:x\n  ^~~~\n"
       "hint: did you mean 'actor'? 'kzsearch --help' lists all\n",
       2},
      {{"-f", "trec"}, "", "", "", 1},
  };
  for (const Batch& c : batches) {
    CAPTURE(c.lines, c.arguments);
    Words arguments = {"--batch", "-"};
    arguments.insert(arguments.end(), c.arguments.begin(), c.arguments.end());
    const auto result = three_articles().search(arguments, {.stdin_text = c.lines});
    CHECK(hide_fractions(result.out) == c.out);
    CHECK(result.err == c.err);
    CHECK(result.status == c.status);
  }
}

TEST_CASE("a batch is read from a file too, and --stats times each query", "[kzsearch]") {
  const kz::test::TempDir dir;
  const std::string file = dir.write_file("queries", "q1\talmaty\n\nship\nq3\tabsent\n");
  const auto result = three_articles().search({"--batch", file, "-f", "trec", "--stats"});
  CHECK(hide_fractions(result.out) == "q1 Q0 a1 1 # kzsearch\nq1 Q0 a2 2 # kzsearch\n3 Q0 a3 1 # kzsearch\n");
  CHECK_THAT(result.err, Catch::Matchers::Matches("q1\t[0-9]+\t2\n3\t[0-9]+\t1\nq3\t[0-9]+\t0\n"));
  CHECK(result.status == 0);
  CHECK_THAT(three_articles().search({"almaty", "--stats", "-q"}).err, Catch::Matchers::Matches("1\t[0-9]+\t2\n"));
}
