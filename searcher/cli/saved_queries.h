// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kzsearch/searcher.h"
#include "searcher/query/query_tree.h"

namespace kz {

/// A query kept under a name.
struct SavedQuery {
  std::string query;  ///< with its filters as prefixes: place:"Almaty"
  std::map<std::string, std::string>
      options;  ///< the others: "match", "sort", "expand", "as-of", "exact-name", "same-sentence"

  [[nodiscard]] friend bool operator==(const SavedQuery&, const SavedQuery&) = default;
};

/// The query and its options as one types them, `between` them; nothing in it acts on a terminal.
[[nodiscard]] std::string to_text(const SavedQuery& saved, std::string_view between);

/// An array of {"name","query","options"}, on one line.
[[nodiscard]] std::string to_json(const std::map<std::string, SavedQuery>& queries);

/// The file of saved queries: a line each, NAME, QUERY and OPTIONS ("match=all sort=date") separated by tabs.
class SavedQueryFile {
 public:
  /// $XDG_CONFIG_HOME/kzsearch/queries, else ~/.config/kzsearch/queries.
  [[nodiscard]] static std::string standard_path();

  /// Reads the file; none is as good as an empty one. Errors: ErrorCode::io where it cannot be read.
  explicit SavedQueryFile(std::string path);

  [[nodiscard]] const std::map<std::string, SavedQuery>& queries() const noexcept { return queries_; }
  [[nodiscard]] SavedQueries texts() const;

  /// Errors: ErrorCode::usage for a name that no query could call.
  void set(const std::string& name, SavedQuery query);
  /// Errors: ErrorCode::usage where there is no such query.
  void forget(const std::string& name);

  /// Replaces the file as a whole. Errors: ErrorCode::io.
  void write() const;

 private:
  std::string path_;
  std::map<std::string, SavedQuery> queries_;
};

/// Errors: ErrorCode::query for a span of days in `query`, or in --as-of, that no search could read.
void check_days(const QueryNode& query, const SearchRequest& request);

/// A request's text and filters as one query text.
[[nodiscard]] std::string query_with_filters(const SearchRequest& request);

}  // namespace kz
