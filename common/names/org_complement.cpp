// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/org_complement.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/org_parts.h"
#include "common/names/person_context.h"
#include "common/names/person_shapes.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMostCapitals = 8;

/// "Among" of "the Ministry of Defense Among those", where the mark between two sentences was lost.
bool opens_sentence(const NameWord& word) {
  constexpr auto kOpeners = std::to_array<std::string_view>({
      "according", "afterwards", "although",  "amid",      "among",        "because",   "besides", "despite",
      "during",    "earlier",    "elsewhere", "following", "furthermore",  "hence",     "however", "instead",
      "meanwhile", "moreover",   "nearly",    "nobody",    "nevertheless", "several",   "since",   "therefore",
      "though",    "thus",       "today",     "tonight",   "tomorrow",     "unless",    "until",   "what",
      "when",      "where",      "whether",   "while",     "who",          "yesterday",
  });
  return word.letter_case == LetterCase::title && is_one_of(word.form, kOpeners);
}

bool has_capital(const NameWord& word) {
  return word.is_capitalized() && !word.is_stop_word;
}

/// "Secretary" of "Department of Homeland Security Secretary Nina Berg": leads the body, and is no part of its name.
bool is_officer(const NameWord& word) {
  constexpr auto kOfficers = std::to_array<std::string_view>({
      "ambassador", "analyst",      "chairman",    "chairperson", "chairwoman",     "chief",
      "commander",  "deputy",       "director",    "economist",   "governor",       "inspector",
      "leader",     "minister",     "president",   "professor",   "secretary",      "speaker",
      "spokesman",  "spokesperson", "spokeswoman", "strategist",  "undersecretary",
  });
  return (word.classes & (word_class::kTitle | word_class::kRole)) != 0 && word.letter_case == LetterCase::title &&
         is_one_of(word.form, kOfficers);
}

/// "on Monday", "on March 5".
bool is_day_or_month(const NameWord& word) {
  constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                        "may",       "june",     "july",     "august",
                                                        "september", "october",  "november", "december"};
  return word.form.ends_with("day") || is_one_of(word.form, kMonths);
}

/// "Council on Foreign Relations", "Commission of Inquiry on Zorland".
bool takes_on(const NameWord& head) {
  constexpr std::array<std::string_view, 10> kHeads = {"center",     "centre",   "commission", "committee",
                                                       "conference", "congress", "convention", "council",
                                                       "inquiry",    "institute"};
  return is_one_of(head.form, kHeads);
}

/// "Working Group" before "on Arbitrary Detention"; not "Orvik Group on Telegram".
bool is_working_group(std::span<const NameWord> words, std::size_t head) {
  constexpr std::array<std::string_view, 4> kKinds = {"advisory", "contact", "expert", "working"};
  return head > 0 && words[head].form == "group" && stands_close(words[head]) &&
         is_one_of(words[head - 1].form, kKinds);
}

/// "Committee against Torture", "Department of the Fight against Crime".
bool takes_against(const NameWord& head) {
  constexpr std::array<std::string_view, 14> kHeads = {"agency",    "alliance",   "campaign",   "coalition", "combat",
                                                       "combating", "combatting", "commission", "committee", "fight",
                                                       "league",    "office",     "struggle",   "union"};
  return is_one_of(head.form, kHeads);
}

/// What parties and movements are for: "Party for Freedom", "Alliance for Progress and Renewal".
bool is_cause(const NameWord& word) {
  constexpr auto kCauses = std::to_array<std::string_view>({
      "animals", "change",   "democracy",  "democratic",   "development", "dignity", "economic",   "equality",
      "freedom", "hope",     "human",      "independence", "justice",     "liberty", "national",   "order",
      "peace",   "progress", "prosperity", "reform",       "renewal",     "social",  "solidarity", "unity",
  });
  return is_one_of(word.form, kCauses);
}

/// What somebody does: "Prevention", "Advancement", "Care".
bool is_deed(const NameWord& word) {
  constexpr std::array<std::string_view, 10> kDeeds = {"abolition", "advance", "care",   "defence",  "defense",
                                                       "removal",   "renewal", "rescue", "survival", "study"};
  constexpr std::array<std::string_view, 4> kEnds = {"ment", "sion", "tion", "port"};
  return !word.has_possessive &&
         (is_one_of(word.form, kDeeds) ||
          std::any_of(kEnds.begin(), kEnds.end(), [&](auto end) { return word.form.ends_with(end); }));
}

