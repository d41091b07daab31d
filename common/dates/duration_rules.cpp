// SPDX-License-Identifier: GPL-2.0-or-later
// How long: a number and its unit, and what the words around make of the length.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

// "and a half" after a unit
bool takes_half(const Lexemes& l, std::size_t at) {
  return l.follows(at, WordKind::and_word) && l.follows(at + 1, WordKind::letter_a) && l.text(at + 2) == "half" &&
         l.gap(at + 2) == Gap::blank;
}

// What `e`, a length of `count` units, becomes where it leads from `anchor` to a day before (`sign` -1) or after it.
void shift_by(DateExpression& e, const Count& count, TimeUnit unit, int sign, DateAnchor anchor) {
  constexpr long kMonths = 12;
  const bool is_clock = unit < TimeUnit::day;
  if (is_clock && anchor == DateAnchor::event) {  // "half an hour later"
    e.is_counted = !count.is_vague;
    e.count = sign * count.value;
    e.unit = unit;
    e.anchor = anchor;
    e.offset_days *= sign;
    e.offset_months *= sign;
    return;
  }
  const bool is_half_year = count.has_half && unit == TimeUnit::year;  // "a year and a half ago"
  constexpr long kMostYears = 2000;
  const bool is_ancient = unit >= TimeUnit::year && count.value > kMostYears;  // "10,000 years ago"
  if (is_ancient || count.is_vague || (count.has_half && !is_clock && !is_half_year)) {
    e.form = DateForm::reference;
    e.value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    e.anchor = anchor;
    return;
  }
  e.is_counted = true;
  e.form = DateForm::shifted;
  e.unit = is_half_year ? TimeUnit::month : unit;
  e.count = sign * (is_half_year ? count.value * kMonths + kMonths / 2 : count.value);
  e.offset_days *= sign;
  e.offset_months *= sign;
  e.anchor = anchor;
  if (unit == TimeUnit::decade || unit == TimeUnit::century) {  // "a decade ago": the year, not the decade around it
    e.count *= unit == TimeUnit::decade ? 10 : 100;
    e.unit = TimeUnit::year;
  }
}

// "ago", "earlier", "before" after a duration that ends at `e.last`; what it then is.
void take_direction(const Lexemes& l, DateExpression& e, const Count& count, TimeUnit unit) {
  const std::size_t at = e.last;
  if (l.gap(at) != Gap::blank && l.gap(at) != Gap::hyphen) return;
  const auto shift = [&](int sign, DateAnchor anchor, std::size_t last) {
    shift_by(e, count, unit, sign, anchor);
    const bool is_of_clock = unit < TimeUnit::day && anchor == DateAnchor::event;
    if (!is_of_clock) e.last = last;
  };
  switch (l.kind(at)) {
    case WordKind::none:
      if (l.gap(at) != Gap::blank || !ends_phrase(l, at + 1)) return;
      if (l.text(at) == "back") return shift(-1, DateAnchor::published, at + 1);
      return l.text(at) == "previously" ? shift(-1, DateAnchor::event, at + 1) : void();
    case WordKind::ago:
      return shift(-1, DateAnchor::published, at + 1);
    case WordKind::earlier:
      return shift(-1, DateAnchor::event, at + 1);
    case WordKind::later:
      return shift(+1, DateAnchor::event, at + 1);
    case WordKind::before:
    case WordKind::after:
    case WordKind::from: {
      const bool is_told = l.is(at, WordKind::before) && l.gap(at) == Gap::blank && l.gap(at + 1) != Gap::blank;
      if (is_told && unit >= TimeUnit::day) return shift(-1, DateAnchor::event, at + 1);  // "as a year before."
      const int sign = l.is(at, WordKind::before) ? -1 : 1;
      const bool is_now = l.is(at + 1, WordKind::present) || l.is(at + 1, WordKind::today);
      if (!is_now || l.gap(at + 1) != Gap::blank) return;
      if (l.is(at + 1, WordKind::today) && l.value(at + 1) != 0) {
        if (unit != TimeUnit::day || count.is_vague) return;
        shift(sign, DateAnchor::published, at + 2);
        e.count += l.value(at + 1);
        return;
      }
      return shift(sign, DateAnchor::published, at + 2);
    }
    default:
      return;
  }
}

