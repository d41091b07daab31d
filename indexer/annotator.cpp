// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/annotator.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/article/publication_date.h"
#include "common/dates/mention_finder.h"
#include "common/entity_extractor.h"
#include "common/index/article_dates.h"
#include "common/text/language_detector.h"
#include "common/text/text_cleaner.h"

namespace kz {
namespace {

// A place in the article, ordered as mentions are.
std::pair<TextField, std::size_t> place_of(TextField field, std::size_t at) {
  return {field, at};
}

// Whether `outer` holds `inner`; for both a name or a date.
template <typename Outer, typename Inner>
bool holds(const Outer& outer, const Inner& inner) {
  return outer.field == inner.field && outer.begin <= inner.begin && inner.end <= outer.end;
}

// Whether `first` ends before `second` begins.
template <typename First, typename Second>
bool is_before(const First& first, const Second& second) {
  return place_of(first.field, first.end) <= place_of(second.field, second.begin);
}

// Mentions do not nest. The "May" of a Theresa May is no month; but where the same word is read as both, what stood
// around it made it a date, while a surname is known from elsewhere in the article.
void settle_dates_and_names(AnnotatedArticle& annotated) {
  auto& dates = annotated.dates;
  auto& names = annotated.mentions;
  std::size_t next = 0;
  const auto is_date = [&](const Mention& name) {
    while (next < dates.size() && is_before(dates[next], name)) ++next;
    return next < dates.size() && holds(dates[next], name);
  };
  names.erase(std::remove_if(names.begin(), names.end(), is_date), names.end());
  auto name = names.begin();
  const auto is_in_name = [&](const DateMention& date) {
    while (name != names.end() && is_before(*name, date)) ++name;
    return name != names.end() && holds(*name, date);
  };
  dates.erase(std::remove_if(dates.begin(), dates.end(), is_in_name), dates.end());
}

}  // namespace

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
  const auto published = day_published(annotated.published);
  annotated.dates = find_date_mentions(annotated.text.title, out.title_tokens, published, TextField::title);
  auto dates_of_body = find_date_mentions(annotated.text.body, out.body_tokens, published);
  std::move(dates_of_body.begin(), dates_of_body.end(), std::back_inserter(annotated.dates));
  settle_dates_and_names(annotated);

  out.warnings = std::move(warnings);
  if (has_unreadable_date(annotated.article)) {
    out.warnings.push_back(fmt::format("unreadable date '{}'", annotated.article.date));
  }
  return out;
}

}  // namespace kz
