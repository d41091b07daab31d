// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/relative_day.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "common/dates/calendar.h"
#include "common/dates/date_period.h"
#include "common/dates/month_names.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxWords = 6;
constexpr long kMaxCount = 9999;

using Kind = RelativeDate::Kind;

// A word in small letters, with what it means.
struct Word {
  std::string text;
  DateWord meaning;
};

// The words, without the commas and points behind them; empty where there are too many to mean a date.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = text.find_first_not_of(" \t\n\r", at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \t\n\r", begin), text.size());
    std::string word = ascii_lowered(text.substr(begin, end - begin));
    at = end;
    if (word.size() > 1 && (word.back() == ',' || word.back() == '.')) word.pop_back();
    if (words.size() == kMaxWords) return {};
    const DateWord meaning = word.size() <= kMaxDateWordBytes ? find_date_word(word) : DateWord{};
    words.push_back({std::move(word), meaning});
  }
  const auto is_lead = [](const Word& word) { return word.text == "the" || word.text == "on" || word.text == "in"; };
  while (words.size() > 1 && is_lead(words.front())) words.erase(words.begin());
  return words;
}

// "6", "6th", "two", "a"
std::optional<long> number_of(const Word& word) {
  if (word.meaning.kind == WordKind::number) return word.meaning.value;
  if (word.text == "a" || word.text == "an") return 1;
  long value = 0;
  const char* end = word.text.data() + word.text.size();
  const auto [stop, error] = std::from_chars(word.text.data(), end, value);
  if (error != std::errc() || stop != end || value < 0 || value > kMaxCount) return std::nullopt;
  return value;
}

// "6", "6th", "6."; the point is gone already
std::optional<int> day_of_month(const Word& word) {
  std::string_view digits = word.text;
  if (digits.size() > 2) {
    const std::string_view ending = digits.substr(digits.size() - 2);
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") digits.remove_suffix(2);
  }
  if (digits.empty() || digits.size() > 2 || !std::all_of(digits.begin(), digits.end(), is_ascii_digit))
    return std::nullopt;
  int day = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), day);
  return day;
}

std::optional<TimeUnit> unit_of(const Word& word) {
  if (word.meaning.kind != WordKind::unit && word.meaning.kind != WordKind::units) return std::nullopt;
  const auto unit = static_cast<TimeUnit>(word.meaning.value);
  if (unit < TimeUnit::day || unit == TimeUnit::period) return std::nullopt;
  return unit;
}

std::optional<int> weekday_of_name(const Word& word) {
  const bool is_weekday = word.meaning.kind == WordKind::weekday || word.meaning.kind == WordKind::weekday_short;
  return is_weekday ? std::optional<int>(word.meaning.value) : std::nullopt;
}

std::optional<int> direction_of(const Word& word) {
  if (word.meaning.kind != WordKind::adjective) return std::nullopt;
  switch (static_cast<TimeAdjective>(word.meaning.value)) {
    case TimeAdjective::last:
    case TimeAdjective::past:
    case TimeAdjective::previous:
      return -1;
    case TimeAdjective::this_one:
    case TimeAdjective::current:
      return 0;
    case TimeAdjective::next:
    case TimeAdjective::coming:
      return 1;
    default:
      return std::nullopt;
  }
}

// "3d", "2w", "2mo", "1y"
std::optional<RelativeDate> read_short(const std::string& word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits == 0 || digits > 4) return std::nullopt;
  constexpr std::pair<std::string_view, TimeUnit> kUnits[] = {
      {"d", TimeUnit::day}, {"w", TimeUnit::week}, {"mo", TimeUnit::month}, {"y", TimeUnit::year}};
  for (const auto& [name, unit] : kUnits) {
    if (std::string_view(word).substr(digits) != name) continue;
    long count = 0;
    std::from_chars(word.data(), word.data() + digits, count);
    return RelativeDate{Kind::day, unit, -count, 0, false};
  }
  return std::nullopt;
}

std::optional<RelativeDate> read_one(const Word& word) {
  if (word.meaning.kind == WordKind::today) return RelativeDate{Kind::day, TimeUnit::day, word.meaning.value, 0, false};
  if (word.text == "now" || word.text == "tonight") return RelativeDate{Kind::day, TimeUnit::day, 0, 0, false};
  if (const auto weekday = weekday_of_name(word)) return RelativeDate{Kind::weekday, TimeUnit::day, 0, *weekday, true};
  if (const auto month = month_from_name(word.text)) return RelativeDate{Kind::month, TimeUnit::month, 0, *month, true};
  return read_short(word.text);
}

