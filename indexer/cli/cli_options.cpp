// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/cli_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>

#include "common/article/field_names.h"
#include "common/cli/command_line.h"
#include "common/nearest_word.h"
#include "kzsearch/error.h"
#include "kzsearch/version.h"

namespace kz {
namespace {

constexpr const char* kOverview =
    "Build and change an index of news articles for kzsearch.\n"
    "usage: kzindex COMMAND [OPTIONS] ...\n"
    "\n"
    "Commands:\n"
    "  update SOURCE...    Add new articles, replace changed ones, skip unchanged ones\n"
    "  rebuild SOURCE...   Build a new index beside the live one and swap it in\n"
    "  remove ID...        Remove articles\n"
    "  check               Verify the whole index\n"
    "  info                Print what the index holds\n"
    "  compact             Rewrite the index as small as it gets\n"
    "  dump                Print every article as a line of JSON\n"
    "  copies              Print every group of copies as a line of JSON\n"
    "  analyze SOURCE...   Print what would be indexed as lines of JSON, without an index\n"
    "  aliases list        Print the rules on names; same A B, differ A B and forget A B change them\n"
    "  names               Tell whether pairs of names are spellings of one\n"
    "\n"
    "A SOURCE is a file, a folder, or - for JSON Lines on standard input.\n"
    "\n"
    "Options ('kzindex COMMAND --help' lists those of one command):\n"
    "  -d, --db DIR            The index (default: $KZSEARCH_DB, else kzsearch/index in $XDG_DATA_HOME)\n"
    "  --prune                 update: drop what was last seen under these SOURCEs and is gone\n"
    "  --aliases FILE          update, rebuild: rules on names, a line each: same<TAB>A<TAB>B or differ<TAB>A<TAB>B\n"
    "  --pairs FILE            names: the pairs, a line each, parted by a tab; - for standard input\n"
    "  --map COLUMN=FIELD      update, rebuild, analyze: which field of an article a column of CSV files is (repeat)\n"
    "  --raw                   analyze: remove nothing, infer no title\n"
    "  --articles              dump: the articles with their texts, as update and rebuild read them\n"
    "  --as-of DATE            analyze: the day 'yesterday' counts from in an article without a date\n"
    "  --date-from mtime       update, rebuild, analyze: an article that nothing else dates is as old as its file\n"
    "  --json                  info: print a JSON object\n"
    "  --threads N             update, rebuild: threads to use, 0 for one a processor (default: 0)\n"
    "  --wait-lock SECONDS     How long to wait for another writer (default: 0)\n"
    "  -q, --quiet             No progress and no summary\n"
    "  -h, --help              Print this help\n"
    "  --version               Print the version\n"
    "\n"
    "Exit status: 0 done, 1 done but articles were rejected, 2 usage error, 3 no usable index, 4 index locked,\n"
    "5 I/O error, 130 interrupted. See kzindex(1).\n";

struct Verb {
  std::string_view name;
  const char* operands;  // empty: takes none
  const char* description;
  bool writes;
  bool reads_articles;
};

constexpr std::array<Verb, 11> kVerbs = {{
    {"update", "SOURCE...", "Add new articles, replace changed ones, skip unchanged ones.", true, true},
    {"rebuild", "SOURCE...", "Build a new index beside the live one, verify it and swap it in.", true, true},
    {"remove", "ID...", "Remove articles by id.", true, false},
    {"check", "", "Verify the whole index.", false, false},
    {"info", "", "Print what the index holds.", false, false},
    {"compact", "", "Rewrite the index as small as it gets.", true, false},
    {"dump", "", "Print every article as a line of JSON, in the order of ids.", false, false},
    {"copies", "", "Print every group of near-identical reports as a line of JSON.", false, false},
    {"analyze", "SOURCE...", "Print what would be indexed as lines of JSON, without an index.", false, false},
    {"names", "", "Tell whether pairs of names are spellings of one, without an index.", false, false},
    {"aliases", "list | same A B | differ A B | forget A B", "See and overrule which names are one actor.", true,
     false},
}};

bool uses_index(IndexVerb verb) {
  return verb != IndexVerb::analyze && verb != IndexVerb::names;
}

constexpr const char* kAliasesHint =
    "write 'aliases list', 'aliases same A B', 'aliases differ A B' or 'aliases forget A B', each name as one argument";
constexpr double kMaxWaitSeconds = 1e9;
constexpr unsigned kMaxThreads = 1024;

const Verb& verb_of(const std::string& name) {
  const auto found = std::find_if(kVerbs.begin(), kVerbs.end(), [&](const Verb& verb) { return verb.name == name; });
  if (found != kVerbs.end()) return *found;
  if (name.rfind('-', 0) == 0) {
    throw Error(ErrorCode::usage, "no command before '" + name + "'",
                "write kzindex COMMAND [OPTIONS]; 'kzindex --help' lists all");
  }
  std::array<std::string_view, kVerbs.size()> names;
  std::transform(kVerbs.begin(), kVerbs.end(), names.begin(), [](const Verb& verb) { return verb.name; });
  const std::string_view nearest = nearest_word(name, names);
  std::string hint = "'kzindex --help' lists all";
  if (!nearest.empty()) hint = "did you mean '" + std::string(nearest) + "'? " + hint;
  throw Error(ErrorCode::usage, "unknown command '" + name + "'", hint);
}

double parse_seconds(std::string_view option, std::string_view value) {
  double seconds = 0;
  const char* end = value.data() + value.size();
  const auto [parsed_end, error] = std::from_chars(value.data(), end, seconds, std::chars_format::fixed);
  if (value.empty() || error != std::errc() || parsed_end != end || !(seconds >= 0 && seconds <= kMaxWaitSeconds)) {
    throw Error(ErrorCode::usage, std::string(option) + " '" + std::string(value) + "': not a number of seconds");
  }
  return seconds;
}

// "COLUMN=FIELD". A column's name may hold '=', a field's does not.
std::pair<std::string, std::string> parse_column(const std::string& map) {
  const std::size_t at = map.rfind('=');
  if (at == std::string::npos || at == 0) {
    throw Error(ErrorCode::usage, "--map '" + map + "': not COLUMN=FIELD", "for example --map Headline=title");
  }
  std::string field = map.substr(at + 1);
  if (!is_article_field(field)) {
    throw Error(ErrorCode::usage, "--map '" + map + "': no field '" + field + "' in an article",
                "fields are " + article_field_names());
  }
  return {map.substr(0, at), std::move(field)};
}

void refuse_operands(const Verb& verb, const std::vector<std::string>& operands) {
  const std::string name(verb.name);
  const bool takes_some = *verb.operands != '\0';
  if (!takes_some && !operands.empty()) {
    throw Error(ErrorCode::usage, "'" + name + "' takes no argument, '" + operands.front() + "' was given",
                "'kzindex " + name + " --help' says more");
  }
  if (takes_some && operands.empty()) {
    if (name == "aliases") throw Error(ErrorCode::usage, "'aliases' needs a word that says what to do", kAliasesHint);
    const bool is_source = std::string_view(verb.operands).rfind("SOURCE", 0) == 0;
    throw Error(ErrorCode::usage, "'" + name + (is_source ? "' needs a SOURCE" : "' needs an ID"),
                is_source ? "name a file or a folder of articles, or - for JSON Lines on standard input"
                          : "'kzsearch -f json QUERY' and 'kzindex dump' show ids");
  }
}

void refuse_alias_operands(const std::vector<std::string>& operands) {
  const std::string& what = operands.front();
  const bool is_change = what == "same" || what == "differ" || what == "forget";
  const std::size_t wanted = is_change ? 3 : 1;
  if (!is_change && what != "list") {
    throw Error(ErrorCode::usage, "unknown word '" + what + "' after 'aliases'", kAliasesHint);
  }
  if (operands.size() != wanted) {
    throw Error(ErrorCode::usage, "'aliases " + what + (is_change ? "' needs two names" : "' takes no argument"),
                kAliasesHint);
  }
}

// What options with a value were given, as they were written.
struct GivenValues {
  std::optional<std::string> db, threads, wait_lock, as_of, date_from, pairs, aliases;
  std::vector<std::string> maps;
};

void add_options(const Verb& verb, CommandLine& line, IndexCommand& command, GivenValues& given) {
  if (uses_index(command.verb)) {
    line.add_value("-d,--db", given.db, "DIR",
                   "The index (default: $KZSEARCH_DB, else kzsearch/index in $XDG_DATA_HOME)");
  }
  if (command.verb == IndexVerb::update) {
    line.app().add_flag("--prune", command.prune, "Drop what was last seen under these SOURCEs and is gone");
  }
  if (command.verb == IndexVerb::analyze) {
    line.app().add_flag("--raw", command.raw, "Remove nothing, infer no title");
    line.add_value("--as-of", given.as_of, "DATE", "The day that 'yesterday' counts from in an article without a date");
  }
  if (verb.reads_articles || command.verb == IndexVerb::analyze) {
    line.add_values("--map", given.maps, "COLUMN=FIELD", "Which field of an article a column of CSV files is (repeat)");
    line.add_value("--date-from", given.date_from, "mtime", "An article that nothing else dates is as old as its file");
  }
  if (command.verb == IndexVerb::names) {
    line.add_value("--pairs", given.pairs, "FILE", "The pairs, a line each, parted by a tab; - for standard input");
  }
  if (command.verb == IndexVerb::dump) {
    line.app().add_flag("--articles", command.articles,
                        "The articles with their texts, as update and rebuild read them");
  }
  if (command.verb == IndexVerb::info) line.app().add_flag("--json", command.json, "Print a JSON object");
  if (verb.reads_articles) {
    line.add_value("--threads", given.threads, "N", "Threads to use, 0 for one a processor (default: 0)");
    line.add_value("--aliases", given.aliases, "FILE", "Rules on names: lines same<TAB>A<TAB>B or differ<TAB>A<TAB>B");
  }
  if (verb.writes) {
    line.add_value("--wait-lock", given.wait_lock, "SECONDS", "How long to wait for another writer (default: 0)");
  }
  line.app().add_flag("-q,--quiet", command.quiet, "No progress and no summary");
}

void take_values(const GivenValues& given, IndexCommand& command) {
  if (command.verb == IndexVerb::names) {
    if (!given.pairs) {
      throw Error(ErrorCode::usage, "'names' needs --pairs FILE", "each line of the file: two names, parted by a tab");
    }
    command.pairs_file = *given.pairs;
  }
  if (given.aliases) command.alias_file = *given.aliases;
  if (given.threads) command.threads = static_cast<unsigned>(parse_count("--threads", *given.threads, kMaxThreads));
  if (given.as_of && given.as_of->empty()) throw Error(ErrorCode::usage, "--as-of '': an empty value");
  command.as_of = given.as_of.value_or("");
  command.date_from_file = given.date_from.has_value();
  if (given.date_from && *given.date_from != "mtime") {
    throw Error(ErrorCode::usage, "--date-from '" + *given.date_from + "': not known",
                "the one source to choose is mtime");
  }
  for (const std::string& map : given.maps) command.columns.push_back(parse_column(map));
  if (given.wait_lock) command.wait_lock_seconds = parse_seconds("--wait-lock", *given.wait_lock);
}

IndexCommand parse_verb(const Verb& verb, const std::vector<std::string>& arguments) {
  const std::string name = "kzindex " + std::string(verb.name);
  IndexCommand command;
  command.verb = static_cast<IndexVerb>(&verb - kVerbs.data());
  CommandLine line(name, verb.description,
                   "usage: " + name + " [OPTIONS]" + (*verb.operands ? " " : "") + verb.operands);
  GivenValues given;
  add_options(verb, line, command, given);
  CommandLine::Words words = line.parse(arguments);
  if (words.shown) {
    command.shown = std::move(words.shown);
    return command;
  }
  command.operands = std::move(words.words);
  refuse_operands(verb, command.operands);
  if (command.verb == IndexVerb::aliases) refuse_alias_operands(command.operands);
  take_values(given, command);
  if (command.prune && std::find(command.operands.begin(), command.operands.end(), "-") != command.operands.end()) {
    throw Error(ErrorCode::usage, "--prune is not possible for '-'",
                "name the files or folders the articles come from");
  }
  if (uses_index(command.verb)) command.index_path = index_path(given.db);
  return command;
}

}  // namespace

IndexCommand parse_index_command(const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw Error(ErrorCode::usage, "no command", "'kzindex --help' lists all");
  IndexCommand command;
  if (arguments.front() == "--help" || arguments.front() == "-h") {
    command.shown = kOverview;
    return command;
  }
  if (arguments.front() == "--version") {
    command.shown = "kzindex " + std::string(version()) + "\n";
    return command;
  }
  return parse_verb(verb_of(arguments.front()), {arguments.begin() + 1, arguments.end()});
}

}  // namespace kz
