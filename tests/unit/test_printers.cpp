// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/cli/analyze_printer.h"
#include "indexer/cli/report_printer.h"
#include "searcher/cli/printer.h"
#include "searcher/cli/text_layout.h"
#include "support/catch.h"

namespace {

using kz::Hit;
using kz::SearchRequest;
using kz::SearchResult;

Hit make_hit() {
  Hit hit;
  hit.rank = 1;
  hit.id = "a1";
  hit.score = 12.5;
  hit.title = "Explosions in Almaty";
  hit.published = kz::PublicationDate{{2022, 1, 8}, kz::DatePrecision::day, kz::DateOrigin::metadata, 1.0};
  hit.source = "fr.de";
  hit.url = "http://example.org/1";
  hit.language = "en";
  hit.path = "articles/x.jsonl";
  hit.line = 17;
  hit.snippets = {{"The CSTO sent troops.", {{4, 8}, {14, 20}}, 3}};
  hit.places = {{kz::EntityKind::place, "gn:1526384", "Almaty", "KZ", 3},
                {kz::EntityKind::place, "x:steppe", "Steppe", "", 1}};
  hit.actors = {{kz::EntityKind::org, "org:csto", "CSTO", "", 2}};
  return hit;
}

SearchResult make_result(std::vector<Hit> hits) {
  SearchResult result;
  result.total = hits.size();
  result.hits = std::move(hits);
  result.parsed = "(words csto troops)";
  return result;
}

std::string printed(const kz::Printer& printer, const SearchResult& result, std::string_view query_id = "",
                    const SearchRequest& request = {}) {
  std::string out;
  printer.print_start(out);
  printer.print({query_id, request, result}, out);
  return out;
}

}  // namespace

TEST_CASE("text shows a hit as a person reads it", "[printers]") {
  SearchResult result = make_result({make_hit()});
  result.total = 12;
  CHECK(printed(*kz::make_text_printer({}), result) ==
        " 1. Explosions in Almaty\n"
        "    2022-01-08 · fr.de · en\n"
        "    The CSTO sent troops.\n"
        "    Places  Almaty ×3 · Steppe\n"
        "    Actors  CSTO ×2\n"
        "    articles/x.jsonl:17\n"
        "    http://example.org/1\n"
        "\n"
        "1 of 12 articles\n");
  result.total_is_exact = false;
  CHECK(printed(*kz::make_text_printer({}), result).find("1 of at least 12 articles\n") != std::string::npos);
  result.total = 1;
  result.total_is_exact = true;
  CHECK(printed(*kz::make_text_printer({}), result).find("\n1 article\n") != std::string::npos);
  CHECK(printed(*kz::make_text_printer({.has_footer = false}), result).find("1 article") == std::string::npos);
}

TEST_CASE("behind a sentence stand the days that answer, each once", "[printers]") {
  Hit hit = make_hit();
  const kz::Day sixth{2022, 1, 6};
  const kz::Day seventh{2022, 1, 7};
  auto& snippet = hit.snippets.front();
  snippet.text = "On Thursday, 6 January, CSTO troops came on a Friday.";
  snippet.marks = {{3, 11}, {13, 22}};
  snippet.dates = {{3, 11, sixth, sixth}, {13, 22, sixth, sixth}, {46, 52, seventh, seventh}};
  CHECK(printed(*kz::make_text_printer({}), make_result({hit})).find("on a Friday. · 2022-01-06\n") !=
        std::string::npos);
}

TEST_CASE("text tells of the copies of a hit and of their origin", "[printers]") {
  Hit hit = make_hit();
  hit.agencies = {"dpa"};
  hit.copies = {{"a7", "taz.de", {"dpa"}}, {"a9", "", {}}};
  CHECK(printed(*kz::make_text_printer({}), make_result({hit}))
            .find("    Actors  CSTO ×2\n    +2 copies  taz.de · a9 · 2 outlets, 1 origin (dpa)\n    "
                  "articles/x.jsonl:17\n") != std::string::npos);
}

TEST_CASE("text says how a date is known, and that it is not", "[printers]") {
  Hit hit = make_hit();
  hit.published->origin = kz::DateOrigin::text;
  hit.published->precision = kz::DatePrecision::month;
  CHECK(printed(*kz::make_text_printer({}), make_result({hit})).find("    2022-01 (from the text) · fr.de") !=
        std::string::npos);
  hit.published.reset();
  hit.title.clear();
  hit.score = 0;
  CHECK(
      printed(*kz::make_text_printer({}), make_result({hit})).rfind(" 1. (untitled)\n    no date · fr.de · en\n", 0) ==
      0);
}

