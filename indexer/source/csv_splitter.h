// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/byte_reader.h"

namespace kz {

/// A row of a table.
struct CsvRow {
  std::vector<std::string> cells;  ///< empty where the row is too long
  std::size_t line = 0;            ///< where it begins, from 1
  bool is_too_long = false;        ///< over the limit: passed over without being held
  bool is_open = false;            ///< the file ends within a quoted cell
};

/// Splits comma-separated values (RFC 4180) into rows, holding one at a time: cells in double quotes may hold
/// separators, line ends and doubled quotes; a quote within an unquoted cell is itself. Blank lines are passed over.
/// The separator is the one of ',' ';' and tab that stands most often in the first line, outside quotes; for `.tsv` it
/// is the tab.
class CsvSplitter {
 public:
  /// `max_row_bytes`: of memory that the cells of a row take. `separator` '\0': find it out.
  CsvSplitter(ByteReader& reader, std::size_t max_row_bytes, char separator);

  /// nullopt at the end, and where the reader failed.
  [[nodiscard]] std::optional<CsvRow> next();

  /// The line reading has come to, from 1.
  [[nodiscard]] std::size_t line_number() const noexcept { return line_; }

 private:
  [[nodiscard]] bool fill();  // false at the end
  void find_separator();
  [[nodiscard]] bool has_room(CsvRow& row, std::size_t bytes);
  void start_cell(CsvRow& row);
  bool take_quoted(CsvRow& row, char c);
  bool take_plain(CsvRow& row, char c);
  void add(CsvRow& row, char c);

  ByteReader& reader_;
  std::size_t max_row_bytes_;
  char separator_;
  std::string_view rest_;  // of the reader's last piece
  std::size_t line_ = 1;
  std::size_t row_bytes_ = 0;   // of its cells and what they hold
  bool is_quoted_ = false;      // within quotes
  bool follows_quote_ = false;  // right behind a quote within quotes: it ends the cell, or is doubled
  bool is_cell_start_ = true;
};

}  // namespace kz
