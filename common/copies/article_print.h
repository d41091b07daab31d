// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"

namespace kz {

/// What of a sentence is compared. Between two translations of one text the wording varies while numbers and names
/// agree; between two reports made from one template it is the other way round. So the kinds are kept apart.
enum class PrintTermKind : std::uint32_t {
  word,    ///< a stem; no stop words
  number,  ///< figures, and the words "two" to "twelve"
  name,    ///< a word with a capital within a sentence, folded to its consonants: Asirbek, Azirbek
};

/// A hash of 24 bits: the kind in the upper two, so that the terms of a kind follow one another.
using PrintTerm = std::uint32_t;

inline constexpr unsigned kPrintHashBits = 22;

[[nodiscard]] constexpr PrintTermKind kind_of(PrintTerm term) noexcept {
  return static_cast<PrintTermKind>(term >> kPrintHashBits);
}

/// The fingerprints of an article's sentences, by which copies and borrowed passages are found. Sentence 0 is the title
/// (empty where there is none), sentence i + 1 is sentence i of the body as `split_sentences` counts.
class ArticlePrint {
 public:
  /// Takes the analyser's tokens of title and body, in `title` and `body` themselves.
  [[nodiscard]] static ArticlePrint make(std::string_view title, std::span<const Token> title_tokens,
                                         std::string_view body, std::span<const Token> body_tokens);

  [[nodiscard]] std::size_t sentences() const noexcept { return ends_.size(); }

  /// Distinct terms, ascending. A sentence of more than 64 keeps those of the smallest hashes, which two versions of it
  /// agree on.
  [[nodiscard]] std::span<const PrintTerm> sentence(std::size_t index) const;

  /// All terms, a sentence after the other.
  [[nodiscard]] std::span<const PrintTerm> terms() const noexcept { return terms_; }

  /// The value of schema::kPrintSlot: per sentence the number of its terms, a byte, and three bytes a term.
  [[nodiscard]] std::string encode() const;
  /// Throws Error(index_corrupt) for bytes that `encode` did not write.
  [[nodiscard]] static ArticlePrint decode(std::string_view bytes);

 private:
  void add_sentences(std::string_view text, std::span<const Token> tokens, bool is_title);
  void end_sentence();

  std::vector<PrintTerm> terms_;
  std::vector<std::uint32_t> ends_;  // of each sentence, into terms_
};

/// `name` (folded, in Latin letters) as it sounds to someone who writes it down in another language: consonants only,
/// related ones made one, doubled ones single. "tokayev", "tokajew" -> "tkf". Other scripts are left as they are.
[[nodiscard]] std::string name_sound(std::string_view name);

}  // namespace kz
