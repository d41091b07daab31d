// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/calendar.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

#include "common/text/characters.h"

namespace kz {
namespace {

constexpr int kFirstCalendarYear = 1;
constexpr int kLastCalendarYear = 9999;

// The number written by the `count` digits at `begin`, or -1 where there are not so many.
int digits_at(std::string_view text, std::size_t begin, std::size_t count) noexcept {
  if (begin + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = begin; i < begin + count; ++i) {
    if (!is_ascii_digit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

bool is_char_at(std::string_view text, std::size_t position, std::string_view any_of) noexcept {
  return position < text.size() && any_of.find(text[position]) != std::string_view::npos;
}

// "Z", "+06:00", "+0600" or nothing.
bool is_zone(std::string_view text) noexcept {
  if (text.empty() || text == "Z" || text == "z") return true;
  if (!is_char_at(text, 0, "+-")) return false;
  const int hours = digits_at(text, 1, 2);
  const std::size_t minutes_at = is_char_at(text, 3, ":") ? 4 : 3;
  const int minutes = digits_at(text, minutes_at, 2);
  return hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && text.size() == minutes_at + 2;
}

// "23:30", "23:30:00", "23:30:00.125", each with a zone. 24:00 and leap seconds are times too.
bool is_time(std::string_view text) noexcept {
  const int hours = digits_at(text, 0, 2);
  const int minutes = digits_at(text, 3, 2);
  if (hours < 0 || hours > 24 || minutes < 0 || minutes > 59 || !is_char_at(text, 2, ":")) return false;
  std::size_t end = 5;
  if (is_char_at(text, end, ":")) {
    const int seconds = digits_at(text, end + 1, 2);
    if (seconds < 0 || seconds > 60) return false;
    end += 3;
    if (is_char_at(text, end, ".,") && digits_at(text, end + 1, 1) >= 0) {
      ++end;
      while (end < text.size() && is_ascii_digit(text[end])) ++end;
    }
  }
  if (is_char_at(text, end, " ")) ++end;
  return is_zone(text.substr(end));
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

bool is_valid_day(int year, int month, int day) noexcept {
  return year >= kFirstCalendarYear && year <= kLastCalendarYear && month >= 1 && month <= 12 && day >= 1 &&
         day <= days_in_month(year, month);
}

int days_in_month(int year, int month) noexcept {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

long day_number(const Day& day) noexcept {
  const std::chrono::year_month_day date{std::chrono::year{day.year},
                                         std::chrono::month{static_cast<unsigned>(day.month)},
                                         std::chrono::day{static_cast<unsigned>(day.day)}};
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

Day day_from_number(long number) noexcept {
  constexpr long kFirst = -719162;  // 0001-01-01
  constexpr long kLast = 2932896;   // 9999-12-31
  const auto days = static_cast<int>(std::clamp(number, kFirst, kLast));
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::string to_iso(const Day& day) {
  return to_iso(day, DatePrecision::day);
}

std::string to_iso(const Day& day, DatePrecision precision) {
  std::string text = padded(day.year, 4);
  if (precision == DatePrecision::year) return text;
  text += '-' + padded(day.month, 2);
  if (precision == DatePrecision::month) return text;
  return text + '-' + padded(day.day, 2);
}

std::optional<Day> parse_iso_day(std::string_view text) noexcept {
  const Day day{digits_at(text, 0, 4), digits_at(text, 5, 2), digits_at(text, 8, 2)};
  if (!is_char_at(text, 4, "-") || !is_char_at(text, 7, "-")) return std::nullopt;
  if (!is_valid_day(day.year, day.month, day.day)) return std::nullopt;
  if (text.size() == 10) return day;
  if (!is_char_at(text, 10, "Tt ") || !is_time(text.substr(11))) return std::nullopt;
  return day;
}

}  // namespace kz
