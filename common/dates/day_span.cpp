// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/day_span.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>

#include "common/dates/calendar.h"
#include "common/dates/date_pattern.h"
#include "common/dates/date_period.h"
#include "common/dates/month_names.h"
#include "common/dates/other_calendars.h"
#include "common/dates/prose_span.h"
#include "common/dates/relative_day.h"
#include "common/dates/typed_date.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

constexpr std::string_view kForms =
    "write a date as 2022, 2022-01, 2022-01-06, '6 January 2022', yesterday, 'last week' or 3d, a span as A..B, A.., "
    "..B or A/P7D";
constexpr std::size_t kMaxShownBytes = 200;  // of the text, in a message
constexpr int kMaxDuration = 99999;          // of any unit, and of all units of a kind together

bool is_white(char c) noexcept {
  return is_blank(c) || c == '\n';
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
  while (from < part.text.size() && is_white(part.text[from])) ++from;
  std::size_t to = part.text.size();
  while (to > from && is_white(part.text[to - 1])) --to;
  return part.sub(from, to - from);
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

// `sign` is +1 or -1. A duration of a day ends on the day it starts.
Day moved_by(const Day& day, const Duration& duration, int sign) {
  const Day moved = add_months(day, sign * (duration.years * 12L + duration.months));
  return day_from_number(day_number(moved) + sign * (duration.days - 1L));
}

class SpanParser {
 public:
  SpanParser(std::string_view text, std::string_view name, const std::optional<Day>& as_of)
      : text_(text), name_(name), as_of_(as_of) {}

  [[nodiscard]] DaySpan parse() const {
    const Part whole = trimmed({text_});
    if (whole.text.empty()) fail("no date", Part{}, std::string(kForms));
    const std::string lower = ascii_lowered(whole.text);
    if (lower == "unknown") return {std::nullopt, std::nullopt, true};
    if (const auto form = usual_form(whole.text)) return SpanParser(*form, name_, as_of_).parse();
    if (whole.text[0] == '<' || whole.text[0] == '>') return parse_comparison(whole);
    if (const std::size_t dots = whole.text.find(".."); dots != std::string_view::npos)
      return parse_range(whole, dots, 2);
    if (const std::size_t to = lower.find(" to "); to != std::string::npos) {
      if (leaves_year_to_end(lower, to)) {
        if (auto span = read_prose_span(whole.text, as_of_)) return *span;
      }
      return parse_range(whole, to, 4);
    }
    if (const auto dash = find_dash(whole.text); dash.second != 0) return parse_range(whole, dash.first, dash.second);
    if (const std::size_t slash = whole.text.find('/'); slash != std::string_view::npos) {
      const Part left = trimmed(whole.sub(0, slash));
      const Part right = trimmed(whole.sub(slash + 1));
      if (is_duration(right)) return parse_from_start(left, right);
      if (is_duration(left)) return parse_to_end(left, right);
      if (starts_with_year(left) && starts_with_year(right)) return parse_range(whole, slash, 1);
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

  // Of an interval of ISO 8601, "2022-01-05/2022-01-07"; not of "1/6/2022".
  [[nodiscard]] static bool starts_with_year(Part part) {
    constexpr std::size_t kYearFigures = 4;
    return part.text.size() >= kYearFigures &&
           std::all_of(part.text.begin(), part.text.begin() + kYearFigures, is_ascii_digit) &&
           part.text.find('/') == std::string_view::npos;
  }

  // "from 5 to 7 January 2022", "January to March 2022": what is before the "to" is no date by itself, or another one.
  [[nodiscard]] static bool leaves_year_to_end(std::string_view lower, std::size_t to) {
    const auto has_year = [](std::string_view text) {
      constexpr std::size_t kFigures = 4;
      std::size_t figures = 0;
      return std::any_of(text.begin(), text.end(), [&](char c) {
        figures = is_ascii_digit(c) ? figures + 1 : 0;
        return figures == kFigures;
      });
    };
    return lower.starts_with("from ") || (!has_year(lower.substr(0, to)) && has_year(lower.substr(to)));
  }

  // Where a dash stands between days in figures, and its bytes: "2022-01-05 - 2022-01-07", "2021\u20132022"; with words
  // around it the text is prose. 0 bytes where there is none.
  [[nodiscard]] static std::pair<std::size_t, std::size_t> find_dash(std::string_view text) {
    const bool has_letter =
        std::any_of(text.begin(), text.end(), [](char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; });
    if (has_letter) return {};
    constexpr std::size_t kDay = 8;  // "20220105-20220107"
    if (text.size() == 2 * kDay + 1 && text.find('-') == kDay && text.rfind('-') == kDay) return {kDay, 1};
    for (const std::string_view dash : {" - ", "\u2013", "\u2014"}) {
      if (const std::size_t at = text.find(dash); at != std::string_view::npos) return {at, dash.size()};
    }
    return {};
  }

  // "<2022", ">=2022-01-05"
  [[nodiscard]] DaySpan parse_comparison(Part whole) const {
    const bool is_less = whole.text[0] == '<';
    const bool is_equal_too = whole.text.size() > 1 && whole.text[1] == '=';
    const Part date = trimmed(whole.sub(is_equal_too ? 2 : 1));
    const DaySpan span = date.text.empty() ? DaySpan{} : parse_date(date);
    if (!span.from || !span.to) fail("no date to compare with:", whole, std::string(kForms));
    if (is_less) return {std::nullopt, is_equal_too ? *span.to : add_days(*span.from, -1), false};
    return {is_equal_too ? *span.from : add_days(*span.to, 1), std::nullopt, false};
  }

  // `width` bytes at `at` stand between the two days.
  [[nodiscard]] DaySpan parse_range(Part whole, std::size_t at, std::size_t width) const {
    const Part left = trimmed(whole.sub(0, at));
    const Part right = trimmed(whole.sub(at + width));
    if (left.text.empty() && right.text.empty()) fail("no date", whole, std::string(kForms));
    DaySpan span;
    if (!left.text.empty()) span.from = parse_date(left).from;
    if (!right.text.empty()) span.to = parse_date(right).to;
    if (span.from && span.to && *span.to < *span.from) {
      if (const auto weekday = bare_weekday(left)) {
        span.from = resolve_relative_date(*weekday, *span.to)->from;
        return span;
      }
      fail("reversed span", whole, "write '" + shown(right.text) + ".." + shown(left.text) + "'");
    }
    return span;
  }

  // "monday" of "monday..friday" is the one before that Friday.
  [[nodiscard]] static std::optional<RelativeDate> bare_weekday(Part part) {
    const auto form = usual_form(part.text);
    const auto date = read_relative_date(form ? std::string_view(*form) : part.text);
    const bool is_weekday = date && date->kind == RelativeDate::Kind::weekday && date->is_bare;
    return is_weekday ? date : std::nullopt;
  }

  [[nodiscard]] DaySpan parse_from_start(Part start, Part duration) const {
    const Duration length = parse_duration(duration);
    const DaySpan date = parse_date(start);
    if (!date.from) fail("no first day:", start, std::string(kForms));
    return {date.from, moved_by(*date.from, length, +1), false};
  }

  [[nodiscard]] DaySpan parse_to_end(Part duration, Part end) const {
    const Duration length = parse_duration(duration);
    if (end.text.empty() && as_of_) return {moved_by(*as_of_, length, -1), as_of_, false};
    const DaySpan date = parse_date(end);
    if (!date.to) fail("no last day:", end, std::string(kForms));
    return {moved_by(*date.to, length, -1), date.to, false};
  }

  [[nodiscard]] static bool is_duration(Part part) {
    return part.text.size() >= 2 && ascii_lower(part.text[0]) == 'p' && is_ascii_digit(part.text[1]);
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
      switch (ascii_lower(*stop)) {
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
    if (const std::optional<Day> day = parse_basic_day(part)) return {day, day, false};
    if (std::optional<DaySpan> span = parse_iso_coarse(part)) return *span;
    if (std::optional<DaySpan> span = parse_month_name(part)) return *span;
    if (std::optional<DaySpan> span = parse_calendar_period(part)) return *span;
    if (std::optional<DaySpan> span = parse_relative(part)) return *span;
    if (const auto form = usual_form(part.text)) return SpanParser(*form, name_, as_of_).parse();
    const std::optional<WrittenDate> date = match_date_at(part.text, 0);
    if (!date || date->end != part.text.size()) return parse_prose(part);
    if (date->is_ambiguous) fail_ambiguous(part, *date);
    if (!is_valid_day(date->year, date->month, date->day)) fail("impossible date", part, std::string(kForms));
    const Day day{date->year, date->month, date->day};
    return {day, day, false};
  }

  // "the first quarter of 2022", "since last summer"
  [[nodiscard]] DaySpan parse_prose(Part part) const {
    const auto span = read_prose_span(part.text, as_of_);
    if (!span) fail_unread(part);
    return *span;
  }

  // "20220106"
  [[nodiscard]] static std::optional<Day> parse_basic_day(Part part) {
    constexpr std::size_t kFigures = 8;
    const auto text = part.text;
    if (text.size() != kFigures || !std::all_of(text.begin(), text.end(), is_ascii_digit)) return std::nullopt;
    const Day day{number(text.substr(0, 4)), number(text.substr(4, 2)), number(text.substr(6))};
    return is_valid_day(day.year, day.month, day.day) ? std::optional(day) : std::nullopt;
  }

  // "2022", "2022-01"
  [[nodiscard]] std::optional<DaySpan> parse_iso_coarse(Part part) const {
    const std::string_view text = part.text;
    const bool has_month = text.size() == 7 && text[4] == '-';
    if (text.size() != 4 && !has_month) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i != 4 && !is_ascii_digit(text[i])) return std::nullopt;
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
    if (year_text.size() != 4 || !std::all_of(year_text.begin(), year_text.end(), is_ascii_digit)) return std::nullopt;
    std::string_view name = trimmed(part.sub(0, blank)).text;
    if (!name.empty() && (name.back() == '.' || name.back() == ',')) name.remove_suffix(1);
    const std::optional<int> month = month_from_name(name);
    if (!month) return std::nullopt;
    const int year = number(year_text);
    if (!is_valid_day(year, *month, 1)) fail("impossible date", part, std::string(kForms));
    return DaySpan{Day{year, *month, 1}, Day{year, *month, days_in_month(year, *month)}, false};
  }

  // "2022-W01", "2022-Q1", "1990s"
  [[nodiscard]] std::optional<DaySpan> parse_calendar_period(Part part) const {
    const std::string_view text = part.text;
    if (text.size() < 5 || !std::all_of(text.begin(), text.begin() + 4, is_ascii_digit)) return std::nullopt;
    const int year = number(text.substr(0, 4));
    const std::string_view rest = text.substr(4);
    if (rest == "s" || rest == "S") {
      if (year % 10 != 0) return std::nullopt;
      if (year == 0) fail("impossible date", part, std::string(kForms));
      return span_of(period_of(TimeUnit::decade, {year, 1, 1}));
    }
    if (rest[0] != '-' || rest.size() < 3) return std::nullopt;
    const std::string_view digits = rest.substr(2);
    if (!std::all_of(digits.begin(), digits.end(), is_ascii_digit)) return std::nullopt;
    const char letter = ascii_lower(rest[1]);
    const int count = number(digits);
    if (letter == 'q' && digits.size() == 1) {
      if (year == 0 || count < 1 || count > 4) fail("impossible date", part, std::string(kForms));
      return span_of(period_of(TimeUnit::quarter, {year, count * 3 - 2, 1}));
    }
    if (letter != 'w' || digits.size() > 2) return std::nullopt;
    if (year == 0 || count < 1) fail("impossible date", part, std::string(kForms));
    const DatePeriod week = period_of(TimeUnit::week, add_days({year, 1, 4}, 7L * (count - 1)));
    const bool is_of_year = week.value.substr(0, 4) == text.substr(0, 4);  // most years have no week 53
    if (!is_of_year) fail("impossible date", part, std::string(kForms));
    return span_of(week);
  }

  [[nodiscard]] static DaySpan span_of(const DatePeriod& period) { return {period.from, period.to, false}; }

  // "yesterday", "last week", "3d", "January 6th"
  [[nodiscard]] std::optional<DaySpan> parse_relative(Part part) const {
    const auto date = read_relative_date(part.text);
    if (!date) return std::nullopt;
    if (!as_of_) fail("nothing to count from:", part, "give the day with --as-of, or " + std::string(kForms));
    const auto range = resolve_relative_date(*date, *as_of_);
    if (!range) fail("impossible date", part, std::string(kForms));
    return DaySpan{range->from, range->to, false};
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
    const std::string lower = ascii_lowered(part.text);
    if (is_bare_m(lower)) {
      const std::string count = lower.substr(0, lower.size() - 1);
      fail("ambiguous date", part,
           "write " + count + "mo for months; minutes cannot be asked for, " + count + "d are days");
    }
    if (looks_iso(lower)) fail("impossible date", part, std::string(kForms));
    if (const auto meant = meant_by(part.text)) fail("unreadable date", part, "did you mean '" + *meant + "'?");
    if (const auto hint = hint_of(part.text)) fail("unreadable date", part, *hint);
    fail("unreadable date", part, std::string(kForms) + quoting_hint());
  }

  // "february 2022" where "febuary 2022" was typed, if it is a date
  [[nodiscard]] std::optional<std::string> meant_by(std::string_view text) const {
    auto mended = mended_date(text);
    if (!mended) return std::nullopt;
    try {
      static_cast<void>(SpanParser(*mended, name_, as_of_).parse());
    } catch (const Error&) {
      return std::nullopt;
    }
    return mended;
  }

  // How what is nearly a date is written: "6/1", "7 days", "-7d"
  [[nodiscard]] static std::optional<std::string> hint_of(std::string_view text) {
    const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c) || c == '/'; });
    constexpr std::size_t kDayAndMonth = 5;
    if (is_plain && text.size() <= kDayAndMonth && std::count(text.begin(), text.end(), '/') == 1)
      return "write the day with the name of its month, '6 January', or with its year, 2022-01-06";
    const bool is_back = text.size() > 1 && text[0] == '-' && is_ascii_digit(text[1]);
    if (is_back) {
      const std::string length{text.substr(1)};
      return "write " + length + ".. for all since then, " + length + " for that day";
    }
    const std::size_t blank = text.find(' ');
    const bool is_length =
        blank != std::string_view::npos &&
        std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(blank), is_ascii_digit) &&
        read_relative_date("last " + std::string{text}).has_value();
    if (!is_length) return std::nullopt;
    return "write 'last " + std::string{text} + "' for a span up to today, '" + std::string{text} + " ago' for a day";
  }

  // `published:6 January` in a query asks for "6".
  [[nodiscard]] std::string quoting_hint() const {
    if (!name_.ends_with(':')) return {};
    return "; in a query one with blanks is quoted: " + std::string(name_) + "\"last week\"";
  }

  // A year, then digits and hyphens, as in 2022-01-032.
  [[nodiscard]] static bool looks_iso(std::string_view text) {
    return text.find('-') == 4 && std::count(text.begin(), text.end(), '-') == 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || is_ascii_digit(c); });
  }

  // "3m"
  [[nodiscard]] static bool is_bare_m(std::string_view lower) {
    return lower.size() >= 2 && lower.back() == 'm' && std::all_of(lower.begin(), lower.end() - 1, is_ascii_digit);
  }

  std::string_view text_;
  std::string_view name_;
  std::optional<Day> as_of_;
};

