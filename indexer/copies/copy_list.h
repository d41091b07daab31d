// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "common/index/generation.h"

namespace kz {

/// `kzindex copies`: calls `take` with every group of copies as one JSON object without line end, in the order of the
/// groups' names. A group is named after the first of its ids.
void list_copies(const IndexFolder& folder, const std::function<void(std::string_view json)>& take);

}  // namespace kz
