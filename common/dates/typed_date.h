// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kz {

/// What `text`, a span or date as people of other habits and languages type it, is in the form that parse_day_span
/// reads: "gestern" is "yesterday", "01/2022" "2022-01", "06.01.22" "06.01.2022", "5. bis 8. Januar 2022" "5-8 january
/// 2022", "2022-01-05 ± 2d" "2022-01-03..2022-01-07", "ytd" "year-to-date", "undated" "unknown". nullopt where it is in
/// no such form; none is read so that has two meanings.
[[nodiscard]] std::optional<std::string> usual_form(std::string_view text);

/// `text` with each word that is nearly one of a date replaced by it, "febuary 2022" by "february 2022"; nullopt where
/// there is none.
[[nodiscard]] std::optional<std::string> mended_date(std::string_view text);

}  // namespace kz
