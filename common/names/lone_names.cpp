// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/lone_names.h"

#include <algorithm>
#include <array>

#include "common/names/person_context.h"
#include "common/names/person_shapes.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

using lone_sign::kAccording;
using lone_sign::kActs;
using lone_sign::kAtStart;
using lone_sign::kDoes;
using lone_sign::kFirstName;
using lone_sign::kGiven;
using lone_sign::kInside;
using lone_sign::kNamed;
using lone_sign::kOther;
using lone_sign::kPronoun;
using lone_sign::kQuoted;
using lone_sign::kQuotedAgain;
using lone_sign::kSaidHe;
using lone_sign::kShaped;
using lone_sign::kSmall;
using lone_sign::kSpeaker;
using lone_sign::kSpeaks;
using lone_sign::kStates;
using lone_sign::kSure;
using lone_sign::kTold;

constexpr std::array<std::string_view, 2> kPronouns = {"he", "she"};

std::string_view small_form(std::span<const NameWord> words, std::size_t at) {
  return is_small(words, at) ? words[at].form : std::string_view();
}

/// "his", "Berg's".
bool is_owner(const NameWord& word) {
  constexpr std::array<std::string_view, 6> kOwners = {"his", "her", "my", "their", "your", "whose"};
  return word.has_possessive || is_one_of(word.form, kOwners);
}

/// Whether `word` is "wife", or where they are of several "sons".
bool is_kin(const NameWord& word, bool are_several) {
  constexpr std::array<std::string_view, 6> kNoKin = {"colleague", "compatriot",  "counterpart",
                                                      "friend",    "predecessor", "successor"};
  std::string_view form = word.form;
  if (are_several && (form == "children" || form == "parents" || form == "wives")) return true;
  if (are_several && form.ends_with('s')) form.remove_suffix(1);
  return word.letter_case == LetterCase::lower && (word_classes(form) & word_class::kRelation) != 0 &&
         !is_one_of(form, kNoKin);
}

/// "brother-in-law".
bool is_in_law(std::span<const NameWord> words, std::size_t at) {
  return at > 1 && words[at].form == "law" && words[at].gap == NameGap::hyphen && words[at - 1].form == "in";
}

/// Whether somebody's kin is what stands at `kin`: "his elder brother".
bool has_owner(std::span<const NameWord> words, std::size_t kin) {
  constexpr std::size_t kNear = 3;
  for (std::size_t back = 1; back <= std::min(kNear, kin); ++back) {
    const NameWord& next = words[kin - back + 1];
    if (!stands_close(next) && next.gap != NameGap::hyphen) return false;
    if (is_owner(words[kin - back])) return true;
    if (words[kin - back].is_first) return false;
  }
  return false;
}

/// "mother Russia", "sister firm": of whom it is said decides.
bool is_called_kin(std::string_view form) {
  constexpr std::array<std::string_view, 5> kCalled = {"mother", "father", "brother", "sister", "teammate"};
  return is_one_of(form, kCalled);
}

/// "his wife X", "husband X", "Berg's brother, X,", "the children, Peter and X".
bool is_of_kin(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kMostNamed = 8;
  std::size_t first = at;
  while (first > 0 && at - first < kMostNamed) {
    const bool follows_and = words[first - 1].form == "and" && stands_close(words[first]) && first > 1;
    const std::size_t before = first - (follows_and ? 2 : 1);
    const bool is_listed = follows_and || (words[first].gap == NameGap::comma && words[before].is_capitalized());
    if (!is_listed || words[before].letter_case != LetterCase::title) break;
    first = before;
  }
  if (first == 0 || (!stands_close(words[first]) && words[first].gap != NameGap::comma)) return false;
  const bool are_several =
      first < at || (small_form(words, at + 1) == "and" && at + 2 < words.size() && words[at + 2].is_capitalized());
  const bool is_told = (is_kin(words[first - 1], are_several) || is_in_law(words, first - 1)) &&
                       (are_several || !is_called_kin(words[first - 1].form) || has_owner(words, first - 1));
  const bool is_enclosed = are_several || at + 1 == words.size() || words[at + 1].gap != NameGap::space;
  return is_told && (stands_close(words[first]) || is_enclosed);
}

