// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/raw_options.h"

#include <string>

namespace kz {
namespace {

constexpr const char* kFooter =
    "Query: words, \"a phrase\", \"a b\"~5, a OR b, a AND b, NOT a, -a, +a, ( ), a NEAR/5 b, a ADJ/5 b,\n"
    "a SENTENCE b, prefi*, name~1, and the fields place: actor: person: org: source: lang:\n"
    "translated-from: published: event: date: title: caption: query:\n"
    "Put -- before a query that starts with '-'. See kzsearch(1) and kzsearch-query(7).\n"
    "Exit status: 0 hits, 1 none, 2 usage or query error, 3 no usable index, 5 I/O error.";

void add_filter_options(CommandLine& line, RawOptions& raw) {
  constexpr const char* kGroup = "Filters (repeat one: any of its values)";
  line.add_value("--published", raw.published, "SPAN",
                 "Articles published on these days: A..B, 2022-01, last week, unknown")
      ->group(kGroup);
  line.add_value("--event", raw.event, "SPAN", "Articles that speak of these days")->group(kGroup);
  line.add_value("--date", raw.date, "SPAN", "Articles published on these days or speaking of them")->group(kGroup);
  line.add_value("--as-of", raw.as_of, "DATE", "The day that 'yesterday' counts from (default: the newest article's)")
      ->group(kGroup);
  for (std::size_t i = 0; i < kFilterOptions.size(); ++i) {
    const FilterOption& filter = kFilterOptions[i];
    line.add_values(std::string("--") + filter.name, raw.wanted[i], filter.value_name,
                    std::string("Articles ") + filter.relation + " " + filter.what)
        ->group(kGroup);
  }
  for (std::size_t i = 0; i < kFilterOptions.size(); ++i) {
    const FilterOption& filter = kFilterOptions[i];
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

}  // namespace

void add_search_options(CommandLine& line, RawOptions& raw) {
  add_filter_options(line, raw);
  add_matching_options(line, raw);
  add_display_options(line, raw);
  add_output_options(line, raw);
  add_saved_options(line, raw);
  line.app().footer(kFooter);
}

}  // namespace kz
