// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/article_source.h"

#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/temp_dir.h"

namespace {

namespace fs = std::filesystem;
using kz::ArticleSource;
using kz::test::gzip;
using kz::test::TempDir;
using kz::test::zstd;

using Lines = std::vector<std::string>;

// "PATH[:LINE] BYTES" of an article, "PATH[:LINE] ! REASON" of an issue; PATH within `folder`.
std::string describe(const std::variant<kz::RawArticle, kz::ArticleIssue>& item, const std::string& folder) {
  const auto place = [&](const std::string& path, std::size_t line) {
    const std::string name = path.compare(0, folder.size(), folder) == 0 ? path.substr(folder.size() + 1) : path;
    return line == 0 ? name : name + ':' + std::to_string(line);
  };
  if (const auto* issue = std::get_if<kz::ArticleIssue>(&item)) {
    return place(issue->path, issue->line) + " ! " + issue->reason;
  }
  const auto& article = std::get<kz::RawArticle>(item);
  const std::string bytes =
      article.bytes.size() > 100 ? std::to_string(article.bytes.size()) + " bytes" : article.bytes;
  return place(article.path, article.line) + ' ' + bytes;
}

Lines read_all(const TempDir& folder, std::vector<std::string> sources) {
  ArticleSource source(std::move(sources));
  Lines lines;
  while (auto item = source.next()) lines.push_back(describe(*item, folder.path()));
  return lines;
}

// What comes of one file of the given name and bytes.
Lines read_file(const std::string& name, const std::string& bytes) {
  const TempDir folder;
  return read_all(folder, {folder.write_file(name, bytes)});
}

TEST_CASE("the articles that one JSON object wraps are read, each for itself", "[article_source]") {
  struct Case {
    std::string bytes;
    Lines expected;
  };
  const auto c = GENERATE(values<Case>({
      {"{\"status\":\"ok\",\n\"articles\":[{\"text\":\"one\"},\n{\"n\":7}]}",
       {"a.json:2 {\"text\":\"one\"}", "a.json:3 {\"n\":7}"}},
      {R"({"title":"A feed","items":[{"content_html":"<p>one"}]})", {R"(a.json:1 {"content_html":"<p>one"})"}},
      {R"({"hits":{"total":1,"hits":[{"_id":"e1","_source":{"body":"one"}}]}})",
       {R"(a.json:1 {"_id":"e1","_source":{"body":"one"}})"}},
      {R"({"facets":[{"name":"x"}],"docs":[ {"text":"] }"} ]})", {R"(a.json:1 {"text":"] }"} )"}},
      {R"({"docs":[{"text":"one"},oops]})", {R"(a.json:1 {"text":"one"})", "a.json:1 oops"}},
      // An article, whatever it holds; and what holds none.
      {R"({"text":"one","comments":[{"text":"two"}]})", {R"(a.json {"text":"one","comments":[{"text":"two"}]})"}},
      {R"({"docs":[{"title":"T"}]})", {R"(a.json {"docs":[{"title":"T"}]})"}},
      {R"({"docs":[[{"text":"one"}]]})", {R"(a.json {"docs":[[{"text":"one"}]]})"}},
      {R"({"docs":["[{"]})", {R"(a.json {"docs":["[{"]})"}},
  }));
  CAPTURE(c.bytes);
  CHECK(read_file("a.json", c.bytes) == c.expected);
}

TEST_CASE("a file is split into articles by its kind", "[article_source]") {
  struct Case {
    std::string name;
    std::string bytes;
    Lines expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a.txt", "one\ntwo\n", {"a.txt one\ntwo\n"}},
      {"a.TXT", "one", {"a.TXT one"}},
      {"a.md", "# one", {"a.md # one"}},
      {"a.txt", "", {"a.txt "}},  // the parser says that it is empty
      {"a.jsonl", "{1}\n{2}\n", {"a.jsonl:1 {1}", "a.jsonl:2 {2}"}},
      {"a.ndjson", "{1}\n{2}", {"a.ndjson:1 {1}", "a.ndjson:2 {2}"}},
      {"a.jsonl", "\xEF\xBB\xBF{1}\r\n\r\n \t\n{2}\r\n", {"a.jsonl:1 {1}", "a.jsonl:4 {2}"}},
      {"a.jsonl", "", {}},
      {"a.jsonl", "broken\n{2}\n", {"a.jsonl:1 broken", "a.jsonl:2 {2}"}},
      {"a.jsonl", std::string("\xFF\xFE{\0}\0", 6), {"a.jsonl:1 {}"}},
      {"a.json", "{\"a\":[1,{}]}", {"a.json {\"a\":[1,{}]}"}},
      {"a.json", "\xEF\xBB\xBF\n {} \n", {"a.json {}"}},
      {"a.json", "[{\"a\":\"],[}\\\"\"},\n {}]\n", {"a.json:1 {\"a\":\"],[}\\\"\"}", "a.json:2 {}"}},
      {"a.json", "[]", {}},
      {"a.json", "[7, \"x\"]", {"a.json:1 7", "a.json:1 \"x\""}},
      {"a.json", "[{\"a\": oops}, {}]", {"a.json:1 {\"a\": oops}", "a.json:1 {}"}},
      {"a.json", "", {"a.json ! empty"}},
      {"a.json", "[{},\n{}", {"a.json:1 {}", "a.json:2 ! not valid JSON: unexpected end of file"}},
      {"a.json", "[{},", {"a.json:1 {}", "a.json:1 ! not valid JSON: unexpected end of file"}},
      {"a.json", "[{},\n{\"a", {"a.json:1 {}", "a.json:2 ! not valid JSON: unexpected end of file"}},
      {"a.json", "{\"a\":1", {"a.json:1 ! not valid JSON: unexpected end of file"}},
      {"a.json", "[{},]", {"a.json:1 {}", "a.json:1 ! not valid JSON: ',' before ']'"}},
      {"a.json", "[,{}]", {"a.json:1 ! not valid JSON: nothing before ','", "a.json:1 {}"}},
      {"a.json", "[{}]\n{}", {"a.json:1 {}", "a.json:2 ! more data after the end"}},
      {"a.json", "{} 7", {"a.json {}", "a.json:1 ! more data after the end"}},
      {"a.json", "{\"a\":1}\n{\"a\":2}\n\n{}\n", {"a.json:1 {\"a\":1}", "a.json:2 {\"a\":2}", "a.json:4 {}"}},
      {"a.json", "{}\n{} []", {"a.json:1 {}", "a.json:2 {}", "a.json:2 ! more data after the end"}},
      {"a.json", "{}\n{\"a\":", {"a.json:1 {}", "a.json:2 ! not valid JSON: unexpected end of file"}},
      {"a.json", std::string("\xFF\xFE[\0]\0", 6), {}},
      {"a.html", "<p>one", {"a.html <p>one"}},
      {"a.HTM", "<p>one", {"a.HTM <p>one"}},
      {"a.csv", "title,text\nT,B\n", {"a.csv:2 {\"title\":\"T\",\"text\":\"B\"}"}},
      {"a.tsv", "title\ttext, all\nT\tB\n", {"a.tsv:2 {\"title\":\"T\",\"text, all\":\"B\"}"}},
      {"a.csv", "title\n1,2\n3\n", {"a.csv:2 ! 2 cells in a row, the header has 1", "a.csv:3 {\"title\":\"3\"}"}},
      {"a.csv", "title\n\"1\n", {"a.csv:2 ! a quote that is never closed"}},
      {"a.csv", "a,b\n1,2\n", {"a.csv ! no column is the text or the title (--map COLUMN=text), it has 'a', 'b'"}},
      {"a.csv", "", {"a.csv ! empty"}},
      {"a.xml", "<rss><channel><item><title>T</title></item></channel></rss>", {"a.xml:1 {\"title\":\"T\"}"}},
      {"a.xml", "", {"a.xml ! empty"}},
      {"a.xml", "<a/>", {"a.xml ! XML of no known kind: <a>, not RSS, Atom, NITF or NewsML-G2"}},
      {"a.pdf", "%PDF", {"a.pdf ! unknown kind of file: .pdf"}},
      {"README", "text", {"README ! unknown kind of file: no suffix"}},
  }));
  CAPTURE(c.name, c.bytes);
  CHECK(read_file(c.name, c.bytes) == c.expected);
}

