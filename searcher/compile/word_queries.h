// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/text/analyzer.h"
#include "common/text/stemmer.h"
#include "searcher/compile/compile_state.h"
#include "searcher/compile/part.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// Words, phrases and words of the title as Xapian queries: the analyser in each language of the index.
class WordQueries {
 public:
  /// `state` outlives this.
  explicit WordQueries(CompileState& state);

  [[nodiscard]] Part word(const QueryNode& at);
  [[nodiscard]] Part phrase(const QueryNode& at);
  /// Words of the title are indexed as stems only: quoted ones must stand side by side, but in any inflection.
  [[nodiscard]] Part title(const QueryNode& at);

 private:
  [[nodiscard]] Xapian::Query stems(const Token& token, std::string_view prefix, Xapian::Query::op op);
  [[nodiscard]] Xapian::Query sequence(const std::vector<const Token*>& parts);
  [[nodiscard]] Part several_parts(const std::vector<const Token*>& parts, const Token* whole);

  CompiledQuery& out_;
  Analyzer analyzer_;  // in the language most articles are in
  std::vector<Stemmer> other_stemmers_;
};

}  // namespace kz
