// SPDX-License-Identifier: GPL-2.0-or-later
// Organisations by the words beside their name.
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/name_runs.h"
#include "common/names/org_parts.h"
#include "common/names/person_context.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxNameWords = 4;

// "the airline Zorvan", "the Zorvan airline", "Zorvan, a French airline".
constexpr std::array<std::string_view, 85> kNouns = {
    "agency",      "airline",      "airlines",    "app",          "association",  "automaker",    "band",
    "bank",        "battalion",    "blog",        "brand",        "brewer",       "brigade",      "broadcaster",
    "broker",      "brokerage",    "carmaker",    "carrier",      "cartel",       "channel",      "charity",
    "chipmaker",   "club",         "company",     "conglomerate", "consortium",   "consultancy",  "contractor",
    "cooperative", "corporation",  "daily",       "developer",    "drugmaker",    "engine",       "exchange",
    "exporter",    "federation",   "firm",        "foundation",   "fund",         "gang",         "giant",
    "group",       "institute",    "insurer",     "journal",      "label",        "lender",       "magazine",
    "maker",       "manufacturer", "medium",      "militia",      "miner",        "movement",     "network",
    "newsletter",  "newspaper",    "ngo",         "operator",     "organisation", "organization", "outlet",
    "party",       "platform",     "podcast",     "pollster",     "portal",       "publisher",    "refiner",
    "regulator",   "retailer",     "shipbuilder", "site",         "startup",      "station",      "studio",
    "subsidiary",  "supplier",     "tabloid",     "tank",         "union",        "utility",      "website",
    "weekly"};
// What one has "in" a company, or "of" it.
constexpr std::array<std::string_view, 5> kOwned = {"shares", "stake", "stakes", "stock", "shareholder"};

bool is_noun(const NameWord& word) {
  return word.letter_case == LetterCase::lower && is_one_of(word.form, kNouns);
}

/// What an organisation is, where its name follows, but other things behind it: "the coalition Zorvan", not "the Zorvan
/// coalition".
bool is_noun_before(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 5> kBefore = {"bloc", "coalition", "confederation", "factory", "publication"};
  // "the human rights center Zorvan", but not "center Zorvan", who plays basketball
  constexpr std::array<std::string_view, 5> kOfCenters = {"analytical", "information", "news", "research", "rights"};
  const NameWord& word = words[at];
  if (word.letter_case != LetterCase::lower) return false;
  if (is_one_of(word.form, kBefore)) return true;
  return (word.form == "center" || word.form == "centre") && at > 0 && stands_close(word) &&
         is_one_of(words[at - 1].form, kOfCenters);
}

/// "U2", "T24": a name, but not "M3", "Q4", "H1" of money and of the year.
bool is_lettered_number(std::string_view form) {
  constexpr std::array<char, 3> kOfReports = {'h', 'm', 'q'};
  const bool has_digit = form.back() >= '0' && form.back() <= '9';
  const bool is_of_report =
      form.size() == 2 && std::find(kOfReports.begin(), kOfReports.end(), form.front()) != kOfReports.end();
  return has_digit && !is_of_report;
}

bool is_name_word(const NameWord& word) {
  constexpr std::uint32_t kNever =
      word_class::kTitle | word_class::kCommon | word_class::kOrgTail | word_class::kCalledAfter;
  const bool is_initial = word.is_initial && !is_lettered_number(word.form);
  return word.is_capitalized() && !word.is_stop_word && !is_initial && (word.classes & kNever) == 0 &&
         !(word.is_first && is_one_of(word.form, kNouns)) && !is_common_acronym(word.form);
}

/// "EADS Philippe Camus": another name starts at `at`.
bool starts_person(std::span<const NameWord> words, std::size_t at) {
  return (words[at].classes & word_class::kGivenName) != 0 && at + 1 < words.size() && stands_close(words[at + 1]) &&
         words[at + 1].is_capitalized();
}

