// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/article_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/characters.h"
#include "common/text/utf8.h"
#include "indexer/source/csv_splitter.h"
#include "indexer/source/feed_splitter.h"
#include "indexer/source/json_splitter.h"
#include "indexer/source/line_splitter.h"
#include "indexer/source/table_columns.h"
#include "indexer/source/utf8_stream.h"
#include "indexer/source/wrapped_articles.h"

namespace kz {
namespace {

using Item = std::variant<RawArticle, ArticleIssue>;

struct Suffix {
  std::string_view text;
  FileKind kind;
};

constexpr std::array<Suffix, 10> kSuffixes = {{
    {".txt", FileKind::text},
    {".md", FileKind::markdown},
    {".html", FileKind::html},
    {".htm", FileKind::html},
    {".jsonl", FileKind::json_lines},
    {".ndjson", FileKind::json_lines},
    {".json", FileKind::json},
    {".csv", FileKind::csv},
    {".tsv", FileKind::tsv},
    {".xml", FileKind::feed},
}};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool take_end(std::string_view& text, std::string_view end) {
  if (!ends_with(text, end)) return false;
  text.remove_suffix(end.size());
  return true;
}

class WholeFile final : public ArticleFile {
 public:
  WholeFile(SourceFile file, ArticleFormat format) : ArticleFile(std::move(file)), format_(format) {}

  std::optional<Item> next() override {
    if (std::exchange(is_read_, true)) return std::nullopt;
    std::string bytes;
    for (std::string_view piece = reader_->read(); !piece.empty(); piece = reader_->read()) {
      bytes += piece;
      if (bytes.size() > kMaxArticleBytes) return issue(0, std::string(kTooLargeReason));
    }
    if (std::optional<Item> failure = take_failure(0)) return failure;
    return article(format_, std::move(bytes), 0);
  }

 private:
  ArticleFormat format_;
  bool is_read_ = false;
};

class JsonLinesFile final : public ArticleFile {
 public:
  explicit JsonLinesFile(SourceFile file) : ArticleFile(std::move(file)), lines_(*reader_, kMaxArticleBytes) {}

  std::optional<Item> next() override {
    while (!is_finished_) {
      std::optional<Line> line = lines_.next();
      if (!line) {
        is_finished_ = true;
        return take_failure(lines_.line_number());
      }
      if (line->is_too_long) return issue(line->number, std::string(kTooLargeReason));
      if (line->bytes.find_first_not_of(" \t\r") == std::string::npos) continue;
      return article(ArticleFormat::json, std::move(line->bytes), line->number);
    }
    return std::nullopt;
  }

 private:
  LineSplitter lines_;
  bool is_finished_ = false;
};

class JsonFile final : public ArticleFile {
 public:
  explicit JsonFile(SourceFile file) : ArticleFile(std::move(file)), parts_(*reader_, kMaxArticleBytes) {}

  std::optional<Item> next() override {
    if (wrapped_) {
      if (auto part = wrapped_->next()) return item(std::move(*part));
      wrapped_ = nullptr;
    }
    auto part = parts_.next();
    if (!part) return take_failure(parts_.line_number());
    if (const auto* value = std::get_if<JsonPart>(&*part); value != nullptr && value->is_only) {
      wrapped_ = WrappedArticles::within(*value);
      if (wrapped_) return next();
    }
    return item(std::move(*part));
  }

 private:
  [[nodiscard]] Item item(std::variant<JsonPart, JsonDefect> part) const {
    if (const auto* defect = std::get_if<JsonDefect>(&part)) return issue(defect->line, defect->reason);
    auto& value = std::get<JsonPart>(part);
    return article(ArticleFormat::json, std::move(value.bytes), value.is_only ? 0 : value.line);
  }

  JsonSplitter parts_;
  std::unique_ptr<WrappedArticles> wrapped_;
};

// The rows of a table as JSON articles, by the names in its first row.
class CsvFile final : public ArticleFile {
 public:
  explicit CsvFile(SourceFile file)
      : ArticleFile(std::move(file)),
        rows_(*reader_, kMaxArticleBytes, file_.type.kind == FileKind::tsv ? '\t' : '\0') {}

  std::optional<Item> next() override {
    while (!is_finished_) {
      std::optional<CsvRow> row = rows_.next();
      if (!row) {
        is_finished_ = true;
        if (std::optional<Item> failure = take_failure(rows_.line_number())) return failure;
        return has_header_ ? std::nullopt : std::optional(issue(0, "empty"));
      }
      if (row->is_too_long) return issue(row->line, std::string(kTooLargeReason));
      if (row->is_open) return issue(row->line, "a quote that is never closed");
      if (has_header_) return take_row(*row);
      has_header_ = true;
      if (std::string reason = read_header(*row); !reason.empty()) {
        is_finished_ = true;
        return issue(0, std::move(reason));
      }
    }
    return std::nullopt;
  }

