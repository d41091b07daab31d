// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/word_queries.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/index/schema.h"
#include "common/index/word_terms.h"
#include "common/text/characters.h"
#include "searcher/compile/asked_words.h"
#include "searcher/compile/form_pattern.h"
#include "searcher/compile/number_writing.h"

namespace kz {
namespace {

/// The spelling with the typed diacritics, on top of the folded word.
constexpr double kDiacriticsScale = 0.25;

constexpr std::size_t kMostTyped = 64;  // words remembered: of more nobody reads what is told of them

/// A type number as it was typed ("F-16"), on top of its other ways to be written; what is written apart counts less.
constexpr double kAsTypedScale = 0.25;
constexpr double kApartScale = 0.5;
constexpr std::size_t kMostBytesTakenApart = 4096;  // of a query: one of very many words may ask for just so many

bool is_letters_and_digits(std::string_view form) {
  const auto digits = std::count_if(form.begin(), form.end(), is_ascii_digit);
  return digits > 0 && static_cast<std::size_t>(digits) < form.size();
}

/// The parts of "f16" or "155mm" when written apart, "f 16" and "155 mm"; none where they would not be: "5g", "2nd".
std::vector<std::string> parts_apart(std::string_view form) {
  const bool starts_with_digit = is_ascii_digit(form.front());
  const auto is_of_first = [&](char c) { return (is_ascii_digit(c) || c == '.') == starts_with_digit; };
  const auto border = std::find_if_not(form.begin(), form.end(), is_of_first);
  if (border == form.end() || std::any_of(border, form.end(), is_of_first)) return {};
  std::vector<std::string> parts{{form.begin(), border}, {border, form.end()}};
  constexpr std::array kNoUnits{"st", "nd", "rd", "th"};
  const auto& last = parts.back();
  const bool is_no_unit = last.size() < 2 || std::find(kNoUnits.begin(), kNoUnits.end(), last) != kNoUnits.end();
  if (starts_with_digit && is_no_unit) return {};
  return parts;
}

std::vector<std::string> forms_of(const std::vector<const Token*>& tokens) {
  std::vector<std::string> forms;
  forms.reserve(tokens.size());
  for (const auto* token : tokens) forms.emplace_back(token->form);
  return forms;
}

/// A type number written as one word (`as_one`), among these as it was typed, or `apart`: "F-16", "F16s", "F 16". By
/// what is most telling, the one word, so that an article with its rare form does not go before one with the typed.
Xapian::Query ways_to_write(const Xapian::Query& as_one, const Xapian::Query& as_typed, const Xapian::Query& apart) {
  const Xapian::Query typed_first(Xapian::Query::OP_AND_MAYBE, as_one,
                                  Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, as_typed, kAsTypedScale));
  const Xapian::Query only_apart(Xapian::Query::OP_AND_NOT, apart, as_one);
  return {Xapian::Query::OP_OR, typed_first, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, only_apart, kApartScale)};
}

}  // namespace

std::span<const Token> analyze_query(std::string_view text, CompileState& state) {
  auto& analyzer = state.reader.analyzer();
  analyzer.set_language(state.languages.all().front());
  return analyzer.analyze(text);
}

Xapian::Query any_stem(const Token& token, std::string_view prefix, Xapian::Query::op op, CompileState& state) {
  std::vector<std::string> terms{schema::term(prefix, token.stem)};
  const auto mark = [&](std::string stem) {
    if (!state.is_near) state.out.marks.stems.insert(std::move(stem));
  };
  mark(std::string(token.stem));
  const auto& stemmers = state.languages.stemmers();
  for (std::size_t i = 1; i < stemmers.size(); ++i) {
    auto stem = stemmers[i].stem(token.form, token.exact.empty() ? token.form : token.exact);
    if (auto term = schema::term(prefix, stem); std::find(terms.begin(), terms.end(), term) == terms.end()) {
      terms.push_back(std::move(term));
      mark(std::move(stem));
    }
  }
  ++state.out.words;
  state.count_terms(terms.size());
  return terms.size() == 1 ? Xapian::Query(terms.front()) : Xapian::Query(op, terms.begin(), terms.end());
}