TEST_CASE("gzip files are read like what they hold", "[article_source]") {
  struct Case {
    std::string name;
    std::string bytes;
    Lines expected;
  };
  const std::string lines = gzip("{1}\n{2}\n");
  std::string bad_checksum = lines;
  bad_checksum[lines.size() - 6] = static_cast<char>(lines[lines.size() - 6] ^ 1);
  const auto c = GENERATE_COPY(values<Case>({
      {"a.txt.gz", gzip("one"), {"a.txt.gz one"}},
      {"a.jsonl.GZ", lines, {"a.jsonl.GZ:1 {1}", "a.jsonl.GZ:2 {2}"}},
      {"a.json.gz", gzip("[{1},{2}]"), {"a.json.gz:1 {1}", "a.json.gz:1 {2}"}},
      {"a.jsonl.gz", gzip("{1}\n") + gzip("{2}\n"), {"a.jsonl.gz:1 {1}", "a.jsonl.gz:2 {2}"}},
      {"a.txt.gz", gzip("one") + std::string(512, '\0'), {"a.txt.gz one"}},
      {"a.txt.gz", gzip(""), {"a.txt.gz "}},
      {"a.txt.gz", "", {"a.txt.gz ! truncated gzip data"}},
      {"a.txt.gz", "plain text", {"a.txt.gz ! corrupt gzip data"}},
      {"a.jsonl.gz", lines + "rest", {"a.jsonl.gz:1 {1}", "a.jsonl.gz:2 {2}", "a.jsonl.gz:3 ! corrupt gzip data"}},
      {"a.jsonl.gz",
       lines.substr(0, lines.size() - 3),
       {"a.jsonl.gz:1 {1}", "a.jsonl.gz:2 {2}", "a.jsonl.gz:3 ! truncated gzip data"}},
      {"a.jsonl.gz", bad_checksum, {"a.jsonl.gz:1 {1}", "a.jsonl.gz:2 {2}", "a.jsonl.gz:3 ! corrupt gzip data"}},
      {"a.json.gz",
       gzip("[{1},{2}]").substr(0, 24),
       {"a.json.gz:1 {1}", "a.json.gz:1 {2}", "a.json.gz ! truncated gzip data"}},
      {"a.pdf.gz", gzip("x"), {"a.pdf.gz ! unknown kind of file: .gz"}},
  }));
  CAPTURE(c.name);
  CHECK(read_file(c.name, c.bytes) == c.expected);
}

