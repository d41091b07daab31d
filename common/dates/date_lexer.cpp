// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_lexer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <utility>

#include "common/text/characters.h"

namespace kz {
namespace {

enum class CharacterClass : std::uint8_t { other, letter, digit };

struct ClassAt {
  CharacterClass kind = CharacterClass::other;
  std::uint8_t length = 1;
  std::uint8_t digit = 0;
};

constexpr std::int32_t kMaxNumber = 99'999'999;  // larger ones are no part of a date

constexpr std::array<CharacterClass, 128> make_ascii_classes() {
  std::array<CharacterClass, 128> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) classes[c] = CharacterClass::letter;
    if (c >= '0' && c <= '9') classes[c] = CharacterClass::digit;
  }
  return classes;
}
constexpr std::array<CharacterClass, 128> kAsciiClasses = make_ascii_classes();

bool is_between(char32_t c, char32_t first, char32_t last) noexcept {
  return c >= first && c <= last;
}

bool is_punctuation(char32_t c) noexcept {
  return is_between(c, 0x80, 0xBF) || is_between(c, 0x2000, 0x2BFF) || is_between(c, 0x3000, 0x303F) ||
         is_between(c, 0xFF01, 0xFF0F) || is_between(c, 0xFF1A, 0xFF20) || c == 0xFEFF;
}

// The first of the digits 0 to 9 that `c` is among; 0 for no digit. Full width, Arabic, Persian, Devanagari.
char32_t zero_of(char32_t c) noexcept {
  for (const char32_t zero : {char32_t{0xFF10}, char32_t{0x660}, char32_t{0x6F0}, char32_t{0x966}}) {
    if (is_between(c, zero, zero + 9)) return zero;
  }
  return 0;
}

ClassAt class_at(std::string_view text, std::size_t at) noexcept {
  const char byte = text[at];
  const auto value = static_cast<unsigned char>(byte);
  if (value < 0x80) {
    return {kAsciiClasses[value], 1, static_cast<std::uint8_t>(byte - '0')};
  }
  const Character character = character_at(text, at);
  const auto length = static_cast<std::uint8_t>(character.length);
  if (const char32_t zero = zero_of(character.code)) {
    return {CharacterClass::digit, length, static_cast<std::uint8_t>(character.code - zero)};
  }
  return {is_punctuation(character.code) ? CharacterClass::other : CharacterClass::letter, length, 0};
}

// Marks of the direction of writing, which show nothing.
bool is_direction_mark(char32_t c) noexcept {
  return is_between(c, 0x200E, 0x200F) || is_between(c, 0x202A, 0x202E) || is_between(c, 0x2066, 0x2069) || c == 0x61C;
}

std::size_t blank_length(std::string_view text, std::size_t at) noexcept {
  const char c = text[at];
  if (c == ' ' || c == '\n' || c == '\t' || c == '\r') return 1;
  if (static_cast<unsigned char>(c) < 0x80) return 0;
  if (text.substr(at, 2) == "\u00A0") return 2;
  if (text.substr(at, 3) == "\u202F" || text.substr(at, 3) == "\u2009" || text.substr(at, 3) == "\u3000") return 3;
  const Character character = character_at(text, at);
  return is_direction_mark(character.code) ? character.length : 0;
}

Gap gap_of_mark(std::string_view mark, bool has_blank_before, bool has_blank_after) {
  if (mark == "-" || mark == "–" || mark == "‑" || mark == "—" || mark == "－") {
    return has_blank_before || has_blank_after ? Gap::spaced_hyphen : Gap::hyphen;
  }
  if (mark == "(") return Gap::paren;
  if (mark == "," && has_blank_after) return Gap::comma;  // translated texts put blanks before it, too
  if (has_blank_before) return Gap::other;
  if (mark == ".") return has_blank_after ? Gap::period_blank : Gap::period;
  if (mark == ",") return has_blank_after ? Gap::comma : Gap::tight_comma;
  if (mark == ".,") return Gap::comma;
  if (has_blank_after) return Gap::other;
  if (mark == "/" || mark == "／") return Gap::slash;
  if (mark == ":" || mark == "：") return Gap::colon;
  if (mark == "'" || mark == "’" || mark == "`") return Gap::apostrophe;
  return Gap::other;
}

Gap gap_between(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == end) return Gap::none;
  if (end - begin == 1 && text[begin] == ' ') return Gap::blank;
  std::size_t from = begin;
  int line_ends = 0;
  const auto skip_blanks = [&](std::size_t at) {
    while (at < end) {
      const std::size_t length = blank_length(text, at);
      if (length == 0) break;
      line_ends += text[at] == '\n' ? 1 : 0;
      at += length;
    }
    return at;
  };
  from = skip_blanks(begin);
  if (from == end) return line_ends > 1 ? Gap::other : Gap::blank;
  std::size_t to = from;
  while (to < end && blank_length(text, to) == 0) ++to;
  const std::size_t after = skip_blanks(to);
  if (line_ends == 0 && after + 1 == end && text[after] == '(' && text.substr(from, to - from) == ".")
    return Gap::paren;
  if (after != end || line_ends > 1) return Gap::other;
  return gap_of_mark(text.substr(from, to - from), from > begin, to < end);
}

