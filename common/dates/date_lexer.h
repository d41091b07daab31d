// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/dates/date_words.h"
#include "common/text/analyzer.h"

namespace kz {

/// What stands between two lexemes.
enum class Gap : std::uint8_t {
  none,    ///< nothing: "10" and "pm" of 10pm
  blank,   ///< white space within a sentence
  hyphen,  ///< "-" or a dash without blanks
  spaced_hyphen,
  period,        ///< "." without blanks
  period_blank,  ///< ". "
  comma,         ///< "," and perhaps blanks
  tight_comma,   ///< "," before a digit
  slash,
  colon,  ///< ":" without blanks
  apostrophe,
  paren,  ///< " ("
  other,
};

/// A run of letters or of digits.
struct Lexeme {
  std::uint32_t begin = 0;  ///< UTF-8 bytes into the text, half open
  std::uint32_t end = 0;
  std::uint32_t sentence = 0;
  std::int32_t value = 0;  ///< of a number, or of the DateWord
  WordKind kind = WordKind::none;
  Gap gap = Gap::other;     ///< before it
  std::uint8_t digits = 0;  ///< how many a number has; 0 for one written as a word
  bool is_capital = false;
  bool is_figure = false;     ///< a number that its surroundings make a price, percentage, or part of a code
  bool is_past_form = false;  ///< a word in -ed
};

/// All words and numbers of `text` (valid UTF-8). `tokens` are its tokens, for the sentences.
[[nodiscard]] std::vector<Lexeme> lex_dates(std::string_view text, std::span<const Token> tokens);

}  // namespace kz
