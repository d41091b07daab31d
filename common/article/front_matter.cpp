// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/front_matter.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/article/field_names.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxFrontMatterBytes = 64 * 1024;
constexpr std::string_view kFence = "---";
constexpr std::string_view kTomlFence = "+++";

// A field as it was written: one value, or the entries of a list.
struct Field {
  std::string name;
  std::vector<std::string> values;
  bool is_list = false;
};

// What a scalar stands for: without quotes, or without a comment behind it.
std::string scalar(std::string_view text) {
  text = trimmed(text);
  if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'') {
    std::string value;
    text = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
      value += text[i];
      if (text.substr(i, 2) == "''") ++i;
    }
    return value;
  }
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
    std::string value;
    text = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool is_escape = text[i] == '\\' && i + 1 < text.size();
      if (is_escape) ++i;
      value += is_escape && (text[i] == 'n' || text[i] == 't') ? ' ' : text[i];
    }
    return value;
  }
  return std::string(trimmed(text.substr(0, text.find(" #"))));
}

// The entries of "[a, 'b, c']".
std::vector<std::string> flow_list(std::string_view text) {
  std::vector<std::string> values;
  std::size_t begin = 0;
  char quote = '\0';
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ',';
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && trimmed(text.substr(begin, i - begin)).empty()) {
      quote = c;
    }
    if (i < text.size() && (c != ',' || quote != '\0')) continue;
    if (std::string value = scalar(text.substr(begin, i - begin)); !value.empty()) values.push_back(std::move(value));
    begin = i + 1;
  }
  return values;
}

class FrontMatterReader {
 public:
  explicit FrontMatterReader(std::string_view text) : text_(text) {}

  // Whether the text begins with front matter that ends; then `fields` holds it and `rest` what is behind.
  bool read() {
    const std::string_view fence = trimmed(next_line());
    is_toml_ = fence == kTomlFence;
    if (fence != kFence && !is_toml_) return false;
    while (at_ < text_.size() && at_ <= kMaxFrontMatterBytes) {
      const std::string_view line = next_line();
      if (is_toml_ ? trimmed(line) == kTomlFence : is_end(line)) return true;
      read_line(line);
    }
    return false;
  }

  std::vector<Field> fields;

  [[nodiscard]] std::size_t end() const { return at_; }

 private:
  std::string_view next_line() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = std::min(end + 1, text_.size());
    return line;
  }

  static bool is_end(std::string_view line) { return trimmed(line) == kFence || trimmed(line) == "..."; }

  void read_line(std::string_view line) {
    const std::string_view content = trimmed(line);
    const bool is_indented = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (content.empty()) {
      if (is_text_ && !fields.empty()) fields.back().values.front() += '\n';
    } else if (is_text_ && is_indented) {
      add_text_line(content);
    } else if (content.front() == '-' && content.substr(1, 1) == " " && !fields.empty() && !is_text_) {
      add_entry(content.substr(1));
    } else if (!is_indented && content.front() != '#') {
      read_field(content);
    }
  }

  void add_text_line(std::string_view content) {
    std::string& value = fields.back().values.front();
    if (!value.empty()) value += is_folded_ && value.back() != '\n' ? ' ' : '\n';
    value += content;
  }

  void add_entry(std::string_view entry) {
    Field& field = fields.back();
    if (!field.is_list && (field.values.empty() || field.values.front().empty())) field.values.clear();
    field.is_list = true;
    if (std::string value = scalar(entry); !value.empty()) field.values.push_back(std::move(value));
  }

  void read_field(std::string_view content) {
    is_text_ = false;
    const std::size_t colon = content.find(is_toml_ ? '=' : ':');
    const bool is_field = colon != std::string_view::npos && colon > 0 &&
                          (is_toml_ || colon + 1 == content.size() || content[colon + 1] == ' ');
    if (!is_field) return;
    Field field{scalar(content.substr(0, colon)), {}, false};
    const std::string_view value = trimmed(content.substr(colon + 1));
    if (value == "|" || value == ">" || value == "|-" || value == ">-") {
      is_text_ = true;
      is_folded_ = value.front() == '>';
      field.values.emplace_back();
    } else if (value.size() >= 2 && value.front() == '[' && value.back() == ']') {
      field.is_list = true;
      field.values = flow_list(value.substr(1, value.size() - 2));
    } else {
      field.values.push_back(scalar(value));
    }
    fields.push_back(std::move(field));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_toml_ = false;
  bool is_text_ = false;    // the last field's value goes on in indented lines…
  bool is_folded_ = false;  // …which are one line
};

std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : ", ") + value;
  return all;
}

std::string* text_field(Article& article, std::string_view name) {
  if (name == "id") return &article.id;
  if (name == "title") return &article.title;
  if (name == "date") return &article.date;
  if (name == "url") return &article.url;
  if (name == "source") return &article.source;
  if (name == "author") return &article.author;
  if (name == "language") return &article.language;
  if (name == "translated_from") return &article.translated_from;
  return nullptr;
}

void take_fields(const std::vector<Field>& fields, Article& article) {
  nlohmann::json extra = nlohmann::json::object();
  for (const Field& field : fields) {
    const std::string_view name = article_field(field.name);
    std::string* target = text_field(article, name);
    if (target != nullptr && target->empty()) {
      *target = joined(field.values);
    } else if (name == "tags") {
      for (const std::string& value : field.values) {
        const std::vector<std::string> tags = field.is_list ? std::vector{value} : split_tags(value);
        article.tags.insert(article.tags.end(), tags.begin(), tags.end());
      }
    } else if (field.is_list) {
      extra[field.name] = field.values;
    } else if (!field.values.empty()) {
      extra[field.name] = field.values.front();
    }
  }
  if (!extra.empty()) article.extra = extra.dump();
}

}  // namespace

ParsedArticle parse_markdown_article(std::string text) {
  ParsedArticle parsed;
  FrontMatterReader reader(text);
  if (reader.read()) {
    take_fields(reader.fields, parsed.article);
    text.erase(0, text.find_first_not_of("\r\n", reader.end()));
  }
  parsed.article.text = std::move(text);
  return parsed;
}

}  // namespace kz
