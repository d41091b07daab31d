// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/identity_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "common/cli/output.h"
#include "common/json_writer.h"
#include "searcher/cli/table_cell.h"

namespace kz {
namespace {

const char* kind_name(EntityKind kind) {
  if (kind == EntityKind::place) return "place";
  return kind == EntityKind::person ? "person" : "org";
}

void write_fields(JsonWriter& json, const IndexedEntity& entity) {
  json.field("id", entity.id);
  json.field("name", entity.name);
  json.field("kind", kind_name(entity.kind));
  json.key("country");
  entity.country.empty() ? json.null() : json.value(entity.country);
  json.field("articles", std::uint64_t{entity.articles});
}

void append_row(std::string& out, const IndexedEntity& entity, char separator) {
  append_cell(out, std::to_string(entity.articles), separator, separator);
  append_cell(out, kind_name(entity.kind), separator, separator);
  append_cell(out, entity.id, separator, separator);
  append_cell(out, entity.name, separator, separator);
  append_cell(out, entity.country, separator, '\n');
}

const char* reason_key(JoinReason reason) {
  switch (reason) {
    case JoinReason::known:
      return "lexicon";
    case JoinReason::sound:
      return "sound";
    case JoinReason::context:
      return "context";
    case JoinReason::dominant:
      return "dominant";
    case JoinReason::same_words:
      return "same-words";
    case JoinReason::acronym:
      return "acronym";
    case JoinReason::user:
      return "user";
  }
  return "";
}

std::string reason_text(const NameJoinEvidence& join) {
  switch (join.reason) {
    case JoinReason::known:
      return "known to be one actor";
    case JoinReason::sound:
      return fmt::format("sound the same (distance {:.3f})", join.distance);
    case JoinReason::context:
      return fmt::format("sound alike (distance {:.3f}) and are named with the same others or in the same role",
                         join.distance);
    case JoinReason::dominant:
      return "nearly all articles with this surname mean this one";
    case JoinReason::same_words:
      return "the same words in another order or spelling";
    case JoinReason::acronym:
      return "articles explain one by the other";
    case JoinReason::user:
      return "your rule (kzindex aliases)";
  }
  return {};
}

std::string listed(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + without_controls(text);
  return all;
}

void print_explanation_text(const EntityExplanation& explanation, std::string& out) {
  const auto to = std::back_inserter(out);
  const auto& entity = explanation.entity;
  fmt::format_to(to, "{} ({}), {}\n", without_controls(entity.name), entity.id, count_articles(entity.articles));
  out += "\nForms:\n";
  for (const auto& form : explanation.forms) {
    fmt::format_to(to, "  {}  {}", without_controls(form.key), count_articles(form.articles));
    if (!form.examples.empty()) fmt::format_to(to, ", such as {}", listed(form.examples));
    out += '\n';
    if (!form.spellings.empty()) fmt::format_to(to, "    shown as {}\n", listed(form.spellings));
  }
  if (!explanation.evidence.empty()) out += "\nWhy they are one:\n";
  for (const auto& join : explanation.evidence) {
    fmt::format_to(to, "  {} = {}: {}\n", without_controls(join.a), without_controls(join.b), reason_text(join));
  }
  if (!explanation.others.empty()) out += "\nOthers of that name:\n";
  for (const auto& other : explanation.others) {
    fmt::format_to(to, "  {} ({}), {}\n", without_controls(other.name), other.id, count_articles(other.articles));
  }
}

void print_explanation_json(const EntityExplanation& explanation, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  write_fields(json, explanation.entity);
  json.key("forms");
  json.begin_array();
  for (const auto& form : explanation.forms) {
    json.begin_object();
    json.field("key", form.key);
    json.field("articles", std::uint64_t{form.articles});
    for (const auto& [name, texts] : {std::pair{"spellings", &form.spellings}, std::pair{"examples", &form.examples}}) {
      json.key(name);
      json.begin_array();
      for (const auto& text : *texts) json.value(text);
      json.end_array();
    }
    json.end_object();
  }
  json.end_array();
  json.key("evidence");
  json.begin_array();
  for (const auto& join : explanation.evidence) {
    json.begin_object();
    json.field("a", join.a);
    json.field("b", join.b);
    json.field("reason", reason_key(join.reason));
    json.field("distance", join.distance);
    json.end_object();
  }
  json.end_array();
  json.key("others");
  json.begin_array();
  for (const auto& other : explanation.others) write_entity(json, other);
  json.end_array();
  json.end_object();
  out += '\n';
}

}  // namespace

void write_entity(JsonWriter& json, const IndexedEntity& entity) {
  json.begin_object();
  write_fields(json, entity);
  json.end_object();
}

void print_entities(const std::vector<IndexedEntity>& entities, OutputFormat format, std::string& out) {
  JsonWriter json(out);
  if (format == OutputFormat::json) json.begin_array();
  if (format == OutputFormat::csv) out += "articles,kind,id,name,country\n";
  if (format == OutputFormat::tsv) out += "articles\tkind\tid\tname\tcountry\n";
  for (const auto& entity : entities) {
    if (format == OutputFormat::json) {
      write_entity(json, entity);
    } else if (format == OutputFormat::ndjson) {
      JsonWriter line(out);
      write_entity(line, entity);
      out += '\n';
    } else if (format == OutputFormat::csv || format == OutputFormat::tsv) {
      append_row(out, entity, format == OutputFormat::csv ? ',' : '\t');
    } else {
      fmt::format_to(std::back_inserter(out), "{:7}  {}  ({})\n", entity.articles, without_controls(entity.name),
                     without_controls(entity.id));
    }
  }
  if (format == OutputFormat::json) {
    json.end_array();
    out += '\n';
  }
}

void print_explanation(const EntityExplanation& explanation, OutputFormat format, std::string& out) {
  if (format == OutputFormat::text) {
    print_explanation_text(explanation, out);
  } else {
    print_explanation_json(explanation, out);
  }
}

}  // namespace kz
