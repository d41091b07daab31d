// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/cli/article_json.h"

#include <fmt/format.h>

namespace kz {
namespace {

const char* name_of(DatePrecision precision) noexcept {
  switch (precision) {
    case DatePrecision::day:
      return "day";
    case DatePrecision::month:
      return "month";
    case DatePrecision::year:
      break;
  }
  return "year";
}

const char* name_of(DateOrigin origin) noexcept {
  switch (origin) {
    case DateOrigin::metadata:
      return "metadata";
    case DateOrigin::header:
      return "header";
    case DateOrigin::dateline:
      return "dateline";
    case DateOrigin::text:
      return "text";
    case DateOrigin::neighbours:
      return "neighbours";
    case DateOrigin::file:
      break;
  }
  return "file";
}

}  // namespace

const char* name_of(EntityKind kind) noexcept {
  switch (kind) {
    case EntityKind::place:
      return "place";
    case EntityKind::person:
      return "person";
    case EntityKind::org:
      break;
  }
  return "org";
}

std::string format_day(const Day& day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

const char* doubt_about(DateOrigin origin) noexcept {
  switch (origin) {
    case DateOrigin::text:
      return " (from the text)";
    case DateOrigin::neighbours:
      return " (from similar articles)";
    case DateOrigin::file:
      return " (the time of its file)";
    case DateOrigin::metadata:
    case DateOrigin::header:
    case DateOrigin::dateline:
      break;
  }
  return "";
}

std::string format_date(const std::optional<PublicationDate>& published) {
  if (!published) return {};
  const Day& day = published->date;
  switch (published->precision) {
    case DatePrecision::day:
      return format_day(day);
    case DatePrecision::month:
      return fmt::format("{:04}-{:02}", day.year, day.month);
    case DatePrecision::year:
      break;
  }
  return fmt::format("{:04}", day.year);
}

void write_published(JsonWriter& json, const std::optional<PublicationDate>& published) {
  if (!published) return json.null_field("published");
  json.key("published");
  json.begin_object();
  json.field("date", format_date(published));
  json.field("precision", name_of(published->precision));
  json.field("from", name_of(published->origin));
  json.field("confidence", published->confidence);
  if (published->updated) json.field("updated", format_day(*published->updated));
  json.end_object();
}

}  // namespace kz
