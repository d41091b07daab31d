// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "common/cli/article_json.h"
#include "searcher/cli/printer.h"
#include "searcher/cli/table_cell.h"

namespace kz {
namespace {

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
      if (is_batch_) append(out, answer.query_id, separator_);
      out += fmt::format("{}{}", hit.rank, separator_);
      append(out, hit.id, separator_);
      out += fmt::format("{}{}", hit.score, separator_);
      append(out, format_date(hit.published), separator_);
      append(out, hit.title, separator_);
      append(out, hit.source, separator_);
      append(out, hit.url, separator_);
      append(out, hit.path, '\n');
    }
  }

 private:
  void append(std::string& out, std::string_view cell, char end) const { append_cell(out, cell, separator_, end); }

  char separator_;
  bool is_batch_;
};

}  // namespace

std::unique_ptr<Printer> make_csv_printer(char separator, bool is_batch) {
  return std::make_unique<CsvPrinter>(separator, is_batch);
}

}  // namespace kz
