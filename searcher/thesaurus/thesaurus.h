// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kz {

/// Near-synonyms of English words: what translations of one report say for one thing. Words are looked up by their
/// stems among those that begin alike: to stem some hundred rows takes longer than a search. What was looked up is
/// kept. One a thread.
class Thesaurus {
 public:
  /// The rows that kzsearch brings (thesaurus_rows.h).
  Thesaurus();

  /// Adds the rows of a file: a row a line, its words separated by commas; blank lines and lines that start with '#'
  /// are left out. Throws Error(usage) naming `name`, the line and the reason, and then has added nothing.
  void add_file(std::string_view name, std::string_view content);

  struct Synonym {
    std::string word;
    std::string stem;                 ///< in English
    std::vector<std::string> others;  ///< of the same stem: "mobilization" of "mobilisation"
  };

  /// The near-synonyms of `word` (folded) in any inflection, in the order of the rows, without itself and each stem
  /// once; at most kMostSynonyms. Empty where it stands in no row. Valid until the next call.
  [[nodiscard]] const std::vector<Synonym>& synonyms(const std::string& word);

  static constexpr std::size_t kMostSynonyms = 16;

 private:
  [[nodiscard]] std::vector<Synonym> look_up(const std::string& word) const;

  void add_rows(std::string_view rows);

  std::string rows_;                                           // a line each, words joined by one blank
  std::array<std::vector<std::uint32_t>, 256> by_first_byte_;  // where words begin in `rows_`
  std::unordered_map<std::string, std::vector<Synonym>> known_;
};

}  // namespace kz
