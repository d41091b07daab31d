// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/test_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace kz::test {
namespace fs = std::filesystem;
namespace {

std::vector<std::string> all_ids(const SearchResult& result) {
  std::vector<std::string> ids;
  for (const auto& hit : result.hits) ids.push_back(hit.id);
  return ids;
}

}  // namespace

TestIndex::TestIndex(const std::vector<Article>& articles) {
  rebuild(articles);
}

void TestIndex::set_sources(const std::vector<Article>& articles) const {
  fs::remove_all(sources());
  fs::create_directories(sources());
  if (!articles.empty()) folder_.write_file("articles/all.jsonl", to_json_lines(articles));
}

IndexReport TestIndex::rebuild(const std::vector<Article>& articles, IndexerOptions options) const {
  set_sources(articles);
  return Indexer(path(), std::move(options)).rebuild({sources()});
}

IndexReport TestIndex::update(const std::vector<Article>& articles, bool prune, IndexerOptions options) const {
  set_sources(articles);
  return Indexer(path(), std::move(options)).update({sources()}, prune);
}

IndexReport TestIndex::remove(const std::vector<std::string>& ids) const {
  return Indexer(path()).remove(ids);
}

std::vector<std::string> TestIndex::dump() const {
  std::vector<std::string> lines;
  Indexer(path()).dump([&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

std::vector<std::string> TestIndex::files() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path())) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

SearchResult TestIndex::search(const SearchRequest& request) const {
  return Searcher(path()).search(request);
}
SearchResult TestIndex::search(const std::string& text) const {
  return search(query(text));
}
std::string TestIndex::found(const SearchRequest& request) const {
  return ids_of(search(request));
}
std::string TestIndex::found(const std::string& text) const {
  return found(query(text));
}

std::string TestIndex::found_set(const SearchRequest& request) const {
  return sorted_ids_of(search(request));
}
std::string TestIndex::found_set(const std::string& text) const {
  return found_set(query(text));
}

SearchRequest query(std::string text, MatchMode match) {
  SearchRequest request;
  request.match = match;
  request.query = std::move(text);
  return request;
}

Filter filter(Filter::Field field, std::vector<std::string> values) {
  return {.field = field, .values = std::move(values), .exclude = false};
}

Filter exclusion(Filter::Field field, std::vector<std::string> values) {
  return {.field = field, .values = std::move(values), .exclude = true};
}

std::string ids_of(const SearchResult& result) {
  return fmt::format("{}", fmt::join(all_ids(result), " "));
}

std::string sorted_ids_of(const SearchResult& result) {
  auto ids = all_ids(result);
  std::sort(ids.begin(), ids.end());
  return fmt::format("{}", fmt::join(ids, " "));
}

std::string to_string(const Facet& facet) {
  std::vector<std::string> values;
  for (const auto& value : facet.values) values.push_back(fmt::format("{} {}", value.name, value.count));
  return fmt::format("{}", fmt::join(values, ", "));
}

}  // namespace kz::test
