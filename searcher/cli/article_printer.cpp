// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/article_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "common/cli/article_json.h"
#include "common/json_writer.h"
#include "searcher/cli/json_parts.h"
#include "searcher/cli/terminal_style.h"
#include "searcher/cli/text_layout.h"

namespace kz {
namespace {

constexpr std::size_t kMaxRemovedBytes = 400;  // a menu may be long, and its start tells what it is

class ArticleText {
 public:
  explicit ArticleText(const TextStyle& style) : style_(style) {}

  std::string print(const ShownArticle& article, bool with_removed) {
    heading(article.title.empty() ? "(untitled)" : article.title);
    facts(article);
    names("Places", article.places);
    names("Actors", article.actors);
    out_ += '\n';
    paragraphs(article.body);
    part("Captions", article.captions);
    part(article.original_language == "und" ? "Original" : fmt::format("Original ({})", article.original_language),
         article.original);
    if (with_removed) removed(article);
    return std::move(out_);
  }

 private:
  void heading(std::string_view text) {
    if (style_.has_color) out_ += sgr::kBold;
    append_visible(out_, text);
    if (style_.has_color) out_ += sgr::kReset;
    out_ += '\n';
  }

  void fact(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_ += fmt::format("{:<12}", name);
    append_visible(out_, value);
    out_ += '\n';
  }

  void facts(const ShownArticle& article) {
    fact("Id", article.id);
    fact("Published",
         article.published ? format_date(article.published) + doubt_about(article.published->origin) : "unknown");
    fact("Source", article.source);
    fact("Author", article.author);
    fact("URL", article.url);
    fact("Path", article.line > 0 ? fmt::format("{}:{}", article.path, article.line) : article.path);
    fact("Language", article.language);
    fact("From", article.translated_from);
    fact("Tags", fmt::format("{}", fmt::join(article.tags, ", ")));
    fact("Other", article.extra);
    fact("Revision", std::to_string(article.revision));
  }

  void names(std::string_view label, const std::vector<Entity>& entities) {
    std::string line;
    for (const auto& entity : entities) {
      line += fmt::format("{}{} ×{} ({})", line.empty() ? "" : ", ", entity.name, entity.count, entity.id);
    }
    fact(label, line);
  }

  void paragraphs(std::string_view text) {
    const auto width = style_.width == 0 ? 0 : std::min(style_.width, kMaxTextColumns);
    while (!text.empty()) {
      const auto line = text.substr(0, text.find('\n'));
      for (const auto& [begin, end] : wrap(line, width)) {
        append_visible(out_, line.substr(begin, end - begin));
        out_ += '\n';
      }
      text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
  }

  void part(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out_ += '\n';
    heading(name);
    paragraphs(text);
  }

  void removed(const ShownArticle& article) {
    out_ += '\n';
    heading(article.removed.empty() ? "Nothing was left out of the text" : "Left out of the text");
    for (const auto& [reason, text] : article.removed) {
      out_ += fmt::format("[{}] ", reason);
      paragraphs(std::string_view(text).substr(0, text.size() > kMaxRemovedBytes ? cut(text) : text.size()));
    }
  }

  static std::size_t cut(std::string_view text) {
    std::size_t length = kMaxRemovedBytes;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
    return length;
  }

  const TextStyle& style_;
  std::string out_;
};

}  // namespace

std::string article_text(const ShownArticle& article, const TextStyle& style, bool with_removed) {
  return ArticleText(style).print(article, with_removed);
}

std::string article_json(const ShownArticle& article) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("id", article.id);
  json.field("title", article.title);
  json.field("body", article.body);
  json.field("captions", article.captions);
  write_published(json, article.published);
  json.field("source", article.source);
  json.field("url", article.url);
  json.field("author", article.author);
  json.key("tags");
  json.begin_array();
  for (const auto& tag : article.tags) json.value(tag);
  json.end_array();
  json.field("language", article.language);
  json.field("translated_from", article.translated_from);
  json.field("original", article.original);
  json.field("original_language", article.original_language);
  write_entities(json, "places", article.places);
  write_entities(json, "actors", article.actors);
  json.field("path", article.path);
  json.field("line", std::uint64_t{article.line});
  json.field("revision", article.revision);
  json.key("extra");
  if (article.extra.empty()) {
    json.null();
  } else {
    json.raw(article.extra);
  }
  json.key("removed");
  json.begin_array();
  for (const auto& [reason, text] : article.removed) {
    json.begin_object();
    json.field("reason", reason);
    json.field("text", text);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace kz
