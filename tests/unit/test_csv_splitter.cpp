// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/csv_splitter.h"

#include <string>
#include <vector>

#include "indexer/source/table_columns.h"
#include "support/catch.h"
#include "support/pieces.h"

namespace {

using Cells = std::vector<std::string>;

// "LINE: a|b|c" a row.
std::vector<std::string> rows_of(const std::string& text, std::size_t piece_bytes, char separator = '\0',
                                 std::size_t max_bytes = 1000) {
  kz::test::PieceReader reader(text, piece_bytes);
  kz::CsvSplitter rows(reader, max_bytes, separator);
  std::vector<std::string> all;
  while (auto row = rows.next()) {
    std::string line = std::to_string(row->line) + ":";
    for (const std::string& cell : row->cells) line += ' ' + cell + '|';
    if (row->is_too_long) line += " too long";
    if (row->is_open) line += " open";
    all.push_back(line);
  }
  return all;
}

TEST_CASE("rows are split as RFC 4180 says, whatever the pieces", "[csv]") {
  struct Case {
    std::string text;
    Cells rows;
  };
  const auto c = GENERATE(values<Case>({
      {"a,b\n1,2\n", {"1: a| b|", "2: 1| 2|"}},
      {"a,b\r\n1,2", {"1: a| b|", "2: 1| 2|"}},
      {"a,b\n\"1,5\",\"say \"\"x\"\"\"\n", {"1: a| b|", "2: 1,5| say \"x\"|"}},
      {"a,b\n\"one\ntwo\",2\n3,4\n", {"1: a| b|", "2: one\ntwo| 2|", "4: 3| 4|"}},
      {"a,b\n\n \n1,2\n", {"1: a| b|", "4: 1| 2|"}},
      {"a,b\n,\n", {"1: a| b|", "2: | |"}},
      {"a,b\nsay \"x\",5\" wide\n", {"1: a| b|", "2: say \"x\"| 5\" wide|"}},
      {"a;b\n1,5;2\n", {"1: a| b|", "2: 1,5| 2|"}},
      {"a\tb,c\td\n1\t2\t3\n", {"1: a| b,c| d|", "2: 1| 2| 3|"}},
      {"\"a,b\";c\n1;2\n", {"1: a,b| c|", "2: 1| 2|"}},
      {"a\n\"never closed\nb\n", {"1: a|", "2: never closed\nb\n| open"}},
      {"", {}},
      {"\n\n", {}},
  }));
  CAPTURE(c.text);
  for (const std::size_t bytes : {1U, 2U, 1000U}) {
    // The separator is found in the first piece: give it a whole line.
    if (bytes < 3 && c.text.find(';') != std::string::npos) continue;
    if (bytes < 3 && c.text.find('\t') != std::string::npos) continue;
    CHECK(rows_of(c.text, bytes) == c.rows);
  }
}

TEST_CASE("a row over the limit is passed over, also where its quote never closes", "[csv]") {
  const std::string huge(2000, 'x');
  CHECK(rows_of("a\n" + huge + "\nb\n", 64) == Cells{"1: a|", "2: too long", "3: b|"});
  CHECK(rows_of("a\n\"" + huge + "\nb\n", 64) == Cells{"1: a|", "2: too long", "3: b|"});
}

TEST_CASE("a row of nothing but separators is held no longer than one of text", "[csv]") {
  CHECK(rows_of("a\n" + std::string(100, ',') + "\nb\n", 64) == Cells{"1: a|", "2: too long", "3: b|"});
}

TEST_CASE("a row of very many columns takes the time that its length takes", "[csv]") {
  constexpr std::size_t kColumns = 100'000;  // quadratic time would run into the time limit of a test
  Cells header{"text"};
  Cells row{"T"};
  for (std::size_t i = 0; i < kColumns; ++i) {
    header.push_back("c" + std::to_string(i));
    row.emplace_back("x");
  }
  const kz::TableColumns columns(header, {{"none", "text"}});
  for (int i = 0; i < 3; ++i) CHECK(columns.to_json(row).size() > kColumns);
}

TEST_CASE("columns go by their names, and by the user's word", "[csv]") {
  const auto json = [](const Cells& header, const kz::ColumnMap& map, const Cells& cells) {
    return kz::TableColumns(header, map).to_json(cells);
  };
  CHECK(json({"Headline", "Body", "Published At", "Link", "Keywords", "Mood"}, {},
             {"T", "B", "2022-01-06", "u", "a; b", "sad"}) ==
        R"({"title":"T","text":"B","date":"2022-01-06","url":"u","tags":["a","b"],"Mood":"sad"})");
  CHECK(json({"Überschrift", "text"}, {{"Überschrift", "title"}}, {"T", "B"}) == R"({"title":"T","text":"B"})");
  CHECK(json({"title", "alt"}, {{"alt", "title"}}, {"T", "A"}) == R"({"title_column":"T","title":"A"})");
  CHECK(json({"title", " alt "}, {{"alt", "title"}}, {"T", "A"}) == R"({"title_column":"T","title":"A"})");
  CHECK(json({"title", "headline"}, {}, {"", "A"}) == R"({"title":"A"})");
  CHECK(json({"title", "headline", "x", "x"}, {}, {"T", "A", "1", "2"}) == R"({"title":"T","x":"1"})");
  CHECK(json({"\xEF\xBB\xBFtitle", " text "}, {}, {"T", ""}) == R"({"title":"T"})");
  CHECK(kz::TableColumns({"a", "b"}, {}).defect() ==
        "no column is the text or the title (--map COLUMN=text), it has 'a', 'b'");
  CHECK(kz::TableColumns({"a", "b"}, {{"b", "html"}}).defect().empty());
}

}  // namespace
