// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/table_columns.h"

#include <algorithm>
#include <string_view>

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

}  // namespace

TableColumns::TableColumns(const std::vector<std::string>& header, const ColumnMap& map) {
  for (const std::string& cell : header) {
    std::string name = trimmed(cell);
    const auto mapped = std::find_if(map.begin(), map.end(), [&](const auto& entry) { return entry.first == name; });
    std::string field = mapped != map.end() ? mapped->second : std::string(article_field(name));
    // A column that the user has named for a field goes before one that only has its name.
    const bool is_taken =
        mapped == map.end() && std::any_of(map.begin(), map.end(), [&](const auto& entry) {
          return entry.second == field && std::find(header.begin(), header.end(), entry.first) != header.end();
        });
    const bool is_field = !field.empty() && !is_taken;
    const std::string other = is_article_field(name) ? name + "_column" : name;
    keys_.push_back({is_field ? std::move(field) : other, is_field});
    names_.push_back(std::move(name));
  }
}

std::string TableColumns::defect() const {
  for (const Column& column : keys_) {
    if (column.is_field && (column.key == "text" || column.key == "html" || column.key == "title")) return {};
  }
  std::string all;
  for (const std::string& name : names_) all += (all.empty() ? "'" : ", '") + name + '\'';
  constexpr std::size_t kShownBytes = 200;
  if (all.size() > kShownBytes) all = all.substr(0, utf8_prefix(all, kShownBytes)) + "…";
  return "no column is the text or the title (--map COLUMN=text), it has " + all;
}

std::string TableColumns::to_json(const std::vector<std::string>& cells) const {
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  for (std::size_t i = 0; i < cells.size() && i < keys_.size(); ++i) {
    const Column& column = keys_[i];
    if (cells[i].empty() || object.contains(column.key)) continue;
    if (column.is_field && column.key == "tags") {
      object[column.key] = split_tags(cells[i]);
    } else {
      object[column.key] = cells[i];
    }
  }
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace kz
