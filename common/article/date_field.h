// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "kzsearch/article.h"

namespace kz {

/// A date as a publisher or a program may write it in a field: ISO 8601 to the day, month or year, else one full date
/// ("Thu, 06 Jan 2022 18:20 GMT", "Thu Jan 6 18:20:00 2022", "06-Jan-22"); nullopt for anything else.
[[nodiscard]] std::optional<PublicationDate> read_date_field(std::string_view field);

}  // namespace kz
