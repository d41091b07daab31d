// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/feed_splitter.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/pieces.h"

namespace {

using Lines = std::vector<std::string>;

// "LINE JSON" of an article, "LINE ! REASON" of a defect.
Lines parts_of(const std::string& xml, std::size_t max_bytes = 100'000) {
  kz::test::PieceReader reader(xml, 4000);
  kz::FeedSplitter parts(reader, max_bytes);
  Lines lines;
  while (auto part = parts.next()) {
    if (const auto* defect = std::get_if<kz::FeedDefect>(&*part)) {
      lines.push_back(std::to_string(defect->line) + " ! " + defect->reason);
    } else {
      const auto& article = std::get<kz::FeedPart>(*part);
      lines.push_back(std::to_string(article.line) + ' ' + article.json);
    }
  }
  return lines;
}

std::string rss(const std::string& items) {
  return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"\n"
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>"
         "<title>Courier</title><language>en</language><image><title>Logo</title></image>\n" +
         items + "</channel></rss>";
}

TEST_CASE("an RSS item gives its fields and those of its channel", "[feed]") {
  CHECK(
      parts_of(rss("<item><title>Rain &amp;amp; wind</title><link>https://example.org/a?b=1&amp;copy=2</link>\n"
                   "<guid isPermaLink=\"false\">17</guid><pubDate>Thu, 06 Jan 2022 10:00:00 GMT</pubDate>"
                   "<dc:creator>A. Writer</dc:creator><category>rain</category><category>wind</category>"
                   "<media:title>No title</media:title><description>Short.</description>"
                   "<content:encoded><![CDATA[<p>It rained.</p><p>Then it snowed.</p>]]></content:encoded></item>")) ==
      Lines{R"(3 {"id":"17","title":"Rain & wind","html":"<p>It rained.</p><p>Then it snowed.</p>",)"
            R"("date":"Thu, 06 Jan 2022 10:00:00 GMT","url":"https://example.org/a?b=1&copy=2","source":"Courier",)"
            R"("author":"A. Writer","language":"en","tags":["rain","wind"]})"});
}

TEST_CASE("what a feed that was recoded declares as its charset is not believed", "[feed]") {
  const auto* charset = GENERATE("windows-1251", "UTF-16", "Big5");
  const std::string declaration = std::string("<?xml version=\"1.0\" encoding=\"") + charset + "\"?>";
  CHECK(parts_of(declaration + rss("<item><title>Погода</title></item>")) ==
        Lines{R"(3 {"title":"Погода","source":"Courier","language":"en"})"});
}

TEST_CASE("a description stands in for the content that is missing, as text where it is no markup", "[feed]") {
  CHECK(parts_of(rss("<item><title>T</title><description>It rained.\n\nThen it snowed.</description></item>")) ==
        Lines{R"(3 {"title":"T","text":"It rained.\n\nThen it snowed.","source":"Courier","language":"en"})"});
  CHECK(parts_of(rss("<item><description>&lt;b&gt;Wet&lt;/b&gt;</description></item>")) ==
        Lines{R"(3 {"html":"<b>Wet</b>","source":"Courier","language":"en"})"});
}

TEST_CASE("RSS 1.0 has its items beside the channel", "[feed]") {
  CHECK(parts_of("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
                 "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>C</title></channel>"
                 "<item><title>T</title><dc:date>2022-01-06</dc:date></item></rdf:RDF>") ==
        Lines{R"(1 {"title":"T","date":"2022-01-06","source":"C"})"});
}

TEST_CASE("an Atom entry gives its fields, whatever the type of its text", "[feed]") {
  CHECK(
      parts_of("<feed xmlns='http://www.w3.org/2005/Atom' "
               "xml:lang='de'><title>Bote</title><author><name>Red.</name></author>"
               "<entry><title type='html'>A &amp;lt; B</title><link rel='self' href='no'/><link "
               "href='https://example.org/1'/>"
               "<id>tag:1</id><published>2022-01-06T10:00:00Z</published><updated>2022-01-07T10:00:00Z</updated>"
               "<category term='t' label='Wetter'/><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
               "<p>Es <b>regnete</b> &lt; gestern.</p></div></content></entry>"
               "<entry><title>Zwei</title><author><name>A</name></author><author><name>B</name></author>"
               "<updated>2022-01-08</updated><content>1 &lt; 2</content></entry></feed>") ==
      Lines{
          R"(1 {"id":"tag:1","title":"A < B","html":"<div><p>Es <b>regnete</b> &lt; gestern.</p></div>",)"
          R"("date":"2022-01-06T10:00:00Z","url":"https://example.org/1","source":"Bote","author":"Red.",)"
          R"("language":"de","tags":["Wetter"]})",
          R"(1 {"title":"Zwei","html":"1 &lt; 2","date":"2022-01-08","source":"Bote","author":"A, B","language":"de"})"});
}

TEST_CASE("a NITF file is one article", "[feed]") {
  const Lines lines = parts_of(
      "<nitf><head><title>Slug</title><docdata><doc-id id-string='n1'/><date.issue norm='20220106T100000Z'/>"
      "<doc.copyright holder='Agency'/><key-list><keyword key='rain'/></key-list></docdata></head><body><body.head>"
      "<hedline><hl1>Rain in <em>May</em></hl1></hedline><byline>A. Writer</byline></body.head>"
      "<body.content><p>It rained.</p><media><media-caption>A "
      "cloud</media-caption></media></body.content></body></nitf>");
  CHECK(
      lines ==
      Lines{
          R"(1 {"id":"n1","title":"Rain in May","html":"<p>It rained.</p><figure><figcaption>A cloud</figcaption></figure>",)"
          R"("date":"20220106T100000Z","source":"Agency","author":"A. Writer","tags":["rain"]})"});
}

TEST_CASE("a NewsML-G2 message gives its items", "[feed]") {
  CHECK(parts_of("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet>"
                 "<newsItem guid='urn:1'><itemMeta><provider><name>Agency</name></provider>"
                 "<firstCreated>2022-01-06T10:00:00Z</firstCreated><versionCreated>2022-01-07T10:00:00Z</"
                 "versionCreated></itemMeta>"
                 "<contentMeta><headline>Rain</headline><by>A. Writer</by><language tag='en'/></contentMeta>"
                 "<contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head>"
                 "<body.content><p>It rained.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>"
                 "<newsItem guid='urn:2'><contentMeta><headline>Wind</headline></contentMeta><contentSet>"
                 "<inlineData contenttype='text/plain'>It blew.\nA lot.</inlineData></contentSet></newsItem>"
                 "</itemSet></newsMessage>") ==
        Lines{R"(1 {"id":"urn:1","title":"Rain","html":"<div><div><div><template><hl1>Rain</hl1></template></div>)"
              R"(<div><p>It rained.</p></div></div></div>","date":"2022-01-06T10:00:00Z","source":"Agency",)"
              R"("author":"A. Writer","language":"en"})",
              R"(1 {"id":"urn:2","title":"Wind","html":"It blew.<br>\nA lot."})"});
}

