// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/line_features.h"

#include <unicode/uchar.h>

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

void count_words(std::string_view text, LineFeatures& features) {
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    ++features.words;
    if (function_words().count(word) != 0) ++features.function_words;
    if (!features.folded.empty()) features.folded += ' ';
    features.folded += word;
    word.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (is_word_character(static_cast<UChar32>(c.code))) {
      word.append(text, i, c.length);
    } else if (c.code != U'\'') {  // "don't" is one word
      end_word();
    }
    i += c.length;
  }
  end_word();
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

LineFeatures read_line_features(std::string_view line) {
  LineFeatures features;
  count_capitals(line, features);
  count_words(fold(line), features);
  features.ends_sentence = ends_like_sentence(line);
  return features;
}

}  // namespace kz