// "24 hours a day", "three times a week": how often, not how long.
bool is_rate(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank || !l.is(i, WordKind::letter_a)) return false;
  return l.is(i - 1, WordKind::units) || l.text(i - 1) == "times";
}

// "24 hours a day", "5 days a week", from the length on
bool is_rate_of(const Lexemes& l, std::size_t at, TimeUnit unit) {
  return l.is(at, WordKind::letter_a) && l.follows(at + 1, WordKind::unit) && l.gap(at) == Gap::blank &&
         unit < unit_at(l, at + 1) && l.kind(at + 2) != WordKind::ago;
}

// The lexeme after "time" of "in two weeks' time"; 0 where it does not follow.
std::size_t after_own_time(const Lexemes& l, std::size_t at) {
  if (l.gap(at) == Gap::apostrophe && l.text(at) == "s" && l.text(at + 1) == "time" && l.gap(at + 1) == Gap::blank)
    return at + 2;
  if (l.gap(at) != Gap::other || l.text(at) != "time") return 0;
  const std::string_view mark = l.body().substr(l[at - 1].end, l[at].begin - l[at - 1].end);
  return mark == "' " || mark == "’ " ? at + 1 : 0;
}

bool is_deadline_word(const Lexemes& l, std::size_t i) {
  return l.is(i, WordKind::preposition) && l.gap(i + 1) == Gap::blank &&
         (l.text(i) == "within" || l.text(i) == "Within");
}

// Whether "within two weeks" ends there, and counts from now: not in "within two weeks of the vote".
bool is_limit(const Lexemes& l, std::size_t after) {
  return l.gap(after) != Gap::blank || (!l.is(after, WordKind::of) && !l.is(after, WordKind::before) &&
                                        !l.is(after, WordKind::after) && !l.is(after, WordKind::from));
}

// "working" of "four working days", before the unit
bool is_business(const Lexemes& l, std::size_t unit) {
  return unit > 0 && l.is(unit - 1, WordKind::filler) && l.value(unit - 1) == 1 && unit_at(l, unit) == TimeUnit::day;
}

// "half an hour" as thirty of minutes
std::optional<std::pair<long, TimeUnit>> half_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::minute:
      return {{30, TimeUnit::second}};
    case TimeUnit::hour:
      return {{30, TimeUnit::minute}};
    case TimeUnit::day:
      return {{12, TimeUnit::hour}};
    case TimeUnit::year:
      return {{6, TimeUnit::month}};
    case TimeUnit::decade:
      return {{5, TimeUnit::year}};
    case TimeUnit::century:
      return {{50, TimeUnit::year}};
    default:
      return std::nullopt;
  }
}

}  // namespace

void take_smaller_units(const Lexemes& l, DateExpression& e, Count& count, TimeUnit& unit) {
  while (!count.is_vague && !count.has_half && count.value > 0 && l.gap(e.last) == Gap::blank) {
    const std::size_t at = l.is(e.last, WordKind::and_word) && l.value(e.last) == 0 ? e.last + 1 : e.last;
    if (!l.is(at, WordKind::number) || l.gap(at) != Gap::blank) return;
    const auto more = match_count(l, at);
    if (!more || more->is_vague || more->has_half || !is_unit_word(l, more->next)) return;
    const TimeUnit smaller = unit_at(l, more->next);
    if (smaller >= unit || l.gap(more->next) != Gap::blank) return;
    add_offset(e, unit, count.value);
    e.value += duration_value(*more, smaller).substr(unit < TimeUnit::day ? 2 : 1);
    count = *more;
    unit = smaller;
    e.last = more->next + 1;
  }
}

