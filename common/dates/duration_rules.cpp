// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_expression.h"

namespace kz {
namespace {

bool is_unit_word(const Lexemes& l, std::size_t i) {
  return l.is(i, WordKind::unit) || l.is(i, WordKind::units);
}

std::size_t skip_fillers(const Lexemes& l, std::size_t at) {
  while ((l.is(at, WordKind::filler) || l.is(at, WordKind::more) || l.is(at, WordKind::fiscal)) &&
         l.gap(at) == Gap::blank)
    ++at;
  return at;
}

// "and a half" after a unit
bool takes_half(const Lexemes& l, std::size_t at) {
  return l.follows(at, WordKind::and_word) && l.follows(at + 1, WordKind::letter_a) && l.text(at + 2) == "half" &&
         l.gap(at + 2) == Gap::blank;
}

// Whether a number of the form "2.5" or "20,000" or a price stands at `i`, or `i` goes on one.
bool is_fraction_tail(const Lexemes& l, std::size_t i) {
  const Gap gap = l.gap(i);
  return i > 0 && l.is(i - 1, WordKind::number) &&
         (gap == Gap::period || gap == Gap::tight_comma || gap == Gap::colon || gap == Gap::slash);
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
    case WordKind::ago:
      return shift(-1, DateAnchor::published, at + 1);
    case WordKind::earlier:
      return shift(-1, DateAnchor::event, at + 1);
    case WordKind::later:
      return shift(+1, DateAnchor::event, at + 1);
    case WordKind::before:
    case WordKind::after:
    case WordKind::from: {
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

// "year-old", "years old": an age.
bool is_age(const Lexemes& l, std::size_t at) {
  return l.is(at, WordKind::old) && l.is_joined(at);
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

std::string duration_value(const Count& count, TimeUnit unit) {
  const bool is_clock = unit <= TimeUnit::hour;
  std::string value = is_clock ? "PT" : "P";
  const char letters[] = {'S', 'M', 'H', 'D', 'W', 'W', 'M', 'Q', 'Y', 'Y', 'Y', 'D', 'D'};
  long number = count.value;
  if (unit == TimeUnit::decade) number *= 10;
  if (unit == TimeUnit::century) number *= 100;
  if (unit == TimeUnit::fortnight || unit == TimeUnit::weekend) number *= 2;
  if (count.is_vague) {
    value += 'X';
    if (unit == TimeUnit::decade) return value + 'E';
    if (unit == TimeUnit::century) return value + 'C';
  } else {
    value += std::to_string(number);
  }
  value += letters[static_cast<std::size_t>(unit)];
  if (count.has_half && !count.is_vague) {
    if (unit == TimeUnit::year) value += "6M";
    if (unit == TimeUnit::hour) value += "30M";
    if (unit == TimeUnit::minute) value += "30S";
    if (unit == TimeUnit::day) value += "T12H";
  }
  return value;
}

std::optional<Count> match_count(const Lexemes& l, std::size_t i) {
  std::size_t at = i;
  if (l.is(at, WordKind::letter_a) || (l.is(at, WordKind::article) && l.value(at) == 1)) {
    ++at;
    if (l.gap(at) != Gap::blank) return std::nullopt;
    at = skip_fillers(l, at);
    if (!l.is(at, WordKind::some) && !l.is(at, WordKind::couple) && !l.is(at, WordKind::hundred) &&
        !(l.is(at, WordKind::number) && l.value(at) == 12)) {
      return Count{at, 1, false, false};
    }
  }
  if (l.is(at, WordKind::half) && at == i) {  // "half an hour"
    const bool is_one =
        l.follows(at + 1, WordKind::letter_a) || (l.follows(at + 1, WordKind::article) && l.value(at + 1) == 1);
    return is_one && l.gap(at + 2) == Gap::blank ? std::optional<Count>({at + 2, 0, false, true}) : std::nullopt;
  }
  if (l.is(at, WordKind::some)) return Count{skip_fillers(l, at + 1), 0, true, false};
  if (l.is(at, WordKind::couple)) {
    const std::size_t next = l.follows(at + 1, WordKind::of) ? at + 2 : at + 1;
    return Count{skip_fillers(l, next), 2, false, false};
  }
  Count count{at, 0, false, false};
  if (l.is(at, WordKind::number) && !l[at].is_figure && l[at].value < 100'000 && !is_fraction_tail(l, at)) {
    count.value = l.value(at);
    const bool is_word = l[at].digits == 0;
    ++at;
    if (l.gap(at) == Gap::tight_comma && l.is_digits(at, 3, 3) && l[at - 1].digits > 0 && count.value < 100) {
      count.value = count.value * 1000 + l.value(at++);  // "5,730 years"
    }
    if (is_word && count.value >= 20 && l.is(at, WordKind::number) && l[at].digits == 0 && l.value(at) < 10 &&
        l.is_joined(at)) {
      count.value += l.value(at++);
    }
    if (l.is(at, WordKind::number) && l[at].digits > 0) {
      const bool is_half = l.value(at) == 1 && l.gap(at + 1) == Gap::slash && l.value(at + 1) == 2 && l.is_joined(at);
      const bool is_point_five = l.gap(at) == Gap::period && l.value(at) == 5;
      if (!is_half && !is_point_five) return std::nullopt;
      count.has_half = true;
      at += is_half ? 2 : 1;
    }
    // "one and a half years"
    const bool has_half =
        l.follows(at, WordKind::and_word) && l.follows(at + 1, WordKind::letter_a) && l.follows(at + 2, WordKind::half);
    if (has_half && !count.has_half) {
      count.has_half = true;
      at += 3;
    }
  } else if (l.is(at, WordKind::hundred)) {
    count.value = 1;
  } else {
    return std::nullopt;
  }
  while (l.is(at, WordKind::hundred) && (at == i || l.gap(at) == Gap::blank) && count.value < 10'000) {
    count.value *= l.value(at++);
  }
  count.next = skip_fillers(l, at);
  return count;
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
  if ((unit_at(l, at) != TimeUnit::year && !is_quarter) || l.is(at + 1, WordKind::old) || l.is(at + 1, WordKind::ago))
    return std::nullopt;
  const bool is_end = i > 1 && (l.is(i - 1, WordKind::to) || l.is(i - 1, WordKind::and_word)) && plain_year(l, i - 2);
  if (l.is(at, WordKind::units) && !is_end) return std::nullopt;
  return calendar_expression(i, at + 1, TimeUnit::year, *year);
}

}  // namespace

namespace {

// "a quarter of a century", "a quarter of an hour"; of anything else a quarter is a fourth.
MatchedDate match_quarter_of(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kUnit = 4;
  const bool is_one =
      l.follows(i + 3, WordKind::letter_a) || (l.follows(i + 3, WordKind::article) && l.value(i + 3) == 1);
  if (!is_one || !l.follows(i + kUnit, WordKind::unit)) return std::nullopt;
  const TimeUnit whole = unit_at(l, i + kUnit);
  if (whole != TimeUnit::century && whole != TimeUnit::hour) return std::nullopt;
  const bool is_hour = whole == TimeUnit::hour;
  const Count count{i + kUnit, is_hour ? 15 : 25, false, false};
  DateExpression e = expression(i, i + kUnit + 1, DateForm::duration);
  e.unit = is_hour ? TimeUnit::minute : TimeUnit::year;
  e.count = count.value;
  e.value = duration_value(count, e.unit);
  take_direction(l, e, count, e.unit);
  return e;
}

}  // namespace

MatchedDate match_duration(const Lexemes& l, std::size_t i) {
  if (auto year = match_year_with_word(l, i)) return year;
  auto count = match_count(l, i);
  if (!count || !l.is_joined(count->next)) return std::nullopt;
  if (is_described(l, *count)) ++count->next;
  if (l.is(count->next, WordKind::adjective)) return match_counted_relative(l, i, *count);
  if (!is_unit_word(l, count->next)) return std::nullopt;
  TimeUnit unit = unit_at(l, count->next);
  if (unit == TimeUnit::period || unit == TimeUnit::weekend) return std::nullopt;
  if (unit == TimeUnit::quarter && l.gap(count->next) == Gap::hyphen) return std::nullopt;  // three-quarters
  const std::size_t unit_word = count->next;
  if (l[unit_word].is_capital && !l[i].is_capital && l.is(i, WordKind::number)) return std::nullopt;  // "60 Minutes"
  if (is_rate(l, i)) return std::nullopt;
  if (is_of_name(l, unit_word)) return expression(i, unit_word + 2, DateForm::nothing);
  std::size_t last = count->next + 1;
  if (unit == TimeUnit::quarter && l.is(i, WordKind::letter_a) && l.follows(last, WordKind::of))
    return match_quarter_of(l, i);
  if (is_age(l, last)) return expression(i, last + 1, DateForm::nothing);
  if (is_rate_of(l, last, unit)) return expression(i, last + 2, DateForm::nothing);
  Count amount = *count;
  if (amount.has_half && amount.value == 0) {
    const auto half = half_of(unit);
    if (!half) return std::nullopt;
    amount.value = half->first;
    amount.has_half = false;
    unit = half->second;
  } else if (takes_half(l, last)) {
    amount.has_half = true;
    last += 3;
  }
  // "a day", "an hour": how often or how dear rather than how long, unless a direction follows
  DateExpression e = expression(i, last, DateForm::duration);
  e.value = duration_value(amount, unit);
  TimeUnit last_unit = unit;
  take_smaller_units(l, e, amount, last_unit);
  if (!amount.is_vague && (!amount.has_half || last_unit < TimeUnit::day)) {
    e.unit = last_unit;
    e.count = amount.value;
    e.is_business = is_business(l, count->next);
  }
  take_direction(l, e, amount, last_unit);
  const bool follows_in = i > 0 && l.is(i - 1, WordKind::preposition) && l.text(i - 1).size() == 2 &&
                          l.gap(i) == Gap::blank && (l.text(i - 1) == "in" || l.text(i - 1) == "In");
  if (e.form == DateForm::duration && follows_in && last_unit < TimeUnit::day && !e.is_counted) {
    e.is_counted = e.only_if_future = !amount.is_vague;
    return e;
  }
  const bool is_length = e.form == DateForm::duration || (e.form == DateForm::shifted && e.is_counted);
  if (is_length && i > 0 && is_deadline_word(l, i - 1) && is_limit(l, e.last)) e.is_within = true;
  if (follows_in && is_record(l, i - 1)) return e;
  if (e.form == DateForm::duration && follows_in && !amount.is_vague && !amount.has_half &&
      last_unit >= TimeUnit::day) {
    e.form = DateForm::shifted;
    e.only_if_future = e.is_counted = true;
    if (const std::size_t time = after_own_time(l, e.last); time != 0) {
      e.only_if_future = false;
      e.last = time;
    }
  }
  return with_offset(l, std::move(e));
}

namespace {

// "early" of "the early hours of Thursday"
bool tells_part_of_day(const Lexemes& l, std::size_t hours) {
  const bool has_word = l.is(hours - 1, WordKind::near) || l.text(hours - 1) == "small" || l.text(hours - 1) == "wee";
  return has_word && l.gap(hours) == Gap::blank && (l.follows(hours + 1, WordKind::of) || l.text(hours + 1) == "on");
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

}  // namespace

// A unit without a number: "years", "months ago", "year-ago", "week-long", "year-end"
MatchedDate match_unit(const Lexemes& l, std::size_t i) {
  if (auto week = match_numbered_week(l, i)) return week;
  if (auto day = match_named_holiday(l, i)) return day;
  const TimeUnit unit = unit_at(l, i);
  if (is_age(l, i + 1)) return expression(i, i + 2, DateForm::nothing);
  const Gap gap = l.gap(i + 1);
  const Gap gap_before = l.gap(i);
  if (l.is(i, WordKind::units)) {
    constexpr std::size_t kAbbreviation = 3;  // "hrs", which need a number
    const Count some{i + 1, 0, true, false};
    if (l.text(i).size() <= kAbbreviation || unit < TimeUnit::hour || unit == TimeUnit::weekend ||
        unit == TimeUnit::quarter)
      return std::nullopt;
    const bool is_measure = i > 0 && gap_before == Gap::blank && (l.is(i - 1, WordKind::of) || l.text(i - 1) == "by");
    if (is_measure) return std::nullopt;  // "a matter of days", "older by decades"
    if (unit == TimeUnit::year && gap == Gap::blank && plain_year(l, i + 1)) return std::nullopt;  // "the years 1917"
    if (unit == TimeUnit::hour && i > 0 && tells_part_of_day(l, i)) return match_hours_of(l, i);
    DateExpression e = expression(i, i + 1, DateForm::duration);
    e.value = duration_value(some, unit);
    if (l.follows(i + 1, WordKind::ago)) {
      e.form = DateForm::reference;
      e.value = "PAST_REF";
      e.last = i + 2;
    }
    return e;
  }
  if (gap == Gap::hyphen || gap == Gap::blank) {
    if (l.is(i + 1, WordKind::ago) || (l.is(i + 1, WordKind::earlier) && gap == Gap::hyphen)) {
      DateExpression e = expression(i, i + 2, DateForm::shifted);
      e.unit = unit;
      e.count = -1;
      e.anchor = l.is(i + 1, WordKind::ago) ? DateAnchor::published : DateAnchor::event;
      if (l.is(i + 2, WordKind::unit) && l.gap(i + 2) == Gap::blank) {
        e.last = i + 3;
        e.is_latest = unit == TimeUnit::year && unit_at(l, i + 2) == TimeUnit::quarter;
      }
      return e;
    }
    if (gap == Gap::hyphen && l.text(i + 1) == "long") {
      DateExpression e = expression(i, i + 2, DateForm::duration);
      e.value = duration_value({i + 1, 1, false, false}, unit);
      return e;
    }
  }
  const bool is_beside = (l.is(i + 1, WordKind::before) || l.is(i + 1, WordKind::after)) && gap == Gap::blank;
  if (unit == TimeUnit::day && is_beside && l.follows(i + 2, WordKind::today) && l.value(i + 2) != 0) {
    DateExpression e = expression(i, i + 3, DateForm::shifted);  // "day after tomorrow"
    e.unit = unit;
    e.count = l.value(i + 2) + (l.is(i + 1, WordKind::before) ? -1 : 1);
    return e;
  }
  // "year-end", "year's end"
  const std::size_t end = gap == Gap::apostrophe && l.text(i + 1) == "s" ? i + 2 : i + 1;
  if (unit == TimeUnit::year && l.is(end, WordKind::edge) && l.is_joined(end) && l.text(end) == "end") {
    DateExpression e = expression(i, end + 1, DateForm::shifted);
    e.unit = unit;
    return e;
  }
  return std::nullopt;
}

}  // namespace kz
