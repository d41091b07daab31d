// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/dates/day_span.h"
#include "kzsearch/article.h"

namespace kz {

/// The days of a span that is typed as prose has it: "the first quarter of 2022", "late 2021", "5-7 January 2022",
/// "between 3 and 9 May", "since last summer", "before 2020". Weekdays, months and holidays may be in small letters.
/// nullopt for anything but one expression of time, for one that names no days ("two weeks", "now"), for what counts
/// from today without `as_of`, and for numeric dates that can be read in two ways. `text` must be valid UTF-8.
[[nodiscard]] std::optional<DaySpan> read_prose_span(std::string_view text, const std::optional<Day>& as_of);

}  // namespace kz