// The letters `[begin, begin + length)` made small; `length` is 1 to 16, all are ASCII letters.
PackedWord packed_word(std::string_view text, std::size_t begin, std::size_t length) noexcept {
  constexpr std::uint64_t kSmall = 0x2020202020202020U;
  PackedWord word;
  if (std::endian::native == std::endian::little && begin + 16 <= text.size()) {
    std::memcpy(&word.head, text.data() + begin, 8);
    std::memcpy(&word.tail, text.data() + begin + 8, 8);
    const auto keep = [](std::size_t bytes) {
      return bytes >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << bytes * 8) - 1;
    };
    word.head = (word.head | kSmall) & keep(length);
    word.tail = length > 8 ? (word.tail | kSmall) & keep(length - 8) : 0;
    return word;
  }
  for (std::size_t i = 0; i < length; ++i) word.add(static_cast<char>(text[begin + i] | 0x20), i);
  return word;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.substr(0, mark.size()) == mark; });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return text.size() >= mark.size() && text.substr(text.size() - mark.size()) == mark;
  });
}

// Whether the word `[begin, end)` of small letters ends as a past does: "voted", "agreed", but not "succeed" and
// "indeed".
bool ends_as_past(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin < 5 || text[end - 2] != 'e' || text[end - 1] != 'd') return false;
  if (text[end - 3] != 'e') return true;
  const char before = text[end - 4];
  const bool is_short = end - begin == 5;  // "freed", but not "breed" and "greed"
  return is_short ? text[begin] == 'f' : before == 'r' || before == 't';
}

// Reads the text once, word by word.
class Lexer {
 public:
  Lexer(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {
    lexemes_.reserve(text.size() / 4 + 1);  // English has about one word in six bytes
  }

  std::vector<Lexeme> run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const ClassAt found = class_at(text_, at);
      if (found.kind == CharacterClass::other) {
        at += found.length;
      } else if (found.kind == CharacterClass::letter) {
        at = take_word(at);
      } else {
        at = take_number(at);
      }
    }
    return std::move(lexemes_);
  }

 private:
  Lexeme& add(std::size_t begin, std::size_t end) {
    Lexeme& lexeme = lexemes_.emplace_back();
    lexeme.begin = static_cast<std::uint32_t>(begin);
    lexeme.end = static_cast<std::uint32_t>(end);
    while (token_ < tokens_.size() && tokens_[token_].end <= begin) ++token_;
    if (token_ < tokens_.size()) sentence_ = tokens_[token_].sentence;
    lexeme.sentence = sentence_;
    lexeme.gap = gap_between(text_, last_end_, begin);
    const bool is_first = lexemes_.size() == 1;
    // An abbreviation's point may look like the end of the sentence.
    if (is_first || (lexeme.gap == Gap::blank && lexemes_[lexemes_.size() - 2].sentence != sentence_)) {
      lexeme.gap = Gap::other;
    }
    last_end_ = end;
    return lexeme;
  }

  std::size_t take_word(std::size_t begin) {
    const char* const data = text_.data();
    const std::size_t size = text_.size();
    bool is_ascii = true;
    std::size_t at = begin;
    while (at < size) {
      const auto c = static_cast<unsigned char>(data[at]);
      if (c < 0x80) {
        if (kAsciiClasses[c] != CharacterClass::letter) break;
        ++at;
      } else {
        const ClassAt found = class_at(text_, at);
        if (found.kind != CharacterClass::letter) break;
        is_ascii = false;
        at += found.length;
      }
    }
    Lexeme& lexeme = add(begin, at);
    lexeme.is_capital = data[begin] >= 'A' && data[begin] <= 'Z';
    const std::size_t length = at - begin;
    if (!is_ascii || length > kMaxDateWordBytes) return at;
    const DateWord found = find_date_word(packed_word(text_, begin, length));
    lexeme.kind = found.kind;
    lexeme.value = found.value;
    lexeme.is_past_form = found.kind == WordKind::none && !lexeme.is_capital && ends_as_past(text_, begin, at);
    return at;
  }

  std::size_t take_number(std::size_t begin) {
    std::int32_t value = 0;
    std::size_t digits = 0;
    std::size_t at = begin;
    while (at < text_.size()) {
      const ClassAt found = class_at(text_, at);
      if (found.kind != CharacterClass::digit) break;
      if (value <= kMaxNumber / 10) value = value * 10 + found.digit;
      ++digits;
      at += found.length;
    }
    const bool is_ordinal = has_ordinal_ending(at);
    const std::size_t end = is_ordinal ? at + 2 : at;
    Lexeme& lexeme = add(begin, end);
    lexeme.kind = is_ordinal ? WordKind::ordinal : WordKind::number;
    lexeme.value = value;
    lexeme.digits = static_cast<std::uint8_t>(digits > 99 ? 99 : digits);
    const std::string_view before = text_.substr(0, begin);
    const std::string_view after = text_.substr(end);
    lexeme.is_figure = ends_with_any(before, {"$", "€", "£", "¥", "#", "₽", "₸", "@", "_", "=", "&", "~", "?", "%",
                                              "\\", "$ ", "€ ", "£ "}) ||
                       starts_with_any(after, {"%", "°", "€", "$", "£", "_", "@"}) || lexeme.gap == Gap::none;
    return end;
  }

  [[nodiscard]] bool has_ordinal_ending(std::size_t at) const {
    if (at + 2 > text_.size()) return false;
    const char first = static_cast<char>(text_[at] | 0x20);
    const char second = static_cast<char>(text_[at + 1] | 0x20);
    const bool fits = (first == 's' && second == 't') || (first == 'n' && second == 'd') ||
                      (first == 'r' && second == 'd') || (first == 't' && second == 'h');
    return fits && (at + 2 == text_.size() || class_at(text_, at + 2).kind != CharacterClass::letter);
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<Lexeme> lexemes_;
  std::size_t token_ = 0;
  std::uint32_t sentence_ = 0;
  std::size_t last_end_ = 0;
};

}  // namespace

std::vector<Lexeme> lex_dates(std::string_view text, std::span<const Token> tokens) {
  return Lexer(text, tokens).run();
}

}  // namespace kz
