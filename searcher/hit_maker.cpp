// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/hit_maker.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/copies/agency_credits.h"
#include "common/copies/article_print.h"
#include "common/dates/calendar.h"
#include "common/index/entities_of.h"
#include "common/index/event_days.h"
#include "common/index/schema.h"
#include "common/sort_unique.h"
#include "common/text/characters.h"
#include "searcher/copy_folding.h"
#include "searcher/match/explainer.h"
#include "searcher/snippet.h"
#include "searcher/snippet_candidates.h"

namespace kz {
namespace {

constexpr std::size_t kMostSaid = 5;  // ways to say a day that an explanation lists

std::vector<PrintTerm> distinct_terms(const Xapian::Document& document) {
  const auto print = ArticlePrint::decode(document.get_value(schema::kPrintSlot));
  std::vector<PrintTerm> terms(print.terms().begin(), print.terms().end());
  sort_unique(terms);
  return terms;
}

/// In per cent of those of either.
std::size_t terms_in_common(const std::vector<PrintTerm>& a, const std::vector<PrintTerm>& b) {
  std::vector<PrintTerm> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  const auto either = a.size() + b.size() - both.size();
  return either == 0 ? 0 : both.size() * 100 / either;
}

/// The first words of a text, in one line.
std::string opening_of(std::string_view body) {
  constexpr std::size_t kMaxCharacters = 70;
  std::string opening;
  std::size_t characters = 0;
  std::size_t word_end = 0;
  for (const char c : body) {
    const bool is_white = c == ' ' || c == '\n';
    if (is_white && (opening.empty() || opening.back() == ' ')) continue;
    characters += is_continuation_byte(c) ? 0 : 1;
    if (characters > kMaxCharacters) return opening.substr(0, word_end > 0 ? word_end : opening.size()) + "\u2026";
    if (is_white) word_end = opening.size();
    opening += is_white ? ' ' : c;
  }
  return opening;
}

bool has_mark(const std::vector<Snippet>& snippets) {
  return std::any_of(snippets.begin(), snippets.end(), [](const Snippet& snippet) { return !snippet.marks.empty(); });
}

}  // namespace

void HitMaker::read_ahead(std::span<const Match> page) {
  constexpr std::size_t kMost = 1'000;  // what is kept of more would be much
  if (page.size() > kMost) return;
  std::vector<Xapian::docid> documents;
  for (const auto& match : page) documents.push_back(match.document);
  auto revisions = reader_.values(schema::kRevisionSlot, documents);
  auto agencies = reader_.values(schema::kAgenciesSlot, documents);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    read_[documents[i]] = {.revision = std::move(revisions[i]), .agencies = std::move(agencies[i])};
  }
}

ShortValues HitMaker::short_values(const Xapian::Document& document) const {
  const auto known = read_.find(document.get_docid());
  if (known != read_.end()) return known->second;
  return {.revision = document.get_value(schema::kRevisionSlot), .agencies = document.get_value(schema::kAgenciesSlot)};
}

Hit HitMaker::make(const Match& match, std::size_t rank) {
  Hit out;
  out.rank = rank;
  out.id = match.id;
  out.score = match.score;
  if (request_.explain) out.explanation = explain_match(match, query_, reader_);
  if (request_.ids_only) return out;
  const auto document = reader_.database().get_document(match.document, Xapian::DOC_ASSUME_VALID);
  const auto values = short_values(document);
  out.revision = schema::revision_from_value(values.revision);
  auto stored = reader_.articles().get(document);
  out.copies = copies_of(out.id, match.copies, reader_.copies());
  out.agencies = decode_agencies(values.agencies);
  if (request_.explain) {
    out.shared = shared_text_of(out.id, reader_.copies());
    for (auto& other : out.shared.with) other.title = title_of(other.id);
    explain_days(stored, out);
    explain_copies(document, out);
  }
  out.title = std::move(stored.title);
  if (out.title.empty()) out.opening = opening_of(stored.body);
  out.published = stored.published;
  out.source = std::move(stored.source);
  out.url = std::move(stored.url);
  out.path = std::move(stored.path);
  out.line = stored.line;
  auto entities = entities_of(stored.names, reader_.names());
  out.places = std::move(entities.places);
  out.actors = std::move(entities.actors);
  out.events = event_spans(stored.marks.dates);
  if (request_.snippets > 0) {
    auto& analyzer = reader_.analyzer();
    analyzer.set_language(stored.language);
    candidates_.set_language(stored.language);
    out.title_marks = find_marks(out.title, analyzer, candidates_, query_.marks, places_of(stored, TextField::title));
    const auto sentences = sentence_spans(stored.marks.sentences, stored.body.size());
    out.snippets = make_snippets({stored.body, sentences}, analyzer, candidates_, query_.marks,
                                 {.count = request_.snippets}, places_of(stored, TextField::body));
    if (!has_mark(out.snippets)) {
      const auto lines = split_sentences(stored.captions);
      auto captions = make_snippets({stored.captions, lines}, analyzer, candidates_, query_.marks,
                                    {.count = request_.snippets}, places_of(stored, TextField::caption));
      for (auto& caption : captions) caption.field = TextField::caption;
      if (has_mark(captions)) out.snippets = std::move(captions);
    }
  }
  out.language = std::move(stored.language);
  return out;
}

