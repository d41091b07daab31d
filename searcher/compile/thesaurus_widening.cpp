// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/thesaurus_widening.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "common/names/name_key.h"
#include "common/sort_unique.h"
#include "common/text/utf8.h"
#include "searcher/thesaurus/thesaurus.h"

namespace kz {
namespace {

/// A stem that so many times as many articles have as the near-synonym itself means something else: "according" for
/// "accord", "mobile" for "mobilised". Then the word is looked for as it is written, in singular and plural.
constexpr Xapian::doccount kMostOfStem = 4;

/// Near-synonyms count this much of what they would if they were typed: with more, judged collections lose.
constexpr double kSynonymScale = 0.3;

bool has_english(const CompileState& state) {
  const auto& languages = state.languages.all();
  return std::any_of(languages.begin(), languages.end(), [](const std::string& language) {
    return language.empty() || language == "und" || language == "en" || language.starts_with("en-");
  });
}

/// Whether the word belongs to words side by side that are the name of a place or actor: "States" of "United States".
bool is_within_name(const QueryNode& at, std::size_t child, CompileState& state) {
  constexpr std::size_t kLongestName = 4;
  const auto first = child < kLongestName ? 0 : child + 1 - kLongestName;
  for (auto begin = first; begin <= child; ++begin) {
    std::string text;
    for (auto i = begin; i < std::min(begin + kLongestName, at.children.size()); ++i) {
      if (at.children[i].kind != QueryKind::word) break;
      text += (text.empty() ? "" : " ") + at.children[i].text;
      if (i > begin && i >= child && !state.reader.names().with_spelling(name_key(text)).empty()) return true;
    }
  }
  return false;
}

/// The near-synonym as articles have it, in singular and plural.
std::vector<std::string> ways_to_write(const Thesaurus::Synonym& synonym, TermStatistics& statistics) {
  std::vector<std::string> listed = synonym.others;
  listed.push_back(synonym.word);
  std::vector<std::string> forms;
  for (auto& word : listed) {
    forms.push_back(word.ends_with('s') ? word.substr(0, word.size() - 1) : word + 's');
    forms.push_back(std::move(word));
  }
  sort_unique(forms);
  std::erase_if(forms, [&](const auto& form) { return statistics.articles_with(schema::term({}, form)) == 0; });
  return forms;
}

bool widen_word(const QueryNode& at, std::size_t child, AskedWords& asked, CompileState& state) {
  const auto& node = at.children[child];
  auto& statistics = state.reader.statistics();
  std::vector<std::string> terms;
  std::vector<std::string> words;
  SnippetTerms marks;
  for (const auto& synonym : state.reader.thesaurus().synonyms(fold(node.text))) {
    auto stem = schema::term(schema::kStemPrefix, synonym.stem);
    const auto of_stem = statistics.articles_with(stem);
    if (of_stem == 0) continue;
    const auto forms = ways_to_write(synonym, statistics);
    if (forms.empty()) continue;
    Xapian::doccount of_forms = 0;
    for (const auto& form : forms) of_forms += statistics.articles_with(schema::term({}, form));
    words.push_back(synonym.word);
    if (of_stem <= kMostOfStem * of_forms) {
      terms.push_back(std::move(stem));
      marks.stems.insert(synonym.stem);
      continue;
    }
    for (const auto& form : forms) {
      terms.push_back(schema::term({}, form));
      marks.forms.insert(form);
    }
  }
  if (terms.empty() || is_within_name(at, child, state)) return false;
  ++state.out.words;
  state.out.marks.stems.merge(marks.stems);
  state.out.marks.forms.merge(marks.forms);
  state.out.notes.push_back(
      {.offset = node.begin, .text = fmt::format("'{}' also finds {}", node.text, fmt::join(words, ", "))});
  state.widened_at(node.begin, 1).synonyms = std::move(words);
  const Xapian::Query synonyms(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
  state.explain(fmt::format("near-synonyms of {}", node.text),
                Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, synonyms, kSynonymScale));
  widen(asked, child, 1, synonyms,
        {.scale = kSynonymScale, .stands_for_them = false, .words = {summed_word(terms, statistics)}});
  return true;
}

}  // namespace

bool widen_by_thesaurus(const QueryNode& at, const std::vector<std::size_t>& children, AskedWords& asked,
                        CompileState& state) {
  if (state.expansion() < Expansion::all || !has_english(state)) return false;
  bool has_widened = false;
  for (const auto child : children) {
    if (at.children[child].kind == QueryKind::word) has_widened = widen_word(at, child, asked, state) || has_widened;
  }
  return has_widened;
}

}  // namespace kz
