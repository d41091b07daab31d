// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include "common/copies/agency_credits.h"
#include "common/copies/article_print.h"
#include "common/dates/calendar.h"
#include "common/index/article_dates.h"
#include "common/index/event_days.h"
#include "common/index/schema.h"
#include "common/index/word_sequence.h"
#include "common/index/word_terms.h"
#include "common/places/gazetteer.h"
#include "common/text/utf8.h"
#include "indexer/dates/open_date.h"
#include "indexer/word_counts.h"

namespace kz {
namespace {

/// Term frequencies above this change a BM25 weight by less than a hundredth; the cap keeps Xapian's upper bounds
/// tight.
constexpr double kMaxFoldedTf = 64;

/// Frequencies are added up in quarters of a word: a word of the lead is five.
constexpr double kQuarters = 4;

constexpr std::uint32_t in_quarters(double words) {
  return static_cast<std::uint32_t>(words * kQuarters);
}

std::size_t count_words(std::span<const Token> tokens) {
  return static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return !token.is_joined; }));
}

void add_field_terms(const AnnotatedArticle& annotated, const RawArticle& raw_article, DraftDocument& document) {
  const auto& article = annotated.article;
  document.add_boolean_term(schema::id_term(article.id));
  const auto language = fold_case(annotated.language);
  document.add_boolean_term(schema::term(schema::kLanguagePrefix, language));
  document.add_boolean_term(schema::term(schema::kLanguagePrefix, language.substr(0, language.find('-'))));
  document.add_boolean_term(schema::root_term(raw_article.source_root));
  if (!article.source.empty()) {
    document.add_boolean_term(schema::term(schema::kSourcePrefix, fold(article.source)));
  }
  if (!article.translated_from.empty()) {
    document.add_boolean_term(schema::term(schema::kTranslatedFromPrefix, fold_case(article.translated_from)));
  }
}

/// A place and all that it lies in.
void add_place_terms(std::string_view id, DraftDocument& document) {
  const auto& gazetteer = Gazetteer::standard();
  document.add_boolean_term(schema::name_term(EntityKind::place, id));
  const auto* place = gazetteer.by_id(id);
  if (place == nullptr) return;
  for (const auto* outer : gazetteer.containing(*place)) {
    document.add_boolean_term(schema::name_term(EntityKind::place, outer->id()));
  }
}

template <typename Folded>
void add_name_terms(const std::vector<NameUse>& names, Folded folded, DraftDocument& document) {
  std::set<std::string_view> countries;  // many names share one
  for (const auto& name : names) {
    if (name.kind != EntityKind::place) {
      document.add_term(schema::name_term(name.kind, name.key), folded(in_quarters(name.count)));
    } else {
      add_place_terms(name.key, document);
    }
    if (!name.country.empty()) countries.insert(name.country);
  }
  for (const auto country : countries) add_place_terms(std::string("iso:").append(country), document);
}

void add_values(const Annotation& annotation, const RawArticle& raw_article, DraftDocument& document) {
  const auto& annotated = annotation.annotated;
  document.add_value(schema::kIdSlot, annotated.article.id);
  document.add_value(schema::kSourceSlot, annotated.article.source);
  document.add_value(schema::kLanguageSlot, annotated.language);
  document.add_value(schema::kContentSlot, content_hash(annotated.article) + location_hash(raw_article));
  document.add_value(schema::kOpenDateSlot,
                     open_date_value(annotated.published, annotated.dates, annotation.yearless_day));
  put_publication_day(annotated.published, document);
}

/// What the second pass finds copies by.
void add_copy_evidence(const Annotation& annotation, DraftDocument& document) {
  const auto& article = annotation.annotated.article;
  const auto& text = annotation.annotated.text;
  const auto print = ArticlePrint::make(text.title, annotation.title_tokens, text.body, annotation.body_tokens);
  document.add_value(schema::kPrintSlot, print.encode());
  document.add_value(schema::kAgenciesSlot, encode_agencies(credited_agencies(article, text)));
}

StoredArticle stored_from(AnnotatedArticle& annotated) {
  auto& article = annotated.article;
  StoredArticle stored;
  for (const auto& removed : annotated.text.removed) {
    stored.removed.push_back({.reason = removed.reason,
                              .text = article.text.substr(removed.begin, removed.end - removed.begin),
                              .begin = removed.begin});
  }
  stored.id = std::move(article.id);
  stored.title = std::move(annotated.text.title);
  stored.body = std::move(annotated.text.body);
  stored.captions = std::move(annotated.text.captions);
  stored.language = std::move(annotated.language);
  stored.published = annotated.published;
  stored.url = std::move(article.url);
  stored.source = std::move(article.source);
  stored.author = std::move(article.author);
  stored.tags = std::move(article.tags);
  stored.translated_from = std::move(article.translated_from);
  stored.original = std::move(article.original);
  stored.extra = std::move(article.extra);
  stored.path = std::move(article.path);
  stored.line = article.line;
  return stored;
}

std::string words_in_order(const Annotation& annotation) {
  WordSequenceWriter words;
  words.add_field(annotation.title_tokens);
  words.add_field(annotation.body_tokens);
  words.add_field(annotation.caption_tokens);
  words.add_field(annotation.original_tokens);
  return words.take();
}

