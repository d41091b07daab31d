// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <malloc.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/cli/output.h"
#include "common/cli/program.h"
#include "common/cli/signals.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"
#include "kzsearch/searcher.h"
#include "searcher/cli/article_printer.h"
#include "searcher/cli/batch_file.h"
#include "searcher/cli/cli_options.h"
#include "searcher/cli/identity_printer.h"
#include "searcher/cli/pair_printer.h"
#include "searcher/cli/printer.h"
#include "searcher/cli/saved_queries.h"
#include "searcher/cli/story_printer.h"
#include "searcher/cli/text_file.h"
#include "searcher/query/query_parser.h"

namespace kz {
namespace {

constexpr const char* kProgram = "kzsearch";

bool wants_color(ColorMode mode) {
  if (mode != ColorMode::automatic) return mode == ColorMode::always;
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;  // https://no-color.org
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

TextStyle text_style(const SearchCommand& command) {
  TextStyle style;
  style.has_color = wants_color(command.color);
  style.has_footer = !command.quiet;
  winsize size = {};
  if (isatty(STDOUT_FILENO) != 1) return style;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) style.width = size.ws_col;
  const char* columns = std::getenv("COLUMNS");  // what POSIX wants to go before the terminal's own width
  const unsigned long width = columns == nullptr ? 0 : std::strtoul(columns, nullptr, 10);
  constexpr unsigned long kWidest = 10'000;
  if (width > 0 && width <= kWidest) style.width = width;
  return style;
}

std::unique_ptr<Printer> make_story_printer(const SearchCommand& command) {
  const bool is_csv = command.format == OutputFormat::csv;
  if (command.format == OutputFormat::ndjson) return make_story_ndjson_printer();
  if (is_csv || command.format == OutputFormat::tsv) {
    return make_story_table_printer(is_csv ? ',' : '\t', command.batch_file.has_value());
  }
  return make_story_text_printer(text_style(command));
}

std::unique_ptr<Printer> make_pair_printer(const SearchCommand& command) {
  const bool is_csv = command.format == OutputFormat::csv;
  if (command.format == OutputFormat::ndjson) return make_pair_ndjson_printer();
  if (is_csv || command.format == OutputFormat::tsv) {
    return make_pair_table_printer(is_csv ? ',' : '\t', command.batch_file.has_value());
  }
  return make_pair_text_printer(text_style(command));
}

std::unique_ptr<Printer> make_printer(const SearchCommand& command) {
  const bool has_tables = !command.request.facets.empty() || command.request.timeline;
  if (command.paths_only) return make_path_printer(command.format == OutputFormat::text0 ? '\0' : '\n');
  if (command.format == OutputFormat::json || (command.analyze && command.format == OutputFormat::ndjson)) {
    return make_json_printer();
  }
  if (command.analyze) return make_analysis_printer();
  if (command.count_only && !(has_tables && command.format == OutputFormat::text)) return make_count_printer();
  if (command.request.story) return make_story_printer(command);
  if (command.request.pairs) return make_pair_printer(command);
  switch (command.format) {
    case OutputFormat::ndjson:
      return make_ndjson_printer();
    case OutputFormat::csv:
    case OutputFormat::tsv:
      return make_csv_printer(command.format == OutputFormat::csv ? ',' : '\t', command.batch_file.has_value());
    case OutputFormat::trec:
      return make_trec_printer();
    case OutputFormat::text0:
      return make_id_printer('\0');
    case OutputFormat::text:
    case OutputFormat::json:
      break;
  }
  return make_text_printer(text_style(command));
}

// What to ask the library for so that the command can be answered, and no more.
SearchRequest make_request(const SearchCommand& command) {
  SearchRequest request = command.request;
  const bool shows_no_hits = command.count_only || command.analyze;
  if (shows_no_hits) request.limit = 1;
  if (shows_no_hits) request.offset = 0;
  request.ids_only =
      !command.paths_only && (command.format == OutputFormat::trec || command.format == OutputFormat::text0);
  const bool is_table = command.format == OutputFormat::csv || command.format == OutputFormat::tsv;
  if (!request.pairs && (is_table || command.paths_only || shows_no_hits)) request.snippets = 0;
  return request;
}

// Each kind of repair once: a query of many broken parts is mended in the same way again and again.
void print_repairs(const std::string& prefix, const std::vector<QueryNote>& repairs) {
  std::map<std::string_view, std::size_t> times;
  for (const QueryNote& repair : repairs) ++times[repair.text];
  for (const QueryNote& repair : repairs) {
    const auto found = times.find(repair.text);
    if (found == times.end()) continue;
    print_message(prefix + repair.text + (found->second > 1 ? fmt::format(" ({} times)", found->second) : ""));
    times.erase(found);
  }
}

// One run of the program: a query, or a batch of them.
class SearchRun {
 public:
  explicit SearchRun(const SearchCommand& command)
      : command_(command),
        request_(make_request(command)),
        printer_(make_printer(command)),
        searcher_(command.index_paths) {}

