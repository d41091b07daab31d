// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/cli_options.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "common/cli/command_line.h"
#include "kzsearch/error.h"
#include "searcher/cli/option_conflicts.h"
#include "searcher/cli/raw_options.h"

namespace kz {
namespace {

constexpr const char* kProgram = "kzsearch";
constexpr const char* kDescription = "Search an index of news articles that kzindex has built.";
constexpr const char* kUsage =
    "usage: kzsearch [OPTIONS] QUERY...\n"
    "       kzsearch [OPTIONS] --batch FILE";

constexpr std::array<std::string_view, 3> kMatchModes = {"auto", "all", "any"};
constexpr std::array<std::string_view, 4> kExpansions = {"none", "names", "all", "more"};
constexpr std::array<std::string_view, 5> kSortOrders = {"relevance", "date", "-date", "event", "-event"};
constexpr std::array<std::string_view, 2> kCollapseModes = {"copy", "none"};
constexpr std::array<std::string_view, 3> kTimelines = {"day", "week", "month"};
constexpr std::array<std::string_view, 3> kColorModes = {"auto", "always", "never"};
constexpr std::array<std::string_view, 11> kFacets = {"actor",        "person",        "org",       "place",
                                                      "source",       "lang",          "day",       "place:city",
                                                      "place:region", "place:country", "place:area"};

std::vector<Filter> read_filters(const RawOptions& raw) {
  std::vector<Filter> filters;
  for (std::size_t i = 0; i < kFilterOptions.size(); ++i) {
    for (const bool exclude : {false, true}) {
      const std::vector<std::string>& values = exclude ? raw.unwanted[i] : raw.wanted[i];
      if (std::find(values.begin(), values.end(), "") != values.end()) {
        const std::string option = std::string(exclude ? "--not-" : "--") + kFilterOptions[i].name;
        throw Error(ErrorCode::usage, option + " '': an empty value");
      }
      if (!values.empty()) filters.push_back({kFilterOptions[i].field, values, exclude});
    }
  }
  return filters;
}

std::vector<FacetField> read_facets(const std::vector<std::string>& lists) {
  std::vector<FacetField> facets;
  for (const std::string& list : lists) {
    std::string_view rest = list;
    while (true) {
      const std::size_t comma = rest.find(',');
      const auto field = static_cast<FacetField>(parse_choice("--facet", rest.substr(0, comma), kFacets));
      if (std::find(facets.begin(), facets.end(), field) == facets.end()) facets.push_back(field);
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
  }
  return facets;
}

std::string join_words(const std::vector<std::string>& words) {
  std::string query;
  for (const std::string& word : words) {
    if (!query.empty()) query += ' ';
    query += word;
  }
  return query;
}

// The value of an option that may be left out, but not be empty.
std::string text_of(const std::string& option, const std::optional<std::string>& value) {
  if (value && value->empty()) throw Error(ErrorCode::usage, option + " '': an empty value");
  return value.value_or("");
}

template <typename T, std::size_t N>
T choose(std::string_view option, const std::optional<std::string>& value,
         const std::array<std::string_view, N>& choices, T otherwise) {
  return value ? static_cast<T>(parse_choice(option, *value, choices)) : otherwise;
}

SearchRequest read_request(const RawOptions& raw, const std::vector<std::string>& words) {
  SearchRequest request;
  request.query = join_words(words);
  request.filters = read_filters(raw);
  request.published = text_of("--published", raw.published);
  request.event = text_of("--event", raw.event);
  request.date = text_of("--date", raw.date);
  request.as_of = text_of("--as-of", raw.as_of);
  request.match = choose("--match", raw.match, kMatchModes, request.match);
  request.expand = choose("--expand", raw.expand, kExpansions, request.expand);
  if (raw.sort) request.sort = choose("--sort", raw.sort, kSortOrders, SortOrder::relevance);
  request.collapse = choose("--collapse", raw.collapse, kCollapseModes, request.collapse);
  if (raw.limit) request.limit = parse_count("--limit", *raw.limit);
  if (raw.offset) request.offset = parse_count("--offset", *raw.offset);
  if (raw.snippets) request.snippets = parse_count("--snippets", *raw.snippets);
  request.facets = read_facets(raw.facets);
  if (raw.facet_limit) request.facet_limit = parse_count("--facet-limit", *raw.facet_limit);
  if (request.facet_limit == 0) request.facet_limit = static_cast<std::size_t>(-1);
  request.similar_to = text_of("--similar", raw.similar);
  if (raw.since_rev) request.since_revision = parse_count("--since-rev", *raw.since_rev);
  const bool is_first_time = raw.since_rev && request.since_revision == 0;
  if (is_first_time && request.query.empty() && !raw.batch_file && !raw.similar) request.query = "*";
  request.strict = raw.strict;
  request.explain = raw.explain;
  request.describe = raw.analyze;
  if (raw.timeline) request.timeline = choose("--timeline", raw.timeline, kTimelines, TimelineUnit::day);
  request.same_sentence = raw.same_sentence;
  request.story = raw.story;
  request.pairs = raw.pairs;
  if (raw.story && !raw.limit) request.limit = 0;  // a chronology without its end is none
  request.count_exactly = raw.count;
  request.exact_names = raw.exact_name;
  return request;
}

// The argument that `error` is about, where a word that starts with '-' was read as an option with its value: "-fire"
// as -f with "ire". Empty where the error is about something else.
std::string glued_word(const Error& error, const RawOptions& raw, const std::vector<std::string>& arguments) {
  struct ShortOption {
    const char* name;
    const char* long_name;
    const std::optional<std::string>& value;
  };
  const std::array<ShortOption, 3> options = {
      {{"-f", "--format", raw.format}, {"-s", "--sort", raw.sort}, {"-n", "--limit", raw.limit}}};
  for (const ShortOption& option : options) {
    if (!option.value || std::string_view(error.what()).rfind(option.long_name, 0) != 0) continue;
    std::string glued = option.name + *option.value;
    if (std::find(arguments.begin(), arguments.end(), glued) != arguments.end()) return glued;
  }
  return {};
}

bool calls_saved_query(const SearchRequest& request) {
  return request.query.find("query:") != std::string::npos;
}

std::map<std::string, std::string> saved_options(const RawOptions& raw) {
  std::map<std::string, std::string> options;
  const auto keep = [&](const char* name, const std::optional<std::string>& value) {
    if (value) options[name] = *value;
  };
  keep("match", raw.match);
  keep("expand", raw.expand);
  keep("sort", raw.sort);
  keep("as-of", raw.as_of);
  if (raw.exact_name) options["exact-name"] = "yes";
  if (raw.same_sentence) options["same-sentence"] = "yes";
  return options;
}

// Of the options that --save does not keep, those given.
std::vector<std::string> unsaved_options(const RawOptions& raw) {
  const std::array<std::pair<const char*, bool>, 15> options = {{{"--limit", raw.limit.has_value()},
                                                                 {"--offset", raw.offset.has_value()},
                                                                 {"--snippets", raw.snippets.has_value()},
                                                                 {"--facet", !raw.facets.empty()},
                                                                 {"--timeline", raw.timeline.has_value()},
                                                                 {"--story", raw.story},
                                                                 {"--pairs", raw.pairs},
                                                                 {"--count", raw.count},
                                                                 {"--collapse", raw.collapse.has_value()},
                                                                 {"--since-rev", raw.since_rev.has_value()},
                                                                 {"--thesaurus", raw.thesaurus_file.has_value()},
                                                                 {"--explain", raw.explain},
                                                                 {"--analyze", raw.analyze},
                                                                 {"--format", raw.format || raw.json},
                                                                 {"-l", raw.paths_only}}};
  std::vector<std::string> given;
  for (const auto& [name, is_given] : options) {
    if (is_given) given.emplace_back(name);
  }
  return given;
}

void read_saved_queries(const RawOptions& raw, SearchCommand& command) {
  const bool may_call = calls_saved_query(command.request) || command.batch_file;
  if (!may_call) return;
  const SavedQueryFile file(SavedQueryFile::standard_path());
  command.request.saved = file.texts();
  command.saved_queries = file.queries();
  for (auto& [name, saved] : command.saved_queries) {
    for (const auto& [option, value] : saved_options(raw)) saved.options.erase(option);
  }
}

SearchCommand read_command(const RawOptions& raw, const std::vector<std::string>& words) {
  SearchCommand command;
  command.request = read_request(raw, words);
  command.format = choose("--format", raw.format, kFormats, raw.json ? OutputFormat::json : OutputFormat::text);
  command.color = choose("--color", raw.color, kColorModes, ColorMode::automatic);
  command.batch_file = raw.batch_file;
  command.thesaurus_file = raw.thesaurus_file;
  command.paths_only = raw.paths_only;
  command.analyze = raw.analyze;
  command.quiet = raw.quiet;
  command.stats = raw.stats;
  command.exit_zero = raw.exit_zero;
  command.show_id = raw.show;
  command.save_as = raw.save;
  command.forget_name = raw.forget;
  command.list_saved = raw.list_saved;
  command.count_only = raw.count && raw.limit && command.request.limit == 0;
  if (raw.explain_entity) {
    command.task = SearchTask::explain_entity;
    command.entity = *raw.explain_entity;
  } else if (raw.list_actors || raw.list_places) {
    command.task = raw.list_actors ? SearchTask::list_actors : SearchTask::list_places;
    if (!raw.limit) command.request.limit = 0;
  }
  refuse_contradictions(command, raw);
  return command;
}

}  // namespace

SearchRequest with_saved_options(SearchRequest request, const std::map<std::string, SavedQuery>& saved_queries) {
  constexpr std::string_view kCall = "query:";
  if (!request.query.starts_with(kCall)) return request;
  const auto called = saved_queries.find(request.query.substr(kCall.size()));
  if (called == saved_queries.end()) return request;
  const auto& saved = called->second.options;
  const auto option = [&](const char* name) {
    const auto found = saved.find(name);
    return found == saved.end() ? std::nullopt : std::optional(found->second);
  };
  request.match = choose("--match", option("match"), kMatchModes, request.match);
  request.expand = choose("--expand", option("expand"), kExpansions, request.expand);
  if (const auto sort = option("sort")) request.sort = choose("--sort", sort, kSortOrders, SortOrder::relevance);
  if (const auto as_of = option("as-of")) request.as_of = *as_of;
  if (option("exact-name")) request.exact_names = true;
  if (option("same-sentence")) request.same_sentence = true;
  return request;
}

SearchCommand parse_search_command(const std::vector<std::string>& arguments) {
  RawOptions raw;
  CommandLine line(kProgram, kDescription, kUsage);
  add_search_options(line, raw);
  const CommandLine::Words words = line.parse(arguments);
  SearchCommand command;
  if (words.shown) {
    command.shown = words.shown;
    return command;
  }
  try {
    command = read_command(raw, words.words);
    read_saved_queries(raw, command);
    command.saved_options = saved_options(raw);
    command.unsaved_options = unsaved_options(raw);
  } catch (const Error& error) {
    const std::string glued = glued_word(error, raw, arguments);
    if (glued.empty()) throw;
    throw Error(error.code(), error.what(), "a query that starts with '-' comes after '--': kzsearch -- " + glued);
  }
  if (raw.index_paths.empty()) command.index_paths.push_back(searched_index(std::nullopt));
  for (const auto& given : raw.index_paths) command.index_paths.push_back(searched_index(given));
  return command;
}

const char* facet_name(FacetField field) noexcept {
  return kFacets[static_cast<std::size_t>(field)].data();
}

}  // namespace kz
