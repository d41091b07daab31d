// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/wildcard_queries.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "searcher/compile/form_expansion.h"
#include "searcher/compile/form_pattern.h"

namespace kz {
namespace {

/// What is spelled as typed stays before what is not.
constexpr double kFuzzyScale = 0.5;

Xapian::Query any_form(const std::vector<std::string>& forms, Xapian::Query::op op) {
  if (forms.empty()) return Xapian::Query::MatchNothing;
  return forms.size() == 1 ? Xapian::Query(forms.front()) : Xapian::Query(op, forms.begin(), forms.end());
}

/// The words of a sequence side by side.
Xapian::Query side_by_side(const FormSequence& sequence, CompileState& state) {
  const auto has_none = [](const auto& forms) { return forms.empty(); };
  if (std::any_of(sequence.begin(), sequence.end(), has_none)) return Xapian::Query::MatchNothing;
  mark_pattern(sequence, 0, state);
  return form_pattern(sequence, {.window = sequence.size()}, state);
}

}  // namespace

Part prefix_query(const QueryNode& at, CompileState& state) {
  const auto sequence = expand_prefix(at, state);
  if (sequence.empty()) return nothing_asked();
  state.out.words += sequence.size();
  if (sequence.size() > 1) return same_in_both(side_by_side(sequence, state));
  return same_in_both(any_form(sequence.front(), Xapian::Query::OP_SYNONYM));
}

Part fuzzy_query(const QueryNode& at, CompileState& state) {
  const auto sequence = expand_fuzzy(at, state);
  if (sequence.empty()) return nothing_asked();
  state.out.words += 2 * sequence.size();
  if (sequence.size() > 1) return same_in_both(side_by_side(sequence, state));
  const auto& forms = sequence.front();
  if (forms.size() < 2) return same_in_both(any_form(forms, Xapian::Query::OP_OR));
  const std::vector<std::string> others(forms.begin() + 1, forms.end());
  const Xapian::Query weaker(Xapian::Query::OP_SCALE_WEIGHT, any_form(others, Xapian::Query::OP_SYNONYM), kFuzzyScale);
  return same_in_both(Xapian::Query(Xapian::Query::OP_OR, Xapian::Query(forms.front()), weaker));
}

}  // namespace kz
