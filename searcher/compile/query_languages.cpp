// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/query_languages.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/text/utf8.h"

namespace kz {
namespace {

void add_language(std::string_view name, std::vector<std::string>& languages) {
  auto language = fold_case(name);
  if (std::find(languages.begin(), languages.end(), language) == languages.end())
    languages.push_back(std::move(language));
}

// Filters that hold for the query as a whole; one beside OR or behind NOT says nothing of the other words.
void add_asked(const QueryNode& node, std::vector<std::string>& languages) {
  switch (node.kind) {
    case QueryKind::filter:
      if (node.field == Filter::Field::language) add_language(node.text, languages);
      return;
    case QueryKind::words:
    case QueryKind::all_of:
    case QueryKind::required:
      for (const QueryNode& child : node.children) add_asked(child, languages);
      return;
    case QueryKind::but_not:
      return add_asked(node.children.front(), languages);
    default:
      return;
  }
}

}  // namespace

QueryLanguages::QueryLanguages(const QueryNode& root, const SearchRequest& request, const IndexReader& reader)
    : reader_(reader) {
  for (const Filter& filter : request.filters) {
    if (filter.field != Filter::Field::language || filter.exclude) continue;
    for (const std::string& value : filter.values) add_language(value, asked_);
  }
  add_asked(root, asked_);
  asked_stemmers_.reserve(asked_.size());
  for (const std::string& language : asked_) asked_stemmers_.emplace_back(language);
}

const std::vector<std::string>& QueryLanguages::all() const noexcept {
  return asked_.empty() ? reader_.languages() : asked_;
}

const std::vector<Stemmer>& QueryLanguages::stemmers() const noexcept {
  return asked_.empty() ? reader_.stemmers() : asked_stemmers_;
}

}  // namespace kz
