// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "common/dates/date_lexer.h"
#include "common/dates/date_words.h"
#include "kzsearch/entities.h"

namespace kz {

enum class DateForm {
  nothing,    ///< recognised as no date: an age
  calendar,   ///< fields of the calendar, some perhaps unsaid
  weekday,    ///< "Thursday"
  shifted,    ///< a number of units from the anchor: "last week", "three days ago"
  duration,   ///< "two days"
  recurring,  ///< "every Friday"
  reference,  ///< "now"
  clock,      ///< a time of an unsaid day
};

/// Which one of those that recur: "last Friday", "this Friday".
enum class Relation { none, last, current, next };

/// What an expression counts from.
enum class DateAnchor { published, event };

/// `DateExpression::day_of_month` of "the last day of the month".
inline constexpr int kLastDayOfMonth = -1;

/// `CalendarFields::part` of the movable feasts.
inline constexpr int kThanksgiving = -1;
inline constexpr int kEaster = -2;
inline constexpr int kOrthodoxEaster = -3;

/// A part of the calendar; fields that were not said are 0.
struct CalendarFields {
  TimeUnit unit = TimeUnit::day;  ///< how fine it is
  int year = 0;
  int month = 0;
  int day = 0;
  int part = 0;  ///< which quarter, half of a year (unit `period`) or season, from 1; below 0 a movable feast
  bool is_season = false;
};

/// What was written, before anything is known of the article: lexemes `[first, last)`.
struct DateExpression {
  std::size_t first = 0;
  std::size_t last = 0;
  DateForm form = DateForm::nothing;
  DateAnchor anchor = DateAnchor::published;
  Relation relation = Relation::none;
  CalendarFields fields;
  std::optional<CalendarFields> until;  ///< the last part of a span: "6-8 January", "2014-2018"
  bool is_ambiguous = false;            ///< numeric, day and month may be exchanged
  bool is_week_of = false;              ///< the week that holds the fields' day
  bool is_context = false;              ///< "the quarter", "the year": the one spoken of
  bool only_if_future = false;          ///< "in two years": a duration where the sentence is not of the future
  bool only_if_told = false;            ///< "in the evening": none where no day was told right before
  bool is_of_news = false;              ///< where none was told, of the publication, not none
  bool only_if_past = false;            ///< none where the sentence is not of the past
  bool is_night_into = false;           ///< "the night of Thursday": it begins on the day before
  bool is_latest = false;  ///< "the latest quarter"; of a part "of the year": of the last that had it, in the past
  bool is_month_of_weekday = false;  ///< "Friday the 15th": in the nearest month where it is one
  int weekday = 0;
  int day_of_month = 0;                       ///< of "the 6th of last month", or kLastDayOfMonth
  PeriodPart part = PeriodPart::none;         ///< of "late May"
  bool is_edge = false;                       ///< the part is told by "the end of", which is shorter than "late"
  bool ends_today = false;                    ///< the part ends, or begins, with the publication: "earlier this year"
  DateModifier opening = DateModifier::none;  ///< of "after 2016"
  DateModifier amount = DateModifier::none;   ///< of "nearly two weeks ago"
  bool is_counted = false;                    ///< so many units away, to the day: "two weeks ago", "an hour later"
  bool opens_sentence = false;  ///< stands near the beginning of its sentence: "On 10 May the Germans ..."
  bool leads_past = false;      ///< opens a sentence of the past: "In October, the ministry opened ..."
  bool has_sure_tense = false;  ///< the verb right before it tells the tense
  bool is_next_told = false;    ///< "the next year" at the beginning of a clause, perhaps of a tale
  bool is_compared = false;     ///< "from a year earlier": what something is compared with is not spoken of
  bool is_nearest = false;      ///< "this past Friday", which may be yesterday
  bool is_of_event = false;     ///< "for Saturday's game", which may be tomorrow
  bool is_called_off = false;   ///< "planned for Saturday was put off", which may be yesterday
  bool is_within = false;       ///< "within two weeks"
  bool is_business = false;     ///< counts the days from Monday to Friday only
  bool reaches_today = false;   ///< from it, or up to it, to the publication: "between May 3 and now"
  bool is_span_of = false;      ///< "three days starting Monday": `part_count` units from that day on
  long part_count = 0;          ///< of "first ten days of May"; below 0 the last ones
  TimeUnit part_unit = TimeUnit::day;
  bool ends_range = false;  ///< with the expression before it: "from Friday to Sunday"
  int nth = 0;              ///< of "the first Monday of", -1 the last, 0 for none; a week where there is no weekday
  TimeUnit unit = TimeUnit::day;
  long count = 0;
  long offset_months = 0;  ///< of "two months after Friday"; beside `count` of "a year and two months ago"
  long offset_days = 0;    ///< likewise
  std::optional<DayPart> day_part;
  int minutes = -1;          ///< of the clock, since midnight
  bool is_half_day = false;  ///< the clock has an hour of twelve, of which the half is not said
  std::string value;         ///< TIMEX3, where it is known from the words alone
};

/// "1998", "January 1998", "6 January 1998"; 0 for what was not said.
[[nodiscard]] inline DateExpression calendar_expression(std::size_t first, std::size_t last, TimeUnit unit, int year,
                                                        int month = 0, int day = 0) {
  DateExpression e;
  e.first = first;
  e.last = last;
  e.form = DateForm::calendar;
  e.fields = {unit, year, month, day, 0, false};
  return e;
}

/// The lexemes of a text, safe to look at beyond both ends.
class Lexemes {
 public:
  Lexemes(std::string_view text, std::span<const Lexeme> all) : text_(text), all_(all) {}