/// "al" of "Zorvan al-Quell".
bool is_particle_within(std::span<const NameWord> words, std::size_t at) {
  return words[at].letter_case == LetterCase::lower && is_name_particle(words[at].form) && stands_close(words[at]) &&
         at + 1 < words.size() && is_name_word(words[at + 1]) &&
         (stands_close(words[at + 1]) || words[at + 1].gap == NameGap::hyphen);
}

/// Behind the capitalised words from `first` on that may be what an organisation is called; `first` where there are
/// none. A single word that people or other things are called is not enough.
std::size_t name_end(std::span<const NameWord> words, std::size_t first) {
  std::size_t last = first;
  bool has_particle = false;
  while (last < words.size() && last - first < kMaxNameWords) {
    const std::size_t next = last > first && is_particle_within(words, last) ? last + 1 : last;
    if (!is_name_word(words[next])) break;
    if (last > first && !stands_close(words[next]) && words[next].gap != NameGap::hyphen) break;
    if (last > first && starts_person(words, next)) break;
    has_particle |= next > last;
    last = next + 1;
    if (words[next].has_possessive) break;
  }
  if (has_particle && !words[last - 1].has_possessive) last += legal_form_at(words, last);  // "Cie de Zorvan SA"
  constexpr std::array<std::string_view, 2> kOffices = {"ceo", "cfo"};
  const bool goes_on = last > first && last < words.size() && stands_close(words[last]) &&
                       words[last].is_capitalized() && !words[last - 1].has_possessive && !starts_person(words, last) &&
                       !is_one_of(words[last].form, kOffices);
  if (last == first || goes_on || (words[first].classes & word_class::kGivenName) != 0) return first;
  return last - first > 1 || words[first].classes == 0 ? last : first;
}

/// "party" of "the chairman of the Zorvan party Nina Berg": its name stands before, and who leads it follows.
bool is_led_by_next(std::span<const NameWord> words, std::size_t at) {
  if (at < 4 || !stands_close(words[at]) || words[at - 1].letter_case != LetterCase::title) return false;
  const bool is_of_leader = words[at - 2].form == "the" && words[at - 3].form == "of" && is_role(words[at - 4]) &&
                            stands_close(words[at - 1]) && stands_close(words[at - 2]) && stands_close(words[at - 3]);
  return is_of_leader && words[at - 1].classes == 0 && !ends_as_adjective(words[at - 1].form) &&
         !known_name_at(words, at - 1, Capitals::tell);
}

/// "the airline Zorvan", "shares in Zorvan".
bool is_told_before(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  if (first == 0 || !stands_close(words[first])) return false;
  if (last - first > 1 && is_led_by_next(words, first - 1)) return false;
  if (is_noun(words[first - 1]) || is_noun_before(words, first - 1)) return true;
  const std::string_view preposition = words[first - 1].form;
  return first > 1 && (preposition == "in" || preposition == "of") && stands_close(words[first - 1]) &&
         is_one_of(words[first - 2].form, kOwned);
}

/// "the developer, Zorvan Homes, built": between commas behind what it is.
bool is_apposed(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  constexpr std::size_t kMostBetween = 3;
  const bool is_between = first > 1 && words[first].gap == NameGap::comma && last < words.size() &&
                          words[last].gap == NameGap::comma && is_noun(words[first - 1]);
  if (!is_between || known_name_at(words, first, Capitals::tell).place() != nullptr) return false;
  for (std::size_t at = first - 1; at > 0 && first - at <= kMostBetween && stands_close(words[at]); --at) {
    if (words[at - 1].form == "the") return true;
  }
  return false;
}

/// "Anglo-Dutch", "Eurosceptic": says of what kind, not what it is called.
bool is_adjective(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 14> kOthers = {"city", "premiership", "liga",  "bundesliga", "nasdaq",
                                                        "ftse", "tory",        "euro",  "hindu",      "internet",
                                                        "shia", "sikh",        "sunni", "web"};
  return known_name_at(words, at, Capitals::tell).is_demonym() || ends_as_adjective(words[at].form) ||
         is_one_of(words[at].form, kOthers);
}

