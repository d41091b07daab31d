// SPDX-License-Identifier: GPL-2.0-or-later
// Days that "the" leads to: "the next day", "the 18th", "the week before", "the day he died".
#include <algorithm>
#include <array>
#include <string_view>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

// Whether a name or plural with its verb stands at `at`: "On the 18th Ivan Petrov spoke", "on the 18th shots fell", but
// not "on the 4th Floor"
bool names_who_acts(const Lexemes& l, std::size_t at) {
  constexpr auto kNumbered = std::to_array<std::string_view>(
      {"Floor",    "Street",    "Avenue",  "Amendment", "Congress", "Division", "Army",
       "Regiment", "Battalion", "Brigade", "Fleet",     "Corps",    "Circuit",  "District",
       "Infantry", "Edition",   "Annual",  "Party",     "Panzer",   "Armored"});
  if (std::find(kNumbered.begin(), kNumbered.end(), l.text(at)) != kNumbered.end()) return false;
  const auto is_verb = [&](std::size_t i) {
    return l.gap(i) == Gap::blank &&
           (l.is(i, WordKind::past_cue) || l.is(i, WordKind::future_cue) || l[i].is_past_form);
  };
  if (!l[at].is_capital) return l.text(at).size() > 3 && l.text(at).ends_with("s") && is_verb(at + 1);
  constexpr std::size_t kMostWords = 3;
  std::size_t verb = at;
  while (verb - at < kMostWords && l[verb].is_capital && l.is(verb, WordKind::none) && l.gap(verb) == Gap::blank)
    ++verb;
  return is_verb(verb);
}

}  // namespace

bool begins_clause(const Lexemes& l, std::size_t at, std::size_t first) {
  constexpr std::array<std::string_view, 7> kPronouns = {"he", "she", "it", "they", "we", "there", "I"};
  if (l.text(at) == "that") return true;  // "said on the 13th that"
  if (l.is(at, WordKind::article) || l.is(at, WordKind::letter_a) || l.is(at, WordKind::future_cue)) return true;
  const bool leads = first == 0 || l.gap(first) != Gap::blank || l.is(first - 1, WordKind::and_word);
  const bool is_noun = l.is(at, WordKind::none) || (l.is(at, WordKind::quantity_noun) && !l[at].is_capital);
  if (leads && is_noun && names_who_acts(l, at)) return true;
  return l.is(at, WordKind::none) && std::find(kPronouns.begin(), kPronouns.end(), l.text(at)) != kPronouns.end();
}

namespace {

// Whether "the next year" at `i` leads a clause that may go on with a tale: not in "over the next year".
bool begins_narration(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank) return true;
  return l.is(i - 1, WordKind::and_word) || l.text(i - 1) == "but" || l.text(i - 1) == "In";
}

// What "the 18th" stands behind where it is a day.
bool introduces_day(WordKind kind) {
  return kind == WordKind::now_on || kind == WordKind::preposition || kind == WordKind::for_word ||
         kind == WordKind::from;
}

// "18" of "on the 18 from 2 p.m.": followed by nothing that it could count
bool is_day_in_digits(const Lexemes& l, std::size_t at) {
  const bool is_day = l.is_digits(at, 1, 2) && l.value(at) >= 1 && l.value(at) <= 31 && !l[at].is_figure;
  if (!is_day || l.goes_on(at + 1) || l.gap(at + 1) == Gap::hyphen || l.gap(at + 1) == Gap::slash) return false;
  return (ends_phrase(l, at + 1) || l.is(at + 1, WordKind::from) || l.is(at + 1, WordKind::between)) &&
         l.gap(at + 1) != Gap::none;
}

