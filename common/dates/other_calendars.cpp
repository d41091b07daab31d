// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/other_calendars.h"

#include <algorithm>
#include <array>

#include "common/dates/calendar.h"
#include "common/text/characters.h"

namespace kz {
namespace {

// Years of 366 days come eight times in 33 years.
constexpr int kSolarCycle = 33;
constexpr std::array kLeapYears = {1, 5, 9, 13, 17, 22, 26, 30};

bool is_solar_leap(int year) {
  return std::find(kLeapYears.begin(), kLeapYears.end(), year % kSolarCycle) != kLeapYears.end();
}

// Days of the years before `year`, but for a constant.
long days_before_solar(int year) {
  long leaps = year / kSolarCycle * static_cast<long>(kLeapYears.size());
  for (const int leap : kLeapYears) leaps += leap < year % kSolarCycle ? 1 : 0;
  return year * 365L + leaps;
}

}  // namespace

Digit digit_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  if (is_ascii_digit(text[at])) return {text[at] - '0', 1};
  constexpr unsigned char kFirstLead = 0xD9;  // of U+0660, the first digit beyond ASCII
  if (static_cast<unsigned char>(text[at]) < kFirstLead) return {};
  constexpr std::array<char32_t, 6> kZeros = {0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10};
  const Character character = character_at(text, at);
  for (const char32_t zero : kZeros) {
    if (character.code >= zero && character.code <= zero + 9)
      return {static_cast<int>(character.code - zero), character.length};
  }
  return {};
}

std::optional<Day> day_of_solar(int year, int month, int day) {
  constexpr int kFirstYear = 1244;
  constexpr int kLastYear = 1472;
  constexpr int kLongMonths = 6;  // of 31 days; those behind them have 30, the last one 29 but in leap years
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1) return std::nullopt;
  const int last_of_year = is_solar_leap(year) ? 30 : 29;
  const int last = month <= kLongMonths ? 31 : month < 12 ? 30 : last_of_year;
  if (day > last) return std::nullopt;
  constexpr int kKnownYear = 1400;  // began on 21 March 2021
  const long before = days_before_solar(year) - days_before_solar(kKnownYear);
  const long within = month <= kLongMonths ? (month - 1) * 31L : kLongMonths * 31L + (month - 1 - kLongMonths) * 30L;
  return day_from_number(day_number({2021, 3, 21}) + before + within + day - 1);
}

int year_of_common_era(int year) noexcept {
  constexpr int kBuddhistEra = 543;
  constexpr int kFirst = 2440;  // 1897; no text names a day of the year 2440
  constexpr int kLast = 2640;
  return year >= kFirst && year <= kLast ? year - kBuddhistEra : year;
}

std::optional<JapaneseEra> era_before(std::string_view before) noexcept {
  struct EraName {
    std::string_view name;
    int first_year;
  };
  constexpr std::array<EraName, 4> kEras{{{"令和", 2019}, {"平成", 1989}, {"昭和", 1926}, {"大正", 1912}}};
  for (const EraName& era : kEras) {
    if (before.ends_with(era.name)) return JapaneseEra{era.first_year - 1, era.name.size()};
  }
  return std::nullopt;
}

}  // namespace kz
