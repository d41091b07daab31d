// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/inline_markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/text/characters.h"
#include "common/text/html_entities.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxSpanBytes = 2000;  // between a mark that opens and the one that closes; and of an address
constexpr std::size_t kMaxTagBytes = 400;

// Of the characters beyond ASCII those are punctuation that begin so; the others are taken for letters.
bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_ascii_alnum(c) || (byte >= 0x80U && byte != 0xE2U && byte != 0xC2U);
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

// A stretch of the text that is not shown.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Marks of Markdown that stand in pairs are only taken for such where both are found within a paragraph.
class MarkdownReader {
 public:
  explicit MarkdownReader(std::string_view text) : text_(text) { shown_.reserve(text.size()); }

  std::string read() {
    bool is_line_start = true;
    while (at_ < text_.size()) {
      if (is_line_start) skip_line_mark();
      is_line_start = false;
      if (at_ == text_.size()) break;
      if (skip_closing()) continue;
      const char c = text_[at_];
      if ((c == '*' || c == '_' || c == '~' || c == '`') && take_pair(c)) continue;
      if ((c == '[' || c == '!') && take_link()) continue;
      if (c == '\\' && at_ + 1 < text_.size() && "*_#[]()`~!.+->|"sv.find(text_[at_ + 1]) != std::string_view::npos) {
        ++at_;
      }
      shown_ += text_[at_];
      is_line_start = text_[at_] == '\n';
      ++at_;
    }
    return std::move(shown_);
  }

 private:
  // "## " of a heading, "> " of a quotation, "[^1]: " of a footnote.
  void skip_line_mark() {
    std::size_t at = text_.find_first_not_of(' ', at_);
    if (at == std::string_view::npos) return;
    constexpr std::size_t kMaxHashes = 6;
    const std::size_t hashes = std::min(text_.find_first_not_of('#', at), text_.size()) - at;
    const bool is_heading = hashes > 0 && hashes <= kMaxHashes && text_.substr(at + hashes, 1) == " ";
    if (is_heading) at_ = at + hashes + 1;
    while (text_.substr(at, 2) == "> ") at_ = at = at + 2;
    const std::size_t note =
        text_.substr(at, 2) == "[^" ? text_.substr(0, at + kMaxSpanBytes).find("]: ", at) : std::string_view::npos;
    if (note != std::string_view::npos && text_.substr(at, note - at).find_first_of(" \n") == std::string_view::npos) {
      at_ = note + 3;
    }
  }

  bool skip_closing() {
    const auto mark =
        std::find_if(closing_.begin(), closing_.end(), [&](const Mark& each) { return each.begin == at_; });
    if (mark == closing_.end()) return false;
    at_ = mark->end;
    closing_.erase(mark);
    return true;
  }

  [[nodiscard]] std::size_t run_at(std::size_t at) const {
    return std::min(text_.find_first_not_of(text_[at], at), text_.size()) - at;
  }

  // "*", "**", "***" and the same of '_', "~~", "`".
  bool take_pair(char c) {
    const std::size_t size = run_at(at_);
    const bool is_mark = c == '`' ? size == 1 : (c == '~' ? size == 2 : size <= 3);
    if (is_mark && may_open(size)) {
      const auto closing = closing_of(c, size);
      if (closing && !(c == '_' && size == 2 && is_identifier(text_.substr(at_ + size, *closing - at_ - size)))) {
        closing_.push_back({*closing, *closing + size});
        at_ += size;
        return true;
      }
    }
    shown_.append(size, c);
    at_ += size;
    return true;
  }