// "the day before", "the day after tomorrow", "the day before last Monday"
MatchedDate match_neighbour_day(const Lexemes& l, std::size_t first, std::size_t at) {
  const bool is_before = l.is(at + 1, WordKind::before);
  if ((!is_before && !l.is(at + 1, WordKind::after)) || l.gap(at + 1) != Gap::blank) return std::nullopt;
  DateExpression e = expression(first, at + 2, DateForm::shifted);
  e.unit = unit_at(l, at);
  e.count = is_before ? -1 : 1;
  e.anchor = DateAnchor::event;
  if (l.is(at + 2, WordKind::today) && l.gap(at + 2) == Gap::blank && e.unit == TimeUnit::day) {
    e.anchor = DateAnchor::published;
    e.count += l.value(at + 2);
    e.last = at + 3;
    return e;
  }
  const std::size_t next = l.follows(at + 2, WordKind::article) ? at + 3 : at + 2;
  if (l.is(next, WordKind::adjective) && static_cast<TimeAdjective>(l.value(next)) == TimeAdjective::next &&
      l.gap(next) == Gap::blank && !is_before && ends_phrase(l, next + 1)) {
    e.anchor = DateAnchor::published;  // the week after next
    e.count = 2;
    e.last = next + 1;
    return e;
  }
  const bool is_before_last = l.is(next, WordKind::adjective) &&
                              static_cast<TimeAdjective>(l.value(next)) == TimeAdjective::last &&
                              l.gap(next) == Gap::blank && is_before;
  if (is_before_last && (ends_phrase(l, next + 1) || begins_clause(l, next + 1, first))) {
    e.anchor = DateAnchor::published;  // the week before last
    e.count = -2;
    e.last = next + 1;
    return e;
  }
  if (ends_phrase(l, at + 2)) return e;
  if (l.text(at + 2) == "that" && ends_phrase(l, at + 3)) {  // "the year before that"
    e.last = at + 3;
    return e;
  }
  // "the day after Christmas", "the day before last Monday"
  auto day = l.gap(at + 2) == Gap::blank ? match_some_day(l, at + 2) : std::nullopt;
  if (!day) return std::nullopt;
  day->first = first;
  add_offset(*day, e.unit, e.count);
  return day;
}

// "the week of March 6", "the year 2000", "the month of May"
MatchedDate match_apposition(const Lexemes& l, std::size_t first, std::size_t at) {
  const TimeUnit unit = unit_at(l, at);
  if (unit == TimeUnit::month && l.follows(at + 1, WordKind::of) && l.gap(at + 2) == Gap::blank) {
    auto month = match_month(l, at + 2);
    if (month) month->first = first;
    return month;
  }
  if (unit == TimeUnit::year && l.gap(at + 1) == Gap::blank) {
    if (auto year = match_year(l, at + 1); year && year->fields.unit == TimeUnit::year) {
      year->first = first;
      return year;
    }
    const auto count = match_count(l, at + 1);
    if (count && l.is(at + 1, WordKind::number) && l[at + 1].digits == 0 && count->value >= 1000 &&
        count->value < 3000) {
      DateExpression e = expression(first, count->next, DateForm::calendar);
      e.fields.unit = TimeUnit::year;
      e.fields.year = static_cast<int>(count->value);
      return e;
    }
  }
  if ((unit != TimeUnit::week && unit != TimeUnit::weekend) || l.gap(at + 1) != Gap::blank) return std::nullopt;
  const std::string_view joint = l.text(at + 1);  // "beginning" is an edge
  if (!l.is(at + 1, WordKind::of) && !l.is(at + 1, WordKind::edge) && joint != "starting" && joint != "commencing")
    return std::nullopt;
  auto day = match_calendar_day(l, l.follows(at + 2, WordKind::now_on) ? at + 3 : at + 2);
  const bool is_number = !day && l.follows(at + 2, WordKind::article) && l.follows(at + 3, WordKind::ordinal) &&
                         l[at + 3].digits != 0 && l.value(at + 3) <= 31 && ends_phrase(l, at + 4);
  if (is_number) {  // "the week of the 18th"
    day = expression(first, at + 4, DateForm::calendar);
    day->fields.day = l.value(at + 3);
  }
  if (!day) day = match_holiday(l, at + 2);
  if (!day) return std::nullopt;
  day->first = first;
  day->unit = unit;
  day->is_week_of = true;
  return day;
}

