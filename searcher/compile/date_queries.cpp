// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/date_queries.h"

#include <string>

#include "common/dates/day_span.h"
#include "common/index/event_days.h"
#include "common/index/schema.h"

namespace kz {

std::optional<Day> as_of(const CompileState& state) {
  const auto& typed = state.request.as_of;
  if (!typed.empty()) return parse_one_day(typed, "--as-of");
  return state.reader.newest_day();
}

namespace {

Xapian::Query published_within(const DaySpan& span) {
  const Xapian::Query dated(Xapian::Query::OP_VALUE_GE, schema::kPublishedSlot, std::string("0"));
  if (span.unknown) return {Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll, dated};
  const auto from = span.from ? schema::day_value(*span.from) : std::string("0");
  const auto to = span.to ? schema::day_value(*span.to) : std::string("99999999");
  Xapian::Query first_day_within(Xapian::Query::OP_VALUE_RANGE, schema::kPublishedSlot, from, to);
  if (!span.to) return first_day_within;
  // Of "2022-01" the last day must lie within, too. (A value is above `to` where `to` is a true prefix of it.)
  const Xapian::Query ends_later(Xapian::Query::OP_VALUE_GE, schema::kPublishedEndSlot, to + "0");
  return {Xapian::Query::OP_AND_NOT, first_day_within, ends_later};
}

Xapian::Query events_within(const DaySpan& span, CompileState& state) {
  if (span.unknown) {
    const Xapian::Query any{std::string(schema::kEventPrefix)};
    return {Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll, any};
  }
  state.out.events.push_back(span);
  const auto terms = event_terms_within(span, state.reader.database());
  return terms.empty() ? Xapian::Query::MatchNothing : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

}  // namespace

Xapian::Query published_query(std::string_view text, std::string_view name, const CompileState& state) {
  return published_within(parse_day_span(text, name, as_of(state)));
}

Xapian::Query event_query(std::string_view text, std::string_view name, CompileState& state) {
  return events_within(parse_day_span(text, name, as_of(state)), state);
}

Xapian::Query date_query(std::string_view text, std::string_view name, CompileState& state) {
  const auto span = parse_day_span(text, name, as_of(state));
  // What is undated on one axis only is not undated.
  const auto op = span.unknown ? Xapian::Query::OP_AND : Xapian::Query::OP_OR;
  return {op, published_within(span), events_within(span, state)};
}

}  // namespace kz
