// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/word_queries.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/index/schema.h"
#include "common/index/word_terms.h"
#include "searcher/compile/asked_words.h"
#include "searcher/compile/form_pattern.h"

namespace kz {
namespace {

/// The spelling with the typed diacritics, on top of the folded word.
constexpr double kDiacriticsScale = 0.25;

}  // namespace

std::span<const Token> analyze_query(std::string_view text, CompileState& state) {
  auto& analyzer = state.reader.analyzer();
  analyzer.set_language(state.languages.all().front());
  return analyzer.analyze(text);
}

Xapian::Query any_stem(const Token& token, std::string_view prefix, Xapian::Query::op op, CompileState& state) {
  auto& marks = state.out.marks.stems;
  std::vector<std::string> terms{schema::term(prefix, token.stem)};
  marks.emplace(token.stem);
  const auto& stemmers = state.languages.stemmers();
  for (std::size_t i = 1; i < stemmers.size(); ++i) {
    auto stem = stemmers[i].stem(token.form, token.exact.empty() ? token.form : token.exact);
    if (auto term = schema::term(prefix, stem); std::find(terms.begin(), terms.end(), term) == terms.end()) {
      terms.push_back(std::move(term));
      marks.insert(std::move(stem));
    }
  }
  ++state.out.words;
  state.count_terms(terms.size());
  return terms.size() == 1 ? Xapian::Query(terms.front()) : Xapian::Query(op, terms.begin(), terms.end());
}

WordQueries::WordQueries(CompileState& state) : state_(state) {}

Part WordQueries::word(const QueryNode& at) {
  const auto tokens = analyze_query(at.text, state_);
  std::vector<const Token*> parts;
  const Token* whole = nullptr;
  for (const auto& token : tokens) {
    if (token.is_joined) {
      whole = &token;
    } else {
      parts.push_back(&token);
    }
  }
  if (parts.empty()) return nothing_asked();
  if (parts.size() > 1) return several_parts(parts, whole);
  const auto& token = *parts.front();
  if (token.is_stop_word) {
    ++state_.out.words;
    state_.count_terms(1);
    state_.out.marks.forms.emplace(token.form);
    const auto term = schema::term({}, token.form);
    auto out = same_in_both(Xapian::Query(term));
    out.words.push_back(summed_word({term}, state_.reader.statistics()));
    out.is_stop_word = true;
    return out;
  }
  if (!has_stem_term(token)) return same_in_both(sequence({&token}, 0));
  auto query = any_stem(token, schema::kStemPrefix, Xapian::Query::OP_SYNONYM, state_);
  if (!state_.request.ids_only) {
    state_.out.typed.push_back({.offset = at.begin,
                                .text = at.text.substr(token.begin, token.end - token.begin),
                                .form = std::string(token.form),
                                .terms = {query.get_terms_begin(), query.get_terms_end()}});
  }
  if (!token.exact.empty()) {
    const Xapian::Query exact(schema::term(schema::kDiacriticsPrefix, token.exact));
    query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query,
                          Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, exact, kDiacriticsScale));
    return same_in_both(query);
  }
  auto out = same_in_both(query);
  out.words.push_back(summed_word({query.get_terms_begin(), query.get_terms_end()}, state_.reader.statistics()));
  return out;
}

/// Nur-Sultan: its parts side by side, or written as one word. An article has both at once, which is to count once: as
/// its parts. Not by OP_MAX, under which Xapian 1.4.22 reads memory that it has freed (MaxPostList below an OR that
/// decays).
Part WordQueries::several_parts(const std::vector<const Token*>& parts, const Token* whole) {
  const auto side_by_side = sequence(parts, 0);
  if (whole == nullptr) return same_in_both(side_by_side);
  const auto as_one = any_stem(*whole, schema::kStemPrefix, Xapian::Query::OP_SYNONYM, state_);
  const Xapian::Query only_as_one(Xapian::Query::OP_AND_NOT, as_one, side_by_side);
  return same_in_both({Xapian::Query::OP_OR, side_by_side, only_as_one});
}

/// The forms of `parts` side by side, or with up to `distance` other words between them in any order.
Xapian::Query WordQueries::sequence(const std::vector<const Token*>& parts, std::size_t distance) {
  std::vector<std::string> forms;
  FormSequence places;
  for (const auto* token : parts) {
    forms.emplace_back(token->form);
    places.push_back({std::string(token->form)});
  }
  state_.count_terms(forms.size());
  auto& out = state_.out;
  ++out.words;
  if (forms.size() == 1) {
    out.marks.forms.insert(forms.front());
    return Xapian::Query(schema::term({}, forms.front()));
  }
  out.words += forms.size();
  if (distance > 0) {
    out.marks.forms.insert(forms.begin(), forms.end());
  } else {
    out.marks.phrases.push_back(std::move(forms));
  }
  return form_pattern(places, {.window = places.size() + distance, .is_ordered = distance == 0}, state_);
}

Part WordQueries::phrase(const QueryNode& at) {
  const auto tokens = analyze_query(at.text, state_);
  std::vector<const Token*> parts;
  for (const auto& token : tokens) {
    if (!token.is_joined) parts.push_back(&token);
  }
  return parts.empty() ? nothing_asked() : same_in_both(sequence(parts, at.distance));
}

}  // namespace kz
