// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "common/dates/calendar.h"
#include "common/dates/date_limits.h"

namespace kz {
namespace {

constexpr std::uint32_t kQuarterReach = 6;  // sentences in which "a year earlier" means the same quarter of that year

DateMention mention_of(const DatePeriod& period, DateCertainty certainty) {
  DateMention m;
  m.certainty = certainty;
  m.value = period.value;
  m.from = period.from;
  m.to = period.to;
  return m;
}

DateMention unresolved(std::string value, DateCertainty certainty) {
  DateMention m;
  m.certainty = certainty;
  m.value = std::move(value);
  return m;
}

// The first such day of the week on or after `day`.
Day weekday_after(const Day& day, int weekday) {
  return add_days(day, (weekday - weekday_of(day) + 7) % 7);
}

const char* part_value(DayPart part) {
  switch (part) {
    case DayPart::morning:
      return "TMO";
    case DayPart::noon:
      return "T12:00";
    case DayPart::afternoon:
      return "TAF";
    case DayPart::evening:
      return "TEV";
    case DayPart::night:
      return "TNI";
    case DayPart::midnight:
      break;
  }
  return "T00:00";
}

// The value of a period that is not known: a decade and a century are the first digits of their years.
std::string pattern_of(TimeUnit unit) {
  constexpr std::string_view kYear = "XXXX";
  switch (unit) {
    case TimeUnit::week:
    case TimeUnit::fortnight:
      return "XXXX-WXX";
    case TimeUnit::weekend:
      return "XXXX-WXX-WE";
    case TimeUnit::month:
      return "XXXX-XX";
    case TimeUnit::quarter:
      return "XXXX-QX";
    case TimeUnit::year:
    case TimeUnit::period:
      return std::string(kYear);
    case TimeUnit::decade:
      return std::string(kYear.substr(0, 3));
    case TimeUnit::century:
      return std::string(kYear.substr(0, 2));
    default:
      return "XXXX-XX-XX";
  }
}

// The fields of a calendar date in a given year; nullopt where there is no such day.
std::optional<DatePeriod> period_in(const CalendarFields& fields, int year) {
  if (year < 1 || year > 9999) return std::nullopt;
  if (fields.part < 0) {
    const Day november{year, 11, 1};
    if (fields.part == kThanksgiving) return period_of(TimeUnit::day, add_days(weekday_after(november, 4), 21));
    return period_of(TimeUnit::day, fields.part == kEaster ? easter_of(year) : orthodox_easter_of(year));
  }
  if (fields.is_season) return season_of(year, fields.part - 1);
  Day day{year, fields.month > 0 ? fields.month : 1, fields.day > 0 ? fields.day : 1};
  if (fields.unit == TimeUnit::week) {
    constexpr int kDayOfFirstWeek = 4;  // ISO 8601: 4 January
    const DatePeriod week = period_of(TimeUnit::week, add_days({year, 1, kDayOfFirstWeek}, 7L * (fields.part - 1)));
    return week.value.starts_with(fmt::format("{:04}-", year)) ? std::optional(week) : std::nullopt;
  }
  if (fields.unit == TimeUnit::quarter) day.month = fields.part * 3 - 2;
  if (fields.unit == TimeUnit::period) day.month = fields.part * 6 - 5;
  if (!is_valid_day(day.year, day.month, day.day)) return std::nullopt;
  return period_of(fields.unit, day);
}

std::string yearless_value(const CalendarFields& fields) {
  if (fields.is_season) return season_of(2000, fields.part - 1).value.replace(0, 4, "XXXX");
  if (fields.unit == TimeUnit::quarter) return fmt::format("XXXX-Q{}", fields.part);
  if (fields.unit == TimeUnit::period) return fmt::format("XXXX-H{}", fields.part);
  if (fields.unit == TimeUnit::week) return fmt::format("XXXX-W{:02}", fields.part);
  if (fields.part < 0) return "XXXX-XX-XX";
  const std::string month = fields.month > 0 ? fmt::format("{:02}", fields.month) : "XX";
  if (fields.unit == TimeUnit::month) return "XXXX-" + month;
  return fmt::format("XXXX-{}-{:02}", month, fields.day);
}

// Of the years that may be meant, the one that fits the tense and the word beside it.
int choose_year(const CalendarFields& fields, const Day& anchor, Relation relation, Tense tense) {
  std::optional<int> latest;
  std::optional<int> earliest;
  for (int year = anchor.year - 4; year <= anchor.year + 4; ++year) {  // 29 February comes every fourth
    const auto period = period_in(fields, year);
    if (!period) continue;
    const bool is_past = relation == Relation::last ? period->to < anchor : period->from <= anchor;
    const bool is_future = relation == Relation::next ? period->from > anchor : period->to >= anchor;
    if (is_past) latest = year;
    if (is_future && !earliest) earliest = year;
  }
  if (!latest || !earliest) return anchor.year;
  if (relation == Relation::last) return *latest;
  if (relation == Relation::next) return *earliest;
  if (relation == Relation::current) return anchor.year;
  // The nearer one; the tense counts for much, and a season is rather the past one.
  const long back = std::max(0L, day_number(anchor) - day_number(period_in(fields, *latest)->to));
  const long ahead = std::max(0L, day_number(period_in(fields, *earliest)->from) - day_number(anchor));
  constexpr long kTenseWeight = 6;
  const bool is_past = tense == Tense::past || (tense == Tense::unknown && fields.unit == TimeUnit::quarter);
  const long far_back = tense == Tense::future ? back * kTenseWeight : back;
  const long far_ahead = is_past ? ahead * kTenseWeight : ahead;
  return far_ahead < far_back ? *earliest : *latest;
}

// The first of the month in which "the 18th" falls.
Day month_near(const Day& anchor, int day, Tense tense) {
  const Day first{anchor.year, anchor.month, 1};
  if (tense == Tense::future) return day < anchor.day ? add_months(first, 1) : first;
  return day > anchor.day ? add_months(first, -1) : first;
}

// The same, where the day of the week is said as well.
Day month_with(const Day& anchor, int weekday, int day, Tense tense) {
  constexpr int kFurthest = 14;  // months in which every day of the month falls on every weekday
  const Day first{anchor.year, anchor.month, 1};
  const auto fits = [&](const Day& month) {
    return is_valid_day(month.year, month.month, day) && weekday_of({month.year, month.month, day}) == weekday;
  };
  for (int distance = 0; distance <= kFurthest; ++distance) {
    const Day earlier = add_months(first, -distance);
    const Day later = add_months(first, distance);
    if (tense == Tense::future ? fits(later) : fits(earlier)) return tense == Tense::future ? later : earlier;
    if (tense == Tense::future ? fits(earlier) : fits(later)) return tense == Tense::future ? earlier : later;
  }
  return month_near(anchor, day, tense);
}

// The nth weekday, or the nth week, of a month or year; the last for -1.
DatePeriod nth_of(int nth, int weekday, const Day& from, const Day& to) {
  constexpr int kThursday = 4;  // ISO 8601: a week belongs where its Thursday does
  const int sought = weekday != 0 ? weekday : kThursday;
  const Day day = nth > 0 ? add_days(weekday_after(from, sought), 7L * (nth - 1)) : weekday_before(to, sought);
  return period_of(weekday != 0 ? TimeUnit::day : TimeUnit::week, day);
}

// "The first ten days of May", of `whole`, which is May.
DateMention part_of(const DateExpression& e, const DateMention& whole) {
  DateMention mention = unresolved(e.value, DateCertainty::relative);
  mention.type = DateType::duration;
  mention.from = whole.from;
  mention.to = whole.to;
  const Day after = add_days(*whole.to, 1);
  if (e.is_span_of) {
    mention.to = add_days(shifted_day(e.part_unit, *whole.from, e.part_count), -1);
  } else if (e.part_count > 0) {
    mention.to = std::min(*whole.to, add_days(shifted_day(e.part_unit, *whole.from, e.part_count), -1));
  } else {
    mention.from = std::max(*whole.from, shifted_day(e.part_unit, after, e.part_count));
  }
  return mention;
}

void set_day_part(DateMention& mention, const DateExpression& e) {
  if (e.minutes >= 0) {
    mention.type = DateType::time;
    mention.value += fmt::format("T{:02}:{:02}", e.minutes / 60, e.minutes % 60);
    return;
  }
  if (!e.day_part) return;
  mention.type = DateType::time;
  if (e.is_night_into && mention.from) {
    mention.from = add_days(*mention.from, -1);
    mention.value = to_iso(*mention.from);
  }
  mention.value += part_value(*e.day_part);
}

}  // namespace

std::optional<Day> DateResolver::anchor_of(const DateExpression& e) const {
  if (e.anchor != DateAnchor::event || !event_) return published_;
  return event_->period.from;
}

std::optional<int> DateResolver::year_of(const DateExpression& e, Tense tense) const {
  if (e.fields.year != 0) return e.fields.year;
  const auto anchor = anchor_of(e);
  if (!anchor) return std::nullopt;
  if (e.is_context) return anchor->year + static_cast<int>(e.count);
  return choose_year(e.fields, *anchor, e.relation, tense);
}

DateMention DateResolver::resolve_calendar(const DateExpression& e, Tense tense) {
  const bool is_coarse = e.fields.year == 0 && e.fields.unit != TimeUnit::day;
  const DateCertainty certainty = is_coarse ? DateCertainty::relative : DateCertainty::explicit_date;
  DateExpression read = e;
  if (read.fields.unit == TimeUnit::day && read.fields.month == 0 && read.fields.part == 0) {  // "the 18th"
    const auto anchor = anchor_of(e);
    if (!anchor) return unresolved(yearless_value(e.fields), DateCertainty::relative);
    const Day month = e.is_month_of_weekday ? month_with(*anchor, e.weekday, read.fields.day, tense)
                                            : month_near(*anchor, read.fields.day, tense);
    read.fields.year = month.year;
    read.fields.month = month.month;
  }
  if (read.is_ambiguous && published_) {
    CalendarFields exchanged = read.fields;
    std::swap(exchanged.month, exchanged.day);
    const auto distance = [&](const CalendarFields& f) {
      return std::labs(day_number({f.year, f.month, f.day}) - day_number(*published_));
    };
    if (distance(exchanged) < distance(read.fields)) read.fields = exchanged;
  }
  const auto year = year_of(read, tense);
  if (!year) return unresolved(yearless_value(read.fields), certainty);
  const auto period = period_in(read.fields, *year);
  if (!period) return unresolved(yearless_value(read.fields), certainty);
  if (e.is_week_of)
    return mention_of(period_of(e.unit == TimeUnit::weekend ? e.unit : TimeUnit::week, period->from), certainty);
  DateMention mention = mention_of(*period, certainty);
  if (!e.until) return mention;
  int last_year = e.until->year != 0 ? e.until->year : *year;
  if (e.until->year == 0 && e.until->month < read.fields.month) ++last_year;
  const auto last = period_in(*e.until, last_year);
  if (!last || last->to < period->from) return mention;
  mention.value += '/' + last->value;
  mention.to = last->to;
  return mention;
}

namespace {

// Whether it is yesterday or tomorrow, which nobody calls last or next Friday, in the same week.
bool is_day_beside(const Day& day, const Day& anchor) {
  return std::labs(day_number(day) - day_number(anchor)) == 1 &&
         period_of(TimeUnit::week, day).from == period_of(TimeUnit::week, anchor).from;
}

}  // namespace

DateMention DateResolver::resolve_weekday(const DateExpression& e, Tense tense) const {
  const auto anchor = anchor_of(e);
  if (!anchor) return unresolved(fmt::format("XXXX-WXX-{}", e.weekday), DateCertainty::weekday);
  Day day;
  if (e.is_week_of) {
    day = weekday_after(period_of(TimeUnit::week, add_days(*anchor, 7 * e.count)).from, e.weekday);
  } else if (e.relation == Relation::last) {
    day = weekday_before(add_days(*anchor, -1), e.weekday);
    if (!e.is_nearest && is_day_beside(day, *anchor)) day = add_days(day, -7);
  } else if (e.relation == Relation::next) {
    day = weekday_after(add_days(*anchor, 1), e.weekday);
    if (!e.is_nearest && is_day_beside(day, *anchor)) day = add_days(day, 7);
  } else if (e.relation == Relation::current) {
    const bool is_that = e.anchor == DateAnchor::event;
    day = is_that ? weekday_before(*anchor, e.weekday)
                  : weekday_after(period_of(TimeUnit::week, *anchor).from, e.weekday);
  } else {
    day = tense == Tense::future ? weekday_after(*anchor, e.weekday) : weekday_before(*anchor, e.weekday);
  }
  return mention_of(period_of(TimeUnit::day, day), DateCertainty::weekday);
}

// "the quarter", "the year", "the weekend", "the latest quarter"
DateMention DateResolver::resolve_spoken(const DateExpression& e, Tense tense, std::uint32_t) const {
  if (e.unit == TimeUnit::quarter && quarter_) return mention_of(quarter_->period, DateCertainty::relative);
  if (!published_) return unresolved(pattern_of(e.unit), DateCertainty::relative);
  Day day = *published_;
  if (e.unit == TimeUnit::quarter) day = add_months(day, -3);
  if (e.unit == TimeUnit::weekend) {
    constexpr int kSaturday = 6;  // on which what "happened at the weekend" is a week ago
    const bool is_over = tense != Tense::future &&
                         (weekday_of(day) < kSaturday || (weekday_of(day) == kSaturday && tense == Tense::past));
    if (is_over) day = add_days(day, -7);
  }
  return mention_of(period_of(e.unit, day), DateCertainty::relative);
}

DateMention DateResolver::resolve_shifted(const DateExpression& e, Tense tense, std::uint32_t sentence) const {
  if (e.only_if_future && (tense != Tense::future || e.unit < TimeUnit::day)) {
    DateMention m = unresolved(duration_value({0, e.count, false, false}, e.unit), DateCertainty::vague);
    m.type = DateType::duration;
    return m;
  }
  if (e.is_context || (e.is_latest && e.unit == TimeUnit::quarter)) return resolve_spoken(e, tense, sentence);
  const bool compares_quarter = e.unit == TimeUnit::year && e.count == -1 && e.relation == Relation::none && quarter_ &&
                                sentence - quarter_->sentence <= kQuarterReach;
  if (compares_quarter) {
    return mention_of(period_of(TimeUnit::quarter, add_months(quarter_->period.from, -12)), DateCertainty::relative);
  }
  auto anchor = anchor_of(e);
  bool is_finer = e.anchor == DateAnchor::event && event_ && event_->unit > TimeUnit::day && e.unit < event_->unit;
  // "The next day" counts from the last day told, unless its own sentence tells of a year or month.
  if (is_finer && e.unit == TimeUnit::day && day_ && event_->sentence != sentence) {
    anchor = day_;
    is_finer = false;
  }
  if (!anchor || is_finer) return unresolved(pattern_of(e.unit), DateCertainty::relative);
  if (e.unit < TimeUnit::day) {
    DateMention m = unresolved(e.count < 0 ? "PAST_REF" : "FUTURE_REF", DateCertainty::relative);
    m.from = m.to = day_counted(e, *anchor);
    return m;
  }
  const Day day = day_counted(e, *anchor);
  DateMention m = mention_of(period_of(e.unit, day), DateCertainty::relative);
  if (e.is_counted && m.from != m.to) set_counted_day(e, day, *anchor, m);
  return m;
}

void DateResolver::remember(const DateMention& mention, TimeUnit unit, std::uint32_t sentence, bool is_named) {
  if (!mention.from || !mention.to) return;
  const Spoken spoken{{mention.value.substr(0, mention.value.find('T')), *mention.from, *mention.to}, unit, sentence};
  if (unit == TimeUnit::quarter && !is_named) return;  // compared with, not spoken of
  if (unit == TimeUnit::quarter) quarter_ = spoken;
  event_ = spoken;
  if (unit == TimeUnit::day) day_ = spoken.period.from;
}

// "The last three days" end with the day before, "the next three" begin with the day after; "half an hour later" is of
// the day that was told of.
void DateResolver::set_days_of(const DateExpression& e, Tense tense, DateMention& mention) const {
  mention.modifier = e.amount;
  const bool is_of_event = e.anchor == DateAnchor::event && event_;
  if (is_of_event && event_->unit != TimeUnit::day) return;
  const auto anchor = anchor_of(e);
  if (!anchor) return;
  std::optional<DayLimits> days;
  if (e.is_counted && e.unit < TimeUnit::day && (!e.only_if_future || tense == Tense::future)) {
    const Day day = day_counted(e, *anchor);
    days = DayLimits{day, day};
  } else if (!e.is_within || tense == Tense::future) {
    days = days_beside(e, *anchor);
  }
  if (!days) return;
  mention.from = days->from;
  mention.to = days->to;
  mention.certainty = DateCertainty::relative;
}

std::optional<DateMention> DateResolver::resolve(const DateExpression& e, Tense tense, std::uint32_t sentence,
                                                 const std::optional<Day>& clock_day) {
  DateMention mention;
  TimeUnit unit = TimeUnit::day;
  switch (e.form) {
    case DateForm::nothing:
      return std::nullopt;
    case DateForm::calendar:
      if (e.is_ambiguous && !published_) return std::nullopt;
      mention = resolve_calendar(e, tense);
      unit = e.fields.is_season ? TimeUnit::period : e.is_week_of ? TimeUnit::week : e.fields.unit;
      break;
    case DateForm::weekday:
      mention = resolve_weekday(e, tense);
      break;
    case DateForm::shifted:
      mention = resolve_shifted(e, tense, sentence);
      unit = mention.value.find('Q') != std::string::npos ? TimeUnit::quarter : e.unit;
      break;
    case DateForm::duration:
    case DateForm::recurring:
      mention = unresolved(e.value, DateCertainty::vague);
      mention.type = e.form == DateForm::duration ? DateType::duration : DateType::set;
      if (e.form == DateForm::duration) set_days_of(e, tense, mention);
      return mention;
    case DateForm::reference:
      if (e.only_if_future && tense == Tense::past) return std::nullopt;  // "soon became"
      return unresolved(e.value, DateCertainty::vague);
    case DateForm::clock:
      if (clock_day) mention = mention_of(period_of(TimeUnit::day, *clock_day), DateCertainty::relative);
      mention.certainty = clock_day ? DateCertainty::relative : DateCertainty::vague;
      break;
  }
  if (e.part_count != 0 && mention.from) return part_of(e, mention);
  const bool has_offset = (e.offset_days != 0 || e.offset_months != 0) && e.form != DateForm::shifted;
  if (has_offset && mention.from) {
    const Day moved = add_days(add_months(*mention.from, e.offset_months), e.offset_days);
    mention = mention_of(period_of(TimeUnit::day, moved), mention.certainty);
  }
  if (e.day_of_month != 0 && mention.from && e.day_of_month <= mention.to->day) {
    mention =
        mention_of(period_of(TimeUnit::day, add_days(*mention.from, e.day_of_month - 1)), DateCertainty::relative);
    unit = TimeUnit::day;
  }
  if (e.nth != 0 && mention.from) {
    mention = mention_of(nth_of(e.nth, e.weekday, *mention.from, *mention.to), DateCertainty::relative);
    unit = e.weekday != 0 ? TimeUnit::day : TimeUnit::week;
  }
  if (e.form != DateForm::clock) remember(mention, unit, sentence, e.form == DateForm::calendar);
  narrow_days(e, unit, published_, mention);
  open_days(e, published_, mention);
  set_day_part(mention, e);
  return mention;
}

}  // namespace kz
