// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/page_metadata.h"

#include <string>
#include <variant>

#include "support/catch.h"

namespace {

kz::PageMetadata metadata_of(const std::string& html) {
  const auto parsed = kz::parse_html(html);
  return kz::read_metadata(std::get<kz::HtmlTree>(parsed));
}

std::string linked(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

TEST_CASE("a page's title is taken from its surest field", "[html]") {
  struct Case {
    std::string html, title;
  };
  const auto c = GENERATE(values<Case>({
      {"<title>Rain in May | The Courier</title>", "Rain in May"},
      {"<title>Rain - wind - snow</title>", "Rain - wind"},
      {"<title>Courier</title><h1>Rain in May</h1>", "Rain in May"},
      {"<title>Rain in May – The Courier</title><h1>The Courier</h1><h1>Rain in May</h1>", "Rain in May"},
      {"<meta property='og:title' content='Rain in May | Courier'><meta property='og:site_name' content='Courier'>",
       "Rain in May"},
      {"<title>Site</title><meta property='og:title' content='Rain &amp; wind'>", "Rain & wind"},
      {"<meta property='og:title' content='Short'>" + linked(R"({"@type":"NewsArticle","headline":"Rain in May"})"),
       "Rain in May"},
      {"<div itemscope itemtype='https://schema.org/Article'><span itemprop='headline'>Rain</span></div>", "Rain"},
      {"<title>Rain in May | Courier</title><h1>Letters from the hill</h1><h2>Rain in May</h2>", "Rain in May"},
      {"<title>Letters: Rain</title><h1>Letters</h1><h3 class='post-title entry-title'>Rain</h3>", "Rain"},
      {"<title>Letters</title><h1>Letters</h1><h2 class=entry-title>Rain</h2><h2 class=entry-title>Wind</h2>",
       "Letters"},
      {"<p>x", ""},
  }));
  CAPTURE(c.html);
  CHECK(metadata_of(c.html).title == c.title);
}

TEST_CASE("linked data is read as publishers write it", "[html]") {
  const auto json =
      GENERATE(as<std::string>(),
               R"({"@type":"NewsArticle","headline":"H","datePublished":"2022-01-06","author":{"name":"A. Writer"}})",
               R"([{"@type":"Organization","name":"P"},{"@type":["ReportageNewsArticle"],"headline":"H",
                                "datePublished":"2022-01-06","author":[{"@type":"Person","name":"A. Writer"}]}])",
               R"({"@graph":[{"@type":"WebPage","datePublished":"2021-01-01"},
                                {"@type":"Article","headline":"H","datePublished":"2022-01-06","author":"A. Writer"}]})",
               "\n//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H\",\"datePublished\":\"2022-01-06\","
               "\"description\":\"two\nlines\",\"author\":[\"A. Writer\"]}\n//]]>\n");
  CAPTURE(json);
  const kz::PageMetadata page = metadata_of(linked(json));
  CHECK(page.title == "H");
  CHECK(page.author == "A. Writer");
  REQUIRE(!page.published.empty());
  CHECK(page.published.front().value == "2022-01-06");
}

TEST_CASE("broken linked data still tells its dates, and deep data is passed over", "[html]") {
  CHECK(metadata_of(linked(R"({"@type":"Article","datePublished": "2022-01-06","x":})")).published.front().value ==
        "2022-01-06");
  CHECK(metadata_of(linked(std::string(100'000, '[') + std::string(100'000, ']'))).published.empty());
  CHECK(metadata_of(linked("")).title.empty());
  std::string marks;
  for (int i = 0; i < 200'000; ++i) marks += "[CDATA[";  // quadratic time would run into the time limit of a test
  CHECK(metadata_of(linked(marks + "]")).title.empty());
}

TEST_CASE("a field is not the whole page, also where elements nest that say they are one", "[html]") {
  std::string html;
  for (int i = 0; i < 400; ++i) html += "<div itemprop=datePublished>";
  html += "<h1>" + std::string(100'000, 'x') + "</h1>";
  const kz::PageMetadata page = metadata_of(html);
  CHECK(page.title.size() < 30'000);
  REQUIRE(!page.published.empty());
  for (const kz::DateField& field : page.published) CHECK(field.value.size() < 30'000);
}

TEST_CASE("of several linked articles the page's own is taken", "[html]") {
  const kz::PageMetadata page = metadata_of(
      "<title>Rain in May</title><link rel=canonical href='https://example.org/rain'>" +
      linked(R"([{"@type":"Article","headline":"Snow","url":"https://example.org/snow","datePublished":"2022-01-01"},
                 {"@type":"Article","headline":"Rain in May","url":"https://example.org/rain","datePublished":"2022-05-01"}])"));
  CHECK(page.published.front().value == "2022-05-01");
  CHECK(page.url == "https://example.org/rain");
}

TEST_CASE("meta elements, microdata and the root tell the rest", "[html]") {
  const kz::PageMetadata page = metadata_of(
      "<html lang=de><head><meta name='Author' content=' A.  Writer '><meta property='og:site_name' content='Courier'>"
      "<meta name='keywords' content='rain, wind; rain'><meta property='article:tag' content='snow'>"
      "<meta property='og:url' content='https://example.org/a'><meta property='article:modified_time' "
      "content='2022-01-09'>"
      "<meta name='pubdate' content='2022-01-07'><meta property='article:published_time' content='2022-01-06T10:00'>"
      "<body><span itemprop='dateCreated' content='2022-01-05'></span>");
  CHECK(page.author == "A. Writer");
  CHECK(page.source == "Courier");
  CHECK(page.language == "de");
  CHECK(page.url == "https://example.org/a");
  CHECK(page.tags == std::vector<std::string>{"rain", "wind", "snow"});
  REQUIRE(page.published.size() == 3);
  CHECK(page.published[0].value == "2022-01-06T10:00");
  CHECK(page.published[1].value == "2022-01-07");
  CHECK(page.modified.front().value == "2022-01-09");
}

TEST_CASE("a comment's date is not the page's", "[html]") {
  CHECK(metadata_of("<div itemscope itemtype='https://schema.org/Comment'><time itemprop='datePublished' "
                    "datetime='2022-01-06'>x</time></div>")
            .published.empty());
}

TEST_CASE("the charset a page declares is found", "[html]") {
  struct Case {
    std::string html, charset;
  };
  const auto c = GENERATE(values<Case>({
      {"<meta charset=\"Windows-1251\">", "windows-1251"},
      {"<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", "iso-8859-1"},
      {"<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>", "koi8-r"},
      {"<meta name=x><meta charset=utf-8/>", "utf-8"},
      {"<p>charset=x", ""},
      {"<meta charset", ""},
      {"", ""},
  }));
  CAPTURE(c.html);
  CHECK(kz::declared_charset(c.html) == c.charset);
}

}  // namespace
