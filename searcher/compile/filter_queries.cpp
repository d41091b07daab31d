// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/filter_queries.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/index/schema.h"
#include "common/text/utf8.h"
#include "searcher/compile/date_queries.h"
#include "searcher/name_filter.h"

namespace kz {

Xapian::Query filter_query(Filter::Field field, const std::vector<std::string>& values, std::size_t offset,
                           CompileState& state) {
  std::vector<std::string> terms;
  for (const auto& value : values) {
    switch (field) {
      case Filter::Field::source:
        terms.push_back(schema::term(schema::kSourcePrefix, fold(value)));
        break;
      case Filter::Field::language:
        terms.push_back(schema::term(schema::kLanguagePrefix, fold_case(value)));
        break;
      case Filter::Field::translated_from:
        terms.push_back(schema::term(schema::kTranslatedFromPrefix, fold_case(value)));
        break;
      default: {
        auto named = resolve_name(field, value, state.request.exact_names, state.reader.names());
        if (!named.note.empty()) state.out.notes.push_back({.offset = offset, .text = std::move(named.note)});
        std::move(named.terms.begin(), named.terms.end(), std::back_inserter(terms));
      }
    }
  }
  return any_term(terms);
}

void apply_filters(Part& query, CompileState& state) {
  const auto apply = [&](Xapian::Query::op op, const Xapian::Query& condition) {
    for (auto* reading : {&query.strict, &query.relaxed, &state.out.first}) {
      *reading = Xapian::Query(op, *reading, condition);
    }
    if (auto& tiered = state.out.tiered; !tiered.empty()) tiered = Xapian::Query(op, tiered, condition);
  };
  for (const auto& each : state.request.filters) {
    apply(each.exclude ? Xapian::Query::OP_AND_NOT : Xapian::Query::OP_FILTER,
          filter_query(each.field, each.values, 0, state));
  }
  if (const auto since = state.request.since_revision; since > 0) {
    apply(Xapian::Query::OP_FILTER,
          {Xapian::Query::OP_VALUE_GE, schema::kRevisionSlot, schema::revision_value(since + 1)});
  }
  const auto& published = state.request.published;
  if (!published.empty()) apply(Xapian::Query::OP_FILTER, published_query(published, "--published", state));
  const auto& event = state.request.event;
  if (!event.empty()) apply(Xapian::Query::OP_FILTER, event_query(event, "--event", state));
  const auto& date = state.request.date;
  if (!date.empty()) apply(Xapian::Query::OP_FILTER, date_query(date, "--date", state));
}

}  // namespace kz
