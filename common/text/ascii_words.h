// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace kz {

/// The end of the word of UAX #29 that starts at `at` in ASCII text: of letters, digits and underscores, with a mark
/// between two letters ("o'clock", "U.S") or two digits ("3,000") inside. `at` where none starts; a lone
/// underscore is none. The same as ICU's
/// word break rules for English give, without their state machine. Source: Unicode Standard Annex #29, "Word Boundary
/// Rules", WB5 to WB13b.
[[nodiscard]] std::size_t ascii_word_end(std::string_view text, std::size_t at) noexcept;

}  // namespace kz
