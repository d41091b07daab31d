// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace kz {

/// What a capitalised word tells about the name it stands in or beside. A word may be of several classes.
namespace word_class {
inline constexpr std::uint32_t given_name = 1U << 0U;  ///< "Peter"
inline constexpr std::uint32_t title = 1U << 1U;       ///< "President": a person's name follows
inline constexpr std::uint32_t org_head = 1U << 2U;    ///< "Ministry": with other capitalised words, an organisation
inline constexpr std::uint32_t org_tail = 1U << 3U;    ///< "Ltd": what stands before is a company
inline constexpr std::uint32_t common = 1U << 4U;  ///< never part of a person's name: "Monday", "Yesterday", "Police"
inline constexpr std::uint32_t place_tail = 1U << 5U;  ///< "Street": the place before it is part of another name
inline constexpr std::uint32_t agency = 1U << 6U;      ///< a short acronym that is also written in small letters: "dpa"
}  // namespace word_class

/// The classes of a folded word, 0 for most.
[[nodiscard]] std::uint32_t word_classes(std::string_view form);

/// "said", "told": who speaks stands beside it. Also "who".
[[nodiscard]] bool is_speech_verb(std::string_view form);

/// "von", "bin": stands within a person's name in small letters.
[[nodiscard]] bool is_name_particle(std::string_view form);

}  // namespace kz
