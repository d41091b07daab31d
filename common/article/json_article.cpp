// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/json_article.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/article/html_article.h"
#include "common/article/json_fields.h"
#include "common/article/json_nesting.h"

namespace kz {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxDepth = 100;  // writing nested JSON back takes the stack; no article nests by a tenth of it

std::optional<unsigned> hex_at(std::string_view text, std::size_t begin) {
  if (begin + 4 > text.size()) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(begin, 4)) {
    const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(digit < 16 ? digit : digit - 6);
  }
  return value;
}

bool is_high_surrogate(unsigned unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(unsigned unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

// The code unit of a \uXXXX escape at `begin`.
std::optional<unsigned> escape_at(std::string_view text, std::size_t begin) {
  if (text.substr(begin, 2) != "\\u") return std::nullopt;
  return hex_at(text, begin + 2);
}

// Makes escapes that stand for no character \ufffd, in place, so that byte positions stay. Returns how many.
std::size_t mend_escapes(std::string& text) {
  constexpr std::size_t kEscapeBytes = 6;
  std::size_t mended = 0;
  std::size_t at = text.find('\\');
  while (at != std::string::npos && at + 1 < text.size()) {
    std::size_t length = 2;
    if (const std::optional<unsigned> unit = escape_at(text, at)) {
      length = kEscapeBytes;
      const std::optional<unsigned> next = escape_at(text, std::min(at + kEscapeBytes, text.size()));
      if (is_high_surrogate(*unit) && next && is_low_surrogate(*next)) {
        length = 2 * kEscapeBytes;
      } else if (*unit == 0 || is_high_surrogate(*unit) || is_low_surrogate(*unit)) {
        text.replace(at, kEscapeBytes, "\\ufffd");
        ++mended;
      }
    }
    at = text.find('\\', at + length);
  }
  return mended;
}

bool nests_too_deep(std::string_view text) {
  JsonNesting nesting;
  for (const char c : text) {
    nesting.take(c);
    if (nesting.depth() > kMaxDepth) return true;
  }
  return false;
}

// `position` counts from 1, as json::parse_error does; beyond the text it means its end.
std::string syntax_reason(std::string_view text, std::size_t position) {
  const std::string place = " at byte " + std::to_string(position);
  if (position == 0 || position > text.size()) return "not valid JSON: unexpected end of input" + place;
  const auto byte = static_cast<unsigned char>(text[position - 1]);
  if (byte < 0x20 || byte == 0x7F) {
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "0x%02X", static_cast<unsigned>(byte));
    return "not valid JSON: unexpected control character " + std::string(code.data()) + place;
  }
  if (byte >= 0x80) return "not valid JSON: unexpected character" + place;
  return "not valid JSON: unexpected '" + std::string(1, text[position - 1]) + "'" + place;
}

std::variant<json, NotAnArticle> parse_object(const std::string& text) {
  if (nests_too_deep(text)) return NotAnArticle{"brackets nested deeper than " + std::to_string(kMaxDepth)};
  try {
    json object = json::parse(text);
    if (!object.is_object()) return NotAnArticle{"not a JSON object"};
    return object;
  } catch (const json::parse_error& error) {
    return NotAnArticle{syntax_reason(text, error.byte)};
  } catch (const json::exception&) {
    return NotAnArticle{"not valid JSON: number out of range"};  // the only other thing the parser throws
  }
}

std::variant<ParsedArticle, NotAnArticle> article_of(json& object) {
  rename_fields(object);
  JsonFields fields(object);
  Article article;
  article.id = fields.take_id();
  article.title = fields.take_title();
  article.text = fields.take_string("text");
  article.date = fields.take_date("date");
  article.updated = fields.take_date("updated");
  article.url = fields.take_string("url");
  article.source = fields.take_names("source");
  article.author = fields.take_names("author");
  article.tags = fields.take_tags();
  article.language = fields.take_string("language");
  article.translated_from = fields.take_string("translated_from");
  article.original = fields.take_string("original");
  article.original_language = fields.take_string("original_language");
  std::string html = fields.take_string("html");
  if (fields.refused()) return NotAnArticle{*fields.refused()};
  if (article.text.empty() && !html.empty()) {
    if (std::string reason = take_html(std::move(html), article); !reason.empty())
      return NotAnArticle{std::move(reason)};
  }
  if (!object.empty()) article.extra = object.dump();
  return ParsedArticle{std::move(article), {}};
}

}  // namespace

std::variant<ParsedArticle, NotAnArticle> parse_json_article(std::string text) {
  const std::size_t mended = mend_escapes(text);
  std::variant<json, NotAnArticle> object = parse_object(text);
  if (auto* refusal = std::get_if<NotAnArticle>(&object)) return std::move(*refusal);
  std::variant<ParsedArticle, NotAnArticle> result = article_of(std::get<json>(object));
  if (auto* parsed = std::get_if<ParsedArticle>(&result); parsed != nullptr && mended > 0) {
    parsed->warnings.push_back(std::to_string(mended) +
                               (mended == 1 ? " invalid escape replaced" : " invalid escapes replaced"));
  }
  return result;
}

}  // namespace kz
