// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/name_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::array<std::string_view, 4> kHyphens = {"-", "\u2010", "\u2011", "\u2013"};
constexpr std::array<std::string_view, 3> kApostrophes = {"'", "\u2019", "\u02BC"};
constexpr double kMostly = 0.6;
constexpr std::size_t kMinWordsToJudge = 4;
constexpr std::size_t kShortWord = 3;  // "of", "and", "for" stay small in a headline whose words are capitalised

template <std::size_t N>
bool is_any(std::string_view text, const std::array<std::string_view, N>& choices) {
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z'
                  : u_isUUppercase(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}
bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : u_isULowercase(static_cast<UChar32>(c)) != 0;
}

/// The case of a word, and how many letters it has (as far as it needs to look).
LetterCase case_of(std::string_view word, bool& is_one_letter) {
  const Character first = character_at(word, 0);
  is_one_letter = false;
  if (is_lower(first.code)) {
    // "iPhone" is lower too; "al-Assad" is two words.
    return LetterCase::lower;
  }
  if (!is_upper(first.code)) return LetterCase::caseless;
  std::size_t uppers = 1;
  for (std::size_t at = first.length; at < word.size();) {
    const Character c = character_at(word, at);
    if (is_lower(c.code)) return LetterCase::title;
    if (is_upper(c.code)) ++uppers;
    at += c.length;
  }
  is_one_letter = uppers == 1;
  return LetterCase::upper;
}

bool is_white(std::string_view text) {
  std::size_t newlines = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (u_isUWhiteSpace(static_cast<UChar32>(c.code)) == 0) return false;
    if (c.code == '\n' && ++newlines > 1) return false;  // a blank line ends any name
    at += c.length;
  }
  return !text.empty();
}

bool takes_abbreviation_dot(const NameWord& word) {
  // "Md. Shafiqul Islam", but "Bethesda, Md."
  if (word.form == "md" || word.form == "mohd") return word.is_capitalized() && word.gap != NameGap::comma;
  return word.is_initial || (word.classes & (word_class::kTitle | word_class::kOrgTail)) != 0 || word.form == "st" ||
         word.form == "jr";
}

/// What follows "'s" or "'".
std::string_view without_possessive(std::string_view rest) {
  for (const std::string_view apostrophe : kApostrophes) {
    if (!rest.starts_with(apostrophe)) continue;
    rest.remove_prefix(apostrophe.size());
    if (rest.starts_with('s')) rest.remove_prefix(1);
    break;
  }
  return rest;
}

/// Which way a quotation mark between two words points, where nothing else but a blank is there.
Quote quote_between(std::string_view between) {
  constexpr std::array<std::string_view, 4> kOpening = {" \"", " \u201C", " '", " \u2018"};
  constexpr std::array<std::string_view, 4> kClosing = {"\" ", "\u201D ", "' ", "\u2019 "};
  if (between.size() < 2) return Quote::none;
  if (between.front() == '.') between.remove_prefix(1);  // of an initial: "J.D."
  if (is_any(between, kOpening)) return Quote::opens;
  return is_any(between, kClosing) ? Quote::closes : Quote::none;
}

NameGap gap_between(std::string_view between, const NameWord& before) {
  if (between.size() == 1 && between.front() == ' ') return NameGap::space;  // almost every one
  if (is_any(between, kHyphens)) return NameGap::hyphen;
  if (is_white(between)) return NameGap::space;
  if (between.empty()) return NameGap::apart;
  if (before.has_possessive && is_white(without_possessive(between))) return NameGap::space;
  if (between.front() == '.' && takes_abbreviation_dot(before)) {
    if (between.size() == 1 || is_white(between.substr(1))) return NameGap::space;
    between.remove_prefix(1);  // "Co., Ltd"
  }
  if (between == " & " || between == "&" || between == "/") return NameGap::joint;
  if (between == " (") return NameGap::open;
  return between == ", " || between == ",\n" ? NameGap::comma : NameGap::apart;
}

/// "'s" behind a word, or the bare apostrophe of "Workers' Party".
bool starts_with_possessive(std::string_view rest, std::string_view form) {
  for (const std::string_view apostrophe : kApostrophes) {
    if (!rest.starts_with(apostrophe)) continue;
    rest.remove_prefix(apostrophe.size());
    if (rest.empty()) return false;
    const bool is_before_name = rest.size() > 1 && rest[0] == ' ' && rest[1] >= 'A' && rest[1] <= 'Z';
    return rest.front() == 's' || rest.front() == 'S' || (form.ends_with('s') && is_before_name);
  }
  return false;
}

bool has_hyphen(std::string_view text) {
  return std::any_of(kHyphens.begin(), kHyphens.end(), [&](std::string_view h) { return text.find(h) != text.npos; });
}

/// Reads the tokens of a text one after another.
class WordReader {
 public:
  WordReader(std::string_view text, std::span<const Token> tokens) : text_(text) {
    words_.reserve(tokens.size());
    for (const Token& token : tokens) add(token);
  }

  std::vector<NameWord> take() { return std::move(words_); }

