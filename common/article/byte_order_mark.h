// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace kz {

inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

}  // namespace kz
