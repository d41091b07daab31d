// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kz {

/// What a number is where blanks part its thousands: "20000" is "20", "000" side by side. Empty for one that is not
/// written so: of up to three digits, with decimals, or of no digits alone. `form` as `number_form` gives it.
[[nodiscard]] std::vector<std::string> thousands_of(const std::string& form);

/// How many of `forms`, from the one at `begin`, are one number with blanks between its thousands; 1 where none are.
[[nodiscard]] std::size_t count_thousands(const std::vector<std::string>& forms, std::size_t begin);

/// `forms` side by side in the other ways to write the numbers among them: all with blanks between their thousands, and
/// all without. None where there is no such number.
[[nodiscard]] std::vector<std::vector<std::string>> written_otherwise(const std::vector<std::string>& forms);

}  // namespace kz
