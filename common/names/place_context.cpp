// SPDX-License-Identifier: GPL-2.0-or-later
// Places that no table has, by the words beside their name.
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/name_runs.h"
#include "common/names/person_context.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

// "the town of Jabla", "villages of", "residents of".
constexpr std::array<std::string_view, 39> kBeforeOf = {
    "town",          "towns",        "city",      "cities",      "village",  "villages", "hamlet",      "settlement",
    "district",      "districts",    "province",  "provinces",   "region",   "county",   "governorate", "oblast",
    "prefecture",    "municipality", "suburb",    "suburbs",     "canton",   "enclave",  "island",      "neighborhood",
    "neighbourhood", "township",     "outskirts", "port",        "mayor",    "governor", "residents",   "inhabitants",
    "streets",       "siege",        "battle",    "bombardment", "shelling", "north",    "south",
};
// "the village Jabla".
constexpr std::array<std::string_view, 14> kBefore = {"town",     "city",   "village",      "hamlet", "settlement",
                                                      "capital",  "port",   "island",       "suburb", "district",
                                                      "province", "oblast", "municipality", "river"};
// "Sinjar district".
constexpr std::array<std::string_view, 27> kBehind = {
    "district",     "districts", "province",   "governorate", "oblast",  "county",       "village",
    "town",         "area",      "township",   "prefecture",  "raion",   "neighborhood", "neighbourhood",
    "municipality", "region",    "valley",     "mountains",   "airport", "peninsula",    "desert",
    "plateau",      "gorge",     "checkpoint", "river",       "islands", "crossing",
};
// "in eastern Jabla".
constexpr std::array<std::string_view, 12> kParts = {"northern",     "southern",     "eastern",      "western",
                                                     "northeastern", "northwestern", "southeastern", "southwestern",
                                                     "central",      "downtown",     "rural",        "outside"};
// "shelled Jabla".
constexpr std::array<std::string_view, 9> kBesieged = {"shelled",    "bombed", "besieged",  "bombarded", "encircled",
                                                       "recaptured", "retook", "liberated", "evacuated"};
// "drove to Jabla".
constexpr std::array<std::string_view, 14> kMoved = {"drove",   "travelled", "traveled", "fled",      "flew",
                                                     "marched", "advanced",  "walked",   "retreated", "deported",
                                                     "flown",   "fleeing",   "driving",  "travelling"};
// What one has "in" a company.
constexpr std::array<std::string_view, 17> kOwned = {
    "stake",  "stakes",   "share",  "shares",   "stock",      "interest",    "interests",  "holding",     "holdings",
    "invest", "invested", "equity", "position", "investment", "investments", "confidence", "shareholder",
};

/// May stand in the name of a place that is in no table: no title, weekday, given name.
bool is_plain_name(const NameWord& word) {
  return word.letter_case == LetterCase::title && !word.is_stop_word && word.classes == 0 && !word.is_initial;
}

/// Behind the plain names from `first` on, which belong together; `first` where there is none.
std::size_t end_of_plain_name(std::span<const NameWord> words, std::size_t first) {
  if (!is_plain_name(words[first])) return first;
  auto last = first + 1;
  while (last < words.size() && last - first < kMaxDescribedWords &&
         (stands_close(words[last]) || words[last].gap == NameGap::hyphen) && is_plain_name(words[last]) &&
         !words[last - 1].has_possessive) {
    ++last;
  }
  return last;
}

bool is_small(const NameWord& word) {
  return word.letter_case == LetterCase::lower || word.is_first;
}

bool follows_place_noun(std::span<const NameWord> words, std::size_t first) {
  if (first == 0 || !stands_close(words[first]) || !is_small(words[first - 1])) return false;
  if (is_one_of(words[first - 1].form, kBefore)) return true;
  return first > 1 && words[first - 1].form == "of" && stands_close(words[first - 1]) && is_small(words[first - 2]) &&
         is_one_of(words[first - 2].form, kBeforeOf);
}

/// Whether the words up to `last` stand before a noun that is their kind of place.
bool is_before_place_noun(std::span<const NameWord> words, std::size_t last) {
  return last < words.size() && stands_close(words[last]) && words[last].letter_case == LetterCase::lower &&
         is_one_of(words[last].form, kBehind);
}

/// "Jabla, a small town in", "Jabla, 30 kilometres south of".
bool is_explained_as_place(std::span<const NameWord> words, std::size_t last) {
  constexpr std::size_t kMostBetween = 3;
  constexpr std::array<std::string_view, 5> kUnits = {"km", "kilometers", "kilometres", "miles", "kms"};
  if (last + 1 >= words.size() || words[last].gap != NameGap::comma) return false;
  const bool is_far = words[last].letter_case == LetterCase::caseless && is_one_of(words[last + 1].form, kUnits);
  if (is_far) return true;
  if (!is_article(words[last].form)) return false;
  for (std::size_t at = last + 1; at < std::min(words.size(), last + 2 + kMostBetween); ++at) {
    if (words[at].is_stop_word || (!stands_close(words[at]) && words[at].gap != NameGap::hyphen)) return false;
    if (is_one_of(words[at].form, kBefore)) {
      return at + 1 < words.size() && stands_close(words[at + 1]) && words[at + 1].is_stop_word;
    }
  }
  return false;
}

/// "in Samos", "in eastern Samos", "shelled Samos", "fled to Samos".
bool is_located(std::span<const NameWord> words, std::size_t first) {
  if (first == 0 || !stands_close(words[first]) || !is_small(words[first - 1])) return false;
  const std::string_view before = words[first - 1].form;
  const std::string_view far = first > 1 && stands_close(words[first - 1]) ? words[first - 2].form : std::string_view();
  if (before == "in" || before == "near") return !is_one_of(far, kOwned);
  if (before == "to" || before == "into") return is_one_of(far, kMoved);
  return is_one_of(before, kParts) || is_one_of(before, kBesieged);
}

/// "ZORVAN (Reuters) - ".
bool is_dateline(std::span<const NameWord> words, std::size_t first) {
  return first == 0 && words.size() > 2 && words[0].letter_case == LetterCase::upper && words[0].classes == 0 &&
         !words[0].is_stop_word && words[1].gap == NameGap::open &&
         known_name_at(words, 1, Capitals::tell).actor != nullptr;
}

}  // namespace

std::size_t described_place_at(std::span<const NameWord> words, std::size_t first) {
  const auto last = end_of_plain_name(words, first);
  if (last == first) return 0;
  if (follows_place_noun(words, first)) return last - first;
  if (words[first].is_first || continues_name(words, first)) return 0;
  const bool is_told =
      is_explained_as_place(words, last) || (!words[last - 1].has_possessive && is_before_place_noun(words, last) &&
                                             !ends_as_adjective(words[last - 1].form));
  return is_told ? last - first : 0;
}

std::size_t located_place_at(std::span<const NameWord> words, std::size_t first) {
  if (is_dateline(words, first)) return 1;
  const auto last = end_of_plain_name(words, first);
  if (last == first || words[last - 1].has_possessive || speaks(words, first, last - first)) return 0;
  const bool ends_there = last == words.size() || (!stands_close(words[last]) && words[last].gap != NameGap::hyphen) ||
                          words[last].letter_case == LetterCase::lower;
  return ends_there && is_located(words, first) ? last - first : 0;
}

}  // namespace kz
