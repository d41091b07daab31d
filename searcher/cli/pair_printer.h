// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include "common/json_writer.h"
#include "kzsearch/searcher.h"
#include "searcher/cli/printer.h"

namespace kz {

/// Printers of who is named with whom.

/// A line a pair, and its sentences below.
[[nodiscard]] std::unique_ptr<Printer> make_pair_text_printer(const TextStyle& style);
/// One object a pair.
[[nodiscard]] std::unique_ptr<Printer> make_pair_ndjson_printer();
/// A row a pair, with the ids of articles in place of sentences. `separator` is ',' or '\t'; `is_batch` adds the column
/// query_id.
[[nodiscard]] std::unique_ptr<Printer> make_pair_table_printer(char separator, bool is_batch);

/// The members "pairs" and "pairs_total" of a JSON answer.
void write_pairs(JsonWriter& json, const SearchResult& result);

}  // namespace kz
