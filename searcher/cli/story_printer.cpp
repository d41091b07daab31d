// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/story_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "common/cli/article_json.h"
#include "searcher/cli/snippet_json.h"
#include "searcher/cli/styled_text.h"
#include "searcher/cli/table_printer.h"
#include "searcher/cli/terminal_style.h"

namespace kz {
namespace {

constexpr std::size_t kDayColumns = 10;  // of "2022-01-05"

/// Who says it: the publisher, else the article.
std::string name_of(const StorySource& source) {
  return source.source.empty() ? source.id : source.source;
}

/// "Wire 2022-01-06; +2: Gazette, Post". A publisher who has it twice is named once.
std::string sources_of(const StoryLine& line) {
  auto text = source_text(line.origin);
  std::vector<std::string> others;
  for (const auto& copy : line.copies) {
    auto name = name_of(copy);
    if (std::find(others.begin(), others.end(), name) == others.end()) others.push_back(std::move(name));
  }
  if (!others.empty()) text += fmt::format("; +{}: {}", line.copies.size(), fmt::join(others, ", "));
  return text;
}

class StoryTextPrinter : public Printer {
 public:
  explicit StoryTextPrinter(const TextStyle& style) : style_(style), styled_(style) {}

  void print(const Answer& answer, std::string& out) const override {
    if (!answer.query_id.empty()) {
      styled_.append(out, fmt::format("== {}: {}", answer.query_id, answer.request.query), sgr::kBold);
      out += "\n\n";
    }
    for (const auto& line : answer.result.story) append_line(out, line);
    if (!style_.has_footer) return;
    const auto& result = answer.result;
    const auto sentences = result.story_total == 1 ? "sentence" : "sentences";
    const auto articles = std::max(result.story_articles, result.total) == 1 ? "article" : "articles";
    if (result.story.size() < result.story_total) out += fmt::format("{} of ", result.story.size());
    out += fmt::format("{} {} from {}", result.story_total, sentences, result.story_articles);
    if (result.story_articles < result.total) out += fmt::format(" of {}", result.total);
    out += fmt::format(" {}", articles);
    if (result.story_read < result.total) out += fmt::format(", of which the best {} were read", result.story_read);
    out += '\n';
  }

 private:
  /// Days, sentence and source; on a terminal broken behind the days, elsewhere one line.
  void append_line(std::string& out, const StoryLine& line) const {
    const auto days = to_iso(line.days);
    styled_.append(out, days, sgr::kBold);
    out.append(days.size() < kDayColumns ? kDayColumns - days.size() + 2 : 2, ' ');
    const auto text = line.sentence.text + "  [" + sources_of(line) + ']';
    auto spans = marked(line.sentence.marks);
    spans.push_back({.begin = line.sentence.text.size(), .end = text.size(), .sequence = sgr::kDim});
    styled_.append_wrapped(out, text, kDayColumns + 2, spans);
  }

  TextStyle style_;
  StyledText styled_;
};

void write_line(JsonWriter& json, const StoryLine& line, std::string_view query_id) {
  json.begin_object();
  if (!query_id.empty()) json.field("query_id", query_id);
  json.field("from", format_day(line.days.from));
  json.field("to", format_day(line.days.to));
  write_snippet_members(json, line.sentence);
  write_source(json, line.origin);
  json.key("copies");
  json.begin_array();
  for (const auto& copy : line.copies) {
    json.begin_object();
    write_source(json, copy);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

class StoryNdjsonPrinter : public Printer {
 public:
  void print(const Answer& answer, std::string& out) const override {
    for (const auto& line : answer.result.story) {
      JsonWriter json(out);
      write_line(json, line, answer.query_id);
      out += '\n';
    }
  }
};

class StoryTablePrinter : public TablePrinter {
 public:
  StoryTablePrinter(char separator, bool is_batch)
      : TablePrinter("from,to,sentence,source,published,id,title,url,copies", separator, is_batch) {}

  void print(const Answer& answer, std::string& out) const override {
    for (const auto& line : answer.result.story) {
      const auto& origin = line.origin;
      append_row(out, answer,
                 {format_day(line.days.from), format_day(line.days.to), line.sentence.text, origin.source,
                  format_date(origin.published), origin.id, origin.title, origin.url, copies_of(line)});
    }
  }

 private:
  static std::string copies_of(const StoryLine& line) {
    std::vector<std::string_view> ids;
    ids.reserve(line.copies.size());
    for (const auto& copy : line.copies) ids.emplace_back(copy.id);
    return fmt::format("{}", fmt::join(ids, " "));
  }
};

}  // namespace

std::string source_text(const StorySource& source) {
  const auto published = format_date(source.published);
  return name_of(source) + (published.empty() ? "" : " " + published);
}

void write_source(JsonWriter& json, const StorySource& source) {
  json.field("id", source.id);
  json.field("title", source.title);
  json.field("source", source.source);
  json.field("url", source.url);
  write_published(json, source.published);
}

std::unique_ptr<Printer> make_story_text_printer(const TextStyle& style) {
  return std::make_unique<StoryTextPrinter>(style);
}

std::unique_ptr<Printer> make_story_ndjson_printer() {
  return std::make_unique<StoryNdjsonPrinter>();
}

std::unique_ptr<Printer> make_story_table_printer(char separator, bool is_batch) {
  return std::make_unique<StoryTablePrinter>(separator, is_batch);
}

void write_story(JsonWriter& json, const SearchResult& result) {
  json.key("story");
  json.begin_array();
  for (const auto& line : result.story) write_line(json, line, {});
  json.end_array();
  json.key("story_total");
  json.begin_object();
  json.field("value", std::uint64_t{result.story_total});
  json.field("articles", std::uint64_t{result.story_articles});
  json.field("read", std::uint64_t{result.story_read});
  json.end_object();
}

}  // namespace kz
