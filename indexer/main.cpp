// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <string>

#include "common/cli/output.h"
#include "common/cli/program.h"
#include "common/cli/signals.h"
#include "indexer/cli/analyze_printer.h"
#include "indexer/cli/cli_options.h"
#include "indexer/cli/name_pairs.h"
#include "indexer/cli/report_printer.h"
#include "kzsearch/error.h"
#include "kzsearch/indexer.h"

#ifdef KZ_HAS_MIMALLOC
#include <mimalloc.h>
#endif

namespace kz {
namespace {

constexpr const char* kProgram = "kzindex";
constexpr auto kProgressInterval = std::chrono::milliseconds(100);  // more often only costs time
constexpr std::size_t kMaxShownProblems = 20;

using Clock = std::chrono::steady_clock;

// A line on a terminal that counts the articles read, and is gone when the work is done.
class Progress {
 public:
  explicit Progress(bool is_quiet) : is_shown_(!is_quiet && isatty(STDERR_FILENO) == 1) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  void show(std::size_t done) {
    const auto now = Clock::now();
    if (!is_shown_ || now - last_ < kProgressInterval) return;
    last_ = now;
    is_on_screen_ = true;
    std::fputs(fmt::format("\r{} articles", done).c_str(), stderr);
    std::fflush(stderr);
  }

  void clear() {
    if (is_on_screen_) std::fputs("\r\x1b[K", stderr);
    is_on_screen_ = false;
  }

