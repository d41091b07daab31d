// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/compound_widening.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "common/index/word_terms.h"
#include "searcher/compile/number_writing.h"
#include "searcher/compile/word_queries.h"

namespace kz {
namespace {

/// As what is written apart counts where one word is typed.
constexpr double kCompoundScale = 0.5;

struct Half {
  std::string form;
  bool is_number = false;
};

/// `at` as half of a compound; none where it is no plain word.
std::optional<Half> half_of(const QueryNode& at, CompileState& state) {
  if (at.kind != QueryKind::word) return std::nullopt;
  const auto tokens = analyze_query(at.text, state);
  if (tokens.size() != 1 || tokens.front().is_stop_word) return std::nullopt;
  return Half{std::string(tokens.front().form), !has_stem_term(tokens.front())};
}

/// Whether the `count` children from `begin` now find the one word `compound`, too.
bool widen_children(const QueryNode& at, std::size_t begin, std::size_t count, const std::string& compound,
                    AskedWords& asked, CompileState& state) {
  const auto tokens = analyze_query(compound, state);
  if (tokens.size() != 1) return false;
  const auto& token = tokens.front();
  const auto prefix = has_stem_term(token) ? schema::kStemPrefix : std::string_view();
  auto& statistics = state.reader.statistics();
  if (statistics.articles_with(schema::term(prefix, token.stem)) == 0) return false;
  const auto query = any_stem(token, prefix, Xapian::Query::OP_SYNONYM, state);
  const auto& first = at.children[begin];
  auto typed = first.text;
  for (std::size_t i = 1; i < count; ++i) typed += ' ' + at.children[begin + i].text;
  state.out.notes.push_back({.offset = first.begin, .text = fmt::format("'{}' also finds {}", typed, compound)});
  state.widened_at(first.begin, count).synonyms.push_back(compound);
  state.explain(fmt::format("{} as one word", typed),
                Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, kCompoundScale));
  const auto word = summed_word({query.get_terms_begin(), query.get_terms_end()}, statistics);
  widen(asked, begin, count, query, {.scale = kCompoundScale, .stands_for_them = true, .words = {word}});
  return true;
}

/// Numbers that blanks are between the thousands of; their halves are then none of anything else.
void widen_by_numbers(const QueryNode& at, std::vector<std::optional<Half>>& halves, AskedWords& asked,
                      CompileState& state) {
  std::vector<std::string> forms;
  forms.reserve(halves.size());
  for (const auto& half : halves) forms.push_back(half && half->is_number ? half->form : std::string());
  for (std::size_t i = 0; i < forms.size();) {
    const auto count = count_thousands(forms, i);
    std::string number;
    for (std::size_t j = i; j < i + count; ++j) number += forms[j];
    if (count > 1 && widen_children(at, i, count, number, asked, state)) {
      for (std::size_t j = i; j < i + count; ++j) halves[j].reset();
    }
    i += count;
  }
}

}  // namespace

void widen_by_compounds(const QueryNode& at, AskedWords& asked, CompileState& state) {
  if (state.expansion() < Expansion::all) return;
  std::vector<std::optional<Half>> halves;
  halves.reserve(at.children.size());
  for (const auto& child : at.children) halves.push_back(half_of(child, state));
  widen_by_numbers(at, halves, asked, state);
  for (std::size_t i = 1; i < halves.size(); ++i) {
    const auto& before = halves[i - 1];
    const auto& half = halves[i];
    const bool is_pair = before && half && before->is_number != half->is_number;
    if (is_pair && widen_children(at, i - 1, 2, before->form + half->form, asked, state)) halves[i].reset();
  }
}

}  // namespace kz
