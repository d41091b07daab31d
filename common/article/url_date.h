// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "kzsearch/article.h"

namespace kz {

/// The day many publishers file an article under: ".../2022/01/06/...", ".../2022-01-06-...", ".../20220106...".
[[nodiscard]] std::optional<Day> date_in_url(std::string_view url);

}  // namespace kz
