// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/event_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "common/dates/calendar.h"
#include "common/index/codec.h"
#include "common/index/schema.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

constexpr Day kFirstDay{1, 1, 1};
constexpr Day kLastDay{9999, 12, 31};

constexpr std::string_view kDayPrefix = "XEd";
constexpr std::string_view kMonthPrefix = "XEm";
constexpr std::string_view kYearPrefix = "XEy";
constexpr std::string_view kSpanPrefix = "XEs";
static_assert(kDayPrefix.starts_with(schema::kEventPrefix) && kMonthPrefix.starts_with(schema::kEventPrefix) &&
              kYearPrefix.starts_with(schema::kEventPrefix) && kSpanPrefix.starts_with(schema::kEventPrefix));

std::string joined(std::string_view prefix, std::string_view figures) {
  return std::string(prefix).append(figures);
}

std::string month_value(const Day& day) {
  return schema::day_value(day).substr(0, 6);
}
std::string year_value(const Day& day) {
  return schema::day_value(day).substr(0, 4);
}

bool is_month(const EventSpan& span) {
  const auto& [from, to] = span;
  return from.year == to.year && from.month == to.month && from.day == 1 && to.day == days_in_month(to.year, to.month);
}

bool is_year(const EventSpan& span) {
  const auto& [from, to] = span;
  return from.year == to.year && from.month == 1 && from.day == 1 && to.month == 12 && to.day == 31;
}

// The days asked for, cut to the calendar.
struct Window {
  Day from;
  Day to;

  [[nodiscard]] bool holds_year(int year) const { return from <= Day{year, 1, 1} && Day{year, 12, 31} <= to; }
  [[nodiscard]] bool holds_month(int year, int month) const {
    return from <= Day{year, month, 1} && Day{year, month, days_in_month(year, month)} <= to;
  }
};

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

bool is_figures(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Calls `take` with the figures of each term of `database` with `prefix`, `size` figures long, from `first` to `last`.
template <typename Take>
void for_terms(const Xapian::Database& database, std::string_view prefix, const std::string& first,
               const std::string& last, std::size_t size, Take take) {
  const std::string all(prefix);
  auto term = database.allterms_begin(all);
  const auto end = database.allterms_end(all);
  for (term.skip_to(all + first); term != end; ++term) {
    const auto figures = (*term).substr(prefix.size());
    if (figures.size() != size || !is_figures(figures)) continue;
    if (figures.compare(0, last.size(), last) > 0) return;
    take(figures);
  }
}

}  // namespace

std::vector<EventSpan> event_spans(std::span<const DateMention> dates) {
  std::vector<EventSpan> spans;
  for (const auto& date : dates) {
    if (date.from && date.to) spans.push_back({*date.from, *date.to});
  }
  std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
  return spans;
}

std::vector<std::string> event_terms(std::span<const EventSpan> spans) {
  std::set<std::string> terms;
  if (!spans.empty()) terms.emplace(schema::kEventPrefix);
  for (const auto& [from, to] : spans) {
    const auto day = schema::day_value(from);
    terms.insert(from == to ? joined(kDayPrefix, day) : joined(kSpanPrefix, day + schema::day_value(to)));
    if (from.year != to.year) continue;
    terms.insert(joined(kYearPrefix, year_value(from)));
    if (from.month == to.month) terms.insert(joined(kMonthPrefix, month_value(from)));
  }
  return {terms.begin(), terms.end()};
}

std::string encode_event_spans(std::span<const EventSpan> spans) {
  Encoder out;
  long before = day_number(kFirstDay);
  for (const auto& [from, to] : spans) {
    const auto first = day_number(from);
    out.put(static_cast<std::uint64_t>(first - before));
    out.put(static_cast<std::uint64_t>(day_number(to) - first));
    before = first;
  }
  return out.take();
}

std::vector<EventSpan> decode_event_spans(std::string_view bytes) {
  std::vector<EventSpan> spans;
  const auto days = static_cast<std::uint64_t>(day_number(kLastDay) - day_number(kFirstDay));
  long before = day_number(kFirstDay);
  for (Decoder in(bytes); !in.at_end();) {
    before += static_cast<long>(std::min(in.number(), days));
    const auto last = before + static_cast<long>(std::min(in.number(), days));
    spans.push_back({day_from_number(before), day_from_number(last)});
  }
  return spans;
}

