// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sentence_splitter.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/text/abbreviations.h"
#include "common/text/characters.h"

namespace kz {
namespace {

// In characters. Wrapped text has lines of 55 to 80; a longer line is a whole paragraph, and a narrower block of lines
// is a list, a poem or a table rather than prose.
constexpr std::size_t kMaxWrappedLine = 110;
constexpr std::size_t kMinWrappedLine = 40;
// How much shorter than the widest line a line may be, with the next line's first word added, and still count as
// wrapped.
constexpr std::size_t kRaggedness = 15;
constexpr std::size_t kMaxWordBytes = 48;  // enough of a word to know an abbreviation or a starter

enum class Role : unsigned char { plain, line_end, stop, lead };  // lead: first byte of stops outside ASCII

constexpr std::array<Role, 256> make_roles() {
  std::array<Role, 256> roles{};
  roles['\n'] = Role::line_end;
  roles['.'] = roles['!'] = roles['?'] = Role::stop;
  // U+055C..U+0589 Armenian, U+061F, U+06D4 Arabic, U+0964 Devanagari, U+104B Burmese, U+1362 Ethiopic, U+2026 and
  // U+2028, U+3002, U+FF01
  for (const int lead : {0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF})
    roles[static_cast<std::size_t>(lead)] = Role::lead;
  return roles;
}
constexpr std::array<Role, 256> kRoles = make_roles();

bool is_spaced_stop(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U'\u2026' || c == U'\u0589' || c == U'\u061F' || c == U'\u06D4' ||
         c == U'\u1362';
}

// Written without a space before the next sentence.
bool is_unspaced_stop(char32_t c) {
  return c == U'\u3002' || c == U'\uFF01' || c == U'\uFF1F' || c == U'\uFF61' || c == U'\u0964' || c == U'\u104B';
}

bool is_line_separator(char32_t c) {
  return c == U'\u2028' || c == U'\u2029';
}

bool is_closer(char32_t c) {
  switch (c) {
    case U'"':
    case U'\'':
    case U')':
    case U']':
    case U'\u00BB':
    case U'\u203A':
    case U'\u2018':  // closing in German, as is U+201C
    case U'\u2019':
    case U'\u201C':
    case U'\u201D':
    case U'\u300D':
    case U'\u300F':
    case U'\uFF09':
      return true;
    default:
      return false;
  }
}

bool is_opener(char32_t c) {
  switch (c) {
    case U'"':
    case U'\'':
    case U'(':
    case U'[':
    case U'-':
    case U'*':
    case U'\u00A1':
    case U'\u00AB':
    case U'\u00BB':
    case U'\u00BF':
    case U'\u2013':
    case U'\u2014':
    case U'\u2018':
    case U'\u2019':
    case U'\u201A':
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u2039':
      return true;
    default:
      return false;
  }
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\r' || c == U'\n' || c == U'\u00A0' || c == U'\u3000' ||
         is_line_separator(c);
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<SentenceSpan> run() {
    begin_sentence(0);
    begin_block(begin_);
    for (std::size_t i = begin_; i < text_.size();) i = advance(i);
    end_sentence(text_.size());
    return std::move(spans_);
  }

 private:
  std::size_t advance(std::size_t i) {
    switch (kRoles[static_cast<unsigned char>(text_[i])]) {
      case Role::plain:
        return i + 1;
      case Role::line_end:
        return read_line_end(i);
      case Role::stop:
        return read_stop(i);
      case Role::lead:
        return read_lead(i);
    }
    return i + 1;
  }

  std::size_t read_lead(std::size_t i) {
    const Character c = character_at(text_, i);
    if (is_spaced_stop(c.code)) return read_stop(i);
    const std::size_t end = i + c.length;
    if (is_line_separator(c.code)) cut(i);
    if (!is_unspaced_stop(c.code)) return end;
    const std::size_t after = skip_closers(skip_stops(end));
    cut(after);
    return after;
  }

  /// The end of one line: a blank line after it ends the block, and a sentence with it.
  std::size_t read_line_end(std::size_t i) {
    const std::size_t next = skip_blanks(i + 1);
    if (next == text_.size()) return next;
    if (text_[next] == '\n') {
      cut(i);
      begin_block(begin_);
      return begin_;
    }
    if (begin_ <= i && is_line_whole(i, next)) cut(i);
    line_ = i + 1;
    return next;
  }

  /// Whether the line that ends at `end` is complete, rather than wrapped; `next` is the first character after it.
  bool is_line_whole(std::size_t end, std::size_t next) const {
    if (block_width_ > kMaxWrappedLine || is_list_mark(next)) return true;
    const std::size_t indent = skip_blanks(line_) - line_;
    if (next - (end + 1) > indent + 1) return true;
    if (starts_lower_case(next)) return false;
    if (block_width_ < kMinWrappedLine) return true;
    const std::size_t width =
        count_characters(text_.substr(line_, end - line_)) + 1 + count_characters(word_from(next));
    return width + kRaggedness < block_width_;
  }

  bool is_list_mark(std::size_t at) const {
    const Character mark = character_at(text_, at);
    std::size_t end = at + mark.length;
    if (is_ascii_digit(text_[at])) {
      if (end < text_.size() && is_ascii_digit(text_[end])) ++end;
      if (end >= text_.size() || (text_[end] != '.' && text_[end] != ')')) return false;
      ++end;
    } else if (mark.code != U'-' && mark.code != U'*' && mark.code != U'\u2022' && mark.code != U'\u25CF') {
      return false;
    }
    return end < text_.size() && is_blank(text_[end]);
  }

  std::size_t read_stop(std::size_t i) {
    const std::size_t stops_end = skip_stops(i);
    const std::size_t end = skip_closers(stops_end);
    if (end == text_.size()) return end;
    if (!is_space(character_at(text_, end).code)) return stops_end;
    const std::size_t next = start_of_next(end);
    if (next == text_.size() || starts_lower_case(next)) return end;
    const bool is_single_full_stop = text_[i] == '.' && stops_end == i + 1;
    if (is_single_full_stop && is_abbreviation(i, next)) return end;
    cut(end);
    return end;
  }

  bool is_abbreviation(std::size_t stop, std::size_t next) const {
    const std::size_t lowest = std::max(begin_, stop - std::min(stop, kMaxWordBytes));
    std::size_t begin = stop;
    while (begin > lowest) {
      const std::size_t before = previous_character(text_, begin);
      const char32_t c = character_at(text_, before).code;
      if (before < lowest || is_space(c) || is_opener(c)) break;
      begin = before;
    }
    return is_abbreviation_stop(text_.substr(begin, stop - begin), word_from(next), begin == begin_);
  }

  /// Where the next word may start: after white space, but not beyond a blank line, and after opening quotes and
  /// dashes.
  std::size_t start_of_next(std::size_t at) const {
    unsigned line_ends = 0;
    while (at < text_.size()) {
      const Character c = character_at(text_, at);
      if (c.code == U'\n' && ++line_ends > 1) return text_.size();
      if (!is_space(c.code) && !is_opener(c.code)) return at;
      at += c.length;
    }
    return at;
  }

  bool starts_lower_case(std::size_t at) const {
    return u_islower(static_cast<UChar32>(character_at(text_, at).code)) != 0;
  }

  std::string_view word_from(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && end - at < kMaxWordBytes) {
      const Character c = character_at(text_, end);
      if (is_space(c.code) || c.code == U',' || c.code == U'.') break;
      end += c.length;
    }
    return text_.substr(at, end - at);
  }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at;
  }

