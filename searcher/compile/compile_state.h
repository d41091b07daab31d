// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include <xapian.h>

#include "kzsearch/searcher.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/compile/query_languages.h"
#include "searcher/index_reader.h"

namespace kz {

class ServedPatterns;

/// A query may ask for so many words, those that wildcards stand for among them: each holds a few kilobytes open.
inline constexpr std::size_t kMaxQueryTerms = 10'000;

/// Terms of the index that wildcards of one query may look at: about a second's worth.
inline constexpr std::size_t kMaxWalkedTerms = 2'000'000;

/// What the compilers of a query's parts read, and what they add to beside the Xapian query they return.
struct CompileState {
  const SearchRequest& request;
  IndexReader& reader;
  QueryLanguages languages;
  CompiledQuery out;                   ///< `notes`, `marks`, `words` and `has_tiers` grow while the tree is walked
  ServedPatterns* patterns = nullptr;  ///< what stands for patterns where a server is asked; nullptr: they themselves
  bool is_excluding = false;           ///< within what articles must not match
  bool is_near = false;                ///< within words that must stand near each other
  StringSet stop_forms;                ///< of words like "the", which are marked only where the query has no others
  std::size_t terms = 0;               ///< asked for so far
  std::size_t walked = 0;              ///< terms of the index looked at so far

  /// What words are widened by where the walk is: what is excluded is taken as written.
  [[nodiscard]] Expansion expansion() const noexcept { return is_excluding ? Expansion::none : request.expand; }

  /// Where forms go that snippets mark, those of words near each other only there.
  [[nodiscard]] StringSet& marked_forms() noexcept { return is_near ? out.marks.pattern_forms : out.marks.forms; }

  /// Counts `count` terms. Throws Error(ErrorCode::query) beyond kMaxQueryTerms.
  void count_terms(std::size_t count);

  /// What the `count` words from the one at byte `offset` of the query are widened by; nothing at first.
  WidenedWords& widened_at(std::size_t offset, std::size_t count);

  /// Keeps a weighted part for --explain, where that was asked for; `text` says to a person what it is.
  void explain(std::string_view text, const Xapian::Query& query);
};

}  // namespace kz
