// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>

namespace kz {

/// The value of an environment variable; nullptr where it is not set, or empty. It may change with the environment.
[[nodiscard]] const char* environment(const char* name);

/// Where the user's files of one kind lie: `$variable`, else `below_home` in $HOME; nullopt where neither is set. A
/// relative `$variable` counts as not set, as the XDG Base Directory Specification has it.
[[nodiscard]] std::optional<std::string> user_folder(const char* variable, const std::string& below_home);

}  // namespace kz
