// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/sort_keys.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/index/event_days.h"
#include "common/index/schema.h"

namespace kz {
namespace {

/// `day` as YYYYMMDD, so that keys sort as asked; behind all days where it is empty.
std::string day_key(std::string day, bool newest_first) {
  if (day.empty()) return "~";
  if (newest_first) {
    for (auto& digit : day) digit = static_cast<char>('0' + ('9' - digit));
  }
  return day;
}

/// By publication day, undated articles last.
class PublishedKeys : public Xapian::KeyMaker {
 public:
  explicit PublishedKeys(bool newest_first) : newest_first_(newest_first) {}

  std::string operator()(const Xapian::Document& document) const override {
    return day_key(document.get_value(schema::kPublishedSlot), newest_first_) + document.get_value(schema::kIdSlot);
  }

 private:
  bool newest_first_;
};

/// By the first or last single day it speaks of: a month is no day, and that it begins on one says nothing.
class EventKeys : public Xapian::KeyMaker {
 public:
  EventKeys(bool latest_first, const std::vector<DaySpan>& events) : latest_first_(latest_first), events_(events) {}

  std::string operator()(const Xapian::Document& document) const override {
    std::string day;
    for (const auto& span : decode_event_spans(document.get_value(schema::kEventsSlot))) {
      if (span.from != span.to || !is_asked(span)) continue;
      day = schema::day_value(span.from);
      if (!latest_first_) break;
    }
    return day_key(std::move(day), latest_first_) + document.get_value(schema::kIdSlot);
  }

 private:
  [[nodiscard]] bool is_asked(const EventSpan& span) const {
    return events_.empty() ||
           std::any_of(events_.begin(), events_.end(), [&](const DaySpan& asked) { return is_within(span, asked); });
  }

  bool latest_first_;
  const std::vector<DaySpan>& events_;
};

}  // namespace

std::vector<Xapian::valueno> slots_of_sort_keys(SortOrder order) {
  switch (order) {
    case SortOrder::oldest_first:
    case SortOrder::newest_first:
      return {schema::kIdSlot, schema::kPublishedSlot};
    case SortOrder::earliest_event_first:
    case SortOrder::latest_event_first:
      return {schema::kIdSlot, schema::kEventsSlot};
    case SortOrder::relevance:
      break;
  }
  return {schema::kIdSlot};
}

std::unique_ptr<Xapian::KeyMaker> make_sort_keys(SortOrder order, const std::vector<DaySpan>& events) {
  switch (order) {
    case SortOrder::oldest_first:
      return std::make_unique<PublishedKeys>(false);
    case SortOrder::newest_first:
      return std::make_unique<PublishedKeys>(true);
    case SortOrder::earliest_event_first:
      return std::make_unique<EventKeys>(false, events);
    case SortOrder::latest_event_first:
      return std::make_unique<EventKeys>(true, events);
    case SortOrder::relevance:
      break;
  }
  return nullptr;
}

}  // namespace kz