TEST_CASE("an article without a title is shown by its first words", "[printers]") {
  Hit hit = make_hit();
  hit.title.clear();
  hit.opening = "It rained for days and\u2026";
  CHECK(printed(*kz::make_text_printer({}), make_result({hit})).rfind(" 1. It rained for days and\u2026\n", 0) == 0);
}

TEST_CASE("colour marks the title and what matched", "[printers]") {
  const std::string out = printed(*kz::make_text_printer({.has_color = true}), make_result({make_hit()}));
  CHECK(out.find("\x1b[1mExplosions in Almaty\x1b[0m") != std::string::npos);
  auto hit = make_hit();
  hit.title_marks = {{0, 10}};
  const std::string marked = printed(*kz::make_text_printer({.has_color = true}), make_result({hit}));
  CHECK(marked.find("\x1b[1;31mExplosions\x1b[0m\x1b[1m in Almaty\x1b[0m") != std::string::npos);
  CHECK(out.find("The \x1b[1;31mCSTO\x1b[0m sent \x1b[1;31mtroops\x1b[0m.") != std::string::npos);
}

TEST_CASE("what an article holds never acts on the terminal", "[printers]") {
  Hit hit = make_hit();
  for (std::string* text : {&hit.title, &hit.source, &hit.url, &hit.path, &hit.snippets[0].text, &hit.places[0].name}) {
    *text = "a\x1b[2Jb\u009bc\r\u202e";
  }
  hit.snippets[0].marks.clear();
  for (const bool has_color : {false, true}) {
    const std::string out = printed(*kz::make_text_printer({.has_color = has_color}), make_result({hit}));
    CHECK(out.find("\x1b[2J") == std::string::npos);
    CHECK(out.find("\u009b") == std::string::npos);
    CHECK(out.find('\r') == std::string::npos);
    CHECK(out.find("\u202e") == std::string::npos);
  }
  const std::string json = printed(*kz::make_json_printer(), make_result({hit}));
  CHECK(json.find('\x1b') == std::string::npos);
  CHECK(json.find("\u009b") == std::string::npos);
  CHECK(printed(*kz::make_csv_printer(',', false), make_result({hit})).find('\x1b') == std::string::npos);
}

TEST_CASE("on a terminal long lines wrap and keep their marks", "[printers]") {
  Hit hit = make_hit();
  hit.snippets = {{"one two three four five six", {{4, 13}}, 0}};
  const std::string out = printed(*kz::make_text_printer({.has_color = true, .width = 24}), make_result({hit}));
  CHECK(out.find("    one \x1b[1;31mtwo three\x1b[0m four\n    five six\n") != std::string::npos);
  hit.snippets = {{"one two three four five six", {{14, 23}}, 0}};
  CHECK(printed(*kz::make_text_printer({.has_color = true, .width = 24}), make_result({hit}))
            .find("    one two three \x1b[1;31mfour\x1b[0m\n    \x1b[1;31mfive\x1b[0m six\n") != std::string::npos);
}

TEST_CASE("facets stand in columns, whatever the script", "[printers]") {
  SearchResult result = make_result({});
  result.total = 12;
  result.facets = {{kz::FacetField::place, {{"gn:1", "Almaty", 12}, {"x", "阿拉木图", 3}, {"iso:KZ", "", 1}}},
                   {kz::FacetField::day, {}}};
  CHECK(printed(*kz::make_text_printer({}), result) ==
        "Places\n"
        "  Almaty    12\n"
        "  阿拉木图   3\n"
        "  iso:KZ     1\n"
        "\n"
        "Days\n"
        "  none\n"
        "\n"
        "12 articles\n");
}

TEST_CASE("JSON holds the query, the total, the hits and the facets", "[printers]") {
  SearchResult result = make_result({make_hit()});
  result.hits.front().agencies = {"dpa"};
  result.hits.front().copies = {{"a7", "taz.de", {"AFP"}}};
  result.total_is_exact = false;
  result.relaxed = true;
  result.repairs = {{5, "AND at the end dropped"}};
  result.facets = {{kz::FacetField::language, {{"en", "en", 4}}}};
  SearchRequest request;
  request.query = "csto AND";
  const std::string out = printed(*kz::make_json_printer(), result, "", request);
  CHECK(
      out ==
      R"json({"schema":1,"query":{"text":"csto AND","parsed":"(words csto troops)","match":"auto",)json"
      R"json("repairs":[{"offset":5,"text":"AND at the end dropped"}],"expansions":[],"relaxed":true,"suggestions":[]},"revision":0,)json"
      R"json("total":{"value":1,"relation":"ge"},"hits":[{"rank":1,"id":"a1","score":12.5,"title":"Explosions in Almaty","title_marks":[],)json"
      R"json("published":{"date":"2022-01-08","precision":"day","from":"metadata","confidence":1},"source":"fr.de",)json"
      R"json("url":"http://example.org/1","language":"en",)json"
      R"json("snippets":[{"text":"The CSTO sent troops.","marks":[[4,8],[14,20]],"sentence":3,"dates":[]}],)json"
      R"json("places":[{"id":"gn:1526384","name":"Almaty","country":"KZ","count":3},)json"
      R"json({"id":"x:steppe","name":"Steppe","country":null,"count":1}],)json"
      R"json("actors":[{"id":"org:csto","name":"CSTO","kind":"org","count":2}],"events":[],"copies":["a7"],)json"
      R"json("copy_sources":["taz.de"],"agencies":["AFP","dpa"],)json"
      R"json("path":"articles/x.jsonl","line":17,"revision":0}],"facets":{"lang":[{"id":"en","name":"en","count":4}]},"timeline":[]})json"
      "\n");
  CHECK(nlohmann::json::accept(out));
}

