// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "common/cli/article_json.h"
#include "searcher/cli/printer.h"

namespace kz {
namespace {

// A spreadsheet takes a cell that starts so for a formula and runs it (OWASP, "CSV Injection").
bool is_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

// A terminal may act on control characters: C0 and DEL, but for tabs and line ends, and C1 (U+0080 to U+009F).
std::string without_controls(std::string_view cell) {
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

class CsvPrinter : public Printer {
 public:
  CsvPrinter(char separator, bool is_batch) : separator_(separator), is_batch_(is_batch) {}

  void print_start(std::string& out) const override {
    std::string header = is_batch_ ? "query_id," : "";
    header += "rank,id,score,published,title,source,url,path\n";
    std::replace(header.begin(), header.end(), ',', separator_);
    out += header;
  }

  void print(const Answer& answer, std::string& out) const override {
    for (const Hit& hit : answer.result.hits) {
      if (is_batch_) append_cell(out, answer.query_id, separator_);
      out += fmt::format("{}{}", hit.rank, separator_);
      append_cell(out, hit.id, separator_);
      out += fmt::format("{}{}", hit.score, separator_);
      append_cell(out, format_date(hit.published), separator_);
      append_cell(out, hit.title, separator_);
      append_cell(out, hit.source, separator_);
      append_cell(out, hit.url, separator_);
      append_cell(out, hit.path, '\n');
    }
  }

 private:
  void append_cell(std::string& out, std::string_view cell, char end) const {
    std::string text(is_formula(cell) ? "'" : "");
    text += without_controls(cell);
    if (separator_ == '\t') {
      // TSV has no quotation: a cell is one line without tabs.
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

  // RFC 4180, section 2.
  static void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }

  char separator_;
  bool is_batch_;
};

}  // namespace

std::unique_ptr<Printer> make_csv_printer(char separator, bool is_batch) {
  return std::make_unique<CsvPrinter>(separator, is_batch);
}

}  // namespace kz
