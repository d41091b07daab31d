// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/inline_markup.h"

#include <string>

#include "common/noise/text_cleaner.h"
#include "common/text/html_entities.h"
#include "support/catch.h"

namespace {

struct MarkupCase {
  std::string text, shown;
};

}  // namespace

TEST_CASE("marks of Markdown are not shown", "[markup]") {
  const auto c = GENERATE(values<MarkupCase>({
      {"**OSH.** It rained.", "OSH. It rained."},
      {"It was *very* wet, __quite wet__ and _grey_.", "It was very wet, quite wet and grey."},
      {"***Note:*** he said \"**no**\".", "Note: he said \"no\"."},
      {"**Rain *and* wind**", "Rain and wind"},
      {"**Rain\nand wind** came", "Rain\nand wind came"},
      {"## The bridge\n\n> \"Wait,\" he said.", "The bridge\n\n\"Wait,\" he said."},
      {"See [the list](https://news.example/a_b_c \"all\") and [more][2].", "See the list and more."},
      {"A note[^1] here.\n\n[^1]: Of the editor.", "A note here.\n\nOf the editor."},
      {"Before ![smoke](smoke.jpg) after", "Before smoke after"},
      {"Run `make` now, ~~today~~", "Run make now, today"},
      {"Five \\* three", "Five * three"},
      {"\u00AB**\u0414\u0430**\u00BB", "\u00AB\u0414\u0430\u00BB"},
  }));
  CAPTURE(c.text);
  CHECK(kz::without_markup(c.text) == c.shown);
}

TEST_CASE("what only looks like a mark of Markdown stays", "[markup]") {
  const auto* text =
      GENERATE("2*3*4 is 24", "snake_case_name", "* one\n* two", "Price* and weight*", "*not closed", "a * b * c",
               "def __init__(self)", "[sic](sic)", "Sources [1][2] say", "[a list]", "@_ann_ wrote", "f**k and s***",
               "Qur`an and Sa`di", "#rain", "C:\\temp", "______ (name)", "**Rain\n\nwind**");
  CAPTURE(text);
  CHECK(kz::without_markup(text) == text);
}

TEST_CASE("tags within a text are not shown, those of blocks end lines", "[markup]") {
  const auto c = GENERATE(values<MarkupCase>({
      {"<p>It <b>rained</b>.</p><p>Then it\nsnowed.</p>", "It rained.\n\nThen it\nsnowed."},
      {"One<br/>two<BR>three", "One\ntwo\nthree"},
      {"See <a href=\"https://news.example/?a=1\">this</a>.", "See this."},
      {"a < b and c > d", "a < b and c > d"},
      {"Ann <ann@post.example><br>Bob", "Ann <ann@post.example>\nBob"},
      {"<unknown> <i>one</i>", "<unknown> one"},
      {"Shares of <S> rose; <MARK INC> fell.", "Shares of <S> rose; <MARK INC> fell."},  // nothing is a tag for sure
  }));
  CAPTURE(c.text);
  CHECK(kz::without_markup(c.text) == c.shown);
}

TEST_CASE("entities of HTML are what they stand for", "[markup]") {
  const auto c = GENERATE(values<MarkupCase>({
      {"the president&apos;s &quot;no&quot;", "the president's \"no\""},
      {"rain &amp; wind &ndash; 3&nbsp;May", "rain & wind \u2013 3\u00A0May"},
      {"&#8220;Wait&#x201D; caf&eacute; &Ouml;l", "\u201CWait\u201D caf\u00E9 \u00D6l"},
      {"&amp;quot;twice&amp;quot;", "\"twice\""},
      {"Stadt&shy;rat", "Stadtrat"},
      {"R&D, AT&T; Q&A &unknown; &; &#0; &#xD800; &#1114112; &",
       "R&D, AT&T; Q&A &unknown; &; &#0; &#xD800; &#1114112; &"},
  }));
  CAPTURE(c.text);
  CHECK(kz::decode_entities(c.text) == c.shown);
}

TEST_CASE("an article's title, body and captions are shown without markup", "[markup][cleaner]") {
  kz::Article article;
  article.text =
      "# **Rain** &amp; wind\n\n**OSH.** It rained.\n\n![A wet street](a.jpg)\n\n[1]: https://news.example/a\n\n"
      "**Read also**\n\n```text\n\nIt snowed.";
  const kz::CleanText clean = kz::clean_text(article);
  CHECK(clean.title == "Rain & wind");
  CHECK(clean.body == "OSH. It rained.\n\nIt snowed.");
  CHECK(clean.captions == "A wet street");
  CHECK(kz::raw_text(article).body == article.text);
}
