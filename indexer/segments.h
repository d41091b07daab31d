// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/article_batch.h"

namespace kz {

/// Small databases that are merged into one: Xapian indexes fastest into small databases. Of a very large archive they
/// are merged in two levels, since one merge of all would need more open files than a process is given.
///
/// A merge keeps the pieces that a term's articles are cut into, so the fewer segments, the smaller the index. A
/// segment therefore takes many batches, and several are filled side by side, batch by batch in turn, so that threads
/// seldom wait for one another. Which articles a segment holds, and in which order, depends on the numbers of the
/// batches alone. Safe for use by several threads.
class Segments {
 public:
  /// Segments are made within `folder`, which must be empty.
  explicit Segments(std::filesystem::path folder);

  /// Writes the documents of batch `number`, or leaves them to the thread that writes those before it in the same
  /// segment; merges the segment's group where that is now complete. Each number from 0 on must be given once.
  void write(std::size_t number, std::vector<BuiltBatch::Entry> entries);

  /// Merges all segments, in the order of their numbers, into a database at `target`; `batches` have been written.
  void merge_into(const std::filesystem::path& target, std::size_t batches);

 private:
  /// A segment that is being filled.
  struct Open {
    std::map<std::size_t, std::vector<BuiltBatch::Entry>> waiting;  // by the batch's place in the segment
    std::size_t written = 0;                                        // batches
    bool is_being_written = false;
  };

  [[nodiscard]] std::filesystem::path path(std::string_view level, std::size_t number) const;
  void write_waiting(std::size_t segment, Open& open, std::unique_lock<std::mutex>& lock);
  void append(std::size_t segment, std::vector<BuiltBatch::Entry> entries) const;
  void merge_group(std::size_t group);

  std::filesystem::path folder_;
  std::size_t group_size_;
  std::mutex mutex_;                 // guards what follows
  std::condition_variable changed_;  // what waits for a segment, or whether it is being written
  std::map<std::size_t, Open> open_;
  std::map<std::size_t, std::size_t> full_in_group_;
};

}  // namespace kz
