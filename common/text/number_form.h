// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kz {

/// How a number is searched: without group separators and with a decimal point. "20,000", "20.000", "20'000" ->
/// "20000"; "2,2" -> "2.2"; "1.234,50" -> "1234.50"; "1.5bn" -> "1.5bn"; "12,34,567" -> "1234567". Nullopt where `text`
/// is not one number with at most letters behind it: "06.01.2022", "1;2". `text` must be folded (`fold_case`).
[[nodiscard]] std::optional<std::string> number_form(std::string_view text);

}  // namespace kz
