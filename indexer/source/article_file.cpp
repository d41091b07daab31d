// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/article_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/article/byte_order_mark.h"
#include "common/text/utf8.h"
#include "indexer/source/json_splitter.h"
#include "indexer/source/line_splitter.h"

namespace kz {
namespace {

using Item = std::variant<RawArticle, ArticleIssue>;

struct Suffix {
  std::string_view text;
  FileKind kind;
};

constexpr std::array<Suffix, 5> kSuffixes = {{
    {".txt", FileKind::text},
    {".md", FileKind::text},
    {".jsonl", FileKind::json_lines},
    {".ndjson", FileKind::json_lines},
    {".json", FileKind::json},
}};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

class TextFile final : public ArticleFile {
 public:
  using ArticleFile::ArticleFile;

  std::optional<Item> next() override {
    if (std::exchange(is_read_, true)) return std::nullopt;
    std::string bytes;
    for (std::string_view piece = reader_->read(); !piece.empty(); piece = reader_->read()) {
      bytes += piece;
      if (bytes.size() > kMaxArticleBytes) return issue(0, std::string(kTooLargeReason));
    }
    if (std::optional<Item> failure = take_failure(0)) return failure;
    return article(ArticleFormat::text, std::move(bytes), 0);
  }

 private:
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
      if (line->number == 1 && has_utf16_mark(line->bytes)) {
        is_finished_ = true;
        return issue(0, std::string(kUtf16Reason));
      }
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
    std::optional<std::variant<JsonPart, JsonDefect>> part = parts_.next();
    if (!part) return take_failure(parts_.line_number());
    if (const auto* defect = std::get_if<JsonDefect>(&*part)) return issue(defect->line, defect->reason);
    auto& value = std::get<JsonPart>(*part);
    return article(ArticleFormat::json, std::move(value.bytes), value.in_array ? value.line : 0);
  }

 private:
  JsonSplitter parts_;
};

}  // namespace

std::optional<FileType> file_type(std::string_view name) {
  std::string lower{name};
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  std::string_view stem = lower;
  constexpr std::string_view kGzip = ".gz";
  const bool is_gzip = ends_with(stem, kGzip);
  if (is_gzip) stem.remove_suffix(kGzip.size());
  const auto found = std::find_if(kSuffixes.begin(), kSuffixes.end(),
                                  [&](const Suffix& suffix) { return ends_with(stem, suffix.text); });
  if (found == kSuffixes.end()) return std::nullopt;
  return FileType{found->kind, is_gzip};
}

ArticleFile::ArticleFile(SourceFile file) : file_(std::move(file)), reader_(open_file(file_.path, file_.cancelled)) {
  if (file_.type.is_gzip) reader_ = unpack_gzip(std::move(reader_));
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
      return std::make_unique<TextFile>(std::move(file));
    case FileKind::json_lines:
      return std::make_unique<JsonLinesFile>(std::move(file));
    case FileKind::json:
      break;
  }
  return std::make_unique<JsonFile>(std::move(file));
}

}  // namespace kz
