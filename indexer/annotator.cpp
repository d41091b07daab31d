// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/annotator.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "common/article/publication_date.h"
#include "common/article/told_date.h"
#include "common/dates/calendar.h"
#include "common/dates/mention_finder.h"
#include "common/dates/ticker.h"
#include "common/entity_extractor.h"
#include "common/index/article_dates.h"
#include "common/names/org_identity.h"
#include "common/noise/text_cleaner.h"
#include "common/places/article_home.h"
#include "common/text/language_detector.h"

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

// Where the next text's positions start: no phrase crosses into it.
std::uint32_t position_after(std::uint32_t last) {
  return last == 0 ? 1 : last + kSentenceGap;
}

// The day that the file at `path` was last written, in UTC.
std::optional<PublicationDate> date_of_file(const std::string& path) {
  constexpr double kConfidence = 0.3;
  constexpr long kSecondsADay = 86'400;
  struct stat status {};
  if (path == "-" || ::stat(path.c_str(), &status) != 0) return std::nullopt;
  return PublicationDate{.date = day_from_number(static_cast<long>(status.st_mtime) / kSecondsADay),
                         .precision = DatePrecision::day,
                         .origin = DateOrigin::file,
                         .confidence = kConfidence};
}

std::string language_of(const std::string& given, std::string_view text) {
  return given.empty() ? detect_language(text) : given;
}

}  // namespace

void Annotator::analyze_texts(Annotation& out) {
  const auto& [article, text] = std::tie(out.annotated.article, out.annotated.text);
  for (auto* analyzer : {&title_analyzer_, &body_analyzer_, &caption_analyzer_}) {
    analyzer->set_language(out.annotated.language);
  }
  std::uint32_t last = 0;
  const auto analyze = [&](Analyzer& analyzer, std::string_view part) {
    const auto tokens = analyzer.analyze(part, position_after(last));
    if (!tokens.empty()) last = tokens.back().position;
    return tokens;
  };
  out.title_tokens = analyze(title_analyzer_, text.title);
  out.body_tokens = analyze(body_analyzer_, text.body);
  out.body_sentences = body_analyzer_.sentences();
  out.caption_tokens = analyze(caption_analyzer_, text.captions);
  if (article.original.empty()) return;
  out.original_language = language_of(article.original_language, article.original);
  original_analyzer_.set_language(out.original_language);
  out.original_tokens = analyze(original_analyzer_, article.original);
}

// Relative dates count from the day of publication, else from `otherwise`.
void Annotator::find_dates(Annotation& out, const std::optional<Day>& otherwise) {
  const auto& text = out.annotated.text;
  const auto& published = out.annotated.published;
  auto& dates = out.annotated.dates;
  const auto anchor = published ? day_published(published) : otherwise;
  dates = find_date_mentions(text.title, out.title_tokens, anchor, TextField::title);
  for (auto found : {find_date_mentions(text.body, out.body_tokens, anchor),
                     find_date_mentions(text.captions, out.caption_tokens, anchor, TextField::caption)}) {
    std::move(found.begin(), found.end(), std::back_inserter(dates));
  }
}

void Annotator::annotate_text(Annotation& out, const std::optional<PublicationDate>& otherwise) {
  auto& annotated = out.annotated;
  analyze_texts(out);
  annotated.mentions = extract_entities(annotated.text, out.title_tokens, out.body_tokens, out.caption_tokens,
                                        home_country(annotated.article.source, annotated.article.url));
  find_dates(out, std::nullopt);
  if (!annotated.published) {
    const auto& body = annotated.text.body;
    annotated.published = find_told_date(body, annotated.dates, out.yearless_day);
    if (!annotated.published && !out.yearless_day) out.yearless_day = find_dateline_day(body, annotated.dates);
    if (!annotated.published) annotated.published = otherwise;
    if (annotated.published || options_.as_of) find_dates(out, options_.as_of);
  }
  const auto& published = annotated.published;
  settle_european_bodies(annotated.mentions, published ? std::optional(published->date.year) : std::nullopt);
  settle_dates_and_names(annotated);
  annotated.ticker = find_ticker_entries(annotated.text.body, annotated.dates);
}

std::variant<Annotation, NotAnArticle> Annotator::annotate(const RawArticle& raw_article) {
  auto parsed = parse_article(raw_article);
  if (auto* reason = std::get_if<NotAnArticle>(&parsed)) return std::move(*reason);
  return annotate(std::move(std::get<ParsedArticle>(parsed)), raw_article.path);
}

Annotation Annotator::annotate(ParsedArticle parsed, const std::string& path) {
  Annotation out;
  auto& annotated = out.annotated;
  annotated.article = std::move(parsed.article);
  annotated.text = options_.raw ? raw_text(annotated.article) : clean_text(annotated.article);
  annotated.published = date_article(annotated.article, annotated.text);
  if (!annotated.published) out.yearless_day = find_labelled_day(annotated.article.text);
  annotated.language = language_of(annotated.article.language, annotated.text.body);

  const bool may_need_file = options_.date_from_file && !annotated.published;
  annotate_text(out, may_need_file ? date_of_file(path) : std::nullopt);

  out.warnings = std::move(parsed.warnings);
  if (has_unreadable_date(annotated.article)) {
    out.warnings.push_back(fmt::format("unreadable date '{}'", annotated.article.date));
  }
  return out;
}

}  // namespace kz
