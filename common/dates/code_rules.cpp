// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as desks and staffs abbreviate them: 1Q22, FY2021/22, 121430ZJAN22, 12.IV.2022.
#include <algorithm>
#include <array>
#include <string_view>

#include "common/dates/calendar.h"
#include "common/dates/date_expression.h"

namespace kz {
namespace {

constexpr int kFirstCodeYear = 1900;
constexpr int kLastCodeYear = 2100;

bool is_fiscal_code(const Lexemes& l, std::size_t i) {
  return l.text(i).size() == 2 && l.is(i, WordKind::fiscal);
}

bool is_letter(const Lexemes& l, std::size_t i, char capital) {
  const std::string_view word = l.text(i);
  return word.size() == 1 && (word[0] == capital || word[0] == (capital | 0x20));
}

// 2022 of "Q1 2022", 22 of "Q1 22", "1Q22" and "Q1'22"; with a blank only where nothing follows that it could count
std::optional<std::pair<int, std::size_t>> match_code_number(const Lexemes& l, std::size_t at) {
  const Gap gap = l.gap(at);
  const bool is_joint =
      gap == Gap::none || gap == Gap::blank || gap == Gap::hyphen || gap == Gap::slash || gap == Gap::apostrophe;
  if (!is_joint || l.gap(at + 1) == Gap::none || l.goes_on(at + 1)) return std::nullopt;
  if (l.is_digits(at, 4, 4) && l.value(at) >= kFirstCodeYear && l.value(at) < kLastCodeYear)
    return {{l.value(at), at + 1}};
  if (const auto year = short_year(l, at)) return {{*year, at + 1}};
  const bool is_short = l.is_digits(at, 2, 2) && (gap != Gap::blank || ends_phrase(l, at + 1));
  return is_short ? std::optional<std::pair<int, std::size_t>>({full_year(l.value(at)), at + 1}) : std::nullopt;
}

}  // namespace

std::optional<std::pair<int, std::size_t>> match_code_year(const Lexemes& l, std::size_t at) {
  const bool has_fiscal = is_fiscal_code(l, at) && (l.gap(at) == Gap::none || l.gap(at) == Gap::blank);
  return match_code_number(l, has_fiscal ? at + 1 : at);
}

// "1Q22", "4Q 2010", "1H23", and "in 3Q"
MatchedDate match_quarter_code(const Lexemes& l, std::size_t i) {
  if (!l.is_digits(i, 1, 1) || l.gap(i + 1) != Gap::none || l[i].is_figure) return std::nullopt;
  const bool is_quarter = is_letter(l, i + 1, 'Q');
  if ((!is_quarter && l.text(i + 1) != "H") || l.value(i) < 1 || l.value(i) > (is_quarter ? 4 : 2)) return std::nullopt;
  const auto year = match_code_year(l, i + 2);
  const bool is_introduced = i > 0 && l.gap(i) == Gap::blank && l.is(i - 1, WordKind::preposition) &&
                             l[i + 1].is_capital && l.gap(i + 2) != Gap::none;
  if (!year && !is_introduced) return std::nullopt;
  DateExpression e = calendar_expression(i, year ? year->second : i + 2,
                                         is_quarter ? TimeUnit::quarter : TimeUnit::period, year ? year->first : 0);
  e.fields.part = l.value(i);
  return e;
}

// "FY22", "FY 2010", "FY2021/22", "FY2021-22"
MatchedDate match_fiscal_code(const Lexemes& l, std::size_t i) {
  if (!is_fiscal_code(l, i) || !l[i].is_capital) return std::nullopt;
  const auto year = match_code_number(l, i + 1);
  if (!year) return std::nullopt;
  DateExpression e = calendar_expression(i, year->second, TimeUnit::year, year->first);
  const std::size_t at = year->second;
  const bool is_joint = l.gap(at) == Gap::slash || l.gap(at) == Gap::hyphen;
  const int next = year->first + 1;
  const bool is_next =
      (l.is_digits(at, 2, 2) && l.value(at) == next % 100) || (l.is_digits(at, 4, 4) && l.value(at) == next);
  if (is_joint && is_next) {
    e.until = e.fields;
    e.until->year = next;
    e.last = at + 1;
  }
  return e;
}

// "01Aug2011", "01AUG22", "01 AUG 22"
MatchedDate match_glued_day(const Lexemes& l, std::size_t i) {
  const bool is_month = l.is(i + 1, WordKind::month_short) || l.is(i + 1, WordKind::month);
  if (!is_month || !l.is_digits(i, 1, 2) || l[i].is_figure || !l[i + 1].is_capital) return std::nullopt;
  const bool is_glued = l.gap(i + 1) == Gap::none && l.gap(i + 2) == Gap::none;
  const std::string_view word = l.text(i + 1);
  const bool is_code = l.gap(i + 1) == Gap::blank && l.gap(i + 2) == Gap::blank && l[i].digits == 2 &&
                       word.size() == 3 && word[1] < 'a' && ends_phrase(l, i + 3);
  if ((!is_glued && !is_code) || l.gap(i + 3) == Gap::none) return std::nullopt;
  if (!l.is_digits(i + 2, 2, 2) && !l.is_digits(i + 2, 4, 4)) return std::nullopt;
  const int year = l[i + 2].digits == 2 ? full_year(l.value(i + 2)) : l.value(i + 2);
  if (!is_valid_day(year, l.value(i + 1), l.value(i))) return std::nullopt;
  return calendar_expression(i, i + 3, TimeUnit::day, year, l.value(i + 1), l.value(i));
}

// "9M 2011", "6M22": the months from January on, as companies tell of them
MatchedDate match_months_code(const Lexemes& l, std::size_t i) {
  constexpr int kQuarter = 3;
  constexpr int kYear = 12;
  const bool is_form = l.is_digits(i, 1, 2) && !l[i].is_figure && l.gap(i + 1) == Gap::none && l.text(i + 1) == "M" &&
                       l.value(i) >= kQuarter && l.value(i) <= kYear && l.value(i) % kQuarter == 0;
  const auto year = is_form ? match_code_year(l, i + 2) : std::nullopt;
  if (!year) return std::nullopt;
  DateExpression e = calendar_expression(i, year->second, TimeUnit::year, year->first);
  e.part_unit = TimeUnit::month;
  e.part_count = l.value(i);
  e.value = duration_value({i, e.part_count, false, false}, e.part_unit);
  return e;
}

namespace {

// The month of "JAN", or of "ZJAN" behind its first letter; 0 for other words
int month_code(std::string_view word) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"});
  const auto found = std::find(kMonths.begin(), kMonths.end(), word);
  return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

}  // namespace

// "121430ZJAN22", "121430Z JAN 22", "121430Z": the day, the time and the letter of its zone, as staffs of armies write
// them
MatchedDate match_date_time_group(const Lexemes& l, std::size_t i) {
  constexpr int kHours = 24;
  constexpr int kMinutes = 60;
  if (!l.is_digits(i, 6, 6) || l[i].is_figure || l.gap(i + 1) != Gap::none || !l[i + 1].is_capital) return std::nullopt;
  const int day = l.value(i) / 10'000;
  const int hour = l.value(i) / 100 % 100;
  const int minute = l.value(i) % 100;
  const std::string_view word = l.text(i + 1);
  if (day < 1 || day > 31 || hour >= kHours || minute >= kMinutes) return std::nullopt;
  int month = word.size() > 1 ? month_code(word.substr(1)) : 0;
  if (word.size() > 1 && month == 0) return std::nullopt;
  std::size_t at = i + 2;
  if (month == 0 && (l.is(at, WordKind::month) || l.is(at, WordKind::month_short)) && l.gap(at) == Gap::blank)
    month = l.value(at++);
  if (month == 0 && (word != "Z" || l.gap(at) == Gap::none)) return std::nullopt;
  const bool has_year = month != 0 && (l.gap(at) == Gap::none || l.gap(at) == Gap::blank) &&
                        (l.is_digits(at, 2, 2) || l.is_digits(at, 4, 4));
  const int year = !has_year ? 0 : l[at].digits == 2 ? full_year(l.value(at)) : l.value(at);
  if (month != 0 && !is_valid_day(year != 0 ? year : 2000, month, day)) return std::nullopt;
  DateExpression e = calendar_expression(i, has_year ? at + 1 : at, TimeUnit::day, year, month, day);
  e.minutes = hour * kMinutes + minute;
  return e;
}

// "20.05" of "on 20.05 at 14:00", as the east of Europe writes days without their year
MatchedDate match_dotted_day(const Lexemes& l, std::size_t i) {
  constexpr int kLeapYear = 2000;
  const bool is_form = l.is_digits(i, 2, 2) && l.is_digits(i + 1, 2, 2) && l.gap(i + 1) == Gap::period &&
                       !l[i].is_figure && !l[i + 1].is_figure && i > 0 && l.gap(i) == Gap::blank &&
                       l.is(i - 1, WordKind::now_on);
  if (!is_form || l.goes_on(i + 2) || l.gap(i + 2) == Gap::none || l.gap(i + 2) == Gap::hyphen ||
      !ends_phrase(l, i + 2) || !is_valid_day(kLeapYear, l.value(i + 1), l.value(i)))
    return std::nullopt;
  return calendar_expression(i, i + 2, TimeUnit::day, 0, l.value(i + 1), l.value(i));
}

// "12.IV.2022", "24/II/2022", "1 IX 1939": the months in Roman figures, as in the east of Europe
MatchedDate match_roman_day(const Lexemes& l, std::size_t i) {
  constexpr auto kMonths =
      std::to_array<std::string_view>({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"});
  const Gap joint = l.gap(i + 1);
  if (!l.is_digits(i, 1, 2) || l[i].is_figure || l.gap(i + 2) != joint || !l.is_digits(i + 2, 4, 4))
    return std::nullopt;
  if (joint != Gap::period && joint != Gap::slash && joint != Gap::hyphen && joint != Gap::blank &&
      joint != Gap::period_blank)
    return std::nullopt;
  const auto found = std::find(kMonths.begin(), kMonths.end(), l.text(i + 1));
  if (found == kMonths.end() || l.value(i + 2) < kFirstCodeYear / 2 || l.value(i + 2) >= kLastCodeYear)
    return std::nullopt;
  const int month = static_cast<int>(found - kMonths.begin()) + 1;
  if (!is_valid_day(l.value(i + 2), month, l.value(i))) return std::nullopt;
  return calendar_expression(i, i + 3, TimeUnit::day, l.value(i + 2), month, l.value(i));
}

}  // namespace kz
