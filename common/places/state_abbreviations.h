// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "common/places/place.h"

namespace kz {

/// The state or province that `form` abbreviates after a town and a comma: "ill" of "Springfield, Ill.", "nj" of
/// "Newark, N.J."; empty where it abbreviates none. One name at most, as the gazetteer has it.
[[nodiscard]] std::span<const PlaceName> abbreviated_state(std::string_view form);

}  // namespace kz