  // "__init__": a name of a program.
  static bool is_identifier(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '_' || is_small_ascii_letter(c); });
  }

  [[nodiscard]] bool may_open(std::size_t size) const {
    const bool has_text = at_ + size < text_.size() && !is_space(text_[at_ + size]);
    if (!has_text) return false;
    if (at_ == 0) return true;
    const char before = text_[at_ - 1];
    if (before == '@' || before == '/' || before == '\\' || before == text_[at_]) return false;
    // Between characters that are words by themselves nothing but the mark parts them.
    return size >= 2 && !is_ascii(before) ? true : !is_word_byte(before);
  }

  [[nodiscard]] std::size_t end_of_paragraph(std::size_t from) const {
    const std::string_view reach = text_.substr(0, from + kMaxSpanBytes);
    return std::min(reach.find("\n\n", from), reach.size());
  }

  // Where the mark stands that closes the one at `at_`: the last `size` of a run, up to one that closes another.
  [[nodiscard]] std::optional<std::size_t> closing_of(char c, std::size_t size) const {
    const std::size_t limit = end_of_paragraph(at_ + size);
    for (std::size_t at = text_.find(c, at_ + size); at < limit; at = text_.find(c, at)) {
      const std::size_t run = run_at(at);
      std::size_t end = at + run;
      for (const Mark& other : closing_) {
        if (other.begin >= at && other.begin < end) end = other.begin;
      }
      const bool is_free = end >= at + size && (run == size || end < at + run || run == size + 1 || run == 3);
      if (is_free && !is_space(text_[at - 1]) && may_close(c, size, at + run)) return end - size;
      at += run;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool may_close(char c, std::size_t size, std::size_t end) const {
    if (end == text_.size()) return true;
    return (c == '*' && size >= 2) || !is_word_byte(text_[end]);
  }

  // "[text](address)", "![a picture](address)", "[text][label]", "[^1]".
  bool take_link() {
    const std::size_t begin = text_[at_] == '!' ? at_ + 1 : at_;
    if (begin >= text_.size() || text_[begin] != '[') return false;
    const std::size_t close = closing_bracket(begin);
    if (close == std::string_view::npos) return false;
    if (begin == at_ && text_.substr(begin, 2) == "[^" && close - begin <= 8 && close > begin + 2) {
      at_ = close + 1;
      return true;
    }
    const std::size_t end = end_of_address(close + 1);
    if (end == close + 1) return false;
    closing_.push_back({close, end});
    at_ = begin + 1;
    return true;
  }

  [[nodiscard]] std::size_t closing_bracket(std::size_t begin) const {
    const std::size_t limit = end_of_paragraph(begin);
    int depth = 0;
    for (std::size_t at = begin; at < limit; ++at) {
      if (text_[at] == '[') ++depth;
      if (text_[at] == ']' && --depth == 0) return at;
    }
    return std::string_view::npos;
  }

  // Where what a link's text is followed by ends; `begin` itself where it is none.
  [[nodiscard]] std::size_t end_of_address(std::size_t begin) const {
    if (begin >= text_.size()) return begin;
    const std::string_view rest = text_.substr(begin, kMaxSpanBytes);
    if (rest.front() == '(') {
      const std::size_t end = rest.find(')');
      if (end == std::string_view::npos) return begin;
      const std::string_view address = rest.substr(1, rest.find_first_of(" )") - 1);
      const bool is_whole = 1 + address.size() == end || rest.substr(1 + address.size(), 2) == " \"";
      const bool is_address = address.find_first_of("/.:#") != std::string_view::npos;
      return is_whole && is_address ? begin + end + 1 : begin;
    }
    constexpr std::size_t kMaxLabelBytes = 30;
    if (rest.front() != '[') return begin;
    const std::size_t end = rest.find(']');
    const bool is_label = end != std::string_view::npos && end > 1 && end <= kMaxLabelBytes &&
                          rest.substr(0, end).find(' ') == std::string_view::npos;
    const bool is_citation = begin >= 2 && is_ascii_digit(text_[begin - 2]);  // "[1][2]"
    return is_label && !is_citation ? begin + end + 1 : begin;
  }

  std::string_view text_;
  std::string shown_;
  std::size_t at_ = 0;
  std::vector<Mark> closing_;
};

constexpr std::array kInlineTags{"b"sv,    "i"sv,     "u"sv,   "s"sv,    "em"sv,   "strong"sv, "a"sv,   "span"sv,
                                 "font"sv, "small"sv, "sup"sv, "sub"sv,  "cite"sv, "q"sv,      "img"sv, "del"sv,
                                 "ins"sv,  "mark"sv,  "big"sv, "time"sv, "abbr"sv, "o:p"sv,    "wbr"sv};
constexpr std::array kLineTags{"br"sv, "div"sv,     "li"sv,     "tr"sv,        "ul"sv,
                               "ol"sv, "section"sv, "figure"sv, "figcaption"sv};
constexpr std::array kParagraphTags{"p"sv,  "h1"sv, "h2"sv,    "h3"sv,         "h4"sv,
                                    "h5"sv, "h6"sv, "table"sv, "blockquote"sv, "article"sv};

// The name of the tag at `at`, a '<', and where it ends; an empty name where it is none.
std::string_view tag_at(std::string_view text, std::size_t at, std::size_t& end) {
  const std::size_t begin = at + (text.substr(at + 1, 1) == "/" ? 2 : 1);
  std::size_t name_end = begin;
  while (name_end < text.size() && (is_ascii_alnum(text[name_end]) || text[name_end] == ':')) ++name_end;
  const std::size_t close = text.substr(0, at + kMaxTagBytes).find_first_of("<>", name_end);
  const bool is_tag = name_end > begin && close != std::string_view::npos && text[close] == '>' &&
                      " \t\n/>"sv.find(text[name_end]) != std::string_view::npos;
  if (!is_tag) return {};
  end = close + 1;
  return text.substr(begin, name_end - begin);
}

void end_line(std::string& shown, std::string_view line_end) {
  while (!shown.empty() && shown.back() == ' ') shown.pop_back();
  if (!shown.empty() && !shown.ends_with(line_end)) shown += shown.back() == '\n' ? "\n"sv : line_end;
}

std::string without_tags(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('<', at), text.size());
    shown += text.substr(at, next - at);
    at = next;
    if (at == text.size()) break;
    std::size_t end = at;
    const std::string name = ascii_lowered(tag_at(text, at, end));
    const bool is_line = is_one_of(name, kLineTags);
    const bool is_paragraph = is_one_of(name, kParagraphTags);
    if (is_line || is_paragraph) {
      end_line(shown, is_line ? "\n"sv : "\n\n"sv);
    } else if (name == "td" || name == "th") {
      shown += ' ';
    } else if (!is_one_of(name, kInlineTags)) {
      shown += text[at];
      end = at + 1;
    }
    at = end;
  }
  while (!shown.empty() && is_space(shown.back())) shown.pop_back();
  return shown;
}

