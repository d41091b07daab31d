// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/calendar.h"
#include "common/dates/date_expression.h"

namespace kz {
namespace {

bool is_last_word(const Lexemes& l, std::size_t i) {
  return l.is(i, WordKind::adjective) && static_cast<TimeAdjective>(l.value(i)) == TimeAdjective::last;
}

// Which end of a period "first", "early", "final" point at before "days of"; `none` for other words.
PeriodPart edge_at(const Lexemes& l, std::size_t i) {
  if (is_last_word(l, i) || l.text(i) == "final" || l.text(i) == "closing") return PeriodPart::end;
  if ((l.is(i, WordKind::ordinal) && l.value(i) == 1) || l.text(i) == "opening") return PeriodPart::start;
  const auto part = l.is(i, WordKind::near) ? static_cast<PeriodPart>(l.value(i)) : PeriodPart::none;
  return part == PeriodPart::start || part == PeriodPart::end ? part : PeriodPart::none;
}

// The month or year that "the first Monday of" is counted in.
MatchedDate match_whole(const Lexemes& l, std::size_t at) {
  MatchedDate whole = match_month(l, at);
  if (!whole) whole = match_year(l, at);
  if (const auto spoken = whole ? std::nullopt : match_spoken_year(l, at))
    whole = calendar_expression(at, spoken->second, TimeUnit::year, spoken->first);
  if (!whole && l.is(at, WordKind::adjective)) whole = match_relative(l, at);
  if (!whole && l.is(at, WordKind::article)) whole = match_the(l, at);
  if (!whole) return std::nullopt;
  const TimeUnit unit = whole->form == DateForm::calendar ? whole->fields.unit : whole->unit;
  const bool is_period = whole->form == DateForm::calendar || whole->form == DateForm::shifted;
  if (!is_period || (unit != TimeUnit::month && unit != TimeUnit::year) || whole->until) return std::nullopt;
  return whole;
}

// "6th of this month", "15th day of next month", "sixth day of the month"
MatchedDate match_day_of_month(const Lexemes& l, std::size_t i) {
  const int tens = tens_before(l, i);
  const int day = l.value(i) + tens;
  if (!l.is(i, WordKind::ordinal) || day > 31) return std::nullopt;
  const bool has_day = l.follows(i + 1, WordKind::unit) && static_cast<TimeUnit>(l.value(i + 1)) == TimeUnit::day;
  const std::size_t last = has_day ? i + 1 : i;
  const bool has_of = l.follows(last + 1, WordKind::of);
  if (!has_of && (has_day || l[i].digits == 0)) return std::nullopt;  // "the 21st this month"
  const std::size_t of = has_of ? last + 1 : last;
  const bool has_the = l.follows(of + 1, WordKind::article) && l.value(of + 1) == 0;
  const bool is_the = has_the && (has_day || l.follows(of + 2, WordKind::adjective));
  if (!is_the && !l.follows(of + 1, WordKind::adjective)) return std::nullopt;
  auto e = is_the ? match_the(l, of + 1) : match_relative(l, of + 1);
  if (!e || e->form != DateForm::shifted || e->unit != TimeUnit::month) return std::nullopt;
  e->first = tens != 0 ? i - 1 : i;
  e->day_of_month = day;
  return e;
}

// Of a month in the calendar: the day before the first of the next, as February's depends on the year.
void make_last_day(DateExpression& e) {
  constexpr int kFebruary = 2;
  constexpr int kCommonYear = 2001;
  e.fields.unit = TimeUnit::day;
  if (e.fields.month == kFebruary) {
    e.fields.month = kFebruary + 1;
    e.fields.day = 1;
    e.offset_days = -1;
  } else {
    e.fields.day = days_in_month(kCommonYear, e.fields.month);
  }
}

// "first day of January", "fifth day of the month", "last day of May"
MatchedDate match_nth_day(const Lexemes& l, std::size_t i) {
  const bool is_day = l.follows(i + 1, WordKind::unit) && static_cast<TimeUnit>(l.value(i + 1)) == TimeUnit::day;
  const bool is_last = is_last_word(l, i);
  if (!is_day || (!is_last && !l.is(i, WordKind::ordinal)) || !l.follows(i + 2, WordKind::of) ||
      l.gap(i + 3) != Gap::blank) {
    return std::nullopt;
  }
  auto e = match_whole(l, i + 3);
  if (!e) return std::nullopt;
  const bool is_calendar = e->form == DateForm::calendar;
  const int tens = tens_before(l, i);
  const int day = is_last ? kLastDayOfMonth : l.value(i) + tens;
  if ((is_calendar ? e->fields.unit : e->unit) != TimeUnit::month || day > 31) return std::nullopt;
  if (is_calendar && is_last) {
    make_last_day(*e);
  } else if (is_calendar) {
    if (!is_valid_day(e->fields.year != 0 ? e->fields.year : 2000, e->fields.month, day)) return std::nullopt;
    e->fields.unit = TimeUnit::day;
    e->fields.day = day;
  } else {
    e->day_of_month = day;
  }
  e->first = tens != 0 ? i - 1 : i;
  return e;
}

// "first day of the year", "last day of 2021"
MatchedDate match_edge_of_year(const Lexemes& l, std::size_t i) {
  const bool is_last = is_last_word(l, i);
  const bool is_first = l.is(i, WordKind::ordinal) && l.value(i) == 1 && tens_before(l, i) == 0;
  const bool is_day = l.follows(i + 1, WordKind::unit) && unit_at(l, i + 1) == TimeUnit::day;
  if ((!is_first && !is_last) || !is_day || !l.follows(i + 2, WordKind::of) || l.gap(i + 3) != Gap::blank) {
    return std::nullopt;
  }
  const auto year = match_whole(l, i + 3);
  if (!year || year->anchor != DateAnchor::published) return std::nullopt;
  const bool is_calendar = year->form == DateForm::calendar;
  if ((is_calendar ? year->fields.unit : year->unit) != TimeUnit::year) return std::nullopt;
  DateExpression e =
      calendar_expression(i, year->last, TimeUnit::day, year->fields.year, is_last ? 12 : 1, is_last ? 31 : 1);
  e.is_context = e.fields.year == 0;
  e.count = is_calendar ? 0 : year->count;
  return e;
}

// "third month of 2021", "ninth month of next year"
MatchedDate match_nth_month(const Lexemes& l, std::size_t i) {
  constexpr int kMonths = 12;
  const bool is_month = l.follows(i + 1, WordKind::unit) && unit_at(l, i + 1) == TimeUnit::month;
  if (!is_month || !l.is(i, WordKind::ordinal) || l.value(i) > kMonths || !l.follows(i + 2, WordKind::of))
    return std::nullopt;
  if (l.gap(i + 3) != Gap::blank) return std::nullopt;
  const auto year = match_whole(l, i + 3);
  if (!year ||
      (year->form == DateForm::shifted && (year->unit != TimeUnit::year || year->anchor != DateAnchor::published)))
    return std::nullopt;
  if (year->form == DateForm::calendar && year->fields.unit != TimeUnit::year) return std::nullopt;
  DateExpression e = calendar_expression(i, year->last, TimeUnit::month, year->fields.year, l.value(i));
  e.is_context = year->fields.year == 0;
  e.count = year->count;
  return e;
}

// "third decade of July": ten days of a month, as Russian and its neighbours count them
MatchedDate match_ten_days(const Lexemes& l, std::size_t i) {
  constexpr int kDays = 10;
  const bool is_decade = l.is(i, WordKind::ordinal) && l.value(i) <= 3 && tens_before(l, i) == 0 &&
                         l.follows(i + 1, WordKind::unit) && unit_at(l, i + 1) == TimeUnit::decade;
  if (!is_decade || !l.follows(i + 2, WordKind::of) || l.gap(i + 3) != Gap::blank) return std::nullopt;
  auto e = match_whole(l, i + 3);
  if (!e || e->form != DateForm::calendar || e->fields.unit != TimeUnit::month) return std::nullopt;
  constexpr int kCommonYear = 2001;
  const int year = e->fields.year != 0 ? e->fields.year : kCommonYear;
  e->first = i;
  e->fields.unit = TimeUnit::day;
  e->fields.day = (l.value(i) - 1) * kDays + 1;
  e->until = e->fields;
  e->until->day = l.value(i) == 3 ? days_in_month(year, e->fields.month) : l.value(i) * kDays;
  return e;
}

// "last days of December", "early weeks of 2021": its end, its beginning
MatchedDate match_edge_of(const Lexemes& l, std::size_t i) {
  const TimeUnit unit = unit_at(l, i + 1);
  const bool is_part = unit == TimeUnit::day || unit == TimeUnit::week || unit == TimeUnit::month;
  if (!is_part || !l.follows(i + 2, WordKind::of) || l.gap(i + 3) != Gap::blank) return std::nullopt;
  auto e = match_whole(l, i + 3);
  if (!e || e->form != DateForm::calendar) return std::nullopt;
  e->first = i;
  e->part = edge_at(l, i);
  e->is_edge = true;
  return e;
}

}  // namespace

// "first two weeks of 2021", "last 3 days of August": a length, of which the days are known
MatchedDate match_part_of(const Lexemes& l, std::size_t i) {
  if (edge_at(l, i) == PeriodPart::none || l.gap(i + 1) != Gap::blank) return std::nullopt;
  if (l.is(i + 1, WordKind::units)) return match_edge_of(l, i);
  if (l.is(i, WordKind::near) || l.is(i + 1, WordKind::letter_a)) return std::nullopt;
  const bool is_last = edge_at(l, i) == PeriodPart::end;
  const auto count = match_count(l, i + 1);
  if (!count || count->is_vague || count->has_half || count->value < 1) return std::nullopt;
  const std::size_t unit = count->next;
  if (!l.follows(unit, WordKind::units) || unit_at(l, unit) < TimeUnit::day) return std::nullopt;
  if (!l.follows(unit + 1, WordKind::of) || l.gap(unit + 2) != Gap::blank) return std::nullopt;
  auto e = match_whole(l, unit + 2);
  if (!e) return std::nullopt;
  e->first = i;
  e->part_unit = unit_at(l, unit);
  e->part_count = is_last ? -count->value : count->value;
  e->value = duration_value(*count, e->part_unit);
  return e;
}

// "nine months of 2022", "9 months of this year", as balances are told of: those from January on
MatchedDate match_months_of_year(const Lexemes& l, std::size_t i) {
  constexpr int kMonths = 12;
  const bool has_the = i > 1 && l.gap(i) == Gap::blank && l.is(i - 1, WordKind::article);
  const std::size_t lead = has_the ? i - 1 : i;  // "for the nine months of"
  if (lead == 0 || l.gap(lead) != Gap::blank) return std::nullopt;
  if (!l.is(lead - 1, WordKind::for_word) && l.text(lead - 1) != "in" && l.text(lead - 1) != "In") return std::nullopt;
  const auto count = match_count(l, i);
  const bool is_number = count && !count->is_vague && !count->has_half && count->value > 1 && count->value < kMonths;
  if (!is_number || !l.follows(count->next, WordKind::units) || unit_at(l, count->next) != TimeUnit::month)
    return std::nullopt;
  if (!l.follows(count->next + 1, WordKind::of) || l.gap(count->next + 2) != Gap::blank) return std::nullopt;
  auto e = match_whole(l, count->next + 2);
  const bool is_year = e && (e->form == DateForm::calendar ? e->fields.unit : e->unit) == TimeUnit::year;
  if (!is_year || e->is_context) return std::nullopt;  // "three months of the year" may be any
  e->first = i;
  e->part_unit = TimeUnit::month;
  e->part_count = count->value;
  e->value = duration_value(*count, TimeUnit::month);
  return e;
}

MatchedDate match_nth(const Lexemes& l, std::size_t i) {
  if (auto e = match_day_of_month(l, i)) return e;
  if (auto e = match_nth_day(l, i)) return e;
  if (auto e = match_edge_of_year(l, i)) return e;
  if (auto e = match_ten_days(l, i)) return e;
  const bool is_last = is_last_word(l, i);
  if (!is_last && !(l.is(i, WordKind::ordinal) && l.value(i) <= 12)) return std::nullopt;
  const bool is_weekday = l.follows(i + 1, WordKind::weekday);
  const bool has_part = is_weekday && l.follows(i + 2, WordKind::day_part);  // "first Monday evening of"
  const std::size_t of = has_part ? i + 3 : i + 2;
  const bool is_unit = l.follows(i + 1, WordKind::unit);
  const bool is_weekend = is_unit && unit_at(l, i + 1) == TimeUnit::weekend;
  const bool is_week = is_weekend || (is_unit && unit_at(l, i + 1) == TimeUnit::week);
  if (auto month = match_nth_month(l, i)) return month;
  if ((!is_weekday && !is_week) || l.value(i) > 5) return std::nullopt;
  if (!l.follows(of, WordKind::of) && !l.follows(of, WordKind::preposition)) return std::nullopt;
  if (l.gap(of + 1) != Gap::blank) return std::nullopt;
  auto e = match_whole(l, of + 1);
  if (!e) return std::nullopt;
  e->first = i;
  if (has_part) e->day_part = static_cast<DayPart>(l.value(i + 2));
  e->nth = is_last ? -1 : l.value(i);
  e->weekday = is_weekday ? l.value(i + 1) : 0;
  if (is_weekend) e->part_unit = TimeUnit::weekend;
  return e;
}

}  // namespace kz
