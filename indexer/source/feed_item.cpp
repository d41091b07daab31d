// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/feed_item.h"

#include <string_view>

#include "common/html/html_tree.h"
#include "common/json_writer.h"

namespace kz {
namespace {

void add_line(JsonWriter& json, std::string_view name, std::string_view html) {
  if (const std::string line = html_line(html); !line.empty()) json.field(name, line);
}

bool holds_markup(std::string_view text) {
  return text.find('<') != std::string_view::npos || text.find('&') != std::string_view::npos;
}

}  // namespace

std::string to_json(const FeedItem& item) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  add_line(json, "id", item.id);
  add_line(json, "title", item.title);
  const std::string& text = html_line(item.content).empty() ? item.summary : item.content;
  if (!text.empty()) json.field(holds_markup(text) ? "html" : "text", text);
  add_line(json, "date", item.date.empty() ? item.updated : item.date);
  add_line(json, "url", item.url);
  add_line(json, "source", item.source);
  add_line(json, "author", item.author);
  add_line(json, "language", item.language);
  if (!item.tags.empty()) {
    json.key("tags");
    json.begin_array();
    for (const std::string& tag : item.tags) json.value(html_line(tag));
    json.end_array();
  }
  json.end_object();
  return out;
}

}  // namespace kz
