// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "common/index/draft_document.h"
#include "indexer/segments/inverted_batch.h"
#include "indexer/segments/segment_writer.h"

namespace kz {

/// The documents of a rebuild on their way into one database, batch by batch: in segments of as many as fit into
/// memory, which Xapian merges in the end.
///
/// A merge keeps the pieces that a term's articles are cut into, so the fewer segments, the smaller the index. Which
/// articles a segment holds depends on the articles alone, and they stand in it in the order of their batches. Safe for
/// use by several threads.
class Segments {
 public:
  /// Segments are made within `folder`, which must be empty. One is finished when it keeps `most_bytes` of postings in
  /// memory: by default those of some 150,000 short reports.
  explicit Segments(std::filesystem::path folder, std::size_t most_bytes = std::size_t{64} << 20);

  /// Takes the documents of batch `number`. Each number from 0 on must be given once.
  void write(std::size_t number, std::vector<DraftDocument> documents);

  /// Merges all into a database at `target`, once all batches have been given. Without any document there is none.
  void merge_into(const std::filesystem::path& target);

 private:
  void add(InvertedBatch batch);
  void finish_segment();

  std::filesystem::path folder_;
  std::size_t most_bytes_;
  std::mutex mutex_;                            // guards what follows
  std::map<std::size_t, InvertedBatch> early_;  // by number: those of which one before is awaited
  std::size_t next_batch_ = 0;
  std::optional<SegmentWriter> filling_;
  std::vector<std::filesystem::path> folders_;  // of all segments, in their order
};

}  // namespace kz
