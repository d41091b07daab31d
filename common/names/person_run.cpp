// SPDX-License-Identifier: GPL-2.0-or-later
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

using word_class::kCalledAfter;
using word_class::kCaller;
using word_class::kCommon;
using word_class::kGivenName;
using word_class::kOrgHead;
using word_class::kOrgTail;
using word_class::kPlaceTail;
using word_class::kTitle;

constexpr std::size_t kMaxNames = 4;

bool is_given_name(const NameWord& word) {
  return (word.classes & kGivenName) != 0;
}

bool is_junior(const NameWord& word) {
  return (word.form == "jr" || word.form == "sr") && word.letter_case == LetterCase::title;
}

/// "XVI", but not "I" or "V", which are seldom meant as numbers.
bool is_regnal(const NameWord& word) {
  constexpr std::array<std::string_view, 22> kNumbers = {"ii",  "iii",  "iv",   "vi",    "vii",  "viii", "ix",    "xi",
                                                         "xii", "xiii", "xiv",  "xv",    "xvi",  "xvii", "xviii", "xix",
                                                         "xx",  "xxi",  "xxii", "xxiii", "xxiv", "xxv"};
  return word.letter_case == LetterCase::upper && is_one_of(word.form, kNumbers);
}

/// "Jr", "II" at `at`, behind a name: how many words.
std::size_t suffix_at(std::span<const NameWord> words, std::size_t at) {
  if (at >= words.size() || words[at - 1].has_possessive) return 0;
  const bool is_close = words[at].gap == NameGap::space;
  return (is_junior(words[at]) && (is_close || words[at].gap == NameGap::comma)) || (is_regnal(words[at]) && is_close);
}

/// Whether a name of the run may be this word, given names aside.
bool may_be_name(const NameWord& word) {
  if (is_junior(word)) return false;
  if (word.letter_case != LetterCase::title && !word.is_initial) return false;
  if (word.form.size() < 2 && !word.is_initial) return false;
  return !word.is_stop_word &&
         (word.classes & (kCommon | kTitle | kOrgHead | kOrgTail | kPlaceTail | kCalledAfter | kCaller)) == 0;
}

bool is_day(std::string_view form) {
  return form.ends_with("day");
}

/// Titles that are also adjectives, or stand in names of things: "Major Crimes", "Queen Mother".
bool is_weak_title(const NameWord& word) {
  constexpr std::array<std::string_view, 17> kWeak = {
      "general", "major",  "private", "chief", "crown",  "vice",    "queen",     "king",     "justice",
      "father",  "sister", "brother", "miss",  "madame", "captain", "detective", "patriarch"};
  return is_one_of(word.form, kWeak);
}

/// Whether a run may go on with `word`; after a given name, surnames that are also words may follow.
bool may_continue(const NameWord& word, bool has_given_name, std::size_t names) {
  if (may_be_name(word)) return true;
  const bool is_title_case = word.letter_case == LetterCase::title && !word.is_stop_word && !is_day(word.form);
  return has_given_name && names == 1 && is_title_case &&
         (word.classes & (kTitle | kOrgHead | kOrgTail | kCalledAfter)) == 0;
}

/// "Stephen King", but not "Edward King George".
bool is_title_as_surname(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 15> kSurnames = {"king",    "prince",  "bishop",    "judge",   "pope",
                                                          "major",   "duke",    "baron",     "justice", "chancellor",
                                                          "sheriff", "marshal", "constable", "lord",    "count"};
  const bool is_followed = at + 1 < words.size() && words[at + 1].gap == NameGap::space &&
                           words[at + 1].is_capitalized() && suffix_at(words, at + 1) == 0;
  return words[at].letter_case == LetterCase::title && !is_followed && is_one_of(words[at].form, kSurnames);
}

/// "Ing-wen", but not "Family-controlled".
bool may_be_hyphenated(const NameWord& word) {
  constexpr std::size_t kLongestSmallPart = 4;
  return word.is_capitalized() ||
         (word.letter_case == LetterCase::lower && word.form.size() <= kLongestSmallPart && !word.is_stop_word);
}

bool is_place_word(std::span<const NameWord> words, std::size_t at) {
  return known_name_at(words, at, Capitals::tell).prominent_place() != nullptr;
}

/// "Davis Cup", "Operation Inherent Resolve".
bool names_thing(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  const bool is_called = first > 0 && words[first].gap == NameGap::space && words[first - 1].is_capitalized() &&
                         (words[first - 1].classes & kCaller) != 0;
  if (is_called) return true;
  return after < words.size() && words[after].gap == NameGap::space && words[after].letter_case == LetterCase::title &&
         !words[after - 1].has_possessive && (words[after].classes & kCalledAfter) != 0;
}

/// "Nintendo Europe", "Unfortunately England".
bool ends_with_land(std::span<const NameWord> words, std::size_t last) {
  const Place* place = known_name_at(words, last, Capitals::tell).prominent_place();
  return place != nullptr && place->level != PlaceLevel::city;
}

/// "W Yorkshire", "S. Korea".
bool is_part_of_land(std::span<const NameWord> words, std::size_t first, const PersonRun& run) {
  constexpr std::array<std::string_view, 4> kDirections = {"n", "e", "s", "w"};
  return run.size == 2 && is_one_of(words[first].form, kDirections) && ends_with_land(words, first + 1);
}

