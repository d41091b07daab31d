// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/article/article_parser.h"
#include "indexer/source/csv_splitter.h"
#include "indexer/source/table_columns.h"
#include "indexer/source/utf8_stream.h"
#include "support/pieces.h"

// Any bytes are rows, each a JSON article; the first row names the columns.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string table(reinterpret_cast<const char*>(bytes), size);
  const auto reader = kz::recode_stream(std::make_unique<kz::test::PieceReader>(table, 50), kz::Recode::text);
  constexpr std::size_t kMaxRowBytes = 10'000;
  kz::CsvSplitter rows(*reader, kMaxRowBytes, '\0');
  const auto header = rows.next();
  if (!header) return 0;
  const kz::TableColumns columns(header->cells, {{"a", "title"}, {"b", "tags"}});
  (void)columns.defect();
  std::size_t line = header->line;
  while (const auto row = rows.next()) {
    if (row->line <= line || (row->is_too_long && !row->cells.empty())) std::abort();
    line = row->line;
    kz::RawArticle raw;
    raw.format = kz::ArticleFormat::json;
    raw.bytes = columns.to_json(row->cells);
    const auto parsed = kz::parse_article(raw);
    const auto* refused = std::get_if<kz::NotAnArticle>(&parsed);
    if (refused != nullptr && refused->reason.find("not valid JSON") != std::string::npos) std::abort();
  }
  return 0;
}
