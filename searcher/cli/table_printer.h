// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "searcher/cli/printer.h"

namespace kz {

/// What the printers of tables share: a header once, and rows of cells (see `append_cell`).
class TablePrinter : public Printer {
 public:
  /// `columns`: their names, separated by commas. `separator` is ',' or '\t'; `is_batch` adds the column query_id.
  TablePrinter(std::string_view columns, char separator, bool is_batch)
      : columns_(columns), separator_(separator), is_batch_(is_batch) {}

  void print_start(std::string& out) const override;

 protected:
  /// As many cells as there are columns.
  void append_row(std::string& out, const Answer& answer, std::initializer_list<std::string_view> cells) const;

 private:
  std::string_view columns_;
  char separator_;
  bool is_batch_;
};

}  // namespace kz
