// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <bitset>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/sentence_splitter.h"
#include "searcher/snippet.h"

namespace kz {

/// Tells from their bytes which sentences may hold a word that a query marks, so that only these are analysed: a word
/// must start like one of the query's, as far as its first three letters tell.
class SnippetCandidates {
 public:
  explicit SnippetCandidates(const SnippetTerms& terms);

  /// Of the texts to come, BCP 47 (English at first): where its stemmer changes how words start, every sentence may
  /// match.
  void set_language(std::string_view language);

  /// Numbers of the sentences that may match, ascending; never leaves out one that does.
  [[nodiscard]] std::vector<std::size_t> among(std::string_view text, std::span<const SentenceSpan> sentences) const;

  /// The same of the word that starts at byte `at`.
  [[nodiscard]] bool may_match_word(std::string_view text, std::size_t at) const;

 private:
  void add(const std::string& start);
  [[nodiscard]] bool may_match(std::string_view sentence) const;
  [[nodiscard]] bool may_match_at(std::string_view sentence, std::size_t at) const;

  bool takes_all_ = false;
  std::bitset<256> first_;          // bytes
  std::bitset<32768> first_three_;  // five bits of each
};

}  // namespace kz
