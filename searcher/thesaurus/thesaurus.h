// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kz {

/// Near-synonyms of English words: what translations of one report say for one thing. Words are looked up by their
/// stems, and not stemmed before: an index of a few hundred rows is read in a moment, stemming all of it takes longer
/// than a search. One a thread.
class Thesaurus {
 public:
  /// The rows that kzsearch brings (thesaurus_rows.h).
  Thesaurus();

  /// Adds the rows of a file: a row a line, its words separated by commas; blank lines and lines that start with '#'
  /// are left out. Throws Error(usage) naming `name`, the line and the reason, and then has added nothing.
  void add_file(std::string_view name, std::string_view content);

  /// A word and its English stem.
  struct Synonym {
    std::string word;
    std::string stem;
  };

  /// The near-synonyms of `word` (folded) in any inflection, in the order of the rows, without itself and each stem
  /// once; at most kMostSynonyms. Empty where it stands in no row.
  [[nodiscard]] std::vector<Synonym> synonyms(const std::string& word) const;

  static constexpr std::size_t kMostSynonyms = 16;

 private:
  struct Place {
    std::uint32_t row = 0;
    std::uint32_t word = 0;
  };
  void add_row(std::vector<std::string> words);

  std::vector<std::vector<std::string>> rows_;
  std::unordered_map<std::string, std::vector<Place>> by_beginning_;
};

}  // namespace kz
