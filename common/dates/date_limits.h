// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "common/dates/date_expression.h"
#include "kzsearch/entities.h"

namespace kz {

/// Makes the days of `mention`, a period of `unit`, the part of it that `e` tells ("late 2018", "earlier this week"),
/// and sets the modifier.
void narrow_days(const DateExpression& e, TimeUnit unit, const std::optional<Day>& published, DateMention& mention);

/// Sets the days meant beside those named: "after 2016", "between May 3 and now". Sets the modifier.
void open_days(const DateExpression& e, const std::optional<Day>& published, DateMention& mention);

/// Sets the days meant by "two weeks ago", whose day is `day`: that day, or up to it and from it on where it is "more
/// than", or "less than", two weeks. Sets the modifier.
void set_counted_day(const DateExpression& e, const Day& day, const Day& published, DateMention& mention);

/// The day that `e` counts to from `day`: its units, and the larger ones before them.
[[nodiscard]] Day day_counted(const DateExpression& e, const Day& day);

/// The days of "the last two quarters", "next ten working days", "within a month", seen from `anchor`. nullopt where
/// `e` tells no length.
[[nodiscard]] std::optional<DayLimits> days_beside(const DateExpression& e, const Day& anchor);

}  // namespace kz
