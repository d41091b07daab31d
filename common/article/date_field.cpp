// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/date_field.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/dates/calendar.h"
#include "common/dates/full_date.h"
#include "common/item_list.h"
#include "common/text/characters.h"

namespace kz {
namespace {

bool are_letters(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_ascii_letter);
}

std::vector<std::string> parts_of(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for_each_item(text, separator, [&](std::string_view part) { parts.emplace_back(part); });
  return parts;
}

// "05-Jan-22" and "05-JAN-2022", as databases have it, as "05 Jan 2022"; "Thu Jan  6 10:00:00 2022" and "Thu Jan 06
// 10:00:00 +0000 2022", as programs and networks do, as "6 Jan 2022". What is written otherwise stays.
std::string in_prose(const std::string& text) {
  const auto day = parts_of(text, '-');
  if (day.size() == 3 && day[1].size() == 3 && are_letters(day[1]) && are_digits(day[0]) && are_digits(day[2])) {
    constexpr std::string_view kFirstOfLastCentury = "70";
    const std::string century = day[2].size() != 2 ? "" : day[2] < kFirstOfLastCentury ? "20" : "19";
    return day[0] + ' ' + day[1] + ' ' + century + day[2];
  }
  const auto words = parts_of(text, ' ');
  const bool is_log_time = (words.size() == 5 || words.size() == 6) && are_letters(words[1]) && are_digits(words[2]) &&
                           words[3].find(':') != std::string::npos && words.back().size() == 4 &&
                           are_digits(words.back());
  return is_log_time ? words[2] + ' ' + words[1] + ' ' + words.back() : text;
}

// "2022-01-06" of "20220106" and "20220106T182000Z", ISO 8601 without its dashes, as NITF has it.
std::optional<Day> parse_basic_day(const std::string& text) {
  constexpr std::size_t kDigits = 8;
  const bool is_day = text.size() >= kDigits && std::all_of(text.begin(), text.begin() + kDigits, is_ascii_digit);
  if (!is_day || (text.size() > kDigits && text[kDigits] != 'T')) return std::nullopt;
  return parse_iso_day(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2));
}

}  // namespace

std::optional<PublicationDate> read_date_field(std::string_view field) {
  constexpr std::size_t kMaxFieldBytes = 100;  // longer is no date but prose
  const std::string text{trimmed(field)};
  if (text.size() > kMaxFieldBytes) return std::nullopt;
  if (const std::optional<Day> day = parse_iso_day(text)) return PublicationDate{*day};
  if (const std::optional<Day> day = parse_basic_day(text)) return PublicationDate{*day};
  if (const std::optional<Day> day = parse_iso_day(text + "-01")) return PublicationDate{*day, DatePrecision::month};
  if (const std::optional<Day> day = parse_iso_day(text + "-01-01")) return PublicationDate{*day, DatePrecision::year};
  const std::vector<FullDate> dates = find_full_dates(in_prose(text));
  if (dates.size() != 1) return std::nullopt;
  return PublicationDate{dates[0].day};
}

}  // namespace kz
