// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/filter_queries.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "common/index/schema.h"
#include "common/nearest_word.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"
#include "searcher/compile/date_queries.h"
#include "searcher/compile/form_pattern.h"
#include "searcher/compile/word_queries.h"
#include "searcher/name_filter.h"

namespace kz {
namespace {

/// A value of a filter that is kept as a term of its own.
struct FilterValue {
  std::string_view what;  ///< "source"
  std::string_view prefix;
  std::string_view value;   ///< as typed
  std::string_view folded;  ///< as its term has it
};

constexpr std::size_t kMostListed = 8;
constexpr std::size_t kMostCompared = 10'000;

/// The value as an article has it: "Der Spiegel" for "der spiegel".
std::string as_published(const FilterValue& asked, const std::string& folded, CompileState& state) {
  if (asked.prefix != schema::kSourcePrefix) return folded;
  const auto& database = state.reader.database();
  const auto document = *database.postlist_begin(schema::term(asked.prefix, folded));
  return state.reader.articles().get(database.get_document(document)).source;
}

/// "no source 'Reuter' in this index; did you mean 'Reuters'?", or which values there are where they are few and none
/// is like it.
void note_absence(const FilterValue& asked, std::size_t offset, CompileState& state) {
  const auto& database = state.reader.database();
  if (database.term_exists(schema::term(asked.prefix, asked.folded))) return;
  std::vector<std::string> known;
  const auto prefix = std::string(asked.prefix);
  for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it) {
    if (known.size() == kMostCompared) break;
    known.push_back((*it).substr(prefix.size()));
  }
  auto text = fmt::format("no {} '{}' in this index", asked.what, asked.value);
  const auto nearest = nearest_word(asked.folded, std::vector<std::string_view>(known.begin(), known.end()));
  const bool are_few = !known.empty() && known.size() <= kMostListed;
  const bool is_source = asked.prefix == schema::kSourcePrefix;  // codes of languages are all alike
  if (!nearest.empty() && (is_source || !are_few)) {
    text += fmt::format("; did you mean '{}'?", as_published(asked, std::string(nearest), state));
  } else if (are_few) {
    for (auto& value : known) value = as_published(asked, value, state);
    text += fmt::format(", only {}", fmt::join(known, ", "));
  }
  state.out.notes.push_back({.offset = offset, .text = std::move(text), .is_absence = true});
}

/// The articles of `places` that have the words of one of `values`; of a place told by its id all.
Xapian::Query spelled_so(const Xapian::Query& places, const std::vector<std::string>& values, CompileState& state) {
  std::vector<Xapian::Query> spelled;
  for (const auto& value : values) {
    if (!state.reader.names().with_id(value).empty()) return places;
    FormSequence words;
    for (const auto& token : analyze_query(value, state)) {
      if (!token.is_joined) words.push_back({std::string(token.form)});
    }
    if (!words.empty()) spelled.push_back(form_pattern(words, {.window = words.size()}, state));
  }
  if (spelled.empty()) return places;
  return {Xapian::Query::OP_FILTER, places, joined(Xapian::Query::OP_OR, spelled)};
}

}  // namespace

Xapian::Query filter_query(Filter::Field field, const std::vector<std::string>& values, std::size_t offset,
                           CompileState& state) {
  std::vector<std::string> terms;
  for (const auto& value : values) {
    const auto add_term = [&](std::string_view what, std::string_view prefix, const std::string& folded) {
      terms.push_back(schema::term(prefix, folded));
      note_absence({.what = what, .prefix = prefix, .value = value, .folded = folded}, offset, state);
    };
    switch (field) {
      case Filter::Field::source:
        add_term("source", schema::kSourcePrefix, fold(value));
        break;
      case Filter::Field::language:
        add_term("language", schema::kLanguagePrefix, fold_case(value));
        break;
      case Filter::Field::translated_from:
        add_term("language translated from", schema::kTranslatedFromPrefix, fold_case(value));
        break;
      default: {
        auto named = resolve_name(field, value, state.request.exact_names, state.reader.names());
        if (!named.note.empty()) {
          state.out.notes.push_back(
              {.offset = offset, .text = std::move(named.note), .is_absence = named.terms.empty()});
        }
        std::move(named.terms.begin(), named.terms.end(), std::back_inserter(terms));
      }
    }
  }
  if (asks_names(field)) state.out.asked_names.push_back(terms);
  const auto articles = state.reader.term_filters().any_of(terms);
  return field == Filter::Field::place && state.request.exact_names ? spelled_so(articles, values, state) : articles;
}

void apply_filters(Part& query, CompileState& state) {
  const auto apply = [&](Xapian::Query::op op, const Xapian::Query& condition) {
    for (auto* reading : {&query.strict, &query.relaxed, &state.out.first}) {
      *reading = Xapian::Query(op, *reading, condition);
    }
    if (auto& tiered = state.out.tiered; !tiered.empty()) tiered = Xapian::Query(op, tiered, condition);
  };
  for (const auto& each : state.request.filters) {
    const auto names = state.out.asked_names.size();
    state.is_excluding = each.exclude;
    apply(each.exclude ? Xapian::Query::OP_AND_NOT : Xapian::Query::OP_FILTER,
          filter_query(each.field, each.values, 0, state));
    state.is_excluding = false;
    if (each.exclude) state.out.asked_names.resize(names);
  }
  if (const auto since = state.request.since_revision; since > 0) {
    if (const auto now = state.reader.revision(); since > now) {
      throw Error(ErrorCode::query, fmt::format("revision {} is not reached: the index is at {}", since, now),
                  "it is a new index, whose revisions count from 1: ask for --since-rev 0 once");
    }
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
