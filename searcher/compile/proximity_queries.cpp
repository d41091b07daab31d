// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/proximity_queries.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "searcher/compile/form_expansion.h"
#include "searcher/compile/form_pattern.h"
#include "searcher/compile/name_widening.h"
#include "searcher/compile/word_queries.h"
#include "searcher/proximity/word_pattern.h"

namespace kz {
namespace {

/// Ways to combine the alternatives of the operands, of which only those of several words count.
constexpr std::size_t kMaxCombinations = 64;

/// What may stand in an operand's place: alternatives, each a word or several side by side.
using Alternatives = std::vector<FormSequence>;

/// The actors' other names, where `word` means any.
void add_names(const QueryNode& at, std::vector<std::string>& forms, CompileState& state) {
  std::vector<std::string> added;
  for (auto& name : surnames_meant(at, state)) {
    if (std::find(forms.begin(), forms.end(), name) == forms.end()) added.push_back(std::move(name));
  }
  if (added.empty()) return;
  state.out.notes.push_back(
      {.offset = at.begin, .text = fmt::format("'{}' also finds {}", at.text, fmt::join(added, ", "))});
  state.count_terms(added.size());
  state.out.marks.forms.insert(added.begin(), added.end());
  std::move(added.begin(), added.end(), std::back_inserter(forms));
}

FormSequence word_forms(const QueryNode& at, CompileState& state) {
  const auto tokens = analyze_query(at.text, state);
  FormSequence sequence;
  std::vector<Token> parts;
  std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(parts), [](const Token& t) { return !t.is_joined; });
  const bool is_one_word = at.kind == QueryKind::word && parts.size() == 1;
  for (const auto& token : parts) {
    if (is_one_word) {
      sequence.push_back(expand_inflections(token, at.begin, state));
      continue;
    }
    sequence.push_back({std::string(token.form)});
    state.count_terms(1);
  }
  if (is_one_word) add_names(at, sequence.front(), state);
  if (!is_one_word && !sequence.empty()) {
    std::vector<std::string> phrase;
    for (const auto& forms : sequence) phrase.push_back(forms.front());
    state.out.marks.phrases.push_back(std::move(phrase));
  }
  return sequence;
}

void add_alternatives(const QueryNode& at, Alternatives& alternatives, CompileState& state) {
  FormSequence sequence;
  switch (at.kind) {
    case QueryKind::any_of:
      for (const auto& child : at.children) add_alternatives(child, alternatives, state);
      return;
    case QueryKind::prefix:
      sequence = expand_prefix(at, state);
      break;
    case QueryKind::fuzzy:
      sequence = expand_fuzzy(at, state);
      break;
    default:
      sequence = word_forms(at, state);
  }
  if (sequence.empty()) return;
  if (sequence.size() > 1 || alternatives.empty() || alternatives.front().size() > 1) {
    // Single words come first, as one.
    const auto where = sequence.size() == 1 ? alternatives.begin() : alternatives.end();
    alternatives.insert(where, std::move(sequence));
    return;
  }
  auto& words = alternatives.front().front();
  std::move(sequence.front().begin(), sequence.front().end(), std::back_inserter(words));
}

class Combiner {
 public:
  Combiner(const QueryNode& at, CompileState& state) : at_(at), state_(state) {}

  /// One choice of alternatives, an operand each.
  [[nodiscard]] Xapian::Query combine(const std::vector<const FormSequence*>& chosen) const {
    std::vector<FormSequence> operands;
    std::size_t more = 0;
    for (const auto* sequence : chosen) {
      const auto has_none = [](const auto& forms) { return forms.empty(); };
      if (std::any_of(sequence->begin(), sequence->end(), has_none)) return Xapian::Query::MatchNothing;
      operands.push_back(*sequence);
      more += sequence->size() - 1;
    }
    return form_pattern(operands, {.window = window(more), .is_ordered = at_.kind == QueryKind::adjacent}, state_);
  }

 private:
  /// `more`: words of phrases beyond their first.
  [[nodiscard]] std::size_t window(std::size_t more) const {
    if (at_.kind == QueryKind::sentence) return WordPattern::kWholeSentence;
    return at_.distance * (at_.children.size() - 1) + 1 + more;
  }

  const QueryNode& at_;
  CompileState& state_;
};

}  // namespace

Part proximity_query(const QueryNode& at, CompileState& state) {
  std::vector<Alternatives> operands;
  std::size_t combinations = 1;
  for (const auto& child : at.children) {
    Alternatives alternatives;
    add_alternatives(child, alternatives, state);
    if (alternatives.empty()) continue;
    combinations *= alternatives.size();
    while (combinations > kMaxCombinations) {
      combinations = combinations / alternatives.size() * (alternatives.size() - 1);
      alternatives.pop_back();
      state.out.notes.push_back({.offset = child.begin, .text = "not all of the alternatives here are searched for"});
    }
    operands.push_back(std::move(alternatives));
  }
  if (operands.empty()) return nothing_asked();
  const Combiner combiner(at, state);
  std::vector<Xapian::Query> queries;
  for (std::size_t choice = 0; choice < combinations; ++choice) {
    std::vector<const FormSequence*> chosen;
    auto rest = choice;
    for (const auto& alternatives : operands) {
      chosen.push_back(&alternatives[rest % alternatives.size()]);
      rest /= alternatives.size();
    }
    queries.push_back(combiner.combine(chosen));
  }
  state.out.words += operands.size();
  return same_in_both(joined(Xapian::Query::OP_OR, queries));
}

}  // namespace kz
