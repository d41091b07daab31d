// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/front_matter.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace {

kz::Article headed_article(const std::string& text) {
  return kz::parse_markdown_article(text).article;
}

TEST_CASE("front matter gives an article its fields", "[front_matter]") {
  const kz::Article article = headed_article(
      "---\n"
      "title: \"Rain: a \\\"long\\\" story\"\n"
      "date: 2022-01-06 # written late\n"
      "author: 'A. Writer''s friend'\n"
      "publisher: Courier\n"
      "link: https://example.org/a#b\n"
      "lang: en\n"
      "tags: [rain, \"wind, strong\", 'snow']\n"
      "weather: wet\n"
      "---\n"
      "\n"
      "It rained.\n");
  CHECK(article.title == "Rain: a \"long\" story");
  CHECK(article.date == "2022-01-06");
  CHECK(article.author == "A. Writer's friend");
  CHECK(article.source == "Courier");
  CHECK(article.url == "https://example.org/a#b");
  CHECK(article.language == "en");
  CHECK(article.tags == std::vector<std::string>{"rain", "wind, strong", "snow"});
  CHECK(article.extra == R"({"weather":"wet"})");
  CHECK(article.text == "It rained.\n");
}

TEST_CASE("lists and texts of front matter may run over lines", "[front_matter]") {
  const kz::Article article = headed_article(
      "---\r\n"
      "authors:\r\n"
      "  - A. Writer\r\n"
      "  - B. Writer\r\n"
      "tags: rain; wind\r\n"
      "title: >\r\n"
      "  Rain and\r\n"
      "  wind\r\n"
      "...\r\n"
      "Text");
  CHECK(article.author == "A. Writer, B. Writer");
  CHECK(article.tags == std::vector<std::string>{"rain", "wind"});
  CHECK(article.title == "Rain and wind");
  CHECK(article.text == "Text");
}

TEST_CASE("front matter may be in TOML", "[front_matter]") {
  const kz::Article article = headed_article(
      "+++\ntitle = \"Rain: a story\"\ndate = 2022-01-06\ntags = [\"rain\", \"wind\"]\n+++\n\nIt rained.\n");
  CHECK(article.title == "Rain: a story");
  CHECK(article.date == "2022-01-06");
  CHECK(article.tags == std::vector<std::string>{"rain", "wind"});
  CHECK(article.text == "It rained.\n");
}

TEST_CASE("what is no front matter is text", "[front_matter]") {
  const auto text = GENERATE(as<std::string>(), "# Title\n\nText", "---\ntitle: never ended\nText", "--- \t", "",
                             "Text\n---\ntitle: x\n---\n", "----\ntitle: x\n----\n");
  CAPTURE(text);
  const kz::Article article = headed_article(text);
  CHECK(article.text == text);
  CHECK(article.title.empty());
}

}  // namespace
