// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/html_article.h"

#include <string>
#include <variant>

#include "common/article/publication_date.h"
#include "common/dates/calendar.h"
#include "common/noise/text_cleaner.h"
#include "support/catch.h"

namespace {

kz::Article article_of(const std::string& html) {
  kz::RawArticle raw;
  raw.format = kz::ArticleFormat::html;
  raw.bytes = html;
  raw.relative_path = "a.html";
  auto parsed = kz::parse_article(raw);
  if (const auto* refused = std::get_if<kz::NotAnArticle>(&parsed)) FAIL("refused: " << refused->reason);
  return std::get<kz::ParsedArticle>(std::move(parsed)).article;
}

std::string body_of(const std::string& html) {
  return kz::clean_text(article_of(html)).body;
}

// Why `text` was removed; empty where it was not.
std::string reason_for(const std::string& html, const std::string& text) {
  const kz::Article article = article_of(html);
  for (const kz::RemovedText& removed : kz::clean_text(article).removed) {
    if (article.text.substr(removed.begin, removed.end - removed.begin).find(text) != std::string::npos)
      return removed.reason;
  }
  return {};
}

const std::string kFirst =
    "The river rose by two metres in one night, and the people of the lower town left their houses before the morning.";
const std::string kSecond =
    "Nobody was hurt, the fire brigade said; the bridge, which is from the last century, stays closed until further "
    "notice.";

// A page of two paragraphs with `extra` at one of its places.
std::string page(const std::string& above, const std::string& within, const std::string& below) {
  return "<html><head><title>Flood | Courier</title></head><body>" + above +
         "<div class=content><article><h1>Flood</h1><p>" + kFirst + "</p>" + within + "<p>" + kSecond +
         "</p></article></div>" + below + "</body></html>";
}

TEST_CASE("of a document's title the part is the article's that is a line of the page", "[html]") {
  const auto title_of = [](const std::string& title, const std::string& line) {
    return article_of("<title>" + title + "</title><div>" + line + "</div><p>" + kFirst + "</p>").title;
  };
  CHECK(title_of("Courier: Water in the lower town", "Water in the lower town") == "Water in the lower town");
  CHECK(title_of("Water in the lower town - The Valley Courier Online", "Water in the lower town") ==
        "Water in the lower town");
  CHECK(title_of("Flood: water in the lower town", "Flood: water in the lower town") ==
        "Flood: water in the lower town");
  CHECK(title_of("Mayor: water is falling", "Another line") == "Mayor: water is falling");
}

TEST_CASE("a date of an age before the web is of what the page tells", "[html]") {
  const auto article = article_of(
      "<title>Battle</title><h1>Battle of the lake</h1><table><tr><th>Date</th><td>12 June "
      "1743</td></tr></table><p>" +
      kFirst + "</p><p>" + kSecond + "</p>");
  CHECK_FALSE(kz::date_article(article, kz::clean_text(article)));
}

TEST_CASE("the article of a page is kept, whole", "[html][content]") {
  CHECK(body_of(page("", "", "")) == kFirst + "\n\n" + kSecond);
  CHECK(article_of(page("", "", "")).title == "Flood");
  CHECK(body_of(page("", "<h2>The bridge</h2>", "")) == kFirst + "\n\nThe bridge\n\n" + kSecond);
  CHECK(body_of(page("", "<ul><li>two houses fell</li><li>one barn fell</li></ul>", "")) ==
        kFirst + "\n\ntwo houses fell\none barn fell\n\n" + kSecond);
  CHECK(
      body_of(page("", "<p>See <a href=x>the plan of the town, which it published</a> on its own site in May.</p>", ""))
          .find("See the plan") != std::string::npos);
}

TEST_CASE("what stands around an article is removed with its reason", "[html][content]") {
  struct Case {
    std::string above, within, below, text, reason;
  };
  const auto c = GENERATE(values<Case>({
      {"<nav><a href=a>Politics</a> <a href=b>Sport</a></nav>", "", "", "Politics", "navigation"},
      {"<div class=breadcrumbs>Home / News</div>", "", "", "Home / News", "navigation"},
      {"<div role=navigation>Go to</div>", "", "", "Go to", "navigation"},
      {"", "<div class='related-links'><p>Snow in May</p></div>", "", "Snow in May", "related links"},
      {"", "<ul><li><a href=x>Snow in May</a></li><li><a href=y>Wind in June</a></li></ul>", "", "Wind in June",
       "related links"},
      {"", "<p><a href=x>Read what the mayor said of it</a></p>", "", "what the mayor", "related links"},
      {"", "", "<div id=comments><p>What a river that is, said a reader who lives nearby.</p></div>", "What a river",
       "comments"},
      {"", "", "<section class='leserkommentare'><p>Was für ein Fluss!</p></section>", "Was für ein", "comments"},
      {"", "<div class='shareBar sharing'>Tell your friends</div>", "", "Tell your friends", "sharing"},
      {"", "<div class=newsletter-box>Our letter, every morning</div>", "", "every morning", "subscription notice"},
      {"<div id=cookie-banner>We use small files to know you.</div>", "", "", "small files", "cookie notice"},
      {"", "<div class='ad-slot ad'>Buy a boat</div>", "", "Buy a boat", "advertisement"},
      {"", "", "<footer>Courier House, 1 River Road</footer>", "River Road", "footer"},
      {"", "<figure><img src=x><span class=credit>A. Photographer</span></figure>", "", "A. Photographer",
       "picture credit"},
      {"", "", "<div>The weather tomorrow</div>", "The weather tomorrow", "outside the article"},
      {"", "<div class=author-bio>She writes on rivers.</div>", "", "on rivers", "about the author"},
      {"", "<p class=byline>By A. Writer</p>", "", "By A. Writer", "byline"},
  }));
  CAPTURE(c.text);
  const std::string html = page(c.above, c.within, c.below);
  CHECK(reason_for(html, c.text) == c.reason);
  CHECK(body_of(html) == kFirst + "\n\n" + kSecond);
}

TEST_CASE("a class that speaks of something beside the article does not remove it", "[html][content]") {
  const auto names = GENERATE(as<std::string>(), "has-sidebar", "no-comments", "with-related", "sidebar-right",
                              "ad-free promo", "content widget");
  CAPTURE(names);
  const std::string html = "<title>Flood</title><body class='" + names + "'><div class='" + names + "'><p>" + kFirst +
                           "</p><p>" + kSecond + "</p></div>";
  CHECK(body_of(html) == kFirst + "\n\n" + kSecond);
}

TEST_CASE("a fragment of a page is kept as a whole", "[html][content]") {
  CHECK(article_of("<div><p>" + kFirst + "</p></div><p>Short end.</p>").blocks.empty());
  CHECK(article_of("just text").blocks.empty());
}

TEST_CASE("captions and headings of a page are told apart from its text", "[html][content]") {
  const kz::Article article =
      article_of(page("", "<figure><img src=x><figcaption>The bridge at noon</figcaption></figure><h2>Later</h2>", ""));
  std::string kinds;
  for (const kz::TextBlock& block : article.blocks) {
    const std::string text = article.text.substr(block.begin, block.end - block.begin);
    kinds += (block.kind == kz::BlockKind::caption   ? "caption: "
              : block.kind == kz::BlockKind::heading ? "heading: "
                                                     : "noise: ") +
             text + "; ";
  }
  CHECK(kinds == "heading: Flood; caption: The bridge at noon; heading: Later; ");
}

TEST_CASE("offsets of what was removed are into the text of the page", "[html][content]") {
  const kz::Article article =
      article_of(page("<nav>Politics</nav>", "<div class=share>Share it</div>", "<footer>Imprint</footer>"));
  for (const kz::RemovedText& removed : kz::clean_text(article).removed) {
    CHECK(removed.begin < removed.end);
    CHECK(removed.end <= article.text.size());
  }
  CHECK(kz::raw_text(article).body == "Politics\n\nFlood\n\n" + kFirst + "\n\nShare it\n\n" + kSecond + "\n\nImprint");
}

TEST_CASE("a page's date is taken from its surest sign", "[html][page_date]") {
  struct Case {
    std::string above, within, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"<meta property='article:published_time' content='2022-01-06T23:30:00+06:00'>", "", "2022-01-06 metadata"},
      {"<meta name=date content='20220106'>", "", "2022-01-06 metadata"},
      {"<meta name=pubdate content='1641427200'>", "", "2022-01-06 metadata"},
      {"<meta name=date content='0001-01-01'>", "", "none"},
      {"<meta name=date content='6. Januar 2022'>", "", "2022-01-06 metadata"},
      {"<meta property='article:modified_time' content='2022-01-09'><meta name=dc.date content='2022-01-06'>", "",
       "2022-01-06 metadata"},
      {"<meta property='article:modified_time' content='2022-01-09'>", "", "2022-01-09 metadata"},
      {"<link rel=canonical href='https://example.org/2022/01/06/flood'>", "", "2022-01-06 header"},
      {"<link rel=canonical href='https://example.org/flood-20220106.html'>", "", "2022-01-06 header"},
      {"", "<time datetime='2022-01-06T10:00'>yesterday</time>", "2022-01-06 metadata"},
      {"", "<p class=byline>6 January 2022, 10:00</p>", "2022-01-06 dateline"},
      {"", "<p>Veröffentlicht am 06.01.2022</p>", "2022-01-06 header"},
      {"", "<p>Publicado el 6 de enero de 2022</p>", "2022-01-06 header"},
      {"", "<p>Publié le 6 janvier 2022</p>", "2022-01-06 header"},
      {"", "<p>© 2019 Courier</p>", "none"},
      {"", "<time datetime='2022-02-01'>Updated February 1</time> <time datetime='2022-01-06'>January 6</time>",
       "2022-01-06 metadata"},
      {"", "<p>On 16 December 2011 the police opened fire on the strikers of the town.</p>", "none"},
      {"", "", "none"},
      // UTC says the 7th where the publisher's own day is the 6th.
      {"<meta property='article:published_time' content='2022-01-07T03:30:00Z'><link rel=canonical "
       "href='https://example.org/2022/01/06/flood'>",
       "", "2022-01-06 metadata"},
      {"<script>var page = {\"publishedAt\":\"2022-01-06T10:00:00\"};</script>", "", "2022-01-06 metadata"},
  }));
  CAPTURE(c.above, c.within);
  const kz::Article article = article_of(page(c.above, c.within, ""));
  const auto published = kz::date_article(article, kz::clean_text(article));
  constexpr const char* kOrigins[] = {"metadata", "header", "dateline", "text", "neighbours"};
  CHECK((published ? kz::to_iso(published->date) + ' ' + kOrigins[static_cast<std::size_t>(published->origin)]
                   : "none") == c.expected);
}