namespace {

// "the first time in 77 years", "the worst flood in ten years": what "in" at `i` stands before has gone by.
bool is_record(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kMostWords = 3;
  for (std::size_t at = i; at > 0 && i - at < kMostWords && l.gap(at) == Gap::blank; --at) {
    const std::string_view word = l.text(at - 1);
    if (word == "first" || word == "worst" || word == "best" ||
        (word.size() > 5 && word.ends_with("est") && l.is(at - 1, WordKind::none)))
      return true;
  }
  return false;
}

// "War" of "the Six-Day War" and "the Seven Years' War": a name, whose length says nothing
bool is_of_name(const Lexemes& l, std::size_t unit) {
  const std::string_view word = l.text(unit + 1);
  if (!l[unit].is_capital || (word != "War" && word != "Plan" && word != "Siege")) return false;
  const std::string_view mark = l.body().substr(l[unit].end, l[unit + 1].begin - l[unit].end);
  return mark == " " || mark == "' " || mark == "’ ";
}

// Whether one word of no rule stands between the number and its unit: "two long years"
bool is_described(const Lexemes& l, const Count& count) {
  constexpr long kMostDescribed = 400;  // "the 2005 model years"
  const std::size_t word = count.next;
  return count.value > 1 && count.value < kMostDescribed && !count.is_vague && l.follows(word, WordKind::none) &&
         !l[word].is_capital && !l[word].is_past_form && l.follows(word + 1, WordKind::units) &&
         unit_at(l, word + 1) >= TimeUnit::day && unit_at(l, word + 1) <= TimeUnit::year &&
         unit_at(l, word + 1) != TimeUnit::quarter;
}

// "2011 year", "the 2021 financial year", and "2013 years" of "from 2011 to 2013 years", as Slavic languages have it
MatchedDate match_year_with_word(const Lexemes& l, std::size_t i) {
  constexpr int kFirst = 1900;
  constexpr int kLast = 2099;
  const auto year = plain_year(l, i);
  if (!year || *year < kFirst || *year > kLast) return std::nullopt;
  const std::size_t at = l.follows(i + 1, WordKind::fiscal) ? i + 2 : i + 1;
  if (l.gap(at) != Gap::blank || (!l.is(at, WordKind::unit) && !l.is(at, WordKind::units))) return std::nullopt;
  const bool is_quarter = unit_at(l, at) == TimeUnit::quarter && l.is(at, WordKind::unit);  // "the 1988 quarter"
  const bool is_period = unit_at(l, at) == TimeUnit::period && i > 0 && l.is(i - 1, WordKind::article);
  if ((unit_at(l, at) != TimeUnit::year && !is_quarter && !is_period) || l.is(at + 1, WordKind::old) ||
      l.is(at + 1, WordKind::ago))
    return std::nullopt;
  const bool is_end = i > 1 && (l.is(i - 1, WordKind::to) || l.is(i - 1, WordKind::and_word)) && plain_year(l, i - 2);
  if (l.is(at, WordKind::units) && !is_end) return std::nullopt;
  return calendar_expression(i, at + 1, is_quarter ? TimeUnit::quarter : TimeUnit::year, *year);
}

// "a quarter of a century", "a quarter century": `whole` is its last word; of other units a quarter is a fourth.
MatchedDate match_quarter_of(const Lexemes& l, std::size_t i, std::size_t whole) {
  if (!l.is(whole, WordKind::unit)) return std::nullopt;
  const bool is_hour = unit_at(l, whole) == TimeUnit::hour;
  if (!is_hour && unit_at(l, whole) != TimeUnit::century) return std::nullopt;
  const Count count{whole, is_hour ? 15 : 25, false, false};
  DateExpression e = expression(i, whole + 1, DateForm::duration);
  e.unit = is_hour ? TimeUnit::minute : TimeUnit::year;
  e.count = count.value;
  e.value = duration_value(count, e.unit);
  take_direction(l, e, count, e.unit);
  return e;
}

// Whether the number at `i` counts the unit word `unit`: not in "three-quarters", "60 Minutes", "24 hours a day".
bool counts_unit(const Lexemes& l, std::size_t i, std::size_t unit) {
  if (!is_unit_word(l, unit)) return false;
  if (unit_at(l, unit) == TimeUnit::period || unit_at(l, unit) == TimeUnit::weekend) return false;
  if (unit_at(l, unit) == TimeUnit::quarter && l.gap(unit) == Gap::hyphen) return false;
  if (l[unit].is_capital && !l[i].is_capital && l.is(i, WordKind::number)) return false;
  return !is_rate(l, i);
}

// The lexeme after a name, an age or a rate that has the unit word `unit` within; 0 where there is none.
std::size_t end_of_no_length(const Lexemes& l, std::size_t unit) {
  if (is_of_name(l, unit)) return unit + 2;
  if (is_age(l, unit + 1)) return is_age_of_event(l, unit + 1) ? 0 : unit + 2;
  return is_rate_of(l, unit + 1, unit_at(l, unit)) ? unit + 3 : 0;
}

// "half an hour" becomes thirty minutes; "and a half" behind the unit, at `last`, goes to the amount. Whether half of
// the unit can be told.
bool take_halves(const Lexemes& l, Count& amount, TimeUnit& unit, std::size_t& last) {
  if (amount.has_half && amount.value == 0) {
    const auto half = half_of(unit);
    if (!half) return false;
    amount.value = half->first;
    amount.has_half = false;
    unit = half->second;
  } else if (takes_half(l, last)) {
    amount.has_half = true;
    last += 3;
  }
  return true;
}

bool follows_in(const Lexemes& l, std::size_t i) {
  return i > 0 && l.is(i - 1, WordKind::preposition) && l.gap(i) == Gap::blank &&
         (l.text(i - 1) == "in" || l.text(i - 1) == "In");
}

// What the word before `e` makes of it, `amount` of `unit`: "in two weeks", "within two weeks"; or the words behind.
MatchedDate led_by_word(const Lexemes& l, DateExpression e, const Count& amount, TimeUnit unit) {
  const std::size_t i = e.first;
  const bool is_in = follows_in(l, i);
  const bool is_bare = e.form == DateForm::duration;
  const bool is_described = is_indefinite(l, i) && l.gap(e.last) == Gap::blank &&  // "in a quarter that was weak"
                            (l.text(e.last) == "that" || l.text(e.last) == "which" || l.text(e.last) == "when");
  if (is_bare && is_in && is_described) return e;
  if (is_bare && is_in && unit < TimeUnit::day && !e.is_counted) {
    e.is_counted = e.only_if_future = !amount.is_vague;
    return e;
  }
  const bool is_length = is_bare || (e.form == DateForm::shifted && e.is_counted);
  if (is_length && i > 0 && is_deadline_word(l, i - 1) && is_limit(l, e.last)) e.is_within = true;
  if (is_in && is_record(l, i - 1)) return e;
  if (is_bare && is_in && !amount.is_vague && !amount.has_half && unit >= TimeUnit::day) {
    e.form = DateForm::shifted;
    e.only_if_future = e.is_counted = true;
    if (const std::size_t time = after_own_time(l, e.last); time != 0) {
      e.only_if_future = false;
      e.last = time;
    }
  }
  return with_offset(l, std::move(e));
}

// "or so" of "a week or so ago", "or two" of "a year or two"
void take_or_so(const Lexemes& l, DateExpression& e, const Count& amount) {
  if (!l.follows(e.last, WordKind::and_word) || l.value(e.last) != 1 || l.gap(e.last + 1) != Gap::blank) return;
  const bool is_two = amount.value == 1 && l.text(e.last + 1) == "two";
  if (!is_two && l.text(e.last + 1) != "so") return;
  e.last += 2;
  e.amount = DateModifier::approx;
}

// "a year ago today", "ten years ago this week"
MatchedDate match_years_ago_today(const Lexemes& l, const DateExpression& e) {
  const bool is_years_ago = e.form == DateForm::shifted && e.unit == TimeUnit::year && e.count < 0 &&
                            e.anchor == DateAnchor::published && l.gap(e.last) == Gap::blank;
  if (!is_years_ago) return std::nullopt;
  const bool is_today = l.is(e.last, WordKind::today) && l.value(e.last) == 0;
  const bool is_this = l.is(e.last, WordKind::adjective) && l.follows(e.last + 1, WordKind::unit) &&
                       static_cast<TimeAdjective>(l.value(e.last)) == TimeAdjective::this_one;
  const TimeUnit unit = is_today ? TimeUnit::day : is_this ? unit_at(l, e.last + 1) : TimeUnit::year;
  if (unit != TimeUnit::day && unit != TimeUnit::week && unit != TimeUnit::month) return std::nullopt;
  DateExpression day = expression(e.first, is_today ? e.last + 1 : e.last + 2, DateForm::shifted);
  day.unit = unit;
  add_offset(day, TimeUnit::year, e.count);
  return day;
}

// `amount` of the unit at `amount.next`, with the smaller units and the direction behind
MatchedDate match_length(const Lexemes& l, std::size_t i, Count amount) {
  const std::size_t unit_word = amount.next;
  TimeUnit unit = unit_at(l, unit_word);
  std::size_t last = unit_word + 1;
  if (!take_halves(l, amount, unit, last)) return std::nullopt;
  DateExpression e = expression(i, last, DateForm::duration);
  e.value = duration_value(amount, unit);
  if (is_age(l, last)) {
    e.last = last + 1;
    return e;
  }
  take_smaller_units(l, e, amount, unit);
  take_or_so(l, e, amount);
  if (!amount.is_vague && (!amount.has_half || unit < TimeUnit::day)) {
    e.unit = unit;
    e.count = amount.value;
    e.is_business = is_business(l, unit_word);
  }
  take_direction(l, e, amount, unit);
  if (auto day = match_years_ago_today(l, e)) return day;
  return led_by_word(l, std::move(e), amount, unit);
}

// "once a month", "three times a week": how often
MatchedDate match_times(const Lexemes& l, std::size_t i) {
  if (!is_indefinite(l, i) || i == 0 || l.gap(i) != Gap::blank || !l.follows(i + 1, WordKind::unit))
    return std::nullopt;
  const std::string_view word = l.text(i - 1);
  const bool is_times = word == "times" && i > 1 && l.is(i - 2, WordKind::number) && l.gap(i - 1) == Gap::blank;
  if (!is_times && word != "once" && word != "twice" && word != "Once" && word != "Twice") return std::nullopt;
  const TimeUnit unit = unit_at(l, i + 1);
  if (unit < TimeUnit::minute || unit >= TimeUnit::weekend || l.gap(i + 2) == Gap::hyphen) return std::nullopt;
  DateExpression e = expression(is_times ? i - 2 : i - 1, i + 2, DateForm::recurring);
  e.value = duration_value({i + 1, 1, false, false}, unit);
  return e;
}

// "a year" of "$33 million a year" and "700 seats a week": how often; `last` is the lexeme behind it
bool is_rate_of_figure(const Lexemes& l, std::size_t i, std::size_t last) {
  if (!is_indefinite(l, i) || i == 0 || l.gap(i) != Gap::blank || last != i + 2) return false;
  const WordKind next = l.kind(last);
  if (next == WordKind::to || next == WordKind::before || next == WordKind::after || next == WordKind::from)
    return false;
  const Lexeme& before = l[i - 1];
  if (before.is_figure || before.kind == WordKind::hundred || before.kind == WordKind::quantity_noun) return true;
  return i > 1 && before.kind == WordKind::none && !before.is_capital && l.text(i - 1).ends_with('s') &&
         l.gap(i - 1) == Gap::blank && (l.is(i - 2, WordKind::number) || l.is(i - 2, WordKind::hundred));
}

// "one day" of "will one day be": some time
bool is_some_time(const Lexemes& l, std::size_t i) {
  constexpr auto kModals = std::to_array<std::string_view>(
      {"will", "would", "may", "might", "could", "can", "should", "shall", "must", "to", "ll"});
  return i > 0 && l.gap(i) == Gap::blank && l.text(i) == "one" && l.follows(i + 1, WordKind::unit) &&
         unit_at(l, i + 1) == TimeUnit::day && l.gap(i + 2) == Gap::blank &&
         std::find(kModals.begin(), kModals.end(), l.text(i - 1)) != kModals.end();
}

// "two or three weeks", "12 to 18 months", "2-3 days": the longer one
MatchedDate match_either_length(const Lexemes& l, std::size_t i) {
  constexpr long kMost = 400;
  constexpr long kMostTimes = 10;  // the first number
  if (!l.is(i, WordKind::number) || l[i].is_figure || l.value(i) == 0) return std::nullopt;
  const bool is_or = l.is(i + 1, WordKind::and_word) && l.value(i + 1) == 1;
  const bool is_and = l.is(i + 1, WordKind::and_word) && i > 0 && l.is(i - 1, WordKind::between);
  const bool has_word = l.gap(i + 1) == Gap::blank && (is_or || is_and || l.is(i + 1, WordKind::to));
  const std::size_t second = has_word ? i + 2 : i + 1;
  if (l.gap(second) != (has_word ? Gap::blank : Gap::hyphen) || !l.is(second, WordKind::number)) return std::nullopt;
  if (!has_word && (l[i].digits == 0 || l[second].digits == 0)) return std::nullopt;  // "twenty-five"
  const auto count = match_count(l, second);
  if (!count || count->is_vague || count->has_half || !l.follows(count->next, WordKind::units)) return std::nullopt;
  if (count->value <= l.value(i) || count->value > kMost || count->value > kMostTimes * l.value(i)) return std::nullopt;
  if (unit_at(l, count->next) == TimeUnit::weekend || is_age(l, count->next + 1)) return std::nullopt;
  auto e = match_length(l, i, *count);
  if (e && e->amount == DateModifier::none) e->amount = DateModifier::approx;
  return e;
}

}  // namespace

