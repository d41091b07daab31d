// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/copy_list.h"

#include <cstdint>
#include <set>
#include <string>

#include "common/index/copy_table.h"
#include "common/json_writer.h"

namespace kz {
namespace {

void write_texts(JsonWriter& json, std::string_view key, const std::set<std::string>& texts) {
  json.key(key);
  json.begin_array();
  for (const auto& text : texts) json.value(text);
  json.end_array();
}

}  // namespace

void list_copies(const IndexFolder& folder, const std::function<void(std::string_view json)>& take) {
  const auto database = open_live(folder);
  const CopyTable table(database);
  std::string line;
  for (std::uint32_t number = 1;; ++number) {
    const auto group = table.group(number);
    if (group.empty()) return;
    std::set<std::string> sources;
    std::set<std::string> agencies;
    line.clear();
    JsonWriter json(line);
    json.begin_object();
    json.field("group", group.front().id);
    json.key("ids");
    json.begin_array();
    for (const auto& member : group) {
      json.value(member.id);
      if (!member.source.empty()) sources.insert(member.source);
      agencies.insert(member.agencies.begin(), member.agencies.end());
    }
    json.end_array();
    write_texts(json, "sources", sources);
    write_texts(json, "agencies", agencies);
    json.end_object();
    take(line);
  }
}

}  // namespace kz
