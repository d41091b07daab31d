// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace kz {

/// What a reader would see of `text` where it is written in Markdown or holds tags and entities of HTML: "**Almaty.**
/// See [the list](http://…) &amp; wait" is "Almaty. See the list & wait". What only looks like a mark stays: "2*3*4",
/// "snake_case", "a < b". Tags of blocks become line ends. `text` must be valid UTF-8, and so is what is returned.
[[nodiscard]] std::string without_markup(std::string text);

}  // namespace kz
