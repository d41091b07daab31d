// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_expression.h"

namespace kz {
namespace {

DateExpression reference(std::size_t first, std::size_t last, std::string value) {
  DateExpression e;
  e.first = first;
  e.last = last;
  e.form = DateForm::reference;
  e.value = std::move(value);
  return e;
}

}  // namespace

// "now", "these days", "recently", "the future"
MatchedDate match_vague(const Lexemes& l, std::size_t i) {
  switch (l.kind(i)) {
    case WordKind::present:
      return reference(i, i + 1, "PRESENT_REF");
    case WordKind::recent:
      if (l.value(i) == 1 && l.is(i + 1, WordKind::units) && l.gap(i + 1) == Gap::blank) {
        DateExpression e =
            reference(i, i + 2, duration_value({i + 1, 0, true, false}, static_cast<TimeUnit>(l.value(i + 1))));
        e.form = DateForm::duration;
        return e;
      }
      return reference(i, i + 1, "PAST_REF");
    case WordKind::soon:
      if (i > 0 && l.gap(i) == Gap::blank && l.text(i - 1) == "as") return std::nullopt;
      {
        DateExpression e = reference(i, i + 1, "FUTURE_REF");
        e.only_if_future = true;
        return e;
      }
    case WordKind::future:
      if (i == 0 || l.gap(i) != Gap::blank || (!l.is(i - 1, WordKind::article) && l.text(i - 1) != "near"))
        return std::nullopt;
      return reference(i, i + 1, "FUTURE_REF");
    case WordKind::these:
      if (l.is(i + 1, WordKind::units) && l.gap(i + 1) == Gap::blank &&
          static_cast<TimeUnit>(l.value(i + 1)) == TimeUnit::day) {
        return reference(i, i + 2, "PRESENT_REF");
      }
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace kz