 private:
  bool is_shown_;
  bool is_on_screen_ = false;
  Clock::time_point last_;
};

int print_issues(const IndexReport& report) {
  for (const ArticleIssue& issue : report.warnings) {
    print_message(fmt::format("{}: warning: {}", kProgram, format_issue(issue)));
  }
  for (const ArticleIssue& issue : report.rejected) {
    print_message(fmt::format("{}: rejected {}", kProgram, format_issue(issue)));
  }
  return report.rejected.empty() ? kExitDone : kExitNothing;
}

int write_index(const IndexCommand& command, Indexer& indexer, Progress& progress, StandardOutput& out) {
  const auto start = Clock::now();
  IndexReport report;
  if (command.verb == IndexVerb::rebuild) report = indexer.rebuild(command.operands);
  if (command.verb == IndexVerb::update) report = indexer.update(command.operands, command.prune);
  if (command.verb == IndexVerb::remove) report = indexer.remove(command.operands);
  progress.clear();
  const std::chrono::duration<double> time = Clock::now() - start;
  const int status = print_issues(report);
  if (!command.quiet) {
    out.text() += format_summary(command.verb, without_controls(command.index_path), report, time.count());
  }
  return status;
}

void check_index(const IndexCommand& command, const Indexer& indexer, StandardOutput& out) {
  const std::vector<std::string> problems = indexer.check();
  if (problems.empty()) {
    if (!command.quiet) out.text() += fmt::format("'{}' is sound\n", without_controls(command.index_path));
    return;
  }
  std::string detail;
  for (std::size_t i = 0; i < problems.size() && i < kMaxShownProblems; ++i) detail += problems[i] + '\n';
  if (problems.size() > kMaxShownProblems) detail += fmt::format("and {} more\n", problems.size() - kMaxShownProblems);
  throw Error(ErrorCode::index_corrupt, "the index '" + command.index_path + "' is damaged",
              "an update that was cut off is ended by 'kzindex update SOURCE... --db " + command.index_path +
                  "', all else mended by 'kzindex rebuild SOURCE... --db " + command.index_path + "'",
              detail);
}

auto print_line(StandardOutput& out) {
  return [&out](std::string_view json) {
    if (is_interrupted()) throw Error(ErrorCode::interrupted, "interrupted");
    out.text().append(json).push_back('\n');
    out.record_done();
  };
}

// A rule as its line in a file of rules.
void list_aliases(const Indexer& indexer, StandardOutput& out) {
  for (const AliasRule& rule : indexer.aliases()) {
    out.text() += fmt::format("{}\t{}\t{}", rule.is_same ? "same" : "differ", rule.a, rule.b);
    if (!rule.where.empty()) out.text() += fmt::format("\t# {}", rule.where);
    out.text() += '\n';
  }
}

int use_aliases(const IndexCommand& command, Indexer& indexer, StandardOutput& out) {
  const std::string& what = command.operands.front();
  if (what == "list") {
    list_aliases(indexer, out);
    return kExitDone;
  }
  const std::string& a = command.operands[1];
  const std::string& b = command.operands[2];
  if (what != "forget") {
    indexer.add_alias({.is_same = what == "same", .a = a, .b = b, .where = {}});
  } else if (!indexer.remove_alias(a, b)) {
    throw Error(ErrorCode::usage, "no rule on '" + a + "' and '" + b + "' was given on the command line",
                "'kzindex aliases list' shows the rules; those of a file are changed there");
  }
  return kExitDone;
}

int use_index(const IndexCommand& command, StandardOutput& out) {
  Progress progress(command.quiet);
  IndexerOptions options;
  options.threads = command.threads;
  options.wait_lock_seconds = command.wait_lock_seconds;
  options.date_from_file = command.date_from_file;
  options.alias_file = command.alias_file;
  options.columns = command.columns;
  options.cancelled = is_interrupted;
  options.progress = [&progress](std::size_t done) { progress.show(done); };
  Indexer indexer(command.index_path, std::move(options));
  switch (command.verb) {
    case IndexVerb::check:
      check_index(command, indexer, out);
      return kExitDone;
    case IndexVerb::info:
      out.text() += command.json ? format_info_json(indexer.info()) : format_info(indexer.info());
      return kExitDone;
    case IndexVerb::compact:
      indexer.compact();
      if (!command.quiet) out.text() += fmt::format("compacted '{}'\n", without_controls(command.index_path));
      return kExitDone;
    case IndexVerb::dump:
      command.articles ? indexer.dump_articles(print_line(out)) : indexer.dump(print_line(out));
      return kExitDone;
    case IndexVerb::copies:
      indexer.copies(print_line(out));
      return kExitDone;
    case IndexVerb::update:
    case IndexVerb::rebuild:
    case IndexVerb::remove:
    case IndexVerb::analyze:
    case IndexVerb::names:
      break;
    case IndexVerb::aliases:
      return use_aliases(command, indexer, out);
  }
  return write_index(command, indexer, progress, out);
}

int analyze_sources(const IndexCommand& command, StandardOutput& out) {
  const AnalyzeOptions options{.raw = command.raw,
                               .date_from_file = command.date_from_file,
                               .as_of = command.as_of,
                               .columns = command.columns,
                               .cancelled = is_interrupted};
  const IndexReport report = analyze(command.operands, options, [&out](const AnnotatedArticle& annotated) {
    if (is_interrupted()) throw Error(ErrorCode::interrupted, "interrupted");
    append_annotated(out.text(), annotated);
    out.record_done();
  });
  return print_issues(report);
}

int work(const IndexCommand& command, StandardOutput& out) {
  if (command.verb == IndexVerb::analyze) return analyze_sources(command, out);
  if (command.verb != IndexVerb::names) return use_index(command, out);
  print_name_pairs(command.pairs_file, out);
  return kExitDone;
}

int run(const std::vector<std::string>& arguments) {
  const IndexCommand command = parse_index_command(arguments);
  StandardOutput out;
  int status = kExitDone;
  if (command.shown) {
    out.text() = *command.shown;
  } else {
    note_interrupt();
    status = work(command, out);
  }
  out.finish();
  return status;
}

// Memory that one batch of articles gives back the next one takes: handing it to the system in between costs a tenth of
// the time of a build.
void keep_freed_memory() {
#ifdef KZ_HAS_MIMALLOC
#if MI_MALLOC_VERSION < 210
  mi_option_disable(mi_option_allow_decommit);
#else
  mi_option_set(mi_option_purge_delay, -1);
#endif
#endif
}

}  // namespace
}  // namespace kz

int main(int argc, char** argv) {
  kz::keep_freed_memory();
  return kz::run_program("kzindex", [&] { return kz::run(kz::arguments_of(argc, argv)); });
}
