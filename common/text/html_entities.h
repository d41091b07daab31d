// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// `text` with HTML's entities as what they stand for: "&apos;", "&#8211;", "&#x2014;", "&eacute;"; one that was
/// encoded twice too ("&amp;quot;"). Unknown ones, those that lack their semicolon and those that stand for no
/// character of a text stay.
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace kz
