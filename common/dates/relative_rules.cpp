// SPDX-License-Identifier: GPL-2.0-or-later
// Periods that an adjective points at: "last week", "the coming two months", "that day".
#include <array>
#include <string_view>

#include "common/dates/date_expression.h"
#include "common/text/characters.h"

namespace kz {
namespace {

struct Direction {
  int count = 0;
  DateAnchor anchor = DateAnchor::published;
  Relation relation = Relation::current;
};

Direction direction_of(TimeAdjective adjective) {
  switch (adjective) {
    case TimeAdjective::last:
    case TimeAdjective::past:
      return {-1, DateAnchor::published, Relation::last};
    case TimeAdjective::previous:
      return {-1, DateAnchor::event, Relation::last};
    case TimeAdjective::that:
    case TimeAdjective::same:
      return {0, DateAnchor::event, Relation::current};
    case TimeAdjective::next:
    case TimeAdjective::coming:
      return {1, DateAnchor::published, Relation::next};
    case TimeAdjective::following:
      return {1, DateAnchor::event, Relation::next};
    case TimeAdjective::this_one:
    case TimeAdjective::current:
    case TimeAdjective::latest:
      break;
  }
  return {};
}

// "third quarter" of "this year's third quarter"
bool take_quarter_of_year(const Lexemes& l, DateExpression& e) {
  if (l.gap(e.last) != Gap::apostrophe || l.text(e.last) != "s") return false;
  const auto quarter = match_ordinal_period(l, e.last + 1);
  if (!quarter || quarter->form != DateForm::calendar || quarter->fields.unit == TimeUnit::century) return false;
  e.form = DateForm::calendar;
  e.fields = quarter->fields;
  e.is_context = true;
  e.last = quarter->last;
  return true;
}

// "in 1986", "a year ago" of "on this day in 1986": the same day of another year
void take_other_year(const Lexemes& l, DateExpression& e) {
  if (l.gap(e.last) != Gap::blank) return;
  if (const auto year = plain_year(l, e.last + 1); year && l.text(e.last) == "in" && l.gap(e.last + 1) == Gap::blank) {
    e.fields.year = *year;
    e.last += 2;
    return;
  }
  const auto ago = match_duration(l, e.last);
  const bool is_ago = ago && ago->form == DateForm::shifted && ago->unit == TimeUnit::year && ago->is_counted &&
                      ago->anchor == DateAnchor::published && ago->count < 0;
  if (!is_ago) return;
  add_offset(e, TimeUnit::year, ago->count);
  e.last = ago->last;
}

// "Wednesday" of "last week Wednesday", "next week on Tuesday"
void take_weekday(const Lexemes& l, DateExpression& e) {
  const std::size_t at = l.follows(e.last, WordKind::now_on) ? e.last + 1 : e.last;
  if (l.gap(at) != Gap::blank || !l.is(at, WordKind::weekday)) return;
  const long count = e.count;
  const std::size_t first = e.first;
  const DateAnchor anchor = e.anchor;
  auto day = match_weekday(l, at);
  if (!day || day->form != DateForm::weekday) return;
  e = *std::move(day);
  e.first = first;
  e.anchor = anchor;
  e.is_week_of = true;
  e.count = count;
}

// "the last hour", "the next hour"
MatchedDate match_hour_after(const Lexemes& l, std::size_t first, std::size_t at, TimeAdjective adjective) {
  const Direction direction = direction_of(adjective);
  if (direction.relation == Relation::current || l.gap(at + 1) == Gap::hyphen) return std::nullopt;
  DateExpression e = expression(first, at + 1, DateForm::duration);
  e.value = "PT1H";
  e.unit = TimeUnit::hour;
  e.count = 1;
  e.relation = direction.relation;
  e.anchor = direction.anchor;
  return e;
}

// "over the last day", "during the last day": the day before, as reports of a war tell of it. "On the last day" is one
// of something else.
bool is_day_gone_by(const Lexemes& l, std::size_t first, std::size_t at) {
  constexpr auto kDuring = std::to_array<std::string_view>({"over", "Over", "during", "During", "in", "In", "within"});
  const bool has_the = first > 1 && l.gap(first) == Gap::blank && l.is(first - 1, WordKind::article);
  return has_the && l.gap(first - 1) == Gap::blank && is_one_of(l.text(first - 2), kDuring) && ends_phrase(l, at + 1) &&
         !l.is(at + 1, WordKind::of);
}

// What "last", "this", "next" stands before: a unit.
MatchedDate match_unit_after(const Lexemes& l, std::size_t first, std::size_t at, TimeAdjective adjective) {
  const bool is_reported = adjective == TimeAdjective::latest && unit_at(l, at) == TimeUnit::period;
  const TimeUnit unit = is_reported ? TimeUnit::quarter : unit_at(l, at);  // "the latest period"
  if (unit == TimeUnit::hour) return match_hour_after(l, first, at, adjective);
  if (unit == TimeUnit::period || unit < TimeUnit::day) return std::nullopt;
  if (l.is(at + 1, WordKind::old) && l.is_joined(at + 1)) return std::nullopt;
  if (l[at].is_capital && l[at - 1].is_capital) return std::nullopt;  // the programme "This Week"
  const Direction direction = direction_of(adjective);
  const bool is_long = unit == TimeUnit::decade || unit == TimeUnit::century;
  if (is_long && direction.count != 0 && direction.anchor == DateAnchor::published) {
    DateExpression e = expression(first, at + 1, DateForm::duration);
    e.value = duration_value({at, 1, false, false}, unit);
    return e;
  }
  DateExpression e = expression(first, at + 1, DateForm::shifted);
  e.unit = unit;
  e.count = direction.count;
  e.anchor = direction.anchor;
  if (unit == TimeUnit::day && adjective == TimeAdjective::next) e.anchor = DateAnchor::event;
  const bool may_be_any = adjective == TimeAdjective::last || adjective == TimeAdjective::latest;
  if (unit == TimeUnit::day && may_be_any && !is_day_gone_by(l, first, at)) return std::nullopt;
  e.is_latest = adjective == TimeAdjective::latest;
  e.relation = direction.relation;
  if (e.is_latest && unit >= TimeUnit::week && unit != TimeUnit::quarter) e.count = -1;  // the last that is over
  if (unit == TimeUnit::year) take_quarter_of_year(l, e);
  if (unit == TimeUnit::week) take_weekday(l, e);
  if (unit == TimeUnit::day && direction.count == 0) take_other_year(l, e);
  return e;
}

MatchedDate match_day_part_after(const Lexemes& l, std::size_t first, std::size_t at, TimeAdjective adjective) {
  const bool is_night = static_cast<DayPart>(l.value(at)) == DayPart::night;
  if ((adjective == TimeAdjective::past && !is_night) || adjective == TimeAdjective::latest) return std::nullopt;
  const Direction direction = direction_of(adjective);
  DateExpression e = expression(first, at + 1, DateForm::shifted);
  e.unit = TimeUnit::day;
  e.count = direction.count;
  e.anchor = adjective == TimeAdjective::next ? DateAnchor::event : direction.anchor;
  e.day_part = static_cast<DayPart>(l.value(at));
  return e;
}

// A weekday, month, season or holiday after "last", "this", "next"
MatchedDate match_name_after(const Lexemes& l, std::size_t first, std::size_t at, TimeAdjective adjective) {
  MatchedDate e = match_weekday(l, at);
  if (!e) e = match_calendar_day(l, at);
  if (!e) e = match_month(l, at);
  if (!e && l.is(at, WordKind::season)) {
    e = expression(first, at + 1, DateForm::calendar);
    e->fields.unit = TimeUnit::quarter;
    e->fields.part = l.value(at) + 1;
    e->fields.is_season = true;
  }
  if (!e) e = match_holiday(l, at);
  if (!e || e->form == DateForm::nothing) return std::nullopt;
  const Direction direction = direction_of(adjective);
  e->first = first;
  e->relation = direction.relation;
  e->anchor = direction.anchor;
  e->is_nearest = adjective == TimeAdjective::past || adjective == TimeAdjective::coming;
  return e;
}

// "within" before "next two weeks", "the next two weeks"
bool is_after_within(const Lexemes& l, std::size_t first) {
  if (first > 0 && l.is(first - 1, WordKind::article) && l.gap(first) == Gap::blank) --first;
  return first > 0 && l.gap(first) == Gap::blank && l.is(first - 1, WordKind::preposition) &&
         l.text(first - 1) == "within";
}

// The length of `e`: `count` of the unit at `unit`, and smaller ones behind it.
void set_amount(const Lexemes& l, DateExpression& e, const Count& count, std::size_t unit) {
  Count amount = count;
  e.unit = unit_at(l, unit);
  e.value = duration_value(count, e.unit);
  e.last = unit + 1;
  e.is_business = e.unit == TimeUnit::day && l.is(unit - 1, WordKind::filler) && l.value(unit - 1) == 1;
  e.is_within = is_after_within(l, e.first);
  const DateExpression whole = e;
  take_smaller_units(l, e, amount, e.unit);
  const bool is_other = l.is(e.last, WordKind::ago) || l.is(e.last, WordKind::earlier) || l.is(e.last, WordKind::later);
  if (is_other) {  // "for the last three months and two days ago"
    e = whole;
    amount = count;
  }
  e.count = amount.is_vague || amount.has_half ? 0 : amount.value;
}

// "last two weeks", "next few days", "coming months"
MatchedDate match_amount_after(const Lexemes& l, std::size_t first, std::size_t at, TimeAdjective adjective) {
  const bool is_pointing =
      adjective == TimeAdjective::this_one || adjective == TimeAdjective::that || adjective == TimeAdjective::current;
  if (is_pointing) return std::nullopt;
  DateExpression e = expression(first, at + 1, DateForm::duration);
  e.relation = direction_of(adjective).relation;
  e.anchor = direction_of(adjective).anchor;
  if (l.is(at, WordKind::units)) {
    e.value = duration_value({at, 0, true, false}, unit_at(l, at));
    return e;
  }
  const auto count = match_count(l, at);
  if (!count || l.is(at, WordKind::letter_a) || l.is(at, WordKind::article)) return std::nullopt;
  if (!l.is(count->next, WordKind::units) && !l.is(count->next, WordKind::unit)) return std::nullopt;
  if (!l.is_joined(count->next) || unit_at(l, count->next) == TimeUnit::period) return std::nullopt;
  if (l.is(count->next + 1, WordKind::old)) return std::nullopt;
  set_amount(l, e, *count, count->next);
  return e;
}

// "next day or two", "last week or two": how long
MatchedDate match_unit_or_two(const Lexemes& l, std::size_t first, std::size_t at, TimeAdjective adjective) {
  const bool is_two = l.is(at, WordKind::unit) && l.follows(at + 1, WordKind::and_word) && l.value(at + 1) == 1 &&
                      l.text(at + 2) == "two" && l.gap(at + 2) == Gap::blank && l.kind(at + 3) != WordKind::units;
  const Direction direction = direction_of(adjective);
  if (!is_two || unit_at(l, at) < TimeUnit::day || unit_at(l, at) > TimeUnit::year || direction.count == 0)
    return std::nullopt;
  DateExpression e = expression(first, at + 3, DateForm::duration);
  e.value = duration_value({at + 1, 1, false, false}, unit_at(l, at));
  e.amount = DateModifier::approx;
  return e;
}

}  // namespace

bool ends_phrase(const Lexemes& l, std::size_t at) {
  if (l.gap(at) != Gap::blank) return true;
  return l.is(at, WordKind::preposition) || l.is(at, WordKind::at) || l.is(at, WordKind::now_on) ||
         l.is(at, WordKind::and_word) || l.is(at, WordKind::past_cue) || l.is(at, WordKind::for_word);
}

MatchedDate match_counted_relative(const Lexemes& l, std::size_t first, const Count& count) {
  const auto adjective = static_cast<TimeAdjective>(l.value(count.next));
  const bool is_pointing = adjective == TimeAdjective::this_one || adjective == TimeAdjective::that ||
                           adjective == TimeAdjective::current || adjective == TimeAdjective::same ||
                           adjective == TimeAdjective::latest;
  if (is_pointing || !l.follows(count.next + 1, WordKind::units)) return std::nullopt;
  if (unit_at(l, count.next + 1) == TimeUnit::period) return std::nullopt;
  DateExpression e = expression(first, count.next + 2, DateForm::duration);
  e.relation = direction_of(adjective).relation;
  e.anchor = direction_of(adjective).anchor;
  set_amount(l, e, count, count.next + 1);
  return e;
}

namespace {

// "this time last year", "the same time next week": so many units away, to the day
MatchedDate match_same_time(const Lexemes& l, std::size_t i) {
  const auto adjective = static_cast<TimeAdjective>(l.value(i));
  const std::size_t other = i + 2;
  const bool is_time = (adjective == TimeAdjective::this_one || adjective == TimeAdjective::same) &&
                       l.text(i + 1) == "time" && l.gap(i + 1) == Gap::blank && l.follows(other, WordKind::adjective) &&
                       l.follows(other + 1, WordKind::unit);
  if (!is_time) return std::nullopt;
  const Direction direction = direction_of(static_cast<TimeAdjective>(l.value(other)));
  const TimeUnit unit = unit_at(l, other + 1);
  if (direction.count == 0 || direction.anchor != DateAnchor::published || unit < TimeUnit::week ||
      unit > TimeUnit::year)
    return std::nullopt;
  DateExpression e = expression(i, other + 2, DateForm::shifted);
  e.unit = unit;
  e.count = direction.count;
  e.relation = direction.relation;
  e.is_counted = true;
  return e;
}

}  // namespace

MatchedDate match_relative(const Lexemes& l, std::size_t i) {
  if (!l.is(i, WordKind::adjective)) return std::nullopt;
  if (auto time = match_same_time(l, i)) return time;
  auto adjective = static_cast<TimeAdjective>(l.value(i));
  std::size_t at = i + 1;
  if (l.gap(at) != Gap::blank) return std::nullopt;
  if (l.is(at, WordKind::adjective) && adjective >= TimeAdjective::this_one) {  // this past, that same, this coming
    const auto second = static_cast<TimeAdjective>(l.value(at));
    const bool is_that = adjective == TimeAdjective::that && second != TimeAdjective::same;  // "said that last week"
    if (is_that || adjective == TimeAdjective::following) return std::nullopt;  // "the week following last month's"
    adjective = second;
    ++at;
    if (l.gap(at) != Gap::blank) return std::nullopt;
  }
  if (l.is(at, WordKind::fiscal) && l.gap(at + 1) == Gap::blank) ++at;
  if (auto either = match_unit_or_two(l, i, at, adjective)) return either;
  if (l.is(at, WordKind::unit)) return match_unit_after(l, i, at, adjective);
  if (l.is(at, WordKind::day_part)) return match_day_part_after(l, i, at, adjective);
  if (auto e = match_amount_after(l, i, at, adjective)) return e;
  if (adjective == TimeAdjective::latest) return std::nullopt;
  return match_name_after(l, i, at, adjective);
}

}  // namespace kz
