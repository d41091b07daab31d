// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"

namespace kz {

/// How a word is written. `caseless`: of a script without capitals, or a number.
enum class LetterCase : unsigned char { lower, title, upper, caseless };

/// What stands between a word and the one before it.
enum class NameGap : unsigned char {
  space,   ///< white space within a sentence, or the dot of an initial or abbreviated title and white space
  hyphen,  ///< nothing else: "Kassym-Jomart"
  joint,   ///< " & " or "/"
  open,    ///< " (": the word may be an acronym of what stands before
  comma,   ///< ", "
  apart,   ///< anything else, and the start of a sentence
};

/// Whether a quotation mark and a blank stand before a word: `Jimmy "Barbecue"` opens, `Barbecue" Berg` closes.
enum class Quote : unsigned char { none, opens, closes };

/// A word as names are made of: the analyser's tokens without joined forms, but "O'Brien" as one.
struct NameWord {
  std::uint32_t begin = 0;  ///< UTF-8 bytes, half open
  std::uint32_t end = 0;
  std::string_view form;  ///< folded; as long-lived as the token's
  NameGap gap = NameGap::apart;
  LetterCase letter_case = LetterCase::lower;
  Quote quote = Quote::none;
  bool is_first = false;  ///< of its sentence
  bool is_stop_word = false;
  bool is_initial = false;      ///< one capital letter, or several with dots
  bool has_possessive = false;  ///< "'s" follows
  std::uint32_t classes = 0;    ///< see word_classes.h; 0 unless it is capitalised

  [[nodiscard]] bool is_capitalized() const {
    return letter_case == LetterCase::title || letter_case == LetterCase::upper;
  }
};

/// How many words of a text are searched for what it says of a name elsewhere: all of a usual article. Keeps one
/// without end linear.
inline constexpr std::size_t kMostWordsSearched = 4'000;

/// Whether nothing but white space stands before the word.
[[nodiscard]] inline bool stands_close(const NameWord& word) {
  return word.gap == NameGap::space;
}

/// Whether a word in small letters stands at `at`, nothing but white space before it.
[[nodiscard]] inline bool is_small(std::span<const NameWord> words, std::size_t at) {
  return at < words.size() && stands_close(words[at]) && words[at].letter_case == LetterCase::lower;
}

/// Whether the word goes on with capitalised words: "Plains" of "Great Plains".
[[nodiscard]] inline bool continues_name(std::span<const NameWord> words, std::size_t at) {
  return at > 0 && stands_close(words[at]) && words[at - 1].is_capitalized() && !words[at - 1].is_stop_word;
}

[[nodiscard]] constexpr bool is_article(std::string_view form) {
  return form == "a" || form == "an" || form == "the";
}

[[nodiscard]] std::vector<NameWord> name_words(std::string_view text, std::span<const Token> tokens);

/// The key of `words`: their forms joined by a space (see `name_key`).
[[nodiscard]] std::string key_of(std::span<const NameWord> words);

/// `words` as `text` writes them, one at least, with one space for white space of any kind: names go on across the end
/// of a line.
[[nodiscard]] std::string written(std::string_view text, std::span<const NameWord> words);

/// Whether capitals tell nothing because most words have them: all letters ("RUSSIA SENDS TROOPS"), or the first of
/// each.
[[nodiscard]] bool is_mostly_upper(std::span<const NameWord> words);
[[nodiscard]] bool is_mostly_capitalized(std::span<const NameWord> words);

}  // namespace kz
