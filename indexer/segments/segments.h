// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <mutex>
#include <string_view>
#include <vector>

#include "common/index/draft_document.h"
#include "indexer/segments/posting_run.h"

namespace kz {

/// Databases of some thousand articles each, written side by side with the annotating of the next ones and merged into
/// one in the end; of a very large archive in two levels, since one merge of all would need more open files than a
/// process is given.
///
/// A merge keeps the pieces that a term's articles are cut into, so the fewer segments, the smaller the index: a
/// segment takes many batches. Which articles it holds depends on the articles alone, and they stand in it in the order
/// of their batches. Safe for use by several threads.
class Segments {
 public:
  /// Segments are made within `folder`, which must be empty.
  explicit Segments(std::filesystem::path folder);

  /// Takes the documents of batch `number`; writes the segment that is then full, and merges the group of segments that
  /// is then complete. Each number from 0 on must be given once.
  void write(std::size_t number, std::vector<DraftDocument> documents);

  /// Merges all into a database at `target`, once all batches have been given.
  void merge_into(const std::filesystem::path& target);

 private:
  [[nodiscard]] std::filesystem::path path(std::string_view level, std::size_t number) const;
  [[nodiscard]] bool is_full() const;
  void write_segment_of(std::vector<PostingRun> runs);
  void merge_group(std::size_t group);

  std::filesystem::path folder_;
  std::size_t group_size_;
  std::mutex filling_mutex_;                 // guards the three below
  std::map<std::size_t, PostingRun> early_;  // batches, by number, of which one before is still awaited
  std::size_t next_batch_ = 0;
  std::vector<PostingRun> filling_;  // the segment that is being filled
  std::mutex writing_mutex_;         // held while a segment is written: one at a time bounds what is in memory
  std::size_t segments_ = 0;         // written
};

}  // namespace kz
