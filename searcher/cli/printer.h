// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "kzsearch/searcher.h"
#include "searcher/cli/cli_options.h"

namespace kz {

/// A query and its answer, as printers take it.
struct Answer {
  std::string_view query_id;  ///< empty outside of a batch
  const SearchRequest& request;
  const SearchResult& result;
};

/// How text is laid out for a person.
struct TextStyle {
  bool has_color = false;
  std::size_t width = 0;  ///< columns to wrap at, 0: never
  bool has_footer = true;
};

/// Appends answers in one format to a string. Nothing is written elsewhere, and nothing is kept between two answers but
/// what the format needs.
class Printer {
 public:
  Printer() = default;
  Printer(const Printer&) = delete;
  Printer& operator=(const Printer&) = delete;
  virtual ~Printer() = default;

  /// Once, before the first answer: a header.
  virtual void print_start(std::string& out) const { static_cast<void>(out); }
  virtual void print(const Answer& answer, std::string& out) const = 0;
};

[[nodiscard]] std::unique_ptr<Printer> make_text_printer(const TextStyle& style);
/// One object an answer.
[[nodiscard]] std::unique_ptr<Printer> make_json_printer();
/// One object a hit.
[[nodiscard]] std::unique_ptr<Printer> make_ndjson_printer();
/// `separator` is ',' or '\t'; `is_batch` adds the column query_id.
[[nodiscard]] std::unique_ptr<Printer> make_csv_printer(char separator, bool is_batch);
[[nodiscard]] std::unique_ptr<Printer> make_trec_printer();
/// Ids, each ended by `terminator`.
[[nodiscard]] std::unique_ptr<Printer> make_id_printer(char terminator);
/// The path of each source once, in the order of its first hit.
[[nodiscard]] std::unique_ptr<Printer> make_path_printer(char terminator);
/// The number of matching articles; in a batch "ID<TAB>number".
[[nodiscard]] std::unique_ptr<Printer> make_count_printer();
/// The query as typed and as understood, with what was mended and widened.
[[nodiscard]] std::unique_ptr<Printer> make_analysis_printer();

}  // namespace kz
