// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/segments.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <xapian.h>

#include <algorithm>
#include <utility>

#include "indexer/segments/segment_writer.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

/// Batches of a segment, 16,000 articles.
constexpr std::size_t kMostBatches = 32;

/// And where articles are long, as much of them as this.
constexpr std::size_t kMostBytes = 96u << 20;

/// Segments merged at once: those of up to two million articles. Each has two files open then, postings and lists of
/// terms; where a process may have few, half of them are left to the program that builds the index.
std::size_t group_size() {
  constexpr std::size_t kMost = 128;
  constexpr std::size_t kFilesEach = 2;
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY) return kMost;
  return std::clamp<std::size_t>(files.rlim_cur / 2 / kFilesEach, 2, kMost);
}

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

bool Segments::is_full() const {
  std::size_t bytes = 0;
  for (const auto& run : filling_) bytes += run.bytes();
  return filling_.size() >= kMostBatches || bytes >= kMostBytes;
}

void Segments::write(std::size_t number, std::vector<DraftDocument> documents) {
  PostingRun run(std::move(documents));
  std::vector<std::vector<PostingRun>> full;
  {
    const std::lock_guard lock(filling_mutex_);
    early_.emplace(number, std::move(run));
    for (; !early_.empty() && early_.begin()->first == next_batch_; ++next_batch_) {
      filling_.push_back(std::move(early_.extract(early_.begin()).mapped()));
      if (is_full()) full.push_back(std::exchange(filling_, {}));
    }
  }
  for (auto& runs : full) write_segment_of(std::move(runs));
}

void Segments::write_segment_of(std::vector<PostingRun> runs) {
  std::erase_if(runs, [](const PostingRun& run) { return run.documents().empty(); });
  if (runs.empty()) return;
  const std::lock_guard lock(writing_mutex_);
  write_segment(path("segment", segments_), runs);
  if (++segments_ % group_size_ == 0) merge_group(segments_ / group_size_ - 1);
}

void Segments::merge_group(std::size_t group) {
  std::vector<fs::path> sources;
  for (std::size_t number = group * group_size_; number < (group + 1) * group_size_; ++number) {
    sources.push_back(path("segment", number));
  }
  compact(sources, path("group", group));
}

void Segments::merge_into(const fs::path& target) {
  write_segment_of(std::exchange(filling_, {}));
  std::vector<fs::path> sources;
  for (std::size_t group = 0; group < segments_ / group_size_; ++group) sources.push_back(path("group", group));
  for (auto number = segments_ / group_size_ * group_size_; number < segments_; ++number) {
    sources.push_back(path("segment", number));
  }
  if (!sources.empty()) compact(sources, target);
  fs::remove_all(folder_);
}

}  // namespace kz
