// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "common/names/known_names.h"
#include "common/names/name_words.h"

namespace kz {

/// A run of words that may be a person's name.
struct PersonRun {
  std::size_t size = 0;     ///< in words; 0: there is none
  std::size_t surname = 0;  ///< index within the run of the first word of the surname ("Al-Assad" has two words)
  bool is_sure = false;     ///< a title or a given name tells
  bool speaks = false;      ///< a verb of speech stands beside (companies speak, too), or what people do
  bool has_title = false;   ///< stands right before a single name, sure or not: "General Haftar", "General Election"
  std::size_t suffix = 0;   ///< words at its end that are none of the surname: "Jr", "XVI"
  bool is_family_first = false;  ///< the first word is the surname, too: "Liang Wenfeng"
  bool is_relative = false;      ///< "his wife Nina Berg": another one is called by the surname alone
  bool is_as_place = false;      ///< called like a place: "Kenya Quell", rather than "Kenya Power"
};

/// The run that starts at `words[first]`: two to four names (parts joined by a hyphen count as one, small particles not
/// at all), or one right after a title. Titles are not part of it.
[[nodiscard]] PersonRun person_run_at(std::span<const NameWord> words, std::size_t first);

/// The number of words from `words[first]` that are an organisation by their form: "Ministry of Energy", "Kazakh
/// Interior Ministry", "Lufthansa Cargo AG"; 0 where there is none.
[[nodiscard]] std::size_t org_run_at(std::span<const NameWord> words, std::size_t first);

/// The number of words from `words[first]` that are a company because the last says what it deals in, "Quellmark
/// Energy", where nothing tells that it is no name: "Solar Power"; 0 where there is none. Not for headlines, whose
/// words are all capitalised.
[[nodiscard]] std::size_t trade_org_at(std::span<const NameWord> words, std::size_t first);

/// The number of words from `words[first]` that are called after the organisation or country `known` there: "Lufthansa
/// Cargo", "British Red Cross"; 0 where they are not.
[[nodiscard]] std::size_t branch_org_at(std::span<const NameWord> words, std::size_t first, const KnownName& known);

/// The number of words from `words[first]` that are the body of a country for something: "Statistics Canada"; 0 where
/// there is none.
[[nodiscard]] std::size_t national_org_at(std::span<const NameWord> words, std::size_t first);

/// The number of words from `words[first]` that are a club called by a word and its town, "Slovan Bratislava", or what
/// an acronym and a place name together, "HJK Helsinki", "OCP Ecuador"; 0 where there is none. `known` stands there.
[[nodiscard]] std::size_t club_of_town_at(std::span<const NameWord> words, std::size_t first, const KnownName& known);

/// "Post", "Observer": behind a place, the newspaper of it; the number of words from `words[first]`, where `known`
/// stands, and 0 where there is none.
[[nodiscard]] std::size_t paper_of_place_at(std::span<const NameWord> words, std::size_t first, const KnownName& known);

/// Whether a run may start with it: it has a capital, or is a number as in "58th Army".
[[nodiscard]] bool may_start_org(const NameWord& word);

/// The number of words from `words[first]` that are an organisation because the words beside them say so: "the airline
/// Zorvan", "the Zorvan newspaper", "Zorvan, a French bank"; 0 where they do not.
[[nodiscard]] std::size_t described_org_at(std::span<const NameWord> words, std::size_t first);

/// Whether the words behind `[first, last)` are said of companies: "Zorvan said it would buy", "Zorvan's shareholders",
/// "Zorvan rose 3 percent" in a report on shares.
[[nodiscard]] bool behaves_as_firm(std::span<const NameWord> words, std::size_t first, std::size_t last);

/// Whether a word has its capitals where an abbreviated state has them: "Calif", "La", "CA", but not "Ca".
[[nodiscard]] bool is_written_as_state(const NameWord& word);

/// "Vigo" of "the mayor of Vigo Abel Caballero", "Harvard" of "the president of Harvard Claudine Gay": the number of
/// words from `words[first]` on that an office is of, where the full name of who holds it follows without a comma; 0
/// where none does.
[[nodiscard]] std::size_t held_by_next(std::span<const NameWord> words, std::size_t first);

/// Whether such a full name starts at `words[first]`.
[[nodiscard]] bool holds_office(std::span<const NameWord> words, std::size_t first);

/// Whether what stands beside `words[at]` is said of groups and bodies: "UDM members", "UDM said", "according to UDM".
[[nodiscard]] bool acts_as_group(std::span<const NameWord> words, std::size_t at);

/// The number of words from `words[first]` that are a place by their form: "Dulles Airport", "Orinoco River", "Lake
/// Manassas"; 0 where there is none.
[[nodiscard]] std::size_t place_run_at(std::span<const NameWord> words, std::size_t first);

/// Whether a place found by its form is a landmark, "Mount Olga" or "High Street", and not a district or county.
[[nodiscard]] bool is_landmark(std::span<const NameWord> words);

/// Whether such a place is a street or building, which lies in a town, and not a river or mountain.
[[nodiscard]] bool is_building(std::span<const NameWord> words);

/// Words of a place that no table has, at most.
inline constexpr std::size_t kMaxDescribedWords = 3;

/// The number of words from `words[first]` that are a place because the words beside them say so: "the town of Jabla",
/// "Sinjar district"; 0 where they do not.
[[nodiscard]] std::size_t described_place_at(std::span<const NameWord> words, std::size_t first);

/// Whether something is "in" or "near" the words from `first` up to `last`, and no capitalised word goes on with them.
[[nodiscard]] bool stands_in(std::span<const NameWord> words, std::size_t first, std::size_t last);

/// Whether somebody or something goes to the words at `first`, so that a name of places is one: "drove to Jabla", "the
/// road to Jabla", "from Nairobi to Jabla", "visited Jabla", "shelled Jabla".
[[nodiscard]] bool is_reached(std::span<const NameWord> words, std::size_t first);

/// Whether the words beside the place that `located_place_at` found leave no doubt: a dateline, "in Jabla, Kenya".
[[nodiscard]] bool is_surely_located(std::span<const NameWord> words, std::size_t first, std::size_t last);

/// Whether armed men take the words at `first`, or shells fall on them: "the rebels took Jabla", "fell on Jabla".
[[nodiscard]] bool is_seized(std::span<const NameWord> words, std::size_t first);

/// Whether they are told to be among settlements: "12 villages, among them Jabla", "towns such as Jabla".
[[nodiscard]] bool is_among_settlements(std::span<const NameWord> words, std::size_t first);

/// Whether "the towns of" stands before: names of places follow.
[[nodiscard]] bool follows_towns_of(std::span<const NameWord> words, std::size_t first);

/// The number of words from `words[first]` that may be the next place of a list; 0 where they hardly are.
[[nodiscard]] std::size_t listed_place_at(std::span<const NameWord> words, std::size_t first);

/// The number of words from `words[first]` that are likely a place because something is "in" or "near" it; 0 where not.
[[nodiscard]] std::size_t located_place_at(std::span<const NameWord> words, std::size_t first);

}  // namespace kz
