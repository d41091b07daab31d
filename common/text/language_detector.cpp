// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/language_detector.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>

#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::string_view kUndetermined = "und";
constexpr std::size_t kMaxBytes = 4096;
// On a headline CLD2 takes transliterated names for a language of their own; see also its own 25-byte minimum.
constexpr std::size_t kMinLetters = 100;

/// Scripts that one language alone is written in, as far as the news goes.
struct ScriptLanguage {
  UScriptCode script;
  std::string_view language;
};
constexpr std::array kOwnScripts{
    ScriptLanguage{USCRIPT_THAI, "th"},     ScriptLanguage{USCRIPT_HANGUL, "ko"},
    ScriptLanguage{USCRIPT_HIRAGANA, "ja"}, ScriptLanguage{USCRIPT_KATAKANA, "ja"},
    ScriptLanguage{USCRIPT_HEBREW, "he"},   ScriptLanguage{USCRIPT_GREEK, "el"},
    ScriptLanguage{USCRIPT_GEORGIAN, "ka"}, ScriptLanguage{USCRIPT_ARMENIAN, "hy"},
    ScriptLanguage{USCRIPT_KHMER, "km"},    ScriptLanguage{USCRIPT_LAO, "lo"},
    ScriptLanguage{USCRIPT_MYANMAR, "my"},  ScriptLanguage{USCRIPT_TAMIL, "ta"},
    ScriptLanguage{USCRIPT_TELUGU, "te"},   ScriptLanguage{USCRIPT_SINHALA, "si"},
};
constexpr std::size_t kMinOwnScriptLetters = 20;
constexpr std::size_t kMostPercent = 80;  // of the letters, or of the text: less is a mixture

/// The letters of a text by script.
struct ScriptCount {
  std::size_t letters = 0;
  std::map<UScriptCode, std::size_t> scripts;
};

ScriptCount count_scripts(std::string_view text) {
  ScriptCount count;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    i += c.length;
    const auto code = static_cast<UChar32>(c.code);
    if (u_isalpha(code) == 0) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(code, &status);
    ++count.letters;
    if (U_SUCCESS(status) != 0) ++count.scripts[script];
  }
  return count;
}

/// The language that the script alone tells; Japanese is also told by some kana among Han.
std::string_view language_of_script(const ScriptCount& count) {
  if (count.letters < kMinOwnScriptLetters) return {};
  const auto letters_in = [&](UScriptCode script) {
    const auto found = count.scripts.find(script);
    return found == count.scripts.end() ? 0 : found->second;
  };
  const std::size_t kana = letters_in(USCRIPT_HIRAGANA) + letters_in(USCRIPT_KATAKANA);
  const std::size_t han = letters_in(USCRIPT_HAN);
  const auto is_most = [&](std::size_t part) { return part * 100 >= count.letters * kMostPercent; };
  if (is_most(kana + han)) return kana * 10 >= count.letters ? "ja" : (kana == 0 ? "zh" : "");
  for (const ScriptLanguage& own : kOwnScripts) {
    if (is_most(letters_in(own.script))) return own.language;
  }
  return {};
}

/// Whether the language is one that the text's main script writes: a guess of English for a text in Cyrillic is none.
bool fits_script(std::string_view language, const ScriptCount& count) {
  constexpr std::array<std::string_view, 12> kCyrillic = {"be", "bg", "kk", "ky", "mk", "mn",
                                                          "ru", "sr", "tg", "tt", "uk", "uz"};
  constexpr std::array<std::string_view, 9> kArabic = {"ar", "ckb", "fa", "ku", "ps", "sd", "ug", "ur", "az"};
  const auto most = std::max_element(count.scripts.begin(), count.scripts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == count.scripts.end() || most->second * 100 < count.letters * kMostPercent) return false;
  const auto is_in = [&](const auto& list) { return std::find(list.begin(), list.end(), language) != list.end(); };
  if (most->first == USCRIPT_CYRILLIC) return is_in(kCyrillic);
  if (most->first == USCRIPT_ARABIC) return is_in(kArabic);
  constexpr std::array<std::string_view, 4> kBothScripts = {"az", "sr", "uz", "tt"};
  return most->first != USCRIPT_LATIN || is_in(kBothScripts) || (!is_in(kCyrillic) && !is_in(kArabic));
}

/// Function words of English that no other language of the news writes so, by their length: of n letters are those
/// from kFirstOfLength[n] on.
constexpr std::array<std::string_view, 17> kEnglishWords{"an",   "of",   "and",   "but",   "had",  "its",
                                                         "the",  "been", "from",  "said",  "that", "this",
                                                         "were", "with", "their", "which", "would"};
constexpr std::array<std::size_t, 7> kFirstOfLength{0, 0, 0, 2, 7, 14, 17};

bool is_english_word(std::string_view word) {
  if (word.size() + 1 >= kFirstOfLength.size()) return false;
  const auto begin = kEnglishWords.begin() + kFirstOfLength[word.size()];
  const auto end = kEnglishWords.begin() + kFirstOfLength[word.size() + 1];
  // The second letter first: by it alone most differ.
  return std::any_of(begin, end, [&](std::string_view each) { return each[1] == word[1] && each == word; });
}

// English news has about 15 in a hundred; a text of which half is in another language stays below.
constexpr std::size_t kEnglishPercent = 10;

/// Most articles are in English, and this tells far more cheaply than CLD2.
bool is_plainly_english(std::string_view text) {
  std::size_t words = 0;
  std::size_t english = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto* const space =
        std::find_if(text.begin() + begin, text.end(), [](char c) { return c == ' ' || c == '\n'; });
    const auto end = static_cast<std::size_t>(space - text.begin());
    const auto word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    ++words;
    if (is_english_word(word)) ++english;
  }
  return english * 100 >= words * kEnglishPercent;
}

bool has_enough_ascii_letters(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) {
    letters += is_ascii_letter(c) ? 1 : 0;
    if (letters >= kMinLetters) return true;
  }
  return false;
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
  if (has_enough_ascii_letters(text) && is_plainly_english(text)) return "en";
  const ScriptCount scripts = count_scripts(text);
  if (const std::string_view own = language_of_script(scripts); !own.empty()) return std::string(own);
  if (scripts.letters < kMinLetters) return std::string(kUndetermined);
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int text_bytes = 0;
  bool is_reliable = false;
  constexpr bool kIsPlainText = true;
  CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), kIsPlainText, languages.data(),
                              percents.data(), &text_bytes, &is_reliable);
  const bool is_mixed = percents[0] < static_cast<int>(kMostPercent);
  if (!is_reliable || is_mixed || languages[0] == CLD2::UNKNOWN_LANGUAGE) return std::string(kUndetermined);
  const std::string_view language = to_bcp47(CLD2::LanguageCode(languages[0]));
  return std::string(fits_script(language, scripts) ? language : kUndetermined);
}

}  // namespace kz