// "the year-earlier third quarter", "the year-ago nine months"
MatchedDate match_year_before(const Lexemes& l, std::size_t first, std::size_t at) {
  auto e = match_unit(l, at);
  if (!e || e->form != DateForm::shifted) return std::nullopt;
  if (const auto quarter = match_ordinal_period(l, e->last); quarter && l.gap(e->last) == Gap::blank)
    e->last = quarter->last;
  e->first = first;
  return e;
}

// "the day" of "later in the day"
MatchedDate match_later_in_day(const Lexemes& l, std::size_t first, std::size_t at) {
  const bool has_in = first > 1 && l.gap(first) == Gap::blank && l.text(first - 1) == "in";
  const bool is_part =
      has_in && l.gap(first - 1) == Gap::blank &&
      (l.is(first - 2, WordKind::later) || l.is(first - 2, WordKind::earlier) || l.is(first - 2, WordKind::near));
  if (!is_part || unit_at(l, at) != TimeUnit::day) return std::nullopt;
  if (!ends_phrase(l, at + 1) && !begins_clause(l, at + 1, first - 2)) return std::nullopt;
  DateExpression e = expression(first, at + 1, DateForm::shifted);
  e.unit = TimeUnit::day;
  e.anchor = DateAnchor::event;
  e.only_if_told = e.is_of_news = true;
  return e;
}

// "the quarter a year ago"
MatchedDate match_quarter_ago(const Lexemes& l, std::size_t first, std::size_t at) {
  if (unit_at(l, at) != TimeUnit::quarter || l.gap(at + 1) != Gap::blank || !is_indefinite(l, at + 1))
    return std::nullopt;
  auto ago = match_duration(l, at + 1);
  const bool is_year = ago && ago->form == DateForm::shifted && ago->unit == TimeUnit::year && ago->count == -1;
  if (!is_year) return std::nullopt;
  ago->first = first;
  ago->is_latest = true;
  return ago;
}

// What "the", "its", "a" may stand before, that is a date by that: a unit of which one was spoken.
MatchedDate match_spoken_unit(const Lexemes& l, std::size_t first, std::size_t at) {
  const TimeUnit unit = unit_at(l, at);
  if (auto e = match_numbered_week(l, at)) return e;
  if (auto e = match_later_in_day(l, first, at)) return e;
  if (auto e = match_quarter_ago(l, first, at)) return e;
  if (auto e = match_neighbour_day(l, first, at)) return e;
  if (auto e = match_apposition(l, first, at)) return e;
  const bool is_of_name = l.follows(at + 1, WordKind::of) && l.is(at + 2, WordKind::none) && l[at + 2].is_capital;
  if (is_of_name) return std::nullopt;  // "the month of Ramadan", "the Year of the Dragon"
  if (auto e = match_year_before(l, first, at)) return e;
  if (first > 1 && l.is(first - 1, WordKind::of) && l.text(first - 2) == "turn") return std::nullopt;
  const bool has_edge = first > 1 && l.is(first - 1, WordKind::of) && l.is(first - 2, WordKind::edge);
  if (unit == TimeUnit::year && !has_edge && l.follows(at + 1, WordKind::number)) return std::nullopt;  // "the year 0"
  if (l.gap(at + 1) == Gap::hyphen || (l.gap(at + 1) == Gap::apostrophe && l.text(at + 1) != "s")) return std::nullopt;
  if (auto length = match_ended_unit(l, first, at)) return length;
  const bool is_since = l.gap(at + 1) == Gap::blank && l.text(at + 1) == "since" && unit != TimeUnit::weekend;
  if (is_since && unit >= TimeUnit::day && unit <= TimeUnit::century) {  // "in the week since the vote": how long
    DateExpression length = expression(first, at + 1, DateForm::duration);
    length.value = duration_value({at + 1, 1, false, false}, unit);
    return length;
  }
  DateExpression e = expression(first, at + 1, DateForm::shifted);
  e.unit = unit;
  e.is_context = true;
  switch (unit) {
    case TimeUnit::year:
    case TimeUnit::quarter:
    case TimeUnit::month:
    case TimeUnit::week:
    case TimeUnit::weekend:
      return e;
    default:
      return std::nullopt;
  }
}

