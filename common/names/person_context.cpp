// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/person_context.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

using word_class::kRelation;
using word_class::kRole;
using word_class::kTitle;

bool is_age(const NameWord& word) {
  return word.letter_case == LetterCase::caseless && word.form.size() == 2;
}

/// "is", "was", "became": what someone is follows.
bool is_being(std::string_view form) {
  constexpr std::array<std::string_view, 7> kBeing = {"is", "was", "be", "been", "became", "becomes", "remains"};
  return is_one_of(form, kBeing);
}

/// "wife", "sons".
bool is_kin_word(std::string_view form) {
  if (form.ends_with('s') && (word_classes(form) & kRelation) == 0) form.remove_suffix(1);
  return (word_classes(form) & kRelation) != 0;
}

/// What is told of a person alone, and belongs to one: "'s widow", ", whose trial".
bool is_of_person(std::string_view form) {
  constexpr auto kOfPerson = std::to_array<std::string_view>(
      {"arrest", "autobiography", "biography", "birthday", "body", "childhood", "career", "children", "death", "ex",
       "father", "funeral", "memoirs", "mother", "parents", "passport", "resignation", "trial", "wives"});
  return is_kin_word(form) || is_one_of(form, kOfPerson);
}

/// "rebel" of "a former rebel movement", and of "a rebel said"; but not "a rebel fighting for", "a rebel killed in".
bool is_within_words(std::span<const NameWord> words, std::size_t at) {
  if (!is_small(words, at + 1) || words[at + 1].is_stop_word) return false;
  const std::string_view form = words[at + 1].form;
  return is_speech_verb(form) || !(form.ends_with("ing") || form.ends_with("ed"));
}

/// Whether a word from `at` on says what someone is: "a well-known human rights activist", "head of". Words that things
/// are called, too, do not count: "a leading producer", "the owner".
bool names_role(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kMostWords = 6;
  constexpr std::array<std::string_view, 32> kOfThings = {
      "owner",   "leader",   "producer", "trader",   "manager",   "winner",      "champion", "star",
      "chief",   "legend",   "seed",     "general",  "major",     "private",     "crown",    "representative",
      "justice", "vice",     "rival",    "official", "driver",    "runner",      "merchant", "hunter",
      "count",   "finalist", "director", "fighter",  "successor", "predecessor", "friend",   "counterpart"};
  const bool is_started = is_article(words[at].form) || is_role(words[at]) ||
                          (word_classes(words[at].form) & word_class::kRoleModifier) != 0;
  if (!is_started) return false;
  for (std::size_t i = at; i < std::min(words.size(), at + kMostWords); ++i) {
    const NameWord& word = words[i];
    if (i > at && !stands_close(word) && word.gap != NameGap::hyphen) return false;
    if (word.letter_case != LetterCase::lower) continue;
    if (word.is_stop_word && (i > at || !is_article(word.form))) return false;
    if (!is_role(word) || is_within_words(words, i)) continue;
    // "the airline, spokesman Nina Berg said"
    const bool is_of_another = i + 1 < words.size() && stands_close(words[i + 1]) && words[i + 1].is_capitalized();
    return !is_of_another && !is_one_of(word.form, kOfThings);
  }
  return false;
}

bool has_comma(std::span<const NameWord> words, std::size_t at) {
  return at < words.size() && words[at].gap == NameGap::comma && words[at].letter_case == LetterCase::lower;
}

/// "rebels" before "led by" at `at`: firms lead groups, but no armed men or delegations.
bool is_band_before(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kBands = std::to_array<std::string_view>(
      {"army",       "battalion", "brigade",    "cell",        "delegation", "faction", "factions",  "fighters",
       "forces",     "gang",      "government", "guerrillas",  "insurgents", "junta",   "militants", "militia",
       "militiamen", "rebellion", "rebels",     "separatists", "squad",      "troops",  "uprising"});
  return at > 0 && stands_close(words[at]) && is_one_of(words[at - 1].form, kBands);
}

/// "the", "late" and "president" of "of the late president Nina Berg".
bool may_lead_to_name(const NameWord& word) {
  constexpr std::array<std::string_view, 6> kWords = {"deceased", "ex", "former", "late", "murdered", "the"};
  return is_role(word) || (word.letter_case == LetterCase::lower && is_one_of(word.form, kWords));
}

}  // namespace

bool is_role(const NameWord& word) {
  return (word_classes(word.form) & (kTitle | kRole | kRelation)) != 0;
}

bool is_plural_role(const NameWord& word) {
  constexpr auto kOfFirms = std::to_array<std::string_view>(
      {"accountant", "analyst", "architect", "auditor", "broker", "champion", "designer", "economist", "engineer",
       "lawyer", "leader", "owner", "partner", "producer", "promoter", "solicitor", "strategist", "trader", "winner"});
  std::string_view form = word.form;
  if (!form.ends_with('s')) return false;
  form.remove_suffix(1);
  if (is_one_of(form, kOfFirms)) return false;
  return (word_classes(form) & (kTitle | kRole | kRelation)) != 0;
}

