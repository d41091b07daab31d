// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <xapian.h>

#include <algorithm>
#include <utility>

namespace kz {
namespace fs = std::filesystem;
namespace {

/// Segments merged at once: those of up to 64,000 articles. Each has two files open then, postings and lists of terms;
/// where a process may have few, half of them are left to the program that builds the index.
std::size_t group_size() {
  constexpr std::size_t kMost = 128;
  constexpr std::size_t kFilesEach = 2;
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY) return kMost;
  return std::clamp<std::size_t>(files.rlim_cur / 2 / kFilesEach, 2, kMost);
}

/// Xapian collects changes in maps; beyond a few hundred articles these outgrow the processor's cache and cost more
/// than another commit into the same segment does.
constexpr std::size_t kArticlesPerCommit = 250;

void compact(const std::vector<fs::path>& sources, const fs::path& target) {
  Xapian::Database all;
  for (const auto& source : sources) all.add_database(Xapian::Database(source.string(), Xapian::DB_BACKEND_GLASS));
  all.compact(target.string());
  for (const auto& source : sources) fs::remove_all(source);
}

}  // namespace

Segments::Segments(fs::path folder) : folder_(std::move(folder)), group_size_(group_size()) {
  fs::create_directories(folder_);
}

fs::path Segments::path(std::string_view level, std::size_t number) const {
  return folder_ / fmt::format("{}-{}", level, number);
}

void Segments::write(std::size_t number, std::vector<BuiltBatch::Entry>& entries) {
  if (!entries.empty()) {
    Xapian::WritableDatabase segment(path("segment", number).string(),
                                     Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
    std::size_t added = 0;
    for (auto& entry : entries) {
      if (added > 0 && added % kArticlesPerCommit == 0) segment.commit();
      segment.add_document(entry.built.document);
      ++added;
      entry.built = {};  // its memory is needed by the next one
    }
    segment.commit();
  }
  const auto group = number / group_size_;
  {
    const std::lock_guard lock(mutex_);
    if (++written_in_group_[group] < group_size_) return;
  }
  merge_group(group);
}

void Segments::merge_group(std::size_t group) {
  std::vector<fs::path> sources;
  for (std::size_t number = group * group_size_; number < (group + 1) * group_size_; ++number) {
    if (auto segment = path("segment", number); fs::exists(segment)) sources.push_back(std::move(segment));
  }
  if (!sources.empty()) compact(sources, path("group", group));
}

void Segments::merge_into(const fs::path& target, std::size_t batches) {
  std::vector<fs::path> sources;
  for (std::size_t number = 0; number < batches; ++number) {
    if (number % group_size_ == 0) {
      if (auto group = path("group", number / group_size_); fs::exists(group)) sources.push_back(std::move(group));
    }
    if (auto segment = path("segment", number); fs::exists(segment)) sources.push_back(std::move(segment));
  }
  if (!sources.empty()) compact(sources, target);
  fs::remove_all(folder_);
}

}  // namespace kz
