// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/title_queries.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "searcher/compile/form_expansion.h"
#include "searcher/compile/form_pattern.h"
#include "searcher/compile/word_queries.h"

namespace kz {
namespace {

/// `stems` of the title, several of them as the forms side by side, or with up to `distance` other words between them
/// in any order.
Xapian::Query in_title(const std::vector<Xapian::Query>& stems, const FormSequence& places, std::size_t distance) {
  if (stems.size() == 1) return stems.front();
  return form_pattern(joined(Xapian::Query::OP_AND, stems), places,
                      {.window = places.size() + distance, .is_ordered = distance == 0, .is_title_only = true});
}

Part words_query(const QueryNode& at, CompileState& state) {
  const auto tokens = analyze_query(at.text, state);
  std::vector<Xapian::Query> parts;
  FormSequence places;
  for (const auto& token : tokens) {
    if (token.is_joined) continue;
    parts.push_back(any_stem(token, schema::kTitleStemPrefix, Xapian::Query::OP_SYNONYM, state));
    places.push_back({std::string(token.form)});
  }
  if (parts.empty()) return nothing_asked();
  auto query = in_title(parts, places, at.distance);
  // Nur-Sultan, unquoted, may also be written as one word.
  const auto whole = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_joined; });
  if (whole != tokens.end() && at.kind != QueryKind::phrase) {
    query = Xapian::Query(Xapian::Query::OP_OR, query,
                          any_stem(*whole, schema::kTitleStemPrefix, Xapian::Query::OP_SYNONYM, state));
  }
  return same_in_both(query);
}

/// Of a wildcard's forms the stems, since these are what the title has.
Part forms_query(const FormSequence& sequence, CompileState& state) {
  if (sequence.empty()) return nothing_asked();
  std::vector<Xapian::Query> parts;
  for (const auto& forms : sequence) {
    std::set<std::string> terms;
    for (const auto& form : forms) {
      for (const auto& stemmer : state.reader.stemmers()) {
        terms.insert(schema::term(schema::kTitleStemPrefix, stemmer.stem(form, form)));
      }
    }
    parts.push_back(any_term({terms.begin(), terms.end()}));
    ++state.out.words;
  }
  if (std::any_of(sequence.begin(), sequence.end(), [](const auto& forms) { return forms.empty(); })) {
    return same_in_both(Xapian::Query::MatchNothing);
  }
  return same_in_both(in_title(parts, sequence, 0));
}

}  // namespace

Part title_query(const QueryNode& at, CompileState& state) {
  switch (at.kind) {
    case QueryKind::prefix:
      return forms_query(expand_prefix(at, state), state);
    case QueryKind::fuzzy:
      return forms_query(expand_fuzzy(at, state), state);
    default:
      return words_query(at, state);
  }
}

}  // namespace kz
