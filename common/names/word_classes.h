// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace kz {

/// What a capitalised word tells about the name it stands in or beside. A word may be of several classes.
namespace word_class {
inline constexpr std::uint32_t kGivenName = 1U << 0U;  ///< "Peter"
inline constexpr std::uint32_t kTitle = 1U << 1U;      ///< "President": a person's name follows
inline constexpr std::uint32_t kOrgHead = 1U << 2U;    ///< "Ministry": with other capitalised words, an organisation
inline constexpr std::uint32_t kOrgTail = 1U << 3U;    ///< "Ltd": what stands before is a company
inline constexpr std::uint32_t kCommon = 1U << 4U;  ///< never part of a person's name: "Monday", "Yesterday", "Police"
inline constexpr std::uint32_t kPlaceTail = 1U << 5U;  ///< "Street": the place before it is part of another name
inline constexpr std::uint32_t kAgency = 1U << 6U;     ///< a short acronym that is also written in small letters: "dpa"
inline constexpr std::uint32_t kRole = 1U << 7U;       ///< "head", "expert": what a person is, but no title
inline constexpr std::uint32_t kRoleModifier = 1U << 8U;  ///< "deputy", "foreign": part of "deputy foreign minister"
inline constexpr std::uint32_t kHonorific = 1U << 9U;     ///< "Mr", "Sir": a title that says no role
inline constexpr std::uint32_t kForce = 1U << 10U;        ///< "police", "army": of which one is a spokesman
inline constexpr std::uint32_t kSurname = 1U << 11U;      ///< "Kowalski": little else than a surname
inline constexpr std::uint32_t kCalledAfter = 1U << 12U;  ///< "Award": the person before it is not meant
inline constexpr std::uint32_t kCaller = 1U << 13U;       ///< "Operation": the name after it is no person's
inline constexpr std::uint32_t kRelation = 1U << 14U;     ///< "wife": what a person is to another
inline constexpr std::uint32_t kFirstName = 1U << 15U;    ///< "Rosalind": a given name, and no surname, word or place

// What follows is told by the functions below, not by word_classes().
inline constexpr std::uint32_t kSpeechVerb = 1U << 16U;
inline constexpr std::uint32_t kLocative = 1U << 17U;
inline constexpr std::uint32_t kDivision = 1U << 18U;
inline constexpr std::uint32_t kClub = 1U << 19U;
inline constexpr std::uint32_t kEvent = 1U << 20U;
inline constexpr std::uint32_t kCommonAcronym = 1U << 21U;
inline constexpr std::uint32_t kParticle = 1U << 22U;
inline constexpr std::uint32_t kTrade = 1U << 23U;
}  // namespace word_class

/// The classes of a folded word, 0 for most.
[[nodiscard]] std::uint32_t word_classes(std::string_view form);

/// "said", "told": who speaks stands beside it. Also "who".
[[nodiscard]] bool is_speech_verb(std::string_view form);

/// "in", "near": a place follows, if a name does.
[[nodiscard]] bool is_locative(std::string_view form);

/// "Province", "Oblast": after its name, a region is meant.
[[nodiscard]] bool is_division_word(std::string_view form);

/// "United", "Rovers": after a town's name, its club.
[[nodiscard]] bool is_club_word(std::string_view form);

/// "Games", "Talks": after a town's name, what happens there.
[[nodiscard]] bool is_event_word(std::string_view form);

/// "Energy", "Logistics": behind a name, the company that deals in it.
[[nodiscard]] bool is_trade_word(std::string_view form);

/// "GDP", "DVD": capitals that are no organisation.
[[nodiscard]] bool is_common_acronym(std::string_view form);

/// "Western", "Kurdish", "Central": says which district it is, not what it is called.
[[nodiscard]] bool ends_as_adjective(std::string_view form);

/// "von", "bin": stands within a person's name in small letters.
[[nodiscard]] bool is_name_particle(std::string_view form);

}  // namespace kz