TEST_CASE("JSON without hits is whole, NDJSON without hits is empty", "[printers]") {
  const auto json = nlohmann::json::parse(printed(*kz::make_json_printer(), make_result({}), "q1"));
  CHECK(json["hits"].empty());
  CHECK(json["query"]["id"] == "q1");
  CHECK(json["total"]["relation"] == "eq");
  CHECK(printed(*kz::make_ndjson_printer(), make_result({})).empty());
}

TEST_CASE("each line of NDJSON is a hit that names its query", "[printers]") {
  Hit undated = make_hit();
  undated.published.reset();
  const std::string out = printed(*kz::make_ndjson_printer(), make_result({make_hit(), undated}), "q1");
  const std::size_t end = out.find('\n');
  CHECK(nlohmann::json::parse(out.substr(0, end))["query_id"] == "q1");
  CHECK(nlohmann::json::parse(out.substr(end + 1))["published"].is_null());
}

TEST_CASE("cells of a table are quoted and harmless", "[printers]") {
  struct Case {
    std::string title;
    std::string csv;
    std::string tsv;
  };
  const auto c = GENERATE(values<Case>({
      {"plain", "plain", "plain"},
      {"a,b", "\"a,b\"", "a,b"},
      {"say \"hi\"", "\"say \"\"hi\"\"\"", "say \"hi\""},
      {"a\nb\tc", "\"a\nb\tc\"", "a b c"},
      {"=SUM(A1)", "'=SUM(A1)", "'=SUM(A1)"},
      {"+1", "'+1", "'+1"},
      {"-1", "'-1", "'-1"},
      {"@x", "'@x", "'@x"},
      {"=a,b", "\"'=a,b\"", "'=a,b"},
      {"\t=x", "'\t=x", "' =x"},
      {"Тоқаев", "Тоқаев", "Тоқаев"},
  }));
  CAPTURE(c.title);
  Hit hit = make_hit();
  hit.title = c.title;
  CHECK(printed(*kz::make_csv_printer(',', false), make_result({hit})) ==
        "rank,id,score,published,title,source,url,path\n"
        "1,a1,12.5,2022-01-08," +
            c.csv + ",fr.de,http://example.org/1,articles/x.jsonl\n");
  CHECK(printed(*kz::make_csv_printer('\t', true), make_result({hit}), "q1") ==
        "query_id\trank\tid\tscore\tpublished\ttitle\tsource\turl\tpath\n"
        "q1\t1\ta1\t12.5\t2022-01-08\t" +
            c.tsv + "\tfr.de\thttp://example.org/1\tarticles/x.jsonl\n");
}

TEST_CASE("a TREC run has six fields and a score that falls", "[printers]") {
  Hit first = make_hit();
  first.id = "a b%c\td";
  Hit second = make_hit();
  second.rank = 2;
  second.score = 3.25;
  CHECK(printed(*kz::make_trec_printer(), make_result({first, second}), "q 1") ==
        "q%201 Q0 a%20b%25c%09d 1 12.5 kzsearch\n"
        "q%201 Q0 a1 2 3.25 kzsearch\n");
  SearchRequest by_date;
  by_date.sort = kz::SortOrder::newest_first;
  CHECK(printed(*kz::make_trec_printer(), make_result({first, second}), "", by_date) ==
        "1 Q0 a%20b%25c%09d 1 -1 kzsearch\n"
        "1 Q0 a1 2 -2 kzsearch\n");
}

TEST_CASE("ids, paths and counts stand alone", "[printers]") {
  Hit other = make_hit();
  other.id = "a2";
  const SearchResult result = make_result({make_hit(), other});
  CHECK(printed(*kz::make_id_printer('\0'), result) == std::string("a1\0a2\0", 6));
  CHECK(printed(*kz::make_path_printer('\n'), result) == "articles/x.jsonl\n");
  CHECK(printed(*kz::make_count_printer(), result) == "2\n");
  CHECK(printed(*kz::make_count_printer(), result, "q1") == "q1\t2\n");
}

