// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments.h"

#include <fmt/format.h>
#include <xapian.h>

#include <utility>

namespace kz {
namespace fs = std::filesystem;
namespace {

/// Segments merged at once: a glass database keeps up to seven files open, and 32 of them stay far below the usual
/// limit of 1,024.
constexpr std::size_t kGroupSize = 32;

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

Segments::Segments(fs::path folder) : folder_(std::move(folder)) {
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
  const auto group = number / kGroupSize;
  {
    const std::lock_guard lock(mutex_);
    if (++written_in_group_[group] < kGroupSize) return;
  }
  merge_group(group);
}

void Segments::merge_group(std::size_t group) {
  std::vector<fs::path> sources;
  for (std::size_t number = group * kGroupSize; number < (group + 1) * kGroupSize; ++number) {
    if (auto segment = path("segment", number); fs::exists(segment)) sources.push_back(std::move(segment));
  }
  if (!sources.empty()) compact(sources, path("group", group));
}

void Segments::merge_into(const fs::path& target, std::size_t batches) {
  std::vector<fs::path> sources;
  for (std::size_t number = 0; number < batches; ++number) {
    if (number % kGroupSize == 0) {
      if (auto group = path("group", number / kGroupSize); fs::exists(group)) sources.push_back(std::move(group));
    }
    if (auto segment = path("segment", number); fs::exists(segment)) sources.push_back(std::move(segment));
  }
  if (!sources.empty()) compact(sources, target);
  fs::remove_all(folder_);
}

}  // namespace kz
