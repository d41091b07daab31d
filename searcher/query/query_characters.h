// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
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

/// A to Z, a to z, and the underscore.
[[nodiscard]] bool is_field_letter(char c) noexcept;

/// At least one character, all of them 0 to 9.
[[nodiscard]] bool are_digits(std::string_view text) noexcept;

[[nodiscard]] std::string ascii_lower(std::string_view text);

/// The length of the longest prefix of at most `max_bytes` bytes that does not end within a character.
[[nodiscard]] std::size_t utf8_safe_length(std::string_view text, std::size_t max_bytes) noexcept;

}  // namespace kz
