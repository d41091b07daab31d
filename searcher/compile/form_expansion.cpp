// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/form_expansion.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/index/schema.h"
#include "common/index/word_terms.h"
#include "common/text/utf8.h"
#include "searcher/compile/term_walk.h"
#include "searcher/compile/word_queries.h"

namespace kz {
namespace {

constexpr std::size_t kMaxPrefixForms = 200;
constexpr std::size_t kMaxFuzzyForms = 100;
constexpr std::size_t kMaxInflections = 50;

/// An inflected form is not much longer than its stem.
constexpr std::size_t kMaxEndingBytes = 12;

TermWalkLimits limits(std::size_t kept, CompileState& state) {
  return {.kept = kept, .walked = state.walked, .budget = kMaxWalkedTerms};
}

void note_cut(const TermWalk& walk, std::string_view written, std::size_t offset, CompileState& state) {
  if (walk.is_complete && walk.found <= walk.forms.size()) return;
  const auto of = walk.is_complete ? fmt::format("{}", walk.found) : fmt::format("more than {}", walk.found);
  state.out.notes.push_back(
      {.offset = offset,
       .text = fmt::format("'{}' taken for the {} most frequent of {} words", written, walk.forms.size(), of)});
}

/// The forms of `at.text` up to the last word, and that word.
struct WrittenWords {
  FormSequence before;
  std::string last;
};

WrittenWords read_words(std::string_view text, CompileState& state) {
  WrittenWords words;
  for (const auto& token : analyze_query(text, state)) {
    if (token.is_joined) continue;
    if (!words.last.empty()) words.before.push_back({std::move(words.last)});
    words.last = token.form;
  }
  return words;
}

std::size_t shared_start(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return utf8_prefix(a, static_cast<std::size_t>(end - a.begin()));
}

}  // namespace

FormSequence expand_prefix(const QueryNode& at, CompileState& state) {
  auto words = read_words(at.text, state);
  if (words.last.empty()) return {};
  auto walk = forms_with_prefix(state.reader.database(), schema::term({}, words.last), limits(kMaxPrefixForms, state));
  note_cut(walk, at.text + '*', at.begin, state);
  state.count_terms(words.before.size() + walk.forms.size());
  if (state.is_near) {
    state.out.marks.pattern_forms.insert(walk.forms.begin(), walk.forms.end());
    for (const auto& forms : words.before) state.out.marks.pattern_forms.insert(forms.front());
  } else if (words.before.empty()) {
    state.out.marks.prefixes.push_back(std::move(words.last));
  }
  words.before.push_back(std::move(walk.forms));
  return std::move(words.before);
}

FormSequence expand_fuzzy(const QueryNode& at, CompileState& state) {
  auto words = read_words(at.text, state);
  if (words.last.empty()) return {};
  words.before.push_back({std::move(words.last)});
  const bool has_parts = words.before.size() > 1;
  for (auto& forms : words.before) {
    const auto word = std::move(forms.front());
    auto walk = forms_within(state.reader, word, at.distance, limits(kMaxFuzzyForms, state));
    note_cut(walk, fmt::format("{}~{}", word, at.distance), at.begin, state);
    forms = std::move(walk.forms);
    std::stable_partition(forms.begin(), forms.end(), [&](const std::string& form) { return form == word; });
    state.count_terms(forms.size());
    if (!has_parts || state.is_near) state.marked_forms().insert(forms.begin(), forms.end());
  }
  return std::move(words.before);
}

std::vector<std::string> expand_inflections(const Token& token, std::size_t offset, CompileState& state) {
  std::vector<std::string> forms{std::string(token.form)};
  if (has_stem_term(token)) {
    const std::string form(token.form);
    const std::string exact(token.exact.empty() ? token.form : token.exact);
    std::vector<std::string> stems;
    std::size_t shared = form.size();
    std::size_t longest = 0;
    for (const auto& stemmer : state.languages.stemmers()) {
      stems.push_back(stemmer.stem(form, exact));
      shared = std::min(shared, shared_start(form, stems.back()));
      longest = std::max(longest, stems.back().size());
    }
    const auto has_stem = [&](const std::string& other) {
      if (other.size() > longest + kMaxEndingBytes || other == form) return false;
      const auto& stemmers = state.languages.stemmers();
      for (std::size_t i = 0; i < stemmers.size(); ++i) {
        if (stemmers[i].stem(other, other) == stems[i]) return true;
      }
      return false;
    };
    if (shared > 0) {
      const auto start = schema::term({}, std::string_view(form).substr(0, shared));
      auto walk = forms_with_prefix(state.reader.database(), start, limits(kMaxInflections, state), has_stem);
      note_cut(walk, form, offset, state);
      std::move(walk.forms.begin(), walk.forms.end(), std::back_inserter(forms));
    }
  }
  state.count_terms(forms.size());
  return forms;
}

}  // namespace kz
