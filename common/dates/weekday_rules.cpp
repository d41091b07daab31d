// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

void take_day_part(const Lexemes& l, DateExpression& e) {
  std::size_t at = e.last;
  if (l.gap(at) == Gap::apostrophe && l.text(at) == "s") return;
  if (l.gap(at) != Gap::blank && l.gap(at) != Gap::hyphen) return;
  if (l.is(at, WordKind::near)) ++at;  // "Friday late evening"
  if (!l.is(at, WordKind::day_part)) return;
  e.day_part = static_cast<DayPart>(l.value(at));
  e.last = at + 1;
}

// The calendar day written beside its weekday: "Thursday, January 6", "Thursday (January 6th, 2022)"
bool take_calendar_day(const Lexemes& l, DateExpression& e) {
  std::size_t at = e.last;
  const Gap gap = l.gap(at);
  // "Thursday, corresponding to January 6th", as Arabic says it
  if (l.text(at) == "corresponding" && l.follows(at + 1, WordKind::to) && l.gap(at + 2) == Gap::blank) at += 2;
  const bool is_beside = gap == Gap::blank || gap == Gap::comma || gap == Gap::period_blank || gap == Gap::paren;
  if (!is_beside) return false;
  if (l.is(at, WordKind::article) && l.value(at) == 0 && l.gap(at + 1) == Gap::blank &&
      (l.is(at + 1, WordKind::ordinal) || l.is(at + 1, WordKind::number))) {
    ++at;
  }
  auto day = match_calendar_day(l, at);
  // "Friday the fifteenth", but not "on Friday, the third month in a row"
  const auto spelled = at > e.last && gap == Gap::blank ? match_spelled_ordinal(l, at) : std::nullopt;
  if (!day && spelled && ends_number(l, spelled->second)) {
    day.emplace();
    day->form = DateForm::calendar;
    day->last = spelled->second;
    day->fields.day = spelled->first;
    e.is_month_of_weekday = true;
  }
  if (!day && (l.is(at, WordKind::ordinal) && l.value(at) <= 31 && l[at].digits != 0) && gap != Gap::paren &&
      ends_number(l, at + 1)) {  // "Friday the 15th"
    day.emplace();
    day->form = DateForm::calendar;
    day->last = at + 1;
    day->fields.day = l.value(at);
    e.is_month_of_weekday = true;
  }
  if (!day && gap == Gap::blank && at == e.last && l.is_digits(at, 1, 2) && l.value(at) >= 1 && l.value(at) <= 31 &&
      !l[at].is_figure && !l.goes_on(at + 1) &&
      (ends_phrase(l, at + 1) || l.is(at + 1, WordKind::between) || l.is(at + 1, WordKind::from) ||
       (l.is(at + 1, WordKind::to) && l.follows(at + 2, WordKind::weekday))) &&
      l.gap(at + 1) != Gap::none && l.gap(at + 1) != Gap::hyphen && l.gap(at + 1) != Gap::slash) {  // "Friday 15"
    day.emplace();
    day->form = DateForm::calendar;
    day->last = at + 1;
    day->fields.day = l.value(at);
    e.is_month_of_weekday = true;
  }
  if (!day || day->until || day->form == DateForm::nothing) return false;
  e.form = DateForm::calendar;
  e.fields = day->fields;
  e.is_ambiguous = day->is_ambiguous;
  e.last = day->last;
  return true;
}

// "Thursday last week", "Monday of next week"
void take_week(const Lexemes& l, DateExpression& e) {
  std::size_t at = e.last;
  if (l.follows(at, WordKind::of)) ++at;
  if (at > e.last && l.follows(at, WordKind::article) && l.value(at) == 0) ++at;
  if (!l.follows(at, WordKind::adjective) || !l.follows(at + 1, WordKind::unit)) return;
  if (static_cast<TimeUnit>(l.value(at + 1)) != TimeUnit::week) return;
  const auto adjective = static_cast<TimeAdjective>(l.value(at));
  e.is_week_of = true;
  e.count = adjective <= TimeAdjective::previous ? -1 : adjective >= TimeAdjective::next ? 1 : 0;
  e.last = at + 2;
}

