// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "common/text/sentence_splitter.h"

namespace kz {

/// Changes whenever the same text could give other tokens; stored with an index, and an index of another version is
/// refused.
inline constexpr unsigned kAnalyzerVersion = 3;

/// The distance between the last token of a sentence and the first of the next: a phrase or a NEAR below it never
/// crosses a sentence's end, and "in one sentence" is NEAR/256 (p99.9 of sentences is 106 words).
inline constexpr std::uint32_t kSentenceGap = 256;

/// One token of a text. The views stay valid until the next call of `Analyzer::analyze` on the same object.
struct Token {
  std::uint32_t begin = 0;  ///< UTF-8 bytes into the text, half open: the text the token was made from
  std::uint32_t end = 0;
  std::uint32_t position = 0;  ///< from `first_position`; consecutive within a sentence
  std::uint32_t sentence = 0;  ///< from 0: the index into `split_sentences(text)`
  std::string_view form;       ///< folded (see `fold`): what phrases and quoted words match
  std::string_view exact;      ///< case folded with its diacritics, where that differs from `form`; else empty
  std::string_view stem;       ///< Snowball stem, folded; equal to `form` where the language has no stemmer
  bool is_joined = false;      ///< "nursultan" of Nur-Sultan: at the position of the first of the parts it spans
  bool is_stop_word = false;   ///< of the analyser's language; an all-capitals acronym ("US", "WHO") never is one
};

/// Whether a word is read that starts at a byte of the text.
using WordFilter = std::function<bool(std::size_t at)>;

/// Text -> tokens, the only way text becomes terms, for index and query alike (docs/architecture.md, "Analysis").
///
/// ICU word segmentation (UAX #29, with dictionaries for Chinese, Japanese, Thai); hyphenated and apostrophe words give
/// their parts and the joined whole, which follows its first part; "don't" gives "dont" only; possessive 's is dropped;
/// U.S. gives "us"; 20,000 gives "20000"; punctuation, symbols and emoji give no token. Forms longer than 64 characters
/// (URLs, hashes) are cut to 64.
///
/// Not safe for use by several threads at once; make one a thread, it keeps caches and break iterators.
class Analyzer {
 public:
  /// `language` as BCP 47 ("de", "pt-BR"). "und" and "" stem as English; of a language without a Snowball stemmer the
  /// stem is the form.
  explicit Analyzer(std::string_view language = "en");
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// Switches the stemmer and stop words; cheap when the language was used before.
  void set_language(std::string_view language);

  /// The tokens of `text` (valid UTF-8) in text order. The first sentence starts at `first_position` (at least 1).
  [[nodiscard]] std::span<const Token> analyze(std::string_view text, std::uint32_t first_position = 1);

  /// The sentences of the text analysed last; `Token::sentence` is an index into them. Valid as the tokens are.
  [[nodiscard]] std::span<const SentenceSpan> sentences() const noexcept;

  /// The same tokens, but only of those sentences whose numbers are in `wanted` (ascending); what is not asked for
  /// costs nothing. `sentences` are split_sentences(text). Positions count only what was analysed, and stop words in a
  /// text of capitals are told by the sentences wanted. Where `is_read` is given, tokens of words that start at a byte
  /// it refuses have neither form nor stem.
  [[nodiscard]] std::span<const Token> analyze_sentences(std::string_view text, std::span<const SentenceSpan> sentences,
                                                         std::span<const std::size_t> wanted,
                                                         const WordFilter& is_read = nullptr);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kz