/// Roles that groups and companies have, too: "rebel Renamo", "analyst Gartner".
bool is_of_groups(std::string_view form) {
  constexpr auto kOfGroups = std::to_array<std::string_view>(
      {"analyst",  "archer",      "boss",           "champion",     "chief",     "clerk",      "contender",
       "count",    "counterpart", "convict",        "crown",        "colleague", "defendant",  "detective",
       "delegate", "excellency",  "lady",           "metropolitan", "martyr",    "primate",    "uncle",
       "director", "doctor",      "driver",         "expert",       "extremist", "father",     "fighter",
       "finalist", "friend",      "general",        "guerrilla",    "head",      "hunter",     "insurgent",
       "jihadist", "judges",      "justice",        "justices",     "landlord",  "landlady",   "leader",
       "legend",   "major",       "manager",        "mechanic",     "member",    "mercenary",  "merchant",
       "migrant",  "nominee",     "militant",       "miss",         "mother",    "mobster",    "nationalist",
       "official", "owner",       "partner",        "plaintiff",    "premier",   "presidents", "private",
       "producer", "predecessor", "queen",          "rebel",        "refugee",   "resident",   "revolutionary",
       "rival",    "runner",      "seed",           "separatist",   "senators",  "sister",     "star",
       "student",  "substitute",  "representative", "successor",    "survivor",  "terrorist",  "trader",
       "vice",     "victim",      "volunteer",      "winner",       "witness"});
  return is_one_of(form, kOfGroups);
}

/// "opposition leader", "team manager": what only a person is, though either word may be of others.
bool is_led(std::string_view modifier, std::string_view role) {
  constexpr std::array<std::string_view, 6> kLeads = {"leader", "chief", "manager", "boss", "official", "player"};
  constexpr auto kOf = std::to_array<std::string_view>(
      {"opposition", "party",     "rebel", "union",  "gang",     "spiritual", "religious",  "tribal",
       "protest",    "community", "team",  "club",   "police",   "army",      "campaign",   "former",
       "separatist", "guerrilla", "cult",  "senate", "football", "hockey",    "basketball", "volleyball",
       "handball",   "tennis",    "chess", "rugby",  "baseball", "badminton", "snooker"});
  return is_one_of(role, kLeads) && is_one_of(modifier, kOf);
}

/// "the mayor of Omsk, X, said", "the head of the Omsk region X".
bool has_office_before(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kAreas = std::to_array<std::string_view>({"district", "oblast", "region", "republic", "territory"});
  constexpr std::size_t kNear = 8;
  if (at == 0) return false;
  const bool follows_area = stands_close(words[at]) && is_one_of(small_form(words, at - 1), kAreas);
  const bool is_enclosed =
      words[at].gap == NameGap::comma && at + 1 < words.size() && words[at + 1].gap == NameGap::comma;
  if (!follows_area && !is_enclosed) return false;
  for (std::size_t back = 1; back < std::min(kNear, at); ++back) {
    const NameWord& word = words[at - back];
    const NameWord& role = words[at - back - 1];
    if (word.form == "of" && is_role(role)) return follows_area || !is_of_groups(role.form);
    if (word.is_first || word.gap == NameGap::comma || word.gap == NameGap::apart) return false;
  }
  return false;
}

/// What is done to people; not as words before a plural: "arrested Islamists".
bool suffers(std::span<const NameWord> words, std::size_t at, bool is_named) {
  constexpr std::array<std::string_view, 4> kOfParties = {"elected", "reelected", "executed", "buried"};
  if (!lives_or_dies(words, at, at + 1) || small_form(words, at + 1) == "and") return false;
  for (std::size_t verb = at + 1; verb < std::min(words.size(), at + 4); ++verb) {
    if (is_small(words, verb) && is_one_of(words[verb].form, kOfParties)) return false;
  }
  if (at > 0 && is_one_of(words[at - 1].form, kOfParties)) return false;
  return is_named || !words[at].form.ends_with('s');
}

