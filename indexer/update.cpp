// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

#include "common/files.h"
#include "common/index/disk_room.h"
#include "common/index/revision.h"
#include "common/index/schema.h"
#include "common/sort_unique.h"
#include "indexer/article_batch.h"
#include "indexer/cancellation.h"
#include "indexer/copies/copy_binder.h"
#include "indexer/dates/date_binder.h"
#include "indexer/lines/line_binder.h"
#include "indexer/names/alias_names.h"
#include "indexer/names/alias_rules.h"
#include "indexer/names/binder.h"
#include "indexer/names/name_dictionary.h"
#include "indexer/rebuild.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

/// The live generation while it is being changed: every batch is one transaction, the name table follows at the end.
class LiveChange {
 public:
  LiveChange(const IndexFolder& folder, const IndexerOptions& options)
      : folder_(folder.path()),
        generation_(folder.live().value_or(folder.path())),
        database_(open_live_for_writing(folder)),
        names_(database_),
        lines_(database_),
        rules_(stored_rules(database_)),
        annotator_({.raw = false, .date_from_file = options.date_from_file, .as_of = {}}),
        dictionary_(ArticleDictionary::of(database_)),
        builder_(dictionary_),
        store_(dictionary_),
        options_(options),
        revision_(index_revision(database_) + 1) {}

  /// Runs `work`, a row of transactions. Where it throws, also between two of them, those that were finished stay.
  template <typename Work>
  void run(Work work) {
    try {
      work();
    } catch (...) {
      const auto failure = std::current_exception();
      abandon();
      std::rethrow_exception(failure);
    }
  }

  /// Runs `change` as one transaction, within `run`.
  template <typename Change>
  void transaction(Change change) {
    database_.begin_transaction();
    added_bytes_ = 0;
    change();
    require_room(generation_, added_bytes_);
    const bool are_names_new = write_names_and_lines();
    if (are_names_new || are_articles_new_) database_.set_metadata(std::string(name_table::kUnboundKey), "1");
    if (report_.added + report_.replaced + report_.removed > 0) set_index_revision(revision_, database_);
    database_.commit_transaction();
  }

  void take(const std::variant<RawArticle, ArticleIssue>& entry) {
    stop_if_cancelled(options_.cancelled);
    if (const auto* issue = std::get_if<ArticleIssue>(&entry)) {
      unread_.insert(absolute_path(issue->path));
      report_.rejected.push_back(*issue);
      return;
    }
    const auto& raw = std::get<RawArticle>(entry);
    auto parsed = parse_article(raw);
    if (const auto* refused = std::get_if<NotAnArticle>(&parsed)) {
      if (raw.line == 0) unread_.insert(absolute_path(raw.path));
      report_.rejected.push_back({.path = raw.path, .line = raw.line, .reason = refused->reason});
      return;
    }
    auto& good = std::get<ParsedArticle>(parsed);
    const auto& article = good.article;
    const auto known = find(article.id);
    if (const auto first = seen_.find(known); first != seen_.end()) {
      report_.rejected.push_back(duplicate(article.id, {.path = raw.path, .line = raw.line}, first->second));
      return;
    }
    if (known != 0 && is_same_content(known, article, raw)) {
      ++report_.unchanged;
      seen_.emplace(known, ArticleLocation{.path = raw.path, .line = raw.line});
      return;
    }
    put(raw, std::move(good), known);
  }

  void remove(Xapian::docid id) {
    const auto stored = store_.get(database_.get_document(id), StoredParts::without_marks);
    names_.remove(stored.names);
    lines_.remove(line_source(stored.source, stored.url), stored.id);
    database_.delete_document(id);
    are_articles_new_ = true;
    ++report_.removed;
  }

  /// The articles last seen under `roots` that were not seen now, but for those of files that could not be read.
  [[nodiscard]] std::vector<Xapian::docid> gone_from(const std::vector<std::string>& roots) {
    std::vector<Xapian::docid> gone;
    for (const auto& root : roots) {
      const auto term = schema::root_term(root);
      for (auto it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) {
        if (!seen_.contains(*it) && !is_unread(*it)) gone.push_back(*it);
      }
    }
    sort_unique(gone);
    return gone;
  }

  [[nodiscard]] bool has_seen_any() const noexcept { return !seen_.empty(); }