/// "for the Restoration of" at `at`: what follows is what is done.
bool is_for_deed(std::span<const NameWord> words, std::size_t at) {
  const std::size_t deed = at + 1 < words.size() && words[at + 1].form == "the" ? at + 2 : at + 1;
  return words[at].form == "for" && deed + 1 < words.size() && has_capital(words[deed]) && is_deed(words[deed]) &&
         words[deed + 1].form == "of" && stands_close(words[deed + 1]);
}

/// Whether `words[at]` leads on from the head before it; for parties, "for" is mostly part of the sentence: "left the
/// Party for the League".
bool is_connector(std::span<const NameWord> words, std::size_t at) {
  const NameWord& word = words[at];
  const NameWord& head = words[at - 1];
  if (word.letter_case != LetterCase::lower) return false;
  const bool may_be_for = head.form != "party" || is_cause(words[at + 1]) || is_for_deed(words, at);
  return word.form == "of" || (word.form == "for" && may_be_for) ||
         (word.form == "on" && (takes_on(head) || is_working_group(words, at - 1))) ||
         (word.form == "against" && takes_against(head));
}

bool is_filler(const NameWord& word) {
  return word.letter_case == LetterCase::lower && (word.form == "the" || word.form == "and" || word.form == "of");
}

/// "Savings and Loan Association", "Pacific Gas and Electric Co", "Quell and Sons Inc": not the start of another name.
bool goes_on_with_and(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 16> kSecond = {
      "brothers", "co",    "company", "electric", "gas",   "light",     "loan",      "means",
      "partners", "power", "son",     "sons",     "steel", "telegraph", "telephone", "trust"};
  return at + 1 < words.size() && words[at].form == "and" && words[at].letter_case == LetterCase::lower &&
         words[at].gap == NameGap::space && words[at + 1].gap == NameGap::space && has_capital(words[at + 1]) &&
         is_one_of(words[at + 1].form, kSecond);
}

/// "bin" of "Khalid bin Zorvan Brigade".
bool is_arabic_particle(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 4> kParticles = {"al", "bin", "el", "ibn"};
  return words[at].letter_case == LetterCase::lower && is_one_of(words[at].form, kParticles) && at + 1 < words.size() &&
         has_capital(words[at + 1]);
}

/// Whether a known place ends before `at`: "Latin America" before "and the Caribbean".
bool follows_place(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kMostWords = 3;
  for (std::size_t size = 1; size <= std::min(kMostWords, at); ++size) {
    const KnownName known = known_name_at(words, at - size, Capitals::tell);
    if (known.size == size && known.place() != nullptr) return true;
  }
  return false;
}

/// "Global Environment": what a body is for, and none itself.
bool is_plain_subject(std::span<const NameWord> words, std::size_t at) {
  const auto run = words.subspan(at, subject_end(words, at) - at);
  return !run.empty() && std::none_of(run.begin(), run.end(),
                                      [](const NameWord& word) { return (word.classes & word_class::kOrgHead) != 0; });
}

/// "the CIA", "Zorvan University": the words behind "and" at `at` are a body of their own.
bool starts_other_org(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 14> kHeads = {"academy",    "bank",      "college", "company",   "corporation",
                                                       "foundation", "hospital",  "inc",     "institute", "ltd",
                                                       "ministry",   "newspaper", "school",  "university"};
  if (words[at].form == "the") {
    const bool is_place = at + 1 < words.size() && known_name_at(words, at + 1, Capitals::tell).place() != nullptr;
    const bool is_subject = at + 1 < words.size() && is_plain_subject(words, at + 1);
    return !is_subject && (!is_place || !follows_place(words, at - 1));
  }
  const KnownActor* known = known_name_at(words, at, Capitals::tell).actor;
  if (known != nullptr && known->kind == EntityKind::org) return true;
  constexpr std::size_t kAcronym = 3;
  const bool is_acronym = words[at].letter_case == LetterCase::upper && words[at].form.size() >= kAcronym;
  if (is_acronym && at > 1 && words[at - 2].letter_case != LetterCase::upper) return true;
  for (std::size_t i = at; i < words.size() && (i == at || adjoins_name(words[i])) && has_capital(words[i]); ++i) {
    if (i > at && is_one_of(words[i].form, kHeads)) return true;
  }
  return false;
}