/// "analyst Nina Berg" before `at`: a person who looks at markets.
bool follows_analyst(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 3> kRoles = {"analyst", "economist", "strategist"};
  constexpr std::size_t kMostNames = 4;
  std::size_t first = at;
  while (first > 0 && at - first < kMostNames && words[first - 1].is_capitalized() &&
         (first == at || stands_close(words[first]))) {
    --first;
  }
  const bool is_named = at - first > 1 && first > 0 && stands_close(words[first]);
  return is_named && is_one_of(words[first - 1].form, kRoles);
}

/// "chief executive of Zorvan", "analysts at Zorvan"; but not "chief executive of Nordic operator Zorvan".
bool has_staff(std::span<const NameWord> words, std::size_t at, std::size_t last) {
  constexpr std::array<std::string_view, 7> kOf = {"ceo",          "cfo",       "subsidiary", "subsidiaries",
                                                   "shareholders", "affiliate", "affiliates"};
  constexpr std::array<std::string_view, 6> kAt = {"analyst",    "analysts",   "economist",
                                                   "economists", "strategist", "strategists"};
  const bool is_of_kind = last < words.size() && stands_close(words[last]) && is_adjective(words, last - 1);
  if (is_of_kind || at < 2 || !stands_close(words[at]) || !stands_close(words[at - 1])) return false;
  const std::string_view preposition = words[at - 1].form;
  const std::string_view noun = words[at - 2].form;
  if (preposition == "at" || preposition == "with") return is_one_of(noun, kAt) || follows_analyst(words, at - 1);
  if (preposition != "of") return false;
  const std::string_view before = at > 2 && stands_close(words[at - 2]) ? words[at - 3].form : std::string_view();
  const bool is_officer =
      (before == "chief" && (noun == "executive" || noun == "economist")) ||
      (before == "managing" && noun == "director") ||
      ((before == "financial" || before == "operating" || before == "executive") && noun == "officer");
  return is_officer || is_one_of(noun, kOf);
}

/// "the Zorvan airline", "a Zorvan news agency".
bool is_told_behind(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  constexpr std::array<std::string_view, 5> kOwners = {"her", "his", "its", "their", "whose"};
  if (first == 0 || !stands_close(words[first])) return false;
  const bool is_owned = is_one_of(words[first - 1].form, kOwners);
  if (!is_article(words[first - 1].form) && !is_owned) return false;
  if (words[last - 1].has_possessive || last >= words.size() || !stands_close(words[last])) return false;
  if (is_adjective(words, last - 1) || words[last].form == "club") return false;
  if (is_noun(words[last])) return true;
  return !is_owned && words[last].letter_case == LetterCase::lower && !words[last].is_stop_word &&
         last + 1 < words.size() && stands_close(words[last + 1]) && is_noun(words[last + 1]);
}

/// "shares rose", "shares were": not "he shares the view".
bool is_of_market(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kMoves = std::to_array<std::string_view>({
      "climbed", "closed",  "dipped", "dived",  "dropped", "ended",   "fell",    "gained", "had",  "have",
      "jumped",  "leapt",   "lost",   "opened", "plunged", "rallied", "rose",    "sank",   "shed", "slid",
      "slipped", "slumped", "soared", "stood",  "surged",  "traded",  "tumbled", "were",
  });
  if (words[at].form != "shares" && words[at].form != "stock") return false;
  return at + 1 < words.size() && stands_close(words[at + 1]) && is_one_of(words[at + 1].form, kMoves);
}