  /// 0 where no article has this id.
  [[nodiscard]] Xapian::docid find(const std::string& id) const {
    const auto term = schema::id_term(id);
    const auto it = database_.postlist_begin(term);
    return it == database_.postlist_end(term) ? 0 : *it;
  }

  /// Makes `rules` those of the index; `bind` applies them.
  void set_rules(AliasRules rules) {
    rules_ = std::move(rules);
    are_rules_new_ = true;
  }

  [[nodiscard]] const AliasRules& rules() const noexcept { return rules_; }
  [[nodiscard]] const Xapian::Database& database() const noexcept { return database_; }

  /// Brings the name table and the copies up to the articles and rules; nothing where neither has changed.
  void bind() {
    report_.articles_in_index = database_.get_doccount();
    if (!are_rules_new_ && database_.get_metadata(std::string(name_table::kUnboundKey)).empty()) return;
    database_.begin_transaction();
    try {
      if (are_rules_new_) store_rules(rules_, database_);
      // Short, and half of it would be worse than none: not to be cancelled.
      bind_lines(lines_, names_, builder_, database_, {});
      bind_dates(names_, database_, {});
      write_names_and_lines();
      bind_names(names_, database_, rules_).write_changes(database_);
      bind_copies(database_, folder_, {}).write(database_);
      database_.set_metadata(std::string(name_table::kUnboundKey), {});
      require_room(generation_, 0);
      database_.commit_transaction();
    } catch (...) {
      const auto failure = std::current_exception();
      cancel();
      std::rethrow_exception(failure);
    }
    are_rules_new_ = false;
    are_articles_new_ = false;
  }

  [[nodiscard]] IndexReport& report() noexcept { return report_; }

 private:
  /// Whether the article stands in a file that could not be read (to its end), or below such a folder: nobody knows
  /// then that it is gone.
  [[nodiscard]] bool is_unread(Xapian::docid id) {
    if (unread_.empty()) return false;
    const auto path = absolute_path(store_.get(database_.get_document(id), StoredParts::without_marks).path);
    for (auto end = path.size(); end != std::string::npos && end != 0; end = path.rfind('/', end - 1)) {
      if (unread_.contains(path.substr(0, end))) return true;
    }
    return false;
  }

  /// Tells whether any name was new.
  bool write_names_and_lines() {
    MetadataBatch batch;
    const bool are_names_new = names_.write(batch);
    lines_.write(batch);
    batch.write(database_);
    return are_names_new;
  }

  void cancel() noexcept {
    try {
      database_.cancel_transaction();
    } catch (...) {
      // A transaction that failed while being committed is gone already.
    }
  }

  /// Forgets the unfinished batch and brings the name table up to the finished ones.
  void abandon() noexcept {
    cancel();
    try {
      names_ = NameDictionary(database_);
      lines_ = LineSample(database_);
      bind();
    } catch (...) {
      // The disk may be full: the names of the last batches then stay unbound until the next update, which binds all.
    }
  }

  /// Whether document `id` holds `article`; where it does, but read from elsewhere, it is told the new place.
  bool is_same_content(Xapian::docid id, const Article& article, const RawArticle& raw) {
    const auto content = content_hash(article);
    const auto known = database_.get_document(id).get_value(schema::kContentSlot);
    if (!known.starts_with(content)) return false;
    const auto fresh = content + location_hash(raw);
    if (known != fresh) move(id, raw, fresh);
    return true;
  }

  void move(Xapian::docid id, const RawArticle& raw, const std::string& content_and_location) {
    auto document = database_.get_document(id);
    auto stored = store_.get(document);
    stored.path = raw.path;
    stored.line = raw.line;
    store_.put(stored, document);
    document.add_value(schema::kContentSlot, content_and_location);
    auto root = document.termlist_begin();
    root.skip_to(std::string(schema::kRootPrefix));
    if (root != document.termlist_end()) document.remove_term(*root);
    document.add_boolean_term(schema::root_term(raw.source_root));
    database_.replace_document(id, document);
  }

  /// Takes back what the article that is replaced by one of `source` counted for.
  void forget(Xapian::docid id, const std::string& source) {
    const auto before = store_.get(database_.get_document(id), StoredParts::without_marks);
    names_.remove(before.names);
    const auto source_before = line_source(before.source, before.url);
    if (source_before != source) lines_.remove(source_before, before.id);
  }

