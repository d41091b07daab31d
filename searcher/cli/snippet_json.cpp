// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/snippet_json.h"

#include <cstdint>

#include "common/cli/article_json.h"

namespace kz {

void write_marks(JsonWriter& json, std::string_view key,
                 const std::vector<std::pair<std::size_t, std::size_t>>& marks) {
  json.key(key);
  json.begin_array();
  for (const auto& [begin, end] : marks) {
    json.begin_array();
    json.value(std::uint64_t{begin});
    json.value(std::uint64_t{end});
    json.end_array();
  }
  json.end_array();
}

void write_snippet_members(JsonWriter& json, const Snippet& snippet) {
  json.field("text", snippet.text);
  write_marks(json, "marks", snippet.marks);
  json.field("sentence", std::uint64_t{snippet.sentence});
  if (snippet.field == TextField::caption) json.field("field", "caption");
  json.key("dates");
  json.begin_array();
  for (const auto& date : snippet.dates) {
    json.begin_object();
    json.field("begin", std::uint64_t{date.begin});
    json.field("end", std::uint64_t{date.end});
    json.field("from", format_day(date.from));
    json.field("to", format_day(date.to));
    json.end_object();
  }
  json.end_array();
}

}  // namespace kz
