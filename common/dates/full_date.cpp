// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/full_date.h"

#include <array>
#include <optional>
#include <string>

#include "common/dates/calendar.h"
#include "common/dates/date_pattern.h"
#include "common/dates/date_period.h"
#include "common/dates/other_calendars.h"
#include "common/text/characters.h"

namespace kz {
namespace {

// Whether a digit of some script starts at `at`; `at` may stand within a character.
bool is_digit_at(std::string_view text, std::size_t at) {
  return !is_continuation_byte(text[at]) && digit_at(text, at).length > 0;
}

// Where the character before `end` starts; `floor` where there is none.
std::size_t previous_character(std::string_view text, std::size_t end, std::size_t floor) {
  do --end;
  while (end > floor && is_continuation_byte(text[end]));
  return end;
}

// Where the word before the number at `number` begins ("Jan. " of "Jan. 6"), not before `floor`; `number` where there
// is none.
std::size_t word_before(std::string_view text, std::size_t number, std::size_t floor) {
  std::size_t end = number;
  while (end > floor) {
    const std::size_t previous = previous_character(text, end, floor);
    if (blank_at(text, previous) == 0) break;
    end = previous;
  }
  const bool is_joined = end == number && end > floor && (text[end - 1] == '-' || text[end - 1] == '/');
  if (is_joined) --end;  // "Jan-06-2022"
  if (end == number) return number;
  if (end > floor && text[end - 1] == '.') --end;
  std::size_t begin = end;
  while (begin > floor) {
    const std::size_t previous = previous_character(text, begin, floor);
    if (letter_at(text, previous) == 0) break;
    begin = previous;
  }
  return begin < end ? begin : number;
}

bool follows_letter(std::string_view text, std::size_t at, std::size_t floor) {
  return at > floor && starts_letter(text[previous_character(text, at, floor)]);
}

std::optional<WrittenDate> match_around_number(std::string_view text, std::size_t number, std::size_t floor) {
  if (!follows_letter(text, number, floor)) {
    if (auto date = match_date_at(text, number)) return date;
  }
  const std::size_t word = word_before(text, number, floor);
  if (auto date = word < number ? match_date_at(text, word) : std::nullopt) return date;
  return match_era_date_at(text, number, floor);
}

// 0 Sunday .. 6 Saturday, of the English name right before `at` ("Wed, "); nullopt where there is none.
std::optional<int> weekday_named_before(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 7> kNames = {"sunday",   "monday", "tuesday", "wednesday",
                                                      "thursday", "friday", "saturday"};
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == ',' || text[at - 1] == '.')) --at;
  const std::size_t end = at;
  while (at > 0 && ascii_lower(text[at - 1]) >= 'a' && ascii_lower(text[at - 1]) <= 'z') --at;
  const std::string word = ascii_lowered(text.substr(at, end - at));
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames.at(i).starts_with(word)) return static_cast<int>(i);
  }
  return std::nullopt;
}

// Whether a time of the afternoon on a clock of 24 hours follows: "5/1/2022 - 19:12". Where the month leads, clocks
// have twelve hours.
bool is_before_long_time(std::string_view text, std::size_t at) {
  while (at < text.size() && std::string_view(" ,-|").find(text[at]) != std::string_view::npos) ++at;
  if (at + 4 >= text.size() || text[at + 2] != ':' || !is_ascii_digit(text[at + 3])) return false;
  const int hour =
      is_ascii_digit(text[at]) && is_ascii_digit(text[at + 1]) ? (text[at] - '0') * 10 + text[at + 1] - '0' : 0;
  return hour > 12 && hour < 24;
}

// 5/1/2022 with what stands beside it.
std::optional<Day> settled_day(std::string_view text, const WrittenDate& date) {
  const Day day_first{date.year, date.month, date.day};
  const Day month_first{date.year, date.day, date.month};
  if (const auto weekday = weekday_named_before(text, date.begin)) {
    const bool fits_first = weekday_of(day_first) % 7 == *weekday;
    const bool fits_second = weekday_of(month_first) % 7 == *weekday;
    if (fits_first != fits_second) return fits_first ? day_first : month_first;
  }
  return is_before_long_time(text, date.end) ? std::optional(day_first) : std::nullopt;
}

}  // namespace

std::optional<WrittenDay> find_yearless_day(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at])) continue;
    if (match_around_number(text, at, 0)) return std::nullopt;
    if (!follows_letter(text, at, 0)) {
      if (auto day = match_yearless_day_at(text, at)) return day;
    }
    const std::size_t word = word_before(text, at, 0);
    if (word < at) {
      if (auto day = match_yearless_day_at(text, word)) return day;
    }
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
  }
  return std::nullopt;
}

std::vector<FullDate> find_full_dates(std::string_view text) {
  std::vector<FullDate> found;
  std::size_t taken = 0;  // nothing before it may be part of another date
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit_at(text, at)) continue;
    const std::optional<WrittenDate> date = match_around_number(text, at, taken);
    std::optional<Day> day;
    if (date && is_valid_day(date->year, date->month, date->day)) {
      day = date->is_ambiguous ? settled_day(text, *date) : std::optional(Day{date->year, date->month, date->day});
    }
    if (day) {
      found.push_back({date->begin, date->end, *day});
      taken = at = date->end;
    }
    while (const std::size_t bytes = digit_at(text, at).length) at += bytes;
  }
  return found;
}

}  // namespace kz