// "nights" of "Friday nights": the value of the part of the day; empty for other words
std::string_view plural_part(std::string_view word) {
  if (word == "nights") return "TNI";
  if (word == "evenings") return "TEV";
  if (word == "mornings") return "TMO";
  return word == "afternoons" ? "TAF" : "";
}

// "Friday nights", and Monday of "Monday and Tuesday nights": every week
MatchedDate match_weekday_parts(const Lexemes& l, std::size_t i) {
  if (!l.is(i, WordKind::weekday)) return std::nullopt;
  const bool has_second = l.follows(i + 1, WordKind::and_word) && l.follows(i + 2, WordKind::weekday);
  const std::size_t part = has_second ? i + 3 : i + 1;
  if (l.gap(part) != Gap::blank || !l.is(part, WordKind::none)) return std::nullopt;
  const std::string_view value = plural_part(l.text(part));
  if (value.empty()) return std::nullopt;
  DateExpression e = expression(i, has_second ? i + 1 : part + 1, DateForm::recurring);
  e.value = "XXXX-WXX-" + std::to_string(l.value(i)) + std::string(value);
  return e;
}

constexpr int kWeek = 7;

// "week" of "tomorrow week", as Britain has it, and not of "week-long"
bool is_week_behind(const Lexemes& l, std::size_t at) {
  return l.follows(at, WordKind::unit) && unit_at(l, at) == TimeUnit::week && l.gap(at + 1) != Gap::hyphen &&
         l.gap(at + 1) != Gap::apostrophe && ends_phrase(l, at + 1);
}

}  // namespace

MatchedDate match_weekday(const Lexemes& l, std::size_t i) {
  if (auto set = match_weekday_parts(l, i)) return set;
  const bool is_second = i > 2 && l.is(i, WordKind::weekday) && l.is(i - 1, WordKind::and_word) &&
                         l.is(i - 2, WordKind::weekday) && l.is(i - 3, WordKind::each) && l.gap(i) == Gap::blank;
  if (is_second) {  // "every Monday and Thursday"
    DateExpression e = expression(i, i + 1, DateForm::recurring);
    e.value = "XXXX-WXX-" + std::to_string(l.value(i));
    return e;
  }
  if (auto feast = match_feast_weekday(l, i)) return feast;
  const bool is_short = l.is(i, WordKind::weekday_short);
  if (!l.is(i, WordKind::weekday) && !(is_short && l[i].is_capital)) return std::nullopt;
  DateExpression e;
  e.first = i;
  e.last = i + 1;
  e.form = DateForm::weekday;
  e.weekday = l.value(i);
  if (take_calendar_day(l, e)) {
    take_day_part(l, e);
    return e;
  }
  if (is_short) return std::nullopt;  // "Sun", "Sat" and "Mon" are more often something else
  take_day_part(l, e);
  if (e.day_part) take_calendar_day(l, e);
  if (e.form == DateForm::weekday) take_week(l, e);
  const bool is_led =
      i > 0 && l.gap(i) == Gap::blank &&
      (l.is(i - 1, WordKind::now_on) || l.is(i - 1, WordKind::preposition) || l.is(i - 1, WordKind::from));
  if (is_led && e.last == i + 1 && is_week_behind(l, e.last)) {  // "on Monday week"
    e.relation = Relation::next;
    e.is_nearest = true;
    e.offset_days = kWeek;
    ++e.last;
  }
  return e;
}