/// "X et al.", "X himself", "X and his".
bool is_one_of_people(std::span<const NameWord> words, std::size_t at, bool is_named) {
  const std::string_view next = small_form(words, at + 1);
  const std::string_view second = small_form(words, at + 2);
  if (next == "himself" || next == "herself") return true;
  return (next == "et" && second == "al") || (is_named && next == "and" && (second == "his" || second == "her"));
}

/// "X, head of the bank,": what X is of.
bool has_office_behind(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 3> kOf = {"of", "for", "at"};
  if (at + 2 >= words.size() || words[at].has_possessive || words[at + 1].gap != NameGap::comma) return false;
  return words[at + 1].letter_case == LetterCase::lower && is_role(words[at + 1]) &&
         !is_of_groups(words[at + 1].form) && !words[at].form.ends_with("ly") &&
         is_one_of(small_form(words, at + 2), kOf);
}

/// "X, who", "X, his uncle,".
bool is_told_behind(std::span<const NameWord> words, std::size_t at, bool is_named) {
  constexpr std::array<std::string_view, 2> kOf = {"his", "her"};
  if (at + 2 >= words.size() || words[at].has_possessive || words[at + 1].gap != NameGap::comma) return false;
  if (is_one_of(words[at + 1].form, kOf) && is_small(words, at + 2)) return is_kin(words[at + 2], false);
  return is_named && words[at + 1].form == "who";
}

/// The signs of what X says at `verb`.
std::uint32_t speech_signs(std::span<const NameWord> words, std::size_t verb) {
  constexpr std::array<std::string_view, 9> kHearers = {"reporters", "journalists", "lawmakers",  "jurors",    "fans",
                                                        "newsmen",   "viewers",     "supporters", "parliament"};
  constexpr std::array<std::string_view, 10> kHearing = {"court",   "jury",    "judge",      "crowd",   "rally",
                                                         "hearing", "inquest", "conference", "seminar", "congregation"};
  constexpr std::array<std::string_view, 3> kIt = {"it", "its", "they"};
  constexpr std::array<std::string_view, 6> kAbout = {"about", "for", "of", "on", "to", "with"};
  constexpr std::size_t kNear = 4;
  std::uint32_t signs = kSpeaks;
  for (std::size_t at = verb + 1; at < std::min(words.size(), verb + 1 + kNear); ++at) {
    const std::string_view form = words[at].form;
    if (words[at].gap != NameGap::space) break;
    if (is_one_of(form, kPronouns)) return kSaidHe;
    // "X called it late", "X joked about it"
    const bool is_object = words[at - 1].form == "called" || is_one_of(words[at - 1].form, kAbout);
    if (is_one_of(form, kIt) && !is_object) return kOther;
    if (words[verb].form == "told" && (is_one_of(form, kHearers) || is_one_of(form, kHearing))) signs = kTold;
  }
  return signs;
}

/// Whether the sentence after the one of `at` starts with "He" or "She".
bool goes_on_with_pronoun(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kLongest = 50;
  for (std::size_t next = at + 1; next < std::min(words.size(), at + kLongest); ++next) {
    if (words[next].is_first) return is_one_of(words[next].form, kPronouns);
  }
  return false;
}

/// "the X", but not "the X family".
bool follows_article(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 12> kOfPersons = {"administration", "affair",     "campaign", "camp",
                                                           "case",           "clan",       "era",      "family",
                                                           "government",     "presidency", "regime",   "trial"};
  if (at == 0 || !stands_close(words[at]) || !is_article(words[at - 1].form)) return false;
  return !is_one_of(small_form(words, at + 1), kOfPersons);
}

