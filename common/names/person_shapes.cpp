// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/person_shapes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

bool is_consonant(char letter) {
  constexpr std::string_view kVowels = "aeiouy";
  return letter >= 'a' && letter <= 'z' && kVowels.find(letter) == kVowels.npos;
}

/// "lipavsky", but not "whisky".
bool ends_as_adjectival_surname(std::string_view form) {
  constexpr std::array<std::string_view, 8> kEnds = {"sky", "ski", "skiy", "skii", "skij", "skyi", "skyy", "skaya"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    return form.size() > end.size() + 2 && form.ends_with(end) && is_consonant(form[form.size() - end.size() - 1]);
  });
}

// Given names of Hungarians, and those that other peoples have, too. Sorted.
constexpr auto kHungarian = std::to_array<std::string_view>(
    {"agoston",  "akos",   "aniko",  "antal",    "arpad",    "attila",    "balazs",    "balint",  "barnabas",
     "bela",     "bence",  "csaba",  "csilla",   "denes",    "dezso",     "endre",     "eniko",   "erno",
     "erzsebet", "ferenc", "gabor",  "gaspar",   "gergely",  "gergo",     "geza",      "gyongyi", "gyorgy",
     "gyula",    "ibolya", "ildiko", "ilona",    "imre",     "istvan",    "janos",     "jeno",    "jolan",
     "jozsef",   "kalman", "karoly", "katalin",  "kristof",  "krisztian", "krisztina", "lajos",   "laszlo",
     "levente",  "lorinc", "marton", "matyas",   "mihaly",   "miklos",    "mozes",     "nandor",  "orsolya",
     "piroska",  "reka",   "rezso",  "sandor",   "szabolcs", "szilard",   "szilvia",   "tamas",   "tibor",
     "tivadar",  "vilmos", "zoltan", "zsigmond", "zsofia",   "zsolt",     "zsombor",   "zsuzsa",  "zsuzsanna"});
static_assert(std::is_sorted(kHungarian.begin(), kHungarian.end()));
constexpr auto kShared =
    std::to_array<std::string_view>({"agnes", "andras", "eva", "gabriella", "judit", "klara", "monika", "norbert",
                                     "pal", "peter", "timea", "viktor", "viktoria"});
static_assert(std::is_sorted(kShared.begin(), kShared.end()));

template <typename List>
bool has(const List& sorted, std::string_view form) {
  return std::binary_search(sorted.begin(), sorted.end(), form);
}

}  // namespace

bool is_surname_shaped(std::string_view form) {
  constexpr std::size_t kShortest = 5;
  constexpr auto kShort = std::to_array<std::string_view>({"ov", "ev"});
  // With as many letters before the end as a syllable has.
  constexpr auto kLong = std::to_array<std::string_view>(
      {"adze",   "akis", "anen",  "chin", "chuk",  "czak", "czyk", "dottir", "eanu",  "enko", "escu",  "eva",   "evich",
       "evych",  "hkin", "icius", "idze", "ikin",  "inen", "iuk",  "izade",  "kina",  "lkin", "nejad", "nkin",  "noglu",
       "odin",   "ohin", "khin",  "onen", "oulos", "ova",  "ovic", "ovich",  "ovych", "oglu", "shin",  "shina", "shkin",
       "shvili", "sson", "tsin",  "tsyn", "vich",  "vych", "wicz", "yuk",    "zadeh", "zhin", "zhina"});
  constexpr auto kArmenian =
      std::to_array<std::string_view>({"dyan", "kyan", "lyan", "myan", "nyan", "ryan", "syan", "tyan"});
  constexpr auto kWords = std::to_array<std::string_view>({"antonov", "casanova", "geneva", "genova", "ilyushin",
                                                           "kalashnikov", "kaspersky", "lesson", "molotov", "supernova",
                                                           "tupolev", "urchin", "villanova", "yougov"});
  if (form.size() < kShortest || is_one_of(form, kWords)) return false;
  const auto ends = [&](std::size_t before) {
    return [&form, before](std::string_view end) {
      return form.back() == end.back() && form.size() >= end.size() + before && form.ends_with(end);
    };
  };
  return std::any_of(kShort.begin(), kShort.end(), ends(3)) || std::any_of(kLong.begin(), kLong.end(), ends(2)) ||
         std::any_of(kArmenian.begin(), kArmenian.end(), ends(3)) || ends_as_adjectival_surname(form);
}

bool is_place_as_given_name(std::string_view form) {
  constexpr auto kPlaces = std::to_array<std::string_view>(
      {"adelaide", "america", "asia",   "bristol",    "brooklyn", "cairo",    "carolina", "chad",
       "cuba",     "dakota",  "dallas", "daniya",     "denver",   "geneva",   "grecia",   "havana",
       "holland",  "houston", "india",  "ireland",    "israel",   "jamaica",  "kenya",    "london",
       "lourdes",  "memphis", "milan",  "montserrat", "nevada",   "odessa",   "paris",    "persia",
       "phoenix",  "siena",   "sudan",  "tennessee",  "troy",     "valencia", "verona",   "vienna"});
  return is_one_of(form, kPlaces);
}

bool is_hungarian_name(std::span<const NameWord> words, std::size_t first) {
  if (first + 1 >= words.size() || words[first].has_possessive || !stands_close(words[first + 1])) return false;
  const NameWord& family = words[first];
  const NameWord& given = words[first + 1];
  if (family.letter_case != LetterCase::title || given.letter_case != LetterCase::title) return false;
  constexpr std::uint32_t kPersonal = word_class::kSurname | word_class::kGivenName;
  const bool is_family = !family.is_stop_word && (family.classes & ~kPersonal) == 0 && family.form.size() > 2 &&
                         (family.classes & word_class::kFirstName) == 0;
  if (!is_family || has(kHungarian, family.form) || has(kShared, family.form)) return false;
  const bool goes_on = first + 2 < words.size() && !given.has_possessive && words[first + 2].is_capitalized() &&
                       (stands_close(words[first + 2]) || words[first + 2].gap == NameGap::hyphen);
  if (goes_on) return false;
  if (has(kHungarian, given.form)) return true;
  // Folded forms have no accents: more bytes in the text are some.
  const bool has_accent = family.end - family.begin > family.form.size() || given.end - given.begin > given.form.size();
  return has_accent && has(kShared, given.form);
}

}  // namespace kz