// Digits of full width, as they are typed in East Asia, and of other scripts, made plain.
std::string plain_digits(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const Digit digit = digit_at(text, at);
    if (digit.length > 0) {
      plain += static_cast<char>('0' + digit.value);
      at += digit.length;
    } else {
      plain += text[at++];
    }
  }
  return plain;
}

}  // namespace

DaySpan parse_day_span(std::string_view text, std::string_view name, const std::optional<Day>& as_of) {
  // Text and name are quoted in messages, which are UTF-8.
  const std::string valid_text = plain_digits(decode_utf8(text).text);
  const std::string valid_name = decode_utf8(name).text;
  return SpanParser(valid_text, valid_name, as_of).parse();
}

bool counts_from_today(std::string_view text) {
  std::string valid_text = plain_digits(decode_utf8(text).text);
  if (auto form = usual_form(trimmed(valid_text))) valid_text = *std::move(form);
  std::string_view rest = valid_text;
  for (const std::string_view between : {"..", "/", " to "}) {
    const std::size_t at = rest.find(between);
    if (at == std::string_view::npos) continue;
    if (read_relative_date(rest.substr(0, at))) return true;
    rest.remove_prefix(at + between.size());
    if (between == "/" && rest.empty()) return true;
  }
  if (read_relative_date(rest)) return true;
  constexpr Day kAnyDay{2000, 1, 1};
  return !read_prose_span(valid_text, std::nullopt) && read_prose_span(valid_text, kAnyDay);
}

Day parse_one_day(std::string_view text, std::string_view name) {
  const DaySpan span = parse_day_span(text, name);
  if (!span.from || span.from != span.to) {
    throw Error(ErrorCode::query, "'" + shown(decode_utf8(text).text) + "' in " + std::string(name) + " is not one day",
                "write it as 2022-01-06 or '6 January 2022'");
  }
  return *span.from;
}

}  // namespace kz
