// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/url_date.h"

#include <array>
#include <charconv>
#include <cstddef>

#include "common/dates/calendar.h"
#include "common/dates/full_date.h"
#include "common/text/characters.h"

namespace kz {
namespace {

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "/20220106/", "-20220106." : eight digits that are a day of the web's years.
std::optional<Day> compact_date(std::string_view url) {
  constexpr std::size_t kDigits = 8;
  constexpr int kFirstUrlYear = 1993;
  constexpr int kLastUrlYear = 2099;
  for (std::size_t begin = 0; begin < url.size();) {
    std::size_t end = begin;
    while (end < url.size() && is_ascii_digit(url[end])) ++end;
    if (end - begin == kDigits) {
      const Day day{number(url.substr(begin, 4)), number(url.substr(begin + 4, 2)), number(url.substr(begin + 6, 2))};
      const bool is_plausible = day.year >= kFirstUrlYear && day.year <= kLastUrlYear;
      if (is_plausible && is_valid_day(day.year, day.month, day.day)) return day;
    }
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> date_in_url(std::string_view url) {
  for (const FullDate& date : find_full_dates(url)) {
    const std::string_view written = url.substr(date.begin, date.end - date.begin);
    const bool year_first = written.find_first_of("/-") == 4;
    if (year_first && date.begin > 0 && url[date.begin - 1] == '/') return date.day;
  }
  return compact_date(url);
}

}  // namespace kz
