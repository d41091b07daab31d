// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kz::test {

/// What goes before a command so that file permissions hold for it: nothing for an ordinary user, setpriv(1) for the
/// superuser. nullopt where the superuser's rights cannot be dropped.
[[nodiscard]] std::optional<std::vector<std::string>> ordinary_user_prefix();

}  // namespace kz::test
