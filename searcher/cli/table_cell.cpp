// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/table_cell.h"

namespace kz {
namespace {

// A spreadsheet takes a cell that starts so for a formula and runs it (OWASP, "CSV Injection").
bool is_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

// A terminal may act on control characters: C0 and DEL, but for tabs and line ends, and C1 (U+0080 to U+009F).
std::string harmless_text(std::string_view cell) {
  std::string text;
  text.reserve(cell.size());
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const auto byte = static_cast<unsigned char>(cell[at]);
    const bool is_layout = cell[at] == '\t' || cell[at] == '\n' || cell[at] == '\r';
    const bool is_c1 = byte == 0xC2 && at + 1 < cell.size() && static_cast<unsigned char>(cell[at + 1]) < 0xA0;
    if (is_c1) ++at;
    text += is_c1 || ((byte < 0x20 || byte == 0x7F) && !is_layout) ? ' ' : cell[at];
  }
  return text;
}

// RFC 4180, section 2.
void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

void append_cell(std::string& out, std::string_view cell, char separator, char end) {
  std::string text(is_formula(cell) ? "'" : "");
  text += harmless_text(cell);
  if (separator == '\t') {
    for (char& c : text) {
      if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    }
    out += text;
  } else if (text.find_first_of(",\"\r\n") == std::string::npos) {
    out += text;
  } else {
    append_quoted(out, text);
  }
  out += end;
}

}  // namespace kz
