// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/compound_widening.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "common/index/schema.h"
#include "common/index/word_terms.h"
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

/// Whether the two children from `begin` now find the one word, too.
bool widen_pair(const QueryNode& at, std::size_t begin, const std::string& compound, AskedWords& asked,
                CompileState& state) {
  const auto tokens = analyze_query(compound, state);
  if (tokens.size() != 1 || !has_stem_term(tokens.front())) return false;
  auto& statistics = state.reader.statistics();
  if (statistics.articles_with(schema::term(schema::kStemPrefix, tokens.front().stem)) == 0) return false;
  const auto query = any_stem(tokens.front(), schema::kStemPrefix, Xapian::Query::OP_SYNONYM, state);
  const auto& first = at.children[begin];
  const auto typed = fmt::format("{} {}", first.text, at.children[begin + 1].text);
  state.out.notes.push_back({.offset = first.begin, .text = fmt::format("'{}' also finds {}", typed, compound)});
  state.widened_at(first.begin, 2).synonyms.push_back(compound);
  state.explain(fmt::format("{} as one word", typed),
                Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, kCompoundScale));
  const auto word = summed_word({query.get_terms_begin(), query.get_terms_end()}, statistics);
  widen(asked, begin, 2, query, {.scale = kCompoundScale, .stands_for_them = true, .words = {word}});
  return true;
}

}  // namespace

void widen_by_compounds(const QueryNode& at, AskedWords& asked, CompileState& state) {
  if (state.expansion() < Expansion::all) return;
  std::optional<Half> before;
  for (std::size_t i = 0; i < at.children.size(); ++i) {
    auto half = half_of(at.children[i], state);
    const bool is_pair = before && half && before->is_number != half->is_number;
    if (is_pair && widen_pair(at, i - 1, before->form + half->form, asked, state)) half.reset();
    before = std::move(half);
  }
}

}  // namespace kz
