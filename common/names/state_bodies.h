// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/names/name_words.h"
#include "common/places/place.h"

namespace kz {

/// What a body that many states have is called without its country: "Foreign Ministry" of "Ministry of Foreign Affairs"
/// and "Kazakh Foreign Ministry", "Air Force" of "Air Force of Ukraine". Empty for anything else, also for that of a
/// state within a country ("California Supreme Court"). `words` are those of the name in `text`.
[[nodiscard]] std::string state_body_name(std::string_view text, std::span<const NameWord> words);

/// "Foreign Ministry of Kazakhstan", "Government of the Netherlands".
[[nodiscard]] std::string name_within(std::string_view body, const Place& country);

}  // namespace kz