TEST_CASE("the text of a page that a program draws is taken from its data", "[html][content]") {
  const std::string data =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Flood\",\"articleBody\":\"" +
      kFirst + "\\n\\n" + kSecond + "\"}</script>";
  CHECK(body_of("<html><body>" + data + "<div id=root></div></body></html>") == kFirst + "\n\n" + kSecond);
  CHECK(body_of("<html><body>" + data + "<p>Subscribe to read the rest of this report.</p></body></html>")
            .find(kSecond) != std::string::npos);
  // What the page shows has its paragraphs and goes first.
  CHECK(body_of(page(data, "<h2>The bridge</h2>", "")) == kFirst + "\n\nThe bridge\n\n" + kSecond);
}

TEST_CASE("paragraphs within a cell of a layout stay paragraphs, cells of data one line", "[html][content]") {
  CHECK(body_of("<p>T</p><table><tr><td><p>It rained.</p><p>The river rose.</p></td></tr></table>") ==
        "It rained.\n\nThe river rose.");
  CHECK(body_of("<p>T</p><table><tr><td><p>Rain</p></td><td><p>12 mm</p></td></tr></table>") == "Rain | 12 mm");
}

TEST_CASE("short answers around a long one are kept", "[html][content]") {
  CHECK(body_of("<html><head><title>Who</title></head><body><article><dl><dt>Who came?</dt><dd>Six states.</dd>"
                "<dt>When?</dt><dd>" +
                kFirst + "</dd></dl></article></body></html>")
            .find("Six states.") != std::string::npos);
}

