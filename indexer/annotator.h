// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "common/article/article_parser.h"
#include "common/article/header_dates.h"
#include "common/text/analyzer.h"
#include "kzsearch/indexer.h"

namespace kz {

/// The first pass: what one article alone tells. Tokens stay valid until the next call on the same Annotator.
struct Annotation {
  AnnotatedArticle annotated;
  std::span<const Token> title_tokens;
  std::span<const Token> body_tokens;
  std::span<const Token> caption_tokens;    ///< positions follow those of the body
  std::span<const Token> original_tokens;   ///< of Article::original, in its own language; positions follow
  std::optional<YearlessDay> yearless_day;  ///< of its header or dateline, where it tells no more of its own day
  std::string original_language;            ///< "und" where unknown, empty where there is no original
  std::span<const SentenceSpan> body_sentences;
  std::vector<std::string> warnings;
};

struct AnnotatorOptions {
  bool raw = false;             ///< nothing is removed from the text and no title inferred
  bool date_from_file = false;  ///< an article that nothing else dates is as old as its file (DateOrigin::file)
  std::optional<Day> as_of;     ///< what relative dates count from in an article without a date
};

/// parse_article -> clean_text -> date_article -> language -> tokens -> extract_entities, for one article after
/// another. One a thread: it keeps analysers.
class Annotator {
 public:
  explicit Annotator(AnnotatorOptions options = {}) : options_(options) {}

  [[nodiscard]] std::variant<Annotation, NotAnArticle> annotate(const RawArticle& raw_article);

  /// The same for an article that has been parsed; `path`: the file it was read from, "-" for standard input.
  [[nodiscard]] Annotation annotate(ParsedArticle parsed, const std::string& path);

  /// From the text on: fills in what follows from article, text, language and publication date, which stand. An article
  /// without a date is given the one that its sentences tell, else `otherwise`.
  void annotate_text(Annotation& out, const std::optional<PublicationDate>& otherwise = std::nullopt);

 private:
  void analyze_texts(Annotation& out);
  static void find_dates(Annotation& out, const std::optional<Day>& otherwise);

  AnnotatorOptions options_;

  Analyzer title_analyzer_;
  Analyzer body_analyzer_;
  Analyzer caption_analyzer_;
  Analyzer original_analyzer_;
};

}  // namespace kz