/// Whether a full name starts at `at`: a given name and one or two more words that are neither a place nor what bodies
/// are called by.
bool begins_full_name(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kMost = 3;
  constexpr std::uint32_t kNever =
      word_class::kOrgHead | word_class::kOrgTail | word_class::kTitle | word_class::kCommon | word_class::kPlaceTail;
  if ((words[at].classes & word_class::kGivenName) == 0 || words[at].letter_case != LetterCase::title) return false;
  if (words[at].has_possessive) return false;
  std::size_t last = at;
  while (last < words.size() && (last == at || adjoins_name(words[last])) &&
         (has_capital(words[last]) || is_name_particle(words[last].form))) {
    if ((words[last].classes & kNever) != 0) return false;
    if (words[last++].has_possessive) break;
  }
  if (last - at < 2 || last - at > kMost || words[last - 1].letter_case == LetterCase::lower) return false;
  const KnownName known = known_name_at(words, at, Capitals::tell);
  const bool is_place = known.place() != nullptr && (known.size > 1 || known.prominent_place() != nullptr);
  return !is_place && (known.actor == nullptr || known.actor->kind == EntityKind::person);
}

/// Whether the words from `at` to `end` may be a person's name: none of them is a place or what bodies are called by.
bool may_be_full_name(std::span<const NameWord> words, std::size_t at, std::size_t end) {
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  const auto name = words.subspan(at, end - at);
  return (name.size() == 2 || name.size() == 3) && known_name_at(words, at, Capitals::tell).places.empty() &&
         std::all_of(name.begin(), name.end(), [&](const NameWord& word) {
           return word.letter_case == LetterCase::title && (word.classes & ~kPersonal) == 0 &&
                  !ends_with_subject(word) && (&word == &name.back() || !word.has_possessive);
         });
}

/// "Tarvid Quelmazov" from `at` to `end`, behind the land or the subject that ends the name of a body, "Pension Fund of
/// Zorland": told by its shape, or as the name of who leads the body.
bool is_unknown_leader(std::span<const NameWord> words, std::size_t at, std::size_t end) {
  constexpr std::array<std::string_view, 10> kOfThings = {"ance", "ence", "ers",  "ing",  "ists",
                                                          "ity",  "ment", "ness", "tion", "ors"};
  if (!may_be_full_name(words, at, end) || known_name_at(words, at - 1, Capitals::tell).is_demonym()) return false;
  const std::string_view last = words[end - 1].form;
  if (follows_place(words, at) && is_surname_shaped(last)) return true;
  const bool is_thing =
      std::any_of(kOfThings.begin(), kOfThings.end(), [&](auto tail) { return last.ends_with(tail); });
  const bool is_behind = follows_place(words, at) || ends_with_subject(words[at - 1]);
  return end - at == 2 && is_behind && !is_thing && follows_led_body(words, at);
}

/// What is called after people: "University of Nina Berg"; of other bodies, the person is who leads them.
bool is_called_after_people(const NameWord& head) {
  constexpr std::array<std::string_view, 20> kHeads = {
      "academy",      "chamber",    "church",   "clinic",  "club",      "college",     "company",
      "conservatory", "foundation", "hospital", "house",   "institute", "institution", "museum",
      "observatory",  "order",      "school",   "society", "trust",     "university"};
  return is_one_of(head.form, kHeads);
}

/// Heads of names like "Ministry of Health and Welfare"; after others, "and" starts another name.
bool names_with_and(const NameWord& head) {
  constexpr std::array<std::string_view, 16> kHeads = {
      "academy",    "agency",      "board",        "bureau",    "center",   "centre", "commission",  "committee",
      "department", "directorate", "inspectorate", "institute", "ministry", "office", "secretariat", "superintendency"};
  return std::find(kHeads.begin(), kHeads.end(), head.form) != kHeads.end();
}

