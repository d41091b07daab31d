// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/hit_maker.h"

#include <utility>

#include "common/copies/agency_credits.h"
#include "common/index/entities_of.h"
#include "common/index/schema.h"
#include "searcher/copy_folding.h"
#include "searcher/snippet.h"

namespace kz {

Hit HitMaker::make(const Match& match, std::size_t rank) {
  Hit out;
  out.rank = rank;
  out.id = match.id;
  out.score = match.score;
  if (request_.ids_only) return out;
  const auto document = reader_.database().get_document(match.document);
  auto stored = reader_.articles().get(document);
  out.copies = copies_of(out.id, match.copies, reader_.copies());
  out.agencies = decode_agencies(document.get_value(schema::kAgenciesSlot));
  if (request_.explain) out.shared = shared_text_of(out.id, reader_.copies());
  out.title = std::move(stored.title);
  out.published = stored.published;
  out.source = std::move(stored.source);
  out.url = std::move(stored.url);
  out.path = std::move(stored.path);
  out.line = stored.line;
  auto entities = entities_of(stored.names, reader_.names());
  out.places = std::move(entities.places);
  out.actors = std::move(entities.actors);
  if (request_.snippets > 0) {
    analyzer_.set_language(stored.language);
    out.snippets =
        make_snippets(stored.body, analyzer_.analyze(stored.body), query_.marks, {.count = request_.snippets});
  }
  out.language = std::move(stored.language);
  return out;
}

}  // namespace kz
