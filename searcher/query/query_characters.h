// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace kz {

// The few characters that a query's structure hangs on, told from its bytes: a query may be any bytes, and is read
// before it is analysed.

/// The bytes of the white space character at `at`, 0 where there is none. `at < text.size()`.
[[nodiscard]] std::size_t blank_length(std::string_view text, std::size_t at) noexcept;

[[nodiscard]] bool ends_with_blank(std::string_view text) noexcept;

/// The bytes of the double quotation mark at `at` (straight, curly, low, angled, full width), 0 where there is none.
[[nodiscard]] std::size_t quote_length(std::string_view text, std::size_t at) noexcept;

/// Whether `text` holds anything but punctuation and blanks.
[[nodiscard]] bool has_searchable_text(std::string_view text) noexcept;

/// `word` without the punctuation of sentences before and behind it, which is none of a name: "(AOL," becomes "AOL";
/// the last full stop of "U.S." stays. All of it where it is nothing else.
[[nodiscard]] std::string_view without_stops(std::string_view word) noexcept;

/// A to Z, a to z, and the underscore.
[[nodiscard]] bool is_field_letter(char c) noexcept;

}  // namespace kz
