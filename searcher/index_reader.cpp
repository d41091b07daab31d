// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/index_reader.h"

#include <algorithm>
#include <map>
#include <utility>

#include "common/index/remote_index.h"
#include "common/index/revision.h"
#include "common/index/schema.h"
#include "common/sort_unique.h"
#include "common/xapian_guard.h"

namespace kz {
namespace {

constexpr std::size_t kMaxLanguages = 5;
constexpr std::size_t kMaxKeptValues = 100'000;  // of a slot; some 8 MB for ids
constexpr Xapian::doccount kLeastShare = 100;    // one article in so many

void add_articles(const Xapian::Database& database, std::string_view prefix,
                  std::map<std::string, Xapian::doccount>& articles) {
  const std::string start(prefix);
  const auto end = database.allterms_end(start);
  auto it = database.allterms_begin(start);
  while (it != end) {
    const auto term = *it;
    const auto language = term.substr(start.size());
    // The articles of "pt-BR" are counted under "pt" too.
    if (language.find('-') == std::string::npos) articles[language] += it.get_termfreq();
    it.skip_to(term + '\0');  // `++` would read all postings of the term to pass them
  }
}

std::vector<std::string> languages_of(const Xapian::Database& database) {
  std::map<std::string, Xapian::doccount> articles;
  add_articles(database, schema::kLanguagePrefix, articles);
  add_articles(database, schema::kOriginalLanguagePrefix, articles);
  std::vector<std::pair<Xapian::doccount, std::string>> counted;
  for (const auto& [language, count] : articles) {
    if (count * kLeastShare >= database.get_doccount()) counted.emplace_back(count, language);
  }
  std::sort(counted.begin(), counted.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<std::string> languages;
  for (auto& [count, language] : counted) {
    if (languages.size() < kMaxLanguages) languages.push_back(std::move(language));
  }
  if (languages.empty()) languages.emplace_back("en");
  return languages;
}

std::optional<RemoteAddress> address_in(const std::string& path) {
  return is_remote(path) ? std::optional(parse_remote_address(path)) : std::nullopt;
}

}  // namespace

IndexReader::IndexReader(const std::string& path)
    : address_(address_in(path)), folder_(path), path_(address_ ? to_string(*address_) : folder_.path()) {
  reopen();
}

void IndexReader::refresh() {
  if (address_) return follow_server();
  if (stub_identity(folder_) != identity_) return reopen();
  if (database_.reopen()) load();
}

/// A connection goes on reading the generation that it found; a new one tells by its id whether that is still the live
/// one.
void IndexReader::follow_server() {
  const auto newest = connect_to(*address_);
  if (newest.get_uuid() != database_.get_uuid()) return reopen();
  if (database_.reopen()) load();
}

void IndexReader::load() {
  names_ = std::make_unique<NameTable>(database_);
  statistics_ = std::make_unique<TermStatistics>(database_);
  term_filters_ = std::make_unique<TermFilters>(database_, is_remote());
  copies_ = std::make_unique<CopyTable>(database_);
  articles_ = ArticleStore(ArticleDictionary::of(database_));
  if (address_) vocabulary_ = std::make_unique<Vocabulary>(database_);
  languages_ = languages_of(database_);
  revision_ = index_revision(database_);
  values_.clear();
  stemmers_.clear();
  for (const auto& language : languages_) stemmers_.emplace_back(language);
}

std::optional<Day> IndexReader::newest_day() const {
  return schema::day_from_value(database_.get_value_upper_bound(schema::kPublishedSlot));
}

std::vector<std::string> IndexReader::values(Xapian::valueno slot, std::span<const Xapian::docid> documents) {
  auto& kept = values_[slot];
  std::vector<Xapian::docid> unknown;
  for (const auto document : documents) {
    if (!kept.contains(document)) unknown.push_back(document);
  }
  sort_unique(unknown);
  if (kept.size() + unknown.size() > kMaxKeptValues) {
    kept.clear();
    unknown.assign(documents.begin(), documents.end());
    sort_unique(unknown);
  }
  auto value = unknown.empty() ? Xapian::ValueIterator() : database_.valuestream_begin(slot);
  const auto end = Xapian::ValueIterator();
  for (const auto document : unknown) {
    if (value != end) value.skip_to(document);
    const bool has_value = value != end && value.get_docid() == document;
    kept.emplace(document, has_value ? *value : std::string());
  }
  std::vector<std::string> out;
  out.reserve(documents.size());
  for (const auto document : documents) out.push_back(kept.at(document));
  return out;
}

void IndexReader::reopen() {
  with_fresh_reads(
      path_, [&] { open(); }, [] {});
}

void IndexReader::open() {
  if (address_) {
    database_ = open_remote(*address_);
  } else {
    identity_ = stub_identity(folder_);  // before opening: a swap in between is then seen at the next query
    database_ = open_live(folder_);
  }
  load();
}

}  // namespace kz
