// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/rebuild.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <filesystem>
#include <future>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "common/index/disk_room.h"
#include "common/index/revision.h"
#include "common/index/schema.h"
#include "common/xapian_guard.h"
#include "indexer/article_batch.h"
#include "indexer/cancellation.h"
#include "indexer/copies/copy_binder.h"
#include "indexer/dates/date_binder.h"
#include "indexer/lines/line_binder.h"
#include "indexer/names/alias_names.h"
#include "indexer/names/binder.h"
#include "indexer/names/name_dictionary.h"
#include "indexer/seen_articles.h"
#include "indexer/segments/segments.h"
#include "kzsearch/error.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

/// Several threads, each: read a batch, annotate and build it, wait for its turn, number its names, write its segment.
/// Only reading and numbering are serial; both are short.
class Pipeline {
 public:
  /// `before`: the live generation, where there is one, of which unchanged articles keep their revision.
  Pipeline(ArticleSource& source, Segments& segments, const IndexerOptions& options,
           std::optional<Xapian::Database> before)
      : source_(source),
        segments_(segments),
        options_(options),
        before_(std::move(before)),
        revision_(before_ ? index_revision(*before_) + 1 : 1) {}

  void run() {
    const unsigned wanted =
        options_.threads != 0 ? options_.threads : std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::thread> threads;
    try {
      for (unsigned i = 1; i < wanted; ++i) threads.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // The system has no more threads to give: those there are do it.
    }
    work();
    for (auto& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
  }

  [[nodiscard]] std::uint64_t revision() const noexcept { return revision_; }
  [[nodiscard]] NameDictionary& names() noexcept { return names_; }
  [[nodiscard]] LineSample& lines() noexcept { return lines_; }
  /// nullptr for few articles.
  [[nodiscard]] const std::shared_ptr<const ArticleDictionary>& dictionary() const noexcept { return dictionary_; }
  [[nodiscard]] IndexReport& report() noexcept { return report_; }

 private:
  void work() noexcept {
    try {
      Annotator annotator({.raw = false, .date_from_file = options_.date_from_file, .as_of = {}});
      DocumentBuilder builder(nullptr);
      for (auto batch = take_batch(); !batch.entries.empty(); batch = take_batch()) {
        auto built = build_batch(batch, annotator, builder, [this] { return should_stop(); });
        if (!await_turn(batch.number)) return;
        settle(built);
        builder.store_with(dictionary_);
        finish_turn();
        segments_.write(batch.number, documents_of(std::move(built), builder));
      }
    } catch (...) {
      const std::lock_guard lock(turn_mutex_);
      if (!failure_) failure_ = std::current_exception();
      turn_changed_.notify_all();
    }
  }

  static std::vector<DraftDocument> documents_of(BuiltBatch batch, DocumentBuilder& builder) {
    std::vector<DraftDocument> documents;
    documents.reserve(batch.entries.size());
    for (auto& entry : batch.entries) {
      builder.finish(entry.built);
      documents.push_back(std::move(entry.built.document));
    }
    return documents;
  }

  ArticleBatch take_batch() {
    const std::lock_guard lock(source_mutex_);
    auto batch = read_batch(source_, next_batch_);
    if (!batch.entries.empty()) ++next_batch_;
    return batch;
  }

  bool should_stop() {
    {
      const std::lock_guard lock(turn_mutex_);
      if (failure_) return true;
    }
    return options_.cancelled && options_.cancelled();
  }

  bool await_turn(std::size_t number) {
    std::unique_lock lock(turn_mutex_);
    turn_changed_.wait(lock, [&] { return failure_ || turn_ == number; });
    return !failure_;
  }

  void finish_turn() {
    const std::lock_guard lock(turn_mutex_);
    ++turn_;
    turn_changed_.notify_all();
  }

  /// What depends on the articles before: duplicates, name numbers, the report. Called in batch order by one thread at
  /// a time.
  void settle(BuiltBatch& batch) {
    std::move(batch.rejected.begin(), batch.rejected.end(), std::back_inserter(report_.rejected));
    std::move(batch.warnings.begin(), batch.warnings.end(), std::back_inserter(report_.warnings));
    std::vector<BuiltBatch::Entry> kept;
    kept.reserve(batch.entries.size());
    for (auto& entry : batch.entries) {
      const auto& id = entry.built.stored.id;
      const ArticleLocation location{.path = entry.path, .line = entry.line};
      if (const auto first = seen_.add(id, location)) {
        report_.rejected.push_back(duplicate(id, location, *first));
        continue;
      }
      entry.built.stored.names = names_.add(entry.built.names);
      const auto& stored = entry.built.stored;
      lines_.add(line_source(stored.source, stored.url), stored.id, stored.body);
      stamp_revision(entry.built);
      ++report_.added;
      kept.push_back(std::move(entry));
    }
    batch.entries = std::move(kept);
    if (turn_ == 0) learn_dictionary(batch);
    if (options_.progress) options_.progress(report_.added + report_.rejected.size());
  }

  void learn_dictionary(const BuiltBatch& batch) {
    std::vector<const StoredArticle*> articles;
    articles.reserve(batch.entries.size());
    for (const auto& entry : batch.entries) articles.push_back(&entry.built.stored);
    dictionary_ = ArticleDictionary::learn(articles);
  }

  void stamp_revision(BuiltDocument& built) {
    const std::string content(built.document.value(schema::kContentSlot).substr(0, schema::kContentHashBytes));
    const auto kept = before_ ? kept_revision(built.stored.id, content, *before_) : 0;
    built.document.add_value(schema::kRevisionSlot, schema::revision_value(kept > 0 ? kept : revision_));
  }

  ArticleSource& source_;
  Segments& segments_;
  const IndexerOptions& options_;
  std::optional<Xapian::Database> before_;
  std::uint64_t revision_;

  std::mutex source_mutex_;  // guards what follows and source_
  std::size_t next_batch_ = 0;

  std::mutex turn_mutex_;  // guards the three below
  std::condition_variable turn_changed_;
  std::size_t turn_ = 0;
  std::exception_ptr failure_;

  // Touched only by the thread whose turn it is.
  std::shared_ptr<const ArticleDictionary> dictionary_;  // learnt from the first batch
  NameDictionary names_;
  LineSample lines_;
  IndexReport report_;
  SeenArticles seen_;
};

/// Removes the folder unless it was made live.
class BuildingFolder {
 public:
  explicit BuildingFolder(fs::path path) : path_(std::move(path)) {}
  ~BuildingFolder() {
    std::error_code ignored;  // the next build removes what is left
    fs::remove_all(path_, ignored);
  }
  BuildingFolder(const BuildingFolder&) = delete;
  BuildingFolder& operator=(const BuildingFolder&) = delete;
  [[nodiscard]] const fs::path& path() const noexcept { return path_; }

