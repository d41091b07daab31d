// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_pattern.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/dates/calendar.h"
#include "common/dates/month_names.h"
#include "common/dates/other_calendars.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr int kMinYear = 1000;  // "Jan 6, 0730" and "1.2.0003" are clock times and version numbers, not years
constexpr int kMaxYear = 2999;
constexpr int kSolar = 100;  // is added to the months of the solar calendar
constexpr unsigned char kFirstArabicLead = 0xD8;

// Reads forward through the text. A take_ function that fails leaves the position where it was.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] bool is_at_ascii_capital() const {
    return at_ < text_.size() && text_[at_] >= 'A' && text_[at_] <= 'Z';
  }
  [[nodiscard]] bool is_at_digit() const { return digit_at(text_, at_).length > 0; }

  std::optional<int> take_number(std::size_t min_digits, std::size_t max_digits) {
    std::size_t end = at_;
    std::size_t digits = 0;
    int value = 0;
    for (Digit digit = digit_at(text_, end); digit.length > 0 && digits <= max_digits; digit = digit_at(text_, end)) {
      value = value * 10 + digit.value;
      end += digit.length;
      ++digits;
    }
    if (digits < min_digits || digits > max_digits) return std::nullopt;
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
    while (const std::size_t bytes = letter_at(text_, at_)) at_ += bytes;
    return text_.substr(start, at_ - start);
  }

  template <std::size_t kCount>
  bool take_any_word(const std::array<std::string_view, kCount>& words) {
    const std::size_t start = at_;
    const std::string word = ascii_lowered(take_word());
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
    at_ = start;
    return false;
  }

  // The months of the solar calendar are numbers above kSolar.
  std::optional<int> take_month() {
    const std::size_t start = at_;
    const std::string_view word = take_word();
    std::optional<int> month = month_from_name(word);
    if (!month) {
      if (const auto solar = solar_month_from_name(word)) month = kSolar + *solar;
    }
    const bool may_have_two = !month && !word.empty() && static_cast<unsigned char>(word[0]) >= kFirstArabicLead;
    if (may_have_two && take_blanks() && !take_word().empty())  // "تشرين الأول"
      month = month_from_name(text_.substr(start, at_ - start));
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

bool take_comma(Cursor& cursor) {
  return cursor.take(",") || cursor.take("\u060C");  // Arabic
}

// "of" and its like between the parts of a date.
void take_of(Cursor& cursor) {
  constexpr std::array<std::string_view, 3> kWords = {"of", "de", "del"};
  if (cursor.take_any_word(kWords) || cursor.take("พ.ศ.") || cursor.take("ค.ศ.")) cursor.take_blanks();
}

WrittenDate written(std::size_t begin, const Cursor& end, int year, int month, int day) {
  if (month <= kSolar) return {begin, end.at(), year_of_common_era(year), month, day, false};
  const auto date = day_of_solar(year, month - kSolar, day);
  return date ? WrittenDate{begin, end.at(), date->year, date->month, date->day, false}
              : WrittenDate{begin, end.at(), year, 0, 0, false};  // no day of the calendar
}

// 2022-01-06, 2022/01/06, 2022.1.6, 2022. 1. 6, 2022-Jan-06
std::optional<WrittenDate> match_year_first(Cursor cursor) {
  const std::size_t begin = cursor.at();
  const std::optional<int> year = cursor.take_year();
  const std::optional<char> separator = cursor.take_one_of("-/.");
  if (!year || !separator) return std::nullopt;
  if (separator == '.') cursor.take_blanks();
  std::optional<int> month = cursor.take_number(1, 2);
  if (!month && separator != '.') month = cursor.take_month();
  if (!month || cursor.take_one_of("-/.") != separator) return std::nullopt;
  if (separator == '.') cursor.take_blanks();
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

// 5月1日 of 令和元年5月1日, 7年1月17日 of 平成7年1月17日, behind the name of the era
std::optional<WrittenDate> match_in_era(Cursor cursor, const JapaneseEra& era, bool is_first_year) {
  const std::size_t begin = cursor.at();
  int year = 1;
  if (!is_first_year) {
    const std::optional<int> number = cursor.take_number(1, 2);
    if (!number || !cursor.take("年")) return std::nullopt;
    year = *number;
  }
  const std::optional<int> month = cursor.take_number(1, 2);
  if (!month || !cursor.take("月")) return std::nullopt;
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day || !cursor.take("日")) return std::nullopt;
  return written(begin, cursor, era.offset + year, *month, *day);
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
  const bool is_western = is_ascii_digit(cursor.text()[begin]);  // Arabic and its like have the day first
  date.is_ambiguous = is_western && !day_leads && *first <= 12 && *second <= 12 && *first != *second;
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
  take_comma(cursor);
  if (!cursor.take_blanks() && !cursor.take("-")) return std::nullopt;  // "2-sentabr 2016-yil"
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
  if (auto date = match_hyphenated(cursor)) return date;
  const auto day = take_day_and_month(cursor);
  if (!day) return std::nullopt;
  cursor.take(".");
  take_comma(cursor);
  if (!cursor.take_blanks()) return std::nullopt;
  take_of(cursor);
  const std::optional<int> year = cursor.take_year();
  if (!year) return std::nullopt;
  return written(begin, cursor, *year, day->month, day->day);
}

// 2022 January 6, 2022. január 6., 2022 m. sausio 6 d., 2019 жылғы 19 наурыз
std::optional<WrittenDate> match_after_year(Cursor cursor) {
  constexpr std::array<std::string_view, 10> kYearWords = {"жылғы", "жылы", "жыл", "ж",    "г",
                                                           "оны",   "gada", "m",   "წლის", "թ"};
  const std::size_t begin = cursor.at();
  const auto year = cursor.take_year();
  if (!year) return std::nullopt;
  const bool has_stop = cursor.take(".");
  if (!cursor.take_blanks() && !cursor.take("-")) return std::nullopt;  // "2022-ж."
  if (has_stop && cursor.is_at_ascii_capital()) return std::nullopt;    // "in 2022. May 6 was a Friday"
  const bool has_word = cursor.take_any_word(kYearWords);
  if (has_word) cursor.take(".");
  if (has_word) take_comma(cursor);
  if (has_word && !cursor.take_blanks()) return std::nullopt;
  auto day = cursor.is_at_digit() ? std::nullopt : take_month_and_day(cursor);
  if (has_word && !day) day = take_day_and_month(cursor);
  Cursor behind = cursor;
  if (has_word && behind.take_blanks() && behind.take("d.")) cursor = behind;  // "day" of Lithuanian
  return day ? std::optional(written(begin, cursor, *year, day->month, day->day)) : std::nullopt;
}

// 15 tháng 12 năm 2018, 5 tháng 1, 2022
std::optional<WrittenDate> match_vietnamese(Cursor cursor) {
  const std::size_t begin = cursor.at();
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day || !cursor.take_blanks() || !cursor.take("tháng") || !cursor.take_blanks()) return std::nullopt;
  const std::optional<int> month = cursor.take_number(1, 2);
  take_comma(cursor);
  if (!month || !cursor.take_blanks()) return std::nullopt;
  if (cursor.take("năm") && !cursor.take_blanks()) return std::nullopt;
  const std::optional<int> year = cursor.take_year();
  return year ? std::optional(written(begin, cursor, *year, *month, *day)) : std::nullopt;
}

