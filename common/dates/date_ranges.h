// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/dates/date_expression.h"
#include "kzsearch/entities.h"

namespace kz {

/// Gives expressions that are ends of a span, or stand in one list, what was said of the other: the year of "between
/// May and July 2021", the month of "from the 3rd until the 9th of May". Marks the last days of spans.
void link_ranges(const Lexemes& lexemes, std::vector<DateExpression>& expressions);

/// Makes one mention of two where `end`, read as `mention`, ends a span that begins with `a`; false where it does not,
/// or would end before the beginning.
bool join_range(const Lexemes& lexemes, const DateExpression& begin, const DateExpression& end, DateMention& a,
                DateMention mention);

}  // namespace kz
