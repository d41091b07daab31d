// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// Why the markup is too much for a parser whose time grows with the square of the depth of tags and of the number of
/// attributes: "tags nested deeper than 1000", "a tag with more than 1000 attributes". Empty where it is not. Looks at
/// the tags alone, in time linear in `html`.
[[nodiscard]] std::string refuse_markup(std::string_view html);

}  // namespace kz
