// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/abbreviations.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "common/text/characters.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxAbbreviationBytes = 24;
constexpr std::size_t kMaxDottedPieceLetters = 2;  // "Ph.D", "z.B"; longer ones are site names

template <std::size_t N>
constexpr bool is_sorted_list(const std::array<std::string_view, N>& list) {
  return std::is_sorted(list.begin(), list.end());
}

// Stand before a name and so never end a sentence.
constexpr std::array kTitles{"adm"sv,    "brig"sv, "bros"sv, "capt"sv, "cmdr"sv, "col"sv, "cpl"sv, "dr"sv,
                             "dra"sv,    "frau"sv, "gen"sv,  "gov"sv,  "hon"sv,  "hr"sv,  "lt"sv,  "maj"sv,
                             "messrs"sv, "mgr"sv,  "mlle"sv, "mme"sv,  "mr"sv,   "mrs"sv, "ms"sv,  "msgr"sv,
                             "mt"sv,     "pfc"sv,  "pres"sv, "prof"sv, "pvt"sv,  "rep"sv, "rev"sv, "sen"sv,
                             "sgt"sv,    "sig"sv,  "sra"sv,  "st"sv,   "supt"sv, "vs"sv};
static_assert(is_sorted_list(kTitles));

// May end a sentence; they do where the next word starts one.
constexpr std::array kOthers{"abs"sv,  "al"sv,   "approx"sv, "apr"sv, "ariz"sv, "assn"sv, "aug"sv,  "ave"sv,   "blvd"sv,
                             "bzw"sv,  "ca"sv,   "calif"sv,  "cf"sv,  "co"sv,   "colo"sv, "conn"sv, "corp"sv,  "dec"sv,
                             "dept"sv, "ed"sv,   "est"sv,    "etc"sv, "evtl"sv, "feb"sv,  "fla"sv,  "fri"sv,   "ggf"sv,
                             "inc"sv,  "incl"sv, "jan"sv,    "jr"sv,  "jul"sv,  "jun"sv,  "kan"sv,  "ltd"sv,   "mar"sv,
                             "mich"sv, "minn"sv, "mio"sv,    "mrd"sv, "nov"sv,  "oct"sv,  "okla"sv, "pct"sv,   "plc"sv,
                             "sep"sv,  "sept"sv, "sr"sv,     "str"sv, "tenn"sv, "thu"sv,  "thur"sv, "thurs"sv, "tue"sv,
                             "tues"sv, "univ"sv, "usw"sv,    "wis"sv, "им"sv,   "млн"sv,  "млрд"sv, "руб"sv,   "тыс"sv};
static_assert(is_sorted_list(kOthers));

// Abbreviations only where a number follows: "No. 5" against "He said no."
constexpr std::array kBeforeNumbers{"art"sv, "bd"sv,  "cap"sv, "ch"sv,  "fig"sv, "kap"sv, "no"sv, "nos"sv,
                                    "nr"sv,  "num"sv, "núm"sv, "par"sv, "pp"sv,  "sec"sv, "vol"sv};
static_assert(is_sorted_list(kBeforeNumbers));

// German ordinals: "am 6. Januar", "im 19. Jahrhundert".
constexpr std::array kAfterOrdinals{"April"sv,        "August"sv,   "Dezember"sv, "Februar"sv,  "Jahrhundert"sv,
                                    "Jahrhunderts"sv, "Januar"sv,   "Juli"sv,     "Juni"sv,     "Mai"sv,
                                    "März"sv,         "November"sv, "Oktober"sv,  "September"sv};
static_assert(is_sorted_list(kAfterOrdinals));

// Capitalised only at the start of a sentence (or of a title, which is rarer after an abbreviation).
constexpr std::array kStarters{
    "A"sv,      "After"sv, "All"sv,   "Also"sv,      "Although"sv, "An"sv,      "And"sv,    "As"sv,      "At"sv,
    "Before"sv, "But"sv,   "By"sv,    "Das"sv,       "Der"sv,      "Die"sv,     "During"sv, "Earlier"sv, "For"sv,
    "From"sv,   "He"sv,    "Her"sv,   "His"sv,       "How"sv,      "However"sv, "I"sv,      "If"sv,      "In"sv,
    "It"sv,     "Its"sv,   "Last"sv,  "Meanwhile"sv, "Most"sv,     "No"sv,      "Not"sv,    "On"sv,      "One"sv,
    "Our"sv,    "She"sv,   "Since"sv, "So"sv,        "Some"sv,     "That"sv,    "The"sv,    "Their"sv,   "Then"sv,
    "There"sv,  "These"sv, "They"sv,  "This"sv,      "Those"sv,    "Though"sv,  "To"sv,     "Under"sv,   "We"sv,
    "What"sv,   "When"sv,  "While"sv, "Who"sv,       "With"sv,     "You"sv};
static_assert(is_sorted_list(kStarters));

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

std::size_t count_letters(std::string_view piece) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < piece.size();) {
    const Character c = character_at(piece, i);
    if (u_isalpha(static_cast<UChar32>(c.code)) == 0) return 0;
    ++letters;
    i += c.length;
  }
  return letters;
}

bool is_dotted(std::string_view word) {
  std::size_t pieces = 0;
  for (std::size_t begin = 0; begin <= word.size(); ++pieces) {
    const std::size_t end = std::min(word.find('.', begin), word.size());
    const std::size_t letters = count_letters(word.substr(begin, end - begin));
    if (letters == 0 || letters > kMaxDottedPieceLetters) return false;
    begin = end + 1;
  }
  return pieces > 1;
}

}  // namespace

bool is_abbreviation_stop(std::string_view word, std::string_view next_word, bool starts_sentence) {
  if (word.empty() || word.size() > kMaxAbbreviationBytes) return false;
  if (are_digits(word)) {
    return word.size() <= 2 && (starts_sentence || contains(kAfterOrdinals, next_word));
  }
  const bool is_next_starter = contains(kStarters, next_word);
  if (count_letters(word) == 1 || is_dotted(word)) return !is_next_starter;
  const std::string lower = ascii_lowered(word);
  if (contains(kTitles, lower)) return true;
  if (contains(kOthers, lower)) return !is_next_starter;
  return contains(kBeforeNumbers, lower) && !next_word.empty() && is_ascii_digit(next_word.front());
}

}  // namespace kz