// Angle brackets hold other things too (tickers of shares, addresses of mail): one tag that closes, or a line break,
// tells that they are tags.
bool has_tags(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    std::size_t end = at;
    const std::string name = ascii_lowered(tag_at(text, at, end));
    const bool is_closing = text[at + 1] == '/' && (is_one_of(name, kInlineTags) || is_one_of(name, kParagraphTags) ||
                                                    is_one_of(name, kLineTags));
    if (name == "br" || is_closing) return true;
  }
  return false;
}

bool has(std::string_view text, char c) {
  return text.find(c) != std::string_view::npos;
}

// Whether reading it as Markdown is worth its time.
bool may_be_markdown(std::string_view text) {
  constexpr std::array<std::string_view, 7> kMarks{"](", "][", "[^", "~~", "\n#", "\n>", "\n >"};
  return has(text, '*') || has(text, '_') || has(text, '`') || has(text, '\\') || text.starts_with('#') ||
         text.starts_with('>') || std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
           return text.find(mark) != std::string_view::npos;
         });
}

}  // namespace

std::string without_markup(std::string text) {
  if (has_tags(text)) text = without_tags(text);
  if (may_be_markdown(text)) text = MarkdownReader(text).read();
  if (has(text, '&')) text = decode_entities(text);
  return text;
}

}  // namespace kz
