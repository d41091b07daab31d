// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <xapian.h>

#include "common/dates/day_span.h"
#include "kzsearch/searcher.h"

namespace kz {

/// Counts the days of all matching articles, while Xapian finds them or of those it is given.
class TimelineCounter {
 public:
  /// Counts nothing without a `unit`. Of the days spoken of those within any of `events` are counted, all where it is
  /// empty.
  TimelineCounter(std::optional<TimelineUnit> unit, const std::vector<DaySpan>& events);
  ~TimelineCounter();
  TimelineCounter(const TimelineCounter&) = delete;
  TimelineCounter& operator=(const TimelineCounter&) = delete;

  /// Adds what counts to `enquire`, which must then look at every match (check_at_least), and not outlive this.
  void add_to(Xapian::Enquire& enquire);

  /// The slots of an article that are read.
  [[nodiscard]] static std::vector<Xapian::valueno> slots();
  /// Counts one article.
  void count(const Xapian::Document& document);

  [[nodiscard]] Timeline timeline() const;

 private:
  class Spy;
  std::unique_ptr<Spy> spy_;
};

}  // namespace kz
