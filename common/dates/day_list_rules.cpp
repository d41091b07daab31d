// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "common/dates/calendar.h"
#include "common/dates/date_expression.h"

namespace kz {
namespace {

constexpr int kLeapYear = 2000;
constexpr std::size_t kMostItems = 10;

// A day of a list, or some in a row: "4", "6-8"; the lexeme after it.
struct ListItem {
  int day = 0;
  int last_day = 0;
  std::size_t next = 0;
};

bool is_listed_number(const Lexemes& l, std::size_t i) {
  const bool is_number = l.is(i, WordKind::ordinal) || (l.is(i, WordKind::number) && l[i].digits > 0);
  return is_number && l[i].digits <= 2 && !l[i].is_figure && l.value(i) >= 1 && l.value(i) <= 31;
}

std::optional<ListItem> item_at(const Lexemes& l, std::size_t i) {
  if (!is_listed_number(l, i) || l.goes_on(i + 1)) return std::nullopt;
  const bool is_row = l.gap(i + 1) == Gap::hyphen && is_listed_number(l, i + 1) && l.value(i + 1) > l.value(i);
  if (is_row && l.goes_on(i + 2)) return std::nullopt;
  return ListItem{l.value(i), is_row ? l.value(i + 1) : l.value(i), is_row ? i + 2 : i + 1};
}

// Where the item begins whose last number is at `i`: 6 of "6-8".
std::size_t item_start(const Lexemes& l, std::size_t i) {
  const bool is_row = i > 0 && l.gap(i) == Gap::hyphen && is_listed_number(l, i - 1) && l.value(i - 1) < l.value(i);
  return is_row ? i - 1 : i;
}

// Where the item begins that stands before the one at `i`, behind a comma; `i` where there is none.
std::size_t item_before(const Lexemes& l, std::size_t i) {
  return i > 0 && l.gap(i) == Gap::comma && is_listed_number(l, i - 1) ? item_start(l, i - 1) : i;
}

// The "and" before the last item, perhaps behind a comma; 0 where none stands at `at`.
std::size_t last_item_after(const Lexemes& l, std::size_t at) {
  const bool is_and = l.is(at, WordKind::and_word) && (l.gap(at) == Gap::blank || l.gap(at) == Gap::comma) &&
                      l.gap(at + 1) == Gap::blank;
  return is_and ? at + 1 : 0;
}

// Where the last item of a list begins that goes on behind `at`, the end of one of its items; 0 where none does.
std::size_t last_item_of(const Lexemes& l, std::size_t at) {
  for (std::size_t items = 0; items < kMostItems; ++items) {
    if (const std::size_t last = last_item_after(l, at); last != 0) return last;
    const auto item = l.gap(at) == Gap::comma ? item_at(l, at) : std::nullopt;
    if (!item) return 0;
    at = item->next;
  }
  return 0;
}

bool introduces_list(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank) return false;
  const WordKind before = l.kind(i - 1);
  return before == WordKind::now_on || before == WordKind::between || before == WordKind::article ||
         before == WordKind::preposition || before == WordKind::from || before == WordKind::for_word ||
         before == WordKind::at;
}

bool is_month_name(const Lexemes& l, std::size_t i) {
  return (l.is(i, WordKind::month) || l.is(i, WordKind::month_short)) && l[i].is_capital;
}

DateExpression expression_of(const ListItem& item, std::size_t first, const CalendarFields& fields) {
  DateExpression e = calendar_expression(first, item.next, TimeUnit::day, fields.year, fields.month, item.day);
  if (item.last_day == item.day) return e;
  e.until = e.fields;
  e.until->day = item.last_day;
  return e;
}

// "4", "5" of "4, 5 and 6 January", "16" of "16 and 17 June", "4-6" of "4-6 and 9 June": the month stands at the end.
MatchedDate match_before_month(const Lexemes& l, std::size_t i) {
  const auto item = item_at(l, i);
  if (!item) return std::nullopt;
  const std::size_t last = last_item_of(l, item->next);
  if (last == 0 || !item_at(l, last)) return std::nullopt;
  std::size_t first = i;
  for (std::size_t items = 0; items < kMostItems && item_before(l, first) != first; ++items)
    first = item_before(l, first);
  if (!introduces_list(l, first)) return std::nullopt;
  const auto end = match_calendar_day(l, last);
  const bool has_month = end && end->form == DateForm::calendar && end->fields.unit == TimeUnit::day &&
                         end->fields.month != 0 && !end->is_ambiguous && end->fields.day == l.value(last);
  if (!has_month) return std::nullopt;
  const int year = end->fields.year != 0 ? end->fields.year : kLeapYear;
  if (!is_valid_day(year, end->fields.month, item->last_day)) return std::nullopt;
  DateExpression e = expression_of(*item, i, end->fields);
  e.is_context = end->is_context;  // "16 and 17 June of last year"
  e.count = end->count;
  e.anchor = end->anchor;
  return e;
}

// The month before the first item of the list that the item at `i` goes on; `i` where none does.
std::size_t month_before(const Lexemes& l, std::size_t i) {
  std::size_t at = i;
  int day = l.value(i);
  for (std::size_t items = 0; items < kMostItems; ++items) {
    std::size_t number = 0;  // the last one of the item before
    if (at > 1 && l.is(at - 1, WordKind::and_word) && l.gap(at) == Gap::blank && at == i &&
        (l.gap(at - 1) == Gap::blank || l.gap(at - 1) == Gap::comma)) {
      number = at - 2;
    } else if (at > 0 && l.gap(at) == Gap::comma) {
      number = at - 1;
    } else {
      return i;
    }
    if (!is_listed_number(l, number) || l.value(number) >= day) return i;
    at = item_start(l, number);
    day = l.value(at);
    if (at > 0 && l.is_joined(at) && is_month_name(l, at - 1)) return at - 1;
  }
  return i;
}

// "25" of "April 24 and 25", "5", "6" of "January 4, 5 and 6", "9" of "January 4-6 and 9": the month stands before
// them.
MatchedDate match_after_month(const Lexemes& l, std::size_t i) {
  const auto item = item_at(l, i);
  if (!item || i < 2 || l[i].digits == 0) return std::nullopt;
  const std::size_t month = month_before(l, i);
  if (month == i) return std::nullopt;
  const bool is_last = l.is(i - 1, WordKind::and_word);
  const std::size_t last = is_last ? i : last_item_of(l, item->next);
  const auto end = last != 0 ? item_at(l, last) : std::nullopt;
  if (!end || (!ends_phrase(l, end->next) && !l[end->next].is_past_form && !plain_year(l, end->next) &&
               !begins_clause(l, end->next, month)))
    return std::nullopt;
  if (is_month_name(l, end->next)) return std::nullopt;  // "January 4 and 5 February"
  const auto year = plain_year(l, end->next);
  const bool has_year = year && (l.gap(end->next) == Gap::comma || l.gap(end->next) == Gap::blank);
  if (!is_valid_day(has_year ? *year : kLeapYear, l.value(month), item->last_day)) return std::nullopt;
  DateExpression e = expression_of(*item, i, {TimeUnit::day, has_year ? *year : 0, l.value(month), 0, 0, false});
  if (is_last && has_year) e.last = end->next + 1;
  return e;
}

}  // namespace

MatchedDate match_listed_day(const Lexemes& l, std::size_t i) {
  if (auto e = match_before_month(l, i)) return e;
  return match_after_month(l, i);
}

}  // namespace kz