TEST_CASE("captions are the text of a page of pictures, not of a report with some", "[html][content]") {
  std::string figures;
  for (const auto* caption :
       {"The bridge after the flood, seen from the hill on Monday morning.", "Men clear the road.",
        "The mayor speaks with people who had to leave their houses in the lower town."}) {
    figures += std::string("<figure><img src=x><figcaption>") + caption + "</figcaption></figure>";
  }
  CHECK(body_of("<html><head><title>Flood</title></head><body><h1>Flood</h1><p>The valley in pictures.</p>" + figures +
                "</body></html>")
            .find("Men clear the road.") != std::string::npos);
  CHECK(body_of(page("", figures, "")) == kFirst + "\n\n" + kSecond);
}

TEST_CASE("a page's first heading may be the name of its site", "[html]") {
  const auto title = [](const std::string& document, const std::string& first, const std::string& second) {
    return article_of("<html><head><title>" + document + "</title></head><body><h1>" + first + "</h1><h2>" + second +
                      "</h2><p>" + kFirst + "</p></body></html>")
        .title;
  };
  CHECK(title("The Courier: Flood in the valley", "The Courier", "Flood in the valley") == "Flood in the valley");
  CHECK(title("Flood in the valley - Courier", "Courier", "Flood in the valley") == "Flood in the valley");
  CHECK(title("Flood in the valley - Courier", "Flood in the valley", "Courier") == "Flood in the valley");
}

TEST_CASE("a date of change is told with little confidence", "[html][page_date]") {
  const kz::Article article = article_of(page("<meta property='article:modified_time' content='2022-01-09'>", "", ""));
  REQUIRE(article.page_date.has_value());
  CHECK(article.page_date->confidence < 0.5);
}

TEST_CASE("a page in another charset is read in what it declares", "[html][charset]") {
  CHECK(article_of("<meta charset=windows-1251><p>\xcf\xee\xe3\xee\xe4\xe0").text == "Погода");
  CHECK(article_of("<meta charset=windows-1251><p>Погода").text == "Погода");
}

TEST_CASE("a page's language is the one it declares, unless its text is plainly in another", "[html]") {
  CHECK(article_of("<html lang=en-GB><body><p>" + kFirst).language == "en-GB");
  CHECK(article_of("<html lang=de><body><p>" + kFirst + "<p>" + kSecond).language.empty());
  CHECK(article_of("<html lang=de><body><p>Kurz").language == "de");
}

}  // namespace
