// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/date_queries.h"

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
  const auto query = state.reader.day_filters().within(span, terms);
  return span.unknown ? Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll, query) : query;
}

Xapian::Query published_within(const DaySpan& span, const CompileState& state) {
  return within(span, DayTerms::published(), state);
}

Xapian::Query events_within(const DaySpan& span, CompileState& state) {
  if (!span.unknown) state.out.events.push_back(span);
  return within(span, DayTerms::spoken_of(), state);
}

}  // namespace

Xapian::Query published_query(std::string_view text, std::string_view name, const CompileState& state) {
  return published_within(parse_day_span(text, name, as_of(state)), state);
}

Xapian::Query event_query(std::string_view text, std::string_view name, CompileState& state) {
  return events_within(parse_day_span(text, name, as_of(state)), state);
}

Xapian::Query date_query(std::string_view text, std::string_view name, CompileState& state) {
  const auto span = parse_day_span(text, name, as_of(state));
  // What is undated on one axis only is not undated.
  const auto op = span.unknown ? Xapian::Query::OP_AND : Xapian::Query::OP_OR;
  return {op, published_within(span, state), events_within(span, state)};
}

}  // namespace kz