  [[nodiscard]] std::size_t size() const { return all_.size(); }
  [[nodiscard]] const Lexeme& operator[](std::size_t i) const { return i < all_.size() ? all_[i] : kNoLexeme; }
  [[nodiscard]] WordKind kind(std::size_t i) const { return (*this)[i].kind; }
  [[nodiscard]] int value(std::size_t i) const { return (*this)[i].value; }
  [[nodiscard]] Gap gap(std::size_t i) const { return (*this)[i].gap; }
  [[nodiscard]] bool is(std::size_t i, WordKind kind) const { return (*this)[i].kind == kind; }
  [[nodiscard]] bool follows(std::size_t i, WordKind kind, Gap gap = Gap::blank) const {
    return (*this)[i].kind == kind && (*this)[i].gap == gap;
  }
  /// Joined to the word before by a blank or a hyphen.
  [[nodiscard]] bool is_joined(std::size_t i) const { return gap(i) == Gap::blank || gap(i) == Gap::hyphen; }
  /// Whether "in", "since", "at" or the like stands right before.
  [[nodiscard]] bool follows_preposition(std::size_t i) const {
    if (i == 0 || gap(i) != Gap::blank) return false;
    const WordKind before = kind(i - 1);
    return before == WordKind::preposition || before == WordKind::at || before == WordKind::now_on ||
           before == WordKind::before || before == WordKind::after || before == WordKind::for_word ||
           text(i - 1) == "over";
  }
  [[nodiscard]] bool is_digits(std::size_t i, int min, int max) const {
    return is(i, WordKind::number) && (*this)[i].digits >= min && (*this)[i].digits <= max;
  }
  /// Whether the number before `next` goes on with a joint and more digits: 6.5, 6:20, 6,000.
  [[nodiscard]] bool goes_on(std::size_t next) const {
    const Gap joint = gap(next);
    return is(next, WordKind::number) && (joint == Gap::period || joint == Gap::colon || joint == Gap::tight_comma);
  }
  [[nodiscard]] std::string_view text(std::size_t i) const {
    return i < all_.size() ? text_.substr(all_[i].begin, all_[i].end - all_[i].begin) : std::string_view{};
  }
  [[nodiscard]] std::string_view body() const { return text_; }

