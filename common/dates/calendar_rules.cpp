// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/calendar.h"
#include "common/dates/date_expression.h"
#include "common/dates/date_pattern.h"

namespace kz {
namespace {

constexpr int kFirstFullYear = 1000;

bool is_day_number(const Lexemes& l, std::size_t i) {
  const Lexeme& x = l[i];
  if (x.is_figure || x.value < 1 || x.value > 31) return false;
  return x.kind == WordKind::ordinal || (x.kind == WordKind::number && (x.digits == 1 || x.digits == 2));
}

// In small letters only beside a number, or where the word is nothing else: "january", "6 may", but not "may" and
// "mar".
bool is_month(const Lexemes& l, std::size_t i) {
  if (!l.is(i, WordKind::month) && !l.is(i, WordKind::month_short)) return false;
  if (l[i].is_capital) return true;
  const auto is_number = [&](std::size_t k) {
    return (l.is(k, WordKind::number) || l.is(k, WordKind::ordinal)) && !l[k].is_figure;
  };
  const bool is_word = l.value(i) == 3 || l.value(i) == 5 || l.value(i) == 8;  // march, may, august
  if (l.is(i, WordKind::month) && !is_word) return true;
  const bool is_in = l.is(i, WordKind::month) && i > 0 && l.gap(i) == Gap::blank &&
                     (l.is(i - 1, WordKind::preposition) || l.is(i - 1, WordKind::near));
  if (is_in && (ends_phrase(l, i + 1) || plain_year(l, i + 1))) return true;  // "in may"
  const bool has_number = (is_number(i + 1) && l.is_joined(i + 1)) || (i > 0 && l.is_joined(i) && is_number(i - 1));
  return has_number && l.value(i) != 5;
}

bool is_numeric_joint(Gap gap) {
  return gap == Gap::hyphen || gap == Gap::slash || gap == Gap::period;
}

// "31 February" is read, and is no date.
DateExpression impossible(DateExpression e) {
  e.form = DateForm::nothing;
  e.until.reset();
  return e;
}

// 2022-01-06, 2022/1/6, 2022.01.06, 2022-Jan-06
MatchedDate match_year_first(const Lexemes& l, std::size_t i) {
  const auto year = plain_year(l, i);
  const bool has_name = l.is(i + 1, WordKind::month) || l.is(i + 1, WordKind::month_short);
  if (!year || (!l.is_digits(i + 1, 1, 2) && !has_name) || !l.is_digits(i + 2, 1, 2)) return std::nullopt;
  if (!is_numeric_joint(l.gap(i + 1)) || l.gap(i + 2) != l.gap(i + 1)) return std::nullopt;
  if (!is_valid_day(*year, l.value(i + 1), l.value(i + 2))) return std::nullopt;
  return calendar_expression(i, i + 3, TimeUnit::day, *year, l.value(i + 1), l.value(i + 2));
}

// 06.01.2022, 13/1/2022, 10-25-89
MatchedDate match_year_last(const Lexemes& l, std::size_t i) {
  if (!l.is_digits(i, 1, 2) || !l.is_digits(i + 1, 1, 2) || !l.is_digits(i + 2, 2, 4)) return std::nullopt;
  const Gap joint = l.gap(i + 1);
  const bool is_spaced = joint == Gap::period_blank && l[i + 2].digits == 4;  // "3. 8. 2011"
  if ((!is_numeric_joint(joint) && !is_spaced) || l.gap(i + 2) != joint || l[i].is_figure || l[i + 2].digits == 3)
    return std::nullopt;
  const bool is_long = l[i + 2].digits == 4;
  if (joint == Gap::period && !is_long && l[i].digits + l[i + 1].digits < 4) return std::nullopt;  // version 1.2.13
  if (i > 0 && l.is(i - 1, WordKind::number) && l.gap(i) == joint) return std::nullopt;
  const Gap after = l.gap(i + 3);
  if (l.is(i + 3, WordKind::number) && (after == joint || after == Gap::colon)) return std::nullopt;
  const int year = is_long ? l.value(i + 2) : full_year(l.value(i + 2));
  const int first = l.value(i);
  const int second = l.value(i + 1);
  const bool day_leads = joint == Gap::period || is_spaced || first > 12;
  DateExpression e =
      calendar_expression(i, i + 3, TimeUnit::day, year, day_leads ? second : first, day_leads ? first : second);
  if (year < kFirstFullYear || !is_valid_day(year, e.fields.month, e.fields.day)) return std::nullopt;
  e.is_ambiguous = joint != Gap::period && !is_spaced && first <= 12 && second <= 12 && first != second;
  return e;
}

// A year after a month or a day of it: "2022", ", 2022", "of 2022", "'22"
std::optional<std::pair<int, std::size_t>> match_year_after(const Lexemes& l, std::size_t i) {
  const bool has_in = l.follows(i, WordKind::preposition) && l.text(i) == "in";  // "in May since 1990" are two
  const std::size_t at = l.follows(i, WordKind::of) || has_in ? i + 1 : i;
  if (const auto year = short_year(l, at)) return {{*year, at + 1}};
  const Gap gap = l.gap(at);
  const bool is_apart = gap == Gap::blank || gap == Gap::comma || gap == Gap::period_blank || gap == Gap::tight_comma;
  if (const auto year = plain_year(l, at); year && is_apart && !l.goes_on(at + 1)) return {{*year, at + 1}};
  if (gap == Gap::blank || gap == Gap::comma) return match_spoken_year(l, at);
  return std::nullopt;
}

// "to" of "from 5 to 10 January", "and" of "between 5 and 10 January"; `first` is the beginning of the span.
bool is_range_word(const Lexemes& l, std::size_t first, std::size_t at) {
  if (l.gap(at) != Gap::blank || first == 0 || l.gap(first) != Gap::blank) return false;
  if (l.is(first - 1, WordKind::article) && first > 1) --first;  // "from the 5th to the 10th of January"
  if (l.is(first - 1, WordKind::between)) return l.is(at, WordKind::and_word);
  const bool is_to = l.is(at, WordKind::to) || l.text(at) == "until" || l.text(at) == "till" || l.text(at) == "through";
  return is_to && l.is(first - 1, WordKind::from);
}

// "6 January 2022", "6th of January", "6-8 January", "06-Jan-2022"
MatchedDate match_day_month(const Lexemes& l, std::size_t i) {
  if (!is_day_number(l, i) || l.goes_on(i + 1)) return std::nullopt;
  std::size_t at = i + 1;
  int last_day = 0;
  const bool is_joined = l.gap(at) == Gap::hyphen || l.gap(at) == Gap::slash;  // 6-8 January, 16/17 December
  if (is_day_number(l, at) && is_joined && l.value(at) > l.value(i)) last_day = l.value(at++);
  if (last_day == 0 && (is_range_word(l, i, at) || l.follows(at, WordKind::to))) {
    const std::size_t day = l.follows(at + 1, WordKind::article) ? at + 2 : at + 1;
    const std::size_t month = l.follows(day + 1, WordKind::of) ? day + 2 : day + 1;
    if (is_day_number(l, day) && l.gap(day) == Gap::blank && l.value(day) > l.value(i) && is_month(l, month)) {
      last_day = l.value(day);  // "from 5 to 10 January"
      at = day + 1;
    }
  }
  if (l.follows(at, WordKind::of)) ++at;
  const Gap before_month = l.gap(at);
  if (!is_month(l, at) || (before_month != Gap::blank && before_month != Gap::hyphen && before_month != Gap::slash &&
                           before_month != Gap::period_blank)) {
    return std::nullopt;
  }
  DateExpression e = calendar_expression(i, at + 1, TimeUnit::day, 0, l.value(at), l.value(i));
  ++at;
  if ((l.gap(at) == Gap::hyphen || l.gap(at) == Gap::slash) && l.is_digits(at, 4, 4)) {
    e.fields.year = l.value(at);
    e.last = at + 1;
  } else if (const auto year = match_year_after(l, at)) {
    e.fields.year = year->first;
    e.last = year->second;
  } else {
    take_relative_year(l, l.follows(at, WordKind::of) ? at + 1 : at, e);
  }
  const int year = e.fields.year != 0 ? e.fields.year : 2000;
  if (!is_valid_day(year, e.fields.month, e.fields.day)) return impossible(e);
  if (last_day != 0 && is_valid_day(year, e.fields.month, last_day)) {
    e.until = e.fields;
    e.until->day = last_day;
  }
  return e;
}

// 6 января 2022, 6. Januar 2022: the other languages that full dates are read in.
MatchedDate match_foreign_day(const Lexemes& l, std::size_t i) {
  if (!is_day_number(l, i) || !l.is(i + 1, WordKind::none) || l.gap(i + 1) == Gap::other) return std::nullopt;
  if (!l.is(i + 2, WordKind::number) && !l.is(i + 3, WordKind::number) && !l.is(i + 4, WordKind::number)) {
    return std::nullopt;
  }
  const auto date = match_date_at(l.body(), l[i].begin);
  if (!date || date->is_ambiguous || !is_valid_day(date->year, date->month, date->day)) return std::nullopt;
  std::size_t last = i;
  while (last < l.size() && l[last].begin < date->end) ++last;
  return calendar_expression(i, last, TimeUnit::day, date->year, date->month, date->day);
}

// "6" of "January 6-8"
void match_last_day(const Lexemes& l, DateExpression& e) {
  std::size_t at = e.last;
  const std::size_t day = l.follows(at + 1, WordKind::article) ? at + 2 : at + 1;
  const bool has_word = is_range_word(l, e.first, at) ||
                        (l.follows(at, WordKind::preposition) && l.text(at) == "through") ||
                        (l.follows(at, WordKind::to) && match_year_after(l, day + 1));  // "January 5 to 8, 2022"
  const bool is_day = has_word && is_day_number(l, day) && l.gap(day) == Gap::blank && l.gap(day + 1) != Gap::colon;
  if (is_day && (l[day].digits != 0 || l.is(day, WordKind::ordinal)) && !is_month(l, day + 1)) {
    at = day;  // "from January 5 to 10"
  } else if (l.gap(at) != Gap::hyphen || l.gap(at + 1) == Gap::none || l.goes_on(at + 1)) {
    return;
  }
  DateExpression until = e;
  if (is_day_number(l, at) && l.value(at) > e.fields.day) {
    until.fields.day = l.value(at);
    until.last = at + 1;
  } else if (is_month(l, at) && is_day_number(l, at + 1) && l.is_joined(at + 1)) {
    until.fields.month = l.value(at);
    until.fields.day = l.value(at + 1);
    until.last = at + 2;
  } else {
    return;
  }
  if (!is_valid_day(2000, until.fields.month, until.fields.day)) return;
  e.until = until.fields;
  e.last = until.last;
}

// "twenty-first", two words of the lexer
std::optional<int> spelled_day(const Lexemes& l, std::size_t i) {
  const bool is_spelled = l.is(i, WordKind::number) && l[i].digits == 0 && l.value(i) >= 20 &&
                          l.is(i + 1, WordKind::ordinal) && l.is_joined(i + 1);
  if (!is_spelled || l.value(i) + l.value(i + 1) > 31) return std::nullopt;
  return l.value(i) + l.value(i + 1);
}

// The number of a day in cardinal words, "twenty nine", and the lexeme after it
std::optional<std::pair<int, std::size_t>> match_cardinal_day(const Lexemes& l, std::size_t i) {
  if (!l.is(i, WordKind::number) || l[i].digits != 0 || l.value(i) < 1 || l.value(i) > 30) return std::nullopt;
  const bool has_units = l.value(i) >= 20 && l.is(i + 1, WordKind::number) && l[i + 1].digits == 0 &&
                         l.is_joined(i + 1) && l.value(i + 1) < 10;
  const int day = l.value(i) + (has_units ? l.value(i + 1) : 0);
  return day <= 31 ? std::optional<std::pair<int, std::size_t>>({day, has_units ? i + 2 : i + 1}) : std::nullopt;
}

// "15" of "on 15 at 8:00"
MatchedDate match_day_at_clock(const Lexemes& l, std::size_t i) {
  const bool is_day =
      i > 0 && is_day_number(l, i) && l[i].digits != 0 && l.gap(i) == Gap::blank && l.is(i - 1, WordKind::now_on);
  if (!is_day || !l.follows(i + 1, WordKind::at) || l.gap(i + 2) != Gap::blank || !match_clock(l, i + 2))
    return std::nullopt;
  return calendar_expression(i, i + 1, TimeUnit::day, 0, 0, l.value(i));
}

// 20220106, as machines write it
MatchedDate match_compact(const Lexemes& l, std::size_t i) {
  constexpr int kFirst = 1900;
  constexpr int kLast = 2100;
  if (!l.is_digits(i, 8, 8) || l[i].is_figure || (i > 0 && l.is(i - 1, WordKind::quantity_cue))) return std::nullopt;
  const int year = l.value(i) / 10'000;
  if (year < kFirst || year >= kLast || !is_valid_day(year, l.value(i) / 100 % 100, l.value(i) % 100))
    return std::nullopt;
  if (l.goes_on(i + 1) || l.gap(i + 1) == Gap::none || l.gap(i) == Gap::period) return std::nullopt;
  return calendar_expression(i, i + 1, TimeUnit::day, year, l.value(i) / 100 % 100, l.value(i) % 100);
}

// The number of a day after its month: "6", "6th", "the sixth", "twenty-first"
std::optional<std::pair<int, std::size_t>> match_day_after(const Lexemes& l, std::size_t i) {
  const Gap gap = l.gap(i);
  const bool is_apart = gap == Gap::blank || gap == Gap::period_blank || (gap == Gap::hyphen && l[i].digits <= 2);
  if (is_apart && is_day_number(l, i) && !l.goes_on(i + 1)) return {{l.value(i), i + 1}};
  if (gap != Gap::blank) return std::nullopt;
  if (const auto day = spelled_day(l, i)) return {{*day, i + 2}};
  if (const auto day = match_cardinal_day(l, i);
      day && (ends_number(l, day->second) || match_spoken_year(l, day->second)))
    return day;
  if (!l.is(i, WordKind::article) || l.value(i) != 0 || l.gap(i + 1) != Gap::blank) return std::nullopt;
  if (l.is(i + 1, WordKind::ordinal) && is_day_number(l, i + 1) && ends_number(l, i + 2))
    return {{l.value(i + 1), i + 2}};
  if (const auto day = spelled_day(l, i + 1); day && ends_number(l, i + 3)) return {{*day, i + 3}};
  return std::nullopt;
}

// "twenty-fourth of February": the rule for "fourth of February", and what stands before it
MatchedDate match_spelled_day_month(const Lexemes& l, std::size_t i) {
  const auto day = spelled_day(l, i);
  if (!day) return std::nullopt;
  auto e = match_day_month(l, i + 1);
  if (!e || e->form != DateForm::calendar || e->until) return e;
  e->first = i;
  e->fields.day = *day;
  if (!is_valid_day(e->fields.year != 0 ? e->fields.year : 2000, e->fields.month, *day)) return impossible(*e);
  return e;
}

// "twenty-five January nineteen eighty": only with a year, as "two May meetings" are no day
MatchedDate match_cardinal_day_month(const Lexemes& l, std::size_t i) {
  const auto day = match_cardinal_day(l, i);
  if (!day || !l.is_joined(day->second) || !is_month(l, day->second)) return std::nullopt;
  const auto year = match_year_after(l, day->second + 1);
  if (!year || !is_valid_day(year->first, l.value(day->second), day->first)) return std::nullopt;
  return calendar_expression(i, year->second, TimeUnit::day, year->first, l.value(day->second), day->first);
}

// A number that belongs to what follows rather than to the month: "In January 12 people died".
bool belongs_to_next(const Lexemes& l, std::size_t after) {
  return l.gap(after) == Gap::blank && l.is(after, WordKind::quantity_noun);
}

// "May Day", the first of May
MatchedDate match_may_day(const Lexemes& l, std::size_t i) {
  constexpr int kMay = 5;
  const bool is_feast = l.is(i, WordKind::month) && l.value(i) == kMay && l[i].is_capital &&
                        l.follows(i + 1, WordKind::unit) && unit_at(l, i + 1) == TimeUnit::day && l[i + 1].is_capital;
  if (!is_feast) return std::nullopt;
  DateExpression e = calendar_expression(i, i + 2, TimeUnit::day, 0, kMay, 1);
  if (const auto year = match_year_after(l, i + 2)) {
    e.fields.year = year->first;
    e.last = year->second;
  } else {
    take_relative_year(l, l.follows(i + 2, WordKind::of) ? i + 3 : i + 2, e);
  }
  return e;
}

// "the September 11 attacks"
bool names_attacks(const Lexemes& l, const DateExpression& e) {
  if (e.fields.month != 9 || e.fields.day != 11 || e.until || l.gap(e.last) != Gap::blank) return false;
  const std::string_view word = l.text(e.last);
  const bool is_terror = word == "terror" || word == "terrorist";
  const std::string_view noun = is_terror ? l.text(e.last + 1) : word;
  return noun == "attacks" || noun == "attack" || noun == "hijackers" || noun == "hijackings";
}

// "January 6", "Jan. 6th, 2022", "January 6-8", "December 30-January 2, 2022"
MatchedDate match_month_day(const Lexemes& l, std::size_t i) {
  if (auto feast = match_may_day(l, i)) return feast;
  const auto day = match_day_after(l, i + 1);
  const bool is_on = i > 0 && l.gap(i) == Gap::blank && l.is(i - 1, WordKind::now_on);  // "On January 2 people met"
  if (!day || (!is_on && belongs_to_next(l, day->second))) return std::nullopt;
  DateExpression e = calendar_expression(i, day->second, TimeUnit::day, 0, l.value(i), day->first);
  match_last_day(l, e);
  if (names_attacks(l, e)) {
    e.fields.year = 2001;
    return e;
  }
  const bool is_tight = l.gap(i + 1) == Gap::hyphen && l.gap(e.last) == Gap::hyphen && !e.until;
  if (const auto full = is_tight ? plain_year(l, e.last) : std::nullopt) {  // Sep-23-2020
    e.last += 1;
    e.fields.year = *full;
  } else if (const auto year = match_year_after(l, e.last)) {
    e.last = year->second;
    e.fields.year = year->first;
    if (e.until) {
      e.until->year = year->first;
      if (e.until->month < e.fields.month) --e.fields.year;
    }
  } else {
    take_relative_year(l, l.follows(e.last, WordKind::of) ? e.last + 1 : e.last, e);
  }
  if (!is_valid_day(e.fields.year != 0 ? e.fields.year : 2000, e.fields.month, e.fields.day)) return impossible(e);
  return e;
}

// What must stand before a month whose name is also a word or a person's.
bool introduces_month(const Lexemes& l, std::size_t i) {
  if (i == 0) return false;
  if (l.gap(i) == Gap::hyphen)
    return l.is(i - 1, WordKind::near) || is_end_joined(l, i) || is_month(l, i - 1);  // "mid-May", "January-March"
  if (l.gap(i) != Gap::blank) return false;
  switch (l.kind(i - 1)) {
    case WordKind::preposition:
    case WordKind::of:
    case WordKind::near:
    case WordKind::adjective:
    case WordKind::from:
    case WordKind::each:
    case WordKind::before:
    case WordKind::after:
    case WordKind::between:
    case WordKind::to:
    case WordKind::for_word:
    case WordKind::article:
    case WordKind::letter_a:
    case WordKind::and_word:
    case WordKind::about:
      return true;
    default:
      return false;
  }
}

bool is_doubtful_month(int month) {
  return month >= 3 && month <= 6;  // march, April and June, may
}

// "the 9/11 attacks"
MatchedDate match_nine_eleven(const Lexemes& l, std::size_t i) {
  const bool is_it = l.is_digits(i, 1, 1) && l.value(i) == 9 && l.is_digits(i + 1, 2, 2) && l.value(i + 1) == 11 &&
                     l.gap(i + 1) == Gap::slash && l.gap(i + 2) != Gap::slash && !l.goes_on(i + 2);
  if (!is_it || l.gap(i) == Gap::slash || l[i].is_figure) return std::nullopt;
  return calendar_expression(i, i + 2, TimeUnit::day, 2001, 9, 11);
}

}  // namespace

bool take_relative_year(const Lexemes& l, std::size_t at, DateExpression& e) {
  const bool has_the = at > 0 && l.is(at - 1, WordKind::of) && l.follows(at, WordKind::article) && l.value(at) == 0;
  if (has_the) ++at;  // "of the same year"
  const bool is_year =
      l.follows(at, WordKind::adjective) && l.follows(at + 1, WordKind::unit) && unit_at(l, at + 1) == TimeUnit::year;
  if (!is_year) return false;
  const auto adjective = static_cast<TimeAdjective>(l.value(at));
  if (adjective <= TimeAdjective::previous) e.count = -1;
  if (adjective >= TimeAdjective::next) e.count = 1;
  const bool is_told =
      adjective == TimeAdjective::that || adjective == TimeAdjective::same || adjective == TimeAdjective::following;
  if (is_told) e.anchor = DateAnchor::event;
  e.is_context = true;  // of the year said beside it
  e.last = at + 2;
  return true;
}

std::optional<std::pair<int, std::size_t>> match_spelled_ordinal(const Lexemes& l, std::size_t i) {
  if (const auto day = spelled_day(l, i)) return {{*day, i + 2}};
  if (l.is(i, WordKind::ordinal) && l[i].digits == 0 && l.value(i) <= 31) return {{l.value(i), i + 1}};
  return std::nullopt;
}

MatchedDate match_calendar_day(const Lexemes& l, std::size_t i) {
  if (is_month(l, i)) return match_month_day(l, i);
  if (!l.is(i, WordKind::number) && !l.is(i, WordKind::ordinal)) return std::nullopt;
  if (auto e = match_year_first(l, i)) return e;
  if (auto e = match_year_last(l, i)) return e;
  if (auto e = match_roman_day(l, i)) return e;
  if (auto e = match_glued_day(l, i)) return e;
  if (auto e = match_dotted_day(l, i)) return e;
  if (auto e = match_day_month(l, i)) return e;
  if (auto e = match_spelled_day_month(l, i)) return e;
  if (auto e = match_cardinal_day_month(l, i)) return e;
  if (auto e = match_listed_day(l, i)) return e;
  if (auto e = match_day_at_clock(l, i)) return e;
  if (auto e = match_compact(l, i)) return e;
  if (auto e = match_nine_eleven(l, i)) return e;
  return match_foreign_day(l, i);
}

// "in 11/2016": after a word that says it is a time, else it is rather the number of a law.
MatchedDate match_numeric_month(const Lexemes& l, std::size_t i) {
  const bool is_introduced =
      i > 0 && l.gap(i) == Gap::blank && (l.is(i - 1, WordKind::preposition) || l.is(i - 1, WordKind::from));
  const bool is_month = l.is_digits(i, 1, 2) && l.value(i) >= 1 && l.value(i) <= 12 && l.gap(i + 1) == Gap::slash;
  const auto year = plain_year(l, i + 1);
  if (!is_introduced || !is_month || !year || l[i].is_figure || l.gap(i + 2) == Gap::slash) return std::nullopt;
  return calendar_expression(i, i + 2, TimeUnit::month, *year, l.value(i));
}

MatchedDate match_month(const Lexemes& l, std::size_t i) {
  if (l.is(i, WordKind::number)) return match_numeric_month(l, i);
  if (!is_month(l, i)) return std::nullopt;
  if (auto quarter = match_quarter_of_month(l, i)) return quarter;
  const int month = l.value(i);
  const bool is_tight = l.gap(i + 1) == Gap::hyphen || l.gap(i + 1) == Gap::slash;
  if (const auto year = plain_year(l, i + 1); year && is_tight)
    return calendar_expression(i, i + 2, TimeUnit::month, *year, month);
  if (const auto year = match_year_after(l, i + 1); year && !belongs_to_next(l, year->second)) {
    return calendar_expression(i, year->second, TimeUnit::month, year->first, month);
  }
  DateExpression e = calendar_expression(i, i + 1, TimeUnit::month, 0, month);
  if (take_relative_year(l, l.follows(i + 1, WordKind::of) ? i + 2 : i + 1, e)) return e;
  const bool begins_span =
      l.gap(i + 1) == Gap::hyphen && is_month(l, i + 1) && match_year_after(l, i + 2);  // "Jan-Mar 2022"
  if (l.is(i, WordKind::month_short) && !begins_span) {
    const bool has_point = l.gap(i + 1) == Gap::period_blank || (i + 1 == l.size());
    if (!has_point || !introduces_month(l, i)) return std::nullopt;
  }
  if (is_doubtful_month(month) && !introduces_month(l, i)) return std::nullopt;
  if (l.gap(i + 1) == Gap::blank && l.text(i + 1) == "Revolution") return std::nullopt;  // "the October Revolution"
  return e;
}

}  // namespace kz
