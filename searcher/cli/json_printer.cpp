// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdint>

#include "common/cli/article_json.h"
#include "common/json_writer.h"
#include "searcher/cli/copy_lines.h"
#include "searcher/cli/json_parts.h"
#include "searcher/cli/pair_printer.h"
#include "searcher/cli/printer.h"
#include "searcher/cli/snippet_json.h"
#include "searcher/cli/story_printer.h"
#include "searcher/cli/timeline_chart.h"

namespace kz {
namespace {

constexpr std::uint64_t kJsonSchema = 1;  // docs/output_format.md; raised when a member changes its meaning

const char* name_of(MatchMode mode) {
  switch (mode) {
    case MatchMode::automatic:
      return "auto";
    case MatchMode::all:
      return "all";
    case MatchMode::any:
      break;
  }
  return "any";
}

void write_snippets(JsonWriter& json, const std::vector<Snippet>& snippets) {
  json.key("snippets");
  json.begin_array();
  for (const Snippet& snippet : snippets) {
    json.begin_object();
    write_snippet_members(json, snippet);
    json.end_object();
  }
  json.end_array();
}

void write_events(JsonWriter& json, const std::vector<EventSpan>& events) {
  json.key("events");
  json.begin_array();
  for (const EventSpan& event : events) json.value(to_iso(event));
  json.end_array();
}

void write_explanation(JsonWriter& json, const std::vector<Explanation>& explanation) {
  json.key("explanation");
  json.begin_array();
  for (const Explanation& reason : explanation) {
    json.begin_object();
    json.field("text", reason.text);
    json.field("weight", reason.weight);
    json.key("matched");
    json.begin_array();
    for (const std::string& term : reason.matched) json.value(term);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_shared(JsonWriter& json, const SharedText& shared) {
  json.key("shared");
  json.begin_object();
  json.field("sentences", std::uint64_t{shared.sentences});
  json.key("with");
  json.begin_array();
  for (const auto& other : shared.with) {
    json.begin_object();
    json.field("id", other.id);
    json.field("title", other.title);
    json.field("sentences", std::uint64_t{other.sentences});
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_suggestions(JsonWriter& json, const std::vector<Suggestion>& suggestions) {
  json.key("suggestions");
  json.begin_array();
  for (const Suggestion& each : suggestions) {
    json.begin_object();
    json.field("offset", std::uint64_t{each.offset});
    json.field("word", each.word);
    json.field("suggestion", each.suggestion);
    json.end_object();
  }
  json.end_array();
}

// Ids and, in the same order, their sources; then who wrote it all.
void write_copies(JsonWriter& json, const Hit& hit) {
  json.key("copies");
  json.begin_array();
  for (const Copy& copy : hit.copies) json.value(copy.id);
  json.end_array();
  json.key("copy_sources");
  json.begin_array();
  for (const Copy& copy : hit.copies) json.value(copy.source);
  json.end_array();
  json.key("agencies");
  json.begin_array();
  for (const std::string& agency : credited_by_all(hit)) json.value(agency);
  json.end_array();
}

void write_hit(JsonWriter& json, std::string_view query_id, const Hit& hit) {
  json.begin_object();
  if (!query_id.empty()) json.field("query_id", query_id);
  json.field("rank", std::uint64_t{hit.rank});
  json.field("id", hit.id);
  json.field("score", hit.score);
  json.field("title", hit.title);
  write_marks(json, "title_marks", hit.title_marks);
  write_published(json, hit.published);
  json.field("source", hit.source);
  json.field("url", hit.url);
  json.field("language", hit.language);
  write_snippets(json, hit.snippets);
  write_entities(json, "places", hit.places);
  write_entities(json, "actors", hit.actors);
  write_events(json, hit.events);
  write_copies(json, hit);
  json.field("path", hit.path);
  json.field("line", std::uint64_t{hit.line});
  json.field("revision", hit.revision);
  if (!hit.explanation.empty()) write_explanation(json, hit.explanation);
  if (!hit.shared.with.empty()) write_shared(json, hit.shared);
  json.end_object();
}

void write_notes(JsonWriter& json, std::string_view name, const std::vector<QueryNote>& notes) {
  json.key(name);
  json.begin_array();
  for (const QueryNote& note : notes) {
    json.begin_object();
    json.field("offset", std::uint64_t{note.offset});
    json.field("text", note.text);
    json.end_object();
  }
  json.end_array();
}

void write_query(JsonWriter& json, const Answer& answer) {
  json.key("query");
  json.begin_object();
  if (!answer.query_id.empty()) json.field("id", answer.query_id);
  json.field("text", answer.request.query);
  json.field("parsed", answer.result.parsed);
  json.field("match", name_of(answer.request.match));
  write_notes(json, "repairs", answer.result.repairs);
  write_notes(json, "expansions", answer.result.expansions);
  json.field("relaxed", answer.result.relaxed);
  write_suggestions(json, answer.result.suggestions);
  if (!answer.result.compiled.empty()) json.field("compiled", answer.result.compiled);
  json.end_object();
}

void write_facets(JsonWriter& json, const std::vector<Facet>& facets) {
  json.key("facets");
  json.begin_object();
  for (const Facet& facet : facets) {
    json.key(facet_name(facet.field));
    json.begin_array();
    for (const FacetValue& value : facet.values) {
      json.begin_object();
      json.field("id", value.id);
      json.field("name", value.name);
      json.field("count", std::uint64_t{value.count});
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

class JsonPrinter : public Printer {
 public:
  void print(const Answer& answer, std::string& out) const override {
    JsonWriter json(out);
    json.begin_object();
    json.field("schema", kJsonSchema);
    write_query(json, answer);
    json.field("revision", answer.result.revision);
    json.key("total");
    json.begin_object();
    json.field("value", std::uint64_t{answer.result.total});
    json.field("relation", answer.result.total_is_exact ? "eq" : "ge");
    json.end_object();
    json.key("hits");
    json.begin_array();
    for (const Hit& hit : answer.result.hits) write_hit(json, answer.query_id, hit);
    json.end_array();
    write_facets(json, answer.result.facets);
    write_timeline(json, answer.result.timeline);
    if (answer.request.timeline) write_timeline_rest(json, answer.result.timeline);
    if (answer.request.story) write_story(json, answer.result);
    if (answer.request.pairs) write_pairs(json, answer.result);
    json.end_object();
    out += '\n';
  }
};

class NdjsonPrinter : public Printer {
 public:
  void print(const Answer& answer, std::string& out) const override {
    for (const Hit& hit : answer.result.hits) {
      JsonWriter json(out);
      write_hit(json, answer.query_id, hit);
      out += '\n';
    }
  }
};

}  // namespace

void write_entities(JsonWriter& json, std::string_view name, const std::vector<Entity>& entities) {
  json.key(name);
  json.begin_array();
  for (const Entity& entity : entities) {
    json.begin_object();
    json.field("id", entity.id);
    json.field("name", entity.name);
    if (entity.kind != EntityKind::place) {
      json.field("kind", name_of(entity.kind));
    } else if (entity.country.empty()) {
      json.null_field("country");
    } else {
      json.field("country", entity.country);
    }
    json.field("count", std::uint64_t{entity.count});
    if (!entity.role.empty()) json.field("role", entity.role);
    json.end_object();
  }
  json.end_array();
}

std::unique_ptr<Printer> make_json_printer() {
  return std::make_unique<JsonPrinter>();
}
std::unique_ptr<Printer> make_ndjson_printer() {
  return std::make_unique<NdjsonPrinter>();
}

}  // namespace kz
