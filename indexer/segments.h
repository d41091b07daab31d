// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/article_batch.h"

namespace kz {

/// Small databases, one a batch, that are merged into one: Xapian indexes fastest into many small databases. Of a large
/// archive they are merged in two levels, since one merge of all would need more open files than a process is given.
/// Safe for use by several threads.
class Segments {
 public:
  /// Segments are made within `folder`, which must be empty.
  explicit Segments(std::filesystem::path folder);

  /// Writes the documents of batch `number` as a segment, and merges its group where that is now complete.
  void write(std::size_t number, std::vector<BuiltBatch::Entry>& entries);

  /// Merges all segments, in the order of their numbers, into a database at `target`; batches are 0 to `batches` - 1.
  void merge_into(const std::filesystem::path& target, std::size_t batches);

 private:
  [[nodiscard]] std::filesystem::path path(std::string_view level, std::size_t number) const;
  void merge_group(std::size_t group);

  std::filesystem::path folder_;
  std::size_t group_size_;
  std::mutex mutex_;
  std::map<std::size_t, std::size_t> written_in_group_;
};

}  // namespace kz
