// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "common/names/name_words.h"

namespace kz {

// A capitalised word alone, which no table knows and which no full name of the article explains: "Tumwinesi said".
// Companies, teams and towns stand so, too. What one mention tells is a set of signs; an article's signs are taken
// together.

/// What a mention tells of the word.
namespace lone_sign {
inline constexpr std::uint32_t kSure = 1U << 0U;     ///< nothing but a person: "his wife X", "X, 45,", "X was born"
inline constexpr std::uint32_t kAtStart = 1U << 1U;  ///< the same, but a common word may start a sentence so
inline constexpr std::uint32_t kQuoted = 1U << 2U;   ///< `"It rains," X said`
inline constexpr std::uint32_t kQuotedAgain = 1U << 13U;
inline constexpr std::uint32_t kTold = 1U << 3U;        ///< "X told reporters"
inline constexpr std::uint32_t kSaidHe = 1U << 4U;      ///< "X said he"
inline constexpr std::uint32_t kPronoun = 1U << 5U;     ///< "X left. He"
inline constexpr std::uint32_t kActs = 1U << 6U;        ///< "X wept"
inline constexpr std::uint32_t kSpeaks = 1U << 7U;      ///< "X said"
inline constexpr std::uint32_t kAccording = 1U << 8U;   ///< "according to X"
inline constexpr std::uint32_t kInside = 1U << 9U;      ///< no sentence starts with it
inline constexpr std::uint32_t kOther = 1U << 10U;      ///< a company, a team, a place: "X shares", "X said it", "in X"
inline constexpr std::uint32_t kNamed = 1U << 11U;      ///< the word is a given name or a surname of some people
inline constexpr std::uint32_t kSmall = 1U << 12U;      ///< the word is also written small
inline constexpr std::uint32_t kShaped = 1U << 16U;     ///< no table has it, but it ends as surnames do: "Orlovsky"
inline constexpr std::uint32_t kDoes = 1U << 17U;       ///< a verb of any kind: "X opened", "X has named"
inline constexpr std::uint32_t kSpeaker = 1U << 18U;    ///< "X: the talks go on", of which the marks of its text tell
inline constexpr std::uint32_t kStates = 1U << 19U;     ///< the same, and a sentence stands behind: "X: we will go on"
inline constexpr std::uint32_t kFirstName = 1U << 15U;  ///< the word is a given name and little else
inline constexpr std::uint32_t kGiven = 1U << 14U;      ///< the given name of one whom the article names in full
}  // namespace lone_sign

/// The signs of the mention at `words[at]` but for those that the marks of its text tell (kQuoted, kQuotedAgain,
/// kSmall) and its full names (kGiven).
[[nodiscard]] std::uint32_t lone_signs(std::span<const NameWord> words, std::size_t at);

/// Whether a role that only a person has stands before `words[at]`: "foreign minister X", "the striker X".
[[nodiscard]] bool has_lone_role(std::span<const NameWord> words, std::size_t at);

/// What the words from `at` on, behind "X:", tell of X (kSpeaker, kStates); none for "X: what next".
[[nodiscard]] std::uint32_t speaker_signs(std::span<const NameWord> words, std::size_t at);

/// Whether all signs of an article tell a person.
[[nodiscard]] bool tell_person(std::uint32_t signs);

}  // namespace kz
