// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_pattern.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/dates/calendar.h"
#include "common/dates/month_names.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr int kMinYear = 1000;  // "Jan 6, 0730" and "1.2.0003" are clock times and version numbers, not years
constexpr int kMaxYear = 2999;

// Reads forward through the text. A take_ function that fails leaves the position where it was.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] bool is_at_digit() const { return at_ < text_.size() && is_ascii_digit(text_[at_]); }

  std::optional<int> take_number(std::size_t min_digits, std::size_t max_digits) {
    std::size_t end = at_;
    int value = 0;
    while (end < text_.size() && is_ascii_digit(text_[end]) && end - at_ <= max_digits)
      value = value * 10 + (text_[end++] - '0');
    if (end - at_ < min_digits || end - at_ > max_digits) return std::nullopt;
    at_ = end;
    return value;
  }

  std::optional<int> take_year() {
    const std::size_t start = at_;
    const std::optional<int> year = take_number(4, 4);
    if (year && *year >= kMinYear && *year <= kMaxYear) return year;
    at_ = start;
    return std::nullopt;
  }

  bool take(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }

  std::optional<char> take_one_of(std::string_view characters) {
    if (at_ >= text_.size() || characters.find(text_[at_]) == std::string_view::npos) return std::nullopt;
    return text_[at_++];
  }

  bool take_blanks() {
    const std::size_t start = at_;
    while (const std::size_t bytes = blank_at(text_, at_)) at_ += bytes;
    return at_ > start;
  }

  std::string_view take_word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && starts_letter(text_[at_])) {
      do ++at_;
      while (at_ < text_.size() && is_continuation_byte(text_[at_]));
    }
    return text_.substr(start, at_ - start);
  }

  template <std::size_t kCount>
  bool take_any_word(const std::array<std::string_view, kCount>& words) {
    const std::size_t start = at_;
    std::string word{take_word()};
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
    at_ = start;
    return false;
  }

  std::optional<int> take_month() {
    const std::size_t start = at_;
    const std::optional<int> month = month_from_name(take_word());
    if (!month) at_ = start;
    return month;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

// What may follow the number of a day: 6th, 1er, 6º, "6."
void take_ordinal(Cursor& cursor) {
  constexpr std::array<std::string_view, 6> kEndings = {"st", "nd", "rd", "th", "er", "ter"};
  if (!cursor.take_any_word(kEndings) && !cursor.take("º") && !cursor.take("°")) cursor.take(".");
}

// "of" and its like between the parts of a date.
void take_of(Cursor& cursor) {
  constexpr std::array<std::string_view, 3> kWords = {"of", "de", "del"};
  if (cursor.take_any_word(kWords)) cursor.take_blanks();
}

WrittenDate written(std::size_t begin, const Cursor& end, int year, int month, int day) {
  return {begin, end.at(), year, month, day, false};
}

// 2022-01-06, 2022/01/06, 2022.1.6
std::optional<WrittenDate> match_year_first(Cursor cursor) {
  const std::size_t begin = cursor.at();
  const std::optional<int> year = cursor.take_year();
  const std::optional<char> separator = cursor.take_one_of("-/.");
  if (!year || !separator) return std::nullopt;
  const std::optional<int> month = cursor.take_number(1, 2);
  if (!month || cursor.take_one_of("-/.") != separator) return std::nullopt;
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day) return std::nullopt;
  return written(begin, cursor, *year, *month, *day);
}

// 2022年1月6日, 2022년 1월 6일: Chinese, Japanese, Korean
std::optional<WrittenDate> match_named_parts(Cursor cursor) {
  constexpr std::array<std::array<std::string_view, 3>, 2> kNames{{{"年", "月", "日"}, {"년", "월", "일"}}};
  const std::size_t begin = cursor.at();
  const std::optional<int> year = cursor.take_year();
  if (!year) return std::nullopt;
  for (const auto& names : kNames) {
    if (!cursor.take(names[0])) continue;
    cursor.take_blanks();
    const std::optional<int> month = cursor.take_number(1, 2);
    if (!month || !cursor.take(names[1])) return std::nullopt;
    cursor.take_blanks();
    const std::optional<int> day = cursor.take_number(1, 2);
    if (!day || !cursor.take(names[2])) return std::nullopt;
    return written(begin, cursor, *year, *month, *day);
  }
  return std::nullopt;
}

// 06.01.2022, 6. 1. 2022, 13/1/2022, 1/13/2022, 13-01-2022
std::optional<WrittenDate> match_year_last(Cursor cursor) {
  const std::size_t begin = cursor.at();
  const std::optional<int> first = cursor.take_number(1, 2);
  const std::optional<char> separator = cursor.take_one_of("-/.");
  if (!first || !separator) return std::nullopt;
  const bool day_leads = separator == '.';
  if (day_leads) cursor.take_blanks();
  const std::optional<int> second = cursor.take_number(1, 2);
  if (!second || cursor.take_one_of("-/.") != separator) return std::nullopt;
  if (day_leads) cursor.take_blanks();
  const std::optional<int> year = cursor.take_year();
  if (!year) return std::nullopt;
  const bool month_leads = !day_leads && *second > 12;
  WrittenDate date = written(begin, cursor, *year, month_leads ? *first : *second, month_leads ? *second : *first);
  date.is_ambiguous = !day_leads && *first <= 12 && *second <= 12 && *first != *second;
  return date;
}

struct DayAndMonth {
  int day = 0;
  int month = 0;
};

