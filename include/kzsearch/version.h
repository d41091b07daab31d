// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "kzsearch/export.h"

namespace kz {

/// The library's version, "MAJOR.MINOR.PATCH", as given to project() in CMakeLists.txt. Never empty, never freed.
KZ_EXPORT std::string_view version() noexcept;

}  // namespace kz
