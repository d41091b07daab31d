// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace kz {

/// The entry of `known` that `word` is most likely a slip of: the one with the fewest insertions, deletions,
/// replacements and swaps of neighbours, ties by order; empty where none is within a third of the longer of the two,
/// or 2; or 1 for words of up to four bytes.
[[nodiscard]] std::string_view nearest_word(std::string_view word, std::span<const std::string_view> known);

}  // namespace kz
