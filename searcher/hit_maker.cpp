// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/hit_maker.h"

#include <algorithm>
#include <utility>

#include "common/index/entities_of.h"
#include "common/index/event_days.h"

namespace kz {

Hit HitMaker::make(const Match& match, std::size_t rank) {
  Hit out;
  out.rank = rank;
  out.id = match.id;
  out.score = match.score;
  if (request_.ids_only) return out;
  auto stored = reader_.articles().get(reader_.database().get_document(match.document));
  out.title = std::move(stored.title);
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
    analyzer_.set_language(stored.language);
    out.snippets = make_snippets(stored.body, analyzer_.analyze(stored.body), query_.marks,
                                 {.count = request_.snippets}, places_of(stored));
  }
  out.language = std::move(stored.language);
  return out;
}

/// The dates that were asked for answer as the words of the query do.
SnippetPlaces HitMaker::places_of(const StoredArticle& article) const {
  SnippetPlaces places;
  const auto& dates = article.marks.dates;
  const auto is_of_body = [](const DateMention& date) { return date.field == TextField::body; };
  const auto first = std::find_if(dates.begin(), dates.end(), is_of_body);
  places.dates = {first, std::find_if_not(first, dates.end(), is_of_body)};
  for (const auto& date : places.dates) {
    if (!date.from || !date.to) continue;
    const EventSpan span{*date.from, *date.to};
    const bool is_asked = std::any_of(query_.events.begin(), query_.events.end(),
                                      [&](const DaySpan& asked) { return is_within(span, asked); });
    if (is_asked) places.matched.emplace_back(date.begin, date.end);
  }
  return places;
}

}  // namespace kz
