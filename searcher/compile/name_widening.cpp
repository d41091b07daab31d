// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/name_widening.h"

#include <fmt/format.h>
#include "common/names/name_key.h"

#include <algorithm>
#include <string>

#include "common/names/name_key.h"
#include "common/text/utf8.h"
#include "searcher/compile/part.h"
#include "searcher/name_filter.h"

namespace kz {
namespace {

/// Another name of an actor counts half of the word typed, so that literal matches stay first.
constexpr double kNameScale = 0.5;

constexpr std::size_t kMaxNameWords = 6;

/// Of an actor with very many spellings the most frequent ones are marked.
constexpr std::size_t kMaxMarkedKeys = 32;

void mark_names(const std::vector<std::string>& keys, SnippetTerms& marks) {
  for (std::size_t i = 0; i < keys.size() && i < kMaxMarkedKeys; ++i) {
    std::vector<std::string> words;
    for (const auto word : key_parts(keys[i])) words.emplace_back(word);
    if (words.size() == 1) {
      marks.forms.insert(std::move(words.front()));
    } else {
      marks.phrases.push_back(std::move(words));
    }
  }
}

/// The number of words, from `begin`, that were read as a name.
std::size_t widen_at(const QueryNode& at, std::size_t begin, AskedWords& asked, CompileState& state) {
  const auto longest = std::min(at.children.size() - begin, kMaxNameWords);
  for (std::size_t count = longest; count > 0; --count) {
    std::string text;
    for (std::size_t i = begin; i < begin + count; ++i) {
      if (at.children[i].kind != QueryKind::word) return 0;
      text += (text.empty() ? "" : " ") + at.children[i].text;
    }
    // "who" and "us" are words before they are names; written in capitals they are not.
    if (count == 1 && text.size() < 5 && text == fold_case(text)) return 0;
    auto actors = actors_meant(text, state.reader.database(), state.reader.names());
    if (actors.terms.empty()) continue;
    state.out.notes.push_back(
        {.offset = at.children[begin].begin, .text = fmt::format("'{}' also finds {}", text, actors.note)});
    mark_names(actors.keys, state.out.marks);
    const auto named = any_term(actors.terms);
    state.explain(fmt::format("other names of {}", text),
                  Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, named, kNameScale));
    widen(asked, begin, count, named, kNameScale);
    return count;
  }
  return 0;
}

}  // namespace

Xapian::Query widened_phrase(const QueryNode& at, const Xapian::Query& phrase, CompileState& state) {
  if (state.request.expand == Expansion::none) return phrase;
  const auto actors = actors_spelled(at.text, state.reader.names());
  if (actors.terms.empty()) return phrase;
  state.out.notes.push_back({.offset = at.begin, .text = fmt::format("\"{}\" also finds {}", at.text, actors.note)});
  const Xapian::Query weaker(Xapian::Query::OP_SCALE_WEIGHT, any_term(actors.terms), kNameScale);
  return {Xapian::Query::OP_OR, phrase, weaker};
}

void widen_by_names(const QueryNode& at, AskedWords& asked, CompileState& state) {
  if (state.request.expand == Expansion::none) return;
  for (std::size_t begin = 0; begin < at.children.size();) {
    begin += std::max<std::size_t>(1, widen_at(at, begin, asked, state));
  }
}

}  // namespace kz