// Jan-06-2022, Jan/06/2022
std::optional<WrittenDate> match_hyphenated_month_first(Cursor cursor) {
  const std::size_t begin = cursor.at();
  const std::optional<int> month = cursor.take_month();
  const std::optional<char> separator = month ? cursor.take_one_of("-/") : std::nullopt;
  const std::optional<int> day = separator ? cursor.take_number(1, 2) : std::nullopt;
  if (!day || cursor.take_one_of("-/") != separator) return std::nullopt;
  const std::optional<int> year = cursor.take_year();
  return year ? std::optional(written(begin, cursor, *year, *month, *day)) : std::nullopt;
}

// January 6th, 2022, Jan. 6, 2022, January 6 of 2022
std::optional<WrittenDate> match_month_day_year(Cursor cursor) {
  const std::size_t begin = cursor.at();
  if (auto date = match_hyphenated_month_first(cursor)) return date;
  const auto day = take_month_and_day(cursor);
  if (!day) return std::nullopt;
  const bool has_comma = take_comma(cursor);
  if (!cursor.take_blanks() && !has_comma) return std::nullopt;
  take_of(cursor);
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
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (value >= 0xC3 && value <= 0xD7);
}

std::size_t letter_at(std::string_view text, std::size_t begin) noexcept {
  if (begin >= text.size()) return 0;
  if (static_cast<unsigned char>(text[begin]) <= 0xD7) {
    if (!starts_letter(text[begin])) return 0;
    const std::size_t next = begin + 1;
    return next < text.size() && is_continuation_byte(text[next]) ? 2 : 1;
  }
  const Character character = character_at(text, begin);
  const char32_t code = character.code;
  // Arabic, but for its punctuation and digits; the scripts of India and Thailand, but for their digits; Georgian
  const bool is_arabic = (code >= 0x0620 && code <= 0x065F) || (code >= 0x066E && code <= 0x06D3);
  const bool is_other = (code >= 0x0900 && code <= 0x0E4F) || (code >= 0x10A0 && code <= 0x10FF);
  return (is_arabic || is_other) && digit_at(text, begin).length == 0 ? character.length : 0;
}

std::size_t blank_at(std::string_view text, std::size_t begin) noexcept {
  constexpr std::array<std::string_view, 5> kBlanks = {" ", "\t", "\u00A0", "\u2009", "\u202F"};
  for (const std::string_view blank : kBlanks) {
    if (text.substr(begin, blank.size()) == blank) return blank.size();
  }
  return 0;
}

std::optional<WrittenDate> match_era_date_at(std::string_view text, std::size_t number, std::size_t floor) {
  constexpr std::string_view kFirstYear = "元年";
  std::string_view before = text.substr(floor, number - floor);
  const bool is_first_year = before.ends_with(kFirstYear);
  if (is_first_year) before.remove_suffix(kFirstYear.size());
  const auto era = era_before(before);
  if (!era) return std::nullopt;
  auto date = match_in_era(Cursor(text, number), *era, is_first_year);
  if (date) date->begin = floor + before.size() - era->length;
  return date;
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
  if (!date && cursor.is_at_digit()) date = match_after_year(cursor);
  if (!date && cursor.is_at_digit()) date = match_vietnamese(cursor);
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
