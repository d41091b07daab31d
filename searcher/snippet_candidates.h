// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <bitset>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/sentence_splitter.h"
#include "searcher/snippet.h"

namespace kz {

/// Tells from their bytes which sentences may hold a word that a query marks, so that only these are analysed: a word
/// must start like one of the query's, as far as its first two letters tell.
class SnippetCandidates {
 public:
  /// `language` of the text, BCP 47: in one whose stemmer changes how words start, every sentence may match.
  SnippetCandidates(const SnippetTerms& terms, std::string_view language);

  /// Numbers of the sentences that may match, ascending; never leaves out one that does.
  [[nodiscard]] std::vector<std::size_t> among(std::string_view text, std::span<const SentenceSpan> sentences) const;

 private:
  void add(std::string_view start);
  [[nodiscard]] bool may_match(std::string_view sentence) const;

  bool takes_all_ = false;
  std::bitset<256> first_;  // first bytes
  std::bitset<65536> first_two_;
};

}  // namespace kz
