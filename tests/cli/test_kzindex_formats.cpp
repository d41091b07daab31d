// SPDX-License-Identifier: GPL-2.0-or-later

#include <string>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/run_command.h"
#include "support/temp_dir.h"
#include "support/work_folder.h"

using kz::test::gzip;
using kz::test::json_articles;
using kz::test::split_error;
using kz::test::WorkFolder;
using kz::test::zstd;

namespace {

const std::string kPage =
    "<html lang=en><head><title>Gas in the hills | Courier</title><meta property='article:published_time' "
    "content='2022-01-06T10:00'><meta property='og:site_name' content='Courier'></head><body><nav><a "
    "href=x>Sport</a></nav>"
    "<article><h1>Gas in the hills</h1><p>A line of gas was laid to three villages in the hills, which had none until "
    "now, said the mayor of the town.</p></article></body></html>";

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("articles are found in files of every kind, also compressed", "[kzindex][formats]") {
  const WorkFolder work;
  const std::string feed = "<rss><channel><item><guid>feed</guid><title>Gas</title></item></channel></rss>";
  const std::string table = "id,headline,body\ntable,T,\"gas, a lot\nof it\"\n";
  work.dir().write_file("src/page.html", kPage);
  work.dir().write_file("src/feed.xml", feed);
  work.dir().write_file("src/table.csv", table);
  work.dir().write_file("src/table2.tsv.gz", gzip("id\ttext\ntable2\tgas\n"));
  work.dir().write_file("src/lines.jsonl.zst", zstd(json_articles("z", 1)));
  work.dir().write_file("src/front.md", "---\nid: front\ntitle: T\n---\ngas\n");
  work.dir().write_file("src/picture.jpg", "x");
  const auto result = work.kzindex({"rebuild", "src"});
  CHECK(result.err == "");
  CHECK(contains(result.out, "6 articles added, 0 rejected, 1 file of another kind skipped (.jpg)"));
  const std::string found = work.found("gas");
  for (const char* id : {"feed", "table", "table2", "z1", "front"}) {
    CAPTURE(id, found);
    CHECK(contains(' ' + found + ' ', ' ' + std::string(id) + ' '));
  }
}

TEST_CASE("analyze shows what was understood of a page", "[kzindex][formats]") {
  const WorkFolder work;
  work.dir().write_file("page.htm", kPage);
  const auto result = work.kzindex({"analyze", "page.htm"});
  CHECK(result.status == 0);
  CHECK(result.err == "");
  CHECK(contains(result.out, R"("title":"Gas in the hills","body":"A line of gas was laid)"));
  CHECK(contains(result.out,
                 R"("published":{"date":"2022-01-06","precision":"day","from":"metadata","confidence":0.95})"));
  CHECK(contains(result.out, R"("reason":"navigation","text":"Sport")"));
}

TEST_CASE("columns of a table are mapped to fields by the user's word", "[kzindex][formats]") {
  const WorkFolder work;
  work.dir().write_file("t.csv", "Nr;Kopf;Rumpf\n7;Gas;Es brennt\n");
  const auto unmapped = work.kzindex({"analyze", "t.csv"});
  CHECK(unmapped.status == 1);
  CHECK(unmapped.err ==
        "kzindex: rejected 't.csv': no column is the text or the title (--map COLUMN=text), it has 'Nr', 'Kopf', "
        "'Rumpf'\n");
  const auto mapped =
      work.kzindex({"analyze", "t.csv", "--map", "Kopf=title", "--map", "Rumpf=text", "--map", "Nr=id"});
  CHECK(mapped.status == 0);
  CHECK(contains(mapped.out, R"({"id":"7","title":"Gas","body":"Es brennt")"));
}

TEST_CASE("a map that names no field is refused", "[kzindex][formats]") {
  const WorkFolder work;
  work.dir().write_file("t.csv", "a\n1\n");
  const auto no_field = work.kzindex({"analyze", "t.csv", "--map", "a=titel"});
  CHECK(no_field.status == 2);
  CHECK(split_error(no_field.err).message == "kzindex: --map 'a=titel': no field 'titel' in an article");
  CHECK(contains(split_error(no_field.err).hint, "title, text, html"));
  const auto no_sign = work.kzindex({"analyze", "t.csv", "--map", "a"});
  CHECK(no_sign.status == 2);
  CHECK(split_error(no_sign.err).message == "kzindex: --map 'a': not COLUMN=FIELD");
}

TEST_CASE("a bomb is refused by name, and the rest goes in", "[kzindex][formats]") {
  const WorkFolder work;
  const std::string zeros(40'000'000, ' ');
  work.dir().write_file("src/a.txt.gz", gzip(zeros));
  work.dir().write_file("src/b.html.zst", zstd(zeros));
  work.dir().write_file(
      "src/c.xml",
      "<!DOCTYPE rss [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item>"
      "<item><guid>c</guid><title>gas</title></item></channel></rss>");
  work.dir().write_file("src/d.jsonl", json_articles("d", 1));
  const auto result = work.kzindex({"rebuild", "src", "-q"});
  CHECK(result.status == 1);
  CHECK(result.err ==
        "kzindex: rejected 'src/a.txt.gz': larger than 32 MiB\n"
        "kzindex: rejected 'src/b.html.zst': larger than 32 MiB\n"
        "kzindex: rejected 'src/c.xml:1': uses the entity 'b', which the file declares itself\n");
  CHECK(work.found("gas") == "c d1");
}

TEST_CASE("a page changed in its markup alone is replaced by an update", "[kzindex][formats]") {
  const WorkFolder work;
  work.dir().write_file("src/page.html", kPage);
  CHECK(work.kzindex({"rebuild", "src", "-q"}).status == 0);
  std::string other = kPage;
  other.replace(other.find("<nav>"), 5, "<div>");
  work.dir().write_file("src/page.html", other);
  CHECK(contains(work.kzindex({"update", "src"}).out, "1 replaced"));
  CHECK(contains(work.kzindex({"update", "src"}).out, "1 unchanged"));
}
