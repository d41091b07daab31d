// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_ranges.h"

#include <utility>

#include "common/dates/calendar.h"
#include "common/dates/date_period.h"
#include "common/dates/sentence_tense.h"

namespace kz {
namespace {

enum class Link : std::uint8_t { none, list, range };

bool is_until(const Lexemes& l, std::size_t i) {
  return l.is(i, WordKind::to) || l.text(i) == "until" || l.text(i) == "till" || l.text(i) == "through";
}

bool has_month(const DateExpression& e) {
  return e.form == DateForm::calendar && e.fields.month != 0 && e.relation == Relation::none && !e.is_context &&
         !e.is_week_of && e.nth == 0 && e.part_count == 0;
}

// "Wednesday 5 May to Friday 7 May", without "from": both ends must look like ends.
bool are_alike(const DateExpression& a, const DateExpression& b) {
  return (has_month(a) && has_month(b)) || (a.form == DateForm::weekday && b.form == DateForm::weekday);
}

bool is_today(const DateExpression& e) {
  return e.form == DateForm::shifted && e.unit == TimeUnit::day && e.count == 0 && e.relation == Relation::none;
}

// "the end of June", which ends a span as its last day does
bool is_end_of(const DateExpression& e) {
  return e.form == DateForm::calendar && e.is_edge && e.part == PeriodPart::end && !e.until;
}

// "late April", "the middle of May"
bool is_part_of_month(const DateExpression& e) {
  return has_month(e) && e.fields.unit == TimeUnit::month && e.part != PeriodPart::none && !e.until;
}

bool is_now(const DateExpression& e) {
  return e.form == DateForm::reference && e.value == "PRESENT_REF";
}

// "today until Friday", "3 May to today"
bool spans_today(const Lexemes& l, const DateExpression& a, const DateExpression& b) {
  return (is_today(a) && is_one_day(b) && !l.is(a.last, WordKind::to)) ||
         (has_month(a) && is_one_day(a) && is_today(b));
}

bool is_week(const DateExpression& e) {
  return e.form == DateForm::shifted && e.unit == TimeUnit::week && !e.is_counted && !e.is_context &&
         e.part == PeriodPart::none;
}

// "next week from Tuesday to Thursday": the days of that week
void share_week(const DateExpression& week, DateExpression& a, DateExpression& b) {
  if (!is_week(week) || a.first != week.last + 1 || a.form != DateForm::weekday || b.form != DateForm::weekday) return;
  for (DateExpression* const each : {&a, &b}) {
    each->is_week_of = true;
    each->count = week.count;
    each->anchor = week.anchor;
  }
}

// "tomorrow, Friday,"
bool is_apposition(const Lexemes& l, const DateExpression& a, const DateExpression& b) {
  const bool is_day = a.form == DateForm::shifted && a.unit == TimeUnit::day && a.relation == Relation::none &&
                      a.anchor == DateAnchor::published;
  const bool is_weekday = b.form == DateForm::weekday && b.relation == Relation::none && !b.is_week_of;
  return is_day && is_weekday && b.first == a.last && (l.gap(b.first) == Gap::comma || l.gap(b.first) == Gap::paren) &&
         l.gap(b.last) != Gap::blank;
}

Link link_of(const Lexemes& l, const DateExpression& a, const DateExpression& b) {
  const std::size_t word = a.last;
  const bool are_listed = b.first == word && l.gap(word) == Gap::comma && l.is(b.first, WordKind::number) &&
                          has_month(a) && has_month(b) && a.fields.month == b.fields.month;
  if (are_listed) return Link::list;  // "January 4, 5 and 6, 2022"
  if (b.first == word && l.gap(word) == Gap::hyphen && has_month(a) && has_month(b)) return Link::list;
  if (b.first != word + 1 || l.gap(word) != Gap::blank || l.gap(b.first) != Gap::blank) return Link::none;
  const bool has_word = a.first > 0 && l.gap(a.first) == Gap::blank;
  const WordKind before = has_word ? l.kind(a.first - 1) : WordKind::none;
  if (l.is(word, WordKind::and_word)) return before == WordKind::between ? Link::range : Link::list;
  const bool is_into = l.text(word) == "into" && a.day_part && are_alike(a, b);  // "Sunday night into Monday"
  if (is_into) return Link::range;
  if (!is_until(l, word)) return Link::none;
  if (before == WordKind::from || before == WordKind::between) return Link::range;
  const bool is_of_one = before == WordKind::now_on || before == WordKind::of || before == WordKind::for_word ||
                         before == WordKind::preposition;  // "the vote set for 5 May to 9 May" is moved
  const bool is_span = (!is_of_one && are_alike(a, b)) || spans_today(l, a, b);
  return is_span ? Link::range : Link::none;
}

// "in May and July 2021", "from December 28 to January 3, 2022"
void share_year(DateExpression& a, DateExpression& b, Link link) {
  if (!has_month(a) || !has_month(b)) return;
  if (a.fields.year == 0 && b.fields.year != 0) {
    a.fields.year = b.fields.year - (a.fields.month > b.fields.month ? 1 : 0);
  } else if (link == Link::range && a.fields.year != 0 && b.fields.year == 0) {
    b.fields.year = a.fields.year + (b.fields.month < a.fields.month ? 1 : 0);
  }
}

bool is_bare_day(const DateExpression& e) {
  return e.form == DateForm::calendar && e.fields.unit == TimeUnit::day && e.fields.month == 0 && e.fields.part == 0 &&
         !e.is_month_of_weekday;
}

// "from the 3rd until the 9th of May", "from May 28 until the 3rd"
void share_month(DateExpression& a, DateExpression& b, Link link) {
  if (is_bare_day(a) && has_month(b) && a.fields.day < b.fields.day) {
    a.fields.month = b.fields.month;
    a.fields.year = b.fields.year;
  } else if (link == Link::range && is_bare_day(b) && has_month(a) && a.fields.unit == TimeUnit::day) {
    const bool is_next = b.fields.day <= a.fields.day;
    b.fields.month = is_next ? a.fields.month % 12 + 1 : a.fields.month;
    b.fields.year = a.fields.year == 0 ? 0 : a.fields.year + (is_next && a.fields.month == 12 ? 1 : 0);
  }
}

// Whether `b` says more of `a`: "last year, on August 28", "in 1994, in May,", "two days later, on March 3".
bool is_beside(const Lexemes& l, const DateExpression& a, const DateExpression& b) {
  return b.first == a.last + 1 && l.gap(a.last) == Gap::comma && l.gap(b.first) == Gap::blank &&
         (l.is(a.last, WordKind::now_on) || l.text(a.last) == "in");
}

// A day or month of the year told right before it.
void share_told_year(const Lexemes& l, const DateExpression& a, DateExpression& b) {
  if (!is_beside(l, a, b) || !has_month(b) || b.fields.year != 0 || b.until) return;
  if (a.form == DateForm::calendar && a.fields.unit == TimeUnit::year && !a.until && !a.is_context) {
    b.fields.year = a.fields.year;
  } else if (a.form == DateForm::shifted && a.unit == TimeUnit::year && !a.is_counted && !a.is_context) {
    b.anchor = DateAnchor::event;
    b.is_context = true;
  }
}

// "the January events of 2022": the year behind what the month describes
void share_year_behind(const Lexemes& l, DateExpression& a, const DateExpression& b) {
  const std::size_t noun = a.last;
  const bool is_behind = b.first == noun + 2 && l.follows(noun, WordKind::none) && l.follows(noun + 1, WordKind::of) &&
                         l.gap(b.first) == Gap::blank && !l[noun].is_past_form;
  const bool is_year = b.form == DateForm::calendar && b.fields.unit == TimeUnit::year && !b.until && !b.is_context;
  if (is_behind && is_year && has_month(a) && a.fields.year == 0 && !a.until) a.fields.year = b.fields.year;
}

// Whether `b` is put between commas behind `a`: "on that day, January 6,"
bool is_between_commas(const Lexemes& l, const DateExpression& a, const DateExpression& b) {
  return b.first == a.last && l.gap(b.first) == Gap::comma && l.gap(b.last) == Gap::comma;
}

// "three days later, on March 3", "the next day, on March 3": both are that day; "a year later, on March 3": the day
// is of that year.
void share_later(const Lexemes& l, DateExpression& a, DateExpression& b) {
  const bool is_told = a.form == DateForm::shifted && a.anchor == DateAnchor::event && !a.day_part;
  const bool is_year =
      b.form == DateForm::calendar && b.fields.unit == TimeUnit::year && !b.until && b.fields.year != 0;
  if (is_told && a.is_counted && a.unit == TimeUnit::year && a.count > 0 && is_year && is_beside(l, a, b)) {
    const auto [first, last] = std::pair(a.first, a.last);  // "two years later, in 2016"
    a = b;
    a.first = first;
    a.last = last;
    return;
  }
  const bool is_day_told = is_told && !a.is_counted && a.unit == TimeUnit::day && !a.only_if_told;
  if (!is_day_told && !(is_told && a.is_counted && a.count > 0)) return;
  if (!is_beside(l, a, b) && !(is_day_told && is_between_commas(l, a, b))) return;
  if (!has_month(b) || b.fields.unit != TimeUnit::day || b.until) return;
  b.anchor = DateAnchor::event;
  b.is_context = a.unit == TimeUnit::year && b.fields.year == 0;
  if (a.unit == TimeUnit::year) return;
  const auto [first, last] = std::pair(a.first, a.last);
  a = b;
  a.first = first;
  a.last = last;
}

bool is_years_ago(const DateExpression& e) {
  return e.form == DateForm::shifted && e.unit == TimeUnit::year && e.is_counted && e.count < 0 &&
         e.anchor == DateAnchor::published;
}

// "on February 24, two years ago", "two years ago, on February 24": the day of about then
void share_years_ago(const Lexemes& l, DateExpression& a, DateExpression& b) {
  const auto is_apart = [&](std::size_t at) { return l.gap(at) == Gap::comma || l.gap(at) == Gap::blank; };
  const bool is_behind = is_years_ago(b) && b.first == a.last && is_apart(b.first);
  const bool is_before = is_years_ago(a) && b.first == a.last + 1 && l.gap(a.last) == Gap::comma &&
                         (l.is(a.last, WordKind::now_on) || l.text(a.last) == "in");
  if (!is_behind && !is_before) return;
  DateExpression& day = is_behind ? a : b;
  if (!has_month(day) || day.fields.year != 0 || day.until) return;
  day.is_context = day.is_counted = true;
  day.count = is_behind ? b.count : a.count;
}

// "two weeks ago on Thursday": of that week
void share_week_ago(const Lexemes& l, const DateExpression& a, DateExpression& b) {
  const bool is_week_ago = a.form == DateForm::shifted && a.unit == TimeUnit::week && a.is_counted && a.count < 0 &&
                           a.anchor == DateAnchor::published;
  const bool is_plain = b.form == DateForm::weekday && b.relation == Relation::none && !b.is_week_of;
  const std::size_t day = l.follows(a.last, WordKind::now_on) ? a.last + 1 : a.last;
  if (!is_week_ago || !is_plain || b.first != day || l.gap(day) != Gap::blank) return;
  b.is_week_of = true;
  b.count = a.count;
}

bool covers_days(const DateMention& mention) {
  return mention.from && mention.to && (mention.type == DateType::date || mention.type == DateType::time);
}

Day last_of_month(const Day& day) {
  return {day.year, day.month, days_in_month(day.year, day.month)};
}

void move_to(DateMention& mention, const Day& day) {
  const std::string part = mention.value.substr(std::min<std::size_t>(mention.value.find('T'), mention.value.size()));
  mention.value = to_iso(day) + part;
  mention.from = mention.to = day;
}

// "Between Monday and Wednesday the police arrested 20 people", on a Tuesday: both were in the week before.
bool are_both_past(const Lexemes& l, const DateExpression& begin, const DateExpression& end, const DateMention& a,
                   const DateMention& b) {
  const bool are_plain = begin.form == DateForm::weekday && end.form == DateForm::weekday && !begin.is_week_of &&
                         !end.is_week_of && begin.relation == Relation::none && end.relation == Relation::none;
  return are_plain && *b.to < *a.from && tense_at(l, begin.first, end.last) == Tense::past;
}

// The last day of a span is the first such day after its beginning, whatever the tense made of it.
void put_after(const DateExpression& end, bool from_weekday, const Day& begin, DateMention& mention) {
  const bool is_before = *mention.to < begin;
  if (is_bare_day(end) && end.fields.day >= begin.day && end.fields.day <= last_of_month(begin).day) {
    move_to(mention, {begin.year, begin.month, end.fields.day});
  } else if (end.form == DateForm::weekday && !end.is_week_of && (from_weekday || is_before)) {
    const long days = day_number(*mention.to) - day_number(begin);
    move_to(mention, add_days(begin, (days % 7 + 7) % 7));
  } else if (has_month(end) && end.fields.year == 0 && is_before) {
    move_to(mention, add_months(*mention.to, 12));
  } else if (has_month(end) && is_one_day(end) && end.fields.year == 0 && begin <= add_months(*mention.to, -12)) {
    move_to(mention, add_months(*mention.to, -12));
  } else if (is_end_of(end) && end.fields.year == 0 && add_months(begin, 12) <= *mention.to) {
    mention.from = add_months(*mention.from, -12);  // "from April until the end of June"
    mention.to = last_of_month(add_months(*mention.to, -12));
    mention.value = to_iso(*mention.to, DatePrecision::month);
  }
}

// "last week - Monday" is no span: what stands behind a dash with blanks is its end only where both are said alike.
bool are_of_one_kind(const DateExpression& a, const DateExpression& b) {
  if (b.form == DateForm::clock) return true;
  return a.form == b.form && (a.form != DateForm::shifted || a.unit == b.unit);
}

}  // namespace

void link_ranges(const Lexemes& l, std::vector<DateExpression>& expressions) {
  for (std::size_t i = 1; i < expressions.size(); ++i) {
    DateExpression& a = expressions[i - 1];
    DateExpression& b = expressions[i];
    if (is_apposition(l, a, b)) {
      b.anchor = DateAnchor::event;
      b.relation = Relation::current;
    }
    share_told_year(l, a, b);
    share_year_behind(l, a, b);
    share_years_ago(l, a, b);
    share_later(l, a, b);
    share_week_ago(l, a, b);
    const Link link = link_of(l, a, b);
    if (link == Link::none) continue;
    share_year(a, b, link);
    share_month(a, b, link);
    if (link != Link::range) continue;
    b.opening = DateModifier::none;  // "until"
    if (is_now(a) || is_now(b)) {
      (is_now(a) ? b : a).reaches_today = true;
      continue;
    }
    if (i > 1) share_week(expressions[i - 2], a, b);
    const bool is_year = a.form == DateForm::calendar && a.fields.unit == TimeUnit::year && !a.until && !a.is_context;
    const bool begins =
        is_one_day(a) || (has_month(a) && a.fields.unit == TimeUnit::month) || is_year;  // "from May to 3 July"
    const bool ends = is_one_day(b) || is_end_of(b) || (is_part_of_month(a) && is_part_of_month(b));
    b.ends_range = begins && ends && !a.ends_range;
  }
}

bool join_range(const Lexemes& l, const DateExpression& begin, const DateExpression& end, DateMention& a,
                DateMention mention) {
  const bool has_dash =
      end.first == begin.last &&
      (l.gap(end.first) == Gap::hyphen || (l.gap(end.first) == Gap::spaced_hyphen && are_of_one_kind(begin, end)));
  if ((!has_dash && !end.ends_range) || !covers_days(a) || !covers_days(mention)) return false;
  if (a.sentence != mention.sentence) return false;
  if (end.ends_range && are_both_past(l, begin, end, a, mention)) {
    move_to(a, add_days(*a.from, -7));
  } else if (end.ends_range) {
    put_after(end, begin.form == DateForm::weekday, *a.from, mention);
  }
  const auto is_bare_month = [](const DateExpression& e) {
    return has_month(e) && e.fields.unit == TimeUnit::month && e.fields.year == 0;
  };
  if (*mention.to < *a.from && is_bare_month(begin) && is_bare_month(end)) {  // "January-March", told in February
    a.from = add_months(*a.from, -12);
    a.value = to_iso(*a.from, DatePrecision::month);
  }
  if (*mention.to < *a.from) return false;
  a.end = mention.end;
  a.to = mention.to;
  a.modifier = DateModifier::none;
  a.meant.reset();
  a.value += '/' + mention.value;
  if (mention.type == DateType::time) a.type = DateType::time;
  return true;
}

}  // namespace kz
