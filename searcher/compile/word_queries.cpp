// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/word_queries.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/index/schema.h"
#include "common/index/word_terms.h"

namespace kz {
namespace {

/// The spelling with the typed diacritics, on top of the folded word.
constexpr double kDiacriticsScale = 0.25;

}  // namespace

WordQueries::WordQueries(CompileState& state) : out_(state.out), analyzer_(state.reader.languages().front()) {
  const auto& languages = state.reader.languages();
  for (std::size_t i = 1; i < languages.size(); ++i) other_stemmers_.emplace_back(languages[i]);
}

/// The stems of a form in the languages of the index, joined by `op`.
Xapian::Query WordQueries::stems(const Token& token, std::string_view prefix, Xapian::Query::op op) {
  std::vector<std::string> terms{schema::term(prefix, token.stem)};
  out_.marks.stems.emplace(token.stem);
  for (const auto& stemmer : other_stemmers_) {
    auto stem = stemmer.stem(token.form, token.exact.empty() ? token.form : token.exact);
    if (auto term = schema::term(prefix, stem); std::find(terms.begin(), terms.end(), term) == terms.end()) {
      terms.push_back(std::move(term));
      out_.marks.stems.insert(std::move(stem));
    }
  }
  ++out_.words;
  return terms.size() == 1 ? Xapian::Query(terms.front()) : Xapian::Query(op, terms.begin(), terms.end());
}

Part WordQueries::word(const QueryNode& at) {
  const auto tokens = analyzer_.analyze(at.text);
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
    ++out_.words;
    out_.marks.forms.emplace(token.form);
    auto out = same_in_both(Xapian::Query(schema::term({}, token.form)));
    out.is_stop_word = true;
    return out;
  }
  if (!has_stem_term(token)) return same_in_both(sequence({&token}));
  auto query = stems(token, schema::kStemPrefix, Xapian::Query::OP_SYNONYM);
  if (!token.exact.empty()) {
    const Xapian::Query exact(schema::term(schema::kDiacriticsPrefix, token.exact));
    query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query,
                          Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, exact, kDiacriticsScale));
  }
  return same_in_both(query);
}

/// Nur-Sultan: its parts side by side, or written as one word.
/// An article has both at once, which is to count once.
Part WordQueries::several_parts(const std::vector<const Token*>& parts, const Token* whole) {
  std::vector<Xapian::Query> alternatives;
  if (whole != nullptr) alternatives.push_back(stems(*whole, schema::kStemPrefix, Xapian::Query::OP_SYNONYM));
  alternatives.push_back(sequence(parts));
  return same_in_both(joined(Xapian::Query::OP_MAX, alternatives));
}

Xapian::Query WordQueries::sequence(const std::vector<const Token*>& parts) {
  std::vector<std::string> terms;
  std::vector<std::string> forms;
  for (const auto* token : parts) {
    terms.push_back(schema::term({}, token->form));
    forms.emplace_back(token->form);
  }
  ++out_.words;
  if (terms.size() == 1) {
    out_.marks.forms.insert(forms.front());
    return Xapian::Query(terms.front());
  }
  out_.words += terms.size();
  out_.marks.phrases.push_back(std::move(forms));
  return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())};
}

Part WordQueries::phrase(const QueryNode& at) {
  const auto tokens = analyzer_.analyze(at.text);
  std::vector<const Token*> parts;
  for (const auto& token : tokens) {
    if (!token.is_joined) parts.push_back(&token);
  }
  return parts.empty() ? nothing_asked() : same_in_both(sequence(parts));
}

Part WordQueries::title(const QueryNode& at) {
  const auto tokens = analyzer_.analyze(at.text);
  std::vector<Xapian::Query> parts;
  for (const auto& token : tokens) {
    // OP_SYNONYM is not allowed within a phrase.
    if (!token.is_joined) parts.push_back(stems(token, schema::kTitleStemPrefix, Xapian::Query::OP_OR));
  }
  if (parts.empty()) return nothing_asked();
  auto query = joined(Xapian::Query::OP_PHRASE, parts);
  // Nur-Sultan, unquoted, may also be written as one word.
  const auto whole = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_joined; });
  if (whole != tokens.end() && at.kind != QueryKind::phrase) {
    query = Xapian::Query(Xapian::Query::OP_OR, query, stems(*whole, schema::kTitleStemPrefix, Xapian::Query::OP_OR));
  }
  return same_in_both(query);
}

}  // namespace kz
