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
}  // namespace word_class

/// The classes of a folded word, 0 for most.
[[nodiscard]] std::uint32_t word_classes(std::string_view form);

/// "said", "told": who speaks stands beside it. Also "who".
[[nodiscard]] bool is_speech_verb(std::string_view form);

/// "von", "bin": stands within a person's name in small letters.
[[nodiscard]] bool is_name_particle(std::string_view form);

}  // namespace kz
