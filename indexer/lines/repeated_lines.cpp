// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/lines/repeated_lines.h"

#include <xxhash.h>

#include <algorithm>
#include <iterator>

#include "common/noise/line_features.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxLines = 400;        // an article; boilerplate stands at its ends
constexpr std::size_t kMaxLineBytes = 400;    // longer lines are paragraphs
constexpr std::size_t kProseBlanks = 2;       // a line of more words that ends as a sentence does is prose
constexpr std::size_t kMinWrappedBytes = 50;  // a shorter line that ends within a sentence was not wrapped
constexpr LineHash kHashMask = (LineHash{1} << 40) - 2;

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_line_word_byte(char c) {
  return is_small_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Whether some line of `text` ends as a sentence does.
bool has_sentence(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (ends_like_sentence(text.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

// An article that is nothing but what others say too is still one: bulletins of a source may differ in their title
// alone.
bool leaves_article(std::string_view body, const std::vector<StoredArticle::Removed>& cuts) {
  if (cuts.empty()) return true;
  const std::string rest = body_without(body, cuts);
  return has_sentence(rest) || (!trimmed(rest).empty() && !has_sentence(body));
}

bool is_prose(LineHash hash) {
  return (hash & 1U) != 0;
}

std::vector<StoredArticle::Removed> cuts_in(std::string_view body, const std::vector<LineHash>& repeated,
                                            bool may_cut_prose) {
  std::vector<StoredArticle::Removed> cuts;
  std::size_t last_end = 0;
  for (const WholeLine& line : whole_lines(body)) {
    if (is_prose(line.hash) && !may_cut_prose) continue;
    if (!std::binary_search(repeated.begin(), repeated.end(), line.hash)) continue;
    std::size_t begin = line.begin;
    std::size_t end = line.end;
    while (end < body.size() && body[end] == '\n') ++end;
    if (end == body.size()) {
      while (begin > last_end && body[begin - 1] == '\n') --begin;
    }
    last_end = end;
    cuts.push_back(
        {.reason = std::string(kRepeatedReason), .text = std::string(body.substr(begin, end - begin)), .begin = begin});
  }
  return cuts;
}

// "Year", "Nine months": the heads of tables are no boilerplate.
bool is_label_of_table(std::string_view line) {
  return std::count(line.begin(), line.end(), ' ') < 2 && is_ascii(line);
}

}  // namespace

LineHash hash_line(std::string_view line) {
  std::string words;
  words.reserve(line.size());
  for (const char c : line) {
    const char lower = ascii_lower(c);
    const char kept = is_line_word_byte(lower) ? lower : ' ';
    if (kept != ' ' || (!words.empty() && words.back() != ' ')) words += kept;
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  const auto blanks = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
  const bool reads_as_prose = blanks >= kProseBlanks && ends_like_sentence(line);
  return (XXH3_64bits(words.data(), words.size()) & kHashMask) | (reads_as_prose ? 1U : 0U);
}

std::vector<WholeLine> whole_lines(std::string_view body) {
  std::vector<WholeLine> lines;
  bool is_wrapped = false;  // the line above goes on in this one
  for (std::size_t begin = 0; begin < body.size() && lines.size() < kMaxLines;) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    const std::string_view line = body.substr(begin, end - begin);
    const bool goes_on = is_wrapped || (!line.empty() && is_small_letter(line.front()));
    const bool may_repeat = !goes_on && line.size() <= kMaxLineBytes && !is_label_of_table(line);
    if (may_repeat) lines.push_back({begin, end, hash_line(line)});
    is_wrapped = line.size() >= kMinWrappedBytes && !ends_like_sentence(line);
    begin = end + 1;
  }
  return lines;
}

std::vector<StoredArticle::Removed> repeated_lines(std::string_view body, const std::vector<LineHash>& repeated) {
  if (repeated.empty()) return {};
  for (const bool may_cut_prose : {true, false}) {
    auto cuts = cuts_in(body, repeated, may_cut_prose);
    if (leaves_article(body, cuts)) return cuts;
  }
  return {};
}

std::string body_without(std::string_view body, const std::vector<StoredArticle::Removed>& cuts) {
  std::string rest;
  std::size_t from = 0;
  for (const auto& cut : cuts) {
    rest += body.substr(from, cut.begin - from);
    from = cut.begin + cut.text.size();
  }
  rest += body.substr(from);
  return rest;
}

std::vector<StoredArticle::Removed> cuts_of(const StoredArticle& stored) {
  std::vector<StoredArticle::Removed> cuts;
  std::copy_if(stored.removed.begin(), stored.removed.end(), std::back_inserter(cuts),
               [](const StoredArticle::Removed& removed) { return removed.reason == kRepeatedReason; });
  return cuts;
}

std::string whole_body(const StoredArticle& stored) {
  std::string whole;
  std::size_t from = 0;  // in the body that is left
  for (const auto& cut : cuts_of(stored)) {
    const std::size_t kept = std::min(cut.begin - std::min(cut.begin, whole.size()), stored.body.size() - from);
    whole.append(stored.body, from, kept);
    from += kept;
    whole += cut.text;
  }
  whole.append(stored.body, from);
  return whole;
}

}  // namespace kz
