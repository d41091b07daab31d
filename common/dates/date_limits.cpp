// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_limits.h"

#include <algorithm>

#include "common/dates/calendar.h"
#include "common/dates/date_period.h"

namespace kz {
namespace {

constexpr long kHoursOfDay = 24;

// Of `size` equal pieces, those of the beginning, middle or end, as first and past the last. Thirds; where they do not
// come out even the middle has the pieces that are cut.
std::pair<long, long> third_of(PeriodPart part, long size) {
  const long low = size / 3;
  const long high = (size + 2) / 3;
  switch (part) {
    case PeriodPart::start:
      return {0, high};
    case PeriodPart::mid:
      return {low, size - low};
    default:
      return {size - high, size};
  }
}

DayLimits months_from(const Day& first, const std::pair<long, long>& months) {
  return {add_months(first, months.first), add_days(add_months(first, months.second), -1)};
}

DayLimits part_of_month(PeriodPart part, const Day& first, const Day& last) {
  const auto day = [&](int number) { return std::optional<Day>({first.year, first.month, number}); };
  switch (part) {
    case PeriodPart::start:
      return {first, day(15)};
    case PeriodPart::mid:
      return {day(10), day(20)};
    default:
      return {day(16), last};
  }
}

// Monday to Wednesday, Tuesday to Friday, Thursday to Sunday
DayLimits part_of_week(PeriodPart part, const Day& monday) {
  switch (part) {
    case PeriodPart::start:
      return {monday, add_days(monday, 2)};
    case PeriodPart::mid:
      return {add_days(monday, 1), add_days(monday, 4)};
    default:
      return {add_days(monday, 3), add_days(monday, 6)};
  }
}

// "Early" and "late" are the halves of a year, its "beginning" and "end" the first and last four months.
DayLimits part_of_year(PeriodPart part, bool is_edge, const Day& first) {
  constexpr long kMonths = 12;
  if (is_edge || part == PeriodPart::mid) return months_from(first, third_of(part, kMonths));
  return months_from(first, part == PeriodPart::start ? std::pair{0L, kMonths / 2} : std::pair{kMonths / 2, kMonths});
}

DayLimits part_of_period(const DateExpression& e, TimeUnit unit, const Day& first, const Day& last) {
  switch (unit) {
    case TimeUnit::week:
      return part_of_week(e.part, first);
    case TimeUnit::month:
      return part_of_month(e.part, first, last);
    case TimeUnit::year:
      return part_of_year(e.part, e.is_edge, first);
    case TimeUnit::quarter:
    case TimeUnit::period:
    case TimeUnit::decade:
    case TimeUnit::century: {
      const long months = (last.year - first.year) * 12L + last.month - first.month + 1;
      const long piece = months % 12 == 0 ? 12 : 1;
      auto third = third_of(e.part, months / piece);
      return months_from(first, {third.first * piece, third.second * piece});
    }
    default:
      return {first, last};
  }
}

DateModifier modifier_of(PeriodPart part) {
  switch (part) {
    case PeriodPart::none:
      return DateModifier::none;
    case PeriodPart::start:
      return DateModifier::start;
    case PeriodPart::mid:
      return DateModifier::mid;
    case PeriodPart::end:
    case PeriodPart::rest:
      break;
  }
  return DateModifier::end;
}

// `day` moved by days of Monday to Friday.
Day add_business_days(const Day& day, long count) {
  constexpr long kMost = 10'000;
  constexpr int kFriday = 5;
  Day moved = day;
  const long step = count < 0 ? -1 : 1;
  for (long left = std::min(std::labs(count), kMost); left > 0;) {
    moved = add_days(moved, step);
    if (weekday_of(moved) <= kFriday) --left;
  }
  return moved;
}

Day moved_by(const DateExpression& e, const Day& day, long sign) {
  const Day moved = add_days(add_months(day, sign * e.offset_months), sign * e.offset_days);
  if (e.is_business) return add_business_days(moved, sign * e.count);
  if (e.unit < TimeUnit::day) return add_days(moved, sign * (e.unit == TimeUnit::hour ? e.count / kHoursOfDay : 0));
  return shifted_day(e.unit, moved, sign * e.count);
}

}  // namespace

void narrow_days(const DateExpression& e, TimeUnit unit, const std::optional<Day>& published, DateMention& mention) {
  if (e.part == PeriodPart::none || e.until || !mention.from || !mention.to) return;
  mention.modifier = modifier_of(e.part);
  const bool holds_today = published && *mention.from <= *published && *published <= *mention.to;
  if (e.ends_today && holds_today) {
    (e.part == PeriodPart::start ? mention.to : mention.from) = published;
    return;
  }
  if (e.part == PeriodPart::rest) return;
  const DayLimits part = part_of_period(e, unit, *mention.from, *mention.to);
  mention.from = part.from;
  mention.to = part.to;
}

void open_days(const DateExpression& e, const std::optional<Day>& published, DateMention& mention) {
  if (e.reaches_today && published && mention.from && mention.to) {
    mention.modifier = *mention.from <= *published ? DateModifier::on_or_after : DateModifier::on_or_before;
    mention.meant = DayLimits{std::min(*mention.from, *published), std::max(*mention.to, *published)};
    return;
  }
  if (e.opening == DateModifier::none || !mention.from || !mention.to) return;
  const bool has_time = e.day_part || e.minutes >= 0;  // the day itself is partly before and after it
  DayLimits meant{mention.from, mention.to};
  switch (e.opening) {
    case DateModifier::before: {
      const bool is_end = e.is_edge && e.part != PeriodPart::start;  // "before the end of May"
      meant = {std::nullopt, has_time || is_end ? *mention.to : add_days(*mention.from, -1)};
      break;
    }
    case DateModifier::after: {
      const bool is_start = e.is_edge && e.part == PeriodPart::start;
      meant = {has_time || is_start ? *mention.from : add_days(*mention.to, 1), std::nullopt};
      break;
    }
    case DateModifier::on_or_before:
      meant.from.reset();
      break;
    default:
      meant.to.reset();
      break;
  }
  mention.modifier = e.opening;
  mention.meant = meant;
}

void set_counted_day(const DateExpression& e, const Day& day, const Day& published, DateMention& mention) {
  mention.modifier = e.amount;
  mention.meant = DayLimits{day, day};
  const bool is_past = day < published;
  if (e.amount == DateModifier::more_than || e.amount == DateModifier::equal_or_more) {
    mention.meant = is_past ? DayLimits{std::nullopt, day} : DayLimits{day, std::nullopt};
  } else if (e.is_within) {
    mention.meant = is_past ? DayLimits{day, published} : DayLimits{published, day};
  }
}

Day day_counted(const DateExpression& e, const Day& day) {
  return moved_by(e, day, 1);
}

std::optional<DayLimits> days_beside(const DateExpression& e, const Day& anchor) {
  const bool is_last = e.relation == Relation::last;
  if ((!is_last && e.relation != Relation::next && !e.is_within) || e.count <= 0) return std::nullopt;
  if (e.unit < TimeUnit::day) {
    return is_last ? DayLimits{moved_by(e, anchor, -1), anchor} : DayLimits{anchor, moved_by(e, anchor, 1)};
  }
  if (e.unit == TimeUnit::quarter && !e.is_within) {  // whole ones: a company reports no others
    const auto quarter = [&](long n) { return period_of(e.unit, shifted_day(e.unit, anchor, n)); };
    return is_last ? DayLimits{quarter(-e.count).from, quarter(-1).to}
                   : DayLimits{quarter(1).from, quarter(e.count).to};
  }
  if (is_last) return DayLimits{moved_by(e, anchor, -1), add_days(anchor, -1)};
  return DayLimits{e.is_within ? anchor : add_days(anchor, 1), moved_by(e, anchor, 1)};
}

}  // namespace kz
