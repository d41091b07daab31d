// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/day_span.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>

#include "common/dates/calendar.h"
#include "common/dates/date_pattern.h"
#include "common/dates/month_names.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

constexpr std::string_view kForms =
    "write a date as 2022, 2022-01, 2022-01-06 or '6 January 2022', a span as A..B, A.., ..B or A/P7D";
constexpr std::size_t kMaxShownBytes = 200;  // of the text, in a message
constexpr int kMaxDuration = 99999;          // of any unit, and of all units of a kind together

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
char to_lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// A part of the text that knows where it stands in it.
struct Part {
  std::string_view text;
  std::size_t begin = 0;

  [[nodiscard]] Part sub(std::size_t from, std::size_t count = std::string_view::npos) const {
    return {text.substr(from, count), begin + from};
  }
};

Part trimmed(Part part) {
  std::size_t from = 0;
  while (from < part.text.size() && is_blank(part.text[from])) ++from;
  std::size_t to = part.text.size();
  while (to > from && is_blank(part.text[to - 1])) --to;
  return part.sub(from, to - from);
}

std::size_t count_characters(std::string_view text) {
  const auto leads = [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), leads));
}

// One line, whatever was typed.
std::string shown(std::string_view text) {
  std::string line{text};
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  std::replace_if(line.begin(), line.end(), is_control, ' ');
  if (line.size() <= kMaxShownBytes) return line;
  return line.substr(0, utf8_prefix(line, kMaxShownBytes)) + "…";
}

struct Duration {
  int years = 0;
  int months = 0;
  int days = 0;
};

// `day` moved by whole months; the last of the month where it has no such day.
Day add_months(const Day& day, long months) {
  const long index = std::clamp(day.year * 12L + day.month - 1 + months, 12L, 9999L * 12 + 11);
  Day moved{static_cast<int>(index / 12), static_cast<int>(index % 12) + 1, 1};
  moved.day = std::min(day.day, days_in_month(moved.year, moved.month));
  return moved;
}

// `sign` is +1 or -1. A duration of a day ends on the day it starts.
Day moved_by(const Day& day, const Duration& duration, int sign) {
  const Day moved = add_months(day, sign * (duration.years * 12L + duration.months));
  return day_from_number(day_number(moved) + sign * (duration.days - 1L));
}

class SpanParser {
 public:
  SpanParser(std::string_view text, std::string_view name) : text_(text), name_(name) {}

  [[nodiscard]] DaySpan parse() const {
    const Part whole = trimmed({text_});
    if (whole.text.empty()) fail("no date", Part{}, std::string(kForms));
    std::string lower{whole.text};
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    if (lower == "unknown") return {std::nullopt, std::nullopt, true};
    if (const std::size_t dots = whole.text.find(".."); dots != std::string_view::npos) return parse_range(whole, dots);
    if (const std::size_t slash = whole.text.find('/'); slash != std::string_view::npos) {
      const Part left = trimmed(whole.sub(0, slash));
      const Part right = trimmed(whole.sub(slash + 1));
      if (is_duration(right)) return parse_from_start(left, right);
      if (is_duration(left)) return parse_to_end(left, right);
    }
    return parse_date(whole);
  }

 private:
  [[noreturn]] void fail(std::string_view what, Part part, std::string hint) const {
    std::string message{what};
    if (!part.text.empty()) message += " '" + shown(part.text) + "'";
    message += " in " + std::string(name_);
    std::string detail;
    if (!text_.empty() && text_.size() <= kMaxShownBytes) {
      const std::size_t width = std::max<std::size_t>(1, count_characters(part.text));
      detail = shown(text_) + "\n" + std::string(count_characters(text_.substr(0, part.begin)), ' ') + '^' +
               std::string(width - 1, '~');
    }
    throw Error(ErrorCode::query, message, std::move(hint), std::move(detail));
  }

  [[nodiscard]] DaySpan parse_range(Part whole, std::size_t dots) const {
    const Part left = trimmed(whole.sub(0, dots));
    const Part right = trimmed(whole.sub(dots + 2));
    if (left.text.empty() && right.text.empty()) fail("no date", whole, std::string(kForms));
    DaySpan span;
    if (!left.text.empty()) span.from = parse_date(left).from;
    if (!right.text.empty()) span.to = parse_date(right).to;
    if (span.from && span.to && *span.to < *span.from) {
      fail("reversed span", whole, "write '" + shown(right.text) + ".." + shown(left.text) + "'");
    }
    return span;
  }

  [[nodiscard]] DaySpan parse_from_start(Part start, Part duration) const {
    const Duration length = parse_duration(duration);
    const DaySpan date = parse_date(start);
    return {date.from, moved_by(*date.from, length, +1), false};
  }

  [[nodiscard]] DaySpan parse_to_end(Part duration, Part end) const {
    const Duration length = parse_duration(duration);
    const DaySpan date = parse_date(end);
    return {moved_by(*date.to, length, -1), date.to, false};
  }

  [[nodiscard]] static bool is_duration(Part part) {
    return part.text.size() >= 2 && to_lower(part.text[0]) == 'p' && is_digit(part.text[1]);
  }

