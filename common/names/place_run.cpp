// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/name_runs.h"
#include "common/names/word_classes.h"
#include "common/places/towns_by_sound.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxPlaceWords = 5;
constexpr std::array<std::string_view, 6> kHeads = {"lake", "mount", "mt", "cape", "fort", "camp"};

bool is_name(const NameWord& word) {
  return word.letter_case == LetterCase::title && !word.is_stop_word;
}

bool follows_closely(const NameWord& word) {
  return word.gap == NameGap::space || word.gap == NameGap::hyphen;
}

bool is_tail(const NameWord& word) {
  return (word.classes & word_class::kPlaceTail) != 0;
}

/// "Avenue" of "River Avenue", which is no river.
bool is_street_behind(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 5> kStreets = {"ave", "avenue", "boulevard", "road", "street"};
  return at + 1 < words.size() && stands_close(words[at + 1]) && is_name(words[at + 1]) && !words[at].is_first &&
         is_one_of(words[at + 1].form, kStreets);
}

/// "Province" of "Nimruz Province", but not of "Coastal Province".
bool is_division_tail(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"governorate", "krai", "oblast", "okrug", "prefecture", "province", "raion", "voivodeship", "wilayat"});
  if (!is_one_of(words[at].form, kWords) || words[at].gap != NameGap::space) return false;
  const NameWord& name = words[at - 1];
  // "Salah ad Din Province" is no place called "Din Province".
  const bool is_cut = at > 1 && stands_close(name) && is_article_of_name(words[at - 2].form);
  return !is_cut && !name.has_possessive && (name.classes & word_class::kCommon) == 0 && !ends_as_adjective(name.form);
}

/// "Plaza de Mayo", "Rue de Rivoli", "Avenida Paulista".
std::size_t foreign_street_run(std::span<const NameWord> words, std::size_t first) {
  constexpr auto kStreets = std::to_array<std::string_view>(
      {"avenida", "calle", "faubourg", "paseo", "piazza", "plaza", "praca", "rua", "rue"});
  constexpr std::size_t kMostParticles = 2;
  if (!is_name(words[first]) || words[first].has_possessive || !is_one_of(words[first].form, kStreets)) return 0;
  std::size_t at = first + 1;
  while (is_small(words, at) && at - first <= kMostParticles &&
         (is_name_particle(words[at].form) || is_article_of_name(words[at].form)))
    ++at;
  if (words[first].form == "plaza" && at == first + 1) return 0;  // "the Plaza Accord"
  const bool has_name = at < words.size() && stands_close(words[at]) && is_name(words[at]) && !words[at].is_first &&
                        (words[at].classes & word_class::kCommon) == 0;
  return has_name ? at + 1 - first : 0;
}

/// "Lake Manassas".
std::size_t headed_run(std::span<const NameWord> words, std::size_t first) {
  if (std::find(kHeads.begin(), kHeads.end(), words[first].form) == kHeads.end()) return 0;
  const bool has_name = first + 1 < words.size() && words[first + 1].gap == NameGap::space &&
                        is_name(words[first + 1]) && (words[first + 1].classes & word_class::kCommon) == 0;
  return has_name ? 2 : 0;
}

// Ends of surnames as well as of places: "Wayne Bridge" is a man, and something is "at Wayne Bridge".
constexpr std::array<std::string_view, 16> kSurnameTails = {"abbey",  "beach",  "bridge", "cape",  "castle", "falls",
                                                            "forest", "hill",   "hills",  "lake",  "mount",  "park",
                                                            "river",  "street", "tower",  "towers"};

/// "Wayne Bridge" where no word as "at" stands before: a given name and what may be a surname.
bool is_called_so(std::span<const NameWord> words, std::size_t first, std::size_t size) {
  // "Bookmaker William Hill", where a sentence starts.
  if (size == 3 && (words[first].is_first || (words[first].classes & word_class::kRole) != 0))
    return is_called_so(words, first + 1, 2);
  if (size != 2 || (words[first].classes & word_class::kGivenName) == 0) return false;
  if (!is_one_of(words[first + 1].form, kSurnameTails)) return false;
  const bool is_told = first > 0 && stands_close(words[first]) &&
                       (is_locative(words[first - 1].form) || words[first - 1].form == "on" ||
                        words[first - 1].form == "to" || words[first - 1].form == "the");
  return !is_told;
}

/// "Manic Street Preachers": what goes on with another word is no street; but "Downing Street Chief of Staff".
bool goes_on(std::span<const NameWord> words, std::size_t last) {
  constexpr std::uint32_t kBeside = word_class::kTitle | word_class::kRole | word_class::kRoleModifier |
                                    word_class::kCommon | word_class::kHonorific | word_class::kGivenName |
                                    word_class::kAgency | word_class::kOrgHead;
  if (last >= words.size() || !stands_close(words[last]) || words[last - 1].has_possessive) return false;
  if (is_club_word(words[last].form)) return true;  // "Queens Park Rangers"
  return is_name(words[last]) && (words[last].classes & kBeside) == 0 &&
         known_name_at(words, last, Capitals::tell).place() == nullptr;
}