 private:
  void add(const Token& token) {
    if (token.begin < joined_end_) return;  // a part of "O'Brien"
    if (token.is_joined) {
      if (!joins_apostrophe(token)) return;
      words_.pop_back();
      joined_end_ = token.end;
    }
    NameWord word;
    word.begin = token.begin;
    word.end = token.end;
    word.form = token.form;
    word.is_stop_word = token.is_stop_word;
    const std::string_view written = text_.substr(token.begin, token.end - token.begin);
    bool is_one_letter = false;
    word.letter_case = case_of(written, is_one_letter);
    word.is_initial = is_one_letter;
    if (token.is_joined && word.letter_case == LetterCase::lower) word.letter_case = LetterCase::title;  // "d'Ivoire"
    join_to_last(word, token.sentence);
    if (word.gap == NameGap::hyphen && word.letter_case == LetterCase::lower && goes_on_with_compound(word))
      word.letter_case = LetterCase::title;
    if (word.is_capitalized()) {
      word.classes = word_classes(token.form);
      word.has_possessive = starts_with_possessive(text_.substr(token.end), token.form);
    }
    words_.push_back(word);
    sentence_ = token.sentence;
  }

  void join_to_last(NameWord& word, std::uint32_t sentence) const {
    word.is_first = words_.empty() || sentence != sentence_;
    if (words_.empty()) return;
    const NameWord& last = words_.back();
    const auto between = text_.substr(last.end, word.begin - last.end);
    const NameGap gap = gap_between(between, last);
    if (gap == NameGap::apart && word.is_capitalized()) word.quote = quote_between(between);
    // A dot after an initial or a title may have been taken for the end of a sentence.
    if (word.is_first && gap == NameGap::space && takes_abbreviation_dot(last)) word.is_first = false;
    word.gap = word.is_first ? NameGap::apart : gap;
  }

  /// "corruption" of "Anti-corruption Agency", "democratic" of "Social-democratic Party": `word`, in small letters
  /// behind a hyphen, counts as capitalised.
  bool goes_on_with_compound(const NameWord& word) const {
    constexpr auto kFirst = std::to_array<std::string_view>(
        {"agro",  "anti",       "bio",   "counter", "cyber", "eco",    "ethno", "extra",  "geo",   "hydro",
         "inter", "intra",      "micro", "multi",   "neo",   "non",    "pan",   "petro",  "post",  "pro",
         "radio", "scientific", "semi",  "socio",   "sub",   "techno", "tele",  "thermo", "trans", "ultra"});
    constexpr auto kSecond =
        std::to_array<std::string_view>({"cultural", "democratic", "economic", "educational", "industrial", "patriotic",
                                         "political", "practical", "technical"});
    const NameWord& before = words_.back();
    const bool is_compound = is_one_of(before.form, kFirst) || is_one_of(word.form, kSecond);
    if (before.letter_case != LetterCase::title || !is_compound) return false;
    const auto rest = text_.substr(word.end);
    return rest.size() > 1 && rest[0] == ' ' && is_upper(character_at(rest, 1).code);
  }

  /// Whether the parts of a joined token are one name: "O'Brien", "Côte d'Ivoire", but not "l'Europe".
  bool joins_apostrophe(const Token& token) const {
    const std::string_view written = text_.substr(token.begin, token.end - token.begin);
    if (words_.empty() || words_.back().begin != token.begin || has_hyphen(written)) return false;
    const bool follows_name =
        words_.size() > 1 && words_[words_.size() - 2].is_capitalized() && words_.back().gap == NameGap::space;
    return words_.back().is_capitalized() || follows_name;
  }

  std::string_view text_;
  std::vector<NameWord> words_;
  std::uint32_t joined_end_ = 0;
  std::uint32_t sentence_ = 0;
};

}  // namespace

std::vector<NameWord> name_words(std::string_view text, std::span<const Token> tokens) {
  return WordReader(text, tokens).take();
}

std::string key_of(std::span<const NameWord> words) {
  std::size_t size = 0;
  for (const NameWord& word : words) size += word.form.size() + 1;
  std::string key;
  key.reserve(size);
  for (const NameWord& word : words) {
    if (!key.empty()) key += ' ';
    key += word.form;
  }
  return key;
}

std::string written(std::string_view text, std::span<const NameWord> words) {
  const auto whole = text.substr(words.front().begin, words.back().end - words.front().begin);
  std::string out;
  for (std::size_t at = 0; at < whole.size();) {
    const Character c = character_at(whole, at);
    const bool is_blank = u_isUWhiteSpace(static_cast<UChar32>(c.code)) != 0;
    if (!is_blank) out += whole.substr(at, c.length);
    if (is_blank && !out.ends_with(' ')) out += ' ';
    at += c.length;
  }
  return out;
}

bool is_mostly_upper(std::span<const NameWord> words) {
  std::size_t judged = 0;
  std::size_t upper = 0;
  for (const NameWord& word : words) {
    if (word.letter_case == LetterCase::caseless || word.is_initial) continue;
    ++judged;
    upper += word.letter_case == LetterCase::upper ? 1U : 0U;
  }
  return judged >= kMinWordsToJudge && static_cast<double>(upper) > kMostly * static_cast<double>(judged);
}

bool is_mostly_capitalized(std::span<const NameWord> words) {
  std::size_t judged = 0;
  std::size_t capitalized = 0;
  for (const NameWord& word : words) {
    if (word.letter_case == LetterCase::caseless || word.form.size() <= kShortWord) continue;
    ++judged;
    capitalized += word.is_capitalized() ? 1U : 0U;
  }
  return judged >= kMinWordsToJudge && static_cast<double>(capitalized) > kMostly * static_cast<double>(judged);
}

}  // namespace kz