// 6 January, 6th of January, 6. Januar, 6 de enero
std::optional<DayAndMonth> take_day_and_month(Cursor& cursor) {
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day) return std::nullopt;
  take_ordinal(cursor);
  if (!cursor.take_blanks()) return std::nullopt;
  take_of(cursor);
  const std::optional<int> month = cursor.take_month();
  if (!month) return std::nullopt;
  return DayAndMonth{*day, *month};
}

// January 6th, Jan. 6
std::optional<DayAndMonth> take_month_and_day(Cursor& cursor) {
  const std::optional<int> month = cursor.take_month();
  if (!month) return std::nullopt;
  cursor.take(".");
  if (!cursor.take_blanks()) return std::nullopt;
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day) return std::nullopt;
  take_ordinal(cursor);
  return DayAndMonth{*day, *month};
}

// 06.01.
std::optional<DayAndMonth> take_numbers(Cursor& cursor) {
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day || !cursor.take(".")) return std::nullopt;
  const std::optional<int> month = cursor.take_number(1, 2);
  if (!month || !cursor.take(".") || cursor.is_at_digit()) return std::nullopt;
  return DayAndMonth{*day, *month};
}

// 06-Jan-2022, 06/January/2022
std::optional<WrittenDate> match_hyphenated(Cursor cursor) {
  const std::size_t begin = cursor.at();
  const std::optional<int> day = cursor.take_number(1, 2);
  const std::optional<char> separator = cursor.take_one_of("-/");
  if (!day || !separator) return std::nullopt;
  const std::optional<int> month = cursor.take_month();
  if (!month || cursor.take_one_of("-/") != separator) return std::nullopt;
  const std::optional<int> year = cursor.take_year();
  if (!year) return std::nullopt;
  return written(begin, cursor, *year, *month, *day);
}

// 6 January 2022, 6th of January, 2022, 6. Januar 2022, 6 de enero de 2022
std::optional<WrittenDate> match_day_month_year(Cursor cursor) {
  const std::size_t begin = cursor.at();
  const auto day = take_day_and_month(cursor);
  if (!day) return match_hyphenated(Cursor(cursor.text(), begin));
  cursor.take(".");
  cursor.take(",");
  if (!cursor.take_blanks()) return std::nullopt;
  take_of(cursor);
  const std::optional<int> year = cursor.take_year();
  if (!year) return std::nullopt;
  return written(begin, cursor, *year, day->month, day->day);
}

// January 6th, 2022, Jan. 6, 2022
std::optional<WrittenDate> match_month_day_year(Cursor cursor) {
  const std::size_t begin = cursor.at();
  const auto day = take_month_and_day(cursor);
  if (!day) return std::nullopt;
  const bool has_comma = cursor.take(",");
  if (!cursor.take_blanks() && !has_comma) return std::nullopt;
  const std::optional<int> year = cursor.take_year();
  if (!year) return std::nullopt;
  return written(begin, cursor, *year, day->month, day->day);
}

// Whether the digits at `begin` or `end` go on beyond them, joined by one of the given characters: 1.[2.3.2022],
// [2022-01-06]-07.
bool is_within_number(std::string_view text, std::size_t begin, std::size_t end, std::string_view joints) {
  const auto joins = [&](std::size_t at) { return joints.find(text[at]) != std::string_view::npos; };
  if (end < text.size() && is_ascii_digit(text[end])) return true;
  if (end + 1 < text.size() && joins(end) && is_ascii_digit(text[end + 1])) return true;
  return begin > 1 && is_ascii_digit(text[begin]) && joins(begin - 1) && is_ascii_digit(text[begin - 2]);
}

}  // namespace

bool starts_letter(char byte) noexcept {
  const auto value = static_cast<unsigned char>(byte);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (value >= 0xC3 && value <= 0xD4);
}

std::size_t blank_at(std::string_view text, std::size_t begin) noexcept {
  constexpr std::array<std::string_view, 5> kBlanks = {" ", "\t", "\u00A0", "\u2009", "\u202F"};
  for (const std::string_view blank : kBlanks) {
    if (text.substr(begin, blank.size()) == blank) return blank.size();
  }
  return 0;
}

std::optional<WrittenDate> match_date_at(std::string_view text, std::size_t begin) {
  const Cursor cursor(text, begin);
  std::optional<WrittenDate> date;
  std::string_view joints = "-/.";
  if (cursor.is_at_digit()) {
    date = match_year_first(cursor);
    if (!date) date = match_named_parts(cursor);
    if (!date) date = match_year_last(cursor);
  }
  if (!date) {
    date = cursor.is_at_digit() ? match_day_month_year(cursor) : match_month_day_year(cursor);
    joints = "/.";  // in "6-8 January 2022" the hyphen joins two days
  }
  if (date && is_within_number(text, date->begin, date->end, joints)) return std::nullopt;
  return date;
}

std::optional<WrittenDay> match_yearless_day_at(std::string_view text, std::size_t begin) {
  constexpr int kLeapYear = 2000;
  Cursor cursor(text, begin);
  const bool is_day_first = cursor.is_at_digit();
  auto day = is_day_first ? take_numbers(cursor) : take_month_and_day(cursor);
  if (!day && is_day_first) {
    cursor = Cursor(text, begin);
    day = take_day_and_month(cursor);
  }
  if (!day || !is_valid_day(kLeapYear, day->month, day->day)) return std::nullopt;
  if (is_within_number(text, begin, cursor.at(), "/.:")) return std::nullopt;
  return WrittenDay{begin, cursor.at(), day->month, day->day};
}

}  // namespace kz
