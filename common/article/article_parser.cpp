// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/article_parser.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "common/article/front_matter.h"
#include "common/article/html_article.h"
#include "common/article/json_article.h"
#include "common/dates/calendar.h"
#include "common/hex_hash.h"
#include "common/html/page_metadata.h"
#include "common/text/charset.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::size_t kBinaryProbeBytes =
    8 * 1024;  // where a NUL byte means no text: git and grep look as far or further

// The hash of a row of strings. Each is preceded by its length, so that no two rows give the same bytes.
class RowHash {
 public:
  void add(std::string_view text) {
    add(text.size());
    bytes_ += text;
  }

  void add(std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>((number >> shift) & 0xFFu);
  }

  [[nodiscard]] std::string hex() const { return hex_hash(bytes_); }
  [[nodiscard]] std::string raw() const { return raw_hash(bytes_); }

 private:
  std::string bytes_;
};

// What the markup of a page says beside its text.
void add_markup(RowHash& hash, const Article& article) {
  for (const TextBlock& block : article.blocks) {
    hash.add(block.begin);
    hash.add(block.end);
    hash.add(static_cast<std::uint64_t>(block.kind));
    hash.add(block.reason);
  }
  if (!article.page_date) return;
  hash.add(to_iso(article.page_date->date, article.page_date->precision));
  hash.add(static_cast<std::uint64_t>(article.page_date->confidence * 1000));
}

bool has_no_text(std::string_view text) {
  const auto length = static_cast<std::int32_t>(text.size());  // at most kMaxArticleBytes
  for (std::int32_t at = 0; at < length;) {
    UChar32 character = 0;
    U8_NEXT_UNSAFE(text.data(), at, character);
    if (!u_isUWhiteSpace(character)) return false;
  }
  return true;
}

std::string derived_id(const RawArticle& raw, const Article& article) {
  constexpr std::size_t kIdDigits = 16;  // 64 bits: a collision is unlikely below a billion articles
  if (!article.id.empty()) return article.id;
  if (!article.url.empty()) return article.url;
  RowHash hash;
  hash.add(raw.relative_path);
  if (raw.one_of_many) {
    hash.add(article.title);
    hash.add(article.text);
  }
  return hash.hex().substr(0, kIdDigits);
}

std::variant<ParsedArticle, NotAnArticle> parse_of_format(ArticleFormat format, std::string text) {
  switch (format) {
    case ArticleFormat::markdown:
      return parse_markdown_article(std::move(text));
    case ArticleFormat::html:
      return parse_html_article(std::move(text));
    case ArticleFormat::json:
      return parse_json_article(std::move(text));
    case ArticleFormat::text:
      break;
  }
  ParsedArticle parsed;
  parsed.article.text = std::move(text);
  return parsed;
}

std::variant<ParsedArticle, NotAnArticle> parse_decoded(ArticleFormat format, std::string text) {
  if (format != ArticleFormat::json && has_no_text(text)) return NotAnArticle{"empty"};
  std::variant<ParsedArticle, NotAnArticle> result = parse_of_format(format, std::move(text));
  const auto* parsed = std::get_if<ParsedArticle>(&result);
  if (parsed != nullptr && has_no_text(parsed->article.title) && has_no_text(parsed->article.text)) {
    return NotAnArticle{"no title and no text"};
  }
  return result;
}

// Whether the file holds no text of any charset. JSON has its own word on NUL bytes.
bool is_binary(const RawArticle& raw) {
  const std::string_view start = std::string_view(raw.bytes).substr(0, kBinaryProbeBytes);
  return raw.format != ArticleFormat::json && charset_of_mark(start).empty() &&
         start.find('\0') != std::string_view::npos;
}

// JSON is UTF-8, if at times damaged.
RecodedText decode(const RawArticle& raw) {
  if (raw.format == ArticleFormat::html) return recode_text(raw.bytes, declared_charset(raw.bytes));
  if (raw.format != ArticleFormat::json || !charset_of_mark(raw.bytes).empty()) return recode_text(raw.bytes, {});
  DecodedText utf8 = decode_utf8(raw.bytes);
  return {std::move(utf8.text), utf8.replaced, {}, false};
}

}  // namespace

std::variant<ParsedArticle, NotAnArticle> parse_article(const RawArticle& raw) {
  const std::string_view bytes = raw.bytes;
  if (bytes.size() > kMaxArticleBytes) return NotAnArticle{std::string(kTooLargeReason)};
  if (is_binary(raw)) return NotAnArticle{"binary data"};
  RecodedText decoded = decode(raw);
  std::variant<ParsedArticle, NotAnArticle> result = parse_decoded(raw.format, std::move(decoded.text));
  auto* parsed = std::get_if<ParsedArticle>(&result);
  if (parsed == nullptr) return result;
  if (decoded.replaced > 0) {
    const std::string_view what = decoded.replaced == 1 ? " invalid byte replaced" : " invalid bytes replaced";
    parsed->warnings.insert(parsed->warnings.begin(), std::to_string(decoded.replaced).append(what));
  }
  if (decoded.is_guess) parsed->warnings.push_back("not UTF-8: read as " + decoded.charset);
  Article& article = parsed->article;
  article.id = derived_id(raw, article);
  article.path = decode_utf8(raw.path).text;
  article.line = raw.line;
  return result;
}

std::string content_hash(const Article& article) {
  RowHash hash;
  for (const std::string* field : {&article.id, &article.title, &article.text, &article.date, &article.url,
                                   &article.source, &article.author, &article.language, &article.translated_from,
                                   &article.extra, &article.updated, &article.original, &article.original_language}) {
    hash.add(*field);
  }
  hash.add(article.tags.size());
  for (const std::string& tag : article.tags) hash.add(tag);
  if (!article.blocks.empty() || article.page_date) add_markup(hash, article);
  return hash.raw();
}

std::string location_hash(const RawArticle& raw) {
  RowHash hash;
  hash.add(raw.source_root);
  hash.add(raw.path);
  hash.add(raw.line);
  return hash.raw();
}

}  // namespace kz
