// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/cli/command_line.h"
#include "kzsearch/entities.h"
#include "kzsearch/searcher.h"

namespace kz {

/// As --format calls them, in the order of OutputFormat.
inline constexpr std::array<std::string_view, 7> kFormats = {"text", "json", "ndjson", "csv", "tsv", "trec", "text0"};

/// A filter of the command line: "--place NAME" and "--not-place NAME".
struct FilterOption {
  const char* name;
  const char* value_name;
  const char* relation;  ///< of an article to the value: "naming", "from"
  const char* what;
  Filter::Field field;
};

inline constexpr std::array<FilterOption, 7> kFilterOptions = {{
    {"place", "NAME", "naming", "this place or what lies in it", Filter::Field::place},
    {"actor", "NAME", "naming", "this person or organisation", Filter::Field::actor},
    {"person", "NAME", "naming", "this person", Filter::Field::person},
    {"org", "NAME", "naming", "this organisation", Filter::Field::org},
    {"source", "NAME", "from", "this publisher", Filter::Field::source},
    {"lang", "TAG", "in", "this language (en, de, …)", Filter::Field::language},
    {"translated-from", "TAG", "translated from", "this language", Filter::Field::translated_from},
}};

/// The options of kzsearch as typed, before their values are checked.
struct RawOptions {
  std::vector<std::string> index_paths;
  std::array<std::vector<std::string>, kFilterOptions.size()> wanted;
  std::array<std::vector<std::string>, kFilterOptions.size()> unwanted;
  std::optional<std::string> published, event, date, timeline, as_of, match, expand, sort, collapse, limit, offset,
      snippets, facet_limit, format, color, since_rev, similar, show, save, forget;
  std::vector<std::string> facets;
  std::optional<std::string> batch_file, thesaurus_file;
  std::optional<std::string> explain_entity;
  bool list_actors = false, list_places = false;
  bool exact_name = false, same_sentence = false, story = false, pairs = false, count = false, json = false,
       paths_only = false, analyze = false;
  bool quiet = false, stats = false, exit_zero = false, strict = false, explain = false, list_saved = false;
};

/// Declares the options of kzsearch: `line` reads them into `raw`, which must outlive it.
void add_search_options(CommandLine& line, RawOptions& raw);

}  // namespace kz