/// What companies, teams and places have and are: "X shares", "X owner Berg", "X are", "X, which", "X-based", "in X".
bool is_of_others(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kBelongings = std::to_array<std::string_view>(
      {"share",       "shares",    "stock",      "bonds",      "group",     "unit",      "subsidiary",
       "plant",       "factory",   "executive",  "executives", "official",  "officials", "spokesman",
       "spokeswoman", "troops",    "fighters",   "forces",     "fans",      "players",   "newspaper",
       "daily",       "news",      "television", "radio",      "airport",   "district",  "province",
       "area",        "region",    "city",       "village",    "party",     "company",   "products",
       "customers",   "employees", "workers",    "analyst",    "analysts",  "residents", "soldiers",
       "are",         "were",      "have",       "itself",     "militants", "rebels",    "islands"});
  constexpr std::array<std::string_view, 6> kIn = {"in", "at", "near", "inside", "outside", "across"};
  constexpr std::array<std::string_view, 5> kOf = {"shares", "unit", "subsidiary", "stake", "shareholders"};
  if (at + 1 < words.size()) {
    const NameWord& next = words[at + 1];
    if (next.gap == NameGap::hyphen || next.gap == NameGap::joint) return true;
    if (next.gap == NameGap::comma && next.form == "which") return true;
  }
  const bool is_joined = at > 0 && stands_close(words[at]) && words[at - 1].form == "and";
  const bool has_person = is_small(words, at + 1) && is_role(words[at + 1]) && !words[at].has_possessive;
  if (!is_joined && (has_person || is_one_of(small_form(words, at + 1), kBelongings))) return true;
  if (at == 0 || !stands_close(words[at])) return false;
  if (is_one_of(words[at - 1].form, kIn)) return true;
  // "Baroness Berg of X, a former aide"
  return words[at - 1].form == "of" && at > 1 && (words[at - 2].is_capitalized() || is_one_of(words[at - 2].form, kOf));
}

std::uint32_t spoken_signs(std::span<const NameWord> words, std::size_t at) {
  const bool is_before = at + 1 < words.size() && is_small(words, at + 1) && is_speech_verb(words[at + 1].form) &&
                         words[at + 1].form != "who" && !words[at].has_possessive;
  if (is_before) return speech_signs(words, at + 1);
  // "told X" is said of groups, too.
  constexpr std::array<std::string_view, 8> kSaid = {"said",  "says",  "added",   "adds",
                                                     "asked", "wrote", "replied", "explained"};
  const bool is_after = at > 0 && stands_close(words[at]) && is_one_of(words[at - 1].form, kSaid);
  return is_after && !words[at].has_possessive && !is_small(words, at + 1) ? kSpeaks : 0;
}

std::uint32_t sure_signs(std::span<const NameWord> words, std::size_t at, bool is_named) {
  // "X, 45, left", but not "Similarly, 45 left".
  const bool is_aged = at + 2 < words.size() && words[at + 1].gap == NameGap::comma &&
                       words[at + 2].gap == NameGap::comma && has_age(words, at, at + 1);
  const bool goes_on = at + 2 < words.size() && words[at + 2].letter_case == LetterCase::lower &&
                       !words[at + 2].is_first;  // "Comments (14) · Share" does not
  const bool is_aged_in_brackets = goes_on && words[at + 1].gap == NameGap::open && has_age(words, at, at + 1);
  const bool has_kin = words[at].has_possessive && is_small(words, at + 1) && is_kin(words[at + 1], false);
  if (is_aged || is_aged_in_brackets || has_kin || has_office_behind(words, at) ||
      is_one_of_people(words, at, is_named))
    return kSure;
  if (is_told_behind(words, at, is_named)) return kAtStart;
  if (is_of_kin(words, at) || has_lone_role(words, at) || is_presented(words, at)) return kSure;
  if (words[at].has_possessive) return 0;
  if (has_office_before(words, at)) return kSure;
  return is_said_to_be(words, at + 1) || suffers(words, at, is_named) ? kAtStart : 0;
}

/// "X opened", "X has named", "X and Y", both of which end as surnames do.
bool does(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"became", "began", "brought", "calls", "came",  "can",   "could", "did",  "does", "flew", "found",  "gave",
       "had",    "has",   "hopes",   "is",    "knows", "leads", "led",   "left", "lost", "made", "met",    "must",
       "plans",  "put",   "ran",     "said",  "sang",  "saw",   "says",  "sees", "sent", "set",  "should", "sold",
       "spoke",  "takes", "tells",   "told",  "took",  "wants", "was",   "went", "will", "won",  "would",  "wrote"});
  if (words[at].has_possessive) return false;
  const std::string_view next = small_form(words, at + 1);
  const bool is_pair = next == "and" && at + 2 < words.size() && words[at + 2].is_capitalized() &&
                       words[at + 2].classes == 0 && is_surname_shaped(words[at + 2].form);
  return is_pair || is_one_of(next, kVerbs) || next.ends_with("ed");
}

}  // namespace