bool is_number(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "on the A120" and "the M25 motorway", but no airliner: "the A320 programme".
bool is_british_road(std::span<const NameWord> words, std::size_t first) {
  constexpr auto kAircraft = std::to_array<std::string_view>(
      {"a220", "a300", "a310", "a318", "a319", "a320", "a321", "a330", "a340", "a350", "a380"});
  constexpr auto kBefore = std::to_array<std::string_view>({"along", "between", "block", "blocked", "blocking",
                                                            "closed", "from", "join", "joins", "leave", "near", "of",
                                                            "off", "on", "onto", "reopened", "shut", "to", "via"});
  constexpr auto kBehind =
      std::to_array<std::string_view>({"carriageway", "eastbound", "junction", "motorway", "northbound", "road",
                                       "roundabout", "slip", "southbound", "westbound"});
  constexpr std::size_t kMostFigures = 4;
  const std::string_view form = words[first].form;
  if (form.back() < '0' || form.back() > '9') return false;
  const bool may_be_road = (form.front() == 'a' || form.front() == 'm') && is_number(form.substr(1), kMostFigures);
  if (!may_be_road || first == 0 || !stands_close(words[first]) || words[first - 1].form != "the") return false;
  if (is_small(words, first + 1) && is_one_of(words[first + 1].form, kBehind)) return true;
  const bool is_told = first > 1 && stands_close(words[first - 1]) && is_one_of(words[first - 2].form, kBefore);
  const bool is_noun =
      is_small(words, first + 1) && !words[first + 1].is_stop_word && !is_locative(words[first + 1].form);
  return is_told && !is_noun && !is_one_of(form, kAircraft);
}

/// "Interstate 95", "Highway 401", "A120".
std::size_t road_run(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 4> kNumbered = {"autobahn", "highway", "interstate", "route"};
  constexpr std::size_t kMostFigures = 3;
  const NameWord& word = words[first];
  if (word.letter_case == LetterCase::upper) return is_british_road(words, first) ? 1 : 0;
  const bool has_number = first + 1 < words.size() && words[first + 1].letter_case == LetterCase::caseless &&
                          stands_close(words[first + 1]) && is_number(words[first + 1].form, kMostFigures) &&
                          is_name(word) && is_one_of(word.form, kNumbered);
  return has_number ? 2 : 0;
}

/// "St. Peter's Basilica", "Heroes' Square", which is nobody's square; but not "Kenya's Lake".
std::size_t owned_run(std::span<const NameWord> words, std::size_t first) {
  const bool is_saint = words[first].form == "st" || words[first].form == "saint";
  const std::size_t tail = first + (is_saint ? 2 : 1);
  if (tail >= words.size() || !is_name(words[first]) || !words[tail - 1].has_possessive) return 0;
  for (std::size_t at = first + 1; at <= tail; ++at) {
    if (!is_name(words[at]) || !stands_close(words[at])) return 0;
  }
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  const bool is_owner = !is_saint && (words[first].is_first || (words[first].classes & ~kPersonal) != 0 ||
                                      known_name_at(words, first, Capitals::tell));
  return !is_owner && is_tail(words[tail]) ? tail + 1 - first : 0;
}

}  // namespace

bool is_landmark(std::span<const NameWord> words) {
  constexpr std::array<std::string_view, 5> kDivisions = {"county", "district", "camp", "hills", "township"};
  if (words.size() < 2 || is_one_of(words.back().form, kDivisions)) return false;
  return is_tail(words.back()) || headed_run(words, 0) > 0;
}

bool is_building(std::span<const NameWord> words) {
  constexpr auto kBuilt = std::to_array<std::string_view>({
      "airbase", "airfield", "airport", "avenue",  "boulevard", "bridge", "cathedral", "cemetery",
      "dam",     "highway",  "hotel",   "mosque",  "palace",    "park",   "plaza",     "prison",
      "road",    "square",   "stadium", "station", "street",    "tower",  "towers",
  });
  return words.size() > 1 && is_one_of(words.back().form, kBuilt);
}

std::size_t place_run_at(std::span<const NameWord> words, std::size_t first) {
  if (const std::size_t road = road_run(words, first); road > 0) return road;
  if (const std::size_t street = foreign_street_run(words, first); street > 0) return street;
  if (const std::size_t owned = owned_run(words, first); owned > 0) return owned;
  if (!is_name(words[first]) || words[first].has_possessive) return 0;
  const std::size_t headed = headed_run(words, first);
  const bool may_start = (words[first].classes & word_class::kTitle) == 0 && words[first].form != "former" &&
                         words[first].form != "assistant" && words[first].form != "deputy" &&
                         (!is_tail(words[first]) || is_street_behind(words, first));
  constexpr std::array<std::string_view, 4> kCamps = {"conservative", "democratic", "liberal", "republican"};
  const bool is_of_camp = first + 1 < words.size() && is_one_of(words[first].form, kCamps) &&
                          known_name_at(words, first + 1, Capitals::tell);
  if (is_of_camp) return 0;  // "Republican Orange County"
  std::size_t last = 0;
  for (std::size_t at = first + 1; may_start && at < words.size() && at - first < kMaxPlaceWords; ++at) {
    if (!follows_closely(words[at]) || !is_name(words[at]) || (words[at].classes & word_class::kTitle) != 0 ||
        words[at].form == "assistant" || words[at].form == "deputy")
      break;
    if (is_tail(words[at]) || is_division_tail(words, at)) last = at + 1;
    if (words[at].has_possessive) break;
  }
  if (last == 0 || goes_on(words, last) || is_called_so(words, first, last - first)) return headed;
  return std::max(headed, last - first);
}

}  // namespace kz