TEST_CASE("Zstandard files are read like what they hold", "[article_source]") {
  struct Case {
    std::string name;
    std::string bytes;
    Lines expected;
  };
  const std::string lines = zstd("{1}\n{2}\n");
  const auto c = GENERATE_COPY(values<Case>({
      {"a.txt.zst", zstd("one"), {"a.txt.zst one"}},
      {"a.html.ZST", zstd("<p>one"), {"a.html.ZST <p>one"}},
      {"a.jsonl.zst", lines, {"a.jsonl.zst:1 {1}", "a.jsonl.zst:2 {2}"}},
      {"a.jsonl.zst", zstd("{1}\n") + zstd("{2}\n"), {"a.jsonl.zst:1 {1}", "a.jsonl.zst:2 {2}"}},
      {"a.txt.zst", zstd(""), {"a.txt.zst "}},
      {"a.txt.zst", "", {"a.txt.zst ! truncated zstd data"}},
      {"a.txt.zst", "plain text", {"a.txt.zst ! corrupt zstd data"}},
      {"a.txt.zst", lines.substr(0, lines.size() - 3), {"a.txt.zst ! truncated zstd data"}},
      {"a.pdf.zst", zstd("x"), {"a.pdf.zst ! unknown kind of file: .zst"}},
  }));
  CAPTURE(c.name);
  CHECK(read_file(c.name, c.bytes) == c.expected);
}

