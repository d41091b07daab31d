// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// A folded English word in the spelling that British and American texts then share: "organisation" and "organization",
/// "colour" and "color", "centre" and "center", "defence" and "defense" become one. A word that both write alike comes
/// back as it is ("exercise", "hour", "size"). For stemming; not for showing.
[[nodiscard]] std::string shared_spelling(std::string_view word);

}  // namespace kz
