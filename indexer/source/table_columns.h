// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kzsearch/indexer.h"

namespace kz {

/// What the columns of a table are: fields of an article, by the user's word or by their own names; others keep theirs.
class TableColumns {
 public:
  TableColumns(const std::vector<std::string>& header, const ColumnMap& map);

  /// Why no article can be in the table: no column is its text or its title. Empty where one is.
  [[nodiscard]] std::string defect() const;

  [[nodiscard]] std::size_t columns() const noexcept { return names_.size(); }

  /// A row as a JSON article; empty cells are absent. Of two columns of one field the first that is not empty counts.
  [[nodiscard]] std::string to_json(const std::vector<std::string>& cells) const;

 private:
  struct Column {
    std::string key;         // in the JSON object
    std::size_t number = 0;  // of the key: the same for all columns that have it
    bool is_field = false;
  };
  std::vector<std::string> names_;
  std::vector<Column> columns_;
  std::size_t distinct_keys_ = 0;
};

}  // namespace kz
