// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/cli_options.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "common/cli/command_line.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

constexpr const char* kProgram = "kzsearch";
constexpr const char* kDescription = "Search an index of news articles that kzindex has built.";
constexpr const char* kUsage =
    "usage: kzsearch [OPTIONS] QUERY...\n"
    "       kzsearch [OPTIONS] --batch FILE";
constexpr const char* kFooter =
    "Query: words, \"a phrase\", \"a b\"~5, a OR b, a AND b, NOT a, -a, +a, ( ), a NEAR/5 b, a ADJ/5 b,\n"
    "a SENTENCE b, prefi*, name~1, and the fields place: actor: person: org: source: lang:\n"
    "translated-from: published: event: date: title: caption: query:\n"
    "Put -- before a query that starts with '-'. See kzsearch(1) and kzsearch-query(7).\n"
    "Exit status: 0 hits, 1 none, 2 usage or query error, 3 no usable index, 5 I/O error.";

constexpr std::array<std::string_view, 3> kMatchModes = {"auto", "all", "any"};
constexpr std::array<std::string_view, 4> kExpansions = {"none", "names", "all", "more"};
constexpr std::array<std::string_view, 5> kSortOrders = {"relevance", "date", "-date", "event", "-event"};
constexpr std::array<std::string_view, 2> kCollapseModes = {"copy", "none"};
constexpr std::array<std::string_view, 3> kTimelines = {"day", "week", "month"};
constexpr std::array<std::string_view, 7> kFormats = {"text", "json", "ndjson", "csv", "tsv", "trec", "text0"};
constexpr std::array<std::string_view, 3> kColorModes = {"auto", "always", "never"};
constexpr std::array<std::string_view, 11> kFacets = {"actor",        "person",        "org",       "place",
                                                      "source",       "lang",          "day",       "place:city",
                                                      "place:region", "place:country", "place:area"};

struct FilterOption {
  const char* name;
  const char* value_name;
  const char* relation;  // of an article to the value: "naming", "not naming"
  const char* what;
  Filter::Field field;
};

constexpr std::array<FilterOption, 7> kFilters = {{
    {"place", "NAME", "naming", "this place or what lies in it", Filter::Field::place},
    {"actor", "NAME", "naming", "this person or organisation", Filter::Field::actor},
    {"person", "NAME", "naming", "this person", Filter::Field::person},
    {"org", "NAME", "naming", "this organisation", Filter::Field::org},
    {"source", "NAME", "from", "this publisher", Filter::Field::source},
    {"lang", "TAG", "in", "this language (en, de, …)", Filter::Field::language},
    {"translated-from", "TAG", "translated from", "this language", Filter::Field::translated_from},
}};

