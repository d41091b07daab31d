// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kzsearch/article.h"
#include "kzsearch/entities.h"
#include "kzsearch/export.h"
#include "kzsearch/names.h"

namespace kz {

/// An article that did not go in, or went in with a remark.
struct ArticleIssue {
  std::string path;      ///< the file, "-" for standard input
  std::size_t line = 0;  ///< 1-based line of a file of many articles, 0 where it is the whole file
  std::string reason;    ///< "not valid JSON: unexpected end of input at byte 17"
};

/// What became of the articles of one update or rebuild.
struct IndexReport {
  std::size_t added = 0;
  std::size_t replaced = 0;   ///< were in the index with other content
  std::size_t unchanged = 0;  ///< same content hash; left alone
  std::size_t removed = 0;
  std::size_t skipped_files = 0;           ///< files of a kind that holds no articles
  std::vector<std::string> skipped_kinds;  ///< their suffixes, sorted: ".jpg"; "no suffix"
  std::vector<ArticleIssue> rejected;      ///< in input order
  std::vector<ArticleIssue> warnings;      ///< taken in, but repaired (invalid UTF-8, an unreadable date)
  std::size_t articles_in_index = 0;       ///< after the work
};

/// What an index says of itself.
struct IndexInfo {
  std::string path;
  std::string generation;  ///< name of the live generation's folder
  std::size_t articles = 0;
  std::size_t undated = 0;    ///< articles without a publication date
  std::optional<Day> oldest;  ///< first publication day
  std::optional<Day> newest;  ///< last publication day
  std::size_t entities = 0;   ///< places and actors
  std::size_t names = 0;      ///< name keys, each belonging to one entity
  std::uint64_t bytes = 0;    ///< size of the live generation on disk
  unsigned schema_version = 0;
  std::uint64_t revision = 0;                                  ///< raised by every change of its articles
  std::vector<std::pair<std::string, std::size_t>> languages;  ///< articles a language, most frequent first
};

/// One article with all that indexing would make of it.
struct AnnotatedArticle {
  Article article;
  CleanText text;
  std::string language;  ///< BCP 47; "und" where too little text tells
  std::optional<PublicationDate> published;
  std::vector<Mention> mentions;    ///< title first, then body, then captions, in text order; none lies inside another
  std::vector<DateMention> dates;   ///< title first, then body, then captions, in text order, not overlapping
  std::vector<TickerEntry> ticker;  ///< the entries of a live ticker, in text order; of any other article none
};

/// Which field of a JSON article a column of a CSV file is: ("Überschrift", "title"). Columns that are not named go by
/// their own names: "headline" is the title, "body" the text, "published" the date, "link" the url …
using ColumnMap = std::vector<std::pair<std::string, std::string>>;

/// Gives the articles that a program has itself, one after the other; nullopt ends them, and it is not called again.
///
/// Of an Article that counts which a JSON article may have: `text`, `title`, `id` and so on, up to `extra`; `blocks`
/// and `page_date` do not. Without an `id` its `url` is the id, without both a hash of its text. `path` and `line` say
/// in hits and reports where it is from; without a path they are "-" and the number of the article.
using NextArticle = std::function<std::optional<Article>()>;

struct IndexerOptions {
  unsigned threads = 0;          ///< 0: one a processor
  bool date_from_file = false;   ///< an article that nothing else dates is as old as its file
  double wait_lock_seconds = 0;  ///< how long to wait for another writer before ErrorCode::index_locked
  std::string alias_file = {};   ///< rules that replace those of the file given last: see AliasRule; empty: none
  ColumnMap columns = {};        ///< of CSV files
  std::function<bool()> cancelled = {};  ///< polled between articles and while waiting for input or the lock, by
                                         ///< several threads at once; true ends the work with ErrorCode::interrupted
  /// Called now and then with the articles read so far, from one thread at a time.
  std::function<void(std::size_t done)> progress = {};
};

/// Builds and changes the index at one path. One Indexer may be used by one thread at a time; any number of readers may
/// search the index meanwhile. Every call that writes takes the index's writer lock for its duration.
///
/// A source is a file, a directory (walked recursively, sorted, symbolic links not followed) or "-" (standard input,
/// JSON Lines). A broken article is reported in IndexReport::rejected and never stops the others.
///
/// A relative path is looked up anew by every call. What a callback throws ends the work as an
/// interruption does, and comes through. One that was moved from may only be assigned to or destroyed.
///
/// Errors: ErrorCode::usage for a tcp:// address, indexes are written where they lie; io for a source that is missing
/// or an index folder that cannot be written; index_locked; interrupted. All but rebuild and update: index_missing.
class KZ_EXPORT Indexer {
 public:
  explicit Indexer(const std::string& index_path, IndexerOptions options = {});
  ~Indexer();
  Indexer(Indexer&&) noexcept;
  Indexer& operator=(Indexer&&) noexcept;

