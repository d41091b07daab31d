// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "kzsearch/article.h"

namespace kz {

/// Days, both ends inclusive; an absent end is open.
struct DaySpan {
  std::optional<Day> from;
  std::optional<Day> to;
  bool unknown = false;  ///< asks for what has no date; both ends are then absent

  bool operator==(const DaySpan&) const = default;
};

/// Reads a span as a person types it: `A..B`, `A..`, `..B`, `A`, `A/P7D`, `P2D/A`, `unknown`; A and B are `2022`,
/// `2022-01`, `2022-01-06`, `6 January 2022`, `January 6th, 2022`, `Jan 2022`. A coarse date covers its whole span:
/// "2022-01" is all of January, and "2022-01..2022-02" both months.
///
/// Throws Error(query) with a caret under the place for an impossible day ("2022-02-31"), a reversed span, an ambiguous
/// form (1/6/2022: the hint gives both readings) and anything else. `name` is the option or prefix for the message
/// ("--published").
[[nodiscard]] DaySpan parse_day_span(std::string_view text, std::string_view name);

}  // namespace kz
