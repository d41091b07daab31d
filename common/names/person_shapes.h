// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "common/names/name_words.h"

namespace kz {

// What the form of a word tells of a person's name where no table has it.

/// Whether a folded word ends as surnames do and hardly any other word: "kosachev", "matvienko", "hakobyan".
[[nodiscard]] bool is_surname_shaped(std::string_view form);

/// "paris", "kenya": countries and cities that people are called by, too, seldom enough that a surname alone behind
/// them does not tell.
[[nodiscard]] bool is_place_as_given_name(std::string_view form);

/// Whether `words[first]` and the given name behind it are a name in the Hungarian order, the family's first: "Orbán
/// Viktor".
[[nodiscard]] bool is_hungarian_name(std::span<const NameWord> words, std::size_t first);

}  // namespace kz
