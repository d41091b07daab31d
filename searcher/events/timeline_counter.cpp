// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/events/timeline_counter.h"

#include <algorithm>
#include <map>

#include "common/dates/date_period.h"
#include "common/index/event_days.h"
#include "common/index/schema.h"

namespace kz {
namespace {

TimeUnit time_unit(TimelineUnit unit) {
  switch (unit) {
    case TimelineUnit::day:
      return TimeUnit::day;
    case TimelineUnit::week:
      return TimeUnit::week;
    case TimelineUnit::month:
      break;
  }
  return TimeUnit::month;
}

}  // namespace

class TimelineCounter::Spy : public Xapian::MatchSpy {
 public:
  Spy(TimelineUnit unit, const std::vector<DaySpan>& events) : unit_(time_unit(unit)), events_(events) {}

  void operator()(const Xapian::Document& document, double) override {
    count_published(document);
    count_events(decode_event_spans(document.get_value(schema::kEventsSlot)));
  }

  [[nodiscard]] Timeline timeline() const {
    auto out = rest_;
    out.asks_days = !events_.empty();
    for (const auto& [from, bucket] : buckets_) out.buckets.push_back(bucket);
    return out;
  }

 private:
  /// nullptr for days that lie in no single bucket.
  TimelineBucket* bucket_of(const EventSpan& span) {
    auto found = buckets_.upper_bound(span.from);
    if (found != buckets_.begin() && std::prev(found)->second.to >= span.from) {
      auto& bucket = std::prev(found)->second;
      return span.to <= bucket.to ? &bucket : nullptr;
    }
    const auto period = period_of(unit_, span.from);
    if (span.to > period.to) return nullptr;
    auto& bucket = buckets_[period.from];
    bucket.name = period.value;
    bucket.from = period.from;
    bucket.to = period.to;
    return &bucket;
  }

  void count_published(const Xapian::Document& document) {
    const auto day = schema::day_from_value(document.get_value(schema::kPublishedSlot));
    if (!day) {
      ++rest_.published_unknown;
      return;
    }
    const auto last = schema::day_from_value(document.get_value(schema::kPublishedEndSlot));
    auto* bucket = bucket_of({*day, last.value_or(*day)});
    ++(bucket != nullptr ? bucket->published : rest_.published_coarse);
  }

  /// An article counts once in a bucket, however many of its mentions lie there.
  void count_events(const std::vector<EventSpan>& spans) {
    bool is_asked_for = false;
    bool has_bucket = false;
    const TimelineBucket* last = nullptr;
    for (const auto& span : spans) {
      const auto is_answer = [&](const DaySpan& asked) { return is_within(span, asked); };
      if (!events_.empty() && std::none_of(events_.begin(), events_.end(), is_answer)) continue;
      is_asked_for = true;
      auto* bucket = bucket_of(span);
      if (bucket == nullptr) continue;
      has_bucket = true;
      if (bucket != last) ++bucket->event;  // spans ascend, so those of one bucket follow each other
      last = bucket;
    }
    if (!is_asked_for) ++rest_.event_unknown;
    if (is_asked_for && !has_bucket) ++rest_.event_coarse;
  }

  TimeUnit unit_;
  const std::vector<DaySpan>& events_;
  std::map<Day, TimelineBucket> buckets_;
  Timeline rest_;  // its buckets stay empty
};

TimelineCounter::TimelineCounter(std::optional<TimelineUnit> unit, const std::vector<DaySpan>& events) {
  if (unit) spy_ = std::make_unique<Spy>(*unit, events);
}

TimelineCounter::~TimelineCounter() = default;

void TimelineCounter::add_to(Xapian::Enquire& enquire) {
  if (spy_) enquire.add_matchspy(spy_.get());
}

std::vector<Xapian::valueno> TimelineCounter::slots() {
  return {schema::kPublishedSlot, schema::kPublishedEndSlot, schema::kEventsSlot};
}

void TimelineCounter::count(const Xapian::Document& document) {
  if (spy_) (*spy_)(document, 0);
}

Timeline TimelineCounter::timeline() const {
  return spy_ ? spy_->timeline() : Timeline{};
}

}  // namespace kz