/// "Zorvan shares fell", "Zorvan chief executive Nina Berg", "a Zorvan spokesman": what companies have, right behind.
bool has_company_noun(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 15> kHad = {"ceo",          "cfo",       "executives",   "shareholder",
                                                     "shareholders", "spokesman", "spokespeople", "spokesperson",
                                                     "spokeswoman",  "analyst",   "analysts",     "bassist",
                                                     "drummer",      "frontman",  "guitarist"};
  // "Zorvan chief Nina Berg"; peoples have leaders, films directors.
  constexpr std::array<std::string_view, 6> kHeads = {"boss",  "chairman",  "chairwoman",
                                                      "chief", "cofounder", "founder"};
  if (at >= words.size() || !stands_close(words[at]) || words[at - 1].has_possessive) return false;
  const bool is_officer = words[at].form == "ceo" || words[at].form == "cfo";
  if (words[at].letter_case != LetterCase::lower && !is_officer) return false;
  if (is_one_of(words[at].form, kHad) || is_of_market(words, at)) return true;
  if (at + 1 >= words.size() || !stands_close(words[at + 1])) return false;
  if (words[at + 1].is_capitalized()) return is_one_of(words[at].form, kHeads);
  return words[at].form == "chief" && (words[at + 1].form == "executive" || words[at + 1].form == "economist");
}

/// "Zorvan reported a loss", "Zorvan posted higher quarterly profit".
bool tells_results(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kMostBetween = 4;
  constexpr std::array<std::string_view, 8> kResults = {"earnings", "income",  "loss",    "losses",
                                                        "profit",   "profits", "revenue", "sales"};
  const bool is_verb = at + 1 < words.size() && stands_close(words[at]) && words[at].letter_case == LetterCase::lower &&
                       (words[at].form == "reported" || words[at].form == "posted") && !words[at - 1].has_possessive;
  for (std::size_t i = at + 1; is_verb && i < std::min(words.size(), at + 2 + kMostBetween); ++i) {
    if (!stands_close(words[i]) && words[i].gap != NameGap::hyphen) return false;
    if (is_one_of(words[i].form, kResults)) return true;
  }
  return false;
}

/// "Zorvan (NYSE: ZRV)".
bool is_listed(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 9> kExchanges = {"amex", "asx",  "bse", "lse", "nasdaq",
                                                          "nse",  "nyse", "otc", "tsx"};
  return at + 1 < words.size() && words[at].gap == NameGap::open && is_one_of(words[at].form, kExchanges) &&
         words[at + 1].letter_case == LetterCase::upper;
}

/// Whether the word at `at`, which starts a sentence, has its capital elsewhere, too, and is nowhere written small:
/// "Energy shares fell". A word in capitals needs no other.
bool is_capital_elsewhere(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kAcronym = 3;
  bool is_found = words[at].letter_case == LetterCase::upper && words[at].form.size() >= kAcronym;
  const std::size_t begin = at - std::min(at, kMostWordsSearched / 2);
  for (std::size_t i = begin; i < std::min(words.size(), begin + kMostWordsSearched); ++i) {
    if (words[i].form != words[at].form) continue;
    if (words[i].letter_case == LetterCase::lower) return false;
    const bool is_within = !words[i].is_first && i > 0 && words[i - 1].letter_case == LetterCase::lower;
    is_found |= is_within || (i != at && words[i].has_possessive);
  }
  return is_found;
}

/// Whether the words behind tell a company, whatever stands before.
bool is_company_behind(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  const bool is_told = has_company_noun(words, last) || tells_results(words, last) || is_listed(words, last) ||
                       behaves_as_firm(words, first, last);
  if (!is_told || continues_name(words, first) || is_adjective(words, last - 1)) return false;
  if ((words[last - 1].classes & word_class::kPlaceTail) != 0) return false;  // "a Downing Street spokesman"
  if (words[first].is_first && !is_capital_elsewhere(words, first)) return false;
  if (last - first == 1) return true;
  return is_listed(words, last) || person_run_at(words, first).size != last - first;  // "Nina Berg spokesman Tom Lund"
}