 private:
  static constexpr Lexeme kNoLexeme{};
  std::string_view text_;
  std::span<const Lexeme> all_;
};

using MatchedDate = std::optional<DateExpression>;

/// The unit that the lexeme `i`, a unit word, names.
[[nodiscard]] inline TimeUnit unit_at(const Lexemes& l, std::size_t i) {
  return static_cast<TimeUnit>(l.value(i));
}

[[nodiscard]] inline bool is_unit_word(const Lexemes& l, std::size_t i) {
  return l.is(i, WordKind::unit) || l.is(i, WordKind::units);
}

/// "a", "an"
[[nodiscard]] inline bool is_indefinite(const Lexemes& l, std::size_t i) {
  return l.is(i, WordKind::letter_a) || (l.is(i, WordKind::article) && l.value(i) == 1);
}

/// "old" of "year-old", "years old", `at` being the lexeme after the unit
[[nodiscard]] inline bool is_age(const Lexemes& l, std::size_t at) {
  return l.is(at, WordKind::old) && l.is_joined(at);
}

/// Whether what is "8-month-old", `at` being "old", is no person or thing: a truce, a war.
[[nodiscard]] bool is_age_of_event(const Lexemes& l, std::size_t at);  ///< unit_rules.cpp

[[nodiscard]] inline DateExpression expression(std::size_t first, std::size_t last, DateForm form) {
  DateExpression e;
  e.first = first;
  e.last = last;
  e.form = form;
  return e;
}

/// A number of things: "two", "2 1/2", "several".
struct Count {
  std::size_t next = 0;  ///< the lexeme after it
  long value = 0;
  bool is_vague = false;  ///< several
  bool has_half = false;  ///< and a half
};

[[nodiscard]] std::optional<Count> match_count(const Lexemes& l, std::size_t i);  ///< count_rules.cpp

/// "and three months" of "two years and three months", behind the last lexeme of `e`: the length before goes to the
/// offsets of `e`, and `count` and `unit` become the smaller one.
void take_smaller_units(const Lexemes& l, DateExpression& e, Count& count, TimeUnit& unit);

/// Whether a phrase that tells a day ends before `at`: no noun follows that the day would only describe.
[[nodiscard]] bool ends_phrase(const Lexemes& l, std::size_t at);

/// Whether a clause begins at `at`: "on the 18th he left", but not "on the 18th floor"; `first` is its "on".
[[nodiscard]] bool begins_clause(const Lexemes& l, std::size_t at, std::size_t first);  ///< the_rules.cpp

/// Finds what something is compared with: "than a year earlier", "the same period last year".
void take_comparison(const Lexemes& l, DateExpression& e);

/// Each finds the longest expression of its kind that starts with the lexeme `i` of `l`. It looks at the words alone.
[[nodiscard]] MatchedDate match_calendar_day(const Lexemes& l, std::size_t i);  ///< calendar_rules.cpp
[[nodiscard]] MatchedDate match_month(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_ended_unit(const Lexemes& l, std::size_t first, std::size_t at);  ///< offset_rules.cpp
[[nodiscard]] MatchedDate match_listed_day(const Lexemes& l, std::size_t i);  ///< day_list_rules.cpp
[[nodiscard]] MatchedDate match_year(const Lexemes& l, std::size_t i);        ///< year_rules.cpp
[[nodiscard]] MatchedDate match_year_of_era(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_decade_word(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_ordinal_period(const Lexemes& l, std::size_t i);  ///< period_rules.cpp
[[nodiscard]] MatchedDate match_quarter_of_month(const Lexemes& l, std::size_t i);
/// "last quarter of 2010", "latter half of 2010"
[[nodiscard]] MatchedDate match_last_part(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_season(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_holiday(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_feast_weekday(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_named_holiday(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_numbered_week(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_weekday(const Lexemes& l, std::size_t i);  ///< weekday_rules.cpp
[[nodiscard]] MatchedDate match_named_day(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_day_part(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_relative(const Lexemes& l, std::size_t i);  ///< relative_rules.cpp
[[nodiscard]] MatchedDate match_nth(const Lexemes& l, std::size_t i);       ///< nth_rules.cpp
[[nodiscard]] MatchedDate match_part_of(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_months_of_year(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_some_day(const Lexemes& l, std::size_t i);  ///< offset_rules.cpp
/// "two days after Friday": what `e`, a duration, becomes by the words after it; else `e`.
void add_offset(DateExpression& e, TimeUnit unit, long count);
[[nodiscard]] DateExpression with_offset(const Lexemes& l, DateExpression e);
[[nodiscard]] MatchedDate match_the(const Lexemes& l, std::size_t i);       ///< the_rules.cpp
[[nodiscard]] MatchedDate match_duration(const Lexemes& l, std::size_t i);  ///< duration_rules.cpp
/// "past years" of "five past years", `count` being the number.
[[nodiscard]] MatchedDate match_counted_relative(const Lexemes& l, std::size_t first, const Count& count);
[[nodiscard]] MatchedDate match_unit(const Lexemes& l, std::size_t i);       ///< unit_rules.cpp
[[nodiscard]] MatchedDate match_recurring(const Lexemes& l, std::size_t i);  ///< recurring_rules.cpp
[[nodiscard]] MatchedDate match_clock(const Lexemes& l, std::size_t i);      ///< clock_rules.cpp
/// The minutes of an hour of twelve in a part of the day: those of 20:00 for 8 in the evening.
[[nodiscard]] int in_part_of_day(int minutes, DayPart part);
[[nodiscard]] MatchedDate match_vague(const Lexemes& l, std::size_t i);         ///< vague_rules.cpp
[[nodiscard]] MatchedDate match_quarter_code(const Lexemes& l, std::size_t i);  ///< code_rules.cpp
[[nodiscard]] MatchedDate match_fiscal_code(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_date_time_group(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_glued_day(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_months_code(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_dotted_day(const Lexemes& l, std::size_t i);
[[nodiscard]] MatchedDate match_roman_day(const Lexemes& l, std::size_t i);
/// The year behind the letter of a quarter or behind "FY", "2022" or "22", and the lexeme after it.
[[nodiscard]] std::optional<std::pair<int, std::size_t>> match_code_year(const Lexemes& l, std::size_t at);

[[nodiscard]] MatchedDate match_edge(const Lexemes& l, std::size_t i);  ///< modifier_rules.cpp
/// Takes in the words before `e`, not before the lexeme `floor`, that narrow or blur it: "early", "the end of", "at
/// least"; and notes what "before", "since" and their like make of it.
void take_modifiers(const Lexemes& l, DateExpression& e, std::size_t floor);

/// The number of the day that the words at `i` spell, "eleventh" or "twenty-first", and the lexeme after them.
[[nodiscard]] std::optional<std::pair<int, std::size_t>> match_spelled_ordinal(const Lexemes& l, std::size_t i);

/// Whether what stands at `i` does not go on with a noun that a number before it counts.
[[nodiscard]] inline bool ends_number(const Lexemes& l, std::size_t i) {
  return l.gap(i) != Gap::blank || (l.kind(i) != WordKind::none && l.kind(i) != WordKind::quantity_noun);
}

/// The tens of "twenty-first" where `i` is its last word; 0 for other ordinals.
[[nodiscard]] inline int tens_before(const Lexemes& l, std::size_t i) {
  const bool is_last = i > 0 && l.is(i, WordKind::ordinal) && l[i].digits == 0 && l.value(i) < 10 && l.is_joined(i);
  const bool has_tens = is_last && l.is(i - 1, WordKind::number) && l[i - 1].digits == 0 && l.value(i - 1) >= 20 &&
                        l.value(i - 1) % 10 == 0;
  return has_tens ? l.value(i - 1) : 0;
}

/// Whether `e` is a day, and no longer span.
[[nodiscard]] bool is_one_day(const DateExpression& e);

/// "BC", "B.C.E.", "AD" behind a year or century, and the lexeme after it; `last` is where it would stand if there is
/// none.
struct Era {
  std::size_t last = 0;
  bool is_before_christ = false;
};

[[nodiscard]] Era match_era(const Lexemes& l, std::size_t i);

/// "end" of "end-June", "end-2022", "at end June"
[[nodiscard]] inline bool is_end_joined(const Lexemes& l, std::size_t i) {
  const bool is_end = i > 0 && l.is(i - 1, WordKind::edge) && (l.text(i - 1) == "end" || l.text(i - 1) == "End");
  return is_end && (l.gap(i) == Gap::hyphen || (l.gap(i) == Gap::blank && l.follows_preposition(i - 1)));
}

/// The year that the number `i` may be without a word around it that says so: 1000 to 2999, four plain digits.
[[nodiscard]] std::optional<int> plain_year(const Lexemes& l, std::size_t i);

/// 2022 for "'22" at `i`: 1950 to 2049.
[[nodiscard]] std::optional<int> short_year(const Lexemes& l, std::size_t i);
/// The year that two digits tell: 1950 to 2049.
[[nodiscard]] int full_year(int two_digits);

/// Takes in "last year" and the like at `at`, behind `e`, which then is of that year; tells whether it stands there.
bool take_relative_year(const Lexemes& l, std::size_t at, DateExpression& e);

/// A year in words, as it is spoken: "nineteen ninety-four", "twenty twelve", "two thousand and one"; and the lexeme
/// after it.
[[nodiscard]] std::optional<std::pair<int, std::size_t>> match_spoken_year(const Lexemes& l, std::size_t i);

/// "P3M", "PT2H", "PXY"; fortnights are weeks, a quarter is "P1Q".
[[nodiscard]] std::string duration_value(const Count& count, TimeUnit unit);

}  // namespace kz