  // ISO 8601 without times: P7D, P2W, P1M, P1Y, P1Y6M.
  [[nodiscard]] Duration parse_duration(Part part) const {
    Duration duration;
    std::size_t at = 1;
    while (at < part.text.size()) {
      int count = 0;
      const char* end = part.text.data() + part.text.size();
      const auto [stop, error] = std::from_chars(part.text.data() + at, end, count);
      if (error != std::errc() || stop == end || count < 0 || count > kMaxDuration) return fail_duration(part);
      switch (to_lower(*stop)) {
        case 'd':
          duration.days += count;
          break;
        case 'w':
          duration.days += 7 * count;
          break;
        case 'm':
          duration.months += count;
          break;
        case 'y':
          duration.years += count;
          break;
        default:
          return fail_duration(part);
      }
      if (std::max({duration.years, duration.months, duration.days / 7}) > kMaxDuration) return fail_duration(part);
      at = static_cast<std::size_t>(stop - part.text.data()) + 1;
    }
    if (duration.years + duration.months + duration.days <= 0) return fail_duration(part);
    return duration;
  }

  [[noreturn]] Duration fail_duration(Part part) const {
    fail("unreadable duration", part, "write P7D for days, P2W for weeks, P1M for months, P1Y for years");
  }

  [[nodiscard]] DaySpan parse_date(Part part) const {
    if (part.text.empty()) fail("no date beside the duration", part, std::string(kForms));
    if (const std::optional<Day> day = parse_iso_day(part.text)) return {day, day, false};
    if (std::optional<DaySpan> span = parse_iso_coarse(part)) return *span;
    if (std::optional<DaySpan> span = parse_month_name(part)) return *span;
    const std::optional<WrittenDate> date = match_date_at(part.text, 0);
    if (!date || date->end != part.text.size()) fail_unread(part);
    if (date->is_ambiguous) fail_ambiguous(part, *date);
    if (!is_valid_day(date->year, date->month, date->day)) fail("impossible date", part, std::string(kForms));
    const Day day{date->year, date->month, date->day};
    return {day, day, false};
  }

  // "2022", "2022-01"
  [[nodiscard]] std::optional<DaySpan> parse_iso_coarse(Part part) const {
    const std::string_view text = part.text;
    const bool has_month = text.size() == 7 && text[4] == '-';
    if (text.size() != 4 && !has_month) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i != 4 && !is_digit(text[i])) return std::nullopt;
    }
    const int year = number(text.substr(0, 4));
    const int month = has_month ? number(text.substr(5, 2)) : 1;
    if (!is_valid_day(year, month, 1)) fail("impossible date", part, std::string(kForms));
    const int last_month = has_month ? month : 12;
    return DaySpan{Day{year, month, 1}, Day{year, last_month, days_in_month(year, last_month)}, false};
  }

  // "January 2022", "Jan. 2022"
  [[nodiscard]] std::optional<DaySpan> parse_month_name(Part part) const {
    const std::size_t blank = part.text.find_last_of(" \t");
    if (blank == std::string_view::npos) return std::nullopt;
    const std::string_view year_text = part.text.substr(blank + 1);
    if (year_text.size() != 4 || !std::all_of(year_text.begin(), year_text.end(), is_digit)) return std::nullopt;
    std::string_view name = trimmed(part.sub(0, blank)).text;
    if (!name.empty() && (name.back() == '.' || name.back() == ',')) name.remove_suffix(1);
    const std::optional<int> month = month_from_name(name);
    if (!month) return std::nullopt;
    const int year = number(year_text);
    if (!is_valid_day(year, *month, 1)) fail("impossible date", part, std::string(kForms));
    return DaySpan{Day{year, *month, 1}, Day{year, *month, days_in_month(year, *month)}, false};
  }

  [[nodiscard]] static int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }

  [[noreturn]] void fail_ambiguous(Part part, const WrittenDate& date) const {
    const auto iso = [&](int month, int day) { return to_iso(Day{date.year, month, day}); };
    fail("ambiguous date", part, "write " + iso(date.month, date.day) + " or " + iso(date.day, date.month));
  }

  [[noreturn]] void fail_unread(Part part) const {
    std::string lower{part.text};
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    if (is_relative(lower)) fail("relative dates are not supported:", part, std::string(kForms));
    if (looks_iso(lower)) fail("impossible date", part, std::string(kForms));
    fail("unreadable date", part, std::string(kForms));
  }

  // A year, then digits and hyphens, as in 2022-01-032.
  [[nodiscard]] static bool looks_iso(std::string_view text) {
    return text.find('-') == 4 && std::count(text.begin(), text.end(), '-') == 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || is_digit(c); });
  }

  // "yesterday", "last week", "thursday", "3d", "2mo"
  [[nodiscard]] static bool is_relative(std::string_view lower) {
    constexpr std::array<std::string_view, 16> kWords = {
        "today",  "yesterday", "tomorrow",  "now",      "last",   "this",     "next",   "past",
        "monday", "tuesday",   "wednesday", "thursday", "friday", "saturday", "sunday", "ago"};
    const std::string_view first = lower.substr(0, lower.find(' '));
    if (std::find(kWords.begin(), kWords.end(), first) != kWords.end()) return true;
    const std::size_t digits = std::min(lower.find_first_not_of("0123456789"), lower.size());
    const std::string_view unit = lower.substr(digits);
    constexpr std::array<std::string_view, 5> kUnits = {"d", "w", "m", "mo", "y"};
    return digits > 0 && digits <= 4 && std::find(kUnits.begin(), kUnits.end(), unit) != kUnits.end();
  }

  std::string_view text_;
  std::string_view name_;
};

}  // namespace

DaySpan parse_day_span(std::string_view text, std::string_view name) {
  // Text and name are quoted in messages, which are UTF-8.
  const std::string valid_text = decode_utf8(text).text;
  const std::string valid_name = decode_utf8(name).text;
  return SpanParser(valid_text, valid_name).parse();
}

}  // namespace kz
