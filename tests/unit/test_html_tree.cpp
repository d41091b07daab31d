// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/html_tree.h"

#include <fmt/format.h>

#include <string>
#include <variant>

#include "common/html/page_text.h"
#include "common/text/utf8.h"
#include "support/catch.h"

namespace {

kz::HtmlTree tree_of(std::string html) {
  auto parsed = kz::parse_html(std::move(html));
  if (const auto* reason = std::get_if<std::string>(&parsed)) FAIL("refused: " << *reason);
  return std::get<kz::HtmlTree>(std::move(parsed));
}

std::string refusal(std::string html) {
  const auto parsed = kz::parse_html(std::move(html));
  const auto* reason = std::get_if<std::string>(&parsed);
  return reason != nullptr ? *reason : "";
}

std::string text_of(std::string html) {
  return kz::page_text(tree_of(std::move(html))).text;
}

std::string repeated_markup(const std::string& part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

TEST_CASE("a page becomes a tree in document order", "[html]") {
  const kz::HtmlTree tree = tree_of("<p class='a b'>One <b>two</b></p><P>three");
  std::string order;
  for (const kz::HtmlNode& node : tree.nodes())
    order += node.is_text() ? "\"" + std::string(node.text) + "\" " : std::string(node.name) + " ";
  CHECK(order == "html head body p \"One \" b \"two\" p \"three\" ");
  CHECK(tree.attribute(tree.nodes()[3], "class") == "a b");
  CHECK(tree.attribute(tree.nodes()[3], "id").empty());
  CHECK(tree.nodes()[3].end == 7);
  CHECK(tree.text_of(0) == "One twothree");
}

TEST_CASE("references to what is no character leave well-formed text and attributes", "[html]") {
  for (const std::string reference : {"&#x2F600ADDE;", "&#4294967518;", "&#xD800;", "&#x110000;", "&#0;"}) {
    CAPTURE(reference);
    const kz::HtmlTree tree = tree_of(fmt::format("<p title='a{0}z'>a{0}z", reference));
    CHECK(kz::is_valid_utf8(tree.text_of(0)));
    CHECK(kz::is_valid_utf8(tree.attribute(tree.nodes()[3], "title")));
    CHECK(tree.text_of(0).ends_with("z"));
  }
}

TEST_CASE("markup that would take a parser too long is refused with the reason", "[html]") {
  CHECK(refusal(repeated_markup("<div>", 100'000)) == "tags nested deeper than 1000");
  CHECK(refusal(repeated_markup("<div><font a=b>", 100'000)) == "tags nested deeper than 1000");
  CHECK(refusal("<div" + repeated_markup(" a", 100'000) + ">") == "a tag with more than 1000 attributes");
  CHECK(refusal("<div" + repeated_markup(" a='x'", 2'000) + ">") == "a tag with more than 1000 attributes");
  CHECK(refusal(repeated_markup("<p>", 100'000)).empty());  // does not nest
  CHECK(refusal(repeated_markup("<div></div>", 100'000)).empty());
  CHECK(refusal("<script>" + repeated_markup("<div>", 100'000) + "</script>").empty());
  CHECK(refusal("<!-- " + repeated_markup("<div>", 100'000) + " -->").empty());
}

TEST_CASE("formatting that every paragraph opens anew is bounded by memory", "[html]") {
  std::string fonts = "<p>";
  for (int i = 0; i < 900; ++i) fonts += "<font size=" + std::to_string(i) + ">";
  CHECK(refusal(fonts + repeated_markup("</p><p>x", 20'000)) == "markup that needs more than 256 MiB to be parsed");
}

TEST_CASE("blocks are lines, and inline markup is none", "[html]") {
  struct Case {
    std::string html, text;
  };
  const auto c = GENERATE(values<Case>({
      {"<p>One  <b>bold</b>\n word.</p><p>Two.</p>", "One bold word.\n\nTwo."},
      {"<h1>Title</h1><div>Text</div>", "Title\n\nText"},
      {"<ul><li>a</li><li>b <i>c</i></ul>after", "a\nb c\n\nafter"},
      {"one<br>two<br/>three", "one\ntwo\nthree"},
      {"one<br><br>two", "one\n\ntwo"},
      {"<table><tr><th>Town<th>Dead</tr><tr><td>Almaty<td>12</tr></table>", "Town | Dead\nAlmaty | 12"},
      {"<table><tr><td><h2>Menu</h2></td><td><p>Long text</p></td></tr></table>", "Menu\n\nLong text"},
      {"<pre>a\nb</pre>", "a\nb"},
      {"a&nbsp;&amp;&eacute;&#8364;&#x1F600;", "a\u00A0&é€😀"},
      {"<p>\u00A0</p><p>x</p><p>&#8203;</p>", "x"},
      {"He said <q>no</q>.", "He said “no”."},
      {"<p>a<script>var b;</script><style>p{}</style><noscript>c</noscript><template>d</template>e", "ae"},
      {"<select><option>x</select><textarea>y</textarea><svg><text>z</text></svg><button>w</button>v", "v"},
      {"<div hidden>a</div><div style='display: none'>b</div><div style='visibility:hidden'>c</div>d", "d"},
      {"<body style='display:none'>kept", "kept"},
      {"<!-- a -->b", "b"},
      {"no markup at all", "no markup at all"},
      {"", ""},
  }));
  CAPTURE(c.html);
  CHECK(text_of(c.html) == c.text);
}

TEST_CASE("a block knows how much of it is links", "[html]") {
  const kz::HtmlTree tree = tree_of("<p>See <a href=x>that page</a>.</p><p><a name=y>no link</a></p>");
  const kz::PageText page = kz::page_text(tree);
  REQUIRE(page.blocks.size() == 2);
  CHECK(page.blocks[0].linked == 9);
  CHECK(page.blocks[1].linked == 0);
  CHECK(page.text.substr(page.blocks[0].begin, page.blocks[0].end - page.blocks[0].begin) == "See that page.");
}

TEST_CASE("a field with markup becomes a plain line", "[html]") {
  CHECK(kz::html_line("A <b>bold</b>\n title &amp; more") == "A bold title & more");
  CHECK(kz::html_line(" plain \n line ") == "plain line");
  CHECK(kz::html_line("").empty());
}

}  // namespace
