// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/syllable_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/characters.h"

namespace kz {
namespace {

/// The surnames of nearly all Koreans and Taiwanese, as they are written in Latin letters. Sorted.
constexpr auto kSurnames = std::to_array<std::string_view>(
    {"ahn",   "an",    "bae",    "baek",  "ban",   "cha",      "chae", "chan",  "chang", "chao",  "chen", "cheng",
     "cheon", "chi",   "chiang", "chien", "chin",  "chiu",     "cho",  "choe",  "choi",  "chou",  "chow", "chu",
     "chun",  "chung", "do",     "fan",   "fang",  "fu",       "gil",  "go",    "gong",  "gu",    "ha",   "ham",
     "han",   "heo",   "ho",     "hong",  "hsieh", "hsu",      "hu",   "huang", "huh",   "hung",  "hur",  "hwang",
     "hyun",  "im",    "jang",   "jeon",  "jeong", "ji",       "jin",  "jo",    "joo",   "joung", "ju",   "jun",
     "jung",  "kang",  "kao",    "ki",    "kil",   "kim",      "ko",   "koh",   "koo",   "ku",    "kuo",  "kwak",
     "kwon",  "lai",   "lau",    "lee",   "li",    "liang",    "liao", "lim",   "lin",   "liu",   "lo",   "lu",
     "ma",    "min",   "moon",   "na",    "nam",   "namkoong", "no",   "noh",   "oh",    "ok",    "pai",  "pak",
     "pan",   "park",  "peng",   "pyo",   "rhee",  "ri",       "roh",  "ryu",   "seo",   "seok",  "shen", "shih",
     "shim",  "shin",  "sim",    "so",    "sohn",  "son",      "song", "su",    "suh",   "sun",   "sung", "tang",
     "ting",  "tsai",  "tsao",   "tseng", "tu",    "uhm",      "wang", "wei",   "won",   "woo",   "wu",   "yang",
     "yao",   "yeh",   "yen",    "yeo",   "yeom",  "yeon",     "yi",   "yim",   "yoo",   "yoon",  "you",  "yu",
     "yun"});
static_assert(std::is_sorted(kSurnames.begin(), kSurnames.end()));

/// "jae", "myung", "ing", "hsien", but not "based", "style" or "led": up to three consonants, vowels, and one of few
/// ends.
bool is_syllable(std::string_view form) {
  constexpr std::string_view kVowels = "aeiouwy";
  constexpr std::array<std::string_view, 9> kEnds = {"", "h", "k", "l", "m", "n", "ng", "p", "t"};
  constexpr std::size_t kMostConsonants = 3;
  constexpr std::size_t kMostVowels = 4;
  const std::size_t onset = std::min(form.find_first_of(kVowels), form.size());
  const std::size_t end = std::min(form.find_first_not_of(kVowels, onset), form.size());
  const std::size_t vowels = end - onset;
  return onset <= kMostConsonants && vowels > 0 && vowels <= kMostVowels && is_one_of(form.substr(end), kEnds);
}

}  // namespace

std::size_t syllable_name_at(std::span<const NameWord> words, std::size_t first) {
  constexpr std::size_t kWords = 3;
  if (first + kWords > words.size()) return 0;
  const NameWord& surname = words[first];
  const NameWord& given = words[first + 1];
  const NameWord& rest = words[first + 2];
  if (rest.gap != NameGap::hyphen || !stands_close(given) || surname.has_possessive) return 0;
  const bool is_written_so = surname.letter_case == LetterCase::title && given.letter_case == LetterCase::title &&
                             (rest.letter_case == LetterCase::lower || rest.letter_case == LetterCase::title);
  if (!is_written_so || !std::binary_search(kSurnames.begin(), kSurnames.end(), surname.form)) return 0;
  return is_syllable(given.form) && is_syllable(rest.form) ? kWords : 0;
}

}  // namespace kz