/// "Office of the President": of other heads, a title behind "of" starts a person's name.
bool is_of_office(std::span<const NameWord> words, std::size_t head, std::size_t begin) {
  constexpr std::array<std::string_view, 7> kHeads = {"administration", "bureau",      "committee", "council",
                                                      "office",         "secretariat", "service"};
  return begin == head + 3 && is_one_of(words[head].form, kHeads);
}

/// Whether the word at `at` is a given name, and no country: "Nina", but not "Georgia" of "Parliament of Georgia Nina
/// Berg".
bool is_given_only(std::span<const NameWord> words, std::size_t at) {
  if ((words[at].classes & word_class::kGivenName) == 0) return false;
  const Place* place = known_name_at(words, at, Capitals::tell).place();
  return place == nullptr || place->level != PlaceLevel::country;
}

/// The end of the part of a name from `begin` to `end` where a person's name or office stands at its end: "the
/// Organisation of Security Nina Berg said", "Bank of Japan Governor Peter Quell"; else `end`.
std::size_t end_before_person(std::span<const NameWord> words, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin + 1; at < end; ++at) {
    const bool is_led = (words[begin].classes & word_class::kTitle) == 0 && is_officer(words[at]) &&
                        stands_close(words[at]) && words[at - 1].is_capitalized();
    if (is_led) return at;
    const bool is_new = stands_close(words[at]) && words[at - 1].is_capitalized() && !is_given_only(words, at - 1);
    // "Pension Fund of Zorland Tarvid Quelmazov", where the land ends the name of the fund
    const bool is_unknown = is_new && is_unknown_leader(words, at, end);
    if (!is_new || (!is_unknown && !begins_full_name(words, at))) continue;
    while (at > begin + 1 && (words[at - 1].classes & (word_class::kTitle | word_class::kRole)) != 0) --at;
    return at;
  }
  return end;
}

/// "Judges" of "Council of Judges and Prosecutors": nobody's title.
bool is_title_of_many(const NameWord& word) {
  constexpr std::array<std::string_view, 5> kTitles = {"doctors", "judges", "justices", "presidents", "senators"};
  return is_one_of(word.form, kTitles);
}

/// Where the words behind the connector at `at` start; `at` where none do that a name could go on with.
std::size_t complement_begin(std::span<const NameWord> words, std::size_t at) {
  std::size_t begin = at + 1;
  if (words[begin].letter_case == LetterCase::lower && words[begin].form == "the" && begin + 1 < words.size()) ++begin;
  const bool is_gone = words[begin].letter_case == LetterCase::lower && words[begin].form == "former" &&
                       begin > at + 1 && begin + 1 < words.size() && stands_close(words[begin]);
  if (is_gone) ++begin;  // "Tribunal for the former Yugoslavia"
  if (words[begin].gap != NameGap::space || !has_capital(words[begin])) return at;
  const bool is_land = words[begin].form == "sri" && known_name_at(words, begin, Capitals::tell).size > 1;
  const bool is_title = (words[begin].classes & word_class::kTitle) != 0 && words[begin].form != "justice" &&
                        !is_title_of_many(words[begin]) && !is_land;
  if (is_title && !is_of_office(words, at - 1, begin)) return at;
  return words[at].form == "on" && is_day_or_month(words[begin]) ? at : begin;
}

/// Whether the part of a name that ends with `last` goes on with "for": "Inspector General for Afghanistan
/// Reconstruction".
bool takes_for(const NameWord& last) {
  constexpr std::array<std::string_view, 10> kOfficers = {
      "arbitration", "commissioner",    "coordinator", "envoy",      "general",
      "ombudsman",   "plenipotentiary", "prosecutor",  "rapporteur", "representative"};
  return is_one_of(last.form, kOfficers) || ((last.classes & word_class::kOrgHead) != 0 && last.form != "party");
}

/// Whether "of" behind `last` leads on from a part of a name: "Armed Forces of", "Southern District of".
bool takes_of(const NameWord& last) {
  constexpr auto kOuter = std::to_array<std::string_view>(
      {"academy",   "administration", "chamber",    "committee",  "court",           "department",   "directorate",
       "ministry",  "office",         "service",    "university", "branch",          "judiciary",    "appeal",
       "appeals",   "army",           "arts",       "auditors",   "commerce",        "commonwealth", "council",
       "deputies",  "district",       "federation", "forces",     "governors",       "islands",      "kingdom",
       "ministers", "navy",           "president",  "prosecutor", "representatives", "republic",     "state",
       "states",    "supervisors",    "treaty",     "city",       "region",          "union"});
  return is_one_of(last.form, kOuter) || ends_with_subject(last);
}

