// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/inspect.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <utility>

#include "common/index/article_store.h"
#include "common/index/name_table.h"
#include "common/index/revision.h"
#include "common/index/schema.h"
#include "indexer/names/name_dictionary.h"
#include "kzsearch/error.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

/// A damaged index may be wrong in every article; nobody reads more lines than these.
constexpr std::size_t kMaxProblems = 100;

using Problems = std::vector<std::string>;

void check_article(const Xapian::Database& database, Xapian::docid id, std::size_t names, ArticleStore& store,
                   Problems& problems) {
  const auto document = database.get_document(id);
  const auto article = store.get(document);
  const auto complain = [&](std::string_view what) {
    problems.push_back(fmt::format("article '{}' (document {}): {}", article.id, id, what));
  };
  const auto term = schema::id_term(article.id);
  auto listed = database.termlist_begin(id);
  listed.skip_to(term);
  if (listed == database.termlist_end(id) || *listed != term) complain("its id is not among its terms");
  if (database.get_termfreq(term) != 1) complain("its id is not unique");
  const auto owner = database.postlist_begin(term);
  if (owner == database.postlist_end(term) || *owner != id) complain("its id leads to another document");
  if (document.get_value(schema::kWordsSlot).empty()) complain("its words in order are lost");
  if (document.get_value(schema::kIdSlot) != article.id) complain("its id slot differs");
  if (document.get_value(schema::kNamesSlot) != encode_name_numbers(article.names)) complain("its names slot differs");
  if (!article.names.empty() && article.names.back().number >= names)
    complain("it has a name that is not in the table");
}

/// Whether the terms of every article stand in order. To be asked before Xapian's own check, which goes by the lengths
/// within a damaged list past its end until it crashes.
bool has_sound_term_lists(const Xapian::Database& database) {
  for (auto it = database.postlist_begin({}); it != database.postlist_end({}); ++it) {
    std::string last;
    for (auto term = database.termlist_begin(*it); term != database.termlist_end(*it); ++term) {
      if (*term <= last) return false;
      last = *term;
    }
  }
  return true;
}

void check_names(const NameDictionary& names, const Xapian::Database& database, Problems& problems) {
  const bool is_cut_off = !database.get_metadata(std::string(name_table::kUnboundKey)).empty();
  if (is_cut_off) problems.emplace_back("an update was cut off before it bound the names of its articles");
  NameTable table(database);
  names.for_each([&](EntityKind kind, const std::string& key, const NameRecord& record) {
    const auto ordinal = table.ordinal_of(record.number);
    if (record.articles() == 0) return;
    if (ordinal == 0) {
      if (!is_cut_off) problems.push_back(fmt::format("name '{}' is bound to no entity", key));
    } else if (table.entity(ordinal).kind != kind) {
      problems.push_back(fmt::format("name '{}' is bound to an entity of another kind", key));
    }
    if (database.get_termfreq(schema::name_term(kind, key)) < record.articles()) {
      problems.push_back(fmt::format("name '{}' is counted in more articles than hold it", key));
    }
  });
}

std::uint64_t size_of(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

std::size_t count_entities(const Xapian::Database& database) {
  const std::string prefix(name_table::kBoundPrefixes[0]);
  return static_cast<std::size_t>(
      std::distance(database.metadata_keys_begin(prefix), database.metadata_keys_end(prefix)));
}

std::vector<std::pair<std::string, std::size_t>> count_languages(const Xapian::Database& database) {
  std::vector<std::pair<std::string, std::size_t>> languages;
  const std::string prefix(schema::kLanguagePrefix);
  for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it) {
    const auto language = (*it).substr(prefix.size());
    if (language.find('-') == std::string::npos) languages.emplace_back(language, it.get_termfreq());
  }
  std::stable_sort(languages.begin(), languages.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return languages;
}

}  // namespace

std::vector<std::string> check_index(const IndexFolder& folder) {
  const auto database = open_live(folder);
  Problems problems;
  if (!has_sound_term_lists(database)) {
    problems.emplace_back("the database files are damaged: the terms of an article are out of order");
    return problems;
  }
  std::ostringstream findings;
  if (Xapian::Database::check(folder.live()->string(), 0, &findings) != 0) {
    problems.push_back(fmt::format("the database files are damaged: {}", findings.str()));
    return problems;
  }
  const NameDictionary names(database);
  ArticleStore store(ArticleDictionary::of(database));
  for (auto it = database.postlist_begin({}); it != database.postlist_end({}) && problems.size() < kMaxProblems; ++it) {
    try {
      check_article(database, *it, names.size(), store, problems);
    } catch (const Error& error) {
      problems.push_back(fmt::format("document {}: {}", *it, error.what()));
    }
  }
  check_names(names, database, problems);
  if (problems.size() > kMaxProblems) problems.resize(kMaxProblems);
  return problems;
}

IndexInfo describe_index(const IndexFolder& folder) {
  const auto database = open_live(folder);
  const auto live = *folder.live();
  IndexInfo info;
  info.path = folder.path();
  info.generation = live.filename().string();
  info.articles = database.get_doccount();
  info.undated = info.articles - database.get_value_freq(schema::kPublishedSlot);
  info.oldest = schema::day_from_value(database.get_value_lower_bound(schema::kPublishedSlot));
  info.newest = schema::day_from_value(database.get_value_upper_bound(schema::kPublishedSlot));
  info.entities = count_entities(database);
  const std::string names(name_table::kNamePrefix);
  info.names =
      static_cast<std::size_t>(std::distance(database.metadata_keys_begin(names), database.metadata_keys_end(names)));
  info.bytes = size_of(live);
  info.schema_version = schema::kVersion;
  info.revision = index_revision(database);
  info.languages = count_languages(database);
  return info;
}

}  // namespace kz
