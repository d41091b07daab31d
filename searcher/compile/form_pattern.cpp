// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/form_pattern.h"

#include <algorithm>
#include <utility>

#include "common/index/schema.h"
#include "searcher/compile/part.h"
#include "searcher/proximity/pattern_source.h"
#include "searcher/remote/served_patterns.h"

namespace kz {
namespace {

std::vector<FormSequence> one_each(const FormSequence& places) {
  std::vector<FormSequence> operands;
  for (const auto& forms : places) operands.push_back({forms});
  return operands;
}

WordPattern::Operand operand_of(const FormSequence& places) {
  WordPattern::Operand operand;
  for (const auto& forms : places) {
    auto& words = operand.emplace_back();
    for (const auto& form : forms) words.push_back(word_sequence::word(form));
    std::sort(words.begin(), words.end());
  }
  return operand;
}

Xapian::Query near_each_other(const Xapian::Query& terms, const std::vector<FormSequence>& operands,
                              const Nearness& nearness, CompileState& state) {
  auto pattern = word_pattern(operands, nearness);
  if (state.patterns != nullptr) return state.patterns->query(terms, std::move(pattern), state.is_excluding);
  return pattern_query(terms, std::move(pattern));
}

}  // namespace

WordPattern word_pattern(const std::vector<FormSequence>& operands, const Nearness& nearness) {
  WordPattern pattern{
      .operands = {}, .window = nearness.window, .is_ordered = nearness.is_ordered, .within = nearness.within};
  for (const auto& places : operands) pattern.operands.push_back(operand_of(places));
  return pattern;
}

void mark_pattern(const FormSequence& places, std::size_t distance, CompileState& state) {
  auto& marks = state.out.marks;
  const auto operands = distance == 0 ? std::vector<FormSequence>{places} : one_each(places);
  marks.patterns.push_back(word_pattern(operands, {.window = places.size() + distance, .is_ordered = distance == 0}));
  for (const auto& forms : places) marks.pattern_forms.insert(forms.begin(), forms.end());
}

Xapian::Query form_pattern(const std::vector<FormSequence>& operands, const Nearness& nearness, CompileState& state) {
  std::vector<Xapian::Query> all;
  for (const auto& places : operands) {
    for (const auto& forms : places) {
      std::vector<std::string> terms;
      terms.reserve(forms.size());
      for (const auto& form : forms) terms.push_back(schema::term({}, form));
      all.push_back(any_term(terms));
    }
  }
  return near_each_other(joined(Xapian::Query::OP_AND, all), operands, nearness, state);
}

Xapian::Query form_pattern(const FormSequence& places, const Nearness& nearness, CompileState& state) {
  return form_pattern(one_each(places), nearness, state);
}

Xapian::Query form_pattern(const Xapian::Query& terms, const FormSequence& places, const Nearness& nearness,
                           CompileState& state) {
  return near_each_other(terms, one_each(places), nearness, state);
}

}  // namespace kz
