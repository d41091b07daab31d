// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/csv_splitter.h"

#include <algorithm>

namespace kz {
namespace {

std::size_t count_outside_quotes(std::string_view line, char wanted) {
  std::size_t count = 0;
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') is_quoted = !is_quoted;
    if (c == wanted && !is_quoted) ++count;
  }
  return count;
}

bool is_blank_row(const CsvRow& row) {
  return row.cells.size() == 1 && row.cells.front().find_first_not_of(" \t\r") == std::string::npos;
}

}  // namespace

CsvSplitter::CsvSplitter(ByteReader& reader, std::size_t max_row_bytes, char separator)
    : reader_(reader), max_row_bytes_(max_row_bytes), separator_(separator) {}

std::optional<CsvRow> CsvSplitter::next() {
  while (fill()) {
    if (separator_ == '\0') find_separator();
    CsvRow row;
    row.line = line_;
    row_bytes_ = 0;
    start_cell(row);
    is_quoted_ = follows_quote_ = false;
    is_cell_start_ = true;
    bool is_complete = false;
    while (!is_complete && fill()) {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '\n') ++line_;
      is_complete = is_quoted_ ? take_quoted(row, c) : take_plain(row, c);
    }
    if (!reader_.failure().empty()) return std::nullopt;
    row.is_open = is_quoted_ && !follows_quote_ && !row.is_too_long;
    if (!row.cells.empty() && !row.cells.back().empty() && row.cells.back().back() == '\r') row.cells.back().pop_back();
    if (row.is_too_long || !is_blank_row(row)) return row;
  }
  return std::nullopt;
}

bool CsvSplitter::fill() {
  if (rest_.empty()) rest_ = reader_.read();
  return !rest_.empty();
}

// The first line, as far as the first piece holds it.
void CsvSplitter::find_separator() {
  const std::string_view line = rest_.substr(0, rest_.find('\n'));
  separator_ = ',';
  for (const char candidate : {';', '\t'}) {
    if (count_outside_quotes(line, candidate) > count_outside_quotes(line, separator_)) separator_ = candidate;
  }
}

// Whether the row may take so many bytes more; else it is too long, and nothing of it is held.
bool CsvSplitter::has_room(CsvRow& row, std::size_t bytes) {
  if (row.is_too_long) return false;
  row_bytes_ += bytes;
  if (row_bytes_ <= max_row_bytes_) return true;
  row.is_too_long = true;
  row.cells = {};
  return false;
}

// An empty cell takes memory too: a row may be nothing but separators.
void CsvSplitter::start_cell(CsvRow& row) {
  if (has_room(row, sizeof(std::string))) row.cells.emplace_back();
}

// True where the row ends.
bool CsvSplitter::take_quoted(CsvRow& row, char c) {
  if (follows_quote_) {
    follows_quote_ = false;
    if (c == '"') {
      add(row, c);
      return false;
    }
    is_quoted_ = false;
    return take_plain(row, c);
  }
  if (c == '"') {
    follows_quote_ = true;
    return false;
  }
  add(row, c);
  // A quote that is never closed would take all rows to come: beyond the limit the row ends with its line.
  return row.is_too_long && c == '\n';
}

bool CsvSplitter::take_plain(CsvRow& row, char c) {
  if (c == '\n') return true;
  if (c == '"' && is_cell_start_) {
    is_quoted_ = true;
    is_cell_start_ = false;
    return false;
  }
  if (c == separator_) {
    start_cell(row);
    is_cell_start_ = true;
    return false;
  }
  is_cell_start_ = is_cell_start_ && c == ' ';
  add(row, c);
  return false;
}

void CsvSplitter::add(CsvRow& row, char c) {
  if (has_room(row, 1)) row.cells.back() += c;
}

}  // namespace kz
