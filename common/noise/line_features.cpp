// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/line_features.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_set>

#include "common/text/characters.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

const std::unordered_set<std::string>& function_words() {
  static const std::unordered_set<std::string> kWords = [] {
    std::unordered_set<std::string> all;
    for (const std::string_view language : {"en", "de", "es", "fr", "ru"}) all.merge(stop_words(language));
    return all;
  }();
  return kWords;
}

bool is_word_character(UChar32 code) {
  return u_isalnum(code) != 0 || u_charType(code) == U_NON_SPACING_MARK;
}

bool is_closing(char32_t c) {
  return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == U'\u201D' || c == U'\u201C' || c == U'\u2019' ||
         c == U'\u00BB' || c == U' ';
}

void count_capitals(std::string_view line, LineFeatures& features) {
  bool is_in_word = false;
  for (std::size_t i = 0; i < line.size();) {
    const Character c = character_at(line, i);
    const auto code = static_cast<UChar32>(c.code);
    const bool is_word = is_word_character(code);
    if (is_word && !is_in_word) {
      if (u_isupper(code) != 0) ++features.capitalised;
      if (u_islower(code) != 0) ++features.lower_case;
    }
    is_in_word = is_word || (is_in_word && is_apostrophe(c.code));
    if (u_isdigit(code) != 0) ++features.digits;
    i += c.length;
    const bool is_mark =
        c.code == U',' || c.code == U'.' || c.code == U';' || c.code == U':' || c.code == U'!' || c.code == U'?';
    if (is_mark && i < line.size() && line[i] == ' ') ++features.inner_marks;
  }
}

void count_words(LineFeatures& features) {
  const auto count = [&](std::string_view word) {
    ++features.words;
    if (function_words().contains(std::string(word))) ++features.function_words;
  };
  for (std::string_view rest = features.folded; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    count(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace

bool ends_like_sentence(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0) {
    const std::size_t last = previous_character(line, end);
    const char32_t code = character_at(line, last).code;
    if (code == U'.' || code == U'!' || code == U'?' || code == U'\u2026' || code == U'\u3002') return true;
    if (!is_closing(code)) return false;
    end = last;
  }
  return false;
}

std::string folded_words(std::string_view line) {
  const std::string text = fold(line);
  std::string words;
  words.reserve(text.size());
  bool is_apart = false;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    const bool is_word = is_word_character(static_cast<UChar32>(c.code));
    if (is_word && is_apart && !words.empty()) words += ' ';
    if (is_word) words.append(text, i, c.length);
    is_apart = !is_word && (is_apart || c.code != U'\'');  // "don't" is one word
    i += c.length;
  }
  return words;
}

LineFeatures read_line_features(std::string_view line) {
  LineFeatures features;
  count_capitals(line, features);
  features.folded = folded_words(line);
  count_words(features);
  features.ends_sentence = ends_like_sentence(line);
  return features;
}

}  // namespace kz