bool has_role(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  constexpr std::size_t kNear = 6;
  if (first == 0) return false;
  const NameWord& before = words[first - 1];
  if (words[first].gap == NameGap::space) {
    if (before.is_first && is_plural_role(before)) return true;
    const bool is_word = before.letter_case == LetterCase::lower || before.letter_case == LetterCase::upper;  // "CEO"
    return (is_word || before.is_first) && is_role(before);
  }
  const bool is_enclosed =
      words[first].gap == NameGap::comma && after < words.size() && words[after].gap == NameGap::comma;
  for (std::size_t back = 1; is_enclosed && back <= std::min(kNear, first); ++back) {
    if (is_role(words[first - back])) return true;
    if (words[first - back].is_first || words[first - back].gap == NameGap::apart) break;
  }
  return false;
}

bool has_age(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  const bool is_told_before = first > 1 && words[first].gap == NameGap::space && words[first - 1].form == "old" &&
                              words[first - 2].form == "year";
  if (is_told_before) return true;
  if (after >= words.size()) return false;
  const NameWord& word = words[after];
  if (word.gap == NameGap::open && word.form == "born") return true;
  if (word.gap == NameGap::open) return is_age(word) && (after + 1 == words.size() || !stands_close(words[after + 1]));
  if (word.gap != NameGap::comma || after + 1 >= words.size()) return false;
  return is_age(word) || (word.form == "aged" && is_age(words[after + 1]));
}

bool has_country(std::span<const NameWord> words, std::size_t after) {
  return after < words.size() && words[after].gap == NameGap::open &&
         known_name_at(words, after, Capitals::tell).prominent_place() != nullptr;
}

bool is_said_to_be(std::span<const NameWord> words, std::size_t after) {
  if (after >= words.size() || words[after].letter_case != LetterCase::lower) return false;
  const NameWord& word = words[after];
  if (word.gap == NameGap::comma) return names_role(words, after);
  return word.gap == NameGap::space && is_being(word.form) && is_small(words, after + 1) &&
         names_role(words, after + 1);
}

bool lives_or_dies(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  constexpr std::array<std::string_view, 11> kDoes = {"died", "resigned", "married", "laughed", "smiled",   "joked",
                                                      "wept", "nodded",   "drowned", "retired", "testified"};
  constexpr std::array<std::string_view, 30> kSuffers = {
      "born",     "arrested",  "detained",  "jailed",       "imprisoned",   "sentenced",    "convicted",    "acquitted",
      "elected",  "reelected", "murdered",  "executed",     "assassinated", "extradited",   "beheaded",     "buried",
      "deported", "pardoned",  "kidnapped", "abducted",     "stabbed",      "hospitalized", "hospitalised", "tortured",
      "sworn",    "indicted",  "remanded",  "interrogated", "paroled",      "exiled"};
  constexpr std::array<std::string_view, 16> kOf = {
      "murder",       "death",     "assassination", "funeral", "arrest", "killing",  "execution", "extradition",
      "imprisonment", "detention", "kidnapping",    "wife",    "son",    "daughter", "widow",     "husband"};
  constexpr std::array<std::string_view, 3> kHis = {"his", "her", "himself"};
  if (is_small(words, after)) {
    const std::string_view form = words[after].form;
    if (words[after - 1].has_possessive && is_of_person(form)) return true;
    if (is_one_of(form, kDoes)) return true;
    const bool has_auxiliary = is_being(form) || form == "were" || form == "has" || form == "had";
    const std::size_t verb = is_small(words, after + 1) && is_being(words[after + 1].form) ? after + 2 : after + 1;
    if (has_auxiliary && is_small(words, verb) &&
        (is_one_of(words[verb].form, kSuffers) || is_one_of(words[verb].form, kDoes))) {
      return true;
    }
    if (form == "and" && is_small(words, after + 1) && is_one_of(words[after + 1].form, kHis)) return true;
  }
  const bool is_whose = after + 1 < words.size() && words[after].gap == NameGap::comma && words[after].form == "whose";
  if (is_whose && is_small(words, after + 1) && is_of_person(words[after + 1].form)) return true;
  if (first == 0 || words[first].gap != NameGap::space || words[first - 1].letter_case != LetterCase::lower)
    return false;
  const std::string_view before = words[first - 1].form;
  if (is_one_of(before, kSuffers)) return true;
  return before == "of" && first > 1 && is_one_of(words[first - 2].form, kOf);
}

bool follows_led_body(std::span<const NameWord> words, std::size_t first) {
  constexpr std::size_t kMostWords = 9;
  constexpr std::array<std::string_view, 4> kWithin = {"and", "for", "of", "the"};
  bool is_body = false;
  if (words[first].form == "against") return false;  // "League Against Hunger"
  for (std::size_t at = first; at > 1 && first - at < kMostWords; --at) {
    if (!stands_close(words[at]) && (at == first || words[at].gap != NameGap::hyphen)) return false;
    const NameWord& word = words[at - 1];
    if (word.has_possessive) return false;
    if (word.letter_case != LetterCase::lower) {
      if (!word.is_capitalized() || word.is_first) return false;
      is_body |= (word.classes & word_class::kOrgHead) != 0;
    } else if (!is_one_of(word.form, kWithin) || at == first) {
      return false;
    } else if (word.form == "of" && stands_close(word) && is_role(words[at - 2])) {
      return is_body;
    }
  }
  return false;
}

