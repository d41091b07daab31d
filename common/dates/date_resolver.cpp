// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "common/dates/calendar.h"
#include "common/dates/calendar_fields.h"
#include "common/dates/date_limits.h"

namespace kz {
namespace {

constexpr std::uint32_t kNextReach = 2;     // sentences in which "the next year" may follow the one it is next to
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

// The nth weekday, or the nth week, of a month or year; the last for -1.
DatePeriod nth_of(const DateExpression& e, const Day& from, const Day& to, TimeUnit& unit) {
  constexpr int kThursday = 4;  // ISO 8601: a week belongs where its Thursday does
  constexpr int kSaturday = 6;
  const bool is_weekend = e.part_unit == TimeUnit::weekend;
  const int rule = is_weekend ? kSaturday : kThursday;
  const int sought = e.weekday != 0 ? e.weekday : rule;
  const Day day = e.nth > 0 ? add_days(weekday_after(from, sought), 7L * (e.nth - 1)) : weekday_before(to, sought);
  unit = e.weekday != 0 ? TimeUnit::day : is_weekend ? TimeUnit::weekend : TimeUnit::week;
  return period_of(unit, day);
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

// "3 to 7 May" of an unknown year
std::string yearless_span(const DateExpression& e) {
  const std::string first = yearless_value(e.fields);
  return e.until ? first + '/' + yearless_value(*e.until) : first;
}

// The units by their length.
int rank_of(TimeUnit unit) {
  constexpr std::array kRanks = {0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 4, 9};  // in the order of TimeUnit
  return kRanks.at(static_cast<std::size_t>(unit));
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
  if (e.is_context && e.is_counted) {  // "on February 24, two years ago": or a little less, or nearly three
    constexpr int kRounded = 2;        // months
    return choose_year(e.fields, add_months(*anchor, 12 * e.count + kRounded), Relation::last, tense, false);
  }
  if (e.is_context) {  // of "that year" as well
    const int year = anchor->year + static_cast<int>(e.count);
    const auto part = tense == Tense::past && e.is_latest ? period_in(e.fields, year) : std::nullopt;
    const bool is_to_come = part && e.anchor == DateAnchor::published && *anchor < part->from;
    return is_to_come ? year - 1 : year;  // "fell in the last quarter of the year", told in March
  }
  const int year = choose_year(e.fields, *anchor, e.relation, tense, e.has_sure_tense);
  if (!e.leads_past || e.relation != Relation::none || tense != Tense::past) return year;
  constexpr int kSlack = 3;  // days by which the day of publication may be another
  const auto period = period_in(e.fields, year);
  return period && add_days(*anchor, kSlack) < period->from ? year - 1 : year;  // "since February", told in January
}

std::optional<Day> DateResolver::told_day(std::uint32_t sentence) const {
  constexpr std::uint32_t kReach = 1;
  if (event_ && event_->unit == TimeUnit::day && sentence - event_->sentence <= kReach) return event_->period.from;
  const bool is_news = !is_history_ && !narrative_.day(sentence);
  return is_news ? published_ : std::nullopt;
}

bool DateResolver::has_told_day(Tense tense, std::uint32_t sentence) const {
  return tense != Tense::future && event_ && event_->unit == TimeUnit::day && sentence - event_->sentence <= 1;
}

DateMention DateResolver::resolve_calendar(const DateExpression& e, Tense tense, std::uint32_t sentence) const {
  const bool is_coarse = e.fields.year == 0 && e.fields.unit != TimeUnit::day;
  const DateCertainty certainty = is_coarse ? DateCertainty::relative : DateCertainty::explicit_date;
  DateExpression read = e;
  if (const auto dated = narrative_.dated(e, tense, sentence)) {
    read.fields = *dated;
  } else if (read.fields.unit == TimeUnit::day && read.fields.month == 0 && read.fields.part == 0) {  // "the 18th"
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
  if (!year && e.is_week_of && e.unit == TimeUnit::quarter) return unresolved(pattern_of(e.unit), certainty);
  if (!year) return unresolved(yearless_span(read), certainty);
  const auto period = period_in(read.fields, *year);
  if (!period) return unresolved(yearless_value(read.fields), certainty);
  if (e.is_week_of && e.unit == TimeUnit::quarter)
    return mention_of(period_of(e.unit, add_days(period->from, e.offset_days)), certainty);
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
    constexpr long kSoon = 2;  // days in which a match that is told of is rather the coming one
    const Day coming = weekday_after(*anchor, e.weekday);
    const bool is_soon = e.is_of_event && day_number(coming) - day_number(*anchor) <= kSoon;
    const Day gone = weekday_before(*anchor, e.weekday);
    const bool is_just_over = e.is_called_off && day_number(*anchor) - day_number(gone) <= 1;
    day = (tense == Tense::future || is_soon) && !is_just_over ? coming : gone;
  }
  return mention_of(period_of(TimeUnit::day, day), DateCertainty::weekday);
}

// "the quarter", "the year", "the weekend", "the latest quarter"
DateMention DateResolver::resolve_spoken(const DateExpression& e, Tense tense, std::uint32_t sentence) const {
  const bool is_to_come = e.is_latest && published_ && quarter_ && *published_ < quarter_->period.to;
  if (e.unit == TimeUnit::quarter && quarter_ && !is_to_come)
    return mention_of(quarter_->period, DateCertainty::relative);
  // "The end of the year" of which a tale tells.
  const auto told = e.is_edge && tense == Tense::past ? narrative_.day(sentence) : std::nullopt;
  if (told) return mention_of(period_of(e.unit, *told), DateCertainty::relative);
  if (!published_) return unresolved(pattern_of(e.unit), DateCertainty::relative);
  Day day = *published_;
  // "On Friday the index fell. For the week, it lost": told on Monday, of the week of that Friday.
  constexpr std::uint32_t kWeekReach = 2;
  constexpr long kFewDays = 4;
  const bool is_week_told = e.unit == TimeUnit::week && tense == Tense::past && past_day_ &&
                            sentence - past_day_->sentence <= kWeekReach &&
                            day_number(day) - day_number(past_day_->period.from) < kFewDays;
  if (is_week_told) day = past_day_->period.from;
  if (e.unit == TimeUnit::quarter) day = add_months(day, -3);
  if (e.unit == TimeUnit::weekend) {
    constexpr int kSaturday = 6;  // on which what "happened at the weekend" is a week ago
    const bool is_over = tense != Tense::future &&
                         (weekday_of(day) < kSaturday || (weekday_of(day) == kSaturday && tense == Tense::past));
    if (is_over) day = add_days(day, -7);
  }
  return mention_of(period_of(e.unit, day), DateCertainty::relative);
}

bool DateResolver::counts_from_future(const DateExpression& e, Tense tense) const {
  if (tense != Tense::past || e.anchor != DateAnchor::event || e.count >= 0 || !event_ || !published_) return false;
  return *published_ < event_->period.from && *published_ <= day_counted(e, event_->period.from);
}

DateMention DateResolver::resolve_shifted(const DateExpression& e, Tense tense, std::uint32_t sentence) const {
  if (e.only_if_future && (tense != Tense::future || e.unit < TimeUnit::day)) {
    DateMention m = unresolved(duration_value({0, e.count, false, false}, e.unit), DateCertainty::vague);
    m.type = DateType::duration;
    return m;
  }
  // "Debt stood at 5 million at year-end": that of the last year, which is over
  const bool is_last_end = e.is_edge && e.is_latest && published_ && tense == Tense::past;
  if (is_last_end && e.opening != DateModifier::on_or_before)
    return mention_of(period_of(e.unit, add_months(*published_, -12)), DateCertainty::relative);
  if (e.is_context || (e.is_latest && e.unit == TimeUnit::quarter)) return resolve_spoken(e, tense, sentence);
  if (e.is_edge && e.is_latest)
    return published_ ? mention_of(period_of(e.unit, *published_), DateCertainty::relative)
                      : unresolved(pattern_of(e.unit), DateCertainty::relative);
  const bool compares_quarter = e.unit == TimeUnit::year && e.count == -1 && e.relation == Relation::none && quarter_ &&
                                sentence - quarter_->sentence <= kQuarterReach;
  if (compares_quarter) {
    return mention_of(period_of(TimeUnit::quarter, add_months(quarter_->period.from, -12)), DateCertainty::relative);
  }
  if (e.unit == TimeUnit::year && e.is_latest && e.relation == Relation::none &&
      published_) {  // "the year-ago quarter": that of the last one reported
    return mention_of(period_of(TimeUnit::quarter, add_months(*published_, -15)), DateCertainty::relative);
  }
  if (counts_from_future(e, tense)) {
    constexpr std::uint32_t kReach = 2;
    if (e.unit == TimeUnit::day && past_day_ && sentence - past_day_->sentence <= kReach)
      return mention_of(period_of(e.unit, day_counted(e, past_day_->period.from)), DateCertainty::relative);
    DateExpression read = e;
    read.anchor = DateAnchor::published;
    return resolve_shifted(read, tense, sentence);
  }
  auto anchor = anchor_of(e);
  bool is_finer = e.anchor == DateAnchor::event && event_ && event_->unit > TimeUnit::day &&
                  rank_of(e.unit) < rank_of(event_->unit);
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
  Day day = day_counted(e, *anchor);
  if (e.fields.year != 0) day = add_months(day, 12L * (e.fields.year - day.year));  // "on this day in 1986"
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
  if (unit != TimeUnit::day) return;
  day_ = spoken.period.from;
  if (published_ && *day_ <= *published_) past_day_ = spoken;
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

namespace {

// What `e` counts from the days of `mention`, a period of `unit`: "two days after Friday", "the 6th of last month",
// "the first Monday of May".
void take_offsets(const DateExpression& e, DateMention& mention, TimeUnit& unit) {
  const bool has_offset = (e.offset_days != 0 || e.offset_months != 0) && e.form != DateForm::shifted && !e.is_week_of;
  if (has_offset && mention.from) {
    const Day moved = add_days(add_months(*mention.from, e.offset_months), e.offset_days);
    mention = mention_of(period_of(TimeUnit::day, moved), mention.certainty);
  }
  if (e.day_of_month != 0 && mention.from && e.day_of_month <= mention.to->day) {
    const Day day = e.day_of_month == kLastDayOfMonth ? *mention.to : add_days(*mention.from, e.day_of_month - 1);
    mention = mention_of(period_of(TimeUnit::day, day), DateCertainty::relative);
    unit = TimeUnit::day;
  }
  if (e.nth != 0 && mention.from) {
    mention = mention_of(nth_of(e, *mention.from, *mention.to, unit), DateCertainty::relative);
  }
}

}  // namespace

namespace {

// "Overnight" is the night that is over, but for what is to come: "showers are expected overnight".
void set_part_of_day(DateMention& mention, const DateExpression& e, Tense tense) {
  if (!e.is_night_into || e.form != DateForm::shifted || tense == Tense::past) return set_day_part(mention, e);
  DateExpression night = e;
  night.is_night_into = false;
  set_day_part(mention, night);
}

}  // namespace

// "By late afternoon" where no day was told: of the publication
std::optional<DateMention> DateResolver::resolve_news_part(const DateExpression& e, std::uint32_t sentence) const {
  const auto day = e.is_of_news ? told_day(sentence) : std::nullopt;
  if (!day) return std::nullopt;
  DateMention mention = mention_of(period_of(TimeUnit::day, *day), DateCertainty::relative);
  set_day_part(mention, e);
  return mention;
}

// "the 1988 quarter": that of the quarter told of
DateExpression DateResolver::as_quarter_told(DateExpression e) const {
  constexpr int kMonths = 3;
  if (quarter_) {
    e.fields.part = (quarter_->period.from.month - 1) / kMonths + 1;
  } else {
    e.fields.unit = TimeUnit::year;
  }
  return e;
}

std::optional<DateMention> DateResolver::resolve(const DateExpression& e, Tense tense, std::uint32_t sentence,
                                                 const std::optional<Day>& clock_day) {
  const bool is_told = tense == Tense::past || (is_history_ && tense != Tense::future);
  if (e.is_next_told && is_told && event_ && sentence - event_->sentence <= kNextReach) {
    DateExpression told = e;
    told.is_next_told = false;
    told.anchor = DateAnchor::event;
    return resolve(told, tense, sentence, clock_day);
  }
  if (e.only_if_past && tense != Tense::past) return std::nullopt;
  if (e.only_if_told && !has_told_day(tense, sentence)) return resolve_news_part(e, sentence);
  if (e.form == DateForm::calendar && e.fields.unit == TimeUnit::quarter && e.fields.part == 0)
    return resolve(as_quarter_told(e), tense, sentence, clock_day);
  DateMention mention;
  TimeUnit unit = TimeUnit::day;
  switch (e.form) {
    case DateForm::nothing:
      return std::nullopt;
    case DateForm::calendar:
      if (e.is_ambiguous && !published_) return std::nullopt;
      mention = resolve_calendar(e, tense, sentence);
      unit = e.fields.is_season ? TimeUnit::period
             : e.is_week_of     ? (e.unit == TimeUnit::quarter ? e.unit : TimeUnit::week)
                                : e.fields.unit;
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
      if (e.only_if_future && tense == Tense::past) return std::nullopt;                     // "soon became"
      if (e.anchor == DateAnchor::event && e.value == "FUTURE_REF" && tense == Tense::past)  // "months later he left"
        return unresolved("PAST_REF", DateCertainty::vague);
      return unresolved(e.value, DateCertainty::vague);
    case DateForm::clock:
      if (clock_day) mention = mention_of(period_of(TimeUnit::day, *clock_day), DateCertainty::relative);
      mention.certainty = clock_day ? DateCertainty::relative : DateCertainty::vague;
      break;
  }
  if (e.part_count != 0 && mention.from) return part_of(e, mention);
  take_offsets(e, mention, unit);
  if (e.form != DateForm::clock && !e.is_compared) {
    if (e.is_latest && e.unit == TimeUnit::quarter && mention.from)
      quarter_ = Spoken{{mention.value, *mention.from, *mention.to}, unit, sentence};
    remember(mention, unit, sentence, e.form == DateForm::calendar);
    narrative_.see(e, mention, unit, tense, sentence);
  }
  narrow_days(e, unit, published_, mention);
  open_days(e, published_, mention);
  set_part_of_day(mention, e, tense);
  return mention;
}

}  // namespace kz
