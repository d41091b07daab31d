// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/latin_form.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "common/text/characters.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

// What ICU's scientific romanisations mark below or above a letter that others write as two, and what is one letter in
// Hebrew, Japanese and Arabic and two elsewhere, in letters of the spelling table's own.
constexpr std::array kHebrew = {Replacement{"ţ", "t"},  Replacement{"ş", "sh"}, Replacement{"ẕ", "tz"},
                                Replacement{"ẖ", "ch"}, Replacement{"w", "ŵ"},  Replacement{"b", "ḃ"},
                                Replacement{"p", "ṗ"}};
constexpr std::array kKana = {Replacement{"r", "ŗ"},   Replacement{"j", "ĵ"},   Replacement{"ch", "ċ"},
                              Replacement{"np", "mp"}, Replacement{"nb", "mḃ"}, Replacement{"b", "ḃ"}};
constexpr std::array kArabic = {Replacement{"ẖ", "h"}, Replacement{"̱", ""}, Replacement{"ẗ", "a"},
                                Replacement{"b", "ƀ"}, Replacement{"w", "ŵ"}};

/// An ICU transform, made on first use.
class Transform {
 public:
  explicit Transform(const char* id) : id_(id) {}

  void apply(icu::UnicodeString& text) {
    const std::lock_guard lock(mutex_);  // ICU's transliterators are not safe for several threads at once
    if (!transliterator_) {
      UErrorCode status = U_ZERO_ERROR;
      transliterator_.reset(icu::Transliterator::createInstance(id_, UTRANS_FORWARD, status));
      if (U_FAILURE(status) != 0) {
        throw Error(ErrorCode::internal, std::string("ICU has no transform ") + id_);
      }
    }
    transliterator_->transliterate(text);
  }

 private:
  const char* id_;
  std::mutex mutex_;
  std::unique_ptr<icu::Transliterator> transliterator_;
};

bool has_kazakh_letter(const icu::UnicodeString& text) {
  static const icu::UnicodeString letters = icu::UnicodeString::fromUTF8("әғқңөұүһі");
  for (int32_t i = 0; i < text.length(); ++i) {
    if (letters.indexOf(text[i]) >= 0) return true;
  }
  return false;
}

UScriptCode script_of(const icu::UnicodeString& text) {
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    UErrorCode status = U_ZERO_ERROR;
    const auto script = uscript_getScript(text.char32At(i), &status);
    if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_LATIN) return script;
  }
  return USCRIPT_LATIN;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Hindi does not speak the last "a" that ICU writes after a consonant, but where two stand before it: "rāhula",
/// "narēndra".
void drop_last_vowels(icu::UnicodeString& text) {
  static const icu::UnicodeString vowels = icu::UnicodeString::fromUTF8("aeiouāēīōū");
  const auto is_vowel = [&](int32_t at) { return vowels.indexOf(text[at]) >= 0; };
  for (int32_t at = text.length() - 1; at > 1; --at) {
    const bool ends_word = at + 1 == text.length() || text[at + 1] == u' ';
    const int32_t before = at > 2 && text[at - 1] == u'h' && !is_vowel(at - 2) ? at - 3 : at - 2;  // "nātha"
    if (ends_word && text[at] == u'a' && !is_vowel(at - 1) && is_vowel(before)) text.remove(at, 1);
  }
}

/// The article that Arabic writes together with its noun becomes a word of its own.
void split_arabic_article(icu::UnicodeString& text) {
  const icu::UnicodeString article = icu::UnicodeString::fromUTF8("ال");
  constexpr int32_t kShortestNoun = 3;
  for (int32_t at = text.indexOf(article); at >= 0; at = text.indexOf(article, at + article.length() + 1)) {
    const bool starts_word = at == 0 || u_isalpha(text.char32At(at - 1)) == 0;
    const bool has_noun = at + article.length() + kShortestNoun <= text.length();
    if (starts_word && has_noun) text.insert(at + article.length(), u' ');
  }
}

void transform(icu::UnicodeString& text, UScriptCode script) {
  static Transform kazakh("kk-kk_Latn/BGN");
  static Transform russian("ru-ru_Latn/BGN");
  static Transform greek("el-el_Latn/BGN");
  static Transform armenian("hy-hy_Latn/BGN");
  static Transform arabic("Arabic-Latin");
  static Transform hebrew("Hebrew-Latin");
  static Transform georgian("Georgian-Latin");
  static Transform hangul("Hangul-Latin");
  static Transform kana("Hiragana-Latin; Katakana-Latin");
  static Transform any("Any-Latin");
  switch (script) {
    case USCRIPT_CYRILLIC:
      if (has_kazakh_letter(text)) kazakh.apply(text);
      return russian.apply(text);
    case USCRIPT_GREEK:
      return greek.apply(text);
    case USCRIPT_ARMENIAN:
      return armenian.apply(text);
    case USCRIPT_ARABIC:
      split_arabic_article(text);
      return arabic.apply(text);
    case USCRIPT_HEBREW:
      return hebrew.apply(text);
    case USCRIPT_GEORGIAN:
      return georgian.apply(text);
    case USCRIPT_HANGUL:
      return hangul.apply(text);
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      kana.apply(text);
      if (script_of(text) != USCRIPT_LATIN) any.apply(text);
      return;
    default:
      return any.apply(text);
  }
}

}  // namespace

LatinForm latin_form(std::string_view name) {
  LatinForm form{.text = fold_case(name), .is_abjad = false};
  if (is_ascii(form.text)) return form;
  auto text = icu::UnicodeString::fromUTF8(form.text);
  const auto script = script_of(text);
  if (script == USCRIPT_LATIN) return form;
  const bool is_kana = script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;  // adds vowels where others have none
  form.is_abjad = script == USCRIPT_ARABIC || script == USCRIPT_HEBREW || is_kana;
  transform(text, script);
  if (script == USCRIPT_DEVANAGARI) drop_last_vowels(text);
  form.text.clear();
  text.toUTF8String(form.text);
  form.text = fold_case(form.text);
  const auto rewrite = [&](const auto& table) {
    for (const auto& [from, to] : table) replace_all(form.text, from, to);
  };
  if (script == USCRIPT_HEBREW) rewrite(kHebrew);
  if (script == USCRIPT_ARABIC) rewrite(kArabic);
  if (is_kana) rewrite(kKana);
  return form;
}

}  // namespace kz