TEST_CASE("lines break at blanks and within a word only where it is too wide", "[printers]") {
  const auto lines = [](std::string_view text, std::size_t width) {
    std::vector<std::string> out;
    for (const auto& [begin, end] : kz::wrap(text, width)) out.emplace_back(text.substr(begin, end - begin));
    return out;
  };
  using Lines = std::vector<std::string>;
  CHECK(lines("one two three", 7) == Lines{"one two", "three"});
  CHECK(lines("one two three", 8) == Lines{"one two", "three"});
  CHECK(lines("one two three", 0) == Lines{"one two three"});
  CHECK(lines("", 5) == Lines{""});
  CHECK(lines("abcdefgh ij", 3) == Lines{"abc", "def", "gh", "ij"});
  CHECK(lines("阿拉木图", 4) == Lines{"阿拉", "木图"});
  CHECK(lines("Жана жол", 4) == Lines{"Жана", "жол"});
}

TEST_CASE("an analysed article gives the mentions of its body and what was removed", "[printers]") {
  kz::AnnotatedArticle annotated;
  annotated.article.id = "a1";
  annotated.article.text = "Home CSTO in Almaty";
  annotated.text.title = "CSTO";
  annotated.text.body = "CSTO in Almaty";
  annotated.text.removed = {{0, 4, "navigation"}};
  annotated.ticker = {{0, 14, "2022-01-06T22:30"}};
  annotated.language = "und";
  annotated.mentions = {
      {kz::EntityKind::org, kz::TextField::title, 0, 4, "csto", "org:csto", "CSTO", "", {}, {}},
      {kz::EntityKind::org, kz::TextField::body, 0, 4, "csto", "org:csto", "CSTO", "", {}, {}},
      {kz::EntityKind::place, kz::TextField::body, 8, 14, "almaty", "gn:1526384", "Almaty", "KZ", 43.25, 76.95},
  };
  std::string out;
  kz::append_annotated(out, annotated);
  CHECK(
      out ==
      R"({"id":"a1","title":"CSTO","body":"CSTO in Almaty","language":"und","published":null,"mentions":[)"
      R"({"kind":"org","begin":0,"end":4,"text":"CSTO","id":"org:csto","name":"CSTO","country":null},)"
      R"({"kind":"place","begin":8,"end":14,"text":"Almaty","id":"gn:1526384","name":"Almaty","country":"KZ",)"
      R"("lat":43.25,"lon":76.95,"use":"name"}],"ticker":[{"begin":0,"end":14,"time":"2022-01-06T22:30"}],"removed":[)"
      R"({"begin":0,"end":4,"reason":"navigation","text":"Home"}]})"
      "\n");
}

TEST_CASE("the report of an update counts what became of the articles", "[printers]") {
  kz::IndexReport report;
  report.added = 1;
  report.unchanged = 12;
  report.rejected = {{"x.jsonl", 3, "not valid JSON"}};
  report.articles_in_index = 13;
  CHECK(kz::format_summary(kz::IndexVerb::update, "news.idx", report, 0.26) ==
        "updated 'news.idx': 1 added, 0 replaced, 12 unchanged, 0 removed, 1 rejected; 13 articles in 0.3 s\n");
  CHECK(kz::format_summary(kz::IndexVerb::rebuild, "news.idx", report, 0.26) ==
        "rebuilt 'news.idx': 1 article added, 1 rejected in 0.3 s\n");
  CHECK(kz::format_issue(report.rejected[0]) == "'x.jsonl:3': not valid JSON");
  CHECK(kz::format_issue({"x.txt", 0, "not text"}) == "'x.txt': not text");
}

TEST_CASE("what an index says of itself is text or JSON", "[printers]") {
  kz::IndexInfo info;
  info.path = "news.idx";
  info.generation = "g1";
  info.articles = 5;
  info.undated = 1;
  info.oldest = kz::Day{2022, 1, 5};
  info.newest = kz::Day{2022, 1, 9};
  info.bytes = 12345678;
  info.schema_version = 1;
  info.languages = {{"en", 4}, {"de", 1}};
  const std::string text = kz::format_info(info);
  CHECK(text.find("published   2022-01-05 to 2022-01-09\n") != std::string::npos);
  CHECK(text.find("size        12.3 MB\n") != std::string::npos);
  CHECK(text.find("languages   en 4, de 1\n") != std::string::npos);
  const auto json = nlohmann::json::parse(kz::format_info_json(info));
  CHECK(json["languages"]["en"] == 4);
  CHECK(json["oldest"] == "2022-01-05");
  info.oldest.reset();
  CHECK(nlohmann::json::parse(kz::format_info_json(info))["oldest"].is_null());
}
