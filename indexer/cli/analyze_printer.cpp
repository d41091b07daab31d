// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/analyze_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "common/cli/article_json.h"
#include "common/json_writer.h"

namespace kz {
namespace {

// The text of `[begin, end)`, as far as it lies within `text`.
std::string_view part_of(std::string_view text, std::size_t begin, std::size_t end) {
  begin = std::min(begin, text.size());
  return text.substr(begin, std::max(end, begin) - begin);
}

void write_degrees(JsonWriter& json, std::string_view name, const std::optional<double>& degrees) {
  if (degrees) {
    json.field(name, *degrees);
  } else {
    json.null_field(name);
  }
}

const char* name_of(MentionUse use) {
  switch (use) {
    case MentionUse::demonym:
      return "demonym";
    case MentionUse::government:
      return "government";
    case MentionUse::name:
      break;
  }
  return "name";
}

void write_mention(JsonWriter& json, const Mention& mention, std::string_view body) {
  json.begin_object();
  json.field("kind", name_of(mention.kind));
  json.field("begin", std::uint64_t{mention.begin});
  json.field("end", std::uint64_t{mention.end});
  json.field("text", part_of(body, mention.begin, mention.end));
  json.field("id", mention.id);
  json.field("name", mention.name);
  if (mention.country.empty()) {
    json.null_field("country");
  } else {
    json.field("country", mention.country);
  }
  if (mention.kind == EntityKind::place) {
    write_degrees(json, "lat", mention.latitude);
    write_degrees(json, "lon", mention.longitude);
    if (mention.is_approximate) {
      json.key("approximate");
      json.value(true);
    }
    json.field("use", name_of(mention.use));
  }
  if (!mention.role.empty()) json.field("role", mention.role);
  if (!mention.affiliation.empty()) json.field("affiliation", mention.affiliation);
  json.end_object();
}

const char* name_of(DateType type) {
  switch (type) {
    case DateType::date:
      return "date";
    case DateType::time:
      return "time";
    case DateType::duration:
      return "duration";
    case DateType::set:
      break;
  }
  return "set";
}

const char* name_of(DateCertainty certainty) {
  switch (certainty) {
    case DateCertainty::explicit_date:
      return "explicit";
    case DateCertainty::weekday:
      return "weekday";
    case DateCertainty::relative:
      return "relative";
    case DateCertainty::vague:
      break;
  }
  return "vague";
}

// As TIMEX3 writes it; null for none.
const char* name_of(DateModifier modifier) {
  switch (modifier) {
    case DateModifier::none:
      break;
    case DateModifier::before:
      return "BEFORE";
    case DateModifier::after:
      return "AFTER";
    case DateModifier::on_or_before:
      return "ON_OR_BEFORE";
    case DateModifier::on_or_after:
      return "ON_OR_AFTER";
    case DateModifier::less_than:
      return "LESS_THAN";
    case DateModifier::more_than:
      return "MORE_THAN";
    case DateModifier::equal_or_less:
      return "EQUAL_OR_LESS";
    case DateModifier::equal_or_more:
      return "EQUAL_OR_MORE";
    case DateModifier::start:
      return "START";
    case DateModifier::mid:
      return "MID";
    case DateModifier::end:
      return "END";
    case DateModifier::approx:
      return "APPROX";
  }
  return nullptr;
}

void write_date(JsonWriter& json, const DateMention& date, std::string_view body) {
  json.begin_object();
  json.field("kind", "date");
  json.field("begin", std::uint64_t{date.begin});
  json.field("end", std::uint64_t{date.end});
  json.field("text", part_of(body, date.begin, date.end));
  json.field("type", name_of(date.type));
  json.field("value", date.value);
  if (const char* const modifier = name_of(date.modifier)) json.field("mod", modifier);
  const DayLimits days = date.meant.value_or(DayLimits{date.from, date.to});
  if (days.from) json.field("from", format_day(*days.from));
  if (days.to) json.field("to", format_day(*days.to));
  json.field("certainty", name_of(date.certainty));
  json.end_object();
}

// Both in text order; a date that begins where a name does comes after it.
void write_mentions(JsonWriter& json, const AnnotatedArticle& annotated) {
  const auto is_of_body = [](const DateMention& each) { return each.field == TextField::body; };
  auto date = std::find_if(annotated.dates.begin(), annotated.dates.end(), is_of_body);
  const auto last_date = std::find_if_not(date, annotated.dates.end(), is_of_body);
  for (const Mention& mention : annotated.mentions) {
    if (mention.field != TextField::body) continue;
    for (; date != last_date && date->begin < mention.begin; ++date) write_date(json, *date, annotated.text.body);
    write_mention(json, mention, annotated.text.body);
  }
  for (; date != last_date; ++date) write_date(json, *date, annotated.text.body);
}

}  // namespace

void append_annotated(std::string& out, const AnnotatedArticle& annotated) {
  JsonWriter json(out);
  json.begin_object();
  json.field("id", annotated.article.id);
  json.field("title", annotated.text.title);
  json.field("body", annotated.text.body);
  if (!annotated.text.captions.empty()) json.field("captions", annotated.text.captions);
  json.field("language", annotated.language);
  write_published(json, annotated.published);
  json.key("mentions");
  json.begin_array();
  write_mentions(json, annotated);
  json.end_array();
  json.key("ticker");
  json.begin_array();
  for (const TickerEntry& entry : annotated.ticker) {
    json.begin_object();
    json.field("begin", std::uint64_t{entry.begin});
    json.field("end", std::uint64_t{entry.end});
    json.field("time", entry.time);
    json.end_object();
  }
  json.end_array();
  json.key("removed");
  json.begin_array();
  for (const RemovedText& removed : annotated.text.removed) {
    json.begin_object();
    json.field("begin", std::uint64_t{removed.begin});
    json.field("end", std::uint64_t{removed.end});
    json.field("reason", removed.reason);
    json.field("text", part_of(annotated.article.text, removed.begin, removed.end));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out += '\n';
}

}  // namespace kz
