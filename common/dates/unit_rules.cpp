// SPDX-License-Identifier: GPL-2.0-or-later
// A unit without a number: "years", "months ago", "year-ago", "week-long", "year-end".
#include <algorithm>
#include <array>
#include <string_view>

#include "common/dates/date_expression.h"

namespace kz {

bool is_age_of_event(const Lexemes& l, std::size_t at) {
  constexpr auto kEvents = std::to_array<std::string_view>(
      {"war",        "conflict",   "strike",     "truce",     "ceasefire",  "siege",      "offensive",
       "insurgency", "rebellion",  "uprising",   "dispute",   "ban",        "blockade",   "embargo",
       "boycott",    "standoff",   "crisis",     "campaign",  "occupation", "coalition",  "agreement",
       "accord",     "treaty",     "law",        "protest",   "protests",   "government", "feud",
       "revolt",     "revolution", "moratorium", "bloodshed", "slump",      "recession",  "downturn",
       "drought",    "famine",     "deadlock",   "stalemate", "impasse",    "rivalry"});
  const auto is_event = [&](std::size_t i) {
    return l.gap(i) == Gap::blank && std::find(kEvents.begin(), kEvents.end(), l.text(i)) != kEvents.end();
  };
  return l.gap(at) == Gap::hyphen && (is_event(at + 1) || (l.follows(at + 1, WordKind::none) && is_event(at + 2)));
}

namespace {

// "early" of "the early hours of Thursday"
bool tells_part_of_day(const Lexemes& l, std::size_t hours) {
  const bool has_word = l.is(hours - 1, WordKind::near) || l.text(hours - 1) == "small" || l.text(hours - 1) == "wee";
  return has_word && l.gap(hours) == Gap::blank && (l.follows(hours + 1, WordKind::of) || l.text(hours + 1) == "on") &&
         !(l.follows(hours + 2, WordKind::article) && l.follows(hours + 3, WordKind::day_part));
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

// "small hours", "early hours" without a day: of the one told, or of the publication
MatchedDate match_small_hours(const Lexemes& l, std::size_t i) {
  if (unit_at(l, i) != TimeUnit::hour || i < 2 || l.gap(i) != Gap::blank || l.gap(i - 1) != Gap::blank)
    return std::nullopt;
  const bool is_early = l.is(i - 1, WordKind::near) && static_cast<PeriodPart>(l.value(i - 1)) == PeriodPart::start;
  const bool is_small = is_early || l.text(i - 1) == "small" || l.text(i - 1) == "wee";
  if (!is_small || !l.is(i - 2, WordKind::article)) return std::nullopt;
  const bool has_part =
      l.follows(i + 1, WordKind::of) && l.follows(i + 2, WordKind::article) && l.follows(i + 3, WordKind::day_part);
  if (!has_part && (!ends_phrase(l, i + 1) || l.is(i + 1, WordKind::of))) return std::nullopt;
  DateExpression e = expression(i - 1, has_part ? i + 4 : i + 1, DateForm::shifted);
  e.unit = TimeUnit::day;
  e.anchor = DateAnchor::event;
  e.day_part = DayPart::morning;
  e.only_if_told = e.is_of_news = true;
  return e;
}

// "years", "months ago": several
MatchedDate match_units(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kAbbreviation = 3;  // "hrs", which need a number
  const TimeUnit unit = unit_at(l, i);
  const bool is_each = unit == TimeUnit::weekend && i > 0 && l.gap(i) == Gap::blank &&
                       (l.is(i - 1, WordKind::now_on) || l.is(i - 1, WordKind::at));
  if (is_each) {  // "on weekends"
    DateExpression e = expression(i, i + 1, DateForm::recurring);
    e.value = "XXXX-WXX-WE";
    return e;
  }
  if (l.text(i).size() <= kAbbreviation || unit < TimeUnit::hour || unit == TimeUnit::weekend ||
      unit == TimeUnit::quarter)
    return std::nullopt;
  const bool is_measure = i > 0 && l.gap(i) == Gap::blank && (l.is(i - 1, WordKind::of) || l.text(i - 1) == "by");
  if (is_measure) return std::nullopt;  // "a matter of days", "older by decades"
  if (unit == TimeUnit::year && l.gap(i + 1) == Gap::blank && plain_year(l, i + 1))
    return std::nullopt;  // "the years 1917"
  if (unit == TimeUnit::hour && i > 0 && tells_part_of_day(l, i)) return match_hours_of(l, i);
  if (auto hours = match_small_hours(l, i)) return hours;
  DateExpression e = expression(i, i + 1, DateForm::duration);
  e.value = duration_value({i + 1, 0, true, false}, unit);
  if (l.follows(i + 1, WordKind::ago)) {
    e.form = DateForm::reference;
    e.value = "PAST_REF";
    e.last = i + 2;
  }
  const bool is_rest =
      i > 0 && l.gap(i) == Gap::blank && (l.is(i - 1, WordKind::half) || l.is(i - 1, WordKind::number));
  const bool is_clause =
      !is_rest && l.gap(i + 2) != Gap::blank;  // "Months later, he left", but not "years earlier than planned"
  if (is_clause && (l.follows(i + 1, WordKind::earlier) || l.follows(i + 1, WordKind::later))) {
    e.form = DateForm::reference;
    e.value = l.is(i + 1, WordKind::earlier) ? "PAST_REF" : "FUTURE_REF";
    e.anchor = DateAnchor::event;
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
  const auto year = l.gap(end + 1) == Gap::blank ? plain_year(l, end + 1) : std::nullopt;  // "year-end 2021"
  DateExpression e =
      year ? calendar_expression(i, end + 2, TimeUnit::year, *year) : expression(i, end + 1, DateForm::shifted);
  e.unit = TimeUnit::year;
  if (i > 0 && l.is(i - 1, WordKind::fiscal)) return e;  // of a year that ends in any month
  e.part = PeriodPart::end;
  e.is_edge = e.is_latest = true;
  return e;
}

// "year-to-date"
MatchedDate match_year_to_date(const Lexemes& l, std::size_t i) {
  const bool is_it = unit_at(l, i) == TimeUnit::year && l.follows(i + 1, WordKind::to, Gap::hyphen) &&
                     l.text(i + 2) == "date" && l.gap(i + 2) == Gap::hyphen;
  if (!is_it) return std::nullopt;
  DateExpression e = expression(i, i + 3, DateForm::shifted);
  e.unit = TimeUnit::year;
  e.is_context = e.ends_today = true;
  e.part = PeriodPart::start;
  return e;
}

// "mid-year", "mid-week"
MatchedDate match_middle(const Lexemes& l, std::size_t i) {
  const TimeUnit unit = unit_at(l, i);
  const bool is_mid = i > 0 && l.gap(i) == Gap::hyphen && l.is(i - 1, WordKind::near) &&
                      static_cast<PeriodPart>(l.value(i - 1)) == PeriodPart::mid;
  if (!is_mid || (unit != TimeUnit::year && unit != TimeUnit::month && unit != TimeUnit::week)) return std::nullopt;
  DateExpression e = expression(i - 1, i + 1, DateForm::shifted);
  e.unit = unit;
  e.is_context = true;
  e.part = PeriodPart::mid;
  return e;
}

}  // namespace

MatchedDate match_unit(const Lexemes& l, std::size_t i) {
  if (auto week = match_numbered_week(l, i)) return week;
  if (auto day = match_named_holiday(l, i)) return day;
  if (is_age(l, i + 1) && !is_age_of_event(l, i + 1)) return expression(i, i + 2, DateForm::nothing);
  if (l.is(i, WordKind::units)) return match_units(l, i);
  if (auto ago = match_unit_ago(l, i)) return ago;
  if (auto year = match_year_to_date(l, i)) return year;
  if (auto middle = match_middle(l, i)) return middle;
  if (l.gap(i + 1) == Gap::hyphen && (l.text(i + 1) == "long" || is_age(l, i + 1))) {  // "week-long", "week-old war"
    DateExpression e = expression(i, i + 2, DateForm::duration);
    e.value = duration_value({i + 1, 1, false, false}, unit_at(l, i));
    return e;
  }
  if (auto day = match_day_beside(l, i)) return day;
  const bool is_another = i > 0 && l.gap(i) == Gap::blank && l.text(i - 1) == "another" && ends_phrase(l, i + 1) &&
                          unit_at(l, i) < TimeUnit::weekend && unit_at(l, i) >= TimeUnit::minute;
  if (is_another) {
    DateExpression e = expression(i - 1, i + 1, DateForm::duration);
    e.value = duration_value({i + 1, 1, false, false}, unit_at(l, i));
    return e;
  }
  return match_end_of_year(l, i);
}

}  // namespace kz
