// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/date_queries.h"

#include <fmt/format.h>

#include <string>

#include "common/dates/calendar.h"
#include "common/dates/day_span.h"
#include "common/index/day_terms.h"

namespace kz {

std::optional<Day> as_of(const CompileState& state) {
  const auto& typed = state.request.as_of;
  if (!typed.empty()) return parse_one_day(typed, "--as-of");
  return state.reader.newest_day();
}

namespace {

/// Articles with a stretch of days within the span; those without any where it is `unknown`.
Xapian::Query within(const DaySpan& span, const DayTerms& terms, const CompileState& state) {
  const auto query = state.reader.term_filters().within(span, terms);
  return span.unknown ? Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll, query) : query;
}

/// The span that was typed; what it means is told where that depends on the index.
DaySpan read_span(std::string_view text, std::string_view name, CompileState& state) {
  const auto span = parse_day_span(text, name, as_of(state));
  if (!counts_from_today(text)) return span;
  const auto from = span.from ? to_iso(*span.from) : std::string();
  const auto to = span.to ? to_iso(*span.to) : std::string();
  state.out.notes.push_back(
      {.offset = 0, .text = fmt::format("'{}' is {}", text, from == to ? from : fmt::format("{}..{}", from, to))});
  return span;
}

Xapian::Query published_within(const DaySpan& span, const CompileState& state) {
  return within(span, DayTerms::published(), state);
}

Xapian::Query events_within(const DaySpan& span, CompileState& state) {
  if (!span.unknown) state.out.events.push_back(span);
  return within(span, DayTerms::spoken_of(), state);
}

}  // namespace

Xapian::Query published_query(std::string_view text, std::string_view name, CompileState& state) {
  return published_within(read_span(text, name, state), state);
}

Xapian::Query event_query(std::string_view text, std::string_view name, CompileState& state) {
  return events_within(read_span(text, name, state), state);
}

Xapian::Query date_query(std::string_view text, std::string_view name, CompileState& state) {
  const auto span = read_span(text, name, state);
  // What is undated on one axis only is not undated.
  const auto op = span.unknown ? Xapian::Query::OP_AND : Xapian::Query::OP_OR;
  return {op, published_within(span, state), events_within(span, state)};
}

}  // namespace kz