void note_typed(const QueryNode& at, const Token& token, std::vector<std::string> terms, CompileState& state) {
  if (state.request.ids_only || state.is_excluding || state.out.typed.size() == kMostTyped) return;
  auto text = at.text.substr(token.begin, token.end - token.begin);
  // Behind a quotation mark, of whatever kind, or other words of the phrase; behind "title:".
  const auto& query = state.request.query;
  const auto found = at.kind == QueryKind::phrase ? query.find(text, at.begin)
                                                  : query.rfind(text, at.end - std::min(at.end, text.size()));
  const auto offset = at.begin <= found && found < at.end ? found : at.begin;
  state.out.typed.push_back(
      {.offset = offset, .text = std::move(text), .form = std::string(token.form), .terms = std::move(terms)});
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
    state_.stop_forms.emplace(token.form);
    const auto term = schema::term({}, token.form);
    auto out = same_in_both(Xapian::Query(term));
    out.words.push_back(summed_word({term}, state_.reader.statistics()));
    out.is_stop_word = true;
    return out;
  }
  if (!has_stem_term(token)) return same_in_both(in_all_writings({std::string(token.form)}, 0));
  auto query = any_stem(token, schema::kStemPrefix, Xapian::Query::OP_SYNONYM, state_);
  note_typed(at, token, {query.get_terms_begin(), query.get_terms_end()}, state_);
  if (const auto apart = parts_apart(token.form);
      !apart.empty() && state_.request.query.size() < kMostBytesTakenApart) {
    const Xapian::Query typed(schema::term({}, token.form));
    return same_in_both(ways_to_write(query, typed, sequence(apart, 0)));
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
  const auto side_by_side = in_all_writings(forms_of(parts), 0);
  if (whole == nullptr) return same_in_both(side_by_side);
  const auto as_one = any_stem(*whole, schema::kStemPrefix, Xapian::Query::OP_SYNONYM, state_);
  if (is_letters_and_digits(whole->form)) return same_in_both(ways_to_write(as_one, side_by_side, side_by_side));
  const Xapian::Query only_as_one(Xapian::Query::OP_AND_NOT, as_one, side_by_side);
  return same_in_both({Xapian::Query::OP_OR, side_by_side, only_as_one});
}

/// The same also where the numbers among `forms` have blanks between their thousands, or are without them.
Xapian::Query WordQueries::in_all_writings(const std::vector<std::string>& forms, std::size_t distance) {
  auto query = sequence(forms, distance);
  if (state_.request.query.size() >= kMostBytesTakenApart) return query;
  for (auto& other : written_otherwise(forms)) {
    const auto is_unheard = [&](const auto& form) {
      return state_.reader.statistics().articles_with(schema::term({}, form)) == 0;
    };
    if (std::any_of(other.begin(), other.end(), is_unheard)) continue;
    const Xapian::Query only_so(Xapian::Query::OP_AND_NOT, sequence(std::move(other), distance), query);
    query =
        Xapian::Query(Xapian::Query::OP_OR, query, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, only_so, kApartScale));
  }
  return query;
}

/// `forms` side by side, or with up to `distance` other words between them in any order.
Xapian::Query WordQueries::sequence(std::vector<std::string> forms, std::size_t distance) {
  FormSequence places;
  for (const auto& form : forms) places.push_back({form});
  state_.count_terms(forms.size());
  auto& out = state_.out;
  ++out.words;
  if (forms.size() == 1) {
    out.marks.forms.insert(forms.front());
    return Xapian::Query(schema::term({}, forms.front()));
  }
  out.words += forms.size();
  const Nearness nearness{.window = places.size() + distance, .is_ordered = distance == 0};
  if (distance > 0) {
    mark_pattern(places, distance, state_);
  } else {
    out.marks.phrases.push_back(std::move(forms));
  }
  return form_pattern(places, nearness, state_);
}

Part WordQueries::phrase(const QueryNode& at) {
  const auto tokens = analyze_query(at.text, state_);
  std::vector<const Token*> parts;
  for (const auto& token : tokens) {
    if (!token.is_joined) parts.push_back(&token);
  }
  if (at.distance == 0 && parts.size() > 1) {
    for (const auto* token : parts) {
      if (has_stem_term(*token)) note_typed(at, *token, {}, state_);
    }
  }
  return parts.empty() ? nothing_asked() : same_in_both(in_all_writings(forms_of(parts), at.distance));
}

}  // namespace kz
