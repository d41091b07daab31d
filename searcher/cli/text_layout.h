// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kz {

/// The columns `text` takes on a terminal: 2 for wide characters of East Asia, 0 for combining and control characters.
[[nodiscard]] std::size_t count_columns(std::string_view text) noexcept;

/// Appends `text` with control and bidi-control characters, and bytes that are not UTF-8, as U+FFFD: what an article
/// holds must not move the cursor, change colours or reorder the line.
void append_visible(std::string& out, std::string_view text);

/// Bytes `[begin, end)` of each line of `text`, broken at blanks so that no line takes more than `width` columns, and
/// within a word only where it alone is wider. The blank at a break belongs to no line. `width` 0: one line.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> wrap(std::string_view text, std::size_t width);

}  // namespace kz
