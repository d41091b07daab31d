// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/field_queries.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "searcher/compile/form_expansion.h"
#include "searcher/compile/form_pattern.h"
#include "searcher/compile/number_writing.h"
#include "searcher/compile/word_queries.h"

namespace kz {
namespace {

std::string_view stem_prefix(TextField field) {
  return field == TextField::title ? schema::kTitleStemPrefix : schema::kCaptionStemPrefix;
}

/// `stems` of the field, several of them as the forms side by side, or with up to `distance` other words between them
/// in any order.
Xapian::Query in_field(TextField field, const std::vector<Xapian::Query>& stems, const FormSequence& places,
                       std::size_t distance, CompileState& state) {
  if (stems.size() == 1) return stems.front();
  return form_pattern(joined(Xapian::Query::OP_AND, stems), places,
                      {.window = places.size() + distance, .is_ordered = distance == 0, .within = field}, state);
}

/// Of forms as they are written the stems, since these are what the field has.
Part forms_query(const FormSequence& sequence, std::size_t distance, TextField field, CompileState& state) {
  if (sequence.empty()) return nothing_asked();
  std::vector<Xapian::Query> parts;
  for (const auto& forms : sequence) {
    std::set<std::string> terms;
    for (const auto& form : forms) {
      for (const auto& stemmer : state.languages.stemmers()) {
        terms.insert(schema::term(stem_prefix(field), stemmer.stem(form, form)));
      }
    }
    parts.push_back(any_term({terms.begin(), terms.end()}));
    ++state.out.words;
  }
  if (std::any_of(sequence.begin(), sequence.end(), [](const auto& forms) { return forms.empty(); })) {
    return same_in_both(Xapian::Query::MatchNothing);
  }
  return same_in_both(in_field(field, parts, sequence, distance, state));
}

/// What `places` are when the thousands of their numbers are parted otherwise; none where they have no such numbers.
std::vector<Xapian::Query> other_writings(const FormSequence& places, std::size_t distance, TextField field,
                                          CompileState& state) {
  std::vector<std::string> forms;
  for (const auto& place : places) forms.push_back(place.front());
  std::vector<Xapian::Query> queries;
  for (const auto& other : written_otherwise(forms)) {
    FormSequence sequence;
    for (const auto& form : other) sequence.push_back({form});
    queries.push_back(forms_query(sequence, distance, field, state).strict);
    if (distance == 0) state.out.marks.phrases.push_back(other);
  }
  return queries;
}

/// The words of a wildcard or slip.
Part spelled_query(const FormSequence& sequence, TextField field, CompileState& state) {
  if (sequence.size() > 1) mark_pattern(sequence, 0, state);
  return forms_query(sequence, 0, field, state);
}

Part words_query(const QueryNode& at, TextField field, CompileState& state) {
  const auto tokens = analyze_query(at.text, state);
  std::vector<Xapian::Query> parts;
  FormSequence places;
  state.is_near = std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return !token.is_joined; }) > 1;
  for (const auto& token : tokens) {
    if (token.is_joined) continue;
    parts.push_back(any_stem(token, stem_prefix(field), Xapian::Query::OP_SYNONYM, state));
    const auto& query = parts.back();
    if (at.kind == QueryKind::word && !token.is_stop_word)
      note_typed(at, token, {query.get_terms_begin(), query.get_terms_end()}, state);
    places.push_back({std::string(token.form)});
  }
  if (state.is_near) mark_pattern(places, at.distance, state);
  state.is_near = false;
  if (parts.empty()) return nothing_asked();
  auto query = in_field(field, parts, places, at.distance, state);
  // Nur-Sultan, unquoted, may also be written as one word.
  const auto whole = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_joined; });
  if (whole != tokens.end() && at.kind != QueryKind::phrase) {
    query = Xapian::Query(Xapian::Query::OP_OR, query,
                          any_stem(*whole, stem_prefix(field), Xapian::Query::OP_SYNONYM, state));
  }
  auto writings = other_writings(places, at.distance, field, state);
  writings.push_back(query);
  return same_in_both(joined(Xapian::Query::OP_OR, writings));
}

}  // namespace

Part field_query(const QueryNode& at, TextField field, CompileState& state) {
  switch (at.kind) {
    case QueryKind::prefix:
      return spelled_query(expand_prefix(at, state), field, state);
    case QueryKind::fuzzy:
      return spelled_query(expand_fuzzy(at, state), field, state);
    default:
      return words_query(at, field, state);
  }
}

}  // namespace kz