// "the 1989 third quarter", "on the 18 from 2 p.m.", "the five past years"
MatchedDate match_number_after_the(const Lexemes& l, std::size_t i, std::size_t at) {
  if (const auto year = plain_year(l, at); year && l.gap(at + 1) == Gap::blank) {
    auto quarter = match_ordinal_period(l, at + 1);
    if (quarter && quarter->form == DateForm::calendar) {
      quarter->fields.year = *year;
      return quarter;
    }
    auto period = match_duration(l, at);  // "the 1988 quarter", "the 2011 year"
    return period && period->form == DateForm::calendar ? period : std::nullopt;
  }
  const bool is_introduced = i > 0 && (l.is(i - 1, WordKind::now_on) || l.is(i - 1, WordKind::preposition));
  if (is_introduced && is_day_in_digits(l, at)) {
    DateExpression e = expression(i, at + 1, DateForm::calendar);
    e.fields.day = l.value(at);
    return e;
  }
  if (auto months = match_months_of_year(l, at)) return months;
  const auto count = match_count(l, at);
  const bool is_length =
      count && (l.follows(count->next, WordKind::units) || l.follows(count->next, WordKind::adjective));
  return is_length ? match_duration(l, at) : std::nullopt;
}

// Whether the ordinal at `at` is the first of "the 18th and 19th floors".
bool shares_noun(const Lexemes& l, std::size_t at) {
  return l.follows(at + 1, WordKind::and_word) && l.follows(at + 2, WordKind::ordinal) &&
         l.follows(at + 3, WordKind::none) && !l[at + 3].is_capital;
}

// "the night before", "the evening before": the day told, or the publication
MatchedDate match_night_before(const Lexemes& l, std::size_t i, std::size_t at) {
  if (!l.follows(at + 1, WordKind::before) || !ends_phrase(l, at + 2)) return std::nullopt;
  const auto part = static_cast<DayPart>(l.value(at));
  if (part == DayPart::noon || part == DayPart::midnight) return std::nullopt;
  DateExpression e = expression(i, at + 2, DateForm::shifted);
  e.unit = TimeUnit::day;
  e.count = -1;
  e.anchor = DateAnchor::event;
  e.day_part = part;
  return e;
}

// "the evening" of "In the evening they left", "they left in the evening": of the day that was told of, or of the
// publication
MatchedDate match_told_part(const Lexemes& l, std::size_t i, std::size_t at) {
  const bool is_introduced = i > 0 && l.gap(i) == Gap::blank && l.is(i - 1, WordKind::preposition);
  const bool leads = is_introduced && (i == 1 || l.gap(i - 1) != Gap::blank || l.is(i - 2, WordKind::and_word));
  const bool is_within = is_introduced && !leads && l.text(i - 1) == "in" && ends_phrase(l, at + 1);
  if (auto before = match_night_before(l, i, at)) return before;
  if ((!leads && !is_within) || l.is(at + 1, WordKind::now_on)) return std::nullopt;
  if (!ends_phrase(l, at + 1) && !begins_clause(l, at + 1, i - 1)) return std::nullopt;
  const auto part = static_cast<DayPart>(l.value(at));
  if (part == DayPart::noon || part == DayPart::midnight) return std::nullopt;
  DateExpression e = expression(i, at + 1, DateForm::shifted);
  e.unit = TimeUnit::day;
  e.anchor = DateAnchor::event;
  e.day_part = part;
  e.only_if_told = true;
  e.is_of_news = e.only_if_past = is_within;
  return e;
}