// All but the numbers of the names.
TextMarks marks_of(Annotation& annotation) {
  TextMarks marks;
  marks.sentences.reserve(annotation.body_sentences.size());
  for (const auto& sentence : annotation.body_sentences) marks.sentences.push_back(sentence.begin);
  marks.mentions.reserve(annotation.annotated.mentions.size());
  for (const auto& mention : annotation.annotated.mentions) {
    marks.mentions.push_back({.field = mention.field, .begin = mention.begin, .end = mention.end, .number = 0});
  }
  marks.dates = std::move(annotation.annotated.dates);
  return marks;
}

/// The length of an article as the folded weights see it, see common/index/schema.h.
double weighted_length(const Annotation& annotation) {
  const auto title = count_words(annotation.title_tokens);
  const auto body = count_words(annotation.body_tokens);
  const auto lead = std::min(body, schema::kLeadWords);
  const auto captions = count_words(annotation.caption_tokens);
  return schema::kTitleWeight * static_cast<double>(title) + static_cast<double>(body) +
         (schema::kLeadWeight - 1) * static_cast<double>(lead) + schema::kAsideWeight * static_cast<double>(captions);
}

}  // namespace

struct DocumentBuilder::Buffers {
  WordCounts forms;
  WordCounts stems;
  std::string term;

  /// `word` counts in quarters, the first `lead_words` words as `lead`.
  void collect(std::span<const Token> tokens, std::uint32_t word, std::size_t lead_words = 0, std::uint32_t lead = 0) {
    std::size_t words = 0;
    for (const auto& token : tokens) {
      if (!token.is_joined) ++words;
      const auto weight = words <= lead_words ? lead : word;
      if (has_stem_term(token)) stems.add(token.stem, weight);
      if (!token.is_joined) forms.add(token.form, weight);  // quoted "nursultan" is not Nur-Sultan
    }
  }

  /// The words of all fields: as written, as stems, and those with diacritics. `folded` makes a weight of quarters.
  template <typename Folded>
  void add_words(const Annotation& annotation, Folded folded, DraftDocument& document) {
    forms.clear();
    stems.clear();
    collect(annotation.title_tokens, in_quarters(schema::kTitleWeight));
    collect(annotation.body_tokens, in_quarters(1), schema::kLeadWords, in_quarters(schema::kLeadWeight));
    collect(annotation.caption_tokens, in_quarters(schema::kAsideWeight));
    collect(annotation.original_tokens, in_quarters(schema::kAsideWeight));
    const auto add = [&](std::string_view prefix, std::string_view word, std::uint32_t wdf) {
      document.add_term(prefixed(prefix, word), wdf);
    };
    forms.for_each([&](std::string_view form, std::uint32_t weight) { add({}, form, folded(weight)); });
    stems.for_each(
        [&](std::string_view stem, std::uint32_t weight) { add(schema::kStemPrefix, stem, folded(weight)); });
    for (const auto& token : annotation.title_tokens) add(schema::kTitleStemPrefix, token.stem, 1);
    for (const auto& token : annotation.caption_tokens) add(schema::kCaptionStemPrefix, token.stem, 1);
    for (const auto tokens :
         {annotation.title_tokens, annotation.body_tokens, annotation.caption_tokens, annotation.original_tokens}) {
      for (const auto& token : tokens) {
        if (!token.exact.empty()) add(schema::kDiacriticsPrefix, token.exact, folded(in_quarters(1)));
      }
    }
  }

  const std::string& prefixed(std::string_view prefix, std::string_view value) {
    term.assign(prefix);
    term.append(value.substr(0, utf8_prefix(value, schema::kMaxTermBytes - prefix.size())));
    return term;
  }
};

DocumentBuilder::DocumentBuilder(std::shared_ptr<const ArticleDictionary> dictionary)
    : buffers_(std::make_unique<Buffers>()), store_(std::move(dictionary)) {}
DocumentBuilder::~DocumentBuilder() = default;

BuiltDocument DocumentBuilder::build(const RawArticle& raw_article, Annotation annotation) {
  auto& annotated = annotation.annotated;
  BuiltDocument built;
  auto grouped = group_by_name(annotated.mentions);
  built.names = std::move(grouped.uses);
  built.name_of_mention = std::move(grouped.of_mention);

  const double length = weighted_length(annotation);
  const double scale = schema::kWdfScale / (1 - schema::kBm25B + schema::kBm25B * length / schema::kPivotLength);
  const auto folded = [scale](std::uint32_t quarters) {
    const double tf = std::min(quarters / kQuarters, kMaxFoldedTf);
    return static_cast<std::uint32_t>(std::max(1.0, std::round(tf * scale)));
  };

  auto& document = built.document;
  buffers_->add_words(annotation, folded, document);
  document.add_value(schema::kWordsSlot, words_in_order(annotation));
  add_field_terms(annotated, raw_article, document);
  if (!annotation.original_language.empty()) {
    const auto language = fold_case(annotation.original_language);
    document.add_boolean_term(schema::term(schema::kOriginalLanguagePrefix, language.substr(0, language.find('-'))));
  }
  add_name_terms(built.names, folded, document);
  add_values(annotation, raw_article, document);
  add_copy_evidence(annotation, document);
  built.stored = stored_from(annotated);
  built.stored.original_language = annotation.original_language;
  built.stored.marks = marks_of(annotation);
  put_event_days(built.stored.marks.dates, document);
  return built;
}

void DocumentBuilder::finish(BuiltDocument& built) {
  auto& names = built.stored.names;
  auto& mentions = built.stored.marks.mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) mentions[i].number = names[built.name_of_mention[i]].number;
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
  built.document.add_value(schema::kNamesSlot, encode_name_numbers(built.stored.names));
  store_.put(built.stored, built.document);
}

}  // namespace kz