TEST_CASE("what is wrong with an XML file is told, and the articles around it come", "[feed]") {
  CHECK(parts_of("") == Lines{"0 ! empty"});
  CHECK(parts_of("<html><body/></html>") ==
        Lines{"0 ! XML of no known kind: <html>, not RSS, Atom, NITF or NewsML-G2"});
  CHECK(parts_of(rss("")).empty());
  const Lines broken = parts_of(
      rss("<item><title>A</title></item>\n<item><title>B</title><b>x</i></item>\n<item><title>C</title></item>"));
  REQUIRE(broken.size() >= 2);
  CHECK(broken[0] == R"(3 {"title":"A","source":"Courier","language":"en"})");
  CHECK(broken[1].rfind("4 ! not well-formed XML: ", 0) == 0);
  const Lines cut = parts_of("<rss><channel><item><title>A</title></item>\n<item><title>B");
  REQUIRE(cut.size() == 2);
  CHECK(cut[0] == R"(1 {"title":"A"})");
  CHECK(cut[1].rfind("2 ! not well-formed XML: ", 0) == 0);
}

TEST_CASE("an item over the limit is passed over", "[feed]") {
  CHECK(parts_of(rss("<item><title>A</title><description>" + std::string(5000, 'x') +
                     "</description></item><item><title>B</title></item>"),
                 1000) == Lines{"3 ! larger than 32 MiB", R"(3 {"title":"B","source":"Courier","language":"en"})"});
}

TEST_CASE("entities of HTML are kept, and those a file declares are not expanded", "[feed]") {
  CHECK(parts_of(rss("<item><title>A&nbsp;B</title></item>")) ==
        Lines{"3 {\"title\":\"A\u00A0B\",\"source\":\"Courier\",\"language\":\"en\"}"});
  std::string bomb = "<!DOCTYPE rss [<!ENTITY l0 \"laughs and laughs\">";
  for (int i = 1; i < 10; ++i) {
    const std::string before = "&l" + std::to_string(i - 1) + ";";
    bomb += "<!ENTITY l" + std::to_string(i) + " \"";
    for (int j = 0; j < 10; ++j) bomb += before;
    bomb += "\">";
  }
  const Lines lines = parts_of(
      bomb + "]><rss><channel><item><title>&l9;</title></item>\n<item><title>B</title></item></channel></rss>");
  REQUIRE(!lines.empty());
  CHECK(lines[0].find("! uses the entity 'l9', which the file declares itself") != std::string::npos);
  CHECK(lines.back() == R"(2 {"title":"B"})");
}

TEST_CASE("what a feed says of all its items is cut where it is longer than any name", "[feed]") {
  const Lines lines =
      parts_of("<rss><channel><title>" + std::string(1'000'000, 'A') + "</title><item><title>T</title></item>" +
               "<item><title>U</title></item></channel></rss>");
  REQUIRE(lines.size() == 2);
  for (const std::string& line : lines) CHECK(line.size() < 5000);
}

TEST_CASE("no file is read for an external entity", "[feed]") {
  const Lines lines = parts_of(
      "<!DOCTYPE rss [<!ENTITY x SYSTEM "
      "\"file:///etc/passwd\">]><rss><channel><item><title>A&x;</title></item></channel></rss>");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == "1 ! uses the entity 'x', which the file declares itself");
}

}  // namespace