// "the past year", "the next day", from the adjective on; "the past" alone is a reference.
MatchedDate match_adjective_after_the(const Lexemes& l, std::size_t i, std::size_t at) {
  const bool is_past = static_cast<TimeAdjective>(l.value(at)) == TimeAdjective::past && !l.is(at + 1, WordKind::unit);
  if (is_past && (ends_phrase(l, at + 1) || begins_clause(l, at + 1, i) || l.text(at + 1) == "that")) {
    DateExpression e = expression(i, at + 1, DateForm::reference);
    e.value = "PAST_REF";
    return e;
  }
  if (auto part = match_last_part(l, at)) return part;
  if (auto part = match_part_of(l, at)) return part;
  if (auto nth = match_nth(l, at)) return nth;
  return match_relative(l, at);
}

bool is_numbered_day(const Lexemes& l, std::size_t at) {
  return l.is(at, WordKind::ordinal) && l[at].digits != 0 && l.value(at) <= 31;
}

bool is_day_apart(const Lexemes& l, std::size_t at) {
  return ends_phrase(l, at) || l.is(at, WordKind::zone);  // "on the 14th local time"
}

// Whether the days at `first` and `second` are those of "from the 6th to the 8th".
bool are_ends_of_span(const Lexemes& l, std::size_t first, std::size_t second) {
  if (!is_numbered_day(l, first) || !is_numbered_day(l, second) || first < 2) return false;
  const bool begins = l.is(first - 2, WordKind::from) && l.follows(first - 1, WordKind::article);
  const bool has_until =
      l.is(second - 2, WordKind::to) || l.text(second - 2) == "until" || l.text(second - 2) == "till";
  const bool goes_on = has_until && l.follows(second - 1, WordKind::article);
  const bool is_apart = is_day_apart(l, second + 1) || begins_clause(l, second + 1, first - 2);
  return begins && goes_on && l.gap(second) == Gap::blank && l.value(first) < l.value(second) && is_apart;
}

// "the 18th" of "on the 18th"
MatchedDate match_lone_day(const Lexemes& l, std::size_t i, std::size_t at) {
  if (i == 0 || !is_numbered_day(l, at)) return std::nullopt;
  constexpr std::size_t kBetween = 3;  // "to the 8th"
  const bool is_end =
      are_ends_of_span(l, at, at + kBetween) || (at > kBetween && are_ends_of_span(l, at - kBetween, at));
  if (!is_end && (!introduces_day(l.kind(i - 1)) || shares_noun(l, at))) return std::nullopt;
  const bool is_apart = is_end || is_day_apart(l, at + 1);
  if (!is_apart && !begins_clause(l, at + 1, i - 1)) return std::nullopt;
  DateExpression e = expression(i, at + 1, DateForm::calendar);
  e.fields.day = l.value(at);
  return e;
}

MatchedDate match_ordinal_after_the(const Lexemes& l, std::size_t i, std::size_t at) {
  if (auto part = match_part_of(l, at)) return part;
  if (auto period = match_ordinal_period(l, at)) return period;
  if (auto nth = match_nth(l, at)) return nth;
  if (auto listed = match_listed_day(l, at)) return listed;
  return match_lone_day(l, i, at);
}

// "the eve of Independence Day", and "On the eve," of what was told, as Slavic languages have it
MatchedDate match_eve(const Lexemes& l, std::size_t i, std::size_t at) {
  const bool leads = i > 0 && l.text(i - 1) == "On" && l.gap(at + 1) == Gap::comma;
  if (leads) {
    DateExpression e = expression(i, at + 1, DateForm::shifted);
    e.unit = TimeUnit::day;
    e.count = -1;
    e.anchor = DateAnchor::event;
    return e;
  }
  if (!l.follows(at + 1, WordKind::of) || l.gap(at + 2) != Gap::blank) return std::nullopt;
  const std::size_t name = l.follows(at + 2, WordKind::article) ? at + 3 : at + 2;
  const bool is_new_year = l.is(name, WordKind::new_word) && l.follows(name + 1, WordKind::unit) &&
                           unit_at(l, name + 1) == TimeUnit::year && l[name + 1].is_capital;
  if (is_new_year) return calendar_expression(i, name + 2, TimeUnit::day, 0, 12, 31);
  auto day = match_some_day(l, name);
  if (!day && l.is(name + 1, WordKind::unit)) day = match_named_holiday(l, name + 1);  // "Victory Day"
  if (!day || !is_one_day(*day)) return std::nullopt;
  add_offset(*day, TimeUnit::day, -1);
  return day;
}