/// "Zorvan, a French airline, ": not "Zorvan, a company spokesman".
bool is_explained(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  constexpr std::size_t kMostBetween = 4;
  constexpr std::array<std::string_view, 10> kPeopleToo = {"broadcaster", "publisher",   "developer", "contractor",
                                                           "brewer",      "miner",       "retailer",  "operator",
                                                           "exporter",    "manufacturer"};
  if (continues_name(words, first)) return false;
  const bool may_be_adverb = words[first].is_first && last - first == 1;  // "Surprisingly, the company"
  if (may_be_adverb || last >= words.size() || words[last].gap != NameGap::comma || !is_article(words[last].form)) {
    return false;
  }
  for (std::size_t at = last + 1; at < std::min(words.size(), last + 2 + kMostBetween); ++at) {
    const NameWord& word = words[at];
    if ((!stands_close(word) && word.gap != NameGap::hyphen) || word.is_stop_word) return false;
    if (is_one_of(word.form, kPeopleToo)) return false;
    if (is_noun(word)) return at + 1 == words.size() || !stands_close(words[at + 1]) || words[at + 1].is_stop_word;
  }
  return false;
}

/// "Zorvan is a French airline based in", "The Zorvans were an English rock band.": not "is a company spokesman".
bool is_defined(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  constexpr std::size_t kMostBetween = 6;
  constexpr std::array<std::string_view, 4> kVerbs = {"is", "are", "was", "were"};
  constexpr auto kKinds = std::to_array<std::string_view>({
      "airline",      "airlines",     "bank",        "band",        "charity",   "company",
      "conglomerate", "consultancy",  "cooperative", "corporation", "duo",       "federation",
      "foundation",   "institute",    "magazine",    "militia",     "newspaper", "ngo",
      "organisation", "organization", "party",       "publisher",   "quartet",   "retailer",
      "startup",      "subsidiary",   "supergroup",  "tabloid",     "trio",      "union",
  });
  const bool has_verb = is_small(words, last) && is_one_of(words[last].form, kVerbs) && is_small(words, last + 1) &&
                        (words[last + 1].form == "a" || words[last + 1].form == "an");
  if (!has_verb || words[last - 1].has_possessive || continues_name(words, first)) return false;
  for (std::size_t at = last + 2; at < std::min(words.size(), last + 3 + kMostBetween); ++at) {
    const NameWord& word = words[at];
    if ((!stands_close(word) && word.gap != NameGap::hyphen && word.gap != NameGap::comma) || word.is_stop_word)
      return false;
    if (word.letter_case != LetterCase::lower || !is_one_of(word.form, kKinds)) continue;
    const bool is_last = at + 1 == words.size() || !stands_close(words[at + 1]);
    if (is_last && at + 1 < words.size() && words[at + 1].gap == NameGap::hyphen) return false;
    return is_last || (words[at + 1].is_stop_word && words[at + 1].form != "to") || words[at + 1].form.ends_with("ed");
  }
  return false;
}

/// "Daily Quell" of "told The Daily Quell": who writes "The" so tells a paper; 0 for none.
std::size_t paper_told_at(std::span<const NameWord> words, std::size_t first) {
  const bool is_told = first > 1 && stands_close(words[first]) && stands_close(words[first - 1]) &&
                       words[first - 1].form == "the" && words[first - 1].letter_case == LetterCase::title &&
                       words[first - 2].form == "told" && words[first - 2].letter_case == LetterCase::lower;
  std::size_t last = first;
  while (is_told && last < words.size() && last - first < kMaxNameWords && words[last].is_capitalized() &&
         (last == first || stands_close(words[last]))) {
    if (words[last++].has_possessive) break;
  }
  return last - first;
}

