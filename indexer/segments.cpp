// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <utility>

#include "common/index/disk_room.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

/// Segments filled side by side: as many threads write at once.
constexpr std::size_t kSideBySide = 4;

/// Batches of a segment, 16,000 articles. Of 50,000 articles four segments leave an index half a percent larger than
/// two.
constexpr std::size_t kBatchesEach = 32;

/// Batches that may wait for a segment that is being written: with many threads they come faster than they are written.
constexpr std::size_t kMostWaiting = 2;

/// Segments merged at once: those of up to two million articles. Each has two files open then, postings and lists of
/// terms; where a process may have few, half of them are left to the program that builds the index.
std::size_t group_size() {
  constexpr std::size_t kMost = 128;
  constexpr std::size_t kFilesEach = 2;
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY) return kMost;
  return std::clamp<std::size_t>(files.rlim_cur / 2 / kFilesEach, 2, kMost);
}

/// The segment that batch `number` belongs to.
std::size_t segment_of(std::size_t number) {
  return number / (kSideBySide * kBatchesEach) * kSideBySide + number % kSideBySide;
}

/// Its place there.
std::size_t place_in_segment(std::size_t number) {
  return number / kSideBySide % kBatchesEach;
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

void Segments::append(std::size_t segment, std::vector<BuiltBatch::Entry> entries) const {
  if (entries.empty()) return;
  Xapian::WritableDatabase database(path("segment", segment).string(),
                                    Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
  std::uint64_t added = 0;
  for (const auto& entry : entries) added += most_bytes(entry.built.document);
  require_room(path("segment", segment), added);
  for (auto& entry : entries) {
    database.add_document(entry.built.document);
    entry.built = {};  // its memory is needed by the next one
  }
  database.commit();
}

void Segments::write(std::size_t number, std::vector<BuiltBatch::Entry> entries) {
  const auto segment = segment_of(number);
  const auto place = place_in_segment(number);
  std::unique_lock lock(mutex_);
  auto& open = open_[segment];
  changed_.wait(lock,
                [&] { return !open.is_being_written || place == open.written || open.waiting.size() < kMostWaiting; });
  open.waiting.emplace(place, std::move(entries));
  if (open.is_being_written) return;
  write_waiting(segment, open, lock);
  if (open.written < kBatchesEach) return;
  open_.erase(segment);
  const auto group = segment / group_size_;
  if (++full_in_group_[group] < group_size_) return;
  lock.unlock();
  merge_group(group);
}

/// Those that follow what is written. Where one fails, those behind it are never written.
void Segments::write_waiting(std::size_t segment, Open& open, std::unique_lock<std::mutex>& lock) {
  open.is_being_written = true;
  while (!open.waiting.empty() && open.waiting.begin()->first == open.written) {
    auto next = open.waiting.extract(open.waiting.begin());
    lock.unlock();
    std::exception_ptr failure;
    try {
      append(segment, std::move(next.mapped()));
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    changed_.notify_all();
    if (failure) {
      open.is_being_written = false;
      std::rethrow_exception(failure);
    }
    ++open.written;
  }
  open.is_being_written = false;
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
  const auto segments = batches == 0 ? 0 : segment_of(batches - 1) / kSideBySide * kSideBySide + kSideBySide;
  for (std::size_t number = 0; number < segments; ++number) {
    if (number % group_size_ == 0) {
      if (auto group = path("group", number / group_size_); fs::exists(group)) sources.push_back(std::move(group));
    }
    if (auto segment = path("segment", number); fs::exists(segment)) sources.push_back(std::move(segment));
  }
  if (!sources.empty()) compact(sources, target);
  fs::remove_all(folder_);
}

}  // namespace kz