std::optional<ShownArticle> show_article(const std::string& id, IndexReader& reader) {
  const auto& database = reader.database();
  const auto term = schema::id_term(id);
  const auto found = database.postlist_begin(term);
  if (found == database.postlist_end(term)) return std::nullopt;
  const auto document = database.get_document(*found);
  auto stored = reader.articles().get(document);
  auto entities = entities_of(stored.names, reader.names());
  ShownArticle out;
  out.id = std::move(stored.id);
  out.title = std::move(stored.title);
  out.body = std::move(stored.body);
  out.captions = std::move(stored.captions);
  out.published = stored.published;
  out.source = std::move(stored.source);
  out.url = std::move(stored.url);
  out.author = std::move(stored.author);
  out.tags = std::move(stored.tags);
  out.language = std::move(stored.language);
  out.translated_from = std::move(stored.translated_from);
  out.original = std::move(stored.original);
  out.original_language = std::move(stored.original_language);
  out.extra = std::move(stored.extra);
  out.path = std::move(stored.path);
  out.line = stored.line;
  out.revision = schema::revision_from_value(document.get_value(schema::kRevisionSlot));
  out.places = std::move(entities.places);
  out.actors = std::move(entities.actors);
  for (auto& part : stored.removed) out.removed.push_back({std::move(part.reason), std::string(trimmed(part.text))});
  return out;
}

std::string HitMaker::title_of(const std::string& id) const {
  const auto& database = reader_.database();
  const auto found = database.postlist_begin(schema::id_term(id));
  if (found == database.postlist_end(schema::id_term(id))) return {};
  auto article = reader_.articles().get(database.get_document(*found));
  return article.title.empty() ? opening_of(article.body) : std::move(article.title);
}

/// Which of the days asked for the article speaks of, in its own words; and its day of publication where that was
/// asked.
void HitMaker::explain_days(const StoredArticle& article, Hit& hit) const {
  std::map<std::string, std::vector<std::string>> said;  // by days
  for (const auto& date : article.marks.dates) {
    if (!is_asked(date)) continue;
    auto& words = said[to_iso(EventSpan{*date.from, *date.to})];
    std::string text(text_of(article, date.field).substr(date.begin, date.end - date.begin));
    if (words.size() < kMostSaid && !is_one_of(text, words)) words.push_back(std::move(text));
  }
  for (auto& [days, words] : said) {
    hit.explanation.push_back({.text = "speaks of " + days, .weight = 0, .matched = std::move(words)});
  }
  const bool asks_publication = !request_.published.empty() || !request_.date.empty();
  if (!asks_publication || !article.published) return;
  hit.explanation.push_back({.text = "published " + to_iso(article.published->date, article.published->precision),
                             .weight = 0,
                             .matched = {}});
}

void HitMaker::explain_copies(const Xapian::Document& document, Hit& hit) const {
  if (hit.copies.empty()) return;
  const auto& database = reader_.database();
  const auto own = distinct_terms(document);
  for (const auto& copy : hit.copies) {
    const auto found = database.postlist_begin(schema::id_term(copy.id));
    if (found == database.postlist_end(schema::id_term(copy.id))) continue;
    const auto same = terms_in_common(own, distinct_terms(database.get_document(*found)));
    hit.explanation.push_back(
        {.text = "copy " + copy.id, .weight = 0, .matched = {fmt::format("{} % of the words are in both", same)}});
  }
}

bool HitMaker::is_asked(const DateMention& date) const {
  if (!date.from || !date.to) return false;
  const EventSpan span{*date.from, *date.to};
  return std::any_of(query_.events.begin(), query_.events.end(),
                     [&](const DaySpan& asked) { return is_within(span, asked); });
}

/// The dates and names that filters ask for answer as the words of the query do.
SnippetPlaces HitMaker::places_of(const StoredArticle& article, TextField field) {
  SnippetPlaces places;
  const auto& dates = article.marks.dates;
  const auto is_of_field = [field](const DateMention& date) { return date.field == field; };
  const auto first = std::find_if(dates.begin(), dates.end(), is_of_field);
  places.dates = {first, std::find_if_not(first, dates.end(), is_of_field)};
  std::vector<std::pair<std::size_t, std::size_t>> found;
  const auto take_found = [&] {
    if (!found.empty()) places.matched.push_back(std::exchange(found, {}));
  };
  for (const auto& date : places.dates) {
    if (is_asked(date)) found.emplace_back(date.begin, date.end);
  }
  take_found();
  for (auto& names : asked_) {
    for (const auto& mention : article.marks.mentions) {
      if (mention.field == field && names.holds(mention.number)) found.emplace_back(mention.begin, mention.end);
    }
    take_found();
  }
  return places;
}

}  // namespace kz