/// "the Republic of Zorland", "Zorland Region": what the branch of a ministry is for.
bool is_of_division(std::span<const NameWord> words, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 7> kKinds = {"district", "krai",     "oblast",   "province",
                                                      "region",   "republic", "territory"};
  const bool is_kind_first = is_one_of(words[begin].form, kKinds) && is_small(words, begin + 1) &&
                             words[begin + 1].form == "of" && begin + 2 < words.size();
  const std::size_t name = is_kind_first ? begin + 2 : begin;
  return (is_kind_first || is_one_of(words[end - 1].form, kKinds)) &&
         known_name_at(words, name, Capitals::tell).prominent_place() != nullptr;
}

/// Behind "and Technology" in "University of Science and Technology", where the words before end at `end`; `end` where
/// "and" leads on to something else.
std::size_t subject_behind_and(std::span<const NameWord> words, std::size_t end) {
  const bool has_and = is_small(words, end) && words[end].form == "and" && end + 1 < words.size() &&
                       stands_close(words[end + 1]) && !words[end - 1].has_possessive;
  if (!has_and || known_name_at(words, end - 1, Capitals::tell).prominent_place() != nullptr) return end;
  std::size_t last = subject_end(words, end + 1);
  const bool is_one = has_capital(words[end + 1]) && (ends_with_subject(words[end + 1]) || is_cause(words[end + 1]));
  if (last == end + 1 && is_one) ++last;  // "and Entrepreneurs", "and Renewal"
  const bool goes_on = last < words.size() && adjoins_name(words[last]) && words[last].is_capitalized();
  if (last == end + 1 || goes_on || starts_other_org(words, end + 1)) return end;
  return ends_with_subject(words[last - 1]) || is_cause(words[last - 1]) ? last : end;
}

/// "of Ukraine" in "of the Armed Forces of Ukraine", "for Foreign Affairs" in "of the Central Commission for Foreign
/// Affairs": the end of such a part behind the one that ends at `end`; `end` where none follows.
std::size_t inner_complement_end(std::span<const NameWord> words, std::size_t end) {
  if (end + 1 >= words.size() || !is_small(words, end) || words[end - 1].has_possessive) return end;
  const std::size_t begin = complement_begin(words, end);
  if (begin == end || begins_full_name(words, begin)) return end;
  const NameWord& last = words[end - 1];
  const auto connector = words[end].form;
  const KnownName known = known_name_at(words, begin, Capitals::tell);
  const bool is_of_land = !known.is_demonym() && known.prominent_place() != nullptr;
  const std::size_t inner = capitalized_end(words, begin, names_with_and(last) || takes_on(last));
  const std::size_t before = end > 2 && words[end - 2].form == "the" ? end - 3 : end - 2;
  const bool is_of_deed = end > 1 && is_for_deed(words, before) && !is_day_or_month(words[begin]);
  if (connector == "of" && (takes_of(last) || is_of_land || is_of_deed)) return inner;
  // "left the Department of the Navy for Washington"
  const bool is_part = known.size < inner - begin && !is_day_or_month(words[begin]);
  if (connector == "for" && ends_with_subject(last) && is_of_division(words, begin, inner)) return inner;
  // "Agency of Kazakhstan for Regulation and Development"
  if (connector == "for" && follows_place(words, end) && ends_with_subject(words[inner - 1]))
    return subject_behind_and(words, inner);
  const bool leads_on = (connector == "for" && takes_for(last)) || (connector == "on" && takes_on(last)) ||
                        (connector == "against" && takes_against(last));
  return is_part && leads_on ? inner : end;
}