bool is_presented(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 10> kPeople = {"man",    "woman", "boy",     "girl",     "person",
                                                        "people", "youth", "citizen", "national", "child"};
  constexpr std::array<std::string_view, 12> kMade = {"directed",   "written", "composed", "painted",
                                                      "authored",   "penned",  "headed",   "chaired",
                                                      "translated", "coached", "ridden",   "commanded"};
  constexpr std::array<std::string_view, 3> kCalled = {"surnamed", "nicknamed", "nee"};
  if (first > 0 && stands_close(words[first]) && words[first - 1].letter_case == LetterCase::lower &&
      is_one_of(words[first - 1].form, kCalled)) {
    return true;
  }
  if (follows_led_body(words, first)) return true;
  if (first < 2 || !stands_close(words[first]) || !is_small(words, first - 1)) return false;
  const NameWord& before = words[first - 2];
  const std::string_view verb = words[first - 1].form;
  if (verb == "by") return is_one_of(before.form, kMade) || (before.form == "led" && is_band_before(words, first - 2));
  if (verb == "named" || verb == "called") return is_one_of(before.form, kPeople) || is_role(before);
  if (verb == "as") return before.form == "identified";
  return is_being(verb) && is_role(before);
}

bool acts_as_person(std::span<const NameWord> words, std::size_t after) {
  constexpr auto kActs = std::to_array<std::string_view>(
      {"apologised", "apologized", "arrived",   "attended", "chaired",  "congratulated", "cried",  "embraced",
       "feels",      "graduated",  "greeted",   "grinned",  "herself",  "himself",       "hugged", "inaugurated",
       "kissed",     "knelt",      "knows",     "lived",    "lives",    "mourned",       "phoned", "pleaded",
       "prayed",     "remembered", "remembers", "sang",     "shrugged", "sighed",        "slept",  "spoke",
       "starred",    "studied",    "swore",     "taught",   "teaches",  "thinks",        "toured", "visited",
       "walked",     "whispered",  "wore"});
  return is_small(words, after) && is_one_of(words[after].form, kActs);
}

bool follows_title(std::span<const NameWord> words, std::size_t first) {
  if (first == 0 || words[first].gap != NameGap::space) return false;
  const NameWord& before = words[first - 1];
  return before.is_capitalized() && !before.has_possessive && (before.classes & kTitle) != 0;
}

bool follows_kin(std::span<const NameWord> words, std::size_t first) {
  if (first == 0 || (!stands_close(words[first]) && words[first].gap != NameGap::comma)) return false;
  if (words[first - 1].letter_case == LetterCase::lower && is_kin_word(words[first - 1].form)) return true;
  // "the son of the late president Nina Berg"
  constexpr std::size_t kMostWords = 5;
  std::size_t at = first;
  while (at > 1 && first - at < kMostWords && stands_close(words[at]) && may_lead_to_name(words[at - 1])) --at;
  return at > 1 && stands_close(words[at]) && words[at - 1].form == "of" && stands_close(words[at - 1]) &&
         words[at - 2].letter_case == LetterCase::lower && is_kin_word(words[at - 2].form);
}

bool speaks(std::span<const NameWord> words, std::size_t first, std::size_t size) {
  const std::size_t after = first + size;
  if (after < words.size() && words[after].letter_case == LetterCase::lower &&
      (words[after].gap == NameGap::space || words[after].gap == NameGap::comma) && is_speech_verb(words[after].form)) {
    return true;
  }
  return first > 0 && words[first].gap == NameGap::space && words[first - 1].letter_case == LetterCase::lower &&
         words[first - 1].form != "who" && words[first - 1].form != "called" && is_speech_verb(words[first - 1].form);
}

bool has_pronoun(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  constexpr std::size_t kNear = 20;
  constexpr std::array<std::string_view, 5> kOfPerson = {"he", "his", "him", "she", "her"};
  constexpr std::array<std::string_view, 6> kOfOthers = {"it", "its", "they", "their", "them", "we"};
  constexpr std::array<std::string_view, 8> kBefore = {"in", "at", "from", "of", "the", "a", "an", "with"};
  if (words[after - 1].has_possessive || !(is_small(words, after) || has_comma(words, after))) return false;
  if (is_role(words[after]) || is_plural_role(words[after])) return false;
  for (std::size_t at = first; at > 0 && !words[at].is_first; --at) {
    const NameWord& before = words[at - 1];
    if (before.is_capitalized() && !before.is_first) return false;
    if (is_one_of(before.form, kOfPerson) || (at == first && is_one_of(before.form, kBefore))) return false;
  }
  for (std::size_t at = after; at < std::min(words.size(), after + kNear) && !words[at].is_first; ++at) {
    if (is_one_of(words[at].form, kOfPerson)) return true;
    if (words[at].is_capitalized() || is_one_of(words[at].form, kOfOthers)) return false;
  }
  return false;
}

}  // namespace kz
