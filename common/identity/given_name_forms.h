// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kz {

/// What is known of a word as a given name.
struct GivenNameForms {
  std::array<std::uint8_t, 3> lines{};  ///< rows of the table of forms that hold it, from 1; 0 for none
  bool is_usual = false;                ///< it is in the table of given names (common/names/given_names)
};

/// `name`: Latin, lower case.
[[nodiscard]] GivenNameForms given_name_forms(std::string_view name);

/// Whether two given names may be one man's although they sound unlike: a short form and its long one, or the forms
/// that two languages have ("bill" and "william", "alexander" and "oleksandr").
[[nodiscard]] bool are_one_given_name(const GivenNameForms& a, const GivenNameForms& b);

}  // namespace kz