 private:
  std::string read_header(const CsvRow& row) {
    table_.emplace(row.cells, file_.columns);
    return table_->defect();
  }

  Item take_row(const CsvRow& row) {
    if (row.cells.size() > table_->columns()) {
      return issue(row.line, fmt::format("{} cells in a row, the header has {}", row.cells.size(), table_->columns()));
    }
    return article(ArticleFormat::json, table_->to_json(row.cells), row.line);
  }

  CsvSplitter rows_;
  std::optional<TableColumns> table_;
  bool has_header_ = false;
  bool is_finished_ = false;
};

class FeedFile final : public ArticleFile {
 public:
  explicit FeedFile(SourceFile file) : ArticleFile(std::move(file)), parts_(*reader_, kMaxArticleBytes) {}

  std::optional<Item> next() override {
    std::optional<std::variant<FeedPart, FeedDefect>> part = parts_.next();
    if (!part) return take_failure(parts_.line_number());
    if (const auto* defect = std::get_if<FeedDefect>(&*part)) return issue(defect->line, defect->reason);
    auto& value = std::get<FeedPart>(*part);
    return article(ArticleFormat::json, std::move(value.json), value.is_only ? 0 : value.line);
  }

 private:
  FeedSplitter parts_;
};

// Whole files are recoded when they are parsed, by what they say within.
std::optional<Recode> recode_of(FileKind kind) {
  switch (kind) {
    case FileKind::json:
    case FileKind::json_lines:
      return Recode::marked;
    case FileKind::csv:
    case FileKind::tsv:
      return Recode::text;
    case FileKind::feed:
      return Recode::xml;
    case FileKind::text:
    case FileKind::markdown:
    case FileKind::html:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FileType> file_type(std::string_view name) {
  const std::string lower = ascii_lowered(name);
  std::string_view stem = lower;
  Compression compression = Compression::none;
  if (take_end(stem, ".gz"))
    compression = Compression::gzip;
  else if (take_end(stem, ".zst"))
    compression = Compression::zstd;
  const auto found = std::find_if(kSuffixes.begin(), kSuffixes.end(),
                                  [&](const Suffix& suffix) { return ends_with(stem, suffix.text); });
  if (found == kSuffixes.end()) return std::nullopt;
  return FileType{found->kind, compression};
}

ArticleFile::ArticleFile(SourceFile file) : file_(std::move(file)), reader_(open_file(file_.path, file_.cancelled)) {
  if (file_.type.compression == Compression::gzip) reader_ = unpack_gzip(std::move(reader_));
  if (file_.type.compression == Compression::zstd) reader_ = unpack_zstd(std::move(reader_));
  if (const std::optional<Recode> recode = recode_of(file_.type.kind)) {
    reader_ = recode_stream(std::move(reader_), *recode);
  }
}

Item ArticleFile::article(ArticleFormat format, std::string bytes, std::size_t line) const {
  return RawArticle{format, std::move(bytes), file_.path, file_.source_root, file_.relative_path, line, line > 0};
}

Item ArticleFile::issue(std::size_t line, std::string reason) const {
  return ArticleIssue{decode_utf8(file_.path).text, line, std::move(reason)};
}

std::optional<Item> ArticleFile::take_failure(std::size_t line) {
  if (reader_->failure().empty() || std::exchange(failure_taken_, true)) return std::nullopt;
  const bool is_whole_file = line <= 1;  // it could not be read from its start
  return issue(is_whole_file ? 0 : line, reader_->failure());
}

std::unique_ptr<ArticleFile> open_articles(SourceFile file) {
  switch (file.type.kind) {
    case FileKind::text:
      return std::make_unique<WholeFile>(std::move(file), ArticleFormat::text);
    case FileKind::markdown:
      return std::make_unique<WholeFile>(std::move(file), ArticleFormat::markdown);
    case FileKind::html:
      return std::make_unique<WholeFile>(std::move(file), ArticleFormat::html);
    case FileKind::json_lines:
      return std::make_unique<JsonLinesFile>(std::move(file));
    case FileKind::csv:
    case FileKind::tsv:
      return std::make_unique<CsvFile>(std::move(file));
    case FileKind::feed:
      return std::make_unique<FeedFile>(std::move(file));
    case FileKind::json:
      break;
  }
  return std::make_unique<JsonFile>(std::move(file));
}

}  // namespace kz
