// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kzsearch/article.h"
#include "kzsearch/error.h"
#include "kzsearch/indexer.h"
#include "kzsearch/searcher.h"
#include "support/article_builder.h"
#include "support/temp_dir.h"

namespace kz::test {

/// An index of a few articles in a folder of its own, and the folder of sources it is built from.
class TestIndex {
 public:
  /// No index yet.
  TestIndex() = default;
  /// Rebuilt from `articles`.
  explicit TestIndex(const std::vector<Article>& articles);

  /// Makes `articles` the whole content of the sources' folder.
  void set_sources(const std::vector<Article>& articles) const;

  IndexReport rebuild(const std::vector<Article>& articles, IndexerOptions options = {}) const;
  IndexReport update(const std::vector<Article>& articles, bool prune = false, IndexerOptions options = {}) const;
  IndexReport remove(const std::vector<std::string>& ids) const;

  /// The index folder, the sources' folder, and one file within the index folder.
  [[nodiscard]] std::string path() const { return folder_.path("index"); }
  [[nodiscard]] std::string sources() const { return folder_.path("articles"); }
  [[nodiscard]] std::string path(std::string_view name) const { return path() + '/' + std::string(name); }
  [[nodiscard]] const TempDir& folder() const noexcept { return folder_; }

  [[nodiscard]] std::vector<std::string> dump() const;
  /// Names in the index folder, sorted.
  [[nodiscard]] std::vector<std::string> files() const;

  [[nodiscard]] SearchResult search(const SearchRequest& request) const;
  [[nodiscard]] SearchResult search(const std::string& text) const;
  /// Ids of the hits, in order, joined by blanks.
  [[nodiscard]] std::string found(const SearchRequest& request) const;
  [[nodiscard]] std::string found(const std::string& text) const;
  /// The same, sorted.
  [[nodiscard]] std::string found_set(const SearchRequest& request) const;
  [[nodiscard]] std::string found_set(const std::string& text) const;

 private:
  TempDir folder_;
};

[[nodiscard]] SearchRequest query(std::string text, MatchMode match = MatchMode::automatic);
[[nodiscard]] Filter filter(Filter::Field field, std::vector<std::string> values);
[[nodiscard]] Filter exclusion(Filter::Field field, std::vector<std::string> values);

/// Ids of the hits, in order, joined by blanks.
[[nodiscard]] std::string ids_of(const SearchResult& result);
[[nodiscard]] std::string sorted_ids_of(const SearchResult& result);

/// "Name 3, Other 1": the values of one facet.
[[nodiscard]] std::string to_string(const Facet& facet);

/// The error that `work` throws; fails the test where it throws none.
template <typename Work>
[[nodiscard]] Error error_of(Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  return Error(ErrorCode::internal, "nothing was thrown");
}

}  // namespace kz::test