bool has_lone_role(std::span<const NameWord> words, std::size_t at) {
  if (at == 0 || !stands_close(words[at])) return false;
  const NameWord& role = words[at - 1];
  if (role.letter_case != LetterCase::lower && !role.is_first) return false;
  if (at > 1 && words[at - 2].form == "best") return false;  // "the best actor Oscar"
  const bool is_joined = at > 1 && (stands_close(role) || role.gap == NameGap::hyphen);
  if (is_joined && is_led(words[at - 2].form, role.form)) return true;
  if (is_joined && role.form == "elect") return is_role(words[at - 2]);  // "president-elect X"
  constexpr std::uint32_t kRoles = word_class::kTitle | word_class::kRole;
  return (word_classes(role.form) & kRoles) != 0 && !is_of_groups(role.form);
}

std::uint32_t speaker_signs(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kQuestions = std::to_array<std::string_view>({"how", "what", "when", "where", "which", "who", "why"});
  constexpr auto kStating =
      std::to_array<std::string_view>({"are", "can", "cannot", "could", "did", "does", "has", "have", "i", "is", "must",
                                       "our", "should", "there", "was", "we", "were", "will", "would"});
  constexpr std::size_t kNear = 25;
  if (at >= words.size() || is_one_of(words[at].form, kQuestions)) return 0;
  for (std::size_t next = at; next < std::min(words.size(), at + kNear); ++next) {
    if (next > at && words[next].is_first) break;
    if (is_one_of(words[next].form, kStating)) return kSpeaker | kStates;
  }
  return kSpeaker;
}

std::uint32_t lone_signs(std::span<const NameWord> words, std::size_t at) {
  const NameWord& word = words[at];
  std::uint32_t signs = 0;
  if (word.classes != 0) signs |= kNamed;
  if (word.classes == 0 && is_surname_shaped(word.form)) signs |= kShaped;
  if ((word.classes & word_class::kFirstName) != 0) signs |= kFirstName;
  if (!word.is_first) signs |= kInside;
  if (is_of_others(words, at) || follows_article(words, at)) return signs | kOther;
  signs |= sure_signs(words, at, (signs & kNamed) != 0) | spoken_signs(words, at);
  if ((signs & kShaped) != 0 && does(words, at)) signs |= kDoes;
  if (!word.has_possessive && is_small(words, at + 1)) {
    if (acts_as_person(words, at + 1)) signs |= kActs;
    if ((word.is_first || word.gap != NameGap::space) && goes_on_with_pronoun(words, at)) signs |= kPronoun;
  }
  const bool is_source =
      at > 1 && stands_close(word) && words[at - 1].form == "to" && words[at - 2].form == "according";
  return is_source ? signs | kAccording : signs;
}

bool tell_person(std::uint32_t signs) {
  const auto has = [&](std::uint32_t sign) { return (signs & sign) != 0; };
  if (has(kSmall)) return false;
  if (has(kSure) && !has(kOther)) return true;
  const bool is_name = has(kInside) || has(kNamed) || has(kShaped);
  if (!is_name || has(kOther)) return false;
  constexpr std::uint32_t kOfPersons = kSpeaks | kTold | kSaidHe | kAccording | kActs | kPronoun | kDoes | kSpeaker;
  if (has(kShaped) && has(kOfPersons)) return true;
  if (has(kNamed) && has(kStates)) return true;
  if (has(kAtStart) || has(kGiven) || has(kFirstName)) return true;
  // Companies are quoted, too, and speak as often as people do: that alone tells little.
  unsigned points = 0;
  for (const std::uint32_t sign : {kQuoted, kQuotedAgain, kTold, kSaidHe, kPronoun, kActs}) {
    points += has(sign) ? 1U : 0U;
  }
  return points >= (has(kNamed) ? 1U : 2U);
}

}  // namespace kz