TEST_CASE("a folder is walked in the order of path bytes", "[article_source]") {
  const TempDir folder;
  for (const char* name : {"b.txt", "a.txt", "a/z.txt", "a-b.txt", "a/deep/er/x.md", "Z.txt", "picture.png",
                           "a/feed.pdf", ".hidden.txt", ".git/config.txt", "ä.txt"}) {
    folder.write_file(name, "x");
  }
  ArticleSource source({folder.path() + "/"});
  Lines paths;
  while (auto item = source.next()) {
    const auto& article = std::get<kz::RawArticle>(*item);
    CHECK(article.path == folder.path(article.relative_path));
    CHECK(article.source_root == folder.path());
    paths.push_back(article.relative_path);
  }
  CHECK(paths == Lines{"Z.txt", "a-b.txt", "a.txt", "a/deep/er/x.md", "a/z.txt", "b.txt", "ä.txt"});
  CHECK(source.skipped_files() == 2);
  CHECK(source.skipped_kinds() == Lines{".pdf", ".png"});
}

TEST_CASE("links and special files within a folder are not followed", "[article_source]") {
  const TempDir folder;
  folder.write_file("in/a.txt", "a");
  fs::create_directory_symlink(folder.path("in"), folder.path("in/loop"));
  fs::create_symlink(folder.path("in/a.txt"), folder.path("in/link.txt"));
  fs::create_symlink("nowhere", folder.path("in/dangling.txt"));
  REQUIRE(::mkfifo(folder.path("in/pipe.txt").c_str(), 0600) == 0);
  CHECK(read_all(folder, {folder.path("in")}) == Lines{"in/a.txt a"});
}

TEST_CASE("a source itself may be a link", "[article_source]") {
  const TempDir folder;
  folder.write_file("in/a.txt", "a");
  fs::create_directory_symlink(folder.path("in"), folder.path("link"));
  fs::create_symlink(folder.path("in/a.txt"), folder.path("link.txt"));
  CHECK(read_all(folder, {folder.path("link"), folder.path("link.txt")}) == Lines{"link/a.txt a", "link.txt a"});
}

TEST_CASE("sources come as given, one that is given twice too", "[article_source]") {
  const TempDir folder;
  const std::string b = folder.write_file("b.txt", "b");
  const std::string a = folder.write_file("a.txt", "a");
  CHECK(read_all(folder, {b, a, b}) == Lines{"b.txt b", "a.txt a", "b.txt b"});
  CHECK(read_all(folder, {}).empty());
}

TEST_CASE("standard input is JSON Lines", "[article_source]") {
  const TempDir folder;
  const int file = ::open(folder.write_file("in", "{1}\n{2}\n").c_str(), O_RDONLY);
  const int input = ::dup(STDIN_FILENO);
  REQUIRE(::dup2(file, STDIN_FILENO) == STDIN_FILENO);
  ArticleSource source({"-"});
  Lines lines;
  while (auto item = source.next()) {
    const auto& article = std::get<kz::RawArticle>(*item);
    CHECK(article.source_root == "-");
    CHECK(article.relative_path == "-");
    CHECK(article.one_of_many);
    lines.push_back(describe(*item, folder.path()));
  }
  ::dup2(input, STDIN_FILENO);
  ::close(input);
  ::close(file);
  CHECK(lines == Lines{"-:1 {1}", "-:2 {2}"});
}

TEST_CASE("the roots are absolute and normal", "[article_source]") {
  const TempDir folder;
  folder.write_file("in/a.txt", "a");
  const ArticleSource source({folder.path() + "/./in/../in/", folder.path("in/a.txt"), "-"});
  CHECK(source.roots() == Lines{folder.path("in"), folder.path("in/a.txt"), "-"});
}

TEST_CASE("a missing source is named before anything is read", "[article_source]") {
  const TempDir folder;
  const std::string present = folder.write_file("a.txt", "a");
  try {
    const ArticleSource source({present, folder.path("no such.txt"), folder.path("nor this")});
    FAIL("accepted");
  } catch (const kz::Error& error) {
    CHECK(error.code() == kz::ErrorCode::io);
    CHECK(error.what() == "cannot read '" + folder.path("no such.txt") + "': no such file or directory");
  }
  CHECK_THROWS_AS(ArticleSource({""}), kz::Error);
}

