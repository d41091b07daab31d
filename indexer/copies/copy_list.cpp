// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/copy_list.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

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
  const std::string prefix(copy_table::kGroupPrefix);
  std::vector<std::pair<std::string, std::string>> groups;  // first id, key
  for (auto it = database.metadata_keys_begin(prefix); it != database.metadata_keys_end(prefix); ++it) {
    groups.emplace_back(decode_copy_group(database.get_metadata(*it)).front().id, *it);
  }
  std::sort(groups.begin(), groups.end());
  std::string line;
  for (const auto& [name, key] : groups) {
    std::set<std::string> sources;
    std::set<std::string> agencies;
    line.clear();
    JsonWriter json(line);
    json.begin_object();
    json.field("group", name);
    json.key("ids");
    json.begin_array();
    for (const auto& member : decode_copy_group(database.get_metadata(key))) {
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
