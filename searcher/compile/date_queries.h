// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include <xapian.h>

#include "common/dates/calendar.h"
#include "searcher/compile/compile_state.h"

namespace kz {

/// The day that relative days of the query count from, where there is one. Throws Error(ErrorCode::query).
[[nodiscard]] std::optional<Day> as_of(const CompileState& state);

/// Articles published within the span `text`. `name` is what a message calls it: "--published", "published:". Throws
/// Error(ErrorCode::query) where it is no span of days.
[[nodiscard]] Xapian::Query published_query(std::string_view text, std::string_view name, CompileState& state);

/// Articles that speak of days within the span; it is kept in `state.out.events`.
[[nodiscard]] Xapian::Query event_query(std::string_view text, std::string_view name, CompileState& state);

/// Articles of either.
[[nodiscard]] Xapian::Query date_query(std::string_view text, std::string_view name, CompileState& state);

}  // namespace kz
