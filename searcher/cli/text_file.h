// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace kz {

/// The content of a file. Throws Error(io).
[[nodiscard]] std::string read_text_file(const std::string& path);

}  // namespace kz
