// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "common/text/utf8.h"
#include "indexer/annotator.h"

namespace {

bool lies_within(std::size_t begin, std::size_t end, std::string_view text) {
  return begin < end && end <= text.size();
}

std::string_view field_of(const kz::CleanText& text, kz::TextField field) {
  if (field == kz::TextField::title) return text.title;
  return field == kz::TextField::body ? text.body : text.captions;
}

// What every later stage relies on, whatever the bytes were.
bool is_sound(const kz::Annotation& annotation) {
  const auto& article = annotation.annotated;
  if (!kz::is_valid_utf8(article.text.body) || !kz::is_valid_utf8(article.text.title)) return false;
  if (!kz::is_valid_utf8(article.text.captions)) return false;
  for (const auto& removed : article.text.removed) {
    if (!lies_within(removed.begin, removed.end, article.article.text)) return false;
  }
  for (const auto& token : annotation.body_tokens) {
    if (!lies_within(token.begin, token.end, article.text.body)) return false;
  }
  for (const auto& mention : article.mentions) {
    if (!lies_within(mention.begin, mention.end, field_of(article.text, mention.field))) return false;
  }
  return true;
}

}  // namespace

// Any bytes are an article with sound offsets, or are refused with a reason.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static kz::Annotator annotator;
  kz::RawArticle raw;
  raw.bytes.assign(reinterpret_cast<const char*>(bytes), size);
  raw.format = raw.bytes.starts_with('{') ? kz::ArticleFormat::json : kz::ArticleFormat::text;
  raw.path = "fuzz";
  raw.relative_path = "fuzz";
  const auto outcome = annotator.annotate(raw);
  if (const auto* refused = std::get_if<kz::NotAnArticle>(&outcome)) {
    if (refused->reason.empty()) std::abort();
  } else if (!is_sound(std::get<kz::Annotation>(outcome))) {
    std::abort();
  }
  return 0;
}
