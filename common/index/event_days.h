// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/dates/day_span.h"
#include "kzsearch/entities.h"

namespace kz {

/// The days that an article speaks of. A day, week, month or year it names is one EventSpan; what names no day ("now",
/// "for two days") is none.
///
/// They are kept twice. The value schema::kEventsSlot lists them, for what looks at articles: sorting, timelines,
/// output. Terms find the articles: a question is whether some span of an article lies within the days asked for, and
/// articles can be asked for terms only. So a span has a term of its own, and where it lies within one day, month or
/// year a term for each of these. The days asked for are then the years and months that lie wholly in them, the days
/// left over at both ends, and the spans of no such month or year: exact for any question, and never more than a few
/// dozen terms.
///
///   XE                   speaks of some day
///   XEd20220105          a day
///   XEm202201            a span that lies within the month
///   XEy2022              a span that lies within the year
///   XEs2022010320220109  a span of several days, its first and last

/// The spans of `dates`, ascending, each once.
[[nodiscard]] std::vector<EventSpan> event_spans(std::span<const DateMention> dates);

[[nodiscard]] std::vector<std::string> event_terms(std::span<const EventSpan> spans);

/// The value of schema::kEventsSlot.
[[nodiscard]] std::string encode_event_spans(std::span<const EventSpan> spans);

/// Throws Error(index_corrupt) for bytes that encode_event_spans did not write.
[[nodiscard]] std::vector<EventSpan> decode_event_spans(std::string_view bytes);

/// Puts the days of `dates` into `document`, in place of those it has.
void put_event_days(std::span<const DateMention> dates, Xapian::Document& document);

/// The days that a date of this precision covers.
[[nodiscard]] EventSpan days_of(const Day& day, DatePrecision precision) noexcept;

/// Terms of `database` that together find the articles with a span within `asked`; none where there is no such article.
[[nodiscard]] std::vector<std::string> event_terms_within(const DaySpan& asked, const Xapian::Database& database);

/// Whether it lies within the days asked for; never where they are asked for as `unknown`.
[[nodiscard]] bool is_within(const EventSpan& event, const DaySpan& asked) noexcept;

}  // namespace kz