std::optional<RelativeDate> read_two(const Word& first, const Word& second) {
  if (const auto direction = direction_of(first)) {
    if (const auto unit = unit_of(second)) return RelativeDate{Kind::period, *unit, *direction, 0, false};
    if (const auto weekday = weekday_of_name(second)) {
      return RelativeDate{Kind::weekday, TimeUnit::day, *direction, *weekday, false};
    }
    if (const auto month = month_from_name(second.text)) {
      return RelativeDate{Kind::month, TimeUnit::month, *direction, *month, false};
    }
    return std::nullopt;
  }
  const auto month_first = month_from_name(first.text);
  const auto month_last = month_from_name(second.text);
  const auto day = day_of_month(month_first ? second : first);
  if ((!month_first && !month_last) || !day) return std::nullopt;
  return RelativeDate{Kind::month_day, TimeUnit::day, *day, month_first ? *month_first : *month_last, false};
}

std::optional<RelativeDate> read_three(const Word& first, const Word& second, const Word& third) {
  if (third.meaning.kind == WordKind::ago) {
    const auto count = number_of(first);
    const auto unit = unit_of(second);
    if (!count || !unit) return std::nullopt;
    return RelativeDate{Kind::day, *unit, -*count, 0, false};
  }
  if (const auto direction = direction_of(first); direction && *direction != 0) {
    const auto count = number_of(second);
    const auto unit = unit_of(third);
    if (!count || !unit || *count == 0) return std::nullopt;
    return RelativeDate{Kind::stretch, *unit, *direction * *count, 0, false};
  }
  if (second.text == "of") return read_two(first, third);
  return std::nullopt;
}

// "day before yesterday", "day after tomorrow"
std::optional<RelativeDate> read_day_beside(const std::vector<Word>& words) {
  if (words[0].text != "day") return std::nullopt;
  if (words[1].text == "before" && words[2].text == "yesterday")
    return RelativeDate{Kind::day, TimeUnit::day, -2, 0, false};
  if (words[1].text == "after" && words[2].text == "tomorrow")
    return RelativeDate{Kind::day, TimeUnit::day, 2, 0, false};
  return std::nullopt;
}

DayRange resolve_weekday(const RelativeDate& date, const Day& as_of) {
  Day day = weekday_before(as_of, date.number);
  if (!date.is_bare) {
    if (date.count < 0) day = weekday_before(add_days(as_of, -1), date.number);
    if (date.count == 0) day = add_days(period_of(TimeUnit::week, as_of).from, date.number - 1);
    if (date.count > 0) day = weekday_before(add_days(as_of, 7), date.number);
  }
  return {day, day};
}

DayRange resolve_month(const RelativeDate& date, const Day& as_of) {
  int year = as_of.year;
  if (date.is_bare) {
    if (date.number > as_of.month) --year;
  } else if (date.count < 0) {
    if (date.number >= as_of.month) --year;
  } else if (date.count > 0 && date.number <= as_of.month) {
    ++year;
  }
  const DatePeriod month = period_of(TimeUnit::month, {std::clamp(year, 1, 9999), date.number, 1});
  return {month.from, month.to};
}

std::optional<DayRange> resolve_month_day(const RelativeDate& date, const Day& as_of) {
  constexpr int kYears = 8;  // 29 February: 1896, 1904
  constexpr int kSoon = 30;
  for (int year = as_of.year + 1; year >= as_of.year - kYears; --year) {
    const Day day{year, date.number, static_cast<int>(date.count)};
    if (is_valid_day(day.year, day.month, day.day) && day <= add_days(as_of, kSoon)) return DayRange{day, day};
  }
  return std::nullopt;
}

DayRange resolve_stretch(const RelativeDate& date, const Day& as_of) {
  const Day far = shifted_day(date.unit, as_of, date.count);
  if (date.count < 0) return {add_days(far, 1), as_of};
  return {as_of, add_days(far, -1)};
}

}  // namespace

std::optional<RelativeDate> read_relative_date(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  switch (words.size()) {
    case 1:
      return read_one(words[0]);
    case 2:
      return read_two(words[0], words[1]);
    case 3:
      if (auto date = read_day_beside(words)) return date;
      return read_three(words[0], words[1], words[2]);
    default:
      return std::nullopt;
  }
}

std::optional<DayRange> resolve_relative_date(const RelativeDate& date, const Day& as_of) {
  switch (date.kind) {
    case Kind::period: {
      const DatePeriod period = period_of(date.unit, shifted_day(date.unit, as_of, date.count));
      return DayRange{period.from, period.to};
    }
    case Kind::day: {
      const Day day = shifted_day(date.unit, as_of, date.count);
      return DayRange{day, day};
    }
    case Kind::stretch:
      return resolve_stretch(date, as_of);
    case Kind::weekday:
      return resolve_weekday(date, as_of);
    case Kind::month:
      return resolve_month(date, as_of);
    case Kind::month_day:
      break;
  }
  return resolve_month_day(date, as_of);
}

}  // namespace kz
