// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>

#include "common/dates/date_expression.h"
#include "common/dates/date_period.h"
#include "common/dates/sentence_tense.h"
#include "kzsearch/entities.h"

namespace kz {

/// The fields of a calendar date in a given year; nullopt where there is no such day.
[[nodiscard]] std::optional<DatePeriod> period_in(const CalendarFields& fields, int year);

/// The TIMEX3 value of fields without a year: "XXXX-05".
[[nodiscard]] std::string yearless_value(const CalendarFields& fields);

/// Of the years that may be meant, the one that fits the tense and the word beside it. A tense that is sure counts
/// for more than how near a year is.
[[nodiscard]] int choose_year(const CalendarFields& fields, const Day& anchor, Relation relation, Tense tense,
                              bool is_sure);

/// The first of the month in which "the 18th" falls.
[[nodiscard]] Day month_near(const Day& anchor, int day, Tense tense);

/// The same, where the day of the week is said as well.
[[nodiscard]] Day month_with(const Day& anchor, int weekday, int day, Tense tense);

}  // namespace kz
