// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/text/analyzer.h"
#include "common/text/sentence_splitter.h"
#include "kzsearch/entities.h"
#include "kzsearch/searcher.h"
#include "searcher/proximity/word_pattern.h"

namespace kz {

/// Lets a set of strings be asked with a view.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};
using StringSet = std::unordered_set<std::string, ViewHash, std::equal_to<>>;

/// What a snippet marks. A token matches by its stem, its form or how its form starts; the words of a phrase match only
/// side by side, each word of a phrase being a folded form as the analyser gives it.
struct SnippetTerms {
  StringSet stems;
  StringSet forms;
  std::vector<std::string> prefixes;  ///< of forms
  std::vector<std::vector<std::string>> phrases;
  std::vector<WordPattern> patterns;  ///< their words match only where they stand near each other
  StringSet pattern_forms;            ///< the words of `patterns`

  [[nodiscard]] bool is_empty() const noexcept {
    return stems.empty() && forms.empty() && prefixes.empty() && phrases.empty() && patterns.empty();
  }
};

struct SnippetOptions {
  std::size_t count = 2;
  std::size_t max_bytes = 240;  ///< a longer sentence is cut to the words around its matches, "…" where it was cut
};

/// What else of a body snippets tell.
struct SnippetPlaces {
  /// Bytes that answer the query as its words do, those of one list as one word.
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> matched;
  std::span<const DateMention> dates;  ///< of the body; those shown are told with their days
};

/// The sentences of `body` that hold most of the different words asked for, best first; the second prefers words the
/// first does not show. Sentences with the same text are shown
/// once. Without any match the first sentence, without marks; nothing where there are no tokens. `tokens` are the
/// analyser's of the whole `body`.
[[nodiscard]] std::vector<Snippet> make_snippets(std::string_view body, std::span<const Token> tokens,
                                                 const SnippetTerms& terms, const SnippetOptions& options = {},
                                                 const SnippetPlaces& places = {});

class SnippetCandidates;

/// A text and its sentences, in order.
struct SplitText {
  std::string_view text;
  std::span<const SentenceSpan> sentences;  ///< white space may end each
};

/// The same, analysing only the sentences that may match. `analyzer` is set to the language of `body`.
[[nodiscard]] std::vector<Snippet> make_snippets(const SplitText& body, Analyzer& analyzer,
                                                 const SnippetCandidates& candidates, const SnippetTerms& terms,
                                                 const SnippetOptions& options = {}, const SnippetPlaces& places = {});

/// Bytes of `text`, ascending and apart, that match. `analyzer` is set to its language; `places` are of `text`.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> find_marks(std::string_view text, Analyzer& analyzer,
                                                                          const SnippetCandidates& candidates,
                                                                          const SnippetTerms& terms,
                                                                          const SnippetPlaces& places = {});

}  // namespace kz
