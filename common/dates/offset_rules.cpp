// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_expression.h"

namespace kz {
namespace {

// Whether "from" after a duration counts on from a day ("two weeks from Friday"): not in "for two weeks from Friday".
bool counts_from(const Lexemes& l, const DateExpression& e) {
  if (e.first == 0 || l.gap(e.first) != Gap::blank) return true;
  return !l.is(e.first - 1, WordKind::for_word) && !l.is(e.first - 1, WordKind::of);
}

}  // namespace

void add_offset(DateExpression& e, TimeUnit unit, long count) {
  switch (unit) {
    case TimeUnit::day:
      e.offset_days += count;
      break;
    case TimeUnit::week:
      e.offset_days += 7 * count;
      break;
    case TimeUnit::fortnight:
      e.offset_days += 14 * count;
      break;
    case TimeUnit::month:
      e.offset_months += count;
      break;
    case TimeUnit::quarter:
      e.offset_months += 3 * count;
      break;
    case TimeUnit::year:
      e.offset_months += 12 * count;
      break;
    case TimeUnit::decade:
      e.offset_months += 120 * count;
      break;
    default:
      break;
  }
}

bool is_one_day(const DateExpression& e) {
  if (e.part_count != 0) return false;
  switch (e.form) {
    case DateForm::weekday:
      return true;
    case DateForm::calendar:
      return e.fields.unit == TimeUnit::day && !e.until && !e.is_week_of;
    case DateForm::shifted:
      return e.unit == TimeUnit::day && !e.only_if_future;
    default:
      return false;
  }
}

MatchedDate match_some_day(const Lexemes& l, std::size_t i) {
  MatchedDate e;
  switch (l.kind(i)) {
    case WordKind::weekday:
      e = match_weekday(l, i);
      break;
    case WordKind::month:
    case WordKind::month_short:
    case WordKind::number:
    case WordKind::ordinal:
      e = match_calendar_day(l, i);
      break;
    case WordKind::today:
      e = match_named_day(l, i);
      break;
    case WordKind::adjective:
      e = match_relative(l, i);
      break;
    case WordKind::holiday:
    case WordKind::new_word:
      e = match_holiday(l, i);
      break;
    case WordKind::article:
      e = l.value(i) == 0 ? match_calendar_day(l, i + 1) : std::nullopt;
      break;
    default:
      break;
  }
  return e && is_one_day(*e) && e->offset_days == 0 && e->offset_months == 0 ? e : std::nullopt;
}

namespace {

// Where the day begins that a length starts with: "starting Monday", "beginning on 3 May", and of "for two weeks from
// Friday". 0 where none does.
std::size_t start_after(const Lexemes& l, const DateExpression& e) {
  std::size_t at = e.last;
  const bool has_for = e.first > 0 && l.gap(e.first) == Gap::blank && l.is(e.first - 1, WordKind::for_word);
  if (has_for && l.is(at, WordKind::from) && (l.gap(at) == Gap::blank || l.gap(at) == Gap::comma)) return at + 1;
  const std::string_view word = l.text(at);
  if (l.gap(at) != Gap::blank || (word != "starting" && word != "beginning" && word != "commencing")) return 0;
  ++at;
  return l.follows(at, WordKind::from) || l.follows(at, WordKind::now_on) ? at + 1 : at;
}

}  // namespace

// "the quarter" of "the quarter ended July 2": the one of the calendar that holds most of its three months
DateExpression quarter_until(std::size_t first, std::size_t last, DateExpression end) {
  constexpr int kHalfQuarter = 45;  // days
  end.first = first;
  end.last = last;
  end.is_week_of = true;
  end.unit = TimeUnit::quarter;
  end.offset_days = -kHalfQuarter;
  return end;
}

// "the year" of "the year ended March 31": a length, which that day ends
MatchedDate match_ended_unit(const Lexemes& l, std::size_t first, std::size_t at) {
  const TimeUnit unit = unit_at(l, at);
  const std::string_view word = l.text(at + 1);
  const bool is_ended = (word == "ended" || word == "ending") && l.gap(at + 1) == Gap::blank;
  if (!is_ended ||
      (unit != TimeUnit::year && unit != TimeUnit::quarter && unit != TimeUnit::month && unit != TimeUnit::week))
    return std::nullopt;
  const std::size_t day = l.follows(at + 2, WordKind::now_on) ? at + 3 : at + 2;
  if (l.gap(day) != Gap::blank) return std::nullopt;
  const auto end = match_some_day(l, day);
  if (!end) return std::nullopt;
  if (unit == TimeUnit::quarter) return quarter_until(first, at + 1, *end);
  DateExpression e = expression(first, at + 1, DateForm::duration);
  e.value = duration_value({at, 1, false, false}, unit);
  return e;
}

DateExpression with_offset(const Lexemes& l, DateExpression e) {
  const std::size_t start =
      e.form == DateForm::duration && e.count > 0 && e.unit >= TimeUnit::day ? start_after(l, e) : 0;
  if (start != 0 && l.gap(start) == Gap::blank && e.offset_days == 0 && e.offset_months == 0) {
    if (auto day = match_some_day(l, start)) {
      day->first = e.first;
      day->is_span_of = true;
      day->part_count = e.count;
      day->part_unit = e.unit;
      day->value = e.value;
      return *std::move(day);
    }
  }
  const bool is_whole = e.form == DateForm::duration && e.count > 0 && e.unit >= TimeUnit::day &&
                        e.relation == Relation::none && e.anchor == DateAnchor::published;
  const std::size_t at = e.last;
  if (!is_whole || l.gap(at) != Gap::blank || l.gap(at + 1) != Gap::blank) return e;
  const bool is_before = l.is(at, WordKind::before);
  if (!is_before && !l.is(at, WordKind::after) && !(l.is(at, WordKind::from) && counts_from(l, e))) return e;
  auto day = match_some_day(l, at + 1);
  if (!day) return e;
  day->first = e.first;
  day->offset_days = e.offset_days;
  day->offset_months = e.offset_months;
  add_offset(*day, e.unit, e.count);
  if (is_before) {
    day->offset_days = -day->offset_days;
    day->offset_months = -day->offset_months;
  }
  return *std::move(day);
}

}  // namespace kz