// The option values as typed, before they are checked.
struct RawOptions {
  std::vector<std::string> index_paths;
  std::array<std::vector<std::string>, kFilters.size()> wanted;
  std::array<std::vector<std::string>, kFilters.size()> unwanted;
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

void add_filter_options(CommandLine& line, RawOptions& raw) {
  constexpr const char* kGroup = "Filters (repeat one: any of its values)";
  line.add_value("--published", raw.published, "SPAN",
                 "Articles published on these days: A..B, 2022-01, last week, unknown")
      ->group(kGroup);
  line.add_value("--event", raw.event, "SPAN", "Articles that speak of these days")->group(kGroup);
  line.add_value("--date", raw.date, "SPAN", "Articles published on these days or speaking of them")->group(kGroup);
  line.add_value("--as-of", raw.as_of, "DATE", "The day that 'yesterday' counts from (default: the newest article's)")
      ->group(kGroup);
  for (std::size_t i = 0; i < kFilters.size(); ++i) {
    const FilterOption& filter = kFilters[i];
    line.add_values(std::string("--") + filter.name, raw.wanted[i], filter.value_name,
                    std::string("Articles ") + filter.relation + " " + filter.what)
        ->group(kGroup);
  }
  for (std::size_t i = 0; i < kFilters.size(); ++i) {
    const FilterOption& filter = kFilters[i];
    line.add_values(std::string("--not-") + filter.name, raw.unwanted[i], filter.value_name,
                    std::string("Articles not ") + filter.relation + " " + filter.what)
        ->group(kGroup);
  }
  line.app().add_flag("--exact-name", raw.exact_name, "Take names in the spelling given only")->group(kGroup);
  line.app()
      .add_flag("--same-sentence", raw.same_sentence, "Words, names and event days must meet in one sentence")
      ->group(kGroup);
  line.add_value("--since-rev", raw.since_rev, "N", "Articles new or changed since revision N of the index")
      ->group(kGroup);
}

void add_matching_options(CommandLine& line, RawOptions& raw) {
  constexpr const char* kGroup = "Matching and order";
  line.add_value("--match", raw.match, "MODE", "auto: articles with all words first; all; any (default: auto)")
      ->group(kGroup);
  line.add_value("--expand", raw.expand, "WHAT",
                 "Widen words to: none, names, all: synonyms too (default), more: what the best say")
      ->group(kGroup);
  line.add_value("--thesaurus", raw.thesaurus_file, "FILE",
                 "Synonyms besides those built in, a row a line: troops, soldiers")
      ->group(kGroup);
  line.add_value("-s,--sort", raw.sort, "ORDER", "relevance, date (oldest first), -date (newest first), event, -event")
      ->group(kGroup);
  line.app().add_flag("--strict", raw.strict, "Refuse a query that would have to be mended")->group(kGroup);
  line.add_value("--collapse", raw.collapse, "WHAT",
                 "Fold together: copy (near-identical reports), none (default: copy)")
      ->group(kGroup);
}

void add_display_options(CommandLine& line, RawOptions& raw) {
  constexpr const char* kGroup = "What to show";
  CLI::App& app = line.app();
  line.add_value("-n,--limit", raw.limit, "N", "Hits at most, 0 for all (default: 10)")->group(kGroup);
  line.add_value("--offset", raw.offset, "N", "Hits to pass over first (default: 0)")->group(kGroup);
  line.add_value("--snippets", raw.snippets, "N", "Passages a hit (default: 2)")->group(kGroup);
  line.add_values(
          "--facet", raw.facets, "FIELD,...",
          "Count values of actor, person, org, place, source, lang, day; places also as place:city, place:region, "
          "place:country, place:area")
      ->group(kGroup);
  line.add_value("--facet-limit", raw.facet_limit, "N", "Values a facet, 0 for all (default: 10)")->group(kGroup);
  line.add_value("--timeline", raw.timeline, "UNIT", "Count matches by day, week or month, on both date axes")
      ->group(kGroup);
  app.add_flag("--pairs", raw.pairs, "Print who is named with whom in one sentence of the articles that match")
      ->group(kGroup);
  app.add_flag("--story", raw.story, "Print the sentences that answer, by the days they speak of")->group(kGroup);
  app.add_flag("--count", raw.count, "Count matches exactly; with -n 0 print the number alone")->group(kGroup);
  app.add_flag("-l", raw.paths_only, "Print the paths of the hits' sources only")->group(kGroup);
  app.add_flag("--list-actors", raw.list_actors, "List actors with their articles; QUERY is the beginning of a name")
      ->group(kGroup);
  app.add_flag("--list-places", raw.list_places, "List places the same way")->group(kGroup);
  line.add_value("--explain-entity", raw.explain_entity, "NAME", "Print all names of an actor and why they are one")
      ->group(kGroup);
  line.add_value("--similar", raw.similar, "ID", "Articles like this one, in place of a query")->group(kGroup);
  line.add_value("--show", raw.show, "ID", "One article whole; with --explain also what was left out of it")
      ->group(kGroup);
  app.add_flag("--explain", raw.explain, "Say of each hit what its score is made of")->group(kGroup);
  app.add_flag("--analyze", raw.analyze, "Print how the query is understood, no hits")->group(kGroup);
}

void add_output_options(CommandLine& line, RawOptions& raw) {
  constexpr const char* kGroup = "Output";
  CLI::App& app = line.app();
  line.add_values("-d,--db", raw.index_paths, "DIR",
                  "The index, a folder or tcp://HOST:PORT, or one of several that are searched as one (default: "
                  "$KZSEARCH_DB, else kzsearch/index in $XDG_DATA_HOME)")
      ->group(kGroup);
  line.add_value("-f,--format", raw.format, "FORMAT", "text, json, ndjson, csv, tsv, trec or text0 (default: text)")
      ->group(kGroup);
  app.add_flag("--json", raw.json, "The same as --format json")->group(kGroup);
  line.add_value("--color", raw.color, "WHEN", "auto, always or never (default: auto; see NO_COLOR)")->group(kGroup);
  line.add_value("--batch", raw.batch_file, "FILE", "Read queries from FILE or -, one a line: QUERY or ID<TAB>QUERY")
      ->group(kGroup);
  app.add_flag("--stats", raw.stats, "Print ID, microseconds and matches of each query on stderr")->group(kGroup);
  app.add_flag("-q,--quiet", raw.quiet, "No notes and no closing line")->group(kGroup);
  app.add_flag("--exit-zero", raw.exit_zero, "Exit with 0 also where there is no hit")->group(kGroup);
}

void add_saved_options(CommandLine& line, RawOptions& raw) {
  constexpr const char* kGroup = "Saved queries (called as query:NAME)";
  line.add_value("--save", raw.save, "NAME", "Keep the query and its filters as NAME")->group(kGroup);
  line.add_value("--forget", raw.forget, "NAME", "Forget the saved query NAME")->group(kGroup);
  line.app().add_flag("--list-saved", raw.list_saved, "Print the saved queries")->group(kGroup);
}

std::vector<Filter> read_filters(const RawOptions& raw) {
  std::vector<Filter> filters;
  for (std::size_t i = 0; i < kFilters.size(); ++i) {
    for (const bool exclude : {false, true}) {
      const std::vector<std::string>& values = exclude ? raw.unwanted[i] : raw.wanted[i];
      if (std::find(values.begin(), values.end(), "") != values.end()) {
        const std::string option = std::string(exclude ? "--not-" : "--") + kFilters[i].name;
        throw Error(ErrorCode::usage, option + " '': an empty value");
      }
      if (!values.empty()) filters.push_back({kFilters[i].field, values, exclude});
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

template <typename T, std::size_t N>
T choose(std::string_view option, const std::optional<std::string>& value,
         const std::array<std::string_view, N>& choices, T otherwise) {
  return value ? static_cast<T>(parse_choice(option, *value, choices)) : otherwise;
}

SearchRequest read_request(const RawOptions& raw, const std::vector<std::string>& words) {
  SearchRequest request;
  request.query = join_words(words);
  request.filters = read_filters(raw);
  if (raw.published && raw.published->empty()) throw Error(ErrorCode::usage, "--published '': an empty value");
  request.published = raw.published.value_or("");
  if (raw.event && raw.event->empty()) throw Error(ErrorCode::usage, "--event '': an empty value");
  request.event = raw.event.value_or("");
  if (raw.date && raw.date->empty()) throw Error(ErrorCode::usage, "--date '': an empty value");
  request.date = raw.date.value_or("");
  if (raw.as_of && raw.as_of->empty()) throw Error(ErrorCode::usage, "--as-of '': an empty value");
  request.as_of = raw.as_of.value_or("");
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
  if (raw.since_rev) request.since_revision = parse_count("--since-rev", *raw.since_rev);
  request.similar_to = raw.similar.value_or("");
  if (raw.similar && raw.similar->empty()) throw Error(ErrorCode::usage, "--similar '': an empty value");
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

// Has the words a query can be made of; a query of punctuation alone is for the library to answer.
bool has_text(std::string_view query) {
  return query.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

// The tasks that are no search take a name, a limit and a format, nothing else.
void refuse_with_task(const SearchCommand& command, const RawOptions& raw) {
  const int tasks = (raw.list_actors ? 1 : 0) + (raw.list_places ? 1 : 0) + (raw.explain_entity ? 1 : 0);
  if (tasks > 1) {
    throw Error(ErrorCode::usage, "--list-actors, --list-places and --explain-entity exclude each other");
  }
  const bool is_explanation = command.task == SearchTask::explain_entity;
  const std::string option = is_explanation ? "--explain-entity" : raw.list_actors ? "--list-actors" : "--list-places";
  const bool is_search = !command.request.filters.empty() || !command.request.published.empty() || command.batch_file ||
                         !command.request.facets.empty() || command.analyze || command.paths_only || raw.count;
  if (is_search || (is_explanation && has_text(command.request.query))) {
    throw Error(ErrorCode::usage, option + " does not go with a search",
                is_explanation ? "quote a name of several words: --explain-entity 'Olaf Scholz'"
                               : "give the beginning of a name, or nothing");
  }
  const bool is_format_known =
      command.format == OutputFormat::text || command.format == OutputFormat::json ||
      (!is_explanation && (command.format == OutputFormat::ndjson || command.format == OutputFormat::tsv));
  if (!is_format_known) {
    throw Error(ErrorCode::usage,
                option + " has no format '" + std::string(kFormats[static_cast<std::size_t>(command.format)]) + "'",
                is_explanation ? "text and json are possible" : "text, json, ndjson and tsv are possible");
  }
}

// An article and the saved queries are no table of hits.
void refuse_format(const SearchCommand& command, const RawOptions& raw) {
  const bool is_article = raw.show.has_value();
  const bool is_known = command.format == OutputFormat::text || command.format == OutputFormat::json ||
                        (is_article && command.format == OutputFormat::ndjson);
  if (is_known && !command.paths_only) return;
  const std::string format(kFormats[static_cast<std::size_t>(command.format)]);
  throw Error(ErrorCode::usage,
              std::string(is_article ? "--show" : "--list-saved") +
                  (command.paths_only ? " and -l exclude each other" : " has no format '" + format + "'"),
              is_article ? "text, json and ndjson are possible" : "text and json are possible");
}

void refuse_contradictions(const SearchCommand& command, const RawOptions& raw) {
  const SearchRequest& request = command.request;
  const bool is_filtered = !request.filters.empty() || !request.published.empty() || !request.event.empty() ||
                           !request.date.empty() || raw.since_rev || raw.similar;
  if (raw.json && raw.format && *raw.format != "json") {
    throw Error(ErrorCode::usage, "--json and --format '" + *raw.format + "' exclude each other");
  }
  if (command.paths_only && command.format != OutputFormat::text && command.format != OutputFormat::text0) {
    throw Error(
        ErrorCode::usage,
        "-l prints paths, not --format '" + std::string(kFormats[static_cast<std::size_t>(command.format)]) + "'",
        "use -l alone, or with --format text0 for paths ended by NUL");
  }
  if (command.task != SearchTask::search) return refuse_with_task(command, raw);
  if (raw.show || raw.forget || raw.list_saved) {
    if (has_text(command.request.query) || raw.similar || command.batch_file || raw.save) {
      throw Error(ErrorCode::usage, "--show, --forget and --list-saved take no query");
    }
    return refuse_format(command, raw);
  }
  if (raw.similar && (has_text(command.request.query) || command.batch_file || raw.save)) {
    throw Error(ErrorCode::usage, "--similar stands in place of a query", "narrow it by filters such as --place");
  }
  if (raw.save && command.batch_file) throw Error(ErrorCode::usage, "--save and --batch exclude each other");
  const bool lists_articles =
      command.paths_only || command.format == OutputFormat::trec || command.format == OutputFormat::text0;
  if (request.story && request.pairs) throw Error(ErrorCode::usage, "--story and --pairs exclude each other");
  if ((request.story || request.pairs) && (lists_articles || raw.count)) {
    throw Error(ErrorCode::usage,
                std::string(request.story ? "--story prints sentences" : "--pairs prints pairs of actors") +
                    ", not articles or their number",
                "leave out --count and -l, and use the format text, json, ndjson, csv or tsv");
  }
  if (command.batch_file) {
    if (has_text(command.request.query)) {
      throw Error(ErrorCode::usage, "a query and --batch exclude each other", "add the query to the file as a line");
    }
    if (command.analyze) throw Error(ErrorCode::usage, "--analyze and --batch exclude each other");
  } else if (!has_text(command.request.query) && !is_filtered && !request.pairs) {
    throw Error(ErrorCode::usage, "no query", "give words to search for, or a filter such as --place Almaty");
  }
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
  add_filter_options(line, raw);
  add_matching_options(line, raw);
  add_display_options(line, raw);
  add_output_options(line, raw);
  add_saved_options(line, raw);
  line.app().footer(kFooter);
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
