// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>

namespace kz {

/// Throws Error(interrupted) where `cancelled` is set and says so.
void stop_if_cancelled(const std::function<bool()>& cancelled);

}  // namespace kz