/// Behind "at Austin" in "University of Texas at Austin", where the name before ends at `end`; `end` where no campus
/// follows.
std::size_t campus_end(std::span<const NameWord> words, std::size_t begin, std::size_t end) {
  const bool has_at = is_small(words, end) && words[end].form == "at" && end + 1 < words.size() &&
                      stands_close(words[end + 1]) && begin > 1 && !words[end - 1].has_possessive;
  if (!has_at || (words[begin - 2].form != "university" && words[begin - 1].form != "university")) return end;
  const KnownName state = known_name_at(words, begin, Capitals::tell);
  const Place* region = state.prominent_place();
  const bool is_of_state = region != nullptr && begin + state.size == end && region->level == PlaceLevel::region;
  const KnownName town = known_name_at(words, end + 1, Capitals::tell);
  const Place* place = is_of_state ? town.place() : nullptr;
  return place != nullptr && place->level == PlaceLevel::city ? end + 1 + town.size : end;
}

/// Behind "Sberbank" in "the Board of Sberbank Nina Berg": a firm or body that is known is all that a board is of;
/// `end` for others.
std::size_t board_of_known(std::span<const NameWord> words, std::size_t at, std::size_t end) {
  if (words[at - 1].form != "board" || words[at].form != "of") return end;
  const KnownName known = known_name_at(words, at + 1, Capitals::tell);
  const bool is_org = known.actor != nullptr && known.actor->kind == EntityKind::org;
  return is_org ? std::min(end, at + 1 + known.size) : end;
}

}  // namespace

bool adjoins_name(const NameWord& word) {
  return word.gap == NameGap::space || word.gap == NameGap::hyphen || word.gap == NameGap::joint;
}

std::size_t capitalized_end(std::span<const NameWord> words, std::size_t at, bool with_fillers) {
  const std::size_t begin = at;
  while (at < words.size() && at - begin < kMostCapitals && (at == begin || adjoins_name(words[at]))) {
    std::size_t next = at;
    while (with_fillers && next < words.size() && next - at < 2 && is_filler(words[next]) &&
           adjoins_name(words[next])) {
      if (words[next].form == "and" && next + 1 < words.size() && starts_other_org(words, next + 1)) return at;
      ++next;
    }
    if (next == at && at > begin && goes_on_with_and(words, at)) ++next;
    if (next == at && at > begin && is_arabic_particle(words, at)) ++next;
    if (next >= words.size() || !has_capital(words[next]) || (next > at && !adjoins_name(words[next]))) break;
    if (is_shouted_small_word(words, next) || (next > begin && opens_sentence(words[next]))) break;
    at = next + 1;
    if (!goes_on_behind_possessive(words, next)) break;
  }
  return at;
}

std::size_t complement_at(std::span<const NameWord> words, std::size_t at) {
  constexpr int kMostParts = 3;
  if (at == 0 || at + 1 >= words.size() || words[at].gap != NameGap::space || !is_connector(words, at)) return 0;
  const std::size_t begin = complement_begin(words, at);
  if (begin == at) return 0;
  if (words[at].form == "of" && !is_called_after_people(words[at - 1]) && begins_full_name(words, begin)) return 0;
  const bool with_and = names_with_and(words[at - 1]);
  std::size_t end = capitalized_end(words, begin, with_and);
  if (is_small(words, end) && words[end].form == "and") {  // "Bosnia and Herzegovina"
    const KnownName land = known_name_at(words, begin, Capitals::tell);
    if (land.place() != nullptr) end = std::max(end, begin + land.size);
  }
  if (words[begin].form == "justice" && end > begin + 1 && words[begin + 1].is_capitalized()) {
    end = begin + 1;  // "the Department of Justice. Nothing": as if the word were a title
  }
  if (const std::size_t last = board_of_known(words, at, end); last < end) return last - at;
  if (const std::size_t last = end_before_person(words, begin, end); last < end) return last - at;
  if (const std::size_t last = campus_end(words, begin, end); last > end) return last - at;
  const std::size_t listed = with_and ? subjects_end(words, end) : subject_behind_and(words, end);
  if (listed > end) end = with_and ? std::max(listed, capitalized_end(words, listed - 1, true)) : listed;
  for (int part = 0; part < kMostParts; ++part) {
    const std::size_t inner = inner_complement_end(words, end);
    if (inner == end) break;
    const std::size_t last = end_before_person(words, end + 1, inner);
    end = last;
    if (last < inner) break;
  }
  return end - at;
}

}  // namespace kz
