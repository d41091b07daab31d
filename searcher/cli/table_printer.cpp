// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/table_printer.h"

#include <algorithm>

#include "searcher/cli/table_cell.h"

namespace kz {

void TablePrinter::print_start(std::string& out) const {
  std::string header = is_batch_ ? "query_id," : "";
  header.append(columns_).push_back('\n');
  std::replace(header.begin(), header.end(), ',', separator_);
  out += header;
}

void TablePrinter::append_row(std::string& out, const Answer& answer,
                              std::initializer_list<std::string_view> cells) const {
  if (is_batch_) append_cell(out, answer.query_id, separator_, separator_);
  for (const auto& cell : cells) append_cell(out, cell, separator_, &cell + 1 == cells.end() ? '\n' : separator_);
}

}  // namespace kz