  template <class Predicate>
  std::size_t skip(std::size_t at, Predicate is_skipped) const {
    while (at < text_.size()) {
      const Character c = character_at(text_, at);
      if (!is_skipped(c.code)) break;
      at += c.length;
    }
    return at;
  }
  std::size_t skip_stops(std::size_t at) const {
    return skip(at, [](char32_t c) { return is_spaced_stop(c) || is_unspaced_stop(c); });
  }
  std::size_t skip_closers(std::size_t at) const { return skip(at, is_closer); }

  void cut(std::size_t end) {
    end_sentence(end);
    begin_sentence(end);
  }

  void begin_sentence(std::size_t at) { begin_ = skip(at, is_space); }

  void end_sentence(std::size_t end) {
    while (end > begin_) {
      const std::size_t before = previous_character(text_, end);
      if (!is_space(character_at(text_, before).code)) break;
      end = before;
    }
    if (end > begin_) spans_.push_back({begin_, end});
  }

  /// Measures the lines up to the next blank one.
  void begin_block(std::size_t at) {
    line_ = at;
    while (line_ > 0 && text_[line_ - 1] != '\n') --line_;  // its indent counts
    block_width_ = 0;
    for (std::size_t begin = line_; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      if (skip_blanks(begin) >= end) break;
      block_width_ = std::max(block_width_, count_characters(text_.substr(begin, end - begin)));
      begin = end + 1;
    }
  }

  std::string_view text_;
  std::vector<SentenceSpan> spans_;
  std::size_t begin_ = 0;        // of the sentence
  std::size_t line_ = 0;         // start of the line
  std::size_t block_width_ = 0;  // of the lines between two blank ones, in characters
};

}  // namespace

std::vector<SentenceSpan> split_sentences(std::string_view text) {
  return Splitter(text).run();
}

}  // namespace kz
