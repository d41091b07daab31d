// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/date_queries.h"

#include <fmt/format.h>

#include <string>

#include "common/dates/day_span.h"
#include "common/index/schema.h"
#include "kzsearch/error.h"

namespace kz {

std::optional<Day> as_of(const CompileState& state) {
  const auto& typed = state.request.as_of;
  if (!typed.empty()) {
    const auto span = parse_day_span(typed, "--as-of");
    if (!span.from || span.from != span.to) {
      throw Error(ErrorCode::query, fmt::format("'{}' in --as-of is not one day", typed),
                  "write it as 2022-01-06 or '6 January 2022'");
    }
    return span.from;
  }
  return schema::day_from_value(state.reader.database().get_value_upper_bound(schema::kPublishedSlot));
}

Xapian::Query published_query(std::string_view text, std::string_view name, const CompileState& state) {
  const auto span = parse_day_span(text, name, as_of(state));
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

}  // namespace kz