void put_event_days(std::span<const DateMention> dates, Xapian::Document& document) {
  const std::string prefix(schema::kEventPrefix);
  std::vector<std::string> old;
  auto term = document.termlist_begin();
  for (term.skip_to(prefix); term != document.termlist_end() && (*term).starts_with(prefix); ++term) {
    old.push_back(*term);
  }
  for (const auto& each : old) document.remove_term(each);
  const auto spans = event_spans(dates);
  for (const auto& each : event_terms(spans)) document.add_boolean_term(each);
  document.add_value(schema::kEventsSlot, encode_event_spans(spans));
}

std::vector<std::string> event_terms_within(const DaySpan& asked, const Xapian::Database& database) {
  const Window window{asked.from.value_or(kFirstDay), asked.to.value_or(kLastDay)};
  const auto first = schema::day_value(window.from);
  const auto last = schema::day_value(window.to);
  std::vector<std::string> terms;
  for_terms(database, kYearPrefix, first.substr(0, 4), last.substr(0, 4), 4, [&](const std::string& year) {
    if (window.holds_year(number(year))) terms.push_back(joined(kYearPrefix, year));
  });
  const auto holds_month = [&](std::string_view day) {
    return window.holds_month(number(day.substr(0, 4)), number(day.substr(4, 2)));
  };
  const auto is_covered = [&](std::string_view from, std::string_view to) {
    const bool is_in_year = from.substr(0, 4) == to.substr(0, 4);
    if (is_in_year && window.holds_year(number(from.substr(0, 4)))) return true;
    return from.substr(0, 6) == to.substr(0, 6) && holds_month(from);
  };
  // Whole years in the middle are passed over: only what lies before the first and behind the last is looked at.
  const auto for_ends = [&](std::string_view prefix, std::size_t size, auto take) {
    const auto year_end = first.substr(0, 4) + "9999";
    const auto last_year = std::max(last.substr(0, 4), first.substr(0, 4));
    for_terms(database, prefix, first.substr(0, size), std::min(year_end, last).substr(0, size), size, take);
    if (last_year == first.substr(0, 4)) return;
    for_terms(database, prefix, last_year, last.substr(0, size), size, take);
  };
  for_ends(kMonthPrefix, 6, [&](const std::string& month) {
    const bool is_whole = holds_month(month) && !window.holds_year(number(month.substr(0, 4)));
    if (is_whole) terms.push_back(joined(kMonthPrefix, month));
  });
  for_ends(kDayPrefix, 8, [&](const std::string& day) {
    if (!is_covered(day, day)) terms.push_back(joined(kDayPrefix, day));
  });
  constexpr std::size_t kDayFigures = 8;
  for_terms(database, kSpanPrefix, first, last, 2 * kDayFigures, [&](const std::string& span) {
    const std::string_view from = std::string_view(span).substr(0, kDayFigures);
    const std::string_view to = std::string_view(span).substr(kDayFigures);
    if (to <= last && !is_covered(from, to)) terms.push_back(joined(kSpanPrefix, span));
  });
  return terms;
}

EventSpan days_of(const Day& day, DatePrecision precision) noexcept {
  switch (precision) {
    case DatePrecision::day:
      break;
    case DatePrecision::month:
      return {{day.year, day.month, 1}, {day.year, day.month, days_in_month(day.year, day.month)}};
    case DatePrecision::year:
      return {{day.year, 1, 1}, {day.year, 12, 31}};
  }
  return {day, day};
}

bool is_within(const EventSpan& event, const DaySpan& asked) noexcept {
  if (asked.unknown) return false;
  return (!asked.from || *asked.from <= event.from) && (!asked.to || event.to <= *asked.to);
}

std::string to_iso(const EventSpan& span) {
  if (span.from == span.to) return to_iso(span.from);
  if (is_year(span)) return to_iso(span.from, DatePrecision::year);
  if (is_month(span)) return to_iso(span.from, DatePrecision::month);
  return to_iso(span.from) + '/' + to_iso(span.to);
}

}  // namespace kz
