// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "common/places/place.h"

namespace kz {

/// The state or province that `form` abbreviates after a town and a comma: "ill" of "Springfield, Ill.", "nj" of
/// "Newark, N.J."; empty where it abbreviates none. `towns` is what the town's name may mean: "WA" behind Perth is
/// Western Australia. One name at most, as the gazetteer has it.
[[nodiscard]] std::span<const PlaceName> abbreviated_state(std::string_view form, std::span<const PlaceName> towns);

/// Whether one of the places that `towns` may mean lies in `state`.
[[nodiscard]] bool has_town_in(std::span<const PlaceName> towns, const Place& state);

/// Whether `form` abbreviates a state: "calif". Of a state in full, a dot is that of its sentence.
[[nodiscard]] bool is_abbreviated_state(std::string_view form);

/// The forms that abbreviate `state`, as keys (see `name_key`); empty for most places.
[[nodiscard]] std::vector<std::string_view> abbreviations_of(const Place& state);

}  // namespace kz