  int run() {
    if (command_.thesaurus_file) {
      searcher_.add_thesaurus(*command_.thesaurus_file, read_text_file(*command_.thesaurus_file));
    }
    printer_->print_start(out_.text());
    warn_of_unshown();
    if (command_.batch_file) {
      read_batch(*command_.batch_file, [this](const BatchQuery& query) { answer_batch_query(query); });
    } else {
      answer("", command_.request.query);
    }
    out_.finish();
    if (has_failed_) return exit_status(ErrorCode::query);
    return has_hits_ || command_.exit_zero ? kExitDone : kExitNothing;
  }

 private:
  void answer_batch_query(const BatchQuery& query) {
    try {
      answer(query.id, query.query);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::query && error.code() != ErrorCode::usage) throw;
      has_failed_ = true;
      print_error(kProgram,
                  Error(error.code(), "query '" + query.id + "': " + error.what(), error.hint(), error.detail()));
    }
  }

  void answer(const std::string& id, const std::string& query) {
    const auto start = std::chrono::steady_clock::now();
    request_.query = decode_utf8(query).text;
    const SearchRequest request = with_saved_options(request_, command_.saved_queries);
    SearchResult result = searcher_.search(request);
    const bool has_hits = !result.hits.empty() || !result.story.empty() || !result.pairs.empty();
    if (command_.count_only || command_.analyze) result.hits.clear();
    printer_->print({id, request, result}, out_.text());
    const auto time = std::chrono::steady_clock::now() - start;
    has_hits_ = has_hits_ || has_hits;
    out_.record_done();
    if (!command_.quiet) print_notes(id, result, has_hits);
    if (command_.stats) {
      const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
      fmt::print(stderr, "{}\t{}\t{}\n", id.empty() ? "1" : without_controls(id), microseconds, result.total);
    }
  }

  // JSON and --analyze hold the notes themselves; formats for programs get none in a batch.
  void print_notes(const std::string& id, const SearchResult& result, bool has_hits) {
    const bool is_text = command_.format == OutputFormat::text;
    if (command_.analyze || command_.format == OutputFormat::json || (!is_text && command_.batch_file)) return;
    const std::string prefix = std::string(kProgram) + ": note: " + (id.empty() ? "" : "query '" + id + "': ");
    print_repairs(prefix, result.repairs);
    if (!is_text) return;
    std::set<std::string> told;  // a word may come more than once in a query
    const auto tell = [&](const std::string& text) {
      if (told.insert(text).second) print_message(prefix + text);
    };
    for (const QueryNote& note : result.expansions) tell(note.text);
    for (const Suggestion& each : result.suggestions) {
      tell("no article holds '" + each.word + "'; did you mean '" + each.suggestion + "'?");
    }
    if (result.relaxed) print_message(prefix + "no article has all the words; these have some of them");
    if (!has_hits && result.total == 0 && !command_.count_only) print_message(prefix + "no article matches");
    if (result.story_read > 0 && result.story_total == 0) {
      print_message(prefix + "no sentence of the articles that match says both what is asked for and when");
    }
  }

  // What was asked for and the format does not show.
  void warn_of_unshown() {
    const auto& request = request_;
    const bool shows_hits = !request.story && !request.pairs;
    const bool is_text = command_.format == OutputFormat::text && !command_.paths_only && shows_hits;
    if (command_.quiet || command_.analyze || is_text || command_.format == OutputFormat::json) return;
    const std::string prefix = std::string(kProgram) + ": note: ";
    const std::string where = shows_hits ? " shown in the formats text and json only"
                                         : " shown beside a story or pairs in the format json only";
    if (!request.facets.empty()) print_message(prefix + "facets are" + where);
    if (request.timeline) print_message(prefix + "a timeline is" + where);
    if (request.count_exactly && !command_.count_only) print_message(prefix + "the count is" + where);
    if (!request.explain || command_.count_only || command_.format == OutputFormat::ndjson) return;
    print_message(prefix + (shows_hits ? "explanations are shown in the formats text, json and ndjson only"
                                       : "a story and pairs are shown without explanations"));
  }

