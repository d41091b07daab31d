// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/event_days.h"

#include <algorithm>

#include "common/dates/calendar.h"
#include "common/index/codec.h"
#include "common/index/day_terms.h"
#include "common/index/schema.h"
#include "common/sort_unique.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

bool is_month(const EventSpan& span) {
  const auto& [from, to] = span;
  return from.year == to.year && from.month == to.month && from.day == 1 && to.day == days_in_month(to.year, to.month);
}

bool is_year(const EventSpan& span) {
  const auto& [from, to] = span;
  return from.year == to.year && from.month == 1 && from.day == 1 && to.month == 12 && to.day == 31;
}

template <typename Document>
void add_event_days(std::span<const DateMention> dates, Document& document) {
  const auto spans = event_spans(dates);
  for (const auto& each : DayTerms::spoken_of().of(spans)) document.add_boolean_term(each);
  document.add_value(schema::kEventsSlot, encode_event_spans(spans));
}

}  // namespace

std::vector<EventSpan> event_spans(std::span<const DateMention> dates) {
  std::vector<EventSpan> spans;
  for (const auto& date : dates) {
    if (date.from && date.to) spans.push_back({*date.from, *date.to});
  }
  sort_unique(spans);
  return spans;
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

void put_event_days(std::span<const DateMention> dates, DraftDocument& document) {
  add_event_days(dates, document);
}

void put_event_days(std::span<const DateMention> dates, Xapian::Document& document) {
  DayTerms::spoken_of().remove_from(document);
  add_event_days(dates, document);
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
