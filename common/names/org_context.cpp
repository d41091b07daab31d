// SPDX-License-Identifier: GPL-2.0-or-later
// Organisations by the words beside their name.
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/name_runs.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxNameWords = 4;

// "the airline Zorvan", "the Zorvan airline", "Zorvan, a French airline".
constexpr std::array<std::string_view, 77> kNouns = {
    "agency",       "airline",     "airlines",    "app",          "association", "automaker", "bank",
    "blog",         "brand",       "brewer",      "broadcaster",  "broker",      "brokerage", "carmaker",
    "carrier",      "channel",     "charity",     "chipmaker",    "club",        "company",   "conglomerate",
    "consortium",   "consultancy", "contractor",  "cooperative",  "corporation", "daily",     "developer",
    "drugmaker",    "engine",      "exchange",    "exporter",     "federation",  "firm",      "foundation",
    "fund",         "giant",       "group",       "institute",    "insurer",     "journal",   "label",
    "lender",       "magazine",    "maker",       "manufacturer", "medium",      "militia",   "miner",
    "movement",     "network",     "newsletter",  "newspaper",    "ngo",         "operator",  "organisation",
    "organization", "outlet",      "party",       "platform",     "podcast",     "portal",    "publisher",
    "refiner",      "retailer",    "shipbuilder", "site",         "startup",     "station",   "studio",
    "subsidiary",   "supplier",    "tabloid",     "tank",         "union",       "website",   "weekly"};
// What one has "in" a company, or "of" it.
constexpr std::array<std::string_view, 5> kOwned = {"shares", "stake", "stakes", "stock", "shareholder"};

bool is_noun(const NameWord& word) {
  return word.letter_case == LetterCase::lower && is_one_of(word.form, kNouns);
}

bool is_name_word(const NameWord& word) {
  constexpr std::uint32_t kNever =
      word_class::kTitle | word_class::kCommon | word_class::kOrgTail | word_class::kCalledAfter;
  return word.is_capitalized() && !word.is_stop_word && !word.is_initial && (word.classes & kNever) == 0 &&
         !(word.is_first && is_one_of(word.form, kNouns)) && !is_common_acronym(word.form);
}

/// "EADS Philippe Camus": another name starts at `at`.
bool starts_person(std::span<const NameWord> words, std::size_t at) {
  return (words[at].classes & word_class::kGivenName) != 0 && at + 1 < words.size() && stands_close(words[at + 1]) &&
         words[at + 1].is_capitalized();
}

/// Behind the capitalised words from `first` on that may be what an organisation is called; `first` where there are
/// none. A single word that people or other things are called is not enough.
std::size_t name_end(std::span<const NameWord> words, std::size_t first) {
  std::size_t last = first;
  while (last < words.size() && last - first < kMaxNameWords && is_name_word(words[last])) {
    if (last > first && !stands_close(words[last]) && words[last].gap != NameGap::hyphen) break;
    if (last > first && starts_person(words, last)) break;
    if (words[last++].has_possessive) break;
  }
  const bool goes_on = last < words.size() && stands_close(words[last]) && words[last].is_capitalized() &&
                       !words[last - 1].has_possessive && !starts_person(words, last);
  if (last == first || goes_on || (words[first].classes & word_class::kGivenName) != 0) return first;
  return last - first > 1 || words[first].classes == 0 ? last : first;
}

/// "the airline Zorvan", "shares in Zorvan".
bool is_told_before(std::span<const NameWord> words, std::size_t first) {
  if (first == 0 || !stands_close(words[first])) return false;
  if (is_noun(words[first - 1])) return true;
  const std::string_view preposition = words[first - 1].form;
  return first > 1 && (preposition == "in" || preposition == "of") && stands_close(words[first - 1]) &&
         is_one_of(words[first - 2].form, kOwned);
}

/// "Anglo-Dutch", "Eurosceptic": says of what kind, not what it is called.
bool is_adjective(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 7> kOthers = {"city",   "premiership", "liga", "bundesliga",
                                                       "nasdaq", "ftse",        "tory"};
  return known_name_at(words, at, Capitals::tell).is_demonym() || ends_as_adjective(words[at].form) ||
         is_one_of(words[at].form, kOthers);
}

/// "the Zorvan airline", "a Zorvan news agency".
bool is_told_behind(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  if (first == 0 || !is_article(words[first - 1].form) || !stands_close(words[first])) return false;
  if (words[last - 1].has_possessive || last >= words.size() || !stands_close(words[last])) return false;
  if (is_adjective(words, last - 1) || words[last].form == "club") return false;
  if (is_noun(words[last])) return true;
  return words[last].letter_case == LetterCase::lower && !words[last].is_stop_word && last + 1 < words.size() &&
         stands_close(words[last + 1]) && is_noun(words[last + 1]);
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

}  // namespace

std::size_t described_org_at(std::span<const NameWord> words, std::size_t first) {
  const std::size_t last = name_end(words, first);
  if (last == first) return 0;
  const bool is_told = (is_told_before(words, first) && !words[first].is_first) || is_told_behind(words, first, last) ||
                       is_explained(words, first, last);
  return is_told ? last - first : 0;
}

}  // namespace kz
