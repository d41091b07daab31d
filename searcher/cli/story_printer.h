// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include "common/json_writer.h"
#include "kzsearch/searcher.h"
#include "searcher/cli/printer.h"

namespace kz {

/// Printers of a chronology: one line a sentence with its days, its words, its source and those of its copies.

[[nodiscard]] std::unique_ptr<Printer> make_story_text_printer(const TextStyle& style);
/// One object a line.
[[nodiscard]] std::unique_ptr<Printer> make_story_ndjson_printer();
/// `separator` is ',' or '\t'; `is_batch` adds the column query_id.
[[nodiscard]] std::unique_ptr<Printer> make_story_table_printer(char separator, bool is_batch);

/// "Wire 2022-01-06": who says it, the publisher or else the article, and when.
[[nodiscard]] std::string source_text(const StorySource& source);

/// The members of the source of a sentence: "id", "title", "source", "url", "published".
void write_source(JsonWriter& json, const StorySource& source);

/// The member "story" of a JSON answer.
void write_story(JsonWriter& json, const SearchResult& result);

}  // namespace kz
