// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "common/cli/article_json.h"
#include "searcher/cli/table_printer.h"

namespace kz {
namespace {

class CsvPrinter : public TablePrinter {
 public:
  CsvPrinter(char separator, bool is_batch)
      : TablePrinter("rank,id,score,published,title,source,url,path", separator, is_batch) {}

  void print(const Answer& answer, std::string& out) const override {
    for (const Hit& hit : answer.result.hits) {
      append_row(out, answer,
                 {fmt::format("{}", hit.rank), hit.id, fmt::format("{}", hit.score), format_date(hit.published),
                  hit.title, hit.source, hit.url, hit.path});
    }
  }
};

}  // namespace

std::unique_ptr<Printer> make_csv_printer(char separator, bool is_batch) {
  return std::make_unique<CsvPrinter>(separator, is_batch);
}

}  // namespace kz
