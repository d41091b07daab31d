// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/language_detector.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::string_view kUndetermined = "und";
constexpr std::size_t kMaxBytes = 4096;
// On a headline CLD2 takes transliterated names for a language of their own; see also its own 25-byte minimum.
constexpr std::size_t kMinLetters = 100;

bool has_enough_letters(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size() && letters < kMinLetters;) {
    const Character c = character_at(text, i);
    if (u_isalpha(static_cast<UChar32>(c.code)) != 0) ++letters;
    i += c.length;
  }
  return letters >= kMinLetters;
}

/// Function words of English that no other language of the news writes so.
constexpr std::array<std::string_view, 17> kEnglishWords{"an",   "and",  "been",  "but",  "from", "had",
                                                         "its",  "of",   "said",  "that", "the",  "their",
                                                         "this", "were", "which", "with", "would"};
// English news has about 15 in a hundred; a text of which half is in another language stays below.
constexpr std::size_t kEnglishPercent = 10;

/// Most articles are in English, and this tells far more cheaply than CLD2.
bool is_plainly_english(std::string_view text) {
  std::size_t words = 0;
  std::size_t english = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find_first_of(" \n", begin), text.size());
    const auto word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    ++words;
    if (std::binary_search(kEnglishWords.begin(), kEnglishWords.end(), word)) ++english;
  }
  return english * 100 >= words * kEnglishPercent;
}

/// CLD2's codes are BCP 47 but for a few old ones.
std::string_view to_bcp47(std::string_view code) {
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  if (code == "in") return "id";
  if (code == "ji") return "yi";
  if (code == "mo") return "ro";
  if (code == "zh-Hant") return "zh";
  return code;
}

}  // namespace

std::string detect_language(std::string_view text) {
  text = text.substr(0, utf8_prefix(text, kMaxBytes));
  if (!has_enough_letters(text)) return std::string(kUndetermined);
  if (is_plainly_english(text)) return "en";
  constexpr bool kIsPlainText = true;
  bool is_reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), kIsPlainText, &is_reliable);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return std::string(kUndetermined);
  return std::string(to_bcp47(CLD2::LanguageCode(language)));
}

}  // namespace kz
