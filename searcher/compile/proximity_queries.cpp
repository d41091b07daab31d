// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/proximity_queries.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "common/index/word_terms.h"
#include "common/text/characters.h"
#include "searcher/compile/form_expansion.h"
#include "searcher/compile/form_pattern.h"
#include "searcher/compile/name_widening.h"
#include "searcher/compile/number_writing.h"
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
  state.widened_at(at.begin, 1);  // so that nobody is told that no article holds the word
  state.count_terms(added.size());
  state.marked_forms().insert(added.begin(), added.end());
  std::move(added.begin(), added.end(), std::back_inserter(forms));
}

/// A word in all its forms.
std::vector<std::string> word_forms(const QueryNode& at, const Token& token, CompileState& state) {
  auto forms = expand_inflections(token, at.begin, state);
  state.marked_forms().insert(forms.begin(), forms.end());
  return forms;
}

/// The last word of a compound in all its forms; of "F-16" also that of several, "F-16s", and back.
std::vector<std::string> last_forms(const Token& token, std::size_t offset, CompileState& state) {
  auto forms = expand_inflections(token, offset, state);
  const std::string form(token.form);
  const auto digits = static_cast<std::size_t>(std::count_if(form.begin(), form.end(), is_ascii_digit));
  if (digits > 0 && digits == form.size()) forms.push_back(form + 's');
  if (digits > 0 && digits + 1 == form.size() && form.back() == 's') forms.push_back(form.substr(0, digits));
  return forms;
}

/// The words of a phrase as written; of "cease-fire" the last in all its forms.
FormSequence phrase_forms(const QueryNode& at, const std::vector<Token>& parts, CompileState& state) {
  FormSequence sequence;
  for (const auto& token : parts) sequence.push_back({std::string(token.form)});
  state.count_terms(parts.size());
  if (at.kind == QueryKind::word) sequence.back() = last_forms(parts.back(), at.begin, state);
  for (const auto& forms : sequence) state.marked_forms().insert(forms.begin(), forms.end());
  return sequence;
}

void add_alternative(FormSequence sequence, Alternatives& alternatives) {
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

/// What `parts` are where their numbers are written otherwise: "20 000" for 20,000.
void add_other_writings(const std::vector<Token>& parts, Alternatives& alternatives, CompileState& state) {
  std::vector<std::string> forms;
  forms.reserve(parts.size());
  for (const auto& token : parts) forms.emplace_back(token.form);
  for (const auto& other : written_otherwise(forms)) {
    state.count_terms(other.size());
    FormSequence sequence;
    sequence.reserve(other.size());
    for (const auto& form : other) sequence.push_back({form});
    state.marked_forms().insert(other.begin(), other.end());
    add_alternative(std::move(sequence), alternatives);
  }
}

/// A word or phrase; "cease-fire" may be written as one word as well.
void add_written(const QueryNode& at, Alternatives& alternatives, CompileState& state) {
  std::vector<Token> parts;
  std::optional<Token> whole;
  for (const auto& token : analyze_query(at.text, state)) {
    if (token.is_joined) {
      whole = token;
    } else {
      parts.push_back(token);
    }
  }
  if (parts.empty()) return;
  if (at.kind != QueryKind::word || parts.size() > 1) {
    add_alternative(phrase_forms(at, parts, state), alternatives);
    if (at.kind == QueryKind::word && whole) add_alternative({word_forms(at, *whole, state)}, alternatives);
    add_other_writings(parts, alternatives, state);
    return;
  }
  auto forms = word_forms(at, parts.front(), state);
  std::vector<std::string> terms;
  terms.reserve(forms.size());
  for (const auto& form : forms) terms.push_back(schema::term({}, form));
  note_typed(at, parts.front(), std::move(terms), state);
  add_names(at, forms, state);
  add_alternative({std::move(forms)}, alternatives);
  add_other_writings(parts, alternatives, state);
}

void add_alternatives(const QueryNode& at, Alternatives& alternatives, CompileState& state) {
  switch (at.kind) {
    case QueryKind::any_of:
      for (const auto& child : at.children) add_alternatives(child, alternatives, state);
      return;
    case QueryKind::prefix:
      return add_alternative(expand_prefix(at, state), alternatives);
    case QueryKind::fuzzy:
      return add_alternative(expand_fuzzy(at, state), alternatives);
    default:
      return add_written(at, alternatives, state);
  }
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
    const Nearness nearness{.window = window(more), .is_ordered = at_.kind == QueryKind::adjacent};
    state_.out.marks.patterns.push_back(word_pattern(operands, nearness));
    return form_pattern(operands, nearness, state_);
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
  state.is_near = true;
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
  state.is_near = false;
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