  const SearchCommand& command_;
  SearchRequest request_;
  std::unique_ptr<Printer> printer_;
  Searcher searcher_;
  StandardOutput out_;
  bool has_hits_ = false;
  bool has_failed_ = false;
};

int explain(const SearchCommand& command) {
  Searcher searcher(command.index_paths);
  StandardOutput out;
  const auto explanation = searcher.explain_entity(command.entity);
  if (explanation) {
    print_explanation(*explanation, command.format, out.text());
  } else {
    if (command.format == OutputFormat::json) out.text() += "null\n";
    if (!command.quiet) {
      print_message(std::string(kProgram) + ": note: no actor '" + command.entity + "' in this index");
    }
  }
  out.finish();
  return explanation || command.exit_zero ? kExitDone : kExitNothing;
}

int list(const SearchCommand& command) {
  Searcher searcher(command.index_paths);
  StandardOutput out;
  const auto& prefix = command.request.query;
  const auto entities = command.task == SearchTask::list_places ? searcher.list_places(prefix, command.request.limit)
                                                                : searcher.list_actors(prefix, command.request.limit);
  print_entities(entities, command.format, out.text());
  out.finish();
  if (entities.empty() && command.format == OutputFormat::text && !command.quiet) {
    const std::string what = command.task == SearchTask::list_places ? "place" : "actor";
    const auto of_that_name = prefix.empty() ? std::string() : " with a name that starts with '" + prefix + "'";
    print_message(std::string(kProgram) + ": note: no " + what + of_that_name + " in this index");
  }
  return !entities.empty() || command.exit_zero ? kExitDone : kExitNothing;
}

void print_text(std::string_view text) {
  StandardOutput out;
  out.text() = text;
  out.finish();
}

int save_query(const SearchCommand& command) {
  SavedQueryFile file(SavedQueryFile::standard_path());
  auto saved = file.texts();
  const auto text = query_with_filters(command.request);
  const auto& name = *command.save_as;
  const auto before = file.queries().find(name);
  const auto replaced = before == file.queries().end() ? std::nullopt : std::optional(before->second);
  saved[name] = text;  // to find a query that would call itself
  const auto parsed = parse_query(text, saved);
  if (command.request.strict) refuse_repairs(parsed, text);
  check_days(parsed.root, command.request);
  file.set(name, {.query = text, .options = command.saved_options});
  file.write();
  if (command.quiet) return kExitDone;
  const auto note = fmt::format("{}: note: ", kProgram);
  print_repairs(note, parsed.repairs);
  if (!command.unsaved_options.empty()) {
    print_message(fmt::format("{}not kept with the query: {}", note, fmt::join(command.unsaved_options, ", ")));
  }
  if (replaced && *replaced != file.queries().at(name)) {
    print_message(fmt::format("{}'{}' was: {}", note, name, to_text(*replaced, " ")));
  }
  return kExitDone;
}

int forget_query(const std::string& name) {
  SavedQueryFile file(SavedQueryFile::standard_path());
  file.forget(name);
  file.write();
  return kExitDone;
}

int list_saved_queries(OutputFormat format) {
  std::string out;
  const SavedQueryFile file(SavedQueryFile::standard_path());
  if (format == OutputFormat::json) {
    print_text(to_json(file.queries()));
    return kExitDone;
  }
  for (const auto& [name, saved] : file.queries()) out += without_controls(name) + '\t' + to_text(saved, "\t") + '\n';
  print_text(out);
  return kExitDone;
}

int show_article(const SearchCommand& command) {
  Searcher searcher(command.index_paths);
  const auto article = searcher.article(*command.show_id);
  if (!article) {
    throw Error(ErrorCode::query, "no article '" + *command.show_id + "' in the index",
                "ids are those that the formats ndjson and csv show");
  }
  const bool is_json = command.format == OutputFormat::json || command.format == OutputFormat::ndjson;
  print_text(is_json ? article_json(*article) : article_text(*article, text_style(command), command.request.explain));
  return kExitDone;
}

int run(const std::vector<std::string>& arguments) {
  const SearchCommand command = parse_search_command(arguments);
  if (command.shown) {
    print_text(*command.shown);
    return kExitDone;
  }
  if (command.list_saved) return list_saved_queries(command.format);
  if (command.forget_name) return forget_query(*command.forget_name);
  if (command.save_as) return save_query(command);
  exit_on_interrupt();
  if (command.show_id) return show_article(command);
  if (command.task == SearchTask::explain_entity) return explain(command);
  if (command.task != SearchTask::search) return list(command);
  return SearchRun(command).run();
}

// A query writes to some 600 KB of heap. Each page the system maps on its first write costs more than most of what is
// done in it, 150 of them a tenth of the time of a cold process; all at once, next to nothing. Where that is not to be
// had, the pages come one by one.
void map_heap_at_once() {
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
  constexpr std::size_t kHeapBytes = 768U << 10U;
  mallopt(M_MMAP_THRESHOLD, 2 * kHeapBytes);  // from the heap, not a map of its own
  mallopt(M_TRIM_THRESHOLD, 4 * kHeapBytes);  // nor given back when freed
  const auto block = std::make_unique_for_overwrite<char[]>(kHeapBytes);
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  void* first_page = block.get();
  std::size_t bytes = kHeapBytes;
  if (std::align(page, page, first_page, bytes) == nullptr) return;
  static_cast<void>(madvise(first_page, bytes / page * page, MADV_POPULATE_WRITE));
#endif
}

}  // namespace
}  // namespace kz

int main(int argc, char** argv) {
  kz::map_heap_at_once();
  return kz::run_program("kzsearch", [&] { return kz::run(kz::arguments_of(argc, argv)); });
}
