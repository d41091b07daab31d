// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/json_writer.h"
#include "kzsearch/searcher.h"
#include "searcher/cli/printer.h"

namespace kz {

/// Appends a row for each part of the calendar with articles: bars on a terminal (where `style.width` is not 0), plain
/// numbers elsewhere; below it what lies on no row.
void append_timeline(std::string& out, const Timeline& timeline, const TextStyle& style);

/// The member "timeline": an array, empty where none was asked for.
void write_timeline(JsonWriter& json, const Timeline& timeline);

/// The member "timeline_rest": the articles on no row.
void write_timeline_rest(JsonWriter& json, const Timeline& timeline);

}  // namespace kz