/// "members" of "UDM members", "MP" of "UDM MP".
bool is_of_group(const NameWord& word) {
  constexpr auto kGroupNouns = std::to_array<std::string_view>({
      "activists",   "boss",       "candidate",  "candidates", "chairman",   "chairwoman",    "chief",
      "commander",   "commanders", "congress",   "delegates",  "delegation", "deputies",      "deputy",
      "executives",  "faction",    "fighters",   "guerrillas", "gunmen",     "headquarters",  "insurgents",
      "lawmaker",    "lawmakers",  "leader",     "leaders",    "leadership", "legislators",   "member",
      "members",     "militants",  "officers",   "official",   "officials",  "politician",    "politicians",
      "president",   "rally",      "rebels",     "soldiers",   "spokesman",  "spokesperson",  "spokeswoman",
      "supporters",  "troops",     "volunteers", "whip",       "commandos",  "crews",         "agents",
      "founder",     "supremo",    "director",   "shares",     "stock",      "analyst",       "economist",
      "ceo",         "employees",  "staff",      "detectives", "inspectors", "investigators", "negotiators",
      "prosecutors",
  });
  if (word.letter_case == LetterCase::lower) return is_one_of(word.form, kGroupNouns);
  return word.form == "mp" || word.form == "mps" || word.form == "mep" || word.form == "meps";
}

/// "media chief" of "ZDP media chief Nina Berg".
bool has_officer_behind(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 8> kOfficers = {"boss",    "chief",     "director",  "head",
                                                         "manager", "president", "secretary", "spokesman"};
  return is_small(words, at) && !words[at].is_stop_word && is_small(words, at + 1) &&
         is_one_of(words[at + 1].form, kOfficers) && at + 2 < words.size() && stands_close(words[at + 2]) &&
         words[at + 2].is_capitalized();
}

/// "QUELL" of "Nina QUELL".
bool is_surname_elsewhere(std::span<const NameWord> words, std::string_view form) {
  for (std::size_t at = 1; at < std::min(words.size(), kMostWordsSearched); ++at) {
    if (words[at].form != form || !stands_close(words[at])) continue;
    if ((words[at - 1].classes & word_class::kGivenName) != 0) return true;
  }
  return false;
}

}  // namespace

bool acts_as_group(std::span<const NameWord> words, std::size_t at) {
  const bool has_next = at + 1 < words.size() && stands_close(words[at + 1]);
  const bool has_last = at > 0 && stands_close(words[at]);
  // "NEVER AGAIN": words that are shouted, or a person's name in capitals.
  if (has_last && words[at - 1].is_capitalized() && !words[at - 1].is_stop_word && !words[at - 1].is_first)
    return false;
  if (has_next && is_of_group(words[at + 1])) return !is_surname_elsewhere(words, words[at].form);
  if (has_next && words[at + 1].is_capitalized()) return false;
  if (has_next && has_officer_behind(words, at + 1)) return !is_surname_elsewhere(words, words[at].form);
  // "He has said CCTV footage"
  const bool is_speaker = has_next && words[at + 1].letter_case == LetterCase::lower && words[at + 1].form != "who" &&
                          is_speech_verb(words[at + 1].form);
  if (is_speaker) return !is_surname_elsewhere(words, words[at].form);
  if (!has_last) return false;
  // "the members of ZDP"
  if (at > 1 && words[at - 1].form == "of" && stands_close(words[at - 1]) && is_of_group(words[at - 2])) return true;
  return words[at - 1].form == "told" || (at > 1 && words[at - 1].form == "to" && words[at - 2].form == "according");
}

std::size_t described_org_at(std::span<const NameWord> words, std::size_t first) {
  if (const std::size_t paper = paper_told_at(words, first); paper > 0) return paper;
  const std::size_t last = name_end(words, first);
  if (last == first) return 0;
  const bool is_told = (is_told_before(words, first, last) && !words[first].is_first) ||
                       is_told_behind(words, first, last) || is_explained(words, first, last) ||
                       is_apposed(words, first, last) || is_defined(words, first, last) ||
                       has_staff(words, first, last) || is_company_behind(words, first, last);
  return is_told ? last - first : 0;
}

}  // namespace kz