namespace {

// "the night from Wednesday to Thursday", "the night of 9-10 November", "the night to Thursday": the night into the
// second day
MatchedDate match_night_between(const Lexemes& l, std::size_t i) {
  std::size_t at = i + 1;
  const bool is_into = l.follows(at, WordKind::to) || (l.text(at) == "into" && l.gap(at) == Gap::blank);
  if (is_into && l.follows(at + 1, WordKind::weekday)) {
    auto day = match_weekday(l, at + 1);
    return day && !day->day_part ? day : std::nullopt;
  }
  if (!l.follows(at, WordKind::from) && !l.follows(at, WordKind::of) && !l.follows(at, WordKind::between))
    return std::nullopt;
  ++at;
  if (l.follows(at, WordKind::article)) ++at;
  if (l.follows(at, WordKind::weekday)) {
    const bool is_to = l.follows(at + 1, WordKind::to) || l.follows(at + 1, WordKind::and_word);
    const std::size_t second = is_to ? at + 2 : at + 1;
    const bool is_next = l.is(second, WordKind::weekday) && l.value(second) == l.value(at) % kWeek + 1 &&
                         (is_to || l.gap(second) == Gap::hyphen || l.gap(second) == Gap::slash);
    auto day = is_next ? match_weekday(l, second) : std::nullopt;
    return day && !day->day_part ? day : std::nullopt;
  }
  auto day = l.gap(at) == Gap::blank ? match_calendar_day(l, at) : std::nullopt;
  if (!day || day->form != DateForm::calendar || !day->until || day->until->day != day->fields.day + 1)
    return std::nullopt;
  day->fields = *day->until;
  day->until.reset();
  return day;
}

}  // namespace

// "overnight on Tuesday", "overnight hours of Sunday"
MatchedDate match_overnight(const Lexemes& l, std::size_t i) {
  if (l.text(i) != "overnight" && l.text(i) != "Overnight") return std::nullopt;
  std::size_t at = i + 1;
  if (l.follows(at, WordKind::units) && unit_at(l, at) == TimeUnit::hour) ++at;
  if (l.follows(at, WordKind::now_on) || (at > i + 1 && l.follows(at, WordKind::of))) ++at;
  if (l.gap(at) != Gap::blank) return std::nullopt;
  MatchedDate day = match_weekday(l, at);
  if (!day) day = match_calendar_day(l, at);
  if (!day || day->day_part || !is_one_day(*day)) return std::nullopt;
  day->first = i;
  day->day_part = DayPart::night;
  return day;
}

// "yesterday evening", "tonight"
MatchedDate match_named_day(const Lexemes& l, std::size_t i) {
  if (!l.is(i, WordKind::today) && !l.is(i, WordKind::tonight)) return std::nullopt;
  if (l.text(i) == "today" && l.gap(i) == Gap::blank && l.is(i - 1, WordKind::new_word)) return std::nullopt;
  DateExpression e;
  e.first = i;
  e.last = i + 1;
  e.form = DateForm::shifted;
  e.unit = TimeUnit::day;
  if (l.is(i, WordKind::tonight)) {
    if (auto night = match_overnight(l, i)) return night;
    constexpr auto kMoney = std::to_array<std::string_view>(
        {"money", "funds", "rate", "rates", "call", "lending", "deposit", "deposits", "loans", "interbank"});
    const bool is_money =
        l.gap(i + 1) == Gap::blank && std::find(kMoney.begin(), kMoney.end(), l.text(i + 1)) != kMoney.end();
    if (is_money) return std::nullopt;  // lent for a night: "the overnight rate"
    e.day_part = DayPart::night;
    e.is_night_into = l.text(i) != "tonight" && l.text(i) != "Tonight";  // "overnight": the night that is over
    if (auto night = match_night_between(l, i)) {                        // "overnight into Wednesday"
      night->first = i;
      night->day_part = e.day_part;
      night->is_night_into = true;
      return night;
    }
    return e;
  }
  e.count = l.value(i);
  if (e.count == 1 && is_week_behind(l, e.last)) {  // "tomorrow week"
    e.count += kWeek;
    ++e.last;
    return e;
  }
  take_day_part(l, e);
  return e;
}

