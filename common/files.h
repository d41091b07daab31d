// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace kz {

/// What the system says of an `errno` value, as the cause in a message: "permission denied".
[[nodiscard]] std::string system_reason(int error_number);

/// `path` made absolute and normal ("a/../b/" -> "/…/b"), without following symbolic links; it need not exist.
[[nodiscard]] std::string absolute_path(const std::string& path);

}  // namespace kz
