// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/syllable_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/word_classes.h"
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

/// The surnames of most people in mainland China, as Pinyin writes them, without English words. Sorted.
constexpr auto kPinyinSurnames = std::to_array<std::string_view>(
    {"bai",  "bao",   "cai",  "cao",   "chai",  "chen", "cheng", "chu",    "cui",    "dai",  "deng",  "ding",  "dong",
     "dou",  "du",    "duan", "fang",  "fei",   "feng", "fu",    "gao",    "geng",   "gong", "gu",    "guan",  "guo",
     "hao",  "hou",   "hu",   "hua",   "huang", "ji",   "jia",   "jiang",  "jiao",   "jin",  "jing",  "kang",  "kong",
     "lei",  "li",    "lian", "liang", "liao",  "lin",  "ling",  "liu",    "lou",    "lu",   "luo",   "ma",    "mao",
     "mei",  "meng",  "miao", "mu",    "ni",    "nie",  "ning",  "niu",    "ouyang", "pang", "peng",  "qi",    "qian",
     "qiao", "qin",   "qiu",  "qu",    "quan",  "ren",  "rong",  "ruan",   "shang",  "shao", "shen",  "sheng", "shi",
     "shu",  "sima",  "situ", "song",  "su",    "sun",  "tan",   "tang",   "tao",    "teng", "tian",  "tong",  "wang",
     "wei",  "wen",   "weng", "wu",    "xi",    "xia",  "xiang", "xiao",   "xie",    "xing", "xiong", "xu",    "xue",
     "yan",  "yang",  "yao",  "ye",    "yi",    "yin",  "you",   "yu",     "yuan",   "yue",  "zang",  "zeng",  "zhai",
     "zhan", "zhang", "zhao", "zheng", "zhong", "zhou", "zhu",   "zhuang", "zhuge",  "zong", "zou"});
static_assert(std::is_sorted(kPinyinSurnames.begin(), kPinyinSurnames.end()));

bool is_pinyin_syllable(std::string_view form) {
  constexpr std::string_view kInitials = "bpmfdtnlgkhjqxrzcsyw";
  constexpr auto kFinals = std::to_array<std::string_view>(
      {"a",  "ai",  "an",   "ang", "ao", "e",   "ei", "en", "eng", "er",  "i",   "ia",   "ian", "iang", "iao", "ie",
       "in", "ing", "iong", "iu",  "o",  "ong", "ou", "u",  "ua",  "uai", "uan", "uang", "ue",  "ui",   "un",  "uo"});
  constexpr std::string_view kWithH = "zcs";
  std::string_view rest = form;
  if (!rest.empty() && kInitials.find(rest.front()) != kInitials.npos) rest.remove_prefix(1);
  if (rest.size() < form.size() && rest.starts_with('h') && kWithH.find(form.front()) != kWithH.npos) {
    rest.remove_prefix(1);
  }
  const bool has_initial = rest.size() < form.size();
  const bool may_stand_alone = !rest.empty() && rest.front() != 'i' && rest.front() != 'u';
  return (has_initial || may_stand_alone) && is_one_of(rest, kFinals);
}

/// "Wenfeng", "Yi": one or two syllables of Pinyin.
bool is_pinyin_name(std::string_view form) {
  if (form.size() > 1 && is_pinyin_syllable(form)) return true;
  for (std::size_t size = 1; size + 1 < form.size(); ++size) {
    if (is_pinyin_syllable(form.substr(0, size)) && is_pinyin_syllable(form.substr(size))) return true;
  }
  return false;
}

bool is_title_case(const NameWord& word) {
  return word.letter_case == LetterCase::title;
}

/// Whether nothing but a name may be written so: no "So", "Sun" or "Long" of other things.
bool may_be_given(const NameWord& word) {
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  return is_title_case(word) && stands_close(word) && !word.is_stop_word && (word.classes & ~kPersonal) == 0;
}

/// Whether the name goes on behind the words up to `after`: "Ma On Shan Road".
bool has_more_behind(std::span<const NameWord> words, std::size_t after) {
  if (after >= words.size() || words[after - 1].has_possessive) return false;
  return (stands_close(words[after]) || words[after].gap == NameGap::hyphen) && words[after].is_capitalized();
}

/// "Lee Jae-myung".
bool is_hyphenated_name(std::span<const NameWord> words) {
  if (words.size() < 3 || words[2].gap != NameGap::hyphen || !stands_close(words[1])) return false;
  const bool is_written_so = is_title_case(words[0]) && is_title_case(words[1]) &&
                             (words[2].letter_case == LetterCase::lower || is_title_case(words[2]));
  return is_written_so && std::binary_search(kSurnames.begin(), kSurnames.end(), words[0].form) &&
         is_syllable(words[1].form) && is_syllable(words[2].form);
}

/// "Bong Joon Ho".
bool is_spaced_name(std::span<const NameWord> words) {
  if (words.size() < 3 || words[1].has_possessive || !is_title_case(words[0]) || words[0].is_stop_word) return false;
  return std::binary_search(kSurnames.begin(), kSurnames.end(), words[0].form) && may_be_given(words[1]) &&
         may_be_given(words[2]) && is_syllable(words[1].form) && is_syllable(words[2].form) &&
         !has_more_behind(words, 3);
}

/// "Liang Wenfeng".
bool is_pinyin_full_name(std::span<const NameWord> words) {
  if (words.size() < 2 || !is_title_case(words[0]) || !may_be_given(words[1])) return false;
  return std::binary_search(kPinyinSurnames.begin(), kPinyinSurnames.end(), words[0].form) &&
         is_pinyin_name(words[1].form) && !has_more_behind(words, 2) &&
         known_name_at(words, 1, Capitals::tell).prominent_place() == nullptr;
}

}  // namespace

std::size_t syllable_name_at(std::span<const NameWord> words, std::size_t first) {
  const auto rest = words.subspan(first);
  if (rest.empty() || rest.front().has_possessive) return 0;
  if (is_hyphenated_name(rest) || is_spaced_name(rest)) return 3;
  return is_pinyin_full_name(rest) ? 2 : 0;
}

}  // namespace kz
