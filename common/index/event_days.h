// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/dates/day_span.h"
#include "common/index/draft_document.h"
#include "kzsearch/entities.h"

namespace kz {

/// The days that an article speaks of. A day, week, month or year it names is one EventSpan; what names no day ("now",
/// "for two days") is none.
///
/// They are kept twice. The value schema::kEventsSlot lists them, for what looks at articles: sorting, timelines,
/// output. DayTerms::spoken_of() finds the articles.

/// The spans of `dates`, ascending, each once.
[[nodiscard]] std::vector<EventSpan> event_spans(std::span<const DateMention> dates);

/// The value of schema::kEventsSlot.
[[nodiscard]] std::string encode_event_spans(std::span<const EventSpan> spans);

/// Throws Error(index_corrupt) for bytes that encode_event_spans did not write.
[[nodiscard]] std::vector<EventSpan> decode_event_spans(std::string_view bytes);

/// Puts the days of `dates` into `document`; into one of the index in place of those it has.
void put_event_days(std::span<const DateMention> dates, DraftDocument& document);
void put_event_days(std::span<const DateMention> dates, Xapian::Document& document);

/// The days that a date of this precision covers.
[[nodiscard]] EventSpan days_of(const Day& day, DatePrecision precision) noexcept;

/// Whether it lies within the days asked for; never where they are asked for as `unknown`.
[[nodiscard]] bool is_within(const EventSpan& event, const DaySpan& asked) noexcept;

}  // namespace kz