 private:
  fs::path path_;
};

/// A generation that cannot be opened, counted and searched never becomes live.
void verify(const fs::path& generation, std::size_t articles) {
  const Xapian::Database database(generation.string(), Xapian::DB_BACKEND_GLASS);
  const auto fail = [&](std::string_view what) {
    throw Error(ErrorCode::internal, fmt::format("the new generation is unsound: {}", what),
                "the live index is untouched; please report this");
  };
  if (database.get_doccount() != articles) fail("it does not hold all articles");
  if (database.get_metadata(std::string(schema::kSchemaKey)).empty()) fail("it has no schema version");
  if (articles == 0) return;
  Xapian::Enquire enquire(database);
  const auto first = database.allterms_begin(std::string(schema::kIdPrefix));
  if (first == database.allterms_end(std::string(schema::kIdPrefix))) fail("it has no article ids");
  enquire.set_query(Xapian::Query(*first));
  const auto found = enquire.get_mset(0, 1);
  if (found.empty() || ArticleStore(ArticleDictionary::of(database)).get(found.begin().get_document()).id.empty()) {
    fail("a search for its first article fails");
  }
}

std::optional<Xapian::Database> live_generation(const IndexFolder& folder) {
  try {
    if (folder.live()) return open_live(folder);
  } catch (const Error&) {
    // A damaged or outdated index is no reason not to rebuild it.
  }
  return std::nullopt;
}

/// The rules of the live index live on.
AliasRules live_rules(const IndexFolder& folder) {
  try {
    const auto live = folder.live();
    if (!live) return {};
    // Not `open_live`: an index of another schema is rebuilt with its rules.
    return with_xapian_errors(folder.path(), [&] { return stored_rules(Xapian::Database(live->string())); });
  } catch (const Error&) {
    return {};  // nor can they be read from a damaged one
  }
}

/// What the second pass changes in articles. The tables are made of the articles as they are then, read from the disk.
void bind_articles(Pipeline& pipeline, const IndexerOptions& options, Xapian::WritableDatabase& database) {
  DocumentBuilder builder(pipeline.dictionary());
  bind_lines(pipeline.lines(), pipeline.names(), builder, database, options.cancelled);
  bind_dates(pipeline.names(), database, options.cancelled);
  MetadataBatch lines;
  pipeline.lines().write(lines);
  lines.write(database);
  database.commit();
}

/// The tables of the second pass. Its two halves read the generation side by side, each through a database object of
/// its own.
void bind(const fs::path& generation, NameDictionary& names, const AliasRules& rules, const IndexerOptions& options,
          Xapian::WritableDatabase& database) {
  const auto open = [&] { return Xapian::Database(generation.string(), Xapian::DB_BACKEND_GLASS); };
  // Both: where the system has no thread to give, the copies are found when they are asked for.
  const auto launch = options.threads == 1 ? std::launch::deferred : std::launch::async | std::launch::deferred;
  auto copies = std::async(launch, [&] { return bind_copies(open(), generation.string(), options.cancelled); });
  bind_names(names, open(), rules).write_changes(database);
  copies.get().write(database);
}

}  // namespace

