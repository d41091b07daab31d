// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet_text.h"

#include <algorithm>

#include "searcher/query/query_characters.h"

namespace kz {
namespace {

constexpr std::string_view kEllipsis = "…";

std::size_t character_length(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end - at;
}

// C0, DEL, C1, the marks and overrides of text direction (U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), U+FEFF.
bool is_control(std::string_view character) noexcept {
  const auto first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  const auto last = static_cast<unsigned char>(character.back());
  if (character.size() == 2) return first == 0xC2 && last < 0xA0;
  if (character.starts_with("\xE2\x80")) return last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE);
  if (character.starts_with("\xE2\x81")) return last >= 0xA6 && last <= 0xA9;
  return character == "\uFEFF";
}

// Overlapping marks as one, cut to what is shown.
std::vector<ByteSpan> merge_marks(const std::vector<ByteSpan>& marks, ByteSpan shown) {
  std::vector<ByteSpan> merged;
  for (auto [begin, end] : marks) {
    begin = std::max(begin, shown.first);
    end = std::min(end, shown.second);
    if (begin >= end) continue;
    if (!merged.empty() && begin < merged.back().second) {
      merged.back().second = std::max(merged.back().second, end);
    } else {
      merged.emplace_back(begin, end);
    }
  }
  return merged;
}

bool is_visible_ascii(char c) noexcept {
  return ' ' < c && c < '\x7f';
}

/// Where what is shown as it is ends, if it begins at `at`: visible ASCII characters with single blanks between them.
/// Not behind `limit`.
std::size_t plain_end(std::string_view text, std::size_t at, std::size_t limit) noexcept {
  const auto starts_word = [&](std::size_t i) { return i < limit && is_visible_ascii(text[i]); };
  if (!starts_word(at)) return at;
  while (starts_word(at) || (at < limit && text[at] == ' ' && starts_word(at + 1))) ++at;
  return at;
}

}  // namespace

std::size_t start_with_punctuation(std::string_view text, std::size_t limit, std::size_t word_begin) noexcept {
  std::size_t start = word_begin;
  for (std::size_t at = limit; at < word_begin;) {
    const std::size_t blank = blank_length(text, at);
    if (blank > 0) start = at + blank;
    at += std::max<std::size_t>(blank, 1);
  }
  // Without white space between two words the punctuation is the first one's ("。"), but that of the text's start.
  const bool touches_limit =
      start == word_begin && limit == 0 && word_begin > 0 && !ends_with_blank(text.substr(0, start));
  return touches_limit ? 0 : start;
}

std::size_t end_with_punctuation(std::string_view text, std::size_t word_end, std::size_t limit) noexcept {
  std::size_t end = word_end;
  while (end < limit && blank_length(text, end) == 0) ++end;
  return end;
}

Snippet make_one_line(std::string_view text, ByteSpan shown, const std::vector<ByteSpan>& marks) {
  Snippet snippet;
  std::vector<ByteSpan> merged = merge_marks(marks, shown);
  std::size_t opened = 0;  // marks whose begin is behind us
  std::size_t closed = 0;
  std::string& out = snippet.text;
  for (std::size_t at = shown.first; at < shown.second;) {
    if (opened < merged.size() && at >= merged[opened].first) merged[opened++].first = out.size();
    std::size_t edge = shown.second;  // the next place where a mark begins or ends
    if (opened < merged.size()) edge = std::min(edge, merged[opened].first);
    if (closed < opened) edge = std::min(edge, merged[closed].second);
    if (const auto end = plain_end(text, at, edge); end > at) {
      out += text.substr(at, end - at);
      at = end;
    } else {
      const std::size_t length = std::min(character_length(text, at), shown.second - at);
      const bool is_blank = blank_length(text, at) > 0;
      if (is_blank && !out.empty() && out.back() != ' ') out += ' ';
      if (!is_blank && !is_control(text.substr(at, length))) out += text.substr(at, length);
      at += length;
    }
    if (closed < opened && at >= merged[closed].second) merged[closed++].second = out.size();
  }
  merged.resize(closed);
  if (!out.empty() && out.back() == ' ') out.pop_back();
  snippet.marks = std::move(merged);
  return snippet;
}

void add_leading_ellipsis(Snippet& snippet) {
  snippet.text.insert(0, kEllipsis);
  for (auto& [begin, end] : snippet.marks) {
    begin += kEllipsis.size();
    end += kEllipsis.size();
  }
  for (SnippetDate& date : snippet.dates) {
    date.begin += kEllipsis.size();
    date.end += kEllipsis.size();
  }
}

void add_trailing_ellipsis(Snippet& snippet) {
  snippet.text += kEllipsis;
}

}  // namespace kz
