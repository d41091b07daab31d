// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <xapian.h>

#include "common/dates/day_span.h"
#include "kzsearch/searcher.h"

namespace kz {

/// Counts the days of all matching articles while Xapian finds them. Lives as long as the Enquire it was added to.
class TimelineCounter {
 public:
  /// Adds itself to `enquire`, which must then look at every match (check_at_least), where there is a `unit`. Of the
  /// days spoken of those within any of `events` are counted, all where it is empty.
  TimelineCounter(std::optional<TimelineUnit> unit, const std::vector<DaySpan>& events, Xapian::Enquire& enquire);
  ~TimelineCounter();
  TimelineCounter(const TimelineCounter&) = delete;
  TimelineCounter& operator=(const TimelineCounter&) = delete;

  [[nodiscard]] Timeline timeline() const;

 private:
  class Spy;
  std::unique_ptr<Spy> spy_;
};

}  // namespace kz