TEST_CASE("a link that leads in circles is a source that cannot be read", "[article_source]") {
  const TempDir folder;
  fs::create_symlink("b.txt", folder.path("a.txt"));
  fs::create_symlink("a.txt", folder.path("b.txt"));
  CHECK_THROWS_WITH(ArticleSource({folder.path("a.txt")}),
                    "cannot read '" + folder.path("a.txt") + "': too many levels of symbolic links");
}

TEST_CASE("a file that goes away is reported and the others are read", "[article_source]") {
  const TempDir folder;  // permissions would not stop root, so the files are changed behind the source's back
  const std::string gone = folder.write_file("gone.txt", "x");
  const std::string replaced = folder.write_file("replaced.jsonl", "{}");
  const std::string last = folder.write_file("last.txt", "last");
  ArticleSource source({gone, replaced, last});
  fs::remove(gone);
  fs::remove(replaced);
  fs::create_symlink("replaced.jsonl", replaced);
  Lines lines;
  while (auto item = source.next()) lines.push_back(describe(*item, folder.path()));
  CHECK(lines == Lines{"gone.txt ! no such file or directory", "replaced.jsonl ! too many levels of symbolic links",
                       "last.txt last"});
}

TEST_CASE("a folder within that cannot be read is reported and the others are read", "[article_source]") {
  const TempDir folder;
  folder.write_file("in/a/x.txt", "x");
  folder.write_file("in/b/y.txt", "y");
  folder.write_file("in/c.txt", "c");
  ArticleSource source({folder.path("in")});
  REQUIRE(source.next());  // has listed in/, and entered in/a/
  fs::remove_all(folder.path("in/b"));
  Lines lines;
  while (auto item = source.next()) lines.push_back(describe(*item, folder.path()));
  CHECK(lines == Lines{"in/b ! no such file or directory", "in/c.txt c"});
}

TEST_CASE("a folder named like a text file is walked", "[article_source]") {
  const TempDir folder;
  folder.write_file("in/x.txt/a.txt", "a");
  CHECK(read_all(folder, {folder.path("in")}) == Lines{"in/x.txt/a.txt a"});
}

TEST_CASE("an article over the limit is passed over and the next one is read", "[article_source]") {
  const std::string long_value = "\"" + std::string(kz::kMaxArticleBytes, 'x') + "\"";
  CHECK(read_file("a.jsonl", long_value + "\n{2}\n") == Lines{"a.jsonl:1 ! larger than 32 MiB", "a.jsonl:2 {2}"});
  CHECK(read_file("a.json", "[" + long_value + ",\n{2}]") == Lines{"a.json:1 ! larger than 32 MiB", "a.json:2 {2}"});
  CHECK(read_file("a.json", long_value) == Lines{"a.json ! larger than 32 MiB"});
  CHECK(read_file("a.txt", long_value) == Lines{"a.txt ! larger than 32 MiB"});
  const std::string largest(kz::kMaxArticleBytes, 'x');
  CHECK(read_file("a.txt", largest) == Lines{"a.txt " + std::to_string(largest.size()) + " bytes"});
  CHECK(read_file("a.jsonl", largest) == Lines{"a.jsonl:1 " + std::to_string(largest.size()) + " bytes"});
}

TEST_CASE("a line of 100 MB is passed over", "[article_source]") {
  const TempDir folder;
  const std::string path = folder.write_file("a.jsonl", std::string(100'000'000, 'x') + "\n{2}\n");
  CHECK(read_all(folder, {path}) == Lines{"a.jsonl:1 ! larger than 32 MiB", "a.jsonl:2 {2}"});
}

TEST_CASE("a file name that is not UTF-8 is opened, and shown with U+FFFD", "[article_source]") {
  const TempDir folder;
  folder.write_file("in/\xE4.txt", "a");
  CHECK(read_all(folder, {folder.path("in")}) == Lines{"in/\xE4.txt a"});
  folder.write_file("in/\xE4.json", "");
  CHECK(read_all(folder, {folder.path("in")}) == Lines{"in/\uFFFD.json ! empty", "in/\xE4.txt a"});
}

}  // namespace