  void put(const RawArticle& raw, ParsedArticle parsed, Xapian::docid known) {
    auto annotation = annotator_.annotate(std::move(parsed), raw.path);
    for (auto& warning : annotation.warnings) {
      report_.warnings.push_back({.path = raw.path, .line = raw.line, .reason = std::move(warning)});
    }
    auto built = builder_.build(raw, std::move(annotation));
    const auto source = line_source(built.stored.source, built.stored.url);
    if (known != 0) forget(known, source);
    built.stored.names = names_.add(built.names);
    lines_.add(source, built.stored.id, built.stored.body);
    built.document.add_value(schema::kRevisionSlot, schema::revision_value(revision_));
    builder_.finish(built);
    added_bytes_ += most_bytes(built.document);
    const auto document = built.document.to_xapian();
    const auto id = known != 0 ? known : database_.add_document(document);
    if (known != 0) database_.replace_document(known, document);
    are_articles_new_ = true;
    seen_.emplace(id, ArticleLocation{.path = raw.path, .line = raw.line});
    ++(known != 0 ? report_.replaced : report_.added);
  }

  std::string folder_;
  std::filesystem::path generation_;
  std::uint64_t added_bytes_ = 0;  // by the articles of the transaction
  Xapian::WritableDatabase database_;
  NameDictionary names_;
  LineSample lines_;
  AliasRules rules_;
  bool are_rules_new_ = false;
  bool are_articles_new_ = false;  ///< since the last `bind`
  Annotator annotator_;
  std::shared_ptr<const ArticleDictionary> dictionary_;
  DocumentBuilder builder_;
  ArticleStore store_;
  const IndexerOptions& options_;
  std::uint64_t revision_;  // that this change gives the index
  IndexReport report_;
  std::unordered_map<Xapian::docid, ArticleLocation> seen_;  // in this run
  std::unordered_set<std::string> unread_;                   // files and folders, as absolute paths
};

}  // namespace

IndexReport update_index(const IndexFolder& folder, ArticleSource& source, bool prune, const IndexerOptions& options) {
  if (!folder.live()) return rebuild_index(folder, source, options);
  auto rules = rules_for(folder, options);  // before anything is changed
  LiveChange change(folder, options);
  if (!options.alias_file.empty()) change.set_rules(std::move(rules));
  auto& report = change.report();
  change.run([&] {
    for (std::size_t number = 0;; ++number) {
      const auto batch = read_batch(source, number);
      if (batch.entries.empty()) break;
      change.transaction([&] {
        for (const auto& entry : batch.entries) change.take(entry);
      });
      const auto done = report.added + report.replaced + report.unchanged + report.rejected.size();
      if (options.progress) options.progress(done);
    }
    if (!prune) return;
    change.transaction([&] {
      const auto gone = change.gone_from(source.roots());
      if (!gone.empty() && !change.has_seen_any()) refuse_to_empty(source);
      for (const auto id : gone) change.remove(id);
    });
  });
  change.bind();
  if (!options.alias_file.empty()) {
    std::ranges::move(unknown_names(change.rules(), change.database()), std::back_inserter(report.warnings));
  }
  report.skipped_files = source.skipped_files();
  report.skipped_kinds = source.skipped_kinds();
  return report;
}

IndexReport remove_articles(const IndexFolder& folder, const std::vector<std::string>& ids,
                            const IndexerOptions& options) {
  LiveChange change(folder, options);
  const auto remove = [&](const std::string& id) {
    if (const auto found = change.find(id); found != 0) {
      change.remove(found);
    } else {
      change.report().rejected.push_back({.path = id, .line = 0, .reason = "no article with this id"});
    }
  };
  change.run([&] {
    change.transaction([&] {
      for (const auto& id : ids) {
        stop_if_cancelled(options.cancelled);
        remove(id);
      }
    });
  });
  change.bind();
  return change.report();
}

void add_alias(const IndexFolder& folder, AliasRule rule, const IndexerOptions& options) {
  LiveChange change(folder, options);
  NameTable names(change.database());
  rule = said_names(std::move(rule), names);
  rule.where.clear();
  change.set_rules(change.rules().with(std::move(rule)));
  change.bind();
}

bool remove_alias(const IndexFolder& folder, const std::string& a, const std::string& b,
                  const IndexerOptions& options) {
  LiveChange change(folder, options);
  auto rules = change.rules().without(a, b);
  if (!rules) return false;
  change.set_rules(std::move(*rules));
  change.bind();
  return true;
}

}  // namespace kz
