// SPDX-License-Identifier: GPL-2.0-or-later
#include "kzsearch/indexer.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "common/dates/day_span.h"
#include "common/index/generation.h"
#include "common/index/remote_address.h"
#include "common/xapian_guard.h"
#include "indexer/annotator.h"
#include "indexer/article_batch.h"
#include "indexer/cancellation.h"
#include "indexer/copies/copy_list.h"
#include "indexer/dates/date_binder.h"
#include "indexer/dump.h"
#include "indexer/inspect.h"
#include "indexer/lines/line_binder.h"
#include "indexer/names/mention_binder.h"
#include "indexer/rebuild.h"
#include "indexer/source/article_source.h"
#include "indexer/update.h"
#include "kzsearch/error.h"

namespace kz {

class Indexer::Impl {
 public:
  Impl(const std::string& path, IndexerOptions given) : folder(path), options(std::move(given)) { require_local(path); }

  /// Runs `work` under the writer lock.
  template <typename Work>
  auto write(Work work) const {
    return with_xapian_errors(folder.path(), [&] {
      folder.create();
      const WriterLock lock(folder, options.wait_lock_seconds, [&] { stop_if_cancelled(options.cancelled); });
      return work();
    });
  }

  IndexFolder folder;
  IndexerOptions options;
};

Indexer::Indexer(const std::string& index_path, IndexerOptions options)
    : impl_(std::make_unique<Impl>(index_path, std::move(options))) {}
Indexer::~Indexer() = default;
Indexer::Indexer(Indexer&&) noexcept = default;
Indexer& Indexer::operator=(Indexer&&) noexcept = default;

IndexReport Indexer::rebuild(const std::vector<std::string>& sources) {
  ArticleSource source(sources, impl_->options.cancelled, impl_->options.columns);
  return impl_->write([&] { return rebuild_index(impl_->folder, source, impl_->options); });
}

IndexReport Indexer::update(const std::vector<std::string>& sources, bool prune) {
  if (prune && std::find(sources.begin(), sources.end(), "-") != sources.end()) {
    throw Error(ErrorCode::usage, "--prune needs sources that can be read again, not '-'",
                "give the files or folders themselves");
  }
  ArticleSource source(sources, impl_->options.cancelled, impl_->options.columns);
  return impl_->write([&] { return update_index(impl_->folder, source, prune, impl_->options); });
}

IndexReport Indexer::rebuild_from(const NextArticle& next) {
  ArticleSource source(next);
  return impl_->write([&] { return rebuild_index(impl_->folder, source, impl_->options); });
}

IndexReport Indexer::update_from(const NextArticle& next) {
  ArticleSource source(next);
  return impl_->write([&] { return update_index(impl_->folder, source, false, impl_->options); });
}

IndexReport Indexer::remove(const std::vector<std::string>& ids) {
  require_index(impl_->folder);
  return impl_->write([&] { return remove_articles(impl_->folder, ids, impl_->options); });
}

std::vector<std::string> Indexer::check() const {
  return with_xapian_errors(impl_->folder.path(), [&] { return check_index(impl_->folder); });
}

IndexInfo Indexer::info() const {
  return with_fresh_reads(
      impl_->folder.path(), [&] { return describe_index(impl_->folder); }, [] {});
}

void Indexer::compact() {
  require_index(impl_->folder);
  impl_->write([&] {
    compact_index(impl_->folder);
    return 0;
  });
}

void Indexer::copies(const std::function<void(std::string_view json)>& take) const {
  with_xapian_errors(impl_->folder.path(), [&] { list_copies(impl_->folder, take); });
}

std::vector<AliasRule> Indexer::aliases() const {
  return with_fresh_reads(
      impl_->folder.path(), [&] { return stored_rules(open_live(impl_->folder)).all(); }, [] {});
}

void Indexer::add_alias(const AliasRule& rule) {
  require_index(impl_->folder);
  impl_->write([&] {
    kz::add_alias(impl_->folder, rule, impl_->options);
    return 0;
  });
}

bool Indexer::remove_alias(const std::string& a, const std::string& b) {
  require_index(impl_->folder);
  return impl_->write([&] { return kz::remove_alias(impl_->folder, a, b, impl_->options); });
}

void Indexer::dump(const std::function<void(std::string_view json)>& take) const {
  with_xapian_errors(impl_->folder.path(), [&] { dump_index(impl_->folder, take); });
}

void Indexer::dump_articles(const std::function<void(std::string_view json)>& take) const {
  with_xapian_errors(impl_->folder.path(), [&] { kz::dump_articles(impl_->folder, take); });
}

namespace {

std::optional<Day> day_of(const std::string& as_of) {
  if (as_of.empty()) return std::nullopt;
  return parse_one_day(as_of, "--as-of");
}

/// Articles kept back until enough are there to be bound: what the others tell of one is found out first. Memory stays
/// bounded: of more than 64 MiB of text, each so much is bound for itself.
class HeldArticles {
 public:
  HeldArticles(AnnotatorOptions options, const std::function<void(const AnnotatedArticle&)>& take)
      : options_(options), take_(take) {}

  void add(AnnotatedArticle article) {
    bytes_ += article.article.text.size() + article.text.body.size();
    held_.push_back(std::move(article));
    if (bytes_ >= kMaxBytes) release();
  }

  void release() {
    if (!options_.raw) {
      bind_lines(held_, options_);
      bind_dates(held_);
    }
    bind_mentions(held_);
    for (const auto& article : held_) take_(article);
    held_.clear();
    bytes_ = 0;
  }

 private:
  static constexpr std::size_t kMaxBytes = 64U << 20U;
  AnnotatorOptions options_;
  const std::function<void(const AnnotatedArticle&)>& take_;
  std::vector<AnnotatedArticle> held_;
  std::size_t bytes_ = 0;
};

}  // namespace

IndexReport analyze(const std::vector<std::string>& sources, const AnalyzeOptions& options,
                    const std::function<void(const AnnotatedArticle&)>& take) {
  ArticleSource source(sources, options.cancelled, options.columns);
  const AnnotatorOptions annotator_options{
      .raw = options.raw, .date_from_file = options.date_from_file, .as_of = day_of(options.as_of)};
  Annotator annotator(annotator_options);
  HeldArticles held(annotator_options, take);
  IndexReport report;
  while (const auto entry = source.next()) {
    stop_if_cancelled(options.cancelled);
    auto annotation = annotate_entry(*entry, annotator, report.rejected, report.warnings);
    if (!annotation) continue;
    held.add(std::move(annotation->annotated));
    ++report.added;
  }
  held.release();
  report.skipped_files = source.skipped_files();
  report.skipped_kinds = source.skipped_kinds();
  return report;
}

}  // namespace kz