AliasRules rules_for(const IndexFolder& folder, const IndexerOptions& options) {
  auto rules = live_rules(folder);
  return options.alias_file.empty() ? rules : rules.with_file(read_alias_rules(options.alias_file));
}

IndexReport rebuild_index(const IndexFolder& folder, ArticleSource& source, const IndexerOptions& options) {
  const auto rules = rules_for(folder, options);
  const BuildingFolder building(folder.start_building());
  Segments segments(building.path() / "segments");
  const auto live = live_generation(folder);
  Pipeline pipeline(source, segments, options, live);
  pipeline.run();
  auto& report = pipeline.report();
  if (report.added == 0 && live && live->get_doccount() > 0) refuse_to_empty(source);

  const auto& generation = building.path();
  const auto merged = generation / "merged";
  segments.merge_into(merged);
  if (fs::exists(merged)) {
    for (const auto& file : fs::directory_iterator(merged))
      fs::rename(file.path(), generation / file.path().filename());
    fs::remove(merged);
  }
  {
    Xapian::WritableDatabase database(generation.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS |
                                                               Xapian::DB_NO_SYNC);  // make_live syncs
    require_room(generation, 0);
    stamp_versions(database);
    set_index_revision(pipeline.revision(), database);
    store_rules(rules, database);
    if (pipeline.dictionary()) pipeline.dictionary()->write(database);
    bind_articles(pipeline, options, database);
    bind(generation, pipeline.names(), rules, options, database);
    stop_if_cancelled(options.cancelled);
    database.commit();
    if (!options.alias_file.empty())
      std::ranges::move(unknown_names(rules, database), std::back_inserter(report.warnings));
  }
  verify(generation, report.added);
  folder.make_live(generation);
  report.skipped_files = source.skipped_files();
  report.skipped_kinds = source.skipped_kinds();
  report.articles_in_index = report.added;
  return report;
}

void compact_index(const IndexFolder& folder) {
  auto live = open_live(folder);
  const BuildingFolder building(folder.start_building());
  live.compact(building.path().string(), Xapian::DBCOMPACT_NO_RENUMBER);  // the copy table holds document numbers
  verify(building.path(), live.get_doccount());
  folder.make_live(building.path());
}

}  // namespace kz