// "late afternoon" of "by late afternoon", "in late afternoon trading": of the day told, or of the publication
MatchedDate match_part_of_told(const Lexemes& l, std::size_t i) {
  const bool has_near = i > 1 && l.is_joined(i) && l.is(i - 1, WordKind::near) && l.gap(i - 1) == Gap::blank &&
                        l.is(i - 2, WordKind::preposition);
  if (!has_near || l.is(i + 1, WordKind::now_on)) return std::nullopt;
  DateExpression e = expression(i, i + 1, DateForm::shifted);
  e.unit = TimeUnit::day;
  e.anchor = DateAnchor::event;
  e.day_part = static_cast<DayPart>(l.value(i));
  e.only_if_told = e.is_of_news = true;
  return e;
}

// "at dawn", "at dusk": of the day told, or of the publication
MatchedDate match_at_dawn(const Lexemes& l, std::size_t i) {
  DateExpression e = expression(i, i + 1, DateForm::shifted);
  e.unit = TimeUnit::day;
  e.anchor = DateAnchor::event;
  e.day_part = static_cast<DayPart>(l.value(i));
  e.only_if_told = e.is_of_news = e.only_if_past = true;
  return e;
}

// "the night of Thursday", "noon Monday", "the morning of January 6"; noon and midnight alone
MatchedDate match_day_part(const Lexemes& l, std::size_t i) {
  if (!l.is(i, WordKind::day_part)) return std::nullopt;
  const auto part = static_cast<DayPart>(l.value(i));
  if (auto night = part == DayPart::night ? match_night_between(l, i) : std::nullopt) {
    night->first = i;
    night->day_part = part;
    night->is_night_into = true;
    return night;
  }
  std::size_t at = i + 1;
  if (l.follows(at, WordKind::units) && unit_at(l, at) == TimeUnit::hour) ++at;  // "the evening hours of Wednesday"
  const bool has_hours = at > i + 1;
  const bool has_of = l.follows(at, WordKind::of);
  if (has_of || l.follows(at, WordKind::now_on)) ++at;
  if (has_of && l.follows(at, WordKind::article)) ++at;
  const bool is_dawn = l.text(i) == "dawn" || l.text(i) == "dusk";
  const bool is_instant = part == DayPart::noon || part == DayPart::midnight || is_dawn;
  if (has_hours && !has_of) return std::nullopt;
  if (l.gap(at) == Gap::blank && (at > i + 1 || is_instant || l.is(at, WordKind::today))) {
    MatchedDate day = match_weekday(l, at);
    if (!day) day = match_calendar_day(l, at);
    if (!day) day = match_named_day(l, at);
    if (!day && has_of && l.is(at, WordKind::ordinal) && l.value(at) <= 31) {
      day.emplace();
      day->form = DateForm::calendar;
      day->fields.day = l.value(at);
      day->last = at + 1;
    }
    if (!day && has_of) day = match_some_day(l, at);  // "the evening of last Thursday", "of the same day"
    if (day && !day->day_part) {
      day->first = i;
      day->day_part = part;
      day->is_night_into = has_of && !has_hours && part == DayPart::night && day->form == DateForm::weekday;
      return day;
    }
  }
  if (auto told = match_part_of_told(l, i)) return told;
  if (!is_instant || i == 0 || l.gap(i) != Gap::blank) return std::nullopt;
  if (is_dawn) return l.is(i - 1, WordKind::at) ? match_at_dawn(l, i) : std::nullopt;
  const WordKind before = l.kind(i - 1);
  if (before != WordKind::at && before != WordKind::preposition && before != WordKind::about &&
      before != WordKind::before && before != WordKind::after) {
    return std::nullopt;
  }
  DateExpression e;
  e.first = i;
  e.last = i + 1;
  e.form = DateForm::clock;
  e.minutes = part == DayPart::noon ? 12 * 60 : 0;
  return e;
}

}  // namespace kz