  /// Builds a new generation beside the live one, verifies it and swaps it in. On any error the live one stays as it
  /// was.
  IndexReport rebuild(const std::vector<std::string>& sources);

  /// Adds new articles, replaces changed ones, leaves unchanged ones alone. With `prune`, drops the articles last seen
  /// under these sources that are gone (not possible for "-": ErrorCode::usage), but for those of files and folders
  /// that could not be read now. Batches finished before an error stay.
  IndexReport update(const std::vector<std::string>& sources, bool prune = false);

  /// `rebuild` and `update` with the program's own articles in place of sources. Several threads of a rebuild call
  /// `next`, one at a time. An update leaves alone what `next` does not give; see `remove`.
  IndexReport rebuild_from(const NextArticle& next);
  IndexReport update_from(const NextArticle& next);

  /// Removes articles by id. An id that is not in the index is reported in `rejected`, as its `path`.
  IndexReport remove(const std::vector<std::string>& ids);

  /// Reads the whole live index: tables, documents, and that both agree. Returns what is wrong, a line each; empty:
  /// sound.
  [[nodiscard]] std::vector<std::string> check() const;

  [[nodiscard]] IndexInfo info() const;

  /// Rewrites the live index as a new, compact generation and swaps it in.
  void compact();

  /// Calls `take` with every group of copies as one JSON object without line end: {"group","ids","sources","agencies"},
  /// ids ascending, a group named after the first of them, groups in the order of their names.
  void copies(const std::function<void(std::string_view json)>& take) const;

  /// The rules on names, in the order of their file, then those of `add_alias`.
  [[nodiscard]] std::vector<AliasRule> aliases() const;

  /// Adds a rule and applies it at once, without reading an article; kept across rebuilds. It replaces an earlier one
  /// of `add_alias` on the same two names. A name that articles do not write so stands for the actor that a search by
  /// it finds. Errors: ErrorCode::usage for a name that is no actor of the index, and for a rule that contradicts
  /// another.
  void add_alias(const AliasRule& rule);

  /// Takes back what `add_alias` said of two names; false where it said nothing.
  bool remove_alias(const std::string& a, const std::string& b);

  /// Calls `take` with every article as one JSON object without line end, in id order: see docs/output_format.md.
  void dump(const std::function<void(std::string_view json)>& take) const;

  /// The same with every article as `update` and `rebuild` read one: its text, title and fields, without what was taken
  /// out of the text, and with the day of publication that is known, inferred or not. For an index whose sources are
  /// gone.
  void dump_articles(const std::function<void(std::string_view json)>& take) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

struct AnalyzeOptions {
  bool raw = false;             ///< remove nothing, infer no title: the body is the text as given
  bool date_from_file = false;  ///< an article that nothing else dates is as old as its file
  std::string as_of = {};       ///< the day that relative dates count from in an article without a date, as a person
                                ///< types it ("2022-01-06"); empty: they stay open. ErrorCode::query for what is no day
  ColumnMap columns = {};       ///< of CSV files
  std::function<bool()> cancelled = {};  ///< polled between articles and where input is waited for; true ends the work
                                         ///< with ErrorCode::interrupted
};

/// What indexing would make of the articles of `sources`, without an index, in input order; what only the others tell
/// of an article (repeated lines, neighbours' dates) is told by those of one call, as long as they hold no more than 64
/// MiB of text. `take` is called for each; the report counts them as added.
KZ_EXPORT IndexReport analyze(const std::vector<std::string>& sources, const AnalyzeOptions& options,
                              const std::function<void(const AnnotatedArticle&)>& take);

}  // namespace kz
