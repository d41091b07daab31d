// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/full_date.h"

#include <optional>

#include "common/dates/calendar.h"
#include "common/dates/date_pattern.h"
#include "common/text/characters.h"

namespace kz {
namespace {

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
  if (end == number) return number;
  if (end > floor && text[end - 1] == '.') --end;
  std::size_t begin = end;
  while (begin > floor) {
    const std::size_t previous = previous_character(text, begin, floor);
    if (!starts_letter(text[previous])) break;
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
  return word < number ? match_date_at(text, word) : std::nullopt;
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
    if (!is_ascii_digit(text[at])) continue;
    const std::optional<WrittenDate> date = match_around_number(text, at, taken);
    if (date && !date->is_ambiguous && is_valid_day(date->year, date->month, date->day)) {
      found.push_back({date->begin, date->end, {date->year, date->month, date->day}});
      taken = at = date->end;
    }
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
  }
  return found;
}

}  // namespace kz
