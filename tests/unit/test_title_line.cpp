// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/title_line.h"

#include <string>

#include "common/noise/text_cleaner.h"
#include "support/catch.h"

namespace {

const std::string kProse =
    "The bridge over the river was opened again on Monday, a week after the flood had carried off one of its piers.\n";

kz::CleanText cleaned(const std::string& text) {
  kz::Article article;
  article.text = text;
  return kz::clean_text(article);
}

}  // namespace

TEST_CASE("the title stands below the names of sections and of the site", "[title]") {
  const auto* head =
      GENERATE("World\nBridge reopens after the flood\n", "Opinion\n\nBridge reopens after the flood\n\n",
               "Home\nNews\nWorld\nSport\nVideo\nAuthors\nBridge reopens after the flood\n5 March 2021\n",
               "Politics and society\nBridge reopens after the flood\nShare\n",
               "Valley Courier\nBridge reopens after the flood\n5 March 2021\n",
               "VALLEY COURIER\nNews from the valley\nBridge reopens after the flood\nBy Ann Person\n");
  CAPTURE(head);
  CHECK(cleaned(head + kProse).title == "Bridge reopens after the flood");
}

TEST_CASE("a headline that was wrapped is the title, a wrapped paragraph has none", "[title]") {
  const std::string first = "The ferry that had carried people over the river for sixty years was taken";
  const auto wrapped = cleaned(first + "\nout of service on Monday\n\n" + kProse);
  CHECK(wrapped.title == first + " out of service on Monday");
  CHECK(wrapped.body + "\n" == kProse);
  const std::string paragraph =
      first + "\nout of service on Monday. A bridge will stand there by the end of the\nyear.";
  CHECK(cleaned(paragraph + "\n\n" + kProse).title.empty());
  CHECK(cleaned(paragraph + "\n\n" + kProse).body + "\n" == paragraph + "\n\n" + kProse);
  // Below a headline the text may begin at once.
  CHECK(cleaned(first + "\n" + kProse).title == first);
  CHECK(cleaned(first + "\nby Ann Person\n\n" + kProse).title == first);
}

TEST_CASE("a title stands below menus of many languages", "[title]") {
  struct Case {
    std::string menu, title;
  };
  const auto c = GENERATE(values<Case>({
      {"Strona główna\nWiadomości\nKraj\n", "Most otwarty po powodzi"},
      {"Ana Sayfa\nGündem\nSpor\n", "Köprü yeniden açıldı"},
      {"الرئيسية\nأخبار\nفيديو\n", "إعادة فتح الجسر بعد الفيضان"},
      {"首页\n国际\n登录\n", "洪水过后大桥重新开放"},
      {"\u2022 Home\n\u2022 About us\n\u2022 Press room\n\n", "Bridge reopens after the flood"},
  }));
  CAPTURE(c.title);
  CHECK(cleaned(c.menu + c.title + "\n\n" + kProse).title == c.title);
}

TEST_CASE("a short title is not taken for the name of a section", "[title]") {
  struct Case {
    std::string head, title;
  };
  auto c = GENERATE(values<Case>({
      {"Flood\nWater rises in three towns\n", "Flood"},  // nothing tells that it is a site's name
      {"Bridge reopens\nWater falls in three towns\n5 March 2021\n", "Bridge reopens"},
      {"World Cup\nThe final moves to Sunday\n", "World Cup"},
      {"Opinion\nThe bridge is safe.\n", "Opinion"},  // a sentence is the article's
      {"World\n", "World"},
      {"Murray Field\nSaturday, 5 March\nShare\n", "Murray Field"},
  }));
  CAPTURE(c.head);
  CHECK(cleaned(c.head + kProse).title == c.title);
}

TEST_CASE("names of sections above the title go, a place stays", "[title]") {
  CHECK(cleaned("News\nWorld\nBridge reopens after the flood\n" + kProse).removed.size() == 2);
  const auto clean = cleaned("Almaty\nBridge reopens after the flood\n5 March 2021\n" + kProse);
  CHECK(clean.title == "Bridge reopens after the flood");
  CHECK(clean.body.starts_with("Almaty\n"));
}

TEST_CASE("an address of the web is no title", "[title]") {
  const auto clean = cleaned("https://news.example/2021/03/05/bridge\nBridge reopens after the flood\n" + kProse);
  CHECK(clean.title == "Bridge reopens after the flood");
}

TEST_CASE("sections are named by words that news sites use", "[title]") {
  for (const auto* line : {"World", "WORLD NEWS", "Politics and society", "Sport"}) {
    CAPTURE(line);
    CHECK(kz::names_section(line));
  }
  for (const auto* line : {"", "World Bank", "World news.", "News 24", "and", "Kazakhstan"}) {
    CAPTURE(line);
    CHECK_FALSE(kz::names_section(line));
  }
}
