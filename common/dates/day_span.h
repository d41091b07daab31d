// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string_view>

#include "kzsearch/article.h"

namespace kz {

/// Days, both ends inclusive; an absent end is open.
struct DaySpan {
  std::optional<Day> from;
  std::optional<Day> to;
  bool unknown = false;  ///< asks for what has no date; both ends are then absent

  auto operator<=>(const DaySpan&) const = default;
};

/// Reads a span as a person types it: `A..B`, `A..`, `..B`, `A`, `A to B`, `A/B` (of ISO 8601),
/// `A/P7D`, `P2D/A`, `P2D/` (up to `as_of`), `unknown`. A
/// and B are `2022`, `2022-01`, `2022-01-06`, `20220106`, `2022-W01`, `2022-Q1`, `1990s`, `6 January 2022`, `January
/// 6th, 2022`, `Jan 2022`, and relative to `as_of`: `January 6th`, `thursday`, `yesterday`, `last week`, `last 3 days`,
/// `3 days ago`, `3d`, `2w`, `2mo`, `1y` (the day so long before `as_of`). A coarse date covers its whole span:
/// "2022-01" is all of January, and "2022-01..2022-02" both months. In `monday..friday` the first is the last such day
/// before the second. Anything else is read as prose (prose_span.h): "the first quarter of 2022", "since last summer".
///
/// Throws Error(query) with a caret under the place for an impossible day ("2022-02-31"), a reversed span, an ambiguous
/// form (1/6/2022, 2m: the hint gives both readings), a relative date without `as_of`, and anything else. `name` is the
/// option or prefix for the message ("--published").
[[nodiscard]] DaySpan parse_day_span(std::string_view text, std::string_view name,
                                     const std::optional<Day>& as_of = std::nullopt);

/// Whether the days of such a span depend on `as_of`: "last week", "monday..", "P2D/".
[[nodiscard]] bool counts_from_today(std::string_view text);

/// The one day that `text` names, as parse_day_span reads it. Throws Error(query) for a longer span too.
[[nodiscard]] Day parse_one_day(std::string_view text, std::string_view name);

}  // namespace kz
