// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/open_date.h"

#include <algorithm>

namespace kz {
namespace {

constexpr std::size_t kWeekdays = WeekdayCounts{}.size();
constexpr std::size_t kMaxCount = 255;  // a byte; nothing tells more than it

}  // namespace

WeekdayCounts named_weekdays(std::span<const DateMention> dates) {
  constexpr std::string_view kOpen = "XXXX-WXX-";
  WeekdayCounts weekdays{};
  for (const DateMention& date : dates) {
    if (date.value.size() <= kOpen.size() || date.value.compare(0, kOpen.size(), kOpen) != 0) continue;
    const char digit = date.value[kOpen.size()];
    if (digit >= '1' && digit <= '7') ++weekdays.at(static_cast<std::size_t>(digit - '1'));
  }
  return weekdays;
}

bool is_sure_date(const PublicationDate& published) {
  constexpr double kLeastConfidence = 0.6;
  return published.confidence >= kLeastConfidence;
}

std::string open_date_value(const std::optional<PublicationDate>& published, std::span<const DateMention> dates,
                            const std::optional<YearlessDay>& yearless_day) {
  if (published) return published->origin == DateOrigin::file || !is_sure_date(*published) ? "f" : "";
  std::string value;
  for (const auto count : named_weekdays(dates)) value.push_back(static_cast<char>(std::min(count, kMaxCount)));
  if (yearless_day) {
    value.push_back(static_cast<char>(yearless_day->month));
    value.push_back(static_cast<char>(yearless_day->day));
  }
  return value;
}

bool is_open_date(std::string_view value) {
  return value.size() == kWeekdays || value.size() == kWeekdays + 2;
}

WeekdayCounts weekdays_of(std::string_view value) {
  WeekdayCounts weekdays{};
  const auto counts = value.substr(0, kWeekdays);
  std::transform(counts.begin(), counts.end(), weekdays.begin(),
                 [](char count) { return static_cast<std::size_t>(static_cast<unsigned char>(count)); });
  return weekdays;
}

std::optional<YearlessDay> yearless_day_of(std::string_view value) {
  if (value.size() != kWeekdays + 2) return std::nullopt;
  return YearlessDay{value[kWeekdays], value[kWeekdays + 1]};
}

}  // namespace kz
