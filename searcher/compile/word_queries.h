// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/text/analyzer.h"
#include "searcher/compile/compile_state.h"
#include "searcher/compile/part.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// Words and phrases as Xapian queries: the analyser in each language of the index.
class WordQueries {
 public:
  /// `state` outlives this.
  explicit WordQueries(CompileState& state);

  [[nodiscard]] Part word(const QueryNode& at);
  [[nodiscard]] Part phrase(const QueryNode& at);

 private:
  [[nodiscard]] Xapian::Query in_all_writings(const std::vector<std::string>& forms, std::size_t distance);
  [[nodiscard]] Xapian::Query sequence(std::vector<std::string> forms, std::size_t distance);
  [[nodiscard]] Part several_parts(const std::vector<const Token*>& parts, const Token* whole);

  CompileState& state_;
};

/// The analyser's tokens of `text` in the language most articles are in; valid until it is used again.
[[nodiscard]] std::span<const Token> analyze_query(std::string_view text, CompileState& state);

/// Remembers a word of `at` for spelling and for telling that no article holds it; `terms` are what it is looked for
/// by.
void note_typed(const QueryNode& at, const Token& token, std::vector<std::string> terms, CompileState& state);

/// The stems of `token` in the languages of the index, joined by `op`; marks them.
[[nodiscard]] Xapian::Query any_stem(const Token& token, std::string_view prefix, Xapian::Query::op op,
                                     CompileState& state);

}  // namespace kz