/// Small particles from `at` that a capitalised word follows.
std::size_t particles_at(std::span<const NameWord> words, std::size_t at) {
  std::size_t size = 0;
  while (size < 3 && at + size < words.size()) {
    const NameWord& word = words[at + size];
    if (word.letter_case != LetterCase::lower || !is_name_particle(word.form)) break;
    if (word.gap != NameGap::space && word.gap != NameGap::hyphen) return 0;
    ++size;
  }
  if (size == 0 || at + size >= words.size()) return 0;
  const NameWord& next = words[at + size];
  return may_be_name(next) && (next.gap == NameGap::space || next.gap == NameGap::hyphen) ? size : 0;
}

bool may_start(std::span<const NameWord> words, std::size_t first) {
  const NameWord& word = words[first];
  if (word.has_possessive) return false;
  if (is_given_name(word)) return word.letter_case == LetterCase::title;
  return may_be_name(word);
}

/// What the words from `first` on give, without a look at what stands around them.
PersonRun longest_run(std::span<const NameWord> words, std::size_t first) {
  // "Christian Democrats": a word that is no sure given name lets only names follow.
  const bool has_given_name = is_given_name(words[first]) && (words[first].classes & kCommon) == 0;
  PersonRun run{.size = 1};
  std::size_t names = 1;
  std::size_t at = first + 1;
  while (at < words.size() && !words[at - 1].has_possessive) {
    const bool is_hyphenated = words[at].gap == NameGap::hyphen;
    const std::size_t particles = particles_at(words, at);
    const std::size_t next = at + particles;
    if (next >= words.size() || (words[at].gap != NameGap::space && !is_hyphenated)) break;
    if (!is_hyphenated && names == kMaxNames) break;
    const bool goes_on = is_hyphenated ? may_be_hyphenated(words[next])
                                       : may_continue(words[next], has_given_name, names) ||
                                             (has_given_name && is_title_as_surname(words, next));
    if (!goes_on) break;
    if (!is_hyphenated) {
      ++names;
      run.surname = next - first;
    }
    at = next + 1;
    run.size = at - first;
  }
  // An initial is no surname.
  while (run.size > 1 && words[first + run.size - 1].is_initial) --run.size;
  if (run.surname >= run.size) run.surname = run.size - 1;
  return names < 2 ? PersonRun{.size = run.size} : run;
}

/// "Emiliano Mondonico" in the middle of a sentence.
bool has_known_surname(std::span<const NameWord> words, std::size_t first, const PersonRun& run) {
  const NameWord& surname = words[first + run.size - 1];
  return !words[first].is_first && (surname.classes & word_class::kSurname) != 0;
}

/// Whether people alone are spoken of so.
bool has_personal_context(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  return has_role(words, first, after) || has_age(words, first, after) || has_country(words, after) ||
         is_said_to_be(words, after) || lives_or_dies(words, first, after) || is_presented(words, first);
}

}  // namespace

PersonRun person_run_at(std::span<const NameWord> words, std::size_t first) {
  if (!may_start(words, first)) return {};
  const bool is_titled = follows_title(words, first);
  const bool has_given_name = is_given_name(words[first]);
  PersonRun run = longest_run(words, first);
  run.suffix = suffix_at(words, first + run.size);
  const std::size_t after = first + run.size + run.suffix;
  if (names_thing(words, first, after)) return {};
  // "Activist Nina Berg": the name starts behind the role.
  if (words[first].is_first && run.size > 2 && !has_given_name && is_role(words[first])) return {};
  const bool is_single = run.surname == 0;
  const bool is_ruler = is_single && has_given_name && run.suffix > 0 && is_regnal(words[after - 1]);  // "Louis XIV"
  if (is_single && !is_titled && !is_ruler) return {};
  // A place starts no name ("London Mayor"), unless people are called so ("Jordan Smith") or a title or role says so
  // ("minister German Gref", but "champion Briton Nina Berg").
  const bool is_people = run.size > 2 && known_name_at(words, first, Capitals::tell).is_demonym();
  const bool is_told = is_titled || (!is_people && has_role(words, first, after));
  if (!has_given_name && !is_told && is_place_word(words, first)) return {};
  if (is_part_of_land(words, first, run)) return {};
  if (!has_given_name && !is_titled && !is_single && ends_with_land(words, first + run.size - 1)) return {};
  if (is_single) {
    const KnownName known = known_name_at(words, first, Capitals::tell);
    const bool is_country = known.place() != nullptr && known.place()->level != PlaceLevel::city;
    if (is_country || words[first].is_initial) return {};
    constexpr std::uint32_t kPersonal = kGivenName | word_class::kSurname;
    run.has_title = true;
    run.is_sure = is_ruler || !is_weak_title(words[first - 1]) || (words[first].classes & kPersonal) != 0;
    run.size += run.suffix;
    return run;
  }
  // "Yesterday John Smith", "of the Exchequer Nigel Lawson": the name starts at the given name.
  const bool has_later_given_name = words[first + 1].gap == NameGap::space && is_given_name(words[first + 1]);
  const bool follows_article = first > 0 && words[first].gap == NameGap::space && words[first - 1].form == "the";
  if (!has_given_name && has_later_given_name && (words[first].is_first || follows_article)) return {};
  const bool is_initialed = words[first].is_initial || words[first + 1].is_initial;
  run.is_sure = is_titled || has_given_name || is_initialed || (run.suffix > 0 && is_junior(words[after - 1])) ||
                has_known_surname(words, first, run) || has_personal_context(words, first, after);
  run.size += run.suffix;
  run.speaks = speaks(words, first, run.size);
  return run;
}

}  // namespace kz
