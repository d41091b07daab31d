// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/table_columns.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/article/byte_order_mark.h"
#include "common/article/field_names.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

std::string trimmed(std::string_view name) {
  if (name.substr(0, kUtf8Mark.size()) == kUtf8Mark) name.remove_prefix(kUtf8Mark.size());
  while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
  while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
  return decode_utf8(name).text;
}

// What the user says of the column `name`; nullptr where nothing.
const ColumnMap::value_type* entry_of(std::string_view name, const ColumnMap& map) {
  const auto found = std::find_if(map.begin(), map.end(), [&](const auto& entry) { return entry.first == name; });
  return found == map.end() ? nullptr : &*found;
}

}  // namespace

TableColumns::TableColumns(const std::vector<std::string>& header, const ColumnMap& map) {
  std::set<std::string_view> named_fields;  // by the user's word
  for (const std::string& cell : header) {
    names_.push_back(trimmed(cell));
    if (const auto* entry = entry_of(names_.back(), map)) named_fields.insert(entry->second);
  }
  std::unordered_map<std::string, std::size_t> numbers;  // by key
  for (const std::string& name : names_) {
    const auto* entry = entry_of(name, map);
    const std::string field = entry != nullptr ? entry->second : std::string(article_field(name));
    // A column that the user has named for a field goes before one that only has its name.
    const bool is_field = !field.empty() && (entry != nullptr || !named_fields.contains(field));
    std::string key = is_field ? field : is_article_field(name) ? name + "_column" : name;
    const std::size_t number = numbers.try_emplace(key, numbers.size()).first->second;
    columns_.push_back({std::move(key), number, is_field});
  }
  distinct_keys_ = numbers.size();
}

std::string TableColumns::defect() const {
  for (const Column& column : columns_) {
    if (column.is_field && (column.key == "text" || column.key == "html" || column.key == "title")) return {};
  }
  std::string all;
  for (const std::string& name : names_) all += (all.empty() ? "'" : ", '") + name + '\'';
  constexpr std::size_t kShownBytes = 200;
  if (all.size() > kShownBytes) all = all.substr(0, utf8_prefix(all, kShownBytes)) + "…";
  return "no column is the text or the title (--map COLUMN=text), it has " + all;
}

std::string TableColumns::to_json(const std::vector<std::string>& cells) const {
  nlohmann::ordered_json::object_t object;  // a vector: to add by key would look through all that is there each time
  std::vector<bool> has_key(distinct_keys_);
  for (std::size_t i = 0; i < cells.size() && i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    if (cells[i].empty() || has_key[column.number]) continue;
    has_key[column.number] = true;
    if (column.is_field && column.key == "tags") {
      object.emplace_back(column.key, split_tags(cells[i]));
    } else {
      object.emplace_back(column.key, cells[i]);
    }
  }
  return nlohmann::ordered_json(std::move(object)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace kz
