// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/annotator.h"

#include <fmt/format.h>

#include <utility>

#include "common/article/publication_date.h"
#include "common/entity_extractor.h"
#include "common/text/language_detector.h"
#include "common/text/text_cleaner.h"

namespace kz {

std::variant<Annotation, NotAnArticle> Annotator::annotate(const RawArticle& raw_article, bool raw) {
  auto parsed = parse_article(raw_article);
  if (auto* reason = std::get_if<NotAnArticle>(&parsed)) return std::move(*reason);
  auto& [article, warnings] = std::get<ParsedArticle>(parsed);

  Annotation out;
  auto& annotated = out.annotated;
  annotated.article = std::move(article);
  annotated.text = raw ? raw_text(annotated.article) : clean_text(annotated.article);
  annotated.published = date_article(annotated.article, annotated.text);
  annotated.language =
      annotated.article.language.empty() ? detect_language(annotated.text.body) : annotated.article.language;

  title_analyzer_.set_language(annotated.language);
  body_analyzer_.set_language(annotated.language);
  out.title_tokens = title_analyzer_.analyze(annotated.text.title);
  const auto last = out.title_tokens.empty() ? 0 : out.title_tokens.back().position;
  out.body_tokens = body_analyzer_.analyze(annotated.text.body, last + (last == 0 ? 1 : kSentenceGap));
  annotated.mentions = extract_entities(annotated.text, out.title_tokens, out.body_tokens);

  out.warnings = std::move(warnings);
  if (has_unreadable_date(annotated.article)) {
    out.warnings.push_back(fmt::format("unreadable date '{}'", annotated.article.date));
  }
  return out;
}

}  // namespace kz
