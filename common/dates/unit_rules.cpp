// SPDX-License-Identifier: GPL-2.0-or-later
// A unit without a number: "years", "months ago", "year-ago", "week-long", "year-end".
#include "common/dates/date_expression.h"

namespace kz {
namespace {

// "early" of "the early hours of Thursday"
bool tells_part_of_day(const Lexemes& l, std::size_t hours) {
  const bool has_word = l.is(hours - 1, WordKind::near) || l.text(hours - 1) == "small" || l.text(hours - 1) == "wee";
  return has_word && l.gap(hours) == Gap::blank && (l.follows(hours + 1, WordKind::of) || l.text(hours + 1) == "on");
}

// "early hours of Thursday", from "hours" on: when, not how long
MatchedDate match_hours_of(const Lexemes& l, std::size_t hours) {
  const std::size_t at = l.follows(hours + 2, WordKind::article) ? hours + 3 : hours + 2;
  MatchedDate day = l.gap(at) == Gap::blank ? match_some_day(l, at) : std::nullopt;
  if (!day || day->day_part || day->minutes >= 0) return std::nullopt;
  day->first = hours - 1;
  const bool is_late =
      static_cast<PeriodPart>(l.value(hours - 1)) == PeriodPart::end && l.is(hours - 1, WordKind::near);
  day->day_part = is_late ? DayPart::night : DayPart::morning;
  return day;
}

// "years", "months ago": several
MatchedDate match_units(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kAbbreviation = 3;  // "hrs", which need a number
  const TimeUnit unit = unit_at(l, i);
  if (l.text(i).size() <= kAbbreviation || unit < TimeUnit::hour || unit == TimeUnit::weekend ||
      unit == TimeUnit::quarter)
    return std::nullopt;
  const bool is_measure = i > 0 && l.gap(i) == Gap::blank && (l.is(i - 1, WordKind::of) || l.text(i - 1) == "by");
  if (is_measure) return std::nullopt;  // "a matter of days", "older by decades"
  if (unit == TimeUnit::year && l.gap(i + 1) == Gap::blank && plain_year(l, i + 1))
    return std::nullopt;  // "the years 1917"
  if (unit == TimeUnit::hour && i > 0 && tells_part_of_day(l, i)) return match_hours_of(l, i);
  DateExpression e = expression(i, i + 1, DateForm::duration);
  e.value = duration_value({i + 1, 0, true, false}, unit);
  if (l.follows(i + 1, WordKind::ago)) {
    e.form = DateForm::reference;
    e.value = "PAST_REF";
    e.last = i + 2;
  }
  return e;
}

// "year-ago", "year-earlier", and "year-ago quarter"
MatchedDate match_unit_ago(const Lexemes& l, std::size_t i) {
  const bool is_ago = l.is(i + 1, WordKind::ago) && l.is_joined(i + 1);
  if (!is_ago && !l.follows(i + 1, WordKind::earlier, Gap::hyphen)) return std::nullopt;
  DateExpression e = expression(i, i + 2, DateForm::shifted);
  e.unit = unit_at(l, i);
  e.count = -1;
  e.anchor = is_ago ? DateAnchor::published : DateAnchor::event;
  if (l.follows(i + 2, WordKind::unit)) {
    e.last = i + 3;
    e.is_latest = e.unit == TimeUnit::year && unit_at(l, i + 2) == TimeUnit::quarter;
  }
  return e;
}

// "day after tomorrow", "day before yesterday"
MatchedDate match_day_beside(const Lexemes& l, std::size_t i) {
  const bool is_beside = l.follows(i + 1, WordKind::before) || l.follows(i + 1, WordKind::after);
  if (unit_at(l, i) != TimeUnit::day || !is_beside || !l.follows(i + 2, WordKind::today) || l.value(i + 2) == 0)
    return std::nullopt;
  DateExpression e = expression(i, i + 3, DateForm::shifted);
  e.unit = TimeUnit::day;
  e.count = l.value(i + 2) + (l.is(i + 1, WordKind::before) ? -1 : 1);
  return e;
}

// "year-end", "year's end"
MatchedDate match_end_of_year(const Lexemes& l, std::size_t i) {
  const std::size_t end = l.gap(i + 1) == Gap::apostrophe && l.text(i + 1) == "s" ? i + 2 : i + 1;
  if (unit_at(l, i) != TimeUnit::year || !l.is(end, WordKind::edge) || !l.is_joined(end) || l.text(end) != "end")
    return std::nullopt;
  DateExpression e = expression(i, end + 1, DateForm::shifted);
  e.unit = TimeUnit::year;
  return e;
}

}  // namespace

MatchedDate match_unit(const Lexemes& l, std::size_t i) {
  if (auto week = match_numbered_week(l, i)) return week;
  if (auto day = match_named_holiday(l, i)) return day;
  if (is_age(l, i + 1)) return expression(i, i + 2, DateForm::nothing);
  if (l.is(i, WordKind::units)) return match_units(l, i);
  if (auto ago = match_unit_ago(l, i)) return ago;
  if (l.gap(i + 1) == Gap::hyphen && l.text(i + 1) == "long") {  // "week-long"
    DateExpression e = expression(i, i + 2, DateForm::duration);
    e.value = duration_value({i + 1, 1, false, false}, unit_at(l, i));
    return e;
  }
  if (auto day = match_day_beside(l, i)) return day;
  return match_end_of_year(l, i);
}

}  // namespace kz
