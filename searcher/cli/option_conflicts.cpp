// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/option_conflicts.h"

#include <string>
#include <string_view>

#include "kzsearch/error.h"

namespace kz {
namespace {

// Has the words a query can be made of; a query of punctuation alone is for the library to answer.
bool has_text(std::string_view query) {
  return query.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

bool has_query(const SearchCommand& command) {
  return has_text(command.request.query);
}

bool is_json(OutputFormat format) {
  return format == OutputFormat::json || format == OutputFormat::ndjson;
}

[[noreturn]] void refuse_format(const std::string& option, OutputFormat format, const char* hint) {
  throw Error(ErrorCode::usage,
              option + " has no format '" + std::string(kFormats[static_cast<std::size_t>(format)]) + "'", hint);
}

void check_formats(const SearchCommand& command, const RawOptions& raw) {
  if (raw.json && raw.format && *raw.format != "json") {
    throw Error(ErrorCode::usage, "--json and --format '" + *raw.format + "' exclude each other");
  }
  if (command.paths_only && command.format != OutputFormat::text && command.format != OutputFormat::text0) {
    throw Error(
        ErrorCode::usage,
        "-l prints paths, not --format '" + std::string(kFormats[static_cast<std::size_t>(command.format)]) + "'",
        "use -l alone, or with --format text0 for paths ended by NUL");
  }
}

// The tasks that are no search take a name, a limit and a format, nothing else.
void check_task(const SearchCommand& command, const RawOptions& raw) {
  const int tasks = (raw.list_actors ? 1 : 0) + (raw.list_places ? 1 : 0) + (raw.explain_entity ? 1 : 0);
  if (tasks > 1) {
    throw Error(ErrorCode::usage, "--list-actors, --list-places and --explain-entity exclude each other");
  }
  const bool is_explanation = command.task == SearchTask::explain_entity;
  const std::string option = is_explanation ? "--explain-entity" : raw.list_actors ? "--list-actors" : "--list-places";
  const bool is_search = !command.request.filters.empty() || !command.request.published.empty() || command.batch_file ||
                         !command.request.facets.empty() || command.analyze || command.paths_only || raw.count;
  if (is_search || (is_explanation && has_query(command))) {
    throw Error(ErrorCode::usage, option + " does not go with a search",
                is_explanation ? "quote a name of several words: --explain-entity 'Olaf Scholz'"
                               : "give the beginning of a name, or nothing");
  }
  const bool is_format_known =
      command.format == OutputFormat::text || command.format == OutputFormat::json ||
      (!is_explanation && (command.format == OutputFormat::ndjson || command.format == OutputFormat::csv ||
                           command.format == OutputFormat::tsv));
  if (is_format_known) return;
  refuse_format(option, command.format,
                is_explanation ? "text and json are possible" : "text, json, ndjson, csv and tsv are possible");
}

// An article and the saved queries need no query, and are no table of hits.
void check_stored(const SearchCommand& command, const RawOptions& raw) {
  if (has_query(command) || raw.similar || command.batch_file || raw.save) {
    throw Error(ErrorCode::usage, "--show, --forget and --list-saved take no query");
  }
  const bool is_article = raw.show.has_value();
  const std::string option = is_article ? "--show" : "--list-saved";
  const char* hint = is_article ? "text, json and ndjson are possible" : "text and json are possible";
  if (command.paths_only) throw Error(ErrorCode::usage, option + " and -l exclude each other", hint);
  const bool is_known = command.format == OutputFormat::text || command.format == OutputFormat::json ||
                        (is_article && command.format == OutputFormat::ndjson);
  if (!is_known) refuse_format(option, command.format, hint);
}

// --analyze, --story and --pairs print something else than hits.
void check_answer(const SearchCommand& command, const RawOptions& raw) {
  if (command.analyze) {
    if (command.batch_file) throw Error(ErrorCode::usage, "--analyze and --batch exclude each other");
    if (command.paths_only) throw Error(ErrorCode::usage, "--analyze and -l exclude each other");
    const bool is_known = command.format == OutputFormat::text || is_json(command.format);
    if (!is_known) refuse_format("--analyze", command.format, "text, json and ndjson are possible");
  }
  const SearchRequest& request = command.request;
  if (request.story && request.pairs) throw Error(ErrorCode::usage, "--story and --pairs exclude each other");
  const bool lists_articles =
      command.paths_only || command.format == OutputFormat::trec || command.format == OutputFormat::text0;
  if ((request.story || request.pairs) && (lists_articles || raw.count)) {
    throw Error(ErrorCode::usage,
                std::string(request.story ? "--story prints sentences" : "--pairs prints pairs of actors") +
                    ", not articles or their number",
                "leave out --count and -l, and use the format text, json, ndjson, csv or tsv");
  }
}

// One of a query, a batch of them, an article to be like, and filters alone.
void check_query(const SearchCommand& command, const RawOptions& raw) {
  if (raw.similar && (has_query(command) || command.batch_file || raw.save)) {
    throw Error(ErrorCode::usage, "--similar stands in place of a query", "narrow it by filters such as --place");
  }
  if (raw.save && command.batch_file) throw Error(ErrorCode::usage, "--save and --batch exclude each other");
  if (command.batch_file && has_query(command)) {
    throw Error(ErrorCode::usage, "a query and --batch exclude each other", "add the query to the file as a line");
  }
  const SearchRequest& request = command.request;
  const bool is_filtered = !request.filters.empty() || !request.published.empty() || !request.event.empty() ||
                           !request.date.empty() || raw.since_rev || raw.similar;
  if (command.batch_file || has_query(command) || is_filtered || request.pairs) return;
  throw Error(ErrorCode::usage, "no query",
              "give words to search for, a filter such as --place Almaty, or '*' for all articles");
}

}  // namespace

void refuse_contradictions(const SearchCommand& command, const RawOptions& raw) {
  check_formats(command, raw);
  if (command.task != SearchTask::search) return check_task(command, raw);
  if (raw.show || raw.forget || raw.list_saved) return check_stored(command, raw);
  check_answer(command, raw);
  check_query(command, raw);
}

}  // namespace kz
