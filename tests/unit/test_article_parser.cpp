// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/article_parser.h"

#include <set>
#include <string>
#include <vector>

#include "common/text/utf8.h"
#include "support/catch.h"

namespace {

using kz::Article;
using kz::ArticleFormat;
using kz::NotAnArticle;
using kz::ParsedArticle;
using kz::RawArticle;

RawArticle raw(ArticleFormat format, std::string bytes) {
  return {format, std::move(bytes), "news/a.txt", "/data/news", "a.txt", 0, false};
}

ParsedArticle parsed(const RawArticle& article) {
  auto result = kz::parse_article(article);
  if (const auto* refusal = std::get_if<NotAnArticle>(&result)) FAIL("refused: " << refusal->reason);
  return std::get<ParsedArticle>(std::move(result));
}

Article json_article(std::string json) {
  return parsed(raw(ArticleFormat::json, std::move(json))).article;
}

// The reason why it is no article; empty where it is one.
std::string refusal(const RawArticle& article) {
  const auto result = kz::parse_article(article);
  const auto* refused = std::get_if<NotAnArticle>(&result);
  return refused != nullptr ? refused->reason : "";
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

TEST_CASE("the html of a JSON article stands in for its text, its other fields go before the page's",
          "[article_parser]") {
  const Article article = json_article(
      R"({"title":"Given","html":"<html lang=de><title>Page</title><meta name=author content=Writer><body><p>One.<p>Two."})");
  CHECK(article.title == "Given");
  CHECK(article.author == "Writer");
  CHECK(article.text == "One.\n\nTwo.");
}

TEST_CASE("UTF-16 text is read by its mark", "[article_parser]") {
  CHECK(parsed(raw(ArticleFormat::text, std::string("\xFF\xFEg\0a\0s\0", 8))).article.text == "gas");
  CHECK(parsed(raw(ArticleFormat::text, std::string("\xFE\xFF\0g\0a\0s", 8))).article.text == "gas");
}

TEST_CASE("the fields of a JSON article are taken as they stand", "[article_parser]") {
  const Article article =
      json_article(R"({"id":"a1","title":"T","text":"one\ntwo","date":"2022-01-06","url":"u","source":"s",
      "author":"w","tags":["x","y"],"language":"en","translated_from":"de","original":"ein zwei","original_language":"de",
      "updated":"2022-01-08"})");
  CHECK(article.id == "a1");
  CHECK(article.title == "T");
  CHECK(article.text == "one\ntwo");
  CHECK(article.date == "2022-01-06");
  CHECK(article.url == "u");
  CHECK(article.source == "s");
  CHECK(article.author == "w");
  CHECK(article.tags == std::vector<std::string>{"x", "y"});
  CHECK(article.language == "en");
  CHECK(article.translated_from == "de");
  CHECK(article.original == "ein zwei");
  CHECK(article.original_language == "de");
  CHECK(article.updated == "2022-01-08");
  CHECK(article.extra.empty());
  CHECK(article.path == "news/a.txt");
}

TEST_CASE("unknown JSON fields are kept as one object", "[article_parser]") {
  CHECK(json_article(R"({"text":"x","b":[1,{"c":null}],"a":"é"})").extra == R"({"a":"é","b":[1,{"c":null}]})");
  CHECK(json_article(R"({"text":"x","html":"<p>x"})").extra.empty());  // known, only not needed beside a text
}

TEST_CASE("a JSON article whose text has another name is read by other names", "[article_parser]") {
  const Article article = json_article(
      R"({"headline":"T","body":"It rained.","pub_date":"2022-01-06","link":"https://news.example/a","mood":"wet"})");
  CHECK(article.title == "T");
  CHECK(article.text == "It rained.");
  CHECK(article.date == "2022-01-06");
  CHECK(article.url == "https://news.example/a");
  CHECK(article.extra == R"({"mood":"wet"})");
  // With a text of ours the others are unknown fields.
  CHECK(json_article(R"({"text":"x","body":"y","headline":"T"})").extra == R"({"body":"y","headline":"T"})");
  CHECK(json_article(R"({"title":"T","headline":"H","content":"x"})").title == "T");
  CHECK(json_article(R"({"title":"T","headline":"H"})").extra == R"({"headline":"H"})");
}

TEST_CASE("a text in paragraphs is one text", "[article_parser]") {
  CHECK(json_article(R"({"text":["It rained.","It snowed."]})").text == "It rained.\n\nIt snowed.");
  CHECK(json_article(R"({"title":"T","paragraphs":["It rained.","It snowed."]})").text == "It rained.\n\nIt snowed.");
}

TEST_CASE("what news services put into objects of their own is read", "[article_parser]") {
  Article article = json_article(
      R"({"id":"world/1","webTitle":"Fire","webUrl":"https://news.example/1","webPublicationDate":"2022-01-05T10:00:00Z",
      "fields":{"bodyText":"It burned.","byline":"Ann Smith","wordcount":"2"}})");
  CHECK(article.id == "world/1");
  CHECK(article.title == "Fire");
  CHECK(article.text == "It burned.");
  CHECK(article.url == "https://news.example/1");
  CHECK(article.date == "2022-01-05T10:00:00Z");
  CHECK(article.author == "Ann Smith");
  CHECK(article.extra == R"({"wordcount":"2"})");
  article = json_article(
      R"({"headline":{"main":"Fire","kicker":""},"lead_paragraph":"It burned.","pub_date":"2022-01-05","web_url":"u"})");
  CHECK(article.title == "Fire");
  CHECK(article.text == "It burned.");
  CHECK(article.date == "2022-01-05");
  CHECK(article.url == "u");
  CHECK(json_article(R"({"text":"x","fields":{"body":"y"}})").extra == R"({"fields":{"body":"y"}})");
}

TEST_CASE("a title may be a number, and a day a number of milliseconds as .NET writes it", "[article_parser]") {
  CHECK(json_article(R"({"title":1984,"text":"x"})").title == "1984");
  CHECK(json_article(R"({"text":"x","date":"/Date(1641340800000)/"})").date == "2022-01-05");
  CHECK(json_article(R"({"text":"x","date":"/Date(1641340800000+0600)/"})").date == "2022-01-05");
  CHECK(json_article(R"({"text":"x","date":"/Date(x)/"})").date == "x");
}

TEST_CASE("null is an absent field and a number is an id", "[article_parser]") {
  CHECK(json_article(R"({"id":42,"text":"x"})").id == "42");
  CHECK(json_article(R"({"id":-7,"text":"x"})").id == "-7");
  const Article article = json_article(R"({"id":"a","title":null,"text":"x","tags":null,"date":null})");
  CHECK(article.title.empty());
  CHECK(article.tags.empty());
}

TEST_CASE("what is no article is refused with a reason", "[article_parser]") {
  struct Case {
    ArticleFormat format;
    std::string bytes;
    std::string reason;
  };
  constexpr auto text = ArticleFormat::text;
  constexpr auto json = ArticleFormat::json;
  constexpr auto html = ArticleFormat::html;
  constexpr auto markdown = ArticleFormat::markdown;
  const std::string nested(100'000, '[');
  const auto c = GENERATE_COPY(values<Case>({
      {text, "", "empty"},
      {text, " \r\n\t\u00A0\u2003\n", "empty"},
      {text, "\xEF\xBB\xBF", "empty"},
      {text, std::string("PK\0\1", 4), "binary data"},
      {text, std::string(8191, 'x') + '\0', "binary data"},
      {text, std::string(kz::kMaxArticleBytes + 1, 'x'), "larger than 32 MiB"},
      {json, "", "not valid JSON: unexpected end of input at byte 1"},
      {json, R"({"text":"x)", "not valid JSON: unexpected end of input at byte 11"},
      {json, R"({"text":"x",})", "not valid JSON: unexpected '}' at byte 13"},
      {json, R"({"text":oops})", "not valid JSON: unexpected 'o' at byte 9"},
      {json, R"({"text":"\q"})", "not valid JSON: unexpected 'q' at byte 11"},
      {json, R"({"text":"\u12g4"})", "not valid JSON: unexpected 'g' at byte 14"},
      {json, "{\"text\":\"a\nb\"}", "not valid JSON: unexpected control character 0x0A at byte 11"},
      {json, "{\"text\":\"a\"}\u00E9", "not valid JSON: unexpected character at byte 13"},
      {json, R"({"text":"x"} {"text":"y"})", "not valid JSON: unexpected '{' at byte 14"},
      {json, "{\"text\":\"x\",\"n\":1e999}", "not valid JSON: number out of range"},
      {json, "[]", "not a JSON object"},
      {json, "\"text\"", "not a JSON object"},
      {json, "null", "not a JSON object"},
      {json, "{}", "no title and no text"},
      {json, R"({"title":" ","text":"\n"})", "no title and no text"},
      {json, R"({"id":"a","url":"u"})", "no title and no text"},
      {json, R"({"html":"<p> </p>"})", "no title and no text"},
      {json, R"({"html":7})", "field 'html' is not a string"},
      {json, R"({"html":")" + repeated("<div>", 2000) + "\"}", "tags nested deeper than 1000"},
      {html, repeated("<div>", 2000), "tags nested deeper than 1000"},
      {html, "<script>x</script>", "no title and no text"},
      {html, " \n", "empty"},
      {markdown, " \n", "empty"},
      {json, R"({"text":7})", "field 'text' is not a string"},
      {json, R"({"text":["x",7]})", "field 'text' is not a string"},
      {json, R"({"text":"x","title":{}})", "field 'title' is not a string"},
      {json, R"({"text":"x","date":true})", "field 'date' is not a string or a time in seconds"},
      {json, R"({"text":"x","id":true})", "field 'id' is not a string or a number"},
      {json, "{\"text\":\"x\",\"a\":" + nested, "brackets nested deeper than 100"},
      {json, "{\"text\":\"x\",\"a\":" + nested + std::string(100'000, ']') + "}", "brackets nested deeper than 100"},
      {json, nested, "brackets nested deeper than 100"},
  }));
  CAPTURE(c.bytes.substr(0, 100));
  CHECK(refusal(raw(c.format, c.bytes)) == c.reason);
}

TEST_CASE("a JSON article's fields are read in the forms in which programs write them", "[article_parser]") {
  // Seconds and milliseconds since 1970 are days of UTC; eight digits are a day as it is.
  CHECK(json_article(R"({"text":"x","date":1641513599})").date == "2022-01-06");
  CHECK(json_article(R"({"text":"x","date":1641513600000})").date == "2022-01-07");
  CHECK(json_article(R"({"text":"x","date":1641463200.5})").date == "2022-01-06");
  CHECK(json_article(R"({"text":"x","date":"1641463200"})").date == "2022-01-06");
  CHECK(json_article(R"({"text":"x","date":20220106})").date == "20220106");
  CHECK(json_article(R"({"text":"x","date":99999999999999999})").date == "99999999999999999");
  CHECK(json_article(R"({"text":"x","date":-5})").date == "-5");
  CHECK(json_article(R"({"text":"x","source":{"id":null,"name":"Reuters"}})").source == "Reuters");
  CHECK(json_article(R"({"text":"x","author":["A. Writer",{"name":"B. Editor"}]})").author == "A. Writer, B. Editor");
  CHECK(json_article(R"({"text":"x","tags":"csto; almaty"})").tags == std::vector<std::string>{"csto", "almaty"});
  // What has no form that is known is kept as it is.
  const auto odd = json_article(R"({"text":"x","author":7,"source":{"id":3},"tags":[1,2]})");
  CHECK(odd.author.empty());
  CHECK(odd.extra == R"({"author":7,"source":{"id":3},"tags":[1,2]})");
}

TEST_CASE("articles as search engines, sites and news services hand them out are read", "[article_parser]") {
  const auto hit = json_article(R"({"_index":"n","_id":"e1","_source":{"title":"T","body":"x"}})");
  CHECK(hit.id == "e1");
  CHECK(hit.text == "x");
  const auto page = json_article(
      R"({"title":{"rendered":"A &amp; B"},"content":{"rendered":"<p>one</p>"},"excerpt":{"rendered":"o"},"link":"u"})");
  CHECK(page.text == "one");
  CHECK(page.url == "u");
  const auto told = json_article(R"({"headline":"T","description":"What happened.","published_at":"2022-01-06"})");
  CHECK(told.title == "T");
  CHECK(told.text == "What happened.");
  CHECK(told.date == "2022-01-06");
  CHECK(refusal(raw(ArticleFormat::json, R"({"name":"a package","description":"no article"})")) ==
        "no title and no text");
}

TEST_CASE("what only looks odd is an article", "[article_parser]") {
  CHECK(json_article(R"({"title":"only a title"})").text.empty());
  CHECK(json_article(R"({"text":")" + std::string(200, '[') + "\"}").text.size() ==
        200);  // brackets in a string do not nest
  CHECK(json_article(R"({"text":"\ud83d\ude00 \u00e9"})").text == "😀 é");
  CHECK(json_article(R"({"text":"\\u0000 \\ud800"})").text == R"(\u0000 \ud800)");
}

TEST_CASE("what is no character becomes U+FFFD with a warning", "[article_parser]") {
  struct Case {
    ArticleFormat format;
    std::string bytes;
    std::string text;
    std::vector<std::string> warnings;
  };
  constexpr auto text = ArticleFormat::text;
  constexpr auto json = ArticleFormat::json;
  const std::string beyond_probe(8192, 'x');
  const auto c = GENERATE_COPY(values<Case>({
      {text, "plain é", "plain é", {}},
      {text, "\xEF\xBB\xBFmarked", "marked", {}},
      {text, "caf\xE9", "café", {"not UTF-8: read as windows-1252"}},
      {text, "caf\xFF", "caf\uFFFD", {"1 invalid byte replaced"}},
      {text, "\xE9\xE8 x \xFF", "\uFFFD\uFFFD x \uFFFD", {"3 invalid bytes replaced"}},
      {text, beyond_probe + '\0', beyond_probe + "\uFFFD", {"1 invalid byte replaced"}},
      {json, "{\"text\":\"caf\xE9\"}", "caf\uFFFD", {"1 invalid byte replaced"}},
      {json,
       std::string("{\"text\":\"a\0b\"}", 14),
       "a\uFFFD"
       "b",
       {"1 invalid byte replaced"}},
      {json,
       R"({"text":"a\u0000b"})",
       "a\uFFFD"
       "b",
       {"1 invalid escape replaced"}},
      {json, R"({"text":"\ud83d"})", "\uFFFD", {"1 invalid escape replaced"}},
      {json, R"({"text":"\ude00\ud83d"})", "\uFFFD\uFFFD", {"2 invalid escapes replaced"}},
      {json, R"({"text":"\uD83D\uD83D\uDE00"})", "\uFFFD😀", {"1 invalid escape replaced"}},
      {json, R"({"text":"\ud83d\n"})", "\uFFFD\n", {"1 invalid escape replaced"}},
      {json, "{\"text\":\"\xE9 \\ud83d\"}", "\uFFFD \uFFFD", {"1 invalid byte replaced", "1 invalid escape replaced"}},
  }));
  CAPTURE(c.bytes.substr(0, 60));
  const ParsedArticle result = parsed(raw(c.format, c.bytes));
  CHECK(result.article.text == c.text);
  CHECK(result.warnings == c.warnings);
}

TEST_CASE("every string of an article is valid UTF-8", "[article_parser]") {
  RawArticle article = raw(ArticleFormat::json, "{\"text\":\"x\",\"\xFF\":\"\xFE\"}");
  article.path = "news/\xE4.txt";
  const Article result = parsed(article).article;
  CHECK(kz::is_valid_utf8(result.extra));
  CHECK(result.path == "news/\uFFFD.txt");
}

TEST_CASE("an id is the field, else the url, else a hash that any machine gives", "[article_parser]") {
  CHECK(json_article(R"({"id":"a","url":"u","text":"x"})").id == "a");
  CHECK(json_article(R"({"id":"","url":"u","text":"x"})").id == "u");
  const RawArticle file = raw(ArticleFormat::text, "one text");
  CHECK(parsed(file).article.id == "db852c411dfd40e7");
  RawArticle elsewhere = raw(ArticleFormat::text, "another text");
  elsewhere.path = "other/a.txt";
  elsewhere.source_root = "/other";
  CHECK(parsed(elsewhere).article.id == parsed(file).article.id);
  elsewhere.relative_path = "b.txt";
  CHECK(parsed(elsewhere).article.id != parsed(file).article.id);
}

TEST_CASE("the ids of articles of one file differ by their content", "[article_parser]") {
  std::set<std::string> ids;
  for (const char* json : {R"({"title":"ab","text":"c"})", R"({"title":"a","text":"bc"})", R"({"text":"abc"})"}) {
    RawArticle article = raw(ArticleFormat::json, json);
    article.one_of_many = true;
    article.line = ids.size() + 1;
    ids.insert(parsed(article).article.id);
  }
  CHECK(ids.size() == 3);
}

TEST_CASE("the content hash changes with every field and with nothing else", "[article_parser]") {
  Article article;
  article.id = "a";
  article.title = "b";
  article.tags = {"c", "d"};
  const std::string before = kz::content_hash(article);
  CHECK(before.size() == 16);

  Article moved = article;
  moved.path = "elsewhere";
  moved.line = 7;
  CHECK(kz::content_hash(moved) == before);

  std::set<std::string> hashes = {before};
  for (std::string Article::*field :
       {&Article::id, &Article::title, &Article::text, &Article::date, &Article::url, &Article::source,
        &Article::author, &Article::language, &Article::translated_from, &Article::extra}) {
    Article changed = article;
    (changed.*field) += "x";
    hashes.insert(kz::content_hash(changed));
  }
  Article shifted = article;  // the same letters, cut elsewhere
  shifted.id = "ab";
  shifted.title = "";
  hashes.insert(kz::content_hash(shifted));
  Article joined = article;
  joined.tags = {"cd"};
  hashes.insert(kz::content_hash(joined));
  CHECK(hashes.size() == 13);
}

}  // namespace