// "the time" of "He was, at the time, a student"
MatchedDate match_the_time(const Lexemes& l, std::size_t i, std::size_t at) {
  const bool is_introduced = i > 0 && l.gap(i) == Gap::blank && l.is(i - 1, WordKind::at);
  if (!is_introduced || (!ends_phrase(l, at + 1) && !begins_clause(l, at + 1, i - 1))) return std::nullopt;
  DateExpression e = expression(i, at + 1, DateForm::reference);
  e.value = "PAST_REF";
  return e;
}

// "the turn of the year": about New Year's Day
MatchedDate match_turn_of_year(const Lexemes& l, std::size_t i, std::size_t at) {
  constexpr std::size_t kYear = 3;
  const bool is_it = l.follows(at + 1, WordKind::of) && l.follows(at + 2, WordKind::article) &&
                     l.follows(at + kYear, WordKind::unit) && unit_at(l, at + kYear) == TimeUnit::year;
  if (!is_it) return std::nullopt;
  DateExpression e = calendar_expression(i, at + kYear + 1, TimeUnit::day, 0, 1, 1);
  e.amount = DateModifier::approx;
  return e;
}

// "the financial year", "the fiscal second quarter"
MatchedDate match_fiscal_after_the(const Lexemes& l, std::size_t i, std::size_t at) {
  if (l.follows(at + 1, WordKind::unit)) return match_spoken_unit(l, i, at + 1);
  if (l.is(at + 1, WordKind::ordinal) && l.is_joined(at + 1)) return match_ordinal_period(l, at + 1);
  return std::nullopt;
}

MatchedDate match_after_the(const Lexemes& l, std::size_t i, std::size_t at) {
  switch (l.kind(at)) {
    case WordKind::adjective:
      return match_adjective_after_the(l, i, at);
    case WordKind::ordinal:
    case WordKind::edge:
      return match_ordinal_after_the(l, i, at);
    case WordKind::eve:
      return match_eve(l, i, at);
    case WordKind::fiscal:
      return match_fiscal_after_the(l, i, at);
    case WordKind::filler: {
      const bool is_year = l.follows(at + 1, WordKind::unit) && unit_at(l, at + 1) == TimeUnit::year;
      return is_year ? match_spoken_unit(l, i, at + 1) : std::nullopt;
    }
    case WordKind::unit:
      return match_spoken_unit(l, i, at);
    case WordKind::day_part:
      return match_told_part(l, i, at);
    case WordKind::future:
      return match_vague(l, at);
    case WordKind::number:
      return match_number_after_the(l, i, at);
    case WordKind::none:
      if (l.text(at) == "time") return match_the_time(l, i, at);
      if (l.text(at) == "turn") return match_turn_of_year(l, i, at);
      if (auto part = match_last_part(l, at)) return part;
      return match_part_of(l, at);
    case WordKind::near:
      return match_part_of(l, at);
    default:
      return std::nullopt;
  }
}

}  // namespace

MatchedDate match_the(const Lexemes& l, std::size_t i) {
  const std::size_t at = i + 1;
  if (l.gap(at) != Gap::blank) return std::nullopt;
  MatchedDate e = match_after_the(l, i, at);
  if (!e) return e;
  e->first = i;
  e->is_next_told = l.is(at, WordKind::adjective) && static_cast<TimeAdjective>(l.value(at)) == TimeAdjective::next &&
                    begins_narration(l, i) && e->form != DateForm::duration;
  return e;
}

}  // namespace kz
