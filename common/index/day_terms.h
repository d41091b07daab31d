// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/dates/day_span.h"
#include "kzsearch/entities.h"

namespace kz {

/// Terms that find articles by stretches of days. A question is whether some stretch of an article lies within the days
/// asked for. So a stretch has a term of its own, and one for the month and one for the year that it lies in. The days
/// asked for are then the years wholly in them, the months of the years at both ends, the days of the months at both
/// ends, and the stretches that lie in none of these: exact for any question, and mostly a few dozen terms.
///
/// With the prefixes of DayTerms::spoken_of():
///
///   XEd20220105           a day
///   XEm202201             a stretch that lies within the month
///   XEy2022               a stretch that lies within the year
///   XEsm2022010320220109  a stretch of several days, its first and last, within a month;
///   XEsy2022013120220206  across months of one year;
///   XEsx2021122720220102  across years
class DayTerms {
 public:
  /// The days an article speaks of: XEd, XEm, XEy and XEs.
  [[nodiscard]] static const DayTerms& spoken_of() noexcept;

  /// The day, month or year of its publication: D, M and Y, as Omega has them. What is known by its month alone has no
  /// D, and no such term is needed for stretches of other lengths.
  [[nodiscard]] static const DayTerms& published() noexcept;

  /// The terms of these stretches, ascending, each once.
  [[nodiscard]] std::vector<std::string> of(std::span<const EventSpan> spans) const;

  /// Terms of `database` that together find the articles with a stretch within `asked`; none where there is no such
  /// article. Every article with any for a span that is open on both sides.
  [[nodiscard]] std::vector<std::string> within(const DaySpan& asked, const Xapian::Database& database) const;

  /// Takes all such terms from `document`.
  void remove_from(Xapian::Document& document) const;

 private:
  class Finder;

  constexpr DayTerms(std::string_view day, std::string_view month, std::string_view year, std::string_view span)
      : day_(day), month_(month), year_(year), span_(span) {}

  std::string_view day_;
  std::string_view month_;
  std::string_view year_;
  std::string_view span_;  // empty where there are no stretches but days, months and years
};

}  // namespace kz