MatchedDate match_duration(const Lexemes& l, std::size_t i) {
  if (auto year = match_year_with_word(l, i)) return year;
  if (auto either = match_either_length(l, i)) return either;
  if (auto often = match_times(l, i)) return often;
  if (is_some_time(l, i)) {
    DateExpression e = expression(i, i + 2, DateForm::reference);
    e.value = "FUTURE_REF";
    return e;
  }
  auto count = match_count(l, i);
  if (!count || !l.is_joined(count->next)) return std::nullopt;
  if (is_described(l, *count)) ++count->next;
  const std::size_t unit = count->next;
  if (l.is(unit, WordKind::adjective)) return match_counted_relative(l, i, *count);
  if (!counts_unit(l, i, unit)) return std::nullopt;
  if (const std::size_t end = end_of_no_length(l, unit); end != 0) return expression(i, end, DateForm::nothing);
  const bool is_quarter = unit_at(l, unit) == TimeUnit::quarter && l.is(i, WordKind::letter_a);
  if (is_quarter && l.follows(unit + 1, WordKind::of)) {
    const bool is_whole = l.gap(unit + 2) == Gap::blank && is_indefinite(l, unit + 2) && l.gap(unit + 3) == Gap::blank;
    return is_whole ? match_quarter_of(l, i, unit + 3) : std::nullopt;
  }
  const bool is_of_century = is_quarter && l.is(unit + 1, WordKind::unit) && l.is_joined(unit + 1) &&
                             unit_at(l, unit + 1) == TimeUnit::century;
  if (is_of_century) return match_quarter_of(l, i, unit + 1);
  auto e = match_length(l, i, *count);
  if (e && e->form == DateForm::duration && is_rate_of_figure(l, i, e->last)) e->form = DateForm::recurring;
  return e;
}

}  // namespace kz
