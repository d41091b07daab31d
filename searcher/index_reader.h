// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/index/article_store.h"
#include "common/index/copy_table.h"
#include "common/index/generation.h"
#include "common/index/name_table.h"
#include "common/index/remote_address.h"
#include "common/text/analyzer.h"
#include "common/text/stemmer.h"
#include "kzsearch/article.h"
#include "searcher/match/term_filters.h"
#include "searcher/match/term_statistics.h"
#include "searcher/remote/vocabulary.h"
#include "searcher/thesaurus/thesaurus.h"

namespace kz {

/// An open index: the live generation and what is read of it once.
class IndexReader {
 public:
  /// Opens the index in the folder or at the tcp:// address `path`. Throws Error(usage) where it is an address that
  /// cannot be one, Error(index_missing | index_schema | index_corrupt).
  explicit IndexReader(const std::string& path);

  /// Follows what writers did since: a new generation is opened, changes to the one that is open are seen. Costs a
  /// stat() and the reading of one small file where nothing was done; of a server, a connection.
  void refresh();

  /// Opens anew in any case: after a read that found the index changed.
  void reopen();

  /// The folder or the address.
  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  /// Whether a server answers for the index: it runs only what Xapian itself knows (searcher/remote).
  [[nodiscard]] bool is_remote() const noexcept { return address_.has_value(); }
  [[nodiscard]] const Xapian::Database& database() const noexcept { return database_; }
  [[nodiscard]] NameTable& names() noexcept { return *names_; }
  [[nodiscard]] TermStatistics& statistics() noexcept { return *statistics_; }
  [[nodiscard]] TermFilters& term_filters() noexcept { return *term_filters_; }
  [[nodiscard]] CopyTable& copies() noexcept { return *copies_; }
  /// Near-synonyms for queries of this index; stays as it is when the index is opened anew.
  [[nodiscard]] Thesaurus& thesaurus() noexcept { return thesaurus_; }
  [[nodiscard]] ArticleStore& articles() noexcept { return articles_; }

  /// Languages of the articles that queries are to be stemmed in: those of at least one article in a hundred, most
  /// frequent first, at most five; never empty.
  [[nodiscard]] const std::vector<std::string>& languages() const noexcept { return languages_; }
  /// Its words, where `is_remote()`.
  [[nodiscard]] Vocabulary& vocabulary() noexcept { return *vocabulary_; }
  /// The values in `slot` of these documents, in their order; empty where there is none. Asked for together, those near
  /// each other are read together; and they are kept for the next query. For short ones that most articles have: of a
  /// server each is asked for by itself.
  [[nodiscard]] std::vector<std::string> values(Xapian::valueno slot, std::span<const Xapian::docid> documents);

  /// The day of the newest article, where any has one.
  [[nodiscard]] std::optional<Day> newest_day() const;

  /// Of the index: raised by every change to it.
  [[nodiscard]] std::uint64_t revision() const noexcept { return revision_; }
  /// The stemmers of `languages()`, in the same order.
  [[nodiscard]] const std::vector<Stemmer>& stemmers() const noexcept { return stemmers_; }
  /// For queries and for the texts of hits: whoever uses it sets its language first. Kept for the words it has met.
  [[nodiscard]] Analyzer& analyzer() noexcept { return analyzer_; }

 private:
  void load();
  void open();
  void follow_server();

  std::optional<RemoteAddress> address_;
  IndexFolder folder_;
  std::string path_;

  std::optional<StubIdentity> identity_;
  Xapian::Database database_;
  std::unique_ptr<NameTable> names_;
  std::unique_ptr<TermStatistics> statistics_;
  std::unique_ptr<TermFilters> term_filters_;
  std::unique_ptr<CopyTable> copies_;
  std::unique_ptr<Vocabulary> vocabulary_;
  ArticleStore articles_{nullptr};
  Thesaurus thesaurus_;
  std::vector<std::string> languages_;
  std::uint64_t revision_ = 0;
  std::unordered_map<Xapian::valueno, std::unordered_map<Xapian::docid, std::string>> values_;
  std::vector<Stemmer> stemmers_;
  Analyzer analyzer_;
};

}  // namespace kz
