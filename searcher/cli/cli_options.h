// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kzsearch/searcher.h"
#include "searcher/cli/saved_queries.h"

namespace kz {

enum class OutputFormat { text, json, ndjson, csv, tsv, trec, text0 };
enum class ColorMode { automatic, always, never };

/// What a command line asks for besides a search. The query is the prefix of what is listed.
enum class SearchTask { search, list_actors, list_places, explain_entity };

/// What a command line of kzsearch asks for.
struct SearchCommand {
  std::vector<std::string> index_paths;  ///< one at least
  SearchRequest request;
  std::optional<std::string> batch_file;  ///< "-" for standard input
  std::optional<std::string> thesaurus_file;
  OutputFormat format = OutputFormat::text;
  ColorMode color = ColorMode::automatic;
  SearchTask task = SearchTask::search;
  std::string entity;       ///< of SearchTask::explain_entity
  bool count_only = false;  ///< the number of matching articles, no hits
  bool paths_only = false;
  bool analyze = false;
  bool quiet = false;
  bool stats = false;
  bool exit_zero = false;
  std::optional<std::string> show_id;      ///< show this article in place of a search
  std::optional<std::string> save_as;      ///< keep the query under this name in place of a search
  std::optional<std::string> forget_name;  ///< forget the saved query of this name
  bool list_saved = false;
  std::map<std::string, std::string> saved_options;  ///< what `save_as` keeps beside the query
  std::vector<std::string> unsaved_options;          ///< what was given and `save_as` does not keep
  std::map<std::string, SavedQuery> saved_queries;   ///< with the options that were not given anew
  std::optional<std::string> shown;                  ///< help or version, to be printed in place of a search
};

/// `request` with the options saved with its query, where that is nothing but the call of a saved one.
[[nodiscard]] SearchRequest with_saved_options(SearchRequest request,
                                               const std::map<std::string, SavedQuery>& saved_queries);

/// Errors: ErrorCode::usage, with a hint.
[[nodiscard]] SearchCommand parse_search_command(const std::vector<std::string>& arguments);

/// The name `--facet` and the output give a field: "lang", "day".
[[nodiscard]] const char* facet_name(FacetField field) noexcept;

}  // namespace kz
