// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "common/places/place.h"

namespace kz {

/// Whether `region` may be what news call by the word `kind` ("state", "governorate"): India has states and Syria
/// governorates. Provinces are in all but few countries; a kind that no row is about may be anywhere.
[[nodiscard]] bool may_be_called(const Place& region, std::string_view kind);

}  // namespace kz
