// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/thesaurus_widening.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "common/text/utf8.h"
#include "searcher/thesaurus/thesaurus.h"

namespace kz {
namespace {

/// Near-synonyms count this much of what they would if they were typed: chosen so that the articles with the word
/// itself stay first, and that no collection of eval/ranking loses.
constexpr double kSynonymScale = 0.3;

bool has_english(const IndexReader& reader) {
  const auto& languages = reader.languages();
  return std::any_of(languages.begin(), languages.end(), [](const std::string& language) {
    return language.empty() || language == "und" || language == "en" || language.starts_with("en-");
  });
}

void widen_word(const QueryNode& at, std::size_t child, AskedWords& asked, CompileState& state) {
  const auto& node = at.children[child];
  const Thesaurus& thesaurus = state.reader.thesaurus();
  const auto& database = state.reader.database();
  std::vector<std::string> terms;
  std::string words;
  for (const auto& synonym : thesaurus.synonyms(fold(node.text))) {
    auto term = schema::term(schema::kStemPrefix, synonym.stem);
    if (!database.term_exists(term)) continue;
    terms.push_back(std::move(term));
    state.out.marks.stems.insert(synonym.stem);
    words += (words.empty() ? "" : ", ") + synonym.word;
  }
  if (terms.empty()) return;
  ++state.out.words;
  state.out.notes.push_back({.offset = node.begin, .text = fmt::format("'{}' also finds {}", node.text, words)});
  widen(asked, child, 1, Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()), kSynonymScale);
}

}  // namespace

void widen_by_thesaurus(const QueryNode& at, AskedWords& asked, CompileState& state) {
  if (state.request.expand != Expansion::all || !has_english(state.reader)) return;
  for (std::size_t i = 0; i < at.children.size(); ++i) {
    if (at.children[i].kind == QueryKind::word) widen_word(at, i, asked, state);
  }
}

}  // namespace kz
